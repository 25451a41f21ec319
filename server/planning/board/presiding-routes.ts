import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { toLocalDate } from '../../clock.ts';
import { newId } from '../../db/id.ts';
import { announce } from '../../events/change-store.ts';
import type { App, Deps } from '../../http/app.ts';
import { id, idParams } from '../../http/fields.ts';
import { asCommand, viewOf } from '../../http/inputs.ts';
import { loadLeaders } from './demand-views.ts';
import { planningProblems } from './planning-problems.ts';
import { choosePresiding, endLeader, insertLeader, requestExists, unitOfLeaders } from './presiding-store.ts';

/** The county's leaders by post, and who of them presides over a meeting. Plans made before are not touched: another is proposed. */
export const registerPresidingRoutes = (app: App, deps: Deps): void => {
  const listed = z.object({ items: z.array(z.object({ id, post: z.string() })) });
  app.get('/api/planning/leaders', { schema: { response: { 200: listed } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'plan.read');
    const leaders = await loadLeaders(ctx.db, ctx.actor.region, toLocalDate(ctx.clock.now()));
    return { items: leaders.map((one) => ({ id: one.id, post: one.posts.join('、') })) };
  });

  const added = z.strictObject({ post: z.string().trim().min(2).max(60) });
  app.post(
    '/api/planning/leaders',
    { schema: { body: added, response: { 201: z.object({ id }) } } },
    async (request, reply) =>
      reply.status(201).send(await asCommand(deps, request, (ctx) => addLeader(ctx, request.body.post))),
  );

  app.delete(
    '/api/planning/leaders/:id',
    { schema: { params: idParams, response: { 200: z.object({ ended: z.boolean() }) } } },
    (request) => asCommand(deps, request, (ctx) => removeLeader(ctx, request.params.id)),
  );

  const choice = z.strictObject({ leaderId: id.nullable() });
  app.put(
    '/api/planning/presiding/:id',
    { schema: { params: idParams, body: choice, response: { 200: z.object({ leaderId: id.nullable() }) } } },
    (request) => asCommand(deps, request, (ctx) => choose(ctx, request.params.id, request.body.leaderId)),
  );
};

const addLeader = async (ctx: Context, post: string): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'plan.make');
  const { region } = ctx.actor;
  const at = ctx.clock.now();
  const today = toLocalDate(at);
  const leaders = await loadLeaders(ctx.trx, region, today);
  if (leaders.some((one) => one.posts.includes(post))) throw planningProblems('planning.leader-there', { post });
  const unitId = await unitOfLeaders(ctx.trx, region);
  if (!unitId) throw planningProblems('planning.no-county-unit');
  const personId = newId(at);
  await insertLeader(ctx.trx, { region, unitId, personId, postId: newId(at), post, from: today });
  await audited(ctx, 'plan.leader-added', { subjectType: 'person', subjectId: personId, data: { post } });
  return { id: personId };
};

const removeLeader = async (ctx: Context, personId: string): Promise<{ ended: boolean }> => {
  requireAbility(ctx.actor, 'plan.make');
  const today = toLocalDate(ctx.clock.now());
  await knownLeader(ctx, personId);
  await endLeader(ctx.trx, ctx.actor.region, personId, today);
  await audited(ctx, 'plan.leader-ended', { subjectType: 'person', subjectId: personId, data: { on: today } });
  return { ended: true };
};

const choose = async (
  ctx: Context,
  requestId: string,
  leaderId: string | null,
): Promise<{ leaderId: string | null }> => {
  requireAbility(ctx.actor, 'plan.make');
  const { region, accountId } = ctx.actor;
  if (!(await requestExists(ctx.trx, region, requestId))) throw planningProblems('planning.item-not-found');
  if (leaderId !== null) await knownLeader(ctx, leaderId);
  const at = ctx.clock.now();
  await choosePresiding(ctx.trx, { region, requestId, personId: leaderId, by: accountId, at });
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  await audited(ctx, 'plan.presiding-chosen', {
    subjectType: 'request',
    subjectId: requestId,
    data: { personId: leaderId },
  });
  return { leaderId };
};

const knownLeader = async (ctx: Context, personId: string): Promise<void> => {
  const leaders = await loadLeaders(ctx.trx, ctx.actor.region, toLocalDate(ctx.clock.now()));
  if (!leaders.some((one) => one.id === personId)) throw planningProblems('planning.no-leader');
};

type Entry = { subjectType: string; subjectId: string; data: Record<string, string | null> };

const audited = (ctx: Context, action: string, entry: Entry) => {
  const { region, accountId, role } = ctx.actor;
  return appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [{ action, ...entry }]);
};
