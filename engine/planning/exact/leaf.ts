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
  /** What the partition costs at the least with the meetings wherever they like; infinite when its visits cannot be dated below the limit. */
  visitsAlone: number;
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

function keyOf({ sets, drops, videos, reuses }: Partition): string {
  return [drops, videos, reuses, ...[...sets].sort((x, y) => x - y)].join();
}

/** Dates partitions together with the meetings, trying the cheapest ways to hold these first. */
export class LeafSolver {
  /** No plan holds the meetings for less. */
  readonly leastMeetings: number;
  private readonly m: SmallMonth;
  private readonly bundles: Bundle[][];
  private readonly solved = new Map<string, Leaf>();
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
    const key = keyOf(partition);
    const known = this.solved.get(key);
    // The limit only falls, so what was looked through once holds nothing more.
    if (known) return { ...known, plan: null };
    const leaf = this.search(partition, limit, floor);
    this.solved.set(key, leaf);
    return leaf;
  }

  private search(partition: PricedPartition, limit: number, floor: number): Leaf {
    const excess = leastExcess(this.m, partition.sets.length);
    const leaf: Leaf = { plan: null, leftOpen: Number.POSITIVE_INFINITY, visitsAlone: Number.POSITIVE_INFINITY };
    const alone = this.datedAlone(partition, { excess, limit, floor });
    if (alone === null) return leaf;
    leaf.visitsAlone = partition.cost + alone + this.leastMeetings;
    let tried = Number.NEGATIVE_INFINITY;
    let best = limit;
    const under = (meetings: number) => Math.max(floor, partition.cost + alone + meetings);
    for (let meetings = this.leastMeetings; under(meetings) < best - 1e-6; ) {
      const level = this.level(meetings);
      if (!level.complete) leaf.leftOpen = Math.min(leaf.leftOpen, under(meetings));
      for (const plan of level.plans) {
        const base = partition.cost + plan.cost;
        if (plan.cost <= tried || under(plan.cost) >= best - 1e-6) continue;
        const budget = { least: Math.max(alone, floor - base), most: best - base };
        const { placement, exact } = placeMonth(this.m, partition, plan, budget);
        if (!exact) leaf.leftOpen = Math.min(leaf.leftOpen, under(plan.cost));
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

  /** What dates add to the visits at the least, the meetings left aside; null when they cannot be dated below the limit. */
  private datedAlone(partition: PricedPartition, at: { excess: number; limit: number; floor: number }): number | null {
    const nothing = { bundles: [], video: 0, cost: 0 };
    const room = partition.cost + this.leastMeetings;
    const least = Math.max(at.excess, at.floor - room);
    const { placement, exact } = placeMonth(this.m, partition, nothing, { least, most: at.limit - room });
    if (placement) return exact ? placement.added : at.excess;
    return exact ? null : at.excess;
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
