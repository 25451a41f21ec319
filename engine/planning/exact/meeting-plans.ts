import { arrangeDay, type DayItems } from './arrange-day.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';

/** Meetings that share one drive to the seat, as a mask, with the days on which all of them may be held. */
export type Bundle = { meetings: number; days: number; cost: number };

/** One way to hold all meetings, dates still open: bundles on site, the others by video or not held. */
export type MeetingPlan = { bundles: Bundle[]; video: number; cost: number };

const MAX_PLANS = 400;

/** Bundles of meetings that a day can hold and that share drives, by their lowest member; those that share none need no bundle. */
export function meetingBundles(m: SmallMonth): Bundle[][] {
  const count = m.meetingDays.length;
  const byLowest: Bundle[][] = Array.from({ length: count }, () => []);
  const grow = (from: number, bundle: Bundle, travellers: number): void => {
    for (let j = from; j < count; j++) {
      const days = bundle.days & m.meetingDays[j]!;
      const shared = travellers & m.travellers[j]!;
      if (days === 0) continue;
      const next = {
        meetings: bundle.meetings | (1 << j),
        days,
        cost: bundle.cost + drives(m, m.travellers[j]! & ~shared),
      };
      if (arrangeDay(m, { ...NOTHING, meetings: next.meetings }) === null) continue;
      if (connected(m, next.meetings)) byLowest[31 - Math.clz32(next.meetings & -next.meetings)]!.push(next);
      grow(j + 1, next, travellers | m.travellers[j]!);
    }
  };
  grow(0, { meetings: 0, days: -1, cost: 0 }, 0);
  return byLowest;
}

const NOTHING: DayItems = { visit: 0, videos: 0, meetings: 0, meetingVideos: 0 };

/** Whether each of them shares a traveller with the others, directly or by way of a third. */
function connected(m: SmallMonth, meetings: number): boolean {
  let reached = meetings & -meetings;
  for (let before = 0; before !== reached; ) {
    before = reached;
    for (const j of bitsOf(meetings & ~reached))
      if (bitsOf(reached).some((k) => (m.travellers[j]! & m.travellers[k]!) !== 0)) reached |= 1 << j;
  }
  return reached === meetings;
}

function drives(m: SmallMonth, people: number): number {
  return bitsOf(people).reduce((sum, person) => sum + m.p.personTrip[person]!, 0);
}

export type PlanLevel = {
  plans: MeetingPlan[] /** What the cheapest plan dearer than the limit costs. */;
  next: number;
  complete: boolean;
};

/** All ways to hold the meetings that cost no more than `limit`, cheapest first. */
export function plansUpTo(m: SmallMonth, bundles: readonly Bundle[][], limit: number): PlanLevel {
  const least = leastShares(m, bundles);
  const level: PlanLevel = { plans: [], next: Number.POSITIVE_INFINITY, complete: true };
  const count = m.meetingDays.length;
  const { cost } = m.p.instance;
  const chosen: Bundle[] = [];
  const cover = (open: number, video: number, sum: number): void => {
    let bound = sum;
    for (let rest = open; rest !== 0; rest &= rest - 1) bound += least[31 - Math.clz32(rest & -rest)]!;
    if (bound > limit + 1e-9) {
      level.next = Math.min(level.next, bound);
      return;
    }
    if (open === 0) {
      if (level.plans.length < MAX_PLANS) level.plans.push({ bundles: [...chosen], video, cost: sum });
      else level.complete = false;
      return;
    }
    const first = 31 - Math.clz32(open & -open);
    for (const bundle of bundles[first]!) {
      if ((bundle.meetings & ~open) !== 0) continue;
      chosen.push(bundle);
      cover(open & ~bundle.meetings, video, sum + bundle.cost);
      chosen.pop();
    }
    const rest = open & ~(1 << first);
    if (m.p.meetingVideo[first] === 1 && m.meetingDays[first] !== 0)
      cover(rest, video | (1 << first), sum + cost.mVideo);
    cover(rest, video, sum + cost.mDrop);
  };
  cover((1 << count) - 1, 0, 0);
  level.plans.sort((x, y) => x.cost - y.cost);
  return level;
}

/** What each meeting costs at the very least: its even share of the cheapest bundle it can be in. */
function leastShares(m: SmallMonth, bundles: readonly Bundle[][]): number[] {
  const { cost } = m.p.instance;
  const least = [...m.meetingDays].map((days, j) =>
    days !== 0 && m.p.meetingVideo[j] === 1 ? Math.min(cost.mVideo, cost.mDrop) : cost.mDrop,
  );
  for (const bundle of bundles.flat()) {
    const members = bitsOf(bundle.meetings);
    for (const j of members) least[j] = Math.min(least[j]!, bundle.cost / members.length);
  }
  return least;
}
