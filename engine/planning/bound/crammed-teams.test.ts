import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Instance, InstanceTask } from '../instance.ts';
import { smallCounty, task } from '../testing/small-county.ts';
import { crammedTeams, priceTeams } from './crammed-teams.ts';

const setsOf = (instance: Instance) => crammedTeams(compile(instance)).map(({ tasks, halves }) => ({ tasks, halves }));
const wholeDay = task({ a: 3, b: 3, dur: 2 });
const there = { town: 1, persons: [3] };

describe('requests that too few teams leave unserved', () => {
  it('are those of one department that have only the same days', () => {
    expect(setsOf(smallCounty({ tasks: [wholeDay, { ...wholeDay, ...there }] }))).toEqual([
      { tasks: [0, 1], halves: 2 },
    ]);
    expect(setsOf(smallCounty({ tasks: [wholeDay, { ...wholeDay, ...there, dept: 1 }] }))).toEqual([]);
    expect(setsOf(smallCounty({ tasks: [wholeDay, { ...wholeDay, ...there, b: 4 }] }))).toEqual([]);
    expect(setsOf(smallCounty({ tasks: [task({ a: 3, b: 3 }), task({ a: 3, b: 3, ...there })] }))).toEqual([]);
  });

  it('have the days that leave and protected periods leave them', () => {
    const instance = smallCounty({ tasks: [task({ dur: 4, a: 3, b: 5 }), task({ ...there, dur: 2, a: 2, b: 4 })] });
    expect(setsOf(instance)).toEqual([]);
    instance.leave = [[3, 2, 2]];
    instance.townships[0]!.blackout[5] = 1;
    expect(setsOf(instance)).toEqual([{ tasks: [0, 1], halves: 4 }]);
  });

  it('have no other way out that costs no more than a visit', () => {
    const two = (over: Partial<InstanceTask>) => smallCounty({ tasks: [wholeDay, { ...wholeDay, ...there, ...over }] });
    expect(setsOf(two({}))).toHaveLength(1);
    expect(setsOf(two({ reuseSrc: 0 }))).toEqual([]);
    expect(setsOf(two({ video: true }))).toEqual([]);
  });

  it('pay for a team what makes them give way, and the teams there are give it back', () => {
    const p = compile(smallCounty({ tasks: [wholeDay, { ...wholeDay, ...there }] }));
    const sets = crammedTeams(p);
    const { problem, refund } = priceTeams(p, sets);
    expect(refund).toBe(2 * sets[0]!.price);
    expect([...problem.siteCost]).toEqual([...p.siteCost].map((cost) => cost + 2 * sets[0]!.price));
    // Two half-days at 8, 2 hours' drive and a counterpart's two half-days at 4, on a day somebody comes anyway; 300 not to be served.
    expect(sets[0]!.price).toBe(137);
    expect(sets[0]!.price).toBe(Math.floor((300 - (2 * 8 + 2 * 1 + 2 * 4)) / 2));
  });
});
