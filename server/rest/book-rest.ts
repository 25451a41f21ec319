import { restHours } from '@songbang/engine/calendar/off-hours.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { addDays, toLocalDate } from '../clock.ts';
import { newRandomId } from '../db/id.ts';
import { restProblems } from './rest-problems.ts';
import { cancelRestDay, insertLeave, insertRestDay, lockPerson } from './rest-store.ts';
import { restOf } from './rest-views.ts';

const AHEAD_DAYS = 366;
const BACK_DAYS = 90;

/** Rest is owed to whoever is signed in, and shown to nobody else. */
export const ownPerson = (actor: { personId: string | null }): string => {
  if (!actor.personId) throw restProblems('rest.no-person');
  return actor.personId;
};

/** Books a working day, or half of one, as rest for work outside office hours. The trail says that it was done, not when the rest is. */
export const bookRest = async (
  ctx: Context,
  { date, half }: { date: string; half: 'am' | 'pm' | 'day' },
): Promise<{ id: string }> => {
  const personId = ownPerson(ctx.actor);
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  if (date > addDays(today, AHEAD_DAYS) || date < addDays(today, -BACK_DAYS)) throw restProblems('rest.dates');
  const { unit_id: unitId } = await lockPerson(ctx.trx, region, personId);
  const { rest, calendar } = await restOf(ctx.trx, { region, unitId, personId, now });
  const hours = restHours(calendar, date, half);
  if (hours === null) throw restProblems('rest.year-unknown');
  if (hours === 0) throw restProblems('rest.day-off');
  if (rest.days.some((day) => day.date === date)) throw restProblems('rest.already-booked');
  if (rest.left <= 0) throw restProblems('rest.nothing-owed');
  const booking = { region, id: newRandomId(), personId, date, half, now };
  const leaveId = half === 'day' ? await insertLeave(ctx.trx, booking) : null;
  await insertRestDay(ctx.trx, booking, leaveId);
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'rest.booked', subjectType: 'rest', subjectId: booking.id, data: {} },
  ]);
  return { id: booking.id };
};

export const cancelRest = async (ctx: Context, id: string): Promise<void> => {
  const personId = ownPerson(ctx.actor);
  const { region, accountId, role } = ctx.actor;
  const at = ctx.clock.now();
  if (!(await cancelRestDay(ctx.trx, { region, personId, id, at }))) throw restProblems('rest.not-found');
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    { action: 'rest.cancelled', subjectType: 'rest', subjectId: id, data: {} },
  ]);
};
