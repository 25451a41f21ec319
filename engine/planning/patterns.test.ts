import { describe, expect, it } from 'vitest';
import { emptyPlan, type Instance, type InstanceTask } from './instance.ts';
import { DEFAULT_LIMITS, findPatterns, type Pattern } from './patterns.ts';
import { chooseTargets, detectableShare } from './targeting.ts';
import { smallCounty, task } from './testing/small-county.ts';
import { sharePerson, whatIfShared } from './what-if.ts';

function patternsOf(tasks: InstanceTask[], days: number[], change: (instance: Instance) => void = () => {}): Pattern[] {
  const instance = smallCounty({ tasks });
  change(instance);
  const plan = emptyPlan(instance);
  days.forEach((day, i) => {
    plan.mode[i] = 1;
    plan.day[i] = day;
  });
  return findPatterns(instance, plan, { ...DEFAULT_LIMITS, minHalfDays: 3, demoVisits: 3, carpetTowns: 2 });
}

describe('patterns', () => {
  it('call five visit-days in two weeks a rotation, four not', () => {
    const found = patternsOf(
      [0, 1, 2, 3, 4].map((n) => task({ dept: n % 2, persons: [n % 3] })),
      [0, 2, 4, 6, 8],
    );
    expect(found).toContainEqual({
      kind: 'rotation',
      town: 0,
      fromDay: 0,
      toDay: 8,
      visitDays: 5,
      departments: [0, 1],
    });
    expect(
      patternsOf(
        [0, 1, 2, 3].map((n) => task({ persons: [n % 3] })),
        [0, 2, 4, 6],
      ).map((p) => p.kind),
    ).not.toContain('rotation');
  });

  it('call one department in all townships within two weeks a carpet', () => {
    const found = patternsOf([task({}), task({ town: 1, persons: [3] })], [0, 5]);
    expect(found).toContainEqual({ kind: 'carpet', department: 0, fromDay: 0, toDay: 5, towns: [0, 1], outOf: 2 });
  });

  it('name the village everybody is shown', () => {
    const villages = [[1, 2], [1, 3], [1], [1, 4]];
    const found = patternsOf(
      villages.map((v, n) => task({ villages: v, persons: [n % 3] })),
      [0, 2, 4, 6],
    );
    expect(found).toContainEqual({ kind: 'demo-village', town: 0, village: 1, visits: 4, median: 1 });
  });

  it('name the person and the department everything waits for', () => {
    const found = patternsOf(
      [0, 1, 2, 3].map(() => task({ persons: [1] })),
      [0, 2, 4, 6],
    );
    expect(found).toContainEqual({ kind: 'bottleneck-person', person: 1, town: 0, halfDays: 4, outOf: 4 });
    const pairs = [0, 0, 1, 1, 2, 2].map((_, n) => task({ town: n % 2, persons: [n % 2 ? 3 : 0] }));
    const twoTeams = (instance: Instance) => {
      instance.departments[0]!.teams = 2;
    };
    expect(patternsOf(pairs, [0, 0, 2, 2, 4, 4], twoTeams)).toContainEqual({
      kind: 'bottleneck-department',
      department: 0,
      fullHalfDays: 3,
      outOf: 3,
      teams: 2,
    });
  });

  it('answer what sharing a post would free, leaving the year itself untouched', () => {
    const instance = smallCounty({ tasks: [0, 1, 2, 3].map(() => task({ persons: [0], dur: 2, villages: [] })) });
    instance.departments[0]!.teams = 3;
    const { instance: shared, shared: people } = sharePerson(instance, 0, 3);
    expect(people).toEqual([0, 1, 2]);
    expect(shared.tasks.map((t) => t.persons)).toEqual([[0], [1], [2], [0]]);
    const answer = whatIfShared(instance, 0, { people: 3, seed: 1, budget: { iterations: 400 } });
    expect(answer.before.visitDays).toBe(4);
    expect(answer.freedVisitDays).toBe(2);
  });
});

describe('targeting', () => {
  const targets = Array.from({ length: 12 }, (_, id) => ({
    id,
    pastFindings: id / 12,
    complaints: 0,
    sinceLastVisit: 0,
    size: 0,
  }));

  it('takes the riskiest, then draws among the rest, the same for the same seed', () => {
    const first = chooseTargets(targets, { byRisk: 2, byDraw: 3, seed: 5 });
    expect(first.chosen.slice(0, 2).map((c) => c.id)).toEqual([11, 10]);
    expect(new Set(first.chosen.map((c) => c.id)).size).toBe(5);
    expect(first).toEqual(chooseTargets(targets, { byRisk: 2, byDraw: 3, seed: 5 }));
    const draws = new Set(
      [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(chooseTargets(targets, { byRisk: 2, byDraw: 3, seed }).chosen)),
    );
    expect(draws.size).toBeGreaterThan(1);
  });

  it('says what the draw can show', () => {
    expect(detectableShare(10, 10)).toBe(0.1);
    expect(detectableShare(0, 10)).toBe(1);
    expect(detectableShare(3, 10)).toBeCloseTo(0.6);
  });
});
