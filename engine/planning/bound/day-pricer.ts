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

export type DayRules = {
  visitDay: number;
  half: number;
  village: number;
  trip: number;
  maxTeams: number;
  maxVisitors: number;
};

/** One possible visit-day: its tasks, who is there in the afternoon only, and its cost. */
export type DayColumn = { tasks: number[]; cost: number; value: number };

/** How many of the best sets met on the way are kept per day. */
const KEEP = 3;
const NOBODY = 31;
const MAX_DEPTH = 132;

/**
 * Finds the most profitable sets of tasks for one township-day exactly: depth-first over tasks by gain, cut off by a bound that lets
 * every person and every reception slot be used at most once per half-day. One pricer per township; it keeps its scratch arrays.
 */
export class DayPricer {
  private readonly rules: DayRules;
  private tasks: DayTask[] = [];
  private gain: number[] = [];
  private net: number[] = [];
  private group: number[] = [];
  private count = 0;
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

  constructor(rules: DayRules) {
    this.rules = rules;
  }

  /**
   * `dual[i]` = worth of serving `all[i]` on this day. Returns up to three sets whose worth exceeds their cost by more than `floor`,
   * the first being the best of all; an empty list proves that there is none.
   */
  price(all: readonly DayTask[], dual: Float64Array, floor: number): DayColumn[] {
    this.found = [];
    this.best = floor;
    this.prepare(all, dual);
    for (let x = 0; x < all.length; x++) if (all[x]!.alone) this.offerAlone(all[x]!, dual[x]! - all[x]!.cost);
    this.descend(0, 0, -this.rules.visitDay);
    return this.found.sort((x, y) => y.value - x.value);
  }

  private prepare(all: readonly DayTask[], dual: Float64Array): void {
    const { trip } = this.rules;
    const perDept = new Map<number, number>();
    const rows: { task: DayTask; gain: number; net: number }[] = [];
    for (let x = 0; x < all.length; x++) {
      const task = all[x]!;
      const gain = dual[x]! - task.cost;
      if (task.alone || gain <= 1e-9) continue;
      rows.push({ task, gain, net: gain });
      perDept.set(task.dept, (perDept.get(task.dept) ?? 0) + 1);
    }
    // A department with one candidate makes its trip for that one alone.
    for (const row of rows) if (perDept.get(row.task.dept) === 1) row.net -= trip;
    const kept = rows.filter((r) => r.net > 1e-9).sort((x, y) => y.net / y.task.width - x.net / x.task.width);
    this.count = kept.length;
    this.tasks = kept.map((r) => r.task);
    this.gain = kept.map((r) => r.gain);
    this.net = kept.map((r) => r.net);
    this.groupByPerson();
  }

  /** Each task is counted against the busiest of its people among the candidates. */
  private groupByPerson(): void {
    const load = this.spare.fill(0);
    for (const t of this.tasks) for (let m = t.people; m !== 0; m &= m - 1) load[bitIndex(m)]! += t.width;
    this.group = this.tasks.map((t) => {
      let best = NOBODY;
      for (let m = t.people; m !== 0; m &= m - 1)
        if (best === NOBODY || load[bitIndex(m)]! > load[best]!) best = bitIndex(m);
      return best;
    });
  }

  private offerAlone(task: DayTask, gain: number): void {
    const { rules } = this;
    if (task.team > rules.maxVisitors || rules.maxTeams < 1) return;
    const cost = rules.visitDay + task.width * rules.half + rules.trip + task.villageCount * rules.village;
    this.offer([task.task], gain - cost, cost + task.cost);
  }

  private offer(tasks: number[], value: number, cost: number): void {
    if (value <= this.best) return;
    this.best = value;
    this.found.push({ tasks, value, cost });
    if (this.found.length > KEEP) this.found.shift();
  }

  private descend(depth: number, next: number, value: number): void {
    if (value > this.best && depth > 0) this.offerChosen(depth, value);
    if (value + this.bound(depth, next) <= this.best + 1e-9) return;
    const { rules } = this;
    const morningPeople = this.people[0][depth]!;
    const afternoonPeople = this.people[1][depth]!;
    const slots = 2 * rules.maxTeams - this.teams[0][depth]! - this.teams[1][depth]!;
    const symmetric =
      morningPeople === afternoonPeople &&
      this.teams[0][depth] === this.teams[1][depth] &&
      this.visitors[0][depth] === this.visitors[1][depth];
    for (let x = next; x < this.count; x++) {
      const t = this.tasks[x]!;
      if (value + (this.net[x]! / t.width) * slots <= this.best) return;
      if (this.kinds[depth]! & t.clash) continue;
      const morning = !(morningPeople & t.people) && this.fits(depth, 0, t);
      const afternoon = !(afternoonPeople & t.people) && this.fits(depth, 1, t);
      if (t.width === 2) {
        if (morning && afternoon) this.take(depth, x, 3, value);
        continue;
      }
      if (morning) this.take(depth, x, 1, value);
      // While the day is symmetric, the first half-day task goes to the morning.
      if (afternoon && !(symmetric && morning)) this.take(depth, x, 2, value);
    }
  }

  private fits(depth: number, half: 0 | 1, t: DayTask): boolean {
    return (
      this.teams[half][depth]! < this.rules.maxTeams && this.visitors[half][depth]! + t.team <= this.rules.maxVisitors
    );
  }

  private take(depth: number, x: number, halves: number, value: number): void {
    const t = this.tasks[x]!;
    const { rules } = this;
    const to = depth + 1;
    let worth = value + this.gain[x]! - rules.trip;
    for (let n = 0; n < depth; n++)
      if (this.tasks[this.chosen[n]!]!.dept === t.dept) {
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
    this.descend(to, x + 1, worth);
  }

  private offerChosen(depth: number, value: number): void {
    let gain = 0;
    let staff = 0;
    const tasks: number[] = [];
    for (let n = 0; n < depth; n++) {
      const x = this.chosen[n]!;
      gain += this.gain[x]!;
      staff += this.tasks[x]!.cost;
      tasks.push(this.tasks[x]!.task);
    }
    this.offer(tasks, value, gain - value + staff);
  }

  /** The most the remaining tasks can add: by density, at most two half-days per person and `2 Q` in all. */
  private bound(depth: number, next: number): number {
    const { spare } = this;
    spare.fill(-1);
    const morningPeople = this.people[0][depth]!;
    const afternoonPeople = this.people[1][depth]!;
    const kinds = this.kinds[depth]!;
    let slots = 2 * this.rules.maxTeams - this.teams[0][depth]! - this.teams[1][depth]!;
    let sum = 0;
    for (let x = next; x < this.count && slots > 0; x++) {
      const t = this.tasks[x]!;
      if (kinds & t.clash) continue;
      const free = (morningPeople & t.people ? 0 : 1) + (afternoonPeople & t.people ? 0 : 1);
      if (free < t.width) continue;
      const g = this.group[x]!;
      if (spare[g] === -1) spare[g] = g === NOBODY ? 99 : ((~morningPeople >> g) & 1) + ((~afternoonPeople >> g) & 1);
      const width = Math.min(t.width, spare[g]!, slots);
      if (width <= 0) continue;
      spare[g]! -= width;
      slots -= width;
      sum += (this.net[x]! * width) / t.width;
    }
    return sum;
  }
}

export function bitCount(mask: number): number {
  let n = 0;
  for (let m = mask; m !== 0; m &= m - 1) n++;
  return n;
}

function bitIndex(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
