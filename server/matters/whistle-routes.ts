import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate, keyHeader, keyOf } from '../http/fields.ts';
import { once } from '../http/idempotency-store.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { MAX_ANSWER, MAX_MATTER } from './matter.ts';
import { whistleList } from './matter-views.ts';
import { answerWhistle, blowWhistle } from './whistle.ts';

export const whistleCall = z.object({
  unitId: id,
  unitName: z.string(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
const whistle = z.object({
  id,
  matterId: id.nullable(),
  townId: id,
  town: z.string(),
  what: z.string(),
  answerBy: isoDate,
  calledAt: instant,
  calls: z.array(whistleCall),
});

export const registerWhistleRoutes = (app: App, deps: Deps): void => {
  app.get(
    '/api/whistles',
    { schema: { response: { 200: z.object({ items: z.array(whistle) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'whistle.read');
      return { items: await whistleList(ctx) };
    },
  );

  const input = z.strictObject({
    matterId: id.nullable().default(null),
    what: z.string().trim().min(1).max(MAX_MATTER),
    departmentUnitIds: z.array(id).min(1).max(20),
    answerBy: isoDate,
  });
  app.post(
    '/api/whistles',
    { schema: { headers: keyHeader, body: input, response: { 201: z.object({ id }) } } },
    async (request, reply) => {
      const { status, body } = await asCommand(deps, request, (ctx) =>
        once(ctx, keyOf(request.headers), request.body, async () => ({
          status: 201,
          body: await blowWhistle(ctx, request.body),
        })),
      );
      return reply.status(status as 201).send(body as { id: string });
    },
  );

  const answer = z.strictObject({ answer: z.string().trim().min(1).max(MAX_ANSWER) });
  app.post(
    '/api/whistles/:id/answer',
    { schema: { params: idParams, body: answer, response: { 200: z.object({ answered: z.literal(true) }) } } },
    (request) => asCommand(deps, request, (ctx) => answerWhistle(ctx, request.params.id, request.body.answer)),
  );
};
