import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { fromLocal } from '../../clock.ts';
import { newId } from '../../db/id.ts';
import { announce } from '../../events/change-store.ts';
import { lockEngagements, moveEngagements, type NewDateChange, type StandingEngagement } from './date-change-store.ts';
import { type PlannedHours, plannedHours } from './moves.ts';
import { lockPlan, updatePlan } from './plan-store.ts';
import { planningProblems } from './planning-problems.ts';
import { scheduleTelling } from './tell-date-changes.ts';

/** `skipped`: withdrawn meanwhile, or over. */
export type Published = { moved: number; unchanged: number; skipped: number };

/**
 * Puts the dates of a plan into the weeks of those concerned: every visit and meeting that still stands and lies ahead is moved in one
 * transaction, each with its own line in the audit; they are told at the end of the day. Calendars subscribed to follow by themselves.
 */
export const publishPlan = async (ctx: Context, id: string, version: number): Promise<Published> => {
  requireAbility(ctx.actor, 'plan.make');
  const { region, accountId, role } = ctx.actor;
  const row = await lockPlan(ctx.trx, { region, id });
  if (!row) throw planningProblems('planning.not-found');
  if (row.kind === 'replay') throw planningProblems('planning.replay-only');
  if (!row.problem || !row.plan || !['done', 'stopped', 'published'].includes(row.state))
    throw planningProblems('planning.not-ready');
  if (row.version !== version) throw planningProblems('planning.changed');
  const at = ctx.clock.now();
  const hours = plannedHours(row.problem, row.plan);
  const standing = await lockEngagements(
    ctx.trx,
    region,
    hours.map((one) => one.engagementId),
  );
  const changes = changesOf(hours, standing, at);
  await moveEngagements(ctx.trx, { region, planId: id, at }, changes.moved);
  await updatePlan(ctx.trx, { region, id }, { state: 'published', publishedAt: at, version: version + 1 });
  if (changes.moved.length > 0) await scheduleTelling(ctx.trx, region, at);
  const unitIds = [...new Set(changes.moved.map((one) => one.unitId))];
  await announce(ctx.trx, { region, topic: 'week', unitIds, issuerUnitId: null });
  await announce(ctx.trx, { region, topic: 'plan', unitIds: [], issuerUnitId: null });
  const { moved, ...counts } = changes;
  const outcome = { moved: moved.length, ...counts };
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    { action: 'plan.published', subjectType: 'plan', subjectId: id, data: outcome },
    ...moved.map((one) => ({
      action: 'engagement.re-dated',
      subjectType: 'engagement',
      subjectId: one.engagementId,
      data: { planId: id, from: one.beforeAt.toISOString(), to: one.startsAt.toISOString(), video: one.video },
    })),
  ]);
  return outcome;
};

const changesOf = (
  hours: readonly PlannedHours[],
  standing: readonly StandingEngagement[],
  at: Date,
): { moved: NewDateChange[]; unchanged: number; skipped: number } => {
  const byId = new Map(standing.map((one) => [one.id, one]));
  const moved: NewDateChange[] = [];
  let unchanged = 0;
  let skipped = 0;
  for (const planned of hours) {
    const now = byId.get(planned.engagementId);
    const startsAt = fromLocal(planned.startsAt);
    const endsAt = fromLocal(planned.endsAt);
    if (!now || now.startsAt <= at || startsAt <= at) skipped++;
    else if (sameHours(now, planned, startsAt, endsAt)) unchanged++;
    else
      moved.push({
        id: newId(at),
        engagementId: now.id,
        unitId: now.unitId,
        issuerUnitId: now.issuerUnitId,
        title: now.title,
        beforeAt: now.startsAt,
        startsAt,
        endsAt,
        allDay: planned.allDay,
        video: planned.video,
        joinedWith: planned.joinedWith,
      });
  }
  return { moved, unchanged, skipped };
};

const sameHours = (now: StandingEngagement, planned: PlannedHours, startsAt: Date, endsAt: Date): boolean =>
  now.startsAt.getTime() === startsAt.getTime() &&
  now.endsAt.getTime() === endsAt.getTime() &&
  now.video === planned.video;
