import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { reserveTeams, returnTeams } from './merge.ts';
import { bestPlan, createSharedPlan } from './shared-plan.ts';
import { createState } from './state.ts';
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
    expect(shared.best[0]).toBeCloseTo(checked.cost, 6);
  });
});

describe('teams dealt for an epoch', () => {
  it('are each in one hand, none lost, and all at home afterwards', () => {
    const p = compile(generatePrefecture(1, 3, small));
    const states = [0, 1, 2].map(() => createState(p, 1));
    const reserved = states.map(() => new Int32Array(p.departments * p.slots));
    states.forEach((s, index) => {
      reserveTeams(s, reserved[index]!, { index, count: 3, turn: 7 });
    });
    const whole = createState(p, 1).teamsLeft;
    for (let ks = 0; ks < whole.length; ks++)
      expect(states.reduce((sum, s) => sum + s.teamsLeft[ks]!, 0)).toBe(whole[ks]);
    states.forEach((s, index) => {
      returnTeams(s, reserved[index]!);
      expect(s.teamsLeft).toEqual(whole);
    });
  });
});
