import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../server/sample/load-organisation.ts';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admit } from '../server/test/walk.ts';
import { check, findingOf, notice } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty('2025-11-10T09:00');
});
afterAll(() => county.close());

const about = (topic: string): string => LIGHT_NOTICE.replace('冬季森林防火', topic);
const countFinding = async () => findingOf((await check(county, about('试查'))).review, 'R-DOC-01');
const long = (title: string, characters: number): string =>
  notice(title, '做好森林防火各项工作。'.repeat(Math.ceil(characters / 11)));

describe('M17 会议越开越多，文件越发越长: more meetings, longer documents', () => {
  it('counts documents against last year to the same day: as many pass, one more owes an explanation', async () => {
    expect(await countFinding()).toBeUndefined();
    await admit(county, about('去年甲'));
    await admit(county, about('去年乙'));
    county.clock.set('2025-12-20T09:00');
    await admit(county, about('去年丙，已过同期'));
    county.clock.set('2026-11-23T09:00');
    await admit(county, about('今年甲'));
    expect(await countFinding()).toBeUndefined();
    await admit(county, about('今年乙'));
    const over = await countFinding();
    expect(over?.message).toContain('本件为今年第 3 件，上年同期 2 件');
    expect(over?.message).toContain('只减不增');
    expect(over?.fixes.map((fix) => fix.id)).toEqual(['merge', 'explain']);
  });

  it('drafts the explanation that is owed with the same counts and the formula, the reasons left to the unit', async () => {
    const draft = await (await county.as('dept')).get(`/api/explanation.docx?title=${encodeURIComponent('今年丙')}`);
    const words = strFromU8(unzipSync(draft.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const told of ['今年第 3 件', '2 件（上年同期）＝ 增加 1 件', '1 ÷ 2 × 100% ＝ 50.0%', '原因。（请'])
      expect(words).toContain(told);
  });

  it('does not count a document that was taken back', async () => {
    const sent = await admit(county, about('今年丙'));
    expect((await countFinding())?.message).toContain('第 4 件');
    const dept = await county.as('dept');
    const { version } = (await dept.get(`/api/requests/${sent.id}`)).json();
    await dept.post(`/api/requests/${sent.id}/withdrawal`, { reason: '并入他件', version });
    expect((await countFinding())?.message).toContain('第 3 件');
  });

  it('says “not known” rather than “fewer” while last year is not on record', async () => {
    const fresh = await testCounty();
    const { review } = await check(fresh, LIGHT_NOTICE);
    expect(review.unknown).toContainEqual({ rule: 'R-DOC-01', missing: ['documentCount'] });
    await fresh.close();
  });

  it('takes last year from the register they kept before, when there is one', async () => {
    const year = await testCounty(undefined, false, 'county_year');
    const dept = await year.as('dept');
    const { items } = (await dept.get('/api/lists/rows?kind=issued-register&year=2025&limit=1')).json();
    expect(items).toHaveLength(1);
    const { rows } = await year.database.pool.query<{ listed: number; sent: number }>(
      `select (select count(*)::int from issued_document where issuer_unit_id = $1 and issued_on <= '2025-11-23') as listed,
              (select count(*)::int from request where issuer_unit_id = $1 and received_at >= '2026-01-01T00:00+08'
                  and state in ('numbered', 'stray', 'expired', 'in-review')) as sent`,
      [unitId('县应急局')],
    );
    expect(rows[0]!.listed).toBeGreaterThan(0);
    const { review } = await check(year, LIGHT_NOTICE);
    expect(review.unknown.map((one) => one.rule)).not.toContain('R-DOC-01');
    const over = findingOf(review, 'R-DOC-01');
    expect(over !== undefined).toBe(rows[0]!.sent + 1 > rows[0]!.listed);
    await year.database.pool.query(
      `delete from issued_document where issuer_unit_id = $1 and issued_on > '2025-06-30'`,
      [unitId('县应急局')],
    );
    const fewer = await check(year, LIGHT_NOTICE);
    expect(findingOf(fewer.review, 'R-DOC-01')?.message).toContain(`本件为今年第 ${rows[0]!.sent + 1} 件`);
    await year.close();
  });

  it('limits the length by what the document is: a task 4,000 characters, a general one 5,000, a plan of everything none', async () => {
    const found = async (title: string, characters: number) => {
      const { review, reading } = await check(county, long(title, characters));
      const over = review.findings.find((one) => ['R-DOC-06', 'R-DOC-07'].includes(one.rule));
      return over ? [over.rule, over.message.includes(`超出 ${reading.length.body > 4_900 ? 5_000 : 4_000} 字`)] : null;
    };
    expect(await found('关于开展森林防火专项整治的通知', 3_800)).toBeNull();
    expect((await found('关于开展森林防火专项整治的通知', 4_300))?.[0]).toBe('R-DOC-07');
    expect(await found('关于森林防火工作的意见', 4_300)).toBeNull();
    expect(await found('关于森林防火工作的意见', 5_400)).toEqual(['R-DOC-06', true]);
    expect(await found('关于“十五五”规划纲要的决定', 9_000)).toBeNull();
  });

  it('says how many characters to cut', async () => {
    const { review, reading } = await check(county, long('关于开展森林防火专项整治的通知', 4_600));
    const over = findingOf(review, 'R-DOC-07')!;
    expect(over.message).toContain(`正文 ${reading.length.body} 字`);
    expect(over.fixes[0]!.title).toBe(`压缩 ${reading.length.body - 4_000} 字`);
  });
});
