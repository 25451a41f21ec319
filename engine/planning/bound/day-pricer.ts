import { type DayCandidates, dayCandidates, NOBODY } from './day-candidates.ts';
import { OpenCandidates } from './open-candidates.ts';
import type { SubsetRow } from './subset-rows.ts';

/** A task as the pricing of one township-day sees it; sets are bit masks over the township's own numbering. */
export type DayTask = {
  task: number;
  /** 1 = a half-day, 2 = the whole day. */
  width: number;
  team: number;
  people: number;
  villages: number;
  villageCount: number;
  dept: number;
  kind: number;
  alone: boolean;
  clash: number;
  /** Staff time on this day. */
  cost: number;
};

/** What can be done on a day: a task, or one day of a two-day task. `item` = its place among the township's; `second` = its second day. */
export type DayItem = DayTask & { item: number; second: boolean };

export type DayRules = {
  visitDay: number;
  half: number;
  village: number;
  trip: number;
  maxTeams: number;
  maxVisitors: number;
};

/** One possible visit-day: its items, its cost, and by how much it is worth more than that. */
export type DayColumn = { items: number[]; cost: number; value: number };

/** A subset row and what one visit-day that counts in it pays. */
export type PricedRow = { row: SubsetRow; price: number };

/** What else a day is priced by: `floor` = what a set must be worth beyond its cost. */
export type PriceJob = { floor: number; rows?: readonly PricedRow[] };

/** How many of the best sets met on the way are kept per day. */
const KEEP = 3;
const MAX_DEPTH = 132;
const MARGIN = 1e-9;

/**
 * Finds the most profitable sets of tasks for one township-day exactly: depth-first over tasks by gain, cut off by a bound that lets every
 * person and every reception slot be used at most once per half-day and shares trips and villages out evenly. One pricer per township; it
 * keeps its scratch arrays.
 */
export class DayPricer {
  private readonly rules: DayRules;
  private readonly open: OpenCandidates;
  private c: DayCandidates = dayCandidates([], new Float64Array(0), []);
  private best = 0;
  private found: DayColumn[] = [];
  private readonly chosen = new Int32Array(MAX_DEPTH);
  // The state of the day at each depth of the search.
  private readonly people = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly teams = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly visitors = [new Int32Array(MAX_DEPTH), new Int32Array(MAX_DEPTH)] as const;
  private readonly villages = new Int32Array(MAX_DEPTH);
  private readonly kinds = new Int32Array(MAX_DEPTH);
  private readonly spare = new Int32Array(32);
  private paid = new Uint8Array(64);
  private rowsHeld = new Uint8Array(64);

  constructor(rules: DayRules) {
    this.rules = rules;
    this.open = new OpenCandidates(rules);
  }

  /**
   * `dual[i]` = worth of doing `all[i]` on this day. Up to three sets worth more than their cost by more than the floor, the best of all
   * first; an empty list proves that there is none.
   */
  price(all: readonly DayItem[], dual: Float64Array, job: PriceJob): DayColumn[] {
    this.found = [];
    this.best = job.floor;
    for (let x = 0; x < all.length; x++) if (all[x]!.alone) this.offerAlone(all[x]!, dual[x]! - all[x]!.cost);
    const c = dayCandidates(all, dual, job.rows ?? []);
    this.c = c;
    if (this.rowsHeld.length < c.rowPrice.length) this.rowsHeld = new Uint8Array(2 * c.rowPrice.length);
    if (this.paid.length < c.depts) this.paid = new Uint8Array(2 * c.depts);
    this.rowsHeld.fill(0);
    this.paid.fill(0);
    this.open.open(0, c.count);
    for (let x = 0; x < c.count; x++) if (this.fits(0, 0, x)) this.open.put(0, x, 0);
    // Whoever comes first comes in the morning: its half-day is paid by every set.
    this.descend(0, -this.rules.visitDay - this.rules.half, Number.POSITIVE_INFINITY);
    return this.found.sort((x, y) => y.value - x.value);
  }

  private offerAlone(task: DayItem, gain: number): void {
    const { rules } = this;
    if (task.team > rules.maxVisitors || rules.maxTeams < 1) return;
    const cost = rules.visitDay + task.width * rules.half + rules.trip + bitCount(task.villages) * rules.village;
    this.offer([task.item], gain - cost, cost + task.cost);
  }

  private offer(items: number[], value: number, cost: number): void {
    if (value <= this.best) return;
    this.best = value;
    this.found.push({ items, value, cost });
    if (this.found.length > KEEP) this.found.shift();
  }

  /** `value` = what the chosen are worth; `shared` = the same if the last of them paid but its shares, by the shares the open ones have still. */
  private descend(depth: number, value: number, shared: number): void {
    if (value > this.best && depth > 0) this.offerChosen(depth, value);
    const { c, open } = this;
    if (this.isBeaten(depth, shared)) return;
    open.rank(depth, c, this.villages[depth]!, this.paid);
    if (this.isBeaten(depth, value)) return;
    const left = 2 * this.rules.maxTeams - this.teams[0][depth]! - this.teams[1][depth]!;
    const symmetric =
      this.people[0][depth] === this.people[1][depth] &&
      this.teams[0][depth] === this.teams[1][depth] &&
      this.visitors[0][depth] === this.visitors[1][depth];
    for (let n = 0; n < open.length(depth); n++) {
      const x = open.at(depth, n);
      if (value + open.density(depth, n) * left <= this.best) return;
      const morning = this.fits(depth, 0, x);
      const afternoon = this.fits(depth, 1, x);
      if (c.width[x] === 2) {
        if (morning && afternoon) this.take(depth, n, 3, value);
        continue;
      }
      if (morning) this.take(depth, n, 1, value);
      // While the day is symmetric, the first half-day task goes to the morning.
      if (afternoon && !(symmetric && morning)) this.take(depth, n, 2, value);
    }
  }

  private fits(depth: number, half: 0 | 1, x: number): boolean {
    return (
      !(this.people[half][depth]! & this.c.people[x]!) &&
      this.teams[half][depth]! < this.rules.maxTeams &&
      this.visitors[half][depth]! + this.c.team[x]! <= this.rules.maxVisitors
    );
  }

  /** Adds the `n`-th open candidate in the given half-days (1 morning, 2 afternoon, 3 both) and searches on with those after it. */
  private take(depth: number, n: number, halves: number, value: number): void {
    const { c, rules } = this;
    const x = this.open.at(depth, n);
    const to = depth + 1;
    const dept = c.dept[x]!;
    let besides = this.countRows(x);
    for (const half of [0, 1] as const) {
      const here = (halves >> half) & 1;
      this.people[half][to] = here ? this.people[half][depth]! | c.people[x]! : this.people[half][depth]!;
      this.teams[half][to] = this.teams[half][depth]! + here;
      this.visitors[half][to] = this.visitors[half][depth]! + here * c.team[x]!;
      if (half === 1 && here && this.teams[1][depth] === 0) besides += rules.half;
    }
    const trip = this.paid[dept]!++ === 0 ? rules.trip : 0;
    const villages = rules.village * bitCount(c.villages[x]! & ~this.villages[depth]!);
    const shared = value + this.open.density(depth, n) * c.width[x]! - besides;
    this.villages[to] = this.villages[depth]! | c.villages[x]!;
    this.kinds[to] = this.kinds[depth]! | c.kind[x]!;
    this.chosen[depth] = x;
    this.openAfter(depth, n);
    this.descend(to, value + c.gain[x]! - trip - villages - besides, shared);
    this.paid[dept]!--;
    for (const row of c.rowsOf[x]!) this.rowsHeld[row]!--;
  }

  /** What can still be added below: the candidates after the `n`-th that fit somewhere. */
  private openAfter(depth: number, n: number): void {
    const { open, c, rules } = this;
    const to = depth + 1;
    const length = open.length(depth);
    const kinds = this.kinds[to]!;
    const [morning, afternoon] = [this.people[0][to]!, this.people[1][to]!];
    // No visitor at all fits into a half-day whose teams are all there.
    const room = [0, 1].map((half) =>
      this.teams[half as 0 | 1][to]! < rules.maxTeams ? rules.maxVisitors - this.visitors[half as 0 | 1][to]! : -1,
    ) as [number, number];
    open.open(to, length);
    for (let m = n + 1; m < length; m++) {
      const x = open.at(depth, m);
      if (kinds & c.clash[x]!) continue;
      const people = c.people[x]!;
      const early = !(morning & people) && c.team[x]! <= room[0];
      const late = !(afternoon & people) && c.team[x]! <= room[1];
      if (c.width[x] === 2 ? early && late : early || late) open.put(to, x, open.density(depth, m));
    }
  }

  /** Counts `x` in its subset rows and returns what that costs: a row is paid when its second item comes. */
  private countRows(x: number): number {
    let cost = 0;
    for (const row of this.c.rowsOf[x]!) {
      const held = this.rowsHeld[row]! + 1;
      this.rowsHeld[row] = held;
      if (held === 2) cost += this.c.rowPrice[row]!;
    }
    return cost;
  }

  private offerChosen(depth: number, value: number): void {
    const { c, rules } = this;
    const items: number[] = [];
    let villages = 0;
    let cost = rules.visitDay + rules.half + (this.teams[1][depth]! > 0 ? rules.half : 0);
    const depts = new Set<number>();
    for (let n = 0; n < depth; n++) {
      const x = this.chosen[n]!;
      cost += c.tasks[x]!.cost;
      villages |= c.villages[x]!;
      depts.add(c.dept[x]!);
      items.push(c.tasks[x]!.item);
    }
    this.offer(items, value, cost + depts.size * rules.trip + bitCount(villages) * rules.village);
  }

  /** Whether no set with the chosen and some of the open can beat the best: neither one that needs the afternoon too nor one that does not. */
  private isBeaten(depth: number, value: number): boolean {
    const lacking = this.best + MARGIN - value;
    const most = this.most(depth, true);
    if (this.teams[1][depth] !== 0) return most <= lacking;
    return most - this.rules.half <= lacking && (most <= lacking || this.most(depth, false) <= lacking);
  }

  /**
   * The most that the open candidates can add: by density, each person at most once per half-day and as many as there may be teams; in
   * the whole day or in the morning alone.
   */
  private most(depth: number, wholeDay: boolean): number {
    const { spare, c, open } = this;
    spare.fill(-1);
    const morningPeople = this.people[0][depth]!;
    const afternoonPeople = wholeDay ? this.people[1][depth]! : -1;
    let slots = this.rules.maxTeams - this.teams[0][depth]!;
    if (wholeDay) slots += this.rules.maxTeams - this.teams[1][depth]!;
    let sum = 0;
    for (let n = 0; n < open.length(depth) && slots > 0; n++) {
      const density = open.density(depth, n);
      if (density <= 0) break;
      const x = open.at(depth, n);
      const people = c.people[x]!;
      const free = (morningPeople & people ? 0 : 1) + (wholeDay && !(afternoonPeople & people) ? 1 : 0);
      const needed = c.width[x]!;
      if (free < needed) continue;
      const g = c.group[x]!;
      if (spare[g] === -1) spare[g] = g === NOBODY ? 99 : ((~morningPeople >> g) & 1) + ((~afternoonPeople >> g) & 1);
      const width = Math.min(needed, spare[g]!, slots);
      if (width <= 0) continue;
      spare[g]! -= width;
      slots -= width;
      sum += density * width;
    }
    return sum;
  }
}

export function bitCount(mask: number): number {
  let n = 0;
  for (let m = mask; m !== 0; m &= m - 1) n++;
  return n;
}
