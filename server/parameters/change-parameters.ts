import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { parameterProblems } from './parameter-problems.ts';
import { deletePeriod, insertParameters, insertPeriod, latestVersion, type NewPeriod } from './parameter-store.ts';

/** Puts a new version of the standard costs in force. Earlier prices keep the version they were made with. */
export const changeCosts = async (
  ctx: Context,
  input: { costs: Omit<StandardCosts, 'version'>; reason: string; baseVersion: number },
): Promise<{ version: number }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  if (input.reason.trim() === '') throw parameterProblems('parameter.reason-needed');
  const { region, accountId, role } = ctx.actor;
  const current = await latestVersion(ctx.trx, region);
  if (current !== input.baseVersion) throw parameterProblems('parameter.changed', { version: current });
  const version = current + 1;
  const now = ctx.clock.now();
  const mine = await insertParameters(ctx.trx, {
    region,
    version,
    costs: { ...input.costs, version: `${region}-${version}` },
    reason: input.reason.trim(),
    by: accountId,
    at: now,
  });
  if (!mine) throw parameterProblems('parameter.changed', { version });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'parameter.changed',
      subjectType: 'parameter',
      subjectId: String(version),
      data: { costs: input.costs, reason: input.reason.trim() },
    },
  ]);
  return { version };
};

export const addPeriod = async (ctx: Context, period: Omit<NewPeriod, 'id' | 'region'>): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  if (period.to_date < period.from_date) throw parameterProblems('period.dates');
  const { region, accountId, role } = ctx.actor;
  if (period.unit_id) {
    const [unit] = await unitsById(ctx.trx, [period.unit_id], toLocalDate(ctx.clock.now()));
    if (unit?.region !== region) throw parameterProblems('period.unknown-unit');
  }
  const id = newId(ctx.clock.now());
  await insertPeriod(ctx.trx, { ...period, region, id });
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'period.added', subjectType: 'period', subjectId: id, data: period },
  ]);
  return { id };
};

export const removePeriod = async (ctx: Context, id: string): Promise<void> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId, role } = ctx.actor;
  const gone = await deletePeriod(ctx.trx, region, id);
  if (!gone) throw parameterProblems('period.not-found');
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'period.removed', subjectType: 'period', subjectId: id, data: gone },
  ]);
};
