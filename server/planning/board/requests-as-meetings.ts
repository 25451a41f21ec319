import type { InstanceMeeting } from '@songbang/engine/planning/instance.ts';
import type { Assumptions } from './assumptions.ts';
import { counterpartsOf } from './counterparts.ts';
import type { Demand, DemandRow } from './demand.ts';
import { presidingIn } from './presiding.ts';
import type { LeaderRef, MeetingRef } from './problem.ts';
import { type Indexes, type Making, type Placed, type Window, windowOf } from './requests-as-tasks.ts';

const AT_THE_SPOT = /现场会|观摩|拉练/;
/** A quarter of a working day, in minutes: 7 hours over four. */
const QUARTER_MINUTES = 105;

/** One meeting per call of the county, with the attendees of every township called. */
export const buildMeetings = (
  demand: Demand,
  indexes: Indexes,
  assumptions: Assumptions,
): { meeting: InstanceMeeting; ref: MeetingRef }[] => {
  const calls = new Map<string, DemandRow[]>();
  for (const row of demand.rows)
    if (row.kind !== 'visit') {
      const key = `${row.requestId} ${row.startsAt} ${row.kind}`;
      calls.set(key, [...(calls.get(key) ?? []), row]);
    }
  const found: Placed<InstanceMeeting, MeetingRef>[] = [];
  for (const rows of calls.values()) {
    const one = meetingOf(rows, demand, indexes, { assumptions, id: found.length });
    if (one) found.push(one);
  }
  return found.map(({ item, ref }) => ({ meeting: item, ref }));
};

const meetingOf = (
  rows: DemandRow[],
  demand: Demand,
  indexes: Indexes,
  { assumptions, id }: Making,
): Placed<InstanceMeeting, MeetingRef> | null => {
  const first = rows[0]!;
  const date = first.startsAt.slice(0, 10);
  const context = { indexes, assumptions, slack: assumptions.meetingSlackDays };
  const window = windowOf({ from: date, to: date }, first, demand, context);
  const att = rows.flatMap((row) => counterpartsOf(row, indexes.staff.get(row.unitId)));
  if (!window || att.length === 0) return null;
  const leader = leaderOf(first, indexes);
  const { a, b } = aroundLeave(window, leader.person, indexes, demand);
  const minutes = minutesOf(first);
  const quarters = first.allDay ? 4 : Math.ceil(minutes / QUARTER_MINUTES);
  const item: InstanceMeeting = {
    id,
    seat: 0,
    leader: leader.person ?? -1,
    att: [...new Set(att)],
    a,
    b,
    dur: quarters <= 1 ? 1 : quarters === 2 ? 2 : 4,
    video: first.video || (minutes <= assumptions.videoUpToMinutes && !AT_THE_SPOT.test(first.body)),
  };
  const { requestId, title, issuerUnitId, issuerName, startsAt, video } = first;
  const engagementIds = rows.map((row) => row.engagementId);
  const named = { requestId, title, issuerUnitId, issuerName, video, leader };
  return { item, ref: { ...named, engagementIds, askedAt: startsAt, minutes, fixed: window.fixed } };
};

const minutesOf = ({ startsAt, endsAt }: DemandRow): number =>
  Math.max(30, Math.round((Date.parse(`${endsAt}Z`) - Date.parse(`${startsAt}Z`)) / 60_000));

/** Chosen by people first, else as the notice says; a leader comes after all people of the townships in the plan's list. */
const leaderOf = (row: DemandRow, { people, leaders }: Indexes): LeaderRef => {
  const said = presidingIn(row, leaders);
  const chosen = row.chosenLeader !== undefined;
  const at = leaders.findIndex(({ id }) => id === (chosen ? row.chosenLeader : said.person));
  return { person: at < 0 ? null : people.length + at, words: said.words, chosen };
};

/** The days around the one asked for on which the leader is there; all of the window when there is none. */
const aroundLeave = (
  window: Window,
  leader: number | null,
  { days, people, leaders }: Indexes,
  { leave }: Demand,
): Pick<Window, 'a' | 'b'> => {
  const { id } = leader === null ? { id: null } : leaders[leader - people.length]!;
  const there = (day: number) => {
    const date = days[day]!;
    return !leave.some(({ personId, from, to }) => personId === id && from <= date && date <= to);
  };
  const open = [];
  for (let day = window.a; day <= window.b; day++) if (there(day)) open.push(day);
  if (open.length === 0) return window;
  const asked = (window.a + window.b) / 2;
  const nearest = open.reduce((best, day) => (Math.abs(day - asked) < Math.abs(best - asked) ? day : best));
  let [a, b] = [nearest, nearest];
  while (a > window.a && there(a - 1)) a--;
  while (b < window.b && there(b + 1)) b++;
  return { a, b };
};
