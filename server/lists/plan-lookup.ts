import { assessedAs } from '@songbang/engine/lists/assessed.ts';
import { coversLevel } from '@songbang/engine/lists/covers-level.ts';
import { plannedAs } from '@songbang/engine/lists/plan-membership.ts';
import { isMeeting, isStatutory } from '@songbang/engine/rules/meeting.ts';
import type { Demand, ReviewContext } from '@songbang/engine/rules/review.ts';
import { isVisit } from '@songbang/engine/rules/visit.ts';
import type { Db, Trx } from '../db/connect.ts';
import { timesUsed } from './counts-lookup.ts';
import type { HeldLists, PlanItem } from './held-lookup.ts';

type Asked = { region: string; now: string; demand: Demand; issuerUnitId: string | null };

/** Undefined: no plan of its level is held. Null: it was looked at and has none. */
export type PlanIds = {
  inspection: string | null | undefined;
  meeting: string | null | undefined;
  document: string | null | undefined;
};

/** Which planned inspection, meeting or document the request is. */
export const planned = async (
  db: Db | Trx,
  input: Asked & { topic: string | null },
  plan: readonly PlanItem[],
): Promise<PlanIds> => {
  const { demand, now, region, topic } = input;
  const { inspections, meetings, issuedOn } = demand.reading;
  const year = Number(now.slice(0, 4));
  const found = (kind: PlanItem['kind'], dates: (string | null | undefined)[]) => {
    const items = plan.filter((item) => item.kind === kind && item.year === year);
    return plannedAs(items, { title: titleOf(demand), topic, issuer: issuerOf(input), ...spanOf(dates) });
  };
  const [visit, meeting] = [isVisit(demand), isMeeting(demand)];
  const visits = visit ? found('inspection', inspections.flatMap(bothEnds)) : null;
  const sittings = meeting && !isStatutory(demand) ? found('meeting', meetings.flatMap(bothEnds)) : null;
  const document = !visit && !meeting && isFormal(demand);
  const documents =
    document && coversIssuer(plan, input, year) ? found('document', [issuedOn?.length === 10 ? issuedOn : now]) : null;
  return {
    inspection: visits === null ? undefined : await firstUnused(db, { region, kind: 'inspection' }, visits),
    meeting: sittings === null ? undefined : (sittings[0]?.id ?? null),
    document: documents === null ? undefined : await firstUnused(db, { region, kind: 'document' }, documents),
  };
};

/** The document plan held speaks of this issuer: it has items of its own, or those of several bodies of its level. */
const coversIssuer = (plan: readonly PlanItem[], input: Asked, year: number): boolean => {
  const { unitId, name, level } = issuerOf(input);
  const items = plan.filter((item) => item.kind === 'document' && item.year === year);
  const isOwn = (item: PlanItem) =>
    (unitId !== null && item.issuerUnitId === unitId) || (name !== null && item.issuerName === name);
  return items.some(isOwn) || coversLevel(items, level);
};

/** The ids the rules ask for. Whether it was assessed and reviewed is asked of any document, notices of meetings too. */
export const idsOf = (
  input: Asked,
  { meeting, document }: PlanIds,
  { assessed }: HeldLists,
): Pick<ReviewContext, 'planIds'> => {
  const { demand, now } = input;
  const draft = { title: titleOf(demand), docNo: demand.reading.docNo, issuer: issuerOf(input), on: now.slice(0, 10) };
  const ids = {
    ...(meeting === undefined ? {} : { meetingPlanId: meeting }),
    ...(document === undefined ? {} : { planId: document }),
    ...(isFormal(demand) ? assessedAs(assessed, draft) : {}),
  };
  return Object.keys(ids).length === 0 ? {} : { planIds: ids };
};

/** First and last full date among instants. */
export const spanOf = (instants: (string | null | undefined)[]): { from: string | null; to: string | null } => {
  const dates = instants.flatMap((one) => (one && /^\d{4}-\d\d-\d\d/.test(one) ? [one.slice(0, 10)] : [])).sort();
  return { from: dates[0] ?? null, to: dates.at(-1) ?? null };
};

const bothEnds = ({ start, end }: { start: string | null; end: string | null }) => [start, end];

const titleOf = ({ reading, text }: Demand): string => reading.title ?? text.slice(0, 60);

const issuerOf = ({ demand: { issuer }, issuerUnitId }: Asked) => ({
  unitId: issuerUnitId,
  name: issuer.name,
  level: issuer.level,
});

/** What is said in a chat, on the phone or in a system is no document that anybody plans or assesses. */
const isFormal = ({ channel }: Demand): boolean => channel === null || channel === 'red-head' || channel === 'telegram';

/** An item planned once is used once. */
const firstUnused = async (
  db: Db | Trx,
  of: { region: string; kind: 'inspection' | 'document' },
  items: readonly { id: string; times: number }[],
): Promise<string | null> => {
  for (const { id, times } of items.slice(0, 5)) if ((await timesUsed(db, { ...of, id })) < times) return id;
  return null;
};
