import { type Resolution, readResolutions } from '@songbang/engine/reading/resolutions.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context, ViewContext } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { fromLocal, toLocalDate } from '../clock.ts';
import { announce } from '../events/change-store.ts';
import { meetingProblems } from './meeting-problems.ts';
import { attended, calledUnits, countTap, insertResolution, meetingOf } from './meeting-store.ts';

type Named = { id: string; name: string };
export type Preview = { items: Resolution[]; units: Named[] };

/** Who asked for the meeting concludes it; the relief office may for anybody. */
const ownMeeting = async (ctx: Pick<ViewContext, 'db' | 'actor' | 'scope'>, requestId: string): Promise<void> => {
  const { region, unitId } = ctx.actor;
  const issuerUnitId = ctx.scope.kind === 'issuer' ? unitId : null;
  if (!(await meetingOf(ctx.db, { region, requestId, issuerUnitId }))) throw meetingProblems('meeting.not-found');
};

/** Reads minutes and proposes; nothing is stored. */
export const previewResolutions = async (ctx: ViewContext, requestId: string, text: string): Promise<Preview> => {
  requireAbility(ctx.actor, 'meeting.conclude');
  await ownMeeting(ctx, requestId);
  const { region } = ctx.actor;
  const units = await calledUnits(ctx.db, { region, requestId });
  const calendar = await loadCalendar(ctx.db, region, null);
  const items = readResolutions(text, { today: toLocalDate(ctx.clock.now()), calendar, units });
  return { items, units: units.map(({ id, shortName }) => ({ id, name: shortName })) };
};

export type ResolutionInput = { what: string; due: string; unitIds: string[] };

/** Gives each resolution to the units called to the meeting as a task with its date. */
export const recordResolutions = async (
  ctx: Context,
  requestId: string,
  items: ResolutionInput[],
): Promise<{ tasks: number }> => {
  requireAbility(ctx.actor, 'meeting.conclude');
  const { region, unitId, accountId, role } = ctx.actor;
  await ownMeeting({ ...ctx, db: ctx.trx }, requestId);
  const now = ctx.clock.now();
  if (items.some((item) => item.due < toLocalDate(now))) throw meetingProblems('meeting.past-date');
  const called = new Map((await calledUnits(ctx.trx, { region, requestId })).map((unit) => [unit.id, unit.deliveryId]));
  const { hours } = await loadCalendar(ctx.trx, region, null);
  let tasks = 0;
  for (const { what, due, unitIds } of items)
    for (const target of new Set(unitIds)) {
      const deliveryId = called.get(target);
      if (!deliveryId) throw meetingProblems('meeting.no-target');
      const dueAt = fromLocal(`${due}T${hours.pmEnd}`);
      await insertResolution(ctx.trx, { region, deliveryId, unitId: target, what, dueAt, now });
      tasks += 1;
    }
  await announce(ctx.trx, { region, topic: 'desk', unitIds: [...called.keys()], issuerUnitId: unitId });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'meeting.concluded',
      subjectType: 'request',
      subjectId: requestId,
      data: { resolutions: items.length, tasks },
    },
  ]);
  return { tasks };
};

export const ANSWERS = ['useful', 'shorter', 'by-document'] as const;
export type Answer = (typeof ANSWERS)[number];

/** One tap about a meeting, once for each unit that was called, after it began. */
export const tapMeeting = async (ctx: Context, deliveryId: string, answer: Answer): Promise<{ counted: true }> => {
  requireAbility(ctx.actor, 'meeting.tap');
  const { region, unitId } = ctx.actor;
  const meeting = await attended(ctx.trx, { region, unitId, deliveryId });
  if (!meeting) throw meetingProblems('meeting.not-found');
  if (meeting.starts_at > ctx.clock.now()) throw meetingProblems('meeting.not-yet');
  const counted = await countTap(ctx.trx, { region, deliveryId, requestId: meeting.request_id, answer });
  if (!counted) throw meetingProblems('meeting.tapped');
  return { counted: true };
};
