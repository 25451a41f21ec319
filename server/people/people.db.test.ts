import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../sample/load-organisation.ts';
import { type County, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

type People = {
  people: { id: string; label: string; posts: { id: string; name: string; from: string }[] }[];
  posts: { id: string; name: string; holders: string[] }[];
  warning: { personId: string; posts: number } | null;
};
const people = async (): Promise<People> => (await (await county.as('leader')).get('/api/people')).json();
const holdersOf = async (postId: string) => (await people()).posts.find((post) => post.id === postId)!.holders;
const assign = async (postId: string, person: string | null, from = '2026-11-23') =>
  (await county.as('leader')).put(`/api/posts/${postId}/holder`, { personId: person, from });
const clerk = personId('漠沙镇', '党政办综合干事');
const head = personId('漠沙镇', '镇长');

describe('posts and the people who hold them', () => {
  it('one person holding nine posts is named, as a word to the leader and not as a fault', async () => {
    const { warning, people: all } = await people();
    expect(warning).toEqual({ personId: clerk, posts: 9 });
    expect(all.find((one) => one.id === clerk)!.posts).toHaveLength(9);
  });

  it('a leader passes a post on from a date, and until then nothing changes', async () => {
    const post = (await people()).people.find((one) => one.id === clerk)!.posts[0]!;
    expect((await assign(post.id, head, '2026-11-24')).json()).toEqual({ personId: head });
    expect(await holdersOf(post.id)).toEqual([clerk]);
    county.clock.set('2026-11-24T09:00');
    expect(await holdersOf(post.id)).toEqual([head]);
    county.clock.set('2026-11-23T09:00');
  });

  it('a change planned for later gives way to one that comes before it', async () => {
    const post = (await people()).people.find((one) => one.id === clerk)!.posts[1]!;
    await assign(post.id, head, '2026-12-01');
    await assign(post.id, clerk, '2026-12-05');
    expect((await assign(post.id, head, '2026-12-01')).statusCode).toBe(200);
    county.clock.set('2026-12-06T09:00');
    expect(await holdersOf(post.id)).toEqual([head]);
    county.clock.set('2026-11-23T09:00');
    expect(await holdersOf(post.id)).toEqual([clerk]);
  });

  it('a post can be left vacant, and the warning follows', async () => {
    const post = (await people()).people.find((one) => one.id === clerk)!.posts[2]!;
    expect((await assign(post.id, null)).json()).toEqual({ personId: null });
    expect(await holdersOf(post.id)).toEqual([]);
    expect((await people()).warning).toEqual({ personId: clerk, posts: 8 });
  });

  it('goes to nobody of another unit, and no leader changes another township’s posts', async () => {
    const post = (await people()).posts[0]!;
    expect(codeOf(await assign(post.id, personId('戛洒镇', '镇长')))).toEqual([404, 'person.not-found']);
    const gasa: People = (await (await county.as('relief')).get(`/api/people?unitId=${county.gasa}`)).json();
    expect(codeOf(await assign(gasa.posts[0]!.id, head))).toEqual([404, 'post.not-found']);
    expect(codeOf(await assign('00000000-0000-7000-8000-000000000000', head))).toEqual([404, 'post.not-found']);
  });

  it('holds no more about a person than the name of the post', async () => {
    const { rows } = await county.database.pool.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'public' and table_name = 'person'`,
    );
    expect(rows.map((row) => row.column_name).sort()).toEqual(['id', 'label', 'region', 'unit_id']);
  });
});
