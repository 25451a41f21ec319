import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { customPack } from '@songbang/engine/rules/custom-rule.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { packs } from '@songbang/engine/rules/packs/packs.ts';
import { parametersOn } from '@songbang/engine/rules/parameters.ts';
import { loudestLevel } from '@songbang/engine/rules/rule.ts';
import { review, rulesInForce } from '@songbang/engine/rules/run-review.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { admit } from '../server/test/walk.ts';
import { check, detailOf, findingOf, getJson, kitOf, notice } from './test/steps.ts';

const calendar = chineseCalendar();
const longText = (sentences: number): string =>
  notice('关于开展森林防火专项整治的通知', '做好森林防火各项工作。'.repeat(sentences));
/** Between Shandong's 3,000 characters and the national 4,000. */
const TEXT = longText(320);
const judged = (region: string, asOf: string, text = TEXT) =>
  review(demandOf(text, read(text, { calendar })), { calendar, region }, { asOf });

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

describe('M27 必须按照总书记重要指示精神和中办《通知》要求: national documents require this', () => {
  it('keeps every rule with its instrument, its clause, the day it came into force, and how surely we know it', () => {
    const rules = packs.flatMap((pack) => pack.rules);
    expect(rules.length).toBeGreaterThan(80);
    for (const { id, source, effectiveFrom, requirement, titles } of rules) {
      expect([id, source.title === '', source.clause === '']).toEqual([id, false, false]);
      expect([id, /^\d{4}-\d\d-\d\d$/.test(effectiveFrom)]).toEqual([id, true]);
      expect([id, [1, 2, 3, 4].includes(source.certainty)]).toEqual([id, true]);
      expect([id, requirement.zh !== '' && requirement.en !== '' && titles.zh !== '']).toEqual([id, true]);
    }
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it('holds the notice the source speaks of, and the provisions that came of it', () => {
    const titles = packs.filter((pack) => pack.place === null).map((pack) => pack.rules[0]!.source.title);
    expect(titles.some((title) => title.includes('关于解决形式主义突出问题为基层减负的通知'))).toBe(true);
    expect(titles).toContain('整治形式主义为基层减负若干规定');
    expect(titles.some((title) => title.includes('关于统筹规范督查检查考核工作的通知'))).toBe(true);
  });

  it('asks a document by the rules of its own day: what came later does not judge it', () => {
    const inForce = (day: string) => rulesInForce(packs, { region: '530427' }, day).map((rule) => rule.id);
    expect(inForce('2019-01-04')).not.toContain('R-DOC-07');
    expect(inForce('2019-01-04')).toContain('R-INS-10');
    expect(inForce('2024-08-06')).toContain('R-DOC-07');
    expect(inForce('2026-01-24')).not.toContain('R-APP-04');
    expect(inForce('2026-01-25')).toContain('R-APP-04');
  });

  it('puts local rules on top in their place only: 3,000 characters in Shandong, the national 4,000 here', () => {
    const day = '2026-11-23';
    expect(findingOf(judged('530427', day), 'R-DOC-19')).toBeUndefined();
    expect(findingOf(judged('370100', day), 'R-DOC-19')?.message).toContain('超出 3000 字');
    expect(findingOf(judged('430100', day), 'R-DOC-19')).toBeUndefined();
    expect(parametersOn(day, '430100').values.docCharsLocal).toBe(4_000);
    const onMonday = notice('关于召开工作会议的通知', '定于2026年11月30日9:00在会议中心召开会议,请参加。');
    expect(findingOf(judged('450100', day, onMonday), 'R-MTG-16')?.message).toContain('无会日');
    expect(findingOf(judged('530427', day, onMonday), 'R-MTG-16')).toBeUndefined();
  });

  it('lets a relief office write a rule of its own without code, dated and sourced, for its place alone', () => {
    const word = {
      id: 'L-01',
      version: 1,
      title: '不要求现场会观摩',
      titleEn: 'No staged visits',
      requirement: '不得要求观摩',
      requirementEn: 'no staged visits',
      sourceTitle: '新平县减负十条',
      clause: '第三条',
      modality: 'prohibition' as const,
      effectiveFrom: '2026-12-01',
      words: ['组织观摩'],
      exceptWords: [],
    };
    const text = notice('关于做好冬种工作的通知', '请各乡镇组织观摩。');
    const found = (region: string, asOf: string) =>
      findingOf(
        review(
          demandOf(text, read(text, { calendar })),
          { calendar, region },
          { asOf, packs: [customPack('530427', '新平县', [word])] },
        ),
        'L-01',
      );
    expect(found('530427', '2026-12-01')).toMatchObject({ level: 'must', source: { clause: '第三条' } });
    expect(found('530427', '2026-11-30')).toBeUndefined();
    expect(found('530428', '2026-12-01')).toBeUndefined();
  });

  it('words every finding as fact, clause and way out, and hard-blocks nothing that a source words 一般', async () => {
    const { review: reviewed } = await check(county, longText(420));
    const over = findingOf(reviewed, 'R-DOC-07')!;
    expect(over.message).toMatch(/。依据《整治形式主义为基层减负若干规定》第二条，.+。建议.+。$/);
    expect(over.fixes.map((fix) => fix.id)).toContain('reason');
    const general = packs.flatMap((pack) => pack.rules).filter((rule) => rule.modality === 'general');
    expect(general.length).toBeGreaterThan(20);
    expect(general.map(loudestLevel)).not.toContain('must');
  });

  it('keeps with every number the rules and the costs it was judged by, whatever is changed afterwards', async () => {
    const sent = await admit(county);
    const relief = await county.as('relief');
    const before = await detailOf(relief, sent.id);
    const { version, ...costs } = (await kitOf(county)).costs;
    const { version: baseVersion } = await getJson<{ version: number }>(relief, '/api/parameters');
    await relief.put('/api/parameters', { costs: { ...costs, yuanPerHour: 50 }, reason: '2027 年标准', baseVersion });
    const after = await detailOf(relief, sent.id);
    expect(after.price).toEqual(before.price);
    expect(after.price.costsVersion).toBe(version);
    expect(after.review.ruleVersions).toEqual(before.review.ruleVersions);
    expect(Object.keys(after.review.ruleVersions).length).toBeGreaterThan(50);
    expect((await check(county, TEXT)).price.costsVersion).not.toBe(version);
  });
});
