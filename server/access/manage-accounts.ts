import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { UNDO_SECONDS, undoUntil } from '../desk/delivery-lookup.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { personInUnit } from '../people/people-lookup.ts';
import { requireAbility } from './abilities.ts';
import { accountProblems } from './account-problems.ts';
import { disableAccountRow, enableAccountRow, insertAccount } from './account-store.ts';
import type { Role } from './actor.ts';
import type { Context } from './context.ts';
import { hashPassword, MIN_PASSWORD_LENGTH } from './password.ts';

export type NewAccount = {
  login: string;
  password: string;
  displayName: string;
  role: Role;
  unitId: string;
  personId: string | null;
};

/**
 * Organisations create accounts; nobody signs up. Problems: a weak password; a unit outside the region; a person of another
 * unit; a taken name comes from the database's own constraint.
 */
export const createAccount = async (ctx: Context, input: NewAccount): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'account.manage');
  if (input.password.length < MIN_PASSWORD_LENGTH) throw accountProblems('account.weak-password');
  const now = ctx.clock.now();
  const [unit] = await unitsById(ctx.trx, [input.unitId], toLocalDate(now));
  const { region } = ctx.actor;
  const { unitId, personId } = input;
  if (unit?.region !== region || (personId && !(await personInUnit(ctx.trx, { region, unitId, personId }))))
    throw accountProblems('account.unknown-unit');
  const id = newId(now);
  await insertAccount(ctx.trx, {
    region: ctx.actor.region,
    id,
    passwordHash: await hashPassword(input.password),
    now,
    ...input,
  });
  await appendAudit(ctx.trx, { region: ctx.actor.region, accountId: ctx.actor.accountId, role: ctx.actor.role }, now, [
    {
      action: 'account.created',
      subjectType: 'account',
      subjectId: id,
      data: { role: input.role, unitId: input.unitId },
    },
  ]);
  return { id };
};

/** Ends an account and all its sessions at once. */
export const disableAccount = async (ctx: Context, id: string): Promise<{ undoUntil: Date }> => {
  requireAbility(ctx.actor, 'account.manage');
  const now = ctx.clock.now();
  if (!(await disableAccountRow(ctx.trx, ctx.actor.region, id, now))) throw accountProblems('account.not-found');
  await appendAudit(ctx.trx, { region: ctx.actor.region, accountId: ctx.actor.accountId, role: ctx.actor.role }, now, [
    { action: 'account.disabled', subjectType: 'account', subjectId: id, data: {} },
  ]);
  return { undoUntil: undoUntil(now) };
};

/** Takes a disabling back within 30 seconds: its person signs in again with the same password. Later a new account is made. */
export const undoDisabling = async (ctx: Context, id: string): Promise<void> => {
  requireAbility(ctx.actor, 'account.manage');
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const notBefore = new Date(now.getTime() - UNDO_SECONDS * 1_000);
  if (!(await enableAccountRow(ctx.trx, region, id, notBefore))) throw accountProblems('account.undo-over');
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'account.disabling-undone', subjectType: 'account', subjectId: id, data: {} },
  ]);
};
