import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { assignPost } from './assign-post.ts';
import { peopleProblems } from './people-problems.ts';
import { peopleOf } from './people-views.ts';

const people = z.object({
  people: z.array(
    z.object({ id, label: z.string(), posts: z.array(z.object({ id, name: z.string(), from: isoDate })) }),
  ),
  posts: z.array(z.object({ id, name: z.string(), holders: z.array(id) })),
  warning: z.object({ personId: id, posts: z.number() }).nullable(),
});

export const registerPeopleRoutes = (app: App, deps: Deps): void => {
  app.get(
    '/api/people',
    { schema: { querystring: z.object({ unitId: id.optional() }), response: { 200: people } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'org.read');
      const unitId = request.query.unitId ?? ctx.actor.unitId;
      // A township's posts are its own and the county's business, not its neighbours'.
      const own = unitId === ctx.actor.unitId;
      if (!own && ctx.scope.kind !== 'region' && ctx.actor.role !== 'administrator')
        throw peopleProblems('post.not-found');
      return peopleOf(ctx, unitId);
    },
  );

  const holder = z.strictObject({ personId: id.nullable(), from: isoDate });
  app.put(
    '/api/posts/:id/holder',
    { schema: { params: idParams, body: holder, response: { 200: z.object({ personId: id.nullable() }) } } },
    (request) => asCommand(deps, request, (ctx) => assignPost(ctx, request.params.id, request.body)),
  );
};
