import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { ViewContext } from '../../access/context.ts';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { toLocal, toLocalDate } from '../../clock.ts';
import { checkPaste } from '../../files/check-paste.ts';
import type { App, Deps } from '../../http/app.ts';
import { id, isoDate } from '../../http/fields.ts';
import { viewOf } from '../../http/inputs.ts';
import { unitsById } from '../../org/unit-lookup.ts';
import { engagementsOf } from '../../requests/engagement-lookup.ts';
import { half, reason } from './board-fields.ts';
import { buildProblem } from './build-problem.ts';
import type { DemandRow } from './demand.ts';
import { loadDemand } from './demand-views.ts';
import { type Placement, placementOf } from './placement.ts';
import { planById, recentPlans } from './plan-store.ts';
import { settingOn } from './setting-store.ts';

const LOOKED_AT = 20;
const NEW = 'new';

/** Where a request still being written would go in the county's plan: asked with the text, before anything is registered. */
export const registerPlacementRoutes = (app: App, deps: Deps): void => {
  const body = z.strictObject({ text: z.string().max(1_000_000), targetUnitIds: z.array(id).max(200) });
  const sameDay = z.object({
    date: isoDate,
    half,
    mode: z.enum(['site', 'video']),
    addedCost: z.number(),
    joins: z.number(),
  });
  const placement = z.object({
    asked: z.object({
      date: isoDate,
      addedCost: z.number().nullable(),
      obstacle: reason.nullable(),
      town: z.string().nullable(),
    }),
    joined: sameDay.nullable(),
    video: sameDay.nullable(),
    arranged: z
      .object({
        addedCost: z.number(),
        changes: z.number(),
        days: z.array(z.object({ town: z.string(), date: isoDate, half })),
      })
      .nullable(),
  });
  // Null: the text asks for no visit, or there is no plan over its day.
  const answer = z.object({ placement: placement.nullable() });
  app.post('/api/planning/placement', { schema: { body, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.submit');
    return { placement: await place(ctx, request.body) };
  });
};

const place = async (ctx: ViewContext, input: { text: string; targetUnitIds: string[] }): Promise<Placement | null> => {
  if (checkPaste(input.text)) return null;
  const { region } = ctx.actor;
  const calendar = await loadCalendar(ctx.db, region, null);
  const rows = await rowsOf(ctx, input, calendar);
  const [firstRow] = rows;
  if (!firstRow) return null;
  const standing = await planOver(ctx, firstRow.startsAt.slice(0, 10));
  if (!standing) return null;
  const { problem, plan, from, to } = standing;
  const demand = await loadDemand(ctx.db, { region, from, to }, toLocalDate(ctx.clock.now()));
  const { assumptions } = await settingOn(ctx.db, region, from);
  const known = new Set(problem.refs.tasks.map((one) => one.engagementId));
  const kept = demand.rows.filter((row) => row.kind !== 'visit' || known.has(row.engagementId));
  const fresh = buildProblem({ ...demand, rows: [...kept, ...rows] }, assumptions);
  const added = fresh.refs.tasks.filter((one) => one.engagementId.startsWith(NEW)).length;
  return placementOf({ problem, plan }, fresh, added);
};

/** The plan in force over a day: the latest published one, else the latest that is ready. A secret text is never read further. */
const planOver = async (ctx: ViewContext, date: string) => {
  const recent = await recentPlans(ctx.db, ctx.actor.region, LOOKED_AT);
  const over = recent.filter((one) => one.kind === 'ahead' && one.from <= date && one.to >= date && one.cost !== null);
  const chosen = over.find((one) => one.state === 'published') ?? over[0];
  const row = chosen ? await planById(ctx.db, { region: ctx.actor.region, id: chosen.id }) : null;
  return row?.problem && row.plan ? { problem: row.problem, plan: row.plan, from: row.from, to: row.to } : null;
};

const rowsOf = async (
  ctx: ViewContext,
  input: { text: string; targetUnitIds: string[] },
  calendar: Calendar,
): Promise<DemandRow[]> => {
  const now = ctx.clock.now();
  const reading = read(input.text, { receivedAt: toLocal(now), calendar });
  if (reading.secrecy) return [];
  const [visit] = engagementsOf(reading, calendar).filter((one) => one.kind === 'visit');
  if (!visit) return [];
  const [own] = await unitsById(ctx.db, [ctx.actor.unitId], toLocalDate(now));
  return [...new Set(input.targetUnitIds)].map((unitId, nth) => ({
    engagementId: `${NEW}:${nth}`,
    requestId: NEW,
    unitId,
    kind: 'visit' as const,
    title: reading.title ?? '',
    startsAt: toLocal(visit.startsAt),
    endsAt: toLocal(visit.endsAt),
    allDay: visit.allDay,
    video: false,
    issuerUnitId: ctx.actor.unitId,
    issuerName: own?.name ?? '',
    issuerLevel: own?.level ?? null,
    receivedOn: toLocalDate(now),
    body: input.text,
    words: reading.inspections.map((one) => one.raw).join(' '),
    attendees: '',
  }));
};
