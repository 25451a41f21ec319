import { construct, createDesk } from '@songbang/engine/planning/anneal.ts';
import { annealMeetings } from '@songbang/engine/planning/anneal-meetings.ts';
import type { LinearSolver } from '@songbang/engine/planning/bound/linear-program.ts';
import { check } from '@songbang/engine/planning/check.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import { polish } from '@songbang/engine/planning/large-move/polish.ts';
import { replanYear } from '@songbang/engine/planning/large-move/replan-year.ts';
import { scopeOf } from '@songbang/engine/planning/ruin.ts';
import { bestCost, bestPlan, createSharedPlan } from '@songbang/engine/planning/shared-plan.ts';
import { createState, type State, toPlan } from '@songbang/engine/planning/state.ts';
import { generateInstance } from '@songbang/engine/planning/testing/generate.ts';
import type { Search } from '@songbang/engine/planning/together.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighsSolver } from './highs-solver.ts';

const SIZE = { townships: 2, departments: 8, requests: 50, meetings: 10, fromDay: '2026-03-01', toDay: '2026-05-20' };
const never = () => false;
let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** A plan nobody has searched on yet. */
function hastilyPlanned(seed: number): State {
  const s = createState(compile(generateInstance(SIZE, seed)), seed);
  annealMeetings(s, { hot: 20, cold: 1, progress: (n) => n / 200 });
  construct(
    s,
    scopeOf(s, () => true),
  );
  return s;
}

function replanAll(s: State, by: LinearSolver): number {
  const desk = createDesk(s);
  let saved = 0;
  for (let town = 0; town < s.problem.towns; town++) saved += replanYear(s, town, by, { desk, stop: never });
  return saved;
}

describe("planning one township's year anew while the rest of the county stands still", () => {
  it('makes the county cheaper by what it says, and breaks no rule', () => {
    let helped = 0;
    for (const seed of [1, 2]) {
      const s = hastilyPlanned(seed);
      const before = s.cost;
      const meetings = [...s.meetingStart];
      const saved = replanAll(s, solver);
      const checked = check(s.problem.instance, toPlan(s));
      expect(checked.errors).toEqual([]);
      expect(checked.cost).toBeCloseTo(before - saved, 6);
      expect([...s.meetingStart]).toEqual(meetings);
      if (saved > 0) helped++;
    }
    expect(helped).toBe(2);
  });

  it('leaves settled visits where they are', () => {
    const s = hastilyPlanned(4);
    const settled = [...s.mode.keys()].filter((i) => s.mode[i] === 1 && s.day[i]! < 15);
    for (const i of settled) s.movable[i] = 0;
    const days = settled.map((i) => [s.day[i], s.half[i]]);
    expect(settled.length).toBeGreaterThan(3);
    expect(replanAll(s, solver)).toBeGreaterThan(0);
    expect(settled.map((i) => [s.day[i], s.half[i]])).toEqual(days);
    expect(check(s.problem.instance, toPlan(s)).errors).toEqual([]);
  });

  it('changes nothing when it is stopped', () => {
    const s = hastilyPlanned(5);
    const before = toPlan(s);
    const { cost } = s;
    expect(replanYear(s, 0, solver, { desk: createDesk(s), stop: () => true })).toBe(0);
    expect(toPlan(s)).toEqual(before);
    expect(s.cost).toBe(cost);
  });

  it('changes nothing when the solver breaks down half way', () => {
    const s = hastilyPlanned(6);
    const before = toPlan(s);
    expect(() => replanYear(s, 0, breaking(solver, 3), { desk: createDesk(s), stop: never })).toThrow('aborted');
    expect(toPlan(s)).toEqual(before);
    expect(check(s.problem.instance, toPlan(s)).cost).toBeCloseTo(s.cost, 6);
  });
});

describe('a search that ends with the large move', () => {
  it('plans every township anew, and by single steps when the solver is through', () => {
    const search = searchOn(hastilyPlanned(7));
    const before = search.s.cost;
    polish(search, { from: 0.8, solver }, 0, 0.4)([0, 1]);
    expect(search.s.cost).toBeLessThan(before);
    expect(Atomics.load(search.shared.ended, 0)).toBe(1);
    expect(check(search.problem.instance, toPlan(search.s)).errors).toEqual([]);
  });

  it('goes on without a solver that breaks down', () => {
    const search = searchOn(hastilyPlanned(8));
    const before = search.s.cost;
    polish(search, { from: 0.8, solver: breaking(solver, 2) }, 0, 0.4)([0, 1]);
    expect(search.s.cost).toBeLessThanOrEqual(before);
    expect(Atomics.load(search.shared.ended, 0)).toBe(1);
    expect(check(search.problem.instance, toPlan(search.s)).errors).toEqual([]);
  });
});

describe('a large move that is cancelled half way', () => {
  it('keeps the townships it has planned anew', () => {
    const search = searchOn(hastilyPlanned(7));
    const before = search.s.cost;
    const { shared, crew } = search;
    crew.progress = () => (bestCost(shared) < before ? Number.POSITIVE_INFINITY : 0);
    polish(search, { from: 0.8, solver }, 0, 0.4)([0, 1]);
    const checked = check(search.problem.instance, bestPlan(shared));
    expect(checked.errors).toEqual([]);
    expect(checked.cost).toBeCloseTo(bestCost(shared), 6);
    expect(checked.cost).toBeLessThan(before);
  });

  it('puts the townships of two searchers together, but never one team in two places', () => {
    for (const seed of [7, 9, 10]) {
      const one = searchOn(hastilyPlanned(seed));
      const other: Search = { ...searchOn(hastilyPlanned(seed)), shared: one.shared };
      const before = one.s.cost;
      for (const [index, search] of [one, other].entries()) {
        search.crew = { ...search.crew, index, count: 2, progress: (n) => (n > 0 ? 1 : 0) };
        polish(search, { from: 0.8, solver }, 0, 0.4)([index]);
      }
      const checked = check(one.problem.instance, bestPlan(one.shared));
      expect(checked.errors).toEqual([]);
      expect(checked.cost).toBeCloseTo(bestCost(one.shared), 6);
      expect(checked.cost).toBeLessThan(before);
    }
  });
});

/** What the large move sees of a search of one searcher. */
function searchOn(s: State): Search {
  const { problem } = s;
  const size = { tasks: problem.tasks, meetings: problem.meetings, crew: 1 };
  const shared = createSharedPlan(size, (bytes) => new ArrayBuffer(bytes));
  const crew = { index: 0, count: 1, seed: 1, barrier: () => {}, progress: () => 0 };
  const everything = { tasks: [...problem.town.keys()], meetings: [...problem.meetingSeat.keys()] };
  const rest = { parts: null, race: null, polish: null, coolBy: 1, nextDuel: 0, done: 0 };
  const settled = { settled: s.movable.slice(), settledMeetings: s.meetingMovable.slice() };
  return { s, problem, shared, crew, whole: everything, desk: createDesk(s), ...settled, ...rest };
}

/** A solver whose `n`-th solution is an abort, as of WebAssembly out of memory. */
function breaking(good: LinearSolver, n: number): LinearSolver {
  let solved = 0;
  return {
    create: (lower, upper) => {
      const program = good.create(lower, upper);
      const solve = () => {
        if (++solved === n) throw new Error('aborted');
        return program.solve();
      };
      return { ...program, solve };
    },
  };
}
