import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newId } from '../db/id.ts';
import { type CaseFacts, type Judgements, missingOf, missingWords, type Outcome, outcomeFits } from './diligence.ts';
import { diligenceProblems } from './diligence-problems.ts';
import { lockCase, openCase, setCase } from './diligence-store.ts';
import { diligenceFile, recordOf } from './diligence-views.ts';

const viewOf = (ctx: Context) => ({ ...ctx, db: ctx.trx });

/** Opens the case about one demand on one unit; nothing is decided by it. */
export const openDiligence = async (ctx: Context, deliveryId: string): Promise<{ opened: boolean }> => {
  requireAbility(ctx.actor, 'diligence.keep');
  const file = await diligenceFile(viewOf(ctx), deliveryId);
  if (!file) throw diligenceProblems('diligence.not-found');
  const { region } = ctx.actor;
  const now = ctx.clock.now();
  const id = newId(now);
  const opened = await openCase(ctx.trx, {
    region,
    id,
    delivery_id: deliveryId,
    unit_id: file.asked.unitId,
    judgements: JSON.stringify({}),
    state: 'open',
    opened_at: now,
  });
  if (opened) await trail(ctx, 'diligence.opened', id);
  return { opened };
};

const lockOpen = async (ctx: Context, id: string, version: number | null) => {
  const kept = await lockCase(ctx.trx, ctx.actor.region, id);
  const foreign = kept && ctx.scope.kind === 'target' && kept.unit_id !== ctx.scope.unitId;
  if (!kept || foreign) throw diligenceProblems('diligence.not-found');
  if (kept.state === 'decided') throw diligenceProblems('diligence.decided');
  if (version !== null && kept.version !== version) throw diligenceProblems('diligence.changed');
  return kept;
};

export type KeepInput = CaseFacts & { version: number };

/** Puts facts, power, resources and judgements on file; records are read, not typed. */
export const keepDiligence = async (ctx: Context, id: string, input: KeepInput): Promise<{ version: number }> => {
  requireAbility(ctx.actor, 'diligence.keep');
  const kept = await lockOpen(ctx, id, input.version);
  const version = kept.version + 1;
  await setCase(ctx.trx, ctx.actor.region, id, {
    facts: input.facts,
    power: input.power,
    power_basis: input.powerBasis,
    resources: input.resources,
    judgements: JSON.stringify(input.judgements),
    version,
  });
  await trail(ctx, 'diligence.kept', id);
  return { version };
};

/** The township concerned says its own side; its words stand in the file as they were written. */
export const stateDiligence = async (ctx: Context, id: string, statement: string): Promise<{ version: number }> => {
  requireAbility(ctx.actor, 'diligence.state');
  const kept = await lockOpen(ctx, id, null);
  const version = kept.version + 1;
  await setCase(ctx.trx, ctx.actor.region, id, { statement, version });
  await trail(ctx, 'diligence.stated', id);
  return { version };
};

export type DecideInput = { outcome: Outcome; reason: string; version: number };

/** The discipline office notes its decision: only with a complete file, and only as it was judged. */
export const decideDiligence = async (ctx: Context, id: string, input: DecideInput): Promise<{ state: 'decided' }> => {
  requireAbility(ctx.actor, 'diligence.decide');
  const kept = await lockOpen(ctx, id, input.version);
  const { region } = ctx.actor;
  const judgements = kept.judgements as Judgements;
  const facts: CaseFacts = {
    facts: kept.facts,
    power: kept.power as CaseFacts['power'],
    powerBasis: kept.power_basis,
    resources: kept.resources,
    judgements,
  };
  const missing = missingOf(facts, await recordOf(ctx.trx, { region, deliveryId: kept.delivery_id }));
  if (missing.length > 0)
    throw diligenceProblems('diligence.incomplete', { missing: missing.map(missingWords).join('、') });
  if (!outcomeFits(input.outcome, judgements)) throw diligenceProblems('diligence.outcome');
  await setCase(ctx.trx, region, id, {
    state: 'decided',
    outcome: input.outcome,
    reason: input.reason,
    decided_at: ctx.clock.now(),
    version: kept.version + 1,
  });
  await trail(ctx, 'diligence.decided', id, { outcome: input.outcome });
  return { state: 'decided' };
};

const trail = (ctx: Context, action: string, id: string, data: Record<string, unknown> = {}): Promise<void> => {
  const { region, accountId, role } = ctx.actor;
  return appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action, subjectType: 'diligence', subjectId: id, data },
  ]);
};
