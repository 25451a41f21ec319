import { describe, expect, it } from 'vitest';
import { proposeTargets, type TownFacts } from './targeting.ts';

const OPTIONS = { today: '2026-11-23', seed: 7 };
const QUIET: TownFacts = { findings: 0, matters: 0, lastVisitOn: '2026-06-01', villages: 8 };
const towns = (changes: Record<number, Partial<TownFacts>> = {}, count = 12): TownFacts[] =>
  Array.from({ length: count }, (_, at) => ({ ...QUIET, ...changes[at] }));

describe('which few townships a visit better goes to', () => {
  it('takes a third: half where what is held speaks for it, with what it is, half by lot among the rest', () => {
    const facts = towns({ 3: { findings: 2, villages: 20 }, 9: { matters: 5, lastVisitOn: null } });
    const { chosen, sample, missing } = proposeTargets(facts, OPTIONS);
    expect(chosen.map((one) => one.by)).toEqual(['risk', 'risk', 'random', 'random']);
    expect(chosen[0]).toMatchObject({ at: 3, because: ['findings', 'size'] });
    expect(chosen[1]).toMatchObject({ at: 9, because: ['matters', 'last-visit'] });
    expect(chosen.slice(2).every((one) => one.because.length === 0 && ![3, 9].includes(one.at))).toBe(true);
    expect(sample).toMatchObject({ drawn: 2, outOf: 10 });
    expect(missing).toEqual([]);
  });

  it('draws the same for the same seed and can draw anybody', () => {
    const facts = towns({ 3: { findings: 1 } });
    const drawn = (seed: number) =>
      proposeTargets(facts, { ...OPTIONS, seed })
        .chosen.filter((one) => one.by === 'random')
        .map((one) => one.at);
    expect(drawn(7)).toEqual(drawn(7));
    const ever = new Set(Array.from({ length: 200 }, (_, seed) => drawn(seed)).flat());
    expect(ever.size).toBe(10);
  });

  it('says which kind of fact is not held, and draws all when nothing but size is known', () => {
    expect(proposeTargets(towns({ 0: { matters: 3 } }), OPTIONS).missing).toEqual(['findings']);
    const unknown = proposeTargets(
      towns({ 0: { villages: 40 } }).map((one) => ({ ...one, lastVisitOn: null })),
      OPTIONS,
    );
    expect(unknown.missing).toEqual(['findings', 'matters', 'visits']);
    expect(unknown.chosen.map((one) => one.by)).toEqual(['random', 'random', 'random', 'random']);
    expect(unknown.sample.outOf).toBe(12);
  });

  it('never calls the same everywhere a reason, and proposes three of five at least', () => {
    const { chosen } = proposeTargets(towns({ 1: { findings: 1 } }, 5), OPTIONS);
    expect(chosen).toHaveLength(3);
    expect(chosen[0]).toMatchObject({ at: 1, because: ['findings'] });
  });
});
