import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { matterProblems } from './matter-problems.ts';
import { insertStep, lockMatter } from './matter-store.ts';
import { answerCall, insertWhistle, lockCall } from './whistle-store.ts';

export type WhistleInput = { matterId: string | null; what: string; departmentUnitIds: string[]; answerBy: string };

/**
 * A township summons departments to a matter it cannot settle alone. It is a request upward: no review, no lane, no leave of
 * anybody, on whatever day (principle 10).
 */
export const blowWhistle = async (ctx: Context, input: WhistleInput): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'matter.act');
  const { region, unitId, accountId, role, personId } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  if (input.answerBy < today) throw matterProblems('whistle.past-date');
  const wanted = [...new Set(input.departmentUnitIds)];
  const departments = (await unitsById(ctx.trx, wanted, today)).filter(
    (unit) => unit.region === region && unit.level === 'county',
  );
  if (wanted.length === 0 || departments.length !== wanted.length) throw matterProblems('whistle.unknown-department');
  if (input.matterId && !(await lockMatter(ctx.trx, { region, unitId, id: input.matterId })))
    throw matterProblems('matter.not-found');
  const id = newId(now);
  await insertWhistle(ctx.trx, { region, id, unitId, now, ...input, departmentUnitIds: wanted });
  if (input.matterId) {
    const words = departments.map((unit) => unit.name).join('、');
    const step = { region, matterId: input.matterId, at: now, side: 'unit' as const, personId };
    await insertStep(ctx.trx, { ...step, step: 'whistled', words });
  }
  for (const issuerUnitId of wanted)
    await announce(ctx.trx, { region, topic: 'matter', unitIds: [unitId], issuerUnitId });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'whistle.blown', subjectType: 'whistle', subjectId: id, data: { departments: wanted } },
  ]);
  return { id };
};

/** A summoned department answers; later words replace its earlier ones. */
export const answerWhistle = async (ctx: Context, id: string, answer: string): Promise<{ answered: true }> => {
  requireAbility(ctx.actor, 'whistle.answer');
  const { region, unitId, accountId, role } = ctx.actor;
  const call = await lockCall(ctx.trx, { region, whistleId: id, unitId });
  if (!call) throw matterProblems('whistle.not-found');
  const now = ctx.clock.now();
  await answerCall(ctx.trx, { region, whistleId: id, unitId, answer, now });
  await announce(ctx.trx, { region, topic: 'matter', unitIds: [call.town_id], issuerUnitId: unitId });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'whistle.answered', subjectType: 'whistle', subjectId: id, data: {} },
  ]);
  return { answered: true };
};
