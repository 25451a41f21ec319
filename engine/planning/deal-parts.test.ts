import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { canBeDealt, dealParts, separateParts } from './deal-parts.ts';
import { generatePrefecture } from './testing/prefecture.ts';
import { meeting, smallCounty, task } from './testing/small-county.ts';

const small = { townships: 3, departments: 5, requests: 40, meetings: 8, fromDay: '2026-04-01', toDay: '2026-04-30' };
const town = (instance: ReturnType<typeof smallCounty>) => [...separateParts(compile(instance)).ofTown.slice(0, 2)];

describe('parts of a plan dealt among searchers', () => {
  it('share no department, counterpart or data', () => {
    const apart = { town: 1, persons: [3], dept: 1 };
    expect(town(smallCounty({ tasks: [task({}), task(apart)] }))).toEqual([0, 1]);
    expect(town(smallCounty({ tasks: [task({}), task({ ...apart, dept: 0 })] }))).toEqual([0, 0]);
    expect(town(smallCounty({ tasks: [task({}), task({ ...apart, persons: [0] })] }))).toEqual([0, 0]);
    expect(town(smallCounty({ tasks: [task({}), task({ ...apart, reuseSrc: 0 })] }))).toEqual([0, 0]);
  });

  it('are the counties of a prefecture, unless somebody attends meetings in both', () => {
    const instance = generatePrefecture(2, 1, small);
    const p = compile(instance);
    const parts = separateParts(p);
    expect(parts.ofTown.slice(0, 6)).toEqual(Int32Array.from([0, 0, 0, 1, 1, 1]));
    expect(new Set(parts.ofMeeting.slice(0, 8)).size).toBe(1);
    expect(canBeDealt(p, parts, 2)).toBe(true);
    const bridge = { ...instance, meetings: [...instance.meetings] };
    bridge.meetings[0] = { ...bridge.meetings[0]!, att: [...bridge.meetings[0]!.att, bridge.meetings.at(-1)!.att[0]!] };
    const joined = separateParts(compile(bridge));
    expect(joined.ofTown[0]).toBe(joined.ofTown[5]);
    expect(canBeDealt(compile(bridge), joined, 2)).toBe(false);
    const county = compile(smallCounty({ tasks: [task({})], meetings: [meeting({})] }));
    expect(canBeDealt(county, separateParts(county), 2)).toBe(false);
  });

  it('come to each searcher in turn, as many to one as to the other', () => {
    const parts = separateParts(compile(generatePrefecture(2, 1, small)));
    const turns = Array.from({ length: 40 }, (_, turn) => dealParts(parts, { count: 2, seed: 1 }, turn));
    const first = parts.ofTown[0]!;
    const second = parts.ofTown[3]!;
    expect(new Set(turns.map((owner) => owner[first])).size).toBe(2);
    for (const owner of turns) expect(owner[first]).not.toBe(owner[second]);
  });
});
