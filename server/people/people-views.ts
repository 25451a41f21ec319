import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';

/** More duty lines than this on one person is worth a word. */
const CONCENTRATION = 5;

/** A unit's people and posts as they stand today, and whoever holds far too many. */
export const peopleOf = async (ctx: ViewContext, unitId: string) => {
  const today = toLocalDate(ctx.clock.now());
  const { region } = ctx.actor;
  const [people, posts, held] = await Promise.all([
    ctx.db
      .selectFrom('person')
      .select(['id', 'label'])
      .where('region', '=', region)
      .where('unit_id', '=', unitId)
      .orderBy('id')
      .execute(),
    ctx.db
      .selectFrom('post')
      .select(['id', 'name'])
      .where('region', '=', region)
      .where('unit_id', '=', unitId)
      .orderBy('name')
      .execute(),
    ctx.db
      .selectFrom('assignment')
      .innerJoin('post', (join) =>
        join.onRef('post.region', '=', 'assignment.region').onRef('post.id', '=', 'assignment.post_id'),
      )
      .select(['assignment.post_id', 'assignment.person_id', 'assignment.valid_from', 'post.name'])
      .where('assignment.region', '=', region)
      .where('post.unit_id', '=', unitId)
      .where('assignment.valid_from', '<=', today)
      .where((eb) => eb.or([eb('assignment.valid_to', 'is', null), eb('assignment.valid_to', '>', today)]))
      .execute(),
  ]);
  const listed = people.map((person) => ({
    ...person,
    posts: held
      .filter((one) => one.person_id === person.id)
      .map((one) => ({ id: one.post_id, name: one.name, from: one.valid_from })),
  }));
  const busiest = [...listed].sort((a, b) => b.posts.length - a.posts.length)[0];
  return {
    people: listed,
    posts: posts.map((post) => ({
      ...post,
      holders: held.filter((one) => one.post_id === post.id).map((one) => one.person_id),
    })),
    warning:
      busiest && busiest.posts.length >= CONCENTRATION ? { personId: busiest.id, posts: busiest.posts.length } : null,
  };
};
