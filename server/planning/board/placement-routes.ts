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
import { meetingPlacementOf } from './meeting-placement.ts';
import { type Placement, placementOf } from './placement.ts';
import { planById, recentPlans } from './plan-store.ts';
import type { BoardProblem } from './problem.ts';
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
    time: z.string().nullable(),
    with: z.array(z.string()),
  });
  const placement = z.object({
    kind: z.enum(['visit', 'meeting']),
    leader: z.object({ post: z.string().nullable(), words: z.string().nullable() }).nullable(),
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
  // Null: the text asks for no visit or meeting, or there is no plan over its day. `leaders`: posts that can preside.
  const answer = z.object({ placement: placement.nullable(), leaders: z.array(z.string()) });
  app.post('/api/planning/placement', { schema: { body, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.submit');
    return place(ctx, request.body);
  });
};

type Input = { text: string; targetUnitIds: string[] };
type Answer = { placement: Placement | null; leaders: string[] };

const place = async (ctx: ViewContext, input: Input): Promise<Answer> => {
  const none: Answer = { placement: null, leaders: [] };
  if (checkPaste(input.text)) return none;
  const { region } = ctx.actor;
  const calendar = await loadCalendar(ctx.db, region, null);
  const rows = await rowsOf(ctx, input, calendar);
  const [firstRow] = rows;
  if (!firstRow) return none;
  const standing = await planOver(ctx, firstRow.startsAt.slice(0, 10));
  if (!standing) return none;
  const { problem, from, to } = standing;
  const demand = await loadDemand(ctx.db, { region, from, to }, toLocalDate(ctx.clock.now()));
  const { assumptions, exceptions } = await settingOn(ctx.db, region, from);
  const kept = demand.rows.filter((row) => isPlanned(problem, row));
  const fresh = buildProblem({ ...demand, rows: [...kept, ...rows] }, assumptions, exceptions);
  const isNew = (id: string | undefined) => id?.startsWith(NEW) === true;
  const visits = fresh.refs.tasks.filter((one) => isNew(one.engagementId)).length;
  const meets = fresh.refs.meetings.some((one) => isNew(one.engagementIds[0]));
  const placement =
    visits > 0 ? placementOf(standing, fresh, visits) : meets ? meetingPlacementOf(standing, fresh) : null;
  return { placement, leaders: demand.leaders.flatMap(({ posts }) => posts[0]!) };
};

/** What the standing plan does not know has no day in it yet and cannot be in the way. */
const isPlanned = ({ refs }: BoardProblem, row: DemandRow): boolean =>
  row.kind === 'visit'
    ? refs.tasks.some((one) => one.engagementId === row.engagementId)
    : refs.meetings.some((one) => one.engagementIds.includes(row.engagementId));

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
  const asked = engagementsOf(reading, calendar);
  const one = asked.find(({ kind }) => kind === 'visit') ?? asked.find(({ kind }) => kind !== 'checkin');
  if (!one || one.kind === 'checkin') return [];
  const { kind } = one;
  const [own] = await unitsById(ctx.db, [ctx.actor.unitId], toLocalDate(now));
  return [...new Set(input.targetUnitIds)].map((unitId, nth) => ({
    engagementId: `${NEW}:${nth}`,
    requestId: NEW,
    unitId,
    kind,
    title: reading.title ?? '',
    startsAt: toLocal(one.startsAt),
    endsAt: toLocal(one.endsAt),
    allDay: one.allDay,
    video: one.video,
    issuerUnitId: ctx.actor.unitId,
    issuerName: own?.name ?? '',
    issuerLevel: own?.level ?? null,
    receivedOn: toLocalDate(now),
    body: input.text,
    words: reading.inspections.map((one) => one.raw).join(' '),
    attendees: reading.meetings.map(({ attendees }) => attendees ?? '').join(' '),
  }));
};
