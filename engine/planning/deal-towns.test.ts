import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { dealTowns, townGroups } from './deal-towns.ts';
import { generatePrefecture } from './testing/prefecture.ts';
import { smallCounty, task } from './testing/small-county.ts';

const small = { townships: 3, departments: 5, requests: 40, meetings: 8, fromDay: '2026-04-01', toDay: '2026-04-30' };

describe('townships dealt among searchers', () => {
  it('each have one searcher, and those that share a counterpart or data have the same one', () => {
    const apart = compile(smallCounty({ tasks: [task({}), task({ town: 1, persons: [3] })] }));
    expect(townGroups(apart)).toEqual([[0], [1]]);
    const person = compile(smallCounty({ tasks: [task({}), task({ town: 1, persons: [0] })] }));
    const data = compile(smallCounty({ tasks: [task({}), task({ town: 1, persons: [3], reuseSrc: 0 })] }));
    for (const p of [person, data]) {
      expect(townGroups(p)).toEqual([[0, 1]]);
      const owner = dealTowns(p, townGroups(p), { count: 2, seed: 1 }, 5);
      expect(owner[0]).toBe(owner[1]);
    }
  });

  it('come to each searcher in turn', () => {
    const p = compile(generatePrefecture(2, 1, small));
    const turns = Array.from({ length: 40 }, (_, turn) => dealTowns(p, townGroups(p), { count: 2, seed: 1 }, turn));
    for (let town = 0; town < p.towns; town++) expect(new Set(turns.map((owner) => owner[town])).size).toBe(2);
    for (const owner of turns) expect(owner.filter((searcher) => searcher === 0).length).toBe(3);
  });
});
