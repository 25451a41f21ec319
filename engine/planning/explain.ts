import { collectBlockers, slotRange } from './blockers.ts';
import { explainMeeting } from './explain-meeting.ts';
import { halfFree, halfPrice, joinPrice, videoFree } from './find-place.ts';
import { MODE_NONE, MODE_REUSE, MODE_VIDEO, type Plan } from './instance.ts';
import { loadPlan } from './load-plan.ts';
import { place, remove } from './place.ts';
import type { Problem } from './problem.ts';
import type { Reason, WayOut } from './reason.ts';
import { createState, type State } from './state.ts';
import { whyNotThere } from './why-not.ts';

export type Explanations = { tasks: Reason[]; meetings: Reason[] };

/**
 * A reason for every request and meeting of a feasible plan, by asking of each: why not the first day of its window? About 1 µs per
 * request and question; entries the plan cannot hold are explained as unserved.
 */
export function explain(problem: Problem, plan: Plan, frozenUntil = 0): Explanations {
  const s = createState(problem, 0);
  loadPlan(s, plan);
  return {
    tasks: Array.from({ length: problem.tasks }, (_, task) => explainTask(s, task, frozenUntil)),
    meetings: Array.from({ length: problem.meetings }, (_, meeting) => explainMeeting(s, meeting, frozenUntil)),
  };
}

function explainTask(s: State, task: number, frozenUntil: number): Reason {
  const mode = s.mode[task]!;
  const day = s.day[task]!;
  const half = s.half[task]!;
  if (mode === MODE_NONE) return explainUnserved(s, task);
  if (mode === MODE_REUSE) {
    const source = s.problem.source[task]!;
    return { code: 'data-reuse', facts: { source, sourceDay: s.day[source]! }, savedPoints: savedBySite(s, task) };
  }
  if (day < frozenUntil) return { code: 'frozen', facts: { day, half } };
  if (mode === MODE_VIDEO) return { code: 'video', facts: { day, half }, savedPoints: savedBySite(s, task) };
  if (s.problem.dependentOff[task] !== s.problem.dependentOff[task + 1]) return aside(s, task, false);
  return aside(s, task, true);
}

/** Looks at the plan without the task, then puts it back. Tasks answered from its data keep it where it is meanwhile. */
function aside(s: State, task: number, alone: boolean): Reason {
  const { mode: modes, day: days, half: halves } = s;
  const [mode, day, half] = [modes[task]!, days[task]!, halves[task]!];
  const before = s.cost;
  remove(s, task);
  const reason = explainVisit(s, task, { day, half, price: before - s.cost + s.problem.dropCost[task]! });
  place(s, task, mode, day, half);
  return alone ? reason : { ...reason, facts: { ...reason.facts, answers: dependents(s, task) } };
}

function dependents(s: State, task: number): number[] {
  const p = s.problem;
  return [...p.dependentOf.subarray(p.dependentOff[task]!, p.dependentOff[task + 1]!)].filter(
    (i) => s.mode[i] === MODE_REUSE,
  );
}

type Visit = { day: number; half: number; price: number };

function explainVisit(s: State, task: number, visit: Visit): Reason {
  const p = s.problem;
  const asked = Math.max(0, p.windowFrom[task]!);
  const partners = companions(s, task, visit.day);
  const facts = { askedDay: asked, day: visit.day, half: visit.half, with: partners };
  const apart = freshPrice(s, task) - visit.price;
  if (visit.day === asked)
    return partners.length > 0 ? { code: 'joint-visit', facts, savedPoints: apart } : { code: 'as-asked', facts };
  const obstacle = whyNotThere(s, task, asked);
  if (obstacle) return { code: obstacle.code, facts: { ...facts, ...obstacle.facts }, savedPoints: Math.max(0, apart) };
  const saved = priceOn(s, task, asked) - visit.price;
  if (saved > 0 && partners.length > 0) return { code: 'joint-visit', facts, savedPoints: saved };
  return { code: 'tie', facts, savedPoints: Math.max(0, saved) };
}

/** Tasks on site in the township that day. */
function companions(s: State, task: number, day: number): number[] {
  const p = s.problem;
  const td = p.town[task]! * p.days + day;
  const list = [...s.dayTask.subarray(td * p.dayWidth, td * p.dayWidth + s.dayCount[td]!)];
  return list.sort((x, y) => x - y);
}

/** Cheapest free half on that day, or Infinity. */
function priceOn(s: State, task: number, day: number): number {
  const p = s.problem;
  let best = Number.POSITIVE_INFINITY;
  for (const half of p.duration[task] === 1 ? [0, 1] : [0]) {
    const [from, to] = slotRange(s, task, day, half);
    if (to > p.slots) continue;
    let price = joinPrice(s, task, day);
    if (p.duration[task] === 4) price += joinPrice(s, task, day + 1) - p.siteCost[task]!;
    for (let slot = from; slot < to; slot++)
      price += halfFree(s, task, slot) ? halfPrice(s, task, slot) : Number.POSITIVE_INFINITY;
    best = Math.min(best, price);
  }
  return best;
}

/** What a visit-day of its own costs. */
function freshPrice(s: State, task: number): number {
  const p = s.problem;
  const { cost } = p.instance;
  const villages = p.villageOff[task + 1]! - p.villageOff[task]!;
  const perDay = cost.visitDay + p.tripCost[p.town[task]!]! + villages * cost.village;
  return p.siteCost[task]! + p.duration[task]! * cost.half + (p.duration[task] === 4 ? 2 : 1) * perDay;
}

function savedBySite(s: State, task: number): number {
  const p = s.problem;
  const paid = s.mode[task] === MODE_REUSE ? p.instance.cost.reuse : p.videoCost[task]!;
  return freshPrice(s, task) - paid;
}

function explainUnserved(s: State, task: number): Reason {
  const p = s.problem;
  const days = p.startDay.subarray(p.startOff[task]!, p.startOff[task + 1]!);
  const waysOut = findWaysOut(s, task, days);
  const facts = { possibleDays: days.length, price: p.dropCost[task]! };
  if (days.length === 0) return { code: 'blackout', facts, waysOut };
  const counts = new Map<string, { reason: Pick<Reason, 'code' | 'facts'>; days: number }>();
  for (const day of days) {
    const reason = whyNotThere(s, task, day) ?? { code: 'month-cap' as const, facts: {} };
    const known = counts.get(reason.code) ?? { reason, days: 0 };
    known.days++;
    counts.set(reason.code, known);
  }
  const [main] = [...counts.values()].sort((x, y) => y.days - x.days);
  return {
    code: main!.reason.code,
    facts: { ...facts, ...main!.reason.facts, daysForThisReason: main!.days },
    waysOut,
  };
}

function findWaysOut(s: State, task: number, days: Uint16Array): WayOut[] {
  const p = s.problem;
  const ways: WayOut[] = [];
  const prices = [...days]
    .map((day) => ({ day, price: priceOn(s, task, day) }))
    .filter((x) => x.price < Number.POSITIVE_INFINITY);
  const cheapest = prices.sort((x, y) => x.price - y.price || x.day - y.day)[0];
  if (cheapest)
    ways.push({
      kind: cheapest.price >= p.instance.cost.capExcess ? 'exceed-cap' : 'join',
      day: cheapest.day,
      half: 0,
      price: cheapest.price,
    });
  let fewest: { day: number; tasks: number[] } | null = null;
  for (const day of days) {
    const tasks: number[] = [];
    const price = collectBlockers(s, task, day, 0, tasks);
    if (price < Number.POSITIVE_INFINITY && tasks.length > 0 && (!fewest || tasks.length < fewest.tasks.length))
      fewest = { day, tasks };
  }
  if (fewest) ways.push({ kind: 'displace', day: fewest.day, half: 0, tasks: fewest.tasks });
  for (let x = p.videoOff[task]!; x < p.videoOff[task + 1]!; x++)
    for (const half of [0, 1])
      if (videoFree(s, task, 2 * p.videoDay[x]! + half))
        return [...ways, { kind: 'video', day: p.videoDay[x]!, half, price: p.videoCost[task]! }];
  return ways;
}
