import { arrangeDay, type DayItems, type DayPlan } from './arrange-day.ts';
import type { MeetingPlan } from './meeting-plans.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';

/** Everybody's fate without dates: sets of tasks on site together (a two-day task is in two of them), and masks of the other fates. */
export type Partition = { sets: number[]; drops: number; videos: number; reuses: number };

/** Dates for all of it: per day its items and how they fit, and what dates add to the cost. */
export type Placement = { items: DayItems[]; plans: (DayPlan | null)[]; added: number };

type Item = { what: keyof DayItems; mask: number; set: number };
/** Two visits of one two-day task, and the days it may start. */
type Pair = { one: number; other: number; starts: number };

/** Gives up on one partition after this many steps. */
const MAX_STEPS = 4000;

/** Below `most` is wanted; nothing adds less than `least`. */
export type Budget = { least: number; most: number };

/**
 * Dates a partition and a way to hold the meetings, adding less than the budget in excesses and half-days, the least possible;
 * `placement` null when there is none. `exact` false when it gave up.
 */
export function placeMonth(
  m: SmallMonth,
  partition: Partition,
  meetings: MeetingPlan,
  budget: Budget,
): { placement: Placement | null; exact: boolean } {
  const starts = startsInTime(m, partition);
  if (starts === null) return { placement: null, exact: true };
  const { items, days } = listItems(m, partition, meetings, starts);
  const pairs = pairVisits(partition, m, starts);
  if (days.some((mask) => mask === 0)) return { placement: null, exact: true };
  const search = new Search(m, items, pairs, budget);
  search.assign(days, (1 << items.length) - 1, 0);
  return { placement: search.best, exact: search.steps <= MAX_STEPS };
}

/** What so many visit-days add at the least, however they are dated. */
export function leastExcess(m: SmallMonth, visits: number): number {
  const { cost } = m.p.instance;
  const inWeek = new Int32Array(m.p.weeks);
  for (const week of m.p.week) inWeek[week]!++;
  const free = inWeek.reduce((sum, days) => sum + Math.min(days, cost.weekFree), 0);
  return cost.capExcess * Math.max(0, visits - m.p.months * m.p.cap[0]!) + cost.weekExcess * Math.max(0, visits - free);
}

/** Per task the days it may start or call; whoever reuses data wants them in time. Null when a source is not served at all. */
function startsInTime(m: SmallMonth, partition: Partition): Int32Array | null {
  const served = partition.sets.reduce((all, set) => all | set, partition.videos);
  const starts = Int32Array.from(m.starts, (mask, i) => (((partition.videos >> i) & 1) === 1 ? m.videoDays[i]! : mask));
  for (const i of bitsOf(partition.reuses)) {
    const source = m.p.source[i]!;
    if (((served >> source) & 1) === 0) return null;
    const inTime = m.p.windowTo[i]! >= 31 ? -1 : 2 ** (m.p.windowTo[i]! + 1) - 1;
    starts[source]! &= inTime;
  }
  return starts;
}

function listItems(m: SmallMonth, partition: Partition, meetings: MeetingPlan, starts: Int32Array) {
  const items: Item[] = [];
  const days: number[] = [];
  const add = (what: keyof DayItems, mask: number, open: number) => {
    items.push({ what, mask, set: what === 'visit' ? mask : 0 });
    days.push(open);
  };
  for (const set of partition.sets) {
    const open = bitsOf(set).reduce(
      (all, i) => all & (m.duration[i] === 4 ? starts[i]! | (starts[i]! << 1) : starts[i]!),
      -1,
    );
    add('visit', set, open);
  }
  for (const i of bitsOf(partition.videos)) add('videos', 1 << i, starts[i]!);
  for (const bundle of meetings.bundles) add('meetings', bundle.meetings, bundle.days);
  for (const j of bitsOf(meetings.video)) add('meetingVideos', 1 << j, m.meetingDays[j]!);
  return { items, days };
}

/** A two-day task of which only one set is asked about is dated there alone. */
function pairVisits(partition: Partition, m: SmallMonth, starts: Int32Array): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < m.tasks; i++) {
    const holders = partition.sets.flatMap((set, n) => (((set >> i) & 1) === 1 ? [n] : []));
    if (m.duration[i] !== 4 || holders.length !== 2) continue;
    pairs.push({ one: holders[0]!, other: holders[1]!, starts: starts[i]! });
  }
  return pairs;
}

const EMPTY: DayItems = { visit: 0, videos: 0, meetings: 0, meetingVideos: 0 };

class Search {
  best: Placement | null = null;
  steps = 0;
  private readonly m: SmallMonth;
  private readonly items: readonly Item[];
  private readonly pairs: readonly Pair[];
  private readonly least: number;
  private most: number;
  private readonly onDay: DayItems[];
  private readonly planned: (DayPlan | null)[];
  private readonly inMonth: Int32Array;
  private readonly inWeek: Int32Array;

  constructor(m: SmallMonth, items: readonly Item[], pairs: readonly Pair[], budget: Budget) {
    this.m = m;
    this.items = items;
    this.pairs = pairs;
    this.least = budget.least;
    this.most = budget.most;
    this.onDay = Array.from({ length: m.p.days }, () => EMPTY);
    this.planned = new Array<DayPlan | null>(m.p.days).fill(null);
    this.inMonth = new Int32Array(m.p.months);
    this.inWeek = new Int32Array(m.p.weeks);
  }

  /** Dates the items of `open` with their days left, at `cost` so far. */
  assign(days: readonly number[], open: number, cost: number): void {
    if (open === 0) {
      this.most = cost;
      this.best = { items: [...this.onDay], plans: [...this.planned], added: cost };
      return;
    }
    if (++this.steps > MAX_STEPS) return;
    const item = this.tightest(days, open);
    for (const day of bitsOf(days[item]!)) {
      if (this.best && this.most <= this.least + 1e-9) return;
      this.put(item, day, { days, open, cost });
    }
  }

  private put(item: number, day: number, at: { days: readonly number[]; open: number; cost: number }): void {
    const before = this.onDay[day]!;
    const planBefore = this.planned[day]!;
    const items = this.with(before, item);
    const plan = arrangeDay(this.m, items, day);
    if (plan === null) return;
    const isVisit = this.items[item]!.what === 'visit';
    const half = this.m.p.instance.cost.half;
    let cost = at.cost + half * (plan.extraHalves - (planBefore?.extraHalves ?? 0));
    if (isVisit) cost += this.count(day, 1);
    if (cost < this.most - 1e-9) {
      this.onDay[day] = items;
      this.planned[day] = plan;
      const open = at.open & ~(1 << item);
      const days = this.narrowed(item, day, { days: at.days, open });
      if (days !== null) this.assign(days, open, cost);
      this.onDay[day] = before;
      this.planned[day] = planBefore;
    }
    if (isVisit) this.count(day, -1);
  }

  private with(items: DayItems, item: number): DayItems {
    const { what, mask } = this.items[item]!;
    return { ...items, [what]: items[what] | mask };
  }

  /** One visit-day more or less in its month and week; returns what the one more adds. */
  private count(day: number, by: 1 | -1): number {
    const { p } = this.m;
    const month = p.month[day]!;
    const week = p.week[day]!;
    this.inMonth[month]! += by;
    this.inWeek[week]! += by;
    const { cost } = p.instance;
    return (
      (this.inMonth[month]! > p.cap[0]! ? cost.capExcess : 0) +
      (this.inWeek[week]! > cost.weekFree ? cost.weekExcess : 0)
    );
  }

  /** The days left to the others; null when one has none left. */
  private narrowed(item: number, day: number, at: { days: readonly number[]; open: number }): number[] | null {
    const next = [...at.days];
    const isVisit = this.items[item]!.what === 'visit';
    for (const pair of this.pairs) {
      const other = pair.one === item ? pair.other : pair.other === item ? pair.one : -1;
      if (other === -1 || ((at.open >> other) & 1) === 0) continue;
      const after = ((pair.starts >> day) & 1) === 1 ? 1 << (day + 1) : 0;
      const before = day > 0 && ((pair.starts >> (day - 1)) & 1) === 1 ? 1 << (day - 1) : 0;
      next[other]! &= after | before;
      if (next[other] === 0) return null;
    }
    for (let rest = at.open; rest !== 0; rest &= rest - 1) {
      const other = 31 - Math.clz32(rest & -rest);
      if (((next[other]! >> day) & 1) === 0) continue;
      const taken = isVisit && this.items[other]!.what === 'visit';
      if (!taken && arrangeDay(this.m, this.with(this.onDay[day]!, other), day) !== null) continue;
      next[other]! &= ~(1 << day);
      if (next[other] === 0) return null;
    }
    return next;
  }

  private tightest(days: readonly number[], open: number): number {
    let found = -1;
    let least = 99;
    for (const item of bitsOf(open)) {
      const left = bitsOf(days[item]!).length;
      if (left < least) {
        least = left;
        found = item;
      }
    }
    return found;
  }
}
