import type { Problem } from '../problem.ts';

/** Requests of one department that have only days on which its teams cannot serve them all. */
export type CrammedTeams = {
  tasks: number[];
  /** Half-days of its teams on all days any of them may be served. */
  halves: number;
  /** Points for a half-day of a team that make the requests compete for it. */
  price: number;
};

/** A request that is dear not to serve: the days it takes, half-days of a team, about what a visit costs, and what the cheapest way out does. */
type Ask = {
  task: number;
  from: number;
  to: number;
  days: readonly number[];
  halves: number;
  visit: number;
  out: number;
};

/**
 * The requests that too few teams leave unserved whatever the plan is, with a price for their departments' teams. Every request is in one
 * set at most. Raising what visits cost by the price, and taking `halves × price` off the sum, gives a bound again (Lagrangian
 * relaxation: no plan uses more teams than there are); the price is the one at which as many requests stay in as there are half-days.
 *
 *     crammedTeams(problem) // [{ tasks: [0, 1], halves: 2, price: 137 }] for two whole-day visits of the only team on the same day
 */
export function crammedTeams(p: Problem): CrammedTeams[] {
  return [...Array(p.departments).keys()].flatMap((dept) => {
    const sets: CrammedTeams[] = [];
    let left = asksOf(p, dept);
    for (;;) {
      const set = worstCrammed(p, dept, left);
      if (!set) return sets;
      sets.push(set);
      left = left.filter((ask) => !set.tasks.includes(ask.task));
    }
  });
}

/** The same problem with what visits cost raised by the prices of teams; `refund` = points to take off what it costs. */
export function priceTeams(p: Problem, sets: readonly CrammedTeams[]): { problem: Problem; refund: number } {
  const siteCost = p.siteCost.slice();
  for (const { tasks, price } of sets) for (const task of tasks) siteCost[task]! += price * p.duration[task]!;
  const refund = sets.reduce((sum, { halves, price }) => sum + halves * price, 0);
  return { problem: { ...p, siteCost }, refund };
}

/** The department's requests that are dear not to serve on site, by their last day. */
function asksOf(p: Problem, dept: number): Ask[] {
  return [...p.deptTask.subarray(p.deptTaskOff[dept], p.deptTaskOff[dept + 1])]
    .filter((task) => p.startOff[task]! < p.startOff[task + 1]!)
    .map((task) => askOf(p, task))
    .filter((ask) => ask.visit < ask.out)
    .sort((x, y) => x.to - y.to || x.task - y.task);
}

function askOf(p: Problem, task: number): Ask {
  const { cost } = p.instance;
  const halves = p.duration[task]!;
  const starts = [...p.startDay.subarray(p.startOff[task], p.startOff[task + 1])];
  const days = halves === 4 ? [...new Set(starts.flatMap((day) => [day, day + 1]))] : starts;
  const waysOut = [
    p.dropCost[task]!,
    ...(p.videoOff[task]! < p.videoOff[task + 1]! ? [p.videoCost[task]!] : []),
    ...(p.source[task]! >= 0 ? [cost.reuse] : []),
  ];
  // As if somebody came on these days anyway: bounds come out up to 0.1 % higher so than with days of its own.
  const visit = p.freshCost[task]! - cost.visitDay * (halves === 4 ? 2 : 1);
  return { task, from: Math.min(...days), to: Math.max(...days), days, halves, visit, out: Math.min(...waysOut) };
}

/** Of all spans of days the one whose requests ask for most in vain; null when the teams are enough everywhere. */
function worstCrammed(p: Problem, dept: number, asks: readonly Ask[]): CrammedTeams | null {
  let worst: CrammedTeams | null = null;
  let most = 0;
  for (const from of new Set(asks.map((ask) => ask.from))) {
    const inside: Ask[] = [];
    const days = new Set<number>();
    let wanted = 0;
    for (const [n, ask] of asks.entries()) {
      if (ask.from >= from) {
        inside.push(ask);
        for (const day of ask.days) days.add(day);
        wanted += ask.halves;
      }
      const halves = 2 * p.deptTeams[dept]! * days.size;
      if (wanted <= halves || asks[n + 1]?.to === ask.to) continue;
      const { price, gain } = bestPrice(inside, halves);
      if (gain > most) {
        most = gain;
        worst = { tasks: inside.map(({ task }) => task), halves, price };
      }
    }
  }
  return worst;
}

/** The whole number of points at which the bound rises most, going by what each request about costs. */
function bestPrice(asks: readonly Ask[], halves: number): { price: number; gain: number } {
  let best = { price: 0, gain: 0 };
  for (const ask of asks) {
    const price = Math.floor((ask.out - ask.visit) / ask.halves);
    const paid = asks.reduce((sum, { halves: each, visit, out }) => sum + Math.min(price * each, out - visit), 0);
    if (paid - halves * price > best.gain) best = { price, gain: paid - halves * price };
  }
  return best;
}
