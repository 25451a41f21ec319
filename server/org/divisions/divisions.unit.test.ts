import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Division,
  divisionDecoder,
  divisionEncoder,
  levelOfCode,
  parentOfCode,
  readHeader,
} from './divisions-format.ts';
import { importDivisions } from './import-divisions.ts';
import type { Queryable } from './place-store.ts';
import { isHeading, readDivisions } from './read-divisions.ts';

const collect = async (scope: string): Promise<Division[]> => {
  const places: Division[] = [];
  for await (const place of readDivisions(scope)) places.push(place);
  return places;
};

/** Stands for table `place`: keeps what is there, as `on conflict do nothing` does. */
const placeTable = () => {
  const codes = new Set<string>();
  const orphans: string[] = [];
  const table: Queryable = {
    query: async (_text, values) => {
      const [added, parents] = values as [string[], (string | null)[]];
      const before = codes.size;
      for (const code of added) codes.add(code);
      for (const parent of parents) if (parent !== null && !codes.has(parent)) orphans.push(parent);
      return { rowCount: codes.size - before };
    },
  };
  return { table, codes, orphans };
};

describe('the divisions file', () => {
  const all = new Map<string, Division>();
  beforeAll(async () => {
    for await (const place of readDivisions()) all.set(place.code, place);
  });

  it('holds every division of the 2023 edition, each under its parent', () => {
    const counts: Record<string, number> = {};
    let orphans = 0;
    for (const place of all.values()) {
      counts[place.level] = (counts[place.level] ?? 0) + 1;
      if (place.parentCode !== null && !all.has(place.parentCode)) orphans += 1;
    }
    expect(counts).toEqual({ province: 31, city: 342, county: 2978, township: 41_352, village: 620_573 });
    expect(orphans).toBe(0);
  });

  it('holds 新平 with its 12 townships and 漠沙镇 with its 18 villages and communities', () => {
    const under = (parent: string) => [...all.values()].filter((place) => place.parentCode === parent);
    expect(all.get('530427')?.name).toBe('新平彝族傣族自治县');
    expect(under('530427')).toHaveLength(12);
    expect(under('530427101')).toHaveLength(18);
    expect(all.get('530427101001')?.name).toBe('曼竜社区居民委员会');
  });

  it('keeps a city without counties reachable from its townships', () => {
    expect(all.get('4419')).toMatchObject({ level: 'city', name: '东莞市' });
    expect(all.get('441900')).toMatchObject({ level: 'county', name: '东莞市', parentCode: '4419' });
    expect(all.get('441900003')).toMatchObject({ level: 'township', parentCode: '441900' });
  });

  it('tells headings of the code list from real places, also for counties directly under a province', () => {
    expect(all.get('429004')).toMatchObject({ level: 'county', name: '仙桃市', parentCode: '4290' });
    const headings = [...all.values()].filter(isHeading).map((place) => place.code);
    expect(headings).toEqual(['1101', '1201', '3101', '4190', '4290', '4690', '5001', '5002', '6590']);
    expect(isHeading(all.get('4419')!)).toBe(false);
  });
});

describe('a scoped read', () => {
  it('gives the subtree and its ancestors, nothing of the neighbours', async () => {
    const places = await collect('530427101');
    expect(places.map((place) => place.code).slice(0, 4)).toEqual(['53', '5304', '530427', '530427101']);
    expect(places).toHaveLength(22);
  });

  it('imports into an empty table and adds nothing the second time', async () => {
    const { table, codes, orphans } = placeTable();
    const seen: number[] = [];
    const first = await importDivisions(table, { scope: '530427', onProgress: ({ done }) => seen.push(done) });
    expect(first).toEqual({
      read: { province: 1, city: 1, county: 1, township: 12, village: 124 },
      inserted: 139,
      alreadyThere: 0,
    });
    expect([codes.size, seen.at(-1), orphans]).toEqual([139, 139, []]);
    expect(await importDivisions(table, { scope: '530427' })).toMatchObject({ inserted: 0, alreadyThere: 139 });
  });

  it('says so when the file is not a divisions file', async () => {
    await expect(readDivisions('', import.meta.filename).next()).rejects.toThrow();
  });
});

describe('the line format', () => {
  it('gives back any tree of codes and names, digits in names included', () => {
    const own = fc.integer({ min: 1, max: 9 });
    const name = fc.stringMatching(/^[0-9一-龥]{1,6}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(own, own, own, name), { selector: ([a, b, c]) => `${a}${b}${c}` }),
        (leaves) => {
          const places = new Map<string, string>();
          for (const [a, b, c, text] of leaves) {
            places.set(`1${a}`, text).set(`1${a}0${b}`, text).set(`1${a}0${b}0${c}`, text);
          }
          const sorted = [...places]
            .map(([code, text]) => ({ code, name: text }))
            .sort((a, b) => (a.code < b.code ? -1 : 1));
          const decoded = sorted.map(divisionEncoder()).map(divisionDecoder());
          expect(decoded).toEqual(
            sorted.map((one) => ({ ...one, level: levelOfCode(one.code), parentCode: parentOfCode(one.code) })),
          );
        },
      ),
    );
  });

  it('refuses a broken line, a code of unknown length and a foreign header', () => {
    expect(() => divisionDecoder()('v甲村')).toThrow(RangeError);
    expect(() => divisionDecoder()('???')).toThrow(RangeError);
    expect(() => levelOfCode('123')).toThrow(RangeError);
    expect(readHeader('songbang-divisions 2 as-of 2023-06-30 count 1')).toBeNull();
  });
});
