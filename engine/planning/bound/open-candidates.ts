import type { DayCandidates } from './day-candidates.ts';
import type { DayRules } from './day-pricer.ts';

const MARGIN = 1e-9;

/**
 * The candidates still open at each depth of a search over one day, each with what it can add at most: its gain less an even share of the
 * trip and of each village that are still to be paid, among all open candidates that need them. Whatever is chosen of them pays at least
 * these shares, so they add no more than the sum.
 */
export class OpenCandidates {
  private readonly rules: DayRules;
  private readonly lists: Int32Array[] = [];
  private readonly densities: Float64Array[] = [];
  private readonly lengths: number[] = [];
  private readonly perVillage = new Int32Array(32);
  private perDept = new Int32Array(64);

  constructor(rules: DayRules) {
    this.rules = rules;
  }

  /** Opens a depth for up to `room` candidates; fill it with `put`. */
  open(depth: number, room: number): void {
    if ((this.lists[depth]?.length ?? -1) < room) {
      this.lists[depth] = new Int32Array(2 * room);
      this.densities[depth] = new Float64Array(2 * room);
    }
    this.lengths[depth] = 0;
  }

  /** `density` = what it can add at most for each half-day, as far as known. */
  put(depth: number, x: number, density: number): void {
    const n = this.lengths[depth]!++;
    this.lists[depth]![n] = x;
    this.densities[depth]![n] = density;
  }

  length(depth: number): number {
    return this.lengths[depth]!;
  }

  at(depth: number, n: number): number {
    return this.lists[depth]![n]!;
  }

  /** What the `n`-th can add at most, for each half-day it takes. */
  density(depth: number, n: number): number {
    return this.densities[depth]![n]!;
  }

  /**
   * Drops those that lose by the trip and villages that are for them alone, and puts the rest in the order of what they add for their
   * time. Looking once more for those that lose now that others are gone costs more than it saves. `visited` = villages, `paid` = per department whether its trip is paid.
   */
  rank(depth: number, c: DayCandidates, visited: number, paid: Uint8Array): void {
    this.count(depth, c);
    this.price(depth, c, visited, paid);
    this.sort(depth);
  }

  private count(depth: number, c: DayCandidates): void {
    const { perVillage } = this;
    const list = this.lists[depth]!;
    const length = this.lengths[depth]!;
    if (this.perDept.length < c.depts) this.perDept = new Int32Array(2 * c.depts);
    const { perDept } = this;
    perDept.fill(0, 0, c.depts);
    perVillage.fill(0);
    for (let n = 0; n < length; n++) {
      const x = list[n]!;
      perDept[c.dept[x]!]!++;
      for (let m = c.villages[x]!; m !== 0; m &= m - 1) perVillage[31 - Math.clz32(m & -m)]!++;
    }
  }

  /** Sets the densities by the present counts, and drops whoever loses even by what is for it alone. */
  private price(depth: number, c: DayCandidates, visited: number, paid: Uint8Array): void {
    const { perVillage, perDept } = this;
    const { trip, village } = this.rules;
    const list = this.lists[depth]!;
    const densities = this.densities[depth]!;
    const length = this.lengths[depth]!;
    let kept = 0;
    for (let n = 0; n < length; n++) {
      const x = list[n]!;
      let share = c.gain[x]!;
      let alone = share;
      if (paid[c.dept[x]!] === 0) {
        const sharers = perDept[c.dept[x]!]!;
        share -= trip / sharers;
        if (sharers === 1) alone -= trip;
      }
      for (let m = c.villages[x]! & ~visited; m !== 0; m &= m - 1) {
        const sharers = perVillage[31 - Math.clz32(m & -m)]!;
        share -= village / sharers;
        if (sharers === 1) alone -= village;
      }
      if (alone <= MARGIN) continue;
      list[kept] = x;
      densities[kept++] = share / c.width[x]!;
    }
    this.lengths[depth] = kept;
  }

  /** By insertion: lists are short and come nearly sorted from the depth above. */
  private sort(depth: number): void {
    const list = this.lists[depth]!;
    const densities = this.densities[depth]!;
    const length = this.lengths[depth]!;
    for (let n = 1; n < length; n++) {
      const x = list[n]!;
      const density = densities[n]!;
      let to = n;
      for (; to > 0 && densities[to - 1]! < density; to--) {
        list[to] = list[to - 1]!;
        densities[to] = densities[to - 1]!;
      }
      list[to] = x;
      densities[to] = density;
    }
  }
}
