import { emptyPlan, MODE_REUSE, MODE_SITE, MODE_VIDEO, type Plan } from '../instance.ts';
import { type Bundle, meetingBundles, type PlanLevel, plansUpTo } from './meeting-plans.ts';
import { leastExcess, type Partition, type Placement, placeMonth } from './place-month.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';
import { type VisitProgram, WAY_DROP, WAY_VIDEO } from './visit-program.ts';

export type Leaf = {
  /** The cheapest plan of this partition, if it costs less than the limit. */
  plan: Plan | null;
  /** What the partition might cost at the least where the search gave up; infinite when it did not. */
  leftOpen: number;
};

export type PricedPartition = Partition & { cost: number };

/** The partition that a whole solution stands for; null when it serves something twice, which a better one does not. */
export function partitionOf(
  m: SmallMonth,
  program: VisitProgram,
  ways: readonly (readonly [number, number])[],
): PricedPartition | null {
  const { set, cost } = program.sets;
  const partition: PricedPartition = { sets: [], drops: 0, videos: 0, reuses: 0, cost: 0 };
  const times = new Int32Array(m.tasks);
  for (const [way, amount] of ways) {
    if (way < set.length) {
      for (let n = 0; n < Math.round(amount); n++) {
        partition.sets.push(set[way]!);
        partition.cost += cost[way]!;
        for (const i of bitsOf(set[way]!)) times[i]!++;
      }
      continue;
    }
    const i = (way - set.length) % m.tasks;
    const kind = Math.floor((way - set.length) / m.tasks);
    if (kind === WAY_DROP) partition.drops |= 1 << i;
    else if (kind === WAY_VIDEO) partition.videos |= 1 << i;
    else partition.reuses |= 1 << i;
    partition.cost +=
      kind === WAY_DROP ? m.p.dropCost[i]! : kind === WAY_VIDEO ? m.p.videoCost[i]! : m.p.instance.cost.reuse;
    times[i]! += m.duration[i] === 4 ? 2 : 1;
  }
  return times.every((n, i) => n === (m.duration[i] === 4 ? 2 : 1)) ? partition : null;
}

/** Dates partitions together with the meetings, trying the cheapest ways to hold these first. */
export class LeafSolver {
  /** No plan holds the meetings for less. */
  readonly leastMeetings: number;
  private readonly m: SmallMonth;
  private readonly bundles: Bundle[][];
  private readonly levels = new Map<number, PlanLevel>();

  constructor(m: SmallMonth) {
    this.m = m;
    this.bundles = meetingBundles(m);
    let limit = 0;
    while (this.level(limit).plans.length === 0 && this.level(limit).next < Number.POSITIVE_INFINITY)
      limit = this.level(limit).next;
    this.leastMeetings = this.level(limit).plans[0]?.cost ?? 0;
  }

  private level(limit: number): PlanLevel {
    const known = this.levels.get(limit);
    if (known) return known;
    const level = plansUpTo(this.m, this.bundles, limit);
    this.levels.set(limit, level);
    return level;
  }

  /** The cheapest plan of the partition below `limit`, when it is known that none costs less than `floor`. */
  solve(partition: PricedPartition, limit: number, floor: number): Leaf {
    const leaf: Leaf = { plan: null, leftOpen: Number.POSITIVE_INFINITY };
    const excess = leastExcess(this.m, partition.sets.length);
    let tried = Number.NEGATIVE_INFINITY;
    let best = limit;
    for (let meetings = this.leastMeetings; Math.max(floor, partition.cost + excess + meetings) < best - 1e-6; ) {
      const level = this.level(meetings);
      if (!level.complete) leaf.leftOpen = Math.min(leaf.leftOpen, Math.max(floor, partition.cost + excess + meetings));
      for (const plan of level.plans) {
        const base = partition.cost + plan.cost;
        const least = Math.max(excess, floor - base);
        if (plan.cost <= tried || base + least >= best - 1e-6) continue;
        const { placement, exact } = placeMonth(this.m, partition, plan, { least, most: best - base });
        if (!exact) leaf.leftOpen = Math.min(leaf.leftOpen, base + least);
        if (!placement) continue;
        best = base + placement.added;
        leaf.plan = this.toPlan(partition, placement);
      }
      if (!level.complete || level.next === Number.POSITIVE_INFINITY) break;
      tried = meetings;
      meetings = level.next;
    }
    return leaf;
  }

  /** Whether the visits alone can be dated for what `bound` leaves them; if not, it is not the meetings that stand in the way. */
  canDate(partition: PricedPartition, bound: number): boolean {
    const room = bound - this.leastMeetings - partition.cost;
    const nothing = { bundles: [], video: 0, cost: 0 };
    const { placement, exact } = placeMonth(this.m, partition, nothing, { least: room, most: room + 1e-3 });
    return placement !== null || !exact;
  }

  private toPlan(partition: Partition, placement: Placement): Plan {
    const { m } = this;
    const plan = emptyPlan(m.p.instance);
    for (const i of bitsOf(partition.reuses)) plan.mode[i] = MODE_REUSE;
    placement.items.forEach((items, day) => {
      const where = placement.plans[day];
      if (!where) return;
      for (const i of bitsOf(items.visit)) {
        // The first of its two days is where a two-day task begins.
        if (plan.mode[i] === MODE_SITE) continue;
        plan.mode[i] = MODE_SITE;
        plan.day[i] = day;
        plan.half[i] = m.duration[i] === 1 && ((where.split[1] >> i) & 1) === 1 ? 1 : 0;
      }
      for (const [i, half] of where.videoHalf) {
        plan.mode[i] = MODE_VIDEO;
        plan.day[i] = day;
        plan.half[i] = half;
      }
      for (const [j, quarter] of where.quarter) {
        plan.mmode[j] = ((items.meetings >> j) & 1) === 1 ? 1 : 2;
        plan.mst[j] = 4 * day + quarter;
      }
    });
    return plan;
  }
}
