import { describe, expect, it } from 'vitest';
import { construct } from './anneal.ts';
import { annealMeetings } from './anneal-meetings.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { adopt, publish } from './merge.ts';
import { scopeOf } from './ruin.ts';
import { beatsBest, bestCost, bestPlan, createSharedPlan, setBest } from './shared-plan.ts';
import { createState, toPlan } from './state.ts';
import { generatePrefecture } from './testing/prefecture.ts';
import { searchTogether } from './together.ts';

const small = { townships: 3, departments: 4, requests: 60, meetings: 10, fromDay: '2026-04-01', toDay: '2026-05-29' };

describe('a search on several counties', () => {
  it('gives a plan that breaks no rule and keeps its price', () => {
    const instance = generatePrefecture(2, 3, small);
    const p = compile(instance);
    const shared = createSharedPlan(
      { tasks: p.tasks, meetings: p.meetings, crew: 1 },
      (bytes) => new ArrayBuffer(bytes),
    );
    const alone = { index: 0, count: 1, seed: 1, barrier: () => {}, progress: (n: number) => n / 20_000 };
    searchTogether(p, shared, alone, () => {});
    const checked = check(instance, bestPlan(shared));
    expect(checked.errors).toEqual([]);
    expect(bestCost(shared)).toBeCloseTo(checked.cost, 6);
  });
});

describe('a county with meetings and no visit that may move', () => {
  it('is planned when its meetings are, however many steps were allowed', () => {
    const instance = { ...generatePrefecture(1, 3, small), tasks: [] };
    const p = compile(instance);
    const shared = createSharedPlan({ tasks: 0, meetings: p.meetings, crew: 1 }, (bytes) => new ArrayBuffer(bytes));
    const crew = { index: 0, count: 1, seed: 1, barrier: () => {}, progress: (n: number) => n / 20_000 };
    searchTogether(p, shared, crew, () => {});
    const plan = bestPlan(shared);
    expect(check(instance, plan).errors).toEqual([]);
    expect(plan.mmode.some((mode) => mode !== 0)).toBe(true);
  });
});

describe('a plan at the price of the best one', () => {
  it('does not replace it, in whatever order its prices were added up', () => {
    const shared = createSharedPlan({ tasks: 1, meetings: 0, crew: 1 }, (bytes) => new ArrayBuffer(bytes));
    expect(beatsBest(shared, 1000)).toBe(true);
    setBest(shared, 0.1 + 0.2, () => {});
    expect(beatsBest(shared, 0.3)).toBe(false);
    expect(beatsBest(shared, 0.29)).toBe(true);
  });
});

describe('what another searcher found', () => {
  it('is taken over exactly, visits and meetings, in whole or in part', () => {
    const p = compile(generatePrefecture(2, 3, small));
    const found = createState(p, 1);
    annealMeetings(found, { hot: 20, cold: 1, progress: (n) => n / 500 });
    construct(
      found,
      scopeOf(found, () => true),
    );
    const all = { tasks: [...p.town.keys()], meetings: [...p.meetingSeat.keys()] };
    const copy = createSharedPlan({ tasks: p.tasks, meetings: p.meetings, crew: 1 }, (n) => new ArrayBuffer(n))
      .copies[0]!;
    publish(found, copy, all);
    const whole = createState(p, 2);
    adopt(whole, copy, all);
    expect(toPlan(whole)).toEqual(toPlan(found));
    expect(whole.cost).toBeCloseTo(found.cost, 6);
    const county = {
      tasks: all.tasks.filter((i) => p.town[i]! < 3),
      meetings: all.meetings.filter((j) => p.meetingSeat[j] === 0),
    };
    const part = createState(p, 3);
    adopt(part, copy, county);
    expect(county.tasks.map((i) => part.mode[i])).toEqual(county.tasks.map((i) => found.mode[i]));
    expect(part.unservedCount).toBeGreaterThan(p.tasks - county.tasks.length - 1);
    expect(check(p.instance, toPlan(part)).errors).toEqual([]);
  });
});
