import { adoptablePack } from '@songbang/engine/rules/packs/place-packs.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { adoptionById, adoptionStands, insertAdoption, markAdoption } from './adoption-store.ts';
import { checkDates } from './change-local.ts';
import { ruleProblems } from './rule-problems.ts';

export type AdoptionInput = { pack: string; from: string; to: string | null; basis: string };

/** Problems: no such pack, one that binds here anyway, one begun in the past. */
export const checkAdoption = (
  region: string,
  today: string,
  { pack, from, to }: Omit<AdoptionInput, 'basis'>,
): void => {
  const found = adoptablePack(pack, region);
  if (found === null) throw ruleProblems('rule.pack-unknown');
  if (found === 'binds') throw ruleProblems('rule.pack-binds');
  checkDates(today, from, to);
};

/** Takes another place's pack for this region from a day on. Reviews already made stand as they are. */
export const adoptPack = async (ctx: Context, input: AdoptionInput): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId } = ctx.actor;
  const now = ctx.clock.now();
  checkAdoption(region, toLocalDate(now), input);
  const basis = input.basis.trim();
  if (basis === '') throw ruleProblems('rule.basis-needed');
  const id = newId(now);
  const mine = await insertAdoption(ctx.trx, {
    region,
    id,
    pack: input.pack,
    from_date: input.from,
    to_date: input.to,
    basis,
    created_by: accountId,
    created_at: now,
  });
  if (!mine) throw ruleProblems('rule.pack-taken');
  await note(ctx, 'pack.adopted', id, { ...input, basis });
  return { id };
};

/** Takes an adoption back, or puts it in force again; earlier reviews keep the rules they were made with. */
export const withdrawAdoption = async (ctx: Context, id: string, withdrawn: boolean): Promise<void> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId } = ctx.actor;
  const row = await adoptionById(ctx.trx, region, id);
  if (!row) throw ruleProblems('rule.pack-unknown');
  if ((row.withdrawn_at !== null) === withdrawn) return;
  if (!withdrawn && (await adoptionStands(ctx.trx, region, row.pack))) throw ruleProblems('rule.pack-taken');
  await markAdoption(
    ctx.trx,
    { region, id },
    withdrawn ? { withdrawn_by: accountId, withdrawn_at: ctx.clock.now() } : { withdrawn_by: null, withdrawn_at: null },
  );
  await note(ctx, withdrawn ? 'pack.withdrawn' : 'pack.restored', id, { pack: row.pack, from: row.from_date });
};

const note = ({ trx, clock, actor }: Context, action: string, id: string, data: Record<string, unknown>) =>
  appendAudit(trx, { region: actor.region, accountId: actor.accountId, role: actor.role }, clock.now(), [
    { action, subjectType: 'pack', subjectId: id, data },
  ]);
