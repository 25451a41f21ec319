import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { compile } from '../compile.ts';
import { emptyPlan, type Instance } from '../instance.ts';
import { createRandom, nextBelow } from '../random.ts';
import { meeting, smallCounty } from '../testing/small-county.ts';
import { crammedSets } from './crammed-meetings.ts';

const setsOf = (instance: Instance) => crammedSets(compile(instance), [...instance.meetings.keys()]);

describe('meetings crammed into a few days', () => {
  it('cannot all be held when one person would be in two at a time', () => {
    const wholeDay = meeting({ a: 3, b: 3, dur: 4 });
    expect(setsOf(smallCounty({ meetings: [wholeDay, wholeDay] }))).toEqual([{ meetings: [0, 1], least: 1 }]);
    expect(setsOf(smallCounty({ meetings: [wholeDay, { ...wholeDay, att: [1, 4] }] }))).toEqual([]);
  });

  it('have as many days as the week without meetings leaves them', () => {
    // The tenth day is the 12th of the month.
    const late = meeting({ a: 8, b: 9, dur: 4 });
    expect(setsOf(smallCounty({ meetings: [late, late, { ...late, a: 0 }] }))).toEqual([
      { meetings: [0, 1], least: 1 },
    ]);
    expect(setsOf(smallCounty({ meetings: [meeting({ a: 9, b: 9 }), meeting({ a: 9, b: 9 })] }))).toEqual([]);
  });

  it('stay unheld in every plan at least as often as is claimed, and in some plan no more often', () => {
    let crammed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const instance = randomMeetings(seed);
      const sets = setsOf(instance);
      for (const { meetings, least } of sets) {
        crammed++;
        expect(fewestUnheld({ ...instance, meetings: meetings.map((j) => instance.meetings[j]!) })).toBe(least);
      }
      if (sets.length === 0) expect(fewestUnheld(instance), `seed ${seed}`).toBe(0);
    }
    expect(crammed).toBeGreaterThan(20);
  });
});

/** Four meetings of few people on one or two days; rooms enough. */
function randomMeetings(seed: number): Instance {
  const random = createRandom(seed);
  const meetings = Array.from({ length: 4 }, () => {
    const a = nextBelow(random, 2);
    const people = [0, 1, 2, 3, 4].filter(() => nextBelow(random, 5) < 2);
    const dur = [1, 2, 4][nextBelow(random, 3)]!;
    return meeting({ a, b: a + nextBelow(random, 2 - a), att: people.length > 0 ? people : [0], dur });
  });
  return { ...smallCounty({ meetings }), seats: [{ rooms: 9, video: 9 }] };
}

/** By trying every start of every meeting, judged by the independent checker. */
function fewestUnheld(instance: Instance): number {
  const plan = emptyPlan(instance);
  const descend = (j: number, unheld: number, known: number): number => {
    if (unheld >= known) return known;
    if (j === instance.meetings.length) return unheld;
    let fewest = known;
    plan.mmode[j] = 1;
    for (let start = 0; start < 8; start++) {
      plan.mst[j] = start;
      if (check(instance, plan).ok) fewest = descend(j + 1, unheld, fewest);
    }
    plan.mmode[j] = 0;
    return descend(j + 1, unheld + 1, fewest);
  };
  return descend(0, 0, instance.meetings.length + 1);
}
