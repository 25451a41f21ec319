import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newRandomId } from '../db/id.ts';
import { recordProblems } from './record-problems.ts';
import { insertHanding, revokeHanding } from './record-store.ts';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 1_100;

export type HandInput = { from: string; to: string; handedTo: string; days: number };

/** The person a record belongs to: whoever is signed in, and nobody else. */
export const ownPerson = (actor: { personId: string | null }): string => {
  if (!actor.personId) throw recordProblems('record.no-person');
  return actor.personId;
};

export const checkRange = ({ from, to }: { from: string; to: string }): void => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days < 0 || days > LONGEST_DAYS) throw recordProblems('record.dates');
};

/** The person decides to whom the record goes and for how long. The trail says that it was done, not to whom. */
export const handRecord = async (ctx: Context, input: HandInput): Promise<{ id: string; expiresAt: Date }> => {
  const personId = ownPerson(ctx.actor);
  checkRange(input);
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const id = newRandomId();
  const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
  await insertHanding(ctx.trx, {
    region,
    id,
    person_id: personId,
    from_date: input.from,
    to_date: input.to,
    handed_to: input.handedTo,
    expires_at: expiresAt,
    created_at: now,
  });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'record.handed', subjectType: 'record', subjectId: id, data: {} },
  ]);
  return { id, expiresAt };
};

export const takeRecordBack = async (ctx: Context, id: string): Promise<void> => {
  const personId = ownPerson(ctx.actor);
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  if (!(await revokeHanding(ctx.trx, { region, personId, id, at: now }))) throw recordProblems('record.not-found');
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'record.taken-back', subjectType: 'record', subjectId: id, data: {} },
  ]);
};
