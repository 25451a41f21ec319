import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { demandOf } from '../demand.ts';
import { loudestLevel } from '../rule.ts';
import { review, rulesInForce } from '../run-review.ts';
import { packs } from './packs.ts';

const AS_OF = '2026-11-23';
const idsAt = (region: string, adoptedPacks: string[] = []): Set<string> =>
  new Set(rulesInForce(packs, { region, adoptedPacks }, AS_OF).map((rule) => rule.id));
/** A county of the prefix, and one of a province no pack is about. */
const countyOf = (prefix: string): string => prefix.padEnd(6, '0');
const ELSEWHERE = '610100';

describe('the packs of single places', () => {
  const local = packs.filter((pack) => pack.place !== null);

  it.each(local.map((pack) => [pack.id, pack] as const))('%s binds its own places and no other', (_id, pack) => {
    const own = pack.rules.map((rule) => rule.id);
    const prefixes = pack.place?.regions ?? [];
    for (const prefix of prefixes) expect([...idsAt(countyOf(prefix))]).toEqual(expect.arrayContaining(own));
    const anywhere = prefixes.includes('');
    for (const id of own) expect(idsAt(ELSEWHERE).has(id), id).toBe(anywhere);
    for (const id of own) expect(idsAt(ELSEWHERE, [pack.id]).has(id), id).toBe(true);
  });

  it('leave 新平 with the national rules and the defaults alone', () => {
    const here = idsAt('530427');
    const bound = local.filter((pack) => pack.rules.some((rule) => here.has(rule.id))).map((pack) => pack.id);
    expect(bound).toEqual(['no-meeting-days']);
  });

  it('know the no-meeting days of 广西, 吉林 and 张家界, and of nobody else', () => {
    const meeting = (region: string, day: string) => {
      const text = `定于${day}召开推进会。`;
      const span: [number, number] = [2, 2 + day.length];
      const start = `2026-12-${day.slice(3, -1).padStart(2, '0')}T09:00`;
      const sitting = { kind: 'meeting' as const, raw: day, span, start, end: null, place: null, video: false };
      const demand = demandOf(text);
      const reading = { ...demand.reading, kind: 'meeting' as const, meetings: [sitting as never] };
      const { findings } = review({ ...demand, reading }, { region }, { asOf: AS_OF });
      return findings.some((finding) => finding.rule === 'R-MTG-16');
    };
    const places = ['450100', '220100', '430800', ELSEWHERE];
    const on = (day: string) => places.map((region) => meeting(region, day));
    // A Monday and a Wednesday of the third week, a Thursday of the first and of the second.
    expect(on('12月21日')).toEqual([true, false, true, false]);
    expect(on('12月16日')).toEqual([false, true, false, false]);
    expect(on('12月3日')).toEqual([false, true, false, false]);
    expect(on('12月10日')).toEqual([false, false, true, false]);
  });
});

describe('what stands between versions of a rule', () => {
  const rows = new Map(catalogue().map((row) => [row.id, row]));
  const of = (id: string) => {
    const row = rows.get(id);
    if (!row) throw new Error(`no row ${id}`);
    return row;
  };

  it('the 2024 rolling baseline replaces the one-off percentages of 2019 and 2020', () => {
    expect(of('R-DOC-01').status).toBe('encoded');
    for (const id of ['R-DOC-14', 'R-DOC-16', 'R-MTG-12', 'R-INS-08'])
      expect([id, of(id).status, of(id).modality]).toEqual([id, 'not-encoded', 'expired']);
  });

  it('2019 and 2024 on implementing documents both stand: one stops the writer, the other the asker', () => {
    expect([of('R-DOC-12'), of('R-DOC-15')].map((row) => [row.status, row.pack])).toEqual([
      ['encoded', 'provisions-2024'],
      ['encoded', 'relief-2019'],
    ]);
  });

  it('ten pages bind central documents only; a county is held to 2024 characters', () => {
    const long = '请各乡镇抓好落实。'.repeat(1_000);
    const sent = (level: 'national' | 'county') => {
      const demand = demandOf(long, undefined, { issuer: { name: null, level, kind: 'government' } });
      const reading = { ...demand.reading, kind: 'document' as const };
      return review({ ...demand, reading }, {}, { asOf: AS_OF }).findings.map((finding) => finding.rule);
    };
    expect(sent('county')).not.toContain('R-DOC-13');
    expect(idsAt(ELSEWHERE).has('R-DOC-06')).toBe(true);
  });

  it('what was never confirmed is only ever a hint', () => {
    const unread = packs.flatMap((pack) => pack.rules).filter((rule) => rule.source.certainty === 4);
    expect(unread.map((rule) => [rule.id, loudestLevel(rule)])).toEqual(unread.map((rule) => [rule.id, 'hint']));
  });
});
