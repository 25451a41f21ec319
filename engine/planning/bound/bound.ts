import type { Plan } from '../instance.ts';
import type { Problem } from '../problem.ts';
import { crammedTeams, priceTeams } from './crammed-teams.ts';
import { grainOf, visitDrives } from './grain.ts';
import type { LinearSolver } from './linear-program.ts';
import { meetingBound } from './meeting-bound.ts';
import { meetingGroups } from './meeting-groups.ts';
import { type KnownVisit, type Tightening, type TownshipBound, townshipBound } from './township-bound.ts';

/** One independent piece of the bound: a township, or -1 - n for the n-th group of meetings. The pieces add up. */
export type BoundPart = number;
export type PartBound = TownshipBound & { part: BoundPart };

export type Bound = {
  /** No plan costs less; the sum of the parts. */
  value: number;
  converged: boolean;
  /** Every part came in time. */
  complete: boolean;
  /** Counterparts' hours that every plan pays, so that gaps can also be given on what can be controlled. */
  fixed: number;
  parts: PartBound[];
};

/** What the bound leaves out, in the words of planner.md section 5; it can only be too low. */
export const RELAXED = [
  'department-teams',
  'meetings-against-visits',
  'one-visit-per-day',
  'consecutive-days',
  'one-bundle-per-day',
];

/** What is bounded: the problem with its prices of teams in, and the points to take off the sum of its parts for them. */
export type BoundProblem = { problem: Problem; teamPrices: number[]; refund: number };

/**
 * The problem as its bound sees it. Where a department's teams cannot be enough, they have a price (see `crammed-teams.ts`).
 *
 *     sumBound(b, boundParts(b.problem).map((part) => boundPart(b, part, solver))) // with b = boundProblem(compile(instance))
 */
export function boundProblem(p: Problem): BoundProblem {
  const crammed = crammedTeams(p);
  return { ...priceTeams(p, crammed), teamPrices: crammed.map((set) => set.price) };
}

/** The meetings take longest and come first; the largest townships follow. */
export function boundParts(p: Problem): BoundPart[] {
  const size = (town: number) => p.townTaskOff[town + 1]! - p.townTaskOff[town]!;
  const towns = [...Array(p.towns).keys()].sort((x, y) => size(y) - size(x) || x - y);
  return [...meetingGroups(p).map((_, n) => -1 - n), ...towns];
}

/** `plan` only warms the start up; while `tighten` says so, a township's converged bound is made tighter. */
export type BoundHints = { plan?: Plan; stop?: () => boolean; tighten?: (by: Tightening) => boolean };

/** Solves one part. */
export function boundPart(b: BoundProblem, part: BoundPart, solver: LinearSolver, hints: BoundHints = {}): PartBound {
  const { problem: p, teamPrices } = b;
  const stop = hints.stop ?? (() => false);
  if (part >= 0)
    return {
      part,
      ...townshipBound(p, part, solver, {
        known: hints.plan ? knownVisits(p, part, hints.plan) : [],
        stop,
        tighten: hints.tighten ?? (() => true),
        grain: grainOf(p.instance, [...visitDrives(p.instance, part), ...teamPrices]),
      }),
    };
  const meetings = meetingGroups(p)[-1 - part]!;
  return {
    part,
    ...meetingBound(p, solver, { meetings, known: hints.plan ? knownBundles(meetings, hints.plan) : [], stop }),
  };
}

/**
 * Puts the parts together. A part that did not come in time counts with what no plan can avoid, so the sum stays a bound, only a weak
 * one (`complete` false); null when no part came at all.
 */
export function sumBound({ problem: p, refund }: BoundProblem, parts: readonly PartBound[]): Bound | null {
  const valid = parts.filter((part) => Number.isFinite(part.value)).sort((x, y) => x.part - y.part);
  if (valid.length === 0) return null;
  const known = new Map(valid.map((part) => [part.part, part.value]));
  const value = boundParts(p).reduce((sum, part) => sum + (known.get(part) ?? fixedOf(p, part)), -refund);
  const complete = valid.length === boundParts(p).length;
  const converged = complete && valid.every((part) => part.converged);
  return { value, converged, complete, fixed: fixedCost(p), parts: valid };
}

/** What every plan pays: each task's cheapest way. */
export function fixedCost(p: Problem): number {
  return p.leastCost.reduce((sum, cost) => sum + cost, 0);
}

/** Every task is served or not, and its cheapest way costs this; meetings may be free. */
function fixedOf(p: Problem, part: BoundPart): number {
  let sum = 0;
  if (part < 0) return sum;
  for (let x = p.townTaskOff[part]!; x < p.townTaskOff[part + 1]!; x++) sum += p.leastCost[p.townTask[x]!]!;
  return sum;
}

function knownVisits(p: Problem, town: number, plan: Plan): KnownVisit[] {
  const visits = new Map<number, { tasks: KnownVisit['tasks']; halves: Set<number> }>();
  for (let x = p.townTaskOff[town]!; x < p.townTaskOff[town + 1]!; x++) {
    const task = p.townTask[x]!;
    if (plan.mode[task] !== 1) continue;
    const day = plan.day[task]!;
    for (const d of p.duration[task] === 4 ? [day, day + 1] : [day]) {
      const visit = visits.get(d) ?? { tasks: [], halves: new Set<number>() };
      visits.set(d, visit);
      visit.tasks.push({ task, second: d > day });
      for (const half of p.duration[task] === 1 ? [plan.half[task]!] : [0, 1]) visit.halves.add(half);
    }
  }
  return [...visits].map(([day, { tasks, halves }]) => ({ day, tasks, halves: halves.size }));
}

function knownBundles(meetings: readonly number[], plan: Plan): number[][] {
  const days = new Map<number, number[]>();
  for (const j of meetings) {
    if (plan.mmode[j] !== 1) continue;
    const day = plan.mst[j]! >> 2;
    days.set(day, [...(days.get(day) ?? []), j]);
  }
  return [...days.values()];
}
