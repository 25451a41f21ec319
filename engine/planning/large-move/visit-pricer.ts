import { bitCount, type DayRules } from '../bound/day-pricer.ts';
import type { Offer, Part } from './year-offers.ts';

/** One possible visit-day: what it does, in which half-days (as in `Offer`), what it costs, and what it is worth beyond that. */
export type Visit = { parts: Part[]; halves: number[]; cost: number; value: number };

export type PricedDay = {
  offers: readonly Offer[];
  worth: (part: Part) => number;
  /** Only visits worth more than this beyond their cost are of interest. */
  floor: number;
  /** Teams the department has left in the morning (0) or afternoon (1). */
  teams: (dept: number, half: number) => number;
};

/** How many of the best visits met on the way are kept. */
const KEEP = 3;
const NOBODY = 31;
const MAX_DEPTH = 132;

/**
 * The most profitable visits of one day, as `DayPricer` finds them, but where people, reception and teams are partly taken: each part
 * says in which half-days it could be done. One pricer per township.
 */
export class VisitPricer {
  private readonly rules: DayRules;
  private parts: Part[] = [];
  private halves: number[] = [];
  private gain: number[] = [];
  private density: number[] = [];
  private group: number[] = [];
  private teamsOf: PricedDay['teams'] = () => 0;
  private best = 0;
  private found: Visit[] = [];
  private readonly chosen = new Int32Array(MAX_DEPTH);
  private readonly chosenHalves = new Int32Array(MAX_DEPTH);
  private readonly people = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly teams = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly visitors = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly villages = new Int32Array(MAX_DEPTH);
  private readonly kinds = new Int32Array(MAX_DEPTH);
  private readonly spare = new Int32Array(32);

  constructor(rules: DayRules) {
    this.rules = rules;
  }

  /** Up to three visits, the best first; none proves that there is none. */
  price(day: PricedDay): Visit[] {
    this.found = [];
    this.best = day.floor;
    this.teamsOf = day.teams;
    if (!this.prepare(day)) return [];
    this.descend(0, 0, -this.rules.visitDay);
    return this.found.sort((x, y) => y.value - x.value);
  }

  /** Sorts the candidates by what they bring for the time they take; false when even the best of them together bring too little. */
  private prepare({ offers, worth, floor }: PricedDay): boolean {
    const perDept = new Map<number, number>();
    const rows: { offer: Offer; gain: number; density: number }[] = [];
    for (const offer of offers) {
      const gain = worth(offer.part) - offer.part.cost;
      if (gain <= 1e-9) continue;
      rows.push({ offer, gain, density: gain / offer.part.width });
      perDept.set(offer.part.dept, (perDept.get(offer.part.dept) ?? 0) + 1);
    }
    // A department with one candidate makes its trip for that one alone.
    for (const row of rows)
      if (perDept.get(row.offer.part.dept) === 1) row.density -= this.rules.trip / row.offer.part.width;
    const kept = rows
      .filter((row) => row.density > 1e-9)
      .sort((x, y) => y.density - x.density || x.offer.part.id - y.offer.part.id);
    let slots = 2 * this.rules.maxTeams;
    let most = -this.rules.visitDay;
    for (const { offer, density } of kept) {
      most += density * Math.min(slots, offer.part.width);
      slots -= Math.min(slots, offer.part.width);
    }
    this.parts = kept.map((row) => row.offer.part);
    this.halves = kept.map((row) => row.offer.halves);
    this.gain = kept.map((row) => row.gain);
    this.density = kept.map((row) => row.density);
    if (most <= floor) return false;
    this.groupByPerson();
    return true;
  }

  /** Each part is counted against the busiest of its people among the candidates. */
  private groupByPerson(): void {
    const load = this.spare.fill(0);
    for (const t of this.parts) for (let m = t.people; m !== 0; m &= m - 1) load[31 - Math.clz32(m & -m)]! += t.width;
    this.group = this.parts.map((t) => {
      let most = NOBODY;
      for (let m = t.people; m !== 0; m &= m - 1) {
        const person = 31 - Math.clz32(m & -m);
        if (most === NOBODY || load[person]! > load[most]!) most = person;
      }
      return most;
    });
  }

  private descend(depth: number, next: number, value: number): void {
    if (value > this.best && depth > 0) this.keep(depth, value);
    if (value + this.bound(depth, next) <= this.best + 1e-9) return;
    const slots = 2 * this.rules.maxTeams - this.teams[0][depth]! - this.teams[1][depth]!;
    for (let x = next; x < this.parts.length; x++) {
      if (value + this.density[x]! * slots <= this.best) return;
      const t = this.parts[x]!;
      if (this.kinds[depth]! & t.clash) continue;
      const free = this.halves[x]! & (Number(this.fits(depth, 0, t)) | (Number(this.fits(depth, 1, t)) << 1));
      if (t.width === 2) {
        if (free === 3) this.take(depth, x, 3, value);
        continue;
      }
      if (free & 1) this.take(depth, x, 1, value);
      if (free & 2) this.take(depth, x, 2, value);
    }
  }

  private fits(depth: number, half: 0 | 1, t: Part): boolean {
    if (this.people[half][depth]! & t.people || this.teams[half][depth]! >= this.rules.maxTeams) return false;
    if (this.visitors[half][depth]! + t.team > this.rules.maxVisitors) return false;
    let out = 0;
    for (let n = 0; n < depth; n++)
      if ((this.chosenHalves[n]! >> half) & 1 && this.parts[this.chosen[n]!]!.dept === t.dept) out++;
    return out === 0 || out < this.teamsOf(t.dept, half);
  }

  private take(depth: number, x: number, halves: number, value: number): void {
    const t = this.parts[x]!;
    const { rules } = this;
    const to = depth + 1;
    let worth = value + this.gain[x]! - rules.trip;
    for (let n = 0; n < depth; n++)
      if (this.parts[this.chosen[n]!]!.dept === t.dept) {
        worth += rules.trip;
        break;
      }
    for (const half of [0, 1] as const) {
      const here = (halves >> half) & 1;
      this.people[half][to] = here ? this.people[half][depth]! | t.people : this.people[half][depth]!;
      this.teams[half][to] = this.teams[half][depth]! + here;
      this.visitors[half][to] = this.visitors[half][depth]! + here * t.team;
      if (here && this.teams[half][depth] === 0) worth -= rules.half;
    }
    worth -= rules.village * bitCount(t.villages & ~this.villages[depth]!);
    this.villages[to] = this.villages[depth]! | t.villages;
    this.kinds[to] = this.kinds[depth]! | t.kind;
    this.chosen[depth] = x;
    this.chosenHalves[depth] = halves;
    this.descend(to, x + 1, worth);
  }

  private keep(depth: number, value: number): void {
    const chosen = [...this.chosen.subarray(0, depth)];
    const parts = chosen.map((x) => this.parts[x]!);
    const gain = chosen.reduce((sum, x) => sum + this.gain[x]! + this.parts[x]!.cost, 0);
    this.best = value;
    this.found.push({ parts, halves: [...this.chosenHalves.subarray(0, depth)], value, cost: gain - value });
    if (this.found.length > KEEP) this.found.shift();
  }

  /** The most the remaining parts can add: by density, every person at most twice and `2 Q` half-days in all. */
  private bound(depth: number, next: number): number {
    const { spare } = this;
    spare.fill(-1);
    const morning = this.people[0][depth]!;
    const afternoon = this.people[1][depth]!;
    const kinds = this.kinds[depth]!;
    let slots = 2 * this.rules.maxTeams - this.teams[0][depth]! - this.teams[1][depth]!;
    let sum = 0;
    for (let x = next; x < this.parts.length && slots > 0; x++) {
      const t = this.parts[x]!;
      if (kinds & t.clash) continue;
      const free = (morning & t.people ? 0 : this.halves[x]! & 1) + (afternoon & t.people ? 0 : this.halves[x]! >> 1);
      if (free < t.width) continue;
      const g = this.group[x]!;
      if (spare[g] === -1) spare[g] = g === NOBODY ? 99 : ((~morning >> g) & 1) + ((~afternoon >> g) & 1);
      const width = Math.min(t.width, spare[g]!, slots);
      if (width <= 0) continue;
      spare[g]! -= width;
      slots -= width;
      sum += this.density[x]! * width;
    }
    return sum;
  }
}
