import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { emptyPlan, type Instance, type Plan } from './instance.ts';
import { plan } from './plan.ts';
import { generateInstance, TOWN_YEAR } from './testing/generate.ts';
import { smallCounty, task } from './testing/small-county.ts';

const reasonOf = (
  instance: Instance,
  place: Partial<Record<number, [mode: number, day: number, half: number]>>,
  i: number,
  frozen = 0,
) => {
  const standing: Plan = emptyPlan(instance);
  for (const [at, [mode, day, half]] of Object.entries(place) as unknown as [number, [number, number, number]][]) {
    standing.mode[at] = mode;
    standing.day[at] = day;
    standing.half[at] = half;
  }
  expect(check(instance, standing).errors).toEqual([]);
  return explain(compile(instance), standing, frozen).tasks[i]!;
};

describe('the reason for a date', () => {
  it('is that it was asked for, when nothing stood in the way', () => {
    expect(reasonOf(smallCounty({ tasks: [task({ a: 1 })] }), { 0: [1, 1, 0] }, 0).code).toBe('as-asked');
  });

  it('is the protected period or the absence that covers the day asked for', () => {
    const instance = smallCounty({ tasks: [task({})] });
    instance.townships[0]!.blackout[0] = 2;
    expect(reasonOf(instance, { 0: [1, 3, 0] }, 0)).toMatchObject({
      code: 'blackout',
      facts: { why: 'protected-period' },
    });
    const away = smallCounty({ tasks: [task({ persons: [1] })] });
    away.leave.push([1, 0, 1]);
    expect(reasonOf(away, { 0: [1, 3, 0] }, 0)).toMatchObject({ code: 'blackout', facts: { why: 'leave', person: 1 } });
  });

  it('is the counterpart who is booked, with what', () => {
    const instance = smallCounty({ tasks: [task({ dur: 2, persons: [1] }), task({ dept: 1, persons: [1] })] });
    expect(reasonOf(instance, { 0: [1, 0, 0], 1: [1, 2, 0] }, 1)).toMatchObject({
      code: 'person-booked',
      facts: { person: 1, byTask: 0 },
    });
  });

  it('is the department whose only team is in another township', () => {
    const instance = smallCounty({ tasks: [task({ dur: 2, town: 1, persons: [3] }), task({})] });
    expect(reasonOf(instance, { 0: [1, 0, 0], 1: [1, 2, 0] }, 1)).toMatchObject({
      code: 'team-busy',
      facts: { elsewhere: [0] },
    });
  });

  it('is the visit that must be alone', () => {
    const instance = smallCounty({ tasks: [task({ joint: false }), task({ dept: 1, persons: [1] })] });
    expect(reasonOf(instance, { 0: [1, 0, 0], 1: [1, 2, 0] }, 1)).toMatchObject({
      code: 'incompatible',
      facts: { excludes: [0] },
    });
  });

  it('is the reception that is full', () => {
    const instance = smallCounty({ tasks: [task({ dur: 2 }), task({ dept: 1, dur: 2, persons: [1] })] });
    instance.townships[0]!.Q = 1;
    expect(reasonOf(instance, { 0: [1, 0, 0], 1: [1, 2, 0] }, 1).code).toBe('reception-limit');
  });

  it('is the monthly cap', () => {
    const instance = smallCounty({ tasks: [task({ a: 4, dur: 2 }), task({ dept: 1, persons: [1] })] });
    instance.townships[0]!.cap = 1;
    expect(reasonOf(instance, { 0: [1, 4, 0], 1: [1, 4, 1] }, 1)).toMatchObject({
      code: 'month-cap',
      facts: { visits: 1, cap: 1 },
    });
  });

  it('is the visit it joins, and what that saves', () => {
    const instance = smallCounty({ tasks: [task({ a: 4 }), task({ dept: 1, persons: [1] })] });
    expect(reasonOf(instance, { 0: [1, 4, 0], 1: [1, 4, 0] }, 1)).toMatchObject({
      code: 'joint-visit',
      facts: { with: [0] },
      savedPoints: 48,
    });
  });

  it('is video, or data already held, or the notice that has gone out', () => {
    const instance = smallCounty({ tasks: [task({ video: true }), task({ reuseSrc: 0 })] });
    expect(reasonOf(instance, { 0: [2, 0, 0], 1: [3, 0, 0] }, 0).code).toBe('video');
    expect(reasonOf(instance, { 0: [2, 0, 0], 1: [3, 0, 0] }, 1)).toMatchObject({
      code: 'data-reuse',
      facts: { source: 0 },
    });
    expect(reasonOf(instance, { 0: [1, 0, 0] }, 0, 5).code).toBe('frozen');
  });

  it('comes with the price of each way out when nobody could serve the request', () => {
    const instance = smallCounty({
      tasks: [task({ a: 4, b: 4, dur: 2 }), task({ a: 4, b: 4, joint: false, dept: 1, persons: [1] })],
    });
    const reason = reasonOf(instance, { 0: [1, 4, 0] }, 1);
    expect(reason.code).toBe('incompatible');
    expect(reason.waysOut).toEqual([{ kind: 'displace', day: 4, half: 0, tasks: [0] }]);
  });

  it('exists for every request and meeting of a year, with facts', () => {
    const instance = generateInstance(TOWN_YEAR, 6);
    const { plan: found } = plan(instance, { seed: 1, budget: { iterations: 5000 } });
    const { tasks, meetings } = explain(compile(instance), found);
    expect(tasks.length).toBe(instance.tasks.length);
    expect(meetings.length).toBe(instance.meetings.length);
    for (const reason of [...tasks, ...meetings]) expect(Object.keys(reason.facts).length).toBeGreaterThan(0);
    expect(new Set(tasks.map((r) => r.code)).size).toBeGreaterThan(3);
    expect(meetings.some((r) => r.code === 'bundled-meeting' && r.savedPoints! > 0)).toBe(true);
  });
});
