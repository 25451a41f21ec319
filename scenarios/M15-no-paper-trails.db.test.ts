import { sharedPassages } from '@songbang/engine/forms/shared-passages.ts';
import { chooseTargets } from '@songbang/engine/planning/targeting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendFile, villageTable } from '../server/indicators/testing/sheets.ts';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { check, findingOf, kitOf, notice, withFix } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const asking = (...lines: string[]): string => notice('关于做好森林防火宣传工作的通知', ...lines);

describe('M15 疲于应付检查，滋生弄虚作假: under inspection pressure reports become false', () => {
  it('asks for a verified sample where a notice wants proof on paper, and drops the demand on one press', async () => {
    const text = asking('请各乡镇开展森林防火宣传,并报送工作照片和学习笔记。');
    const found = findingOf((await check(county, text)).review, 'P-TRC-01');
    expect(found?.message).toContain('抽样核实');
    const mended = withFix(text, found, 'drop');
    expect(mended).toContain('开展森林防火宣传');
    expect(mended).not.toContain('照片');
    expect(findingOf((await check(county, mended)).review, 'P-TRC-01')).toBeUndefined();
  });

  it('does not let work be scored by its traces', async () => {
    const text = asking('将工作台账、照片作为考核依据。');
    const { review } = await check(county, text);
    expect(findingOf(review, 'R-INS-07')).toMatchObject({ level: 'must', modality: 'prohibition' });
    expect(review.lane).toBe('red');
  });

  it('leaves photographs alone where they are the thing itself', async () => {
    const text = asking('请报送隐患现场照片,以便执法核查。');
    expect(findingOf((await check(county, text)).review, 'P-TRC-01')).toBeUndefined();
  });

  it('knows of every figure where it came from, and shows the filler what two reports say differently', async () => {
    const clerk = await county.as('clerk');
    const table = (households: number, people: number) =>
      villageTable('2026年10月乡镇基本情况月报', ['村名', '总户数', '总人口'], [['合计', households, people]]);
    await sendFile(clerk, '/api/held-sheets', await table(11_240, 43_805));
    type Seen = {
      differs: { label: string; value: number; held: { value: number; source: { title: string; cell: string } } }[];
      hints: { code: string }[];
    };
    const seen: Seen = (await sendFile(clerk, '/api/held-sheets/preview', await table(11_420, 43_805))).json();
    expect(seen.differs).toMatchObject([
      {
        label: '总户数',
        value: 11_420,
        held: { value: 11_240, source: { title: '2026年10月乡镇基本情况月报', cell: '村情表!B3' } },
      },
    ]);
  });

  it('marks figures worth a second look and copied passages, to whoever fills in and nobody above', async () => {
    const clerk = await county.as('clerk');
    const names = (
      await county.database.pool.query<{ name: string }>(
        `select place.name from unit join place on place.code like unit.place_code || '%' and place.level = 'village'
          where unit.id = $1 order by place.code limit 6`,
        [county.mosha],
      )
    ).rows.map((row) => row.name);
    const same = await villageTable(
      '2026年11月各村护林情况表',
      ['村名', '巡护次数'],
      names.map((name) => [name, 24]),
    );
    const seen = (await sendFile(clerk, '/api/held-sheets/preview', same)).json();
    expect(seen.hints).toMatchObject([{ code: 'same', facts: { value: 24, rows: 6 } }]);
    const work = '我村于十月三日组织四十二户到水库边清理淤泥,当天清出两车杂物,并约定每月初一再清一次。';
    const shared = sharedPassages(
      names.slice(0, 2).map((place) => ({ place, text: `${place}。${work}` })),
      LIGHT_NOTICE,
    );
    expect(shared).toMatchObject([{ places: names.slice(0, 2) }]);
    // Nothing of it is stored, and no page of the county asks for it.
    const { rows } = await county.database.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and (table_name like 'held%' or table_name = 'indicator')`,
    );
    expect(rows.map((row) => row.name).filter((name) => /hint|suspect|doubt|differ/.test(name))).toEqual([]);
    expect((await sendFile(await county.as('relief'), '/api/held-sheets/preview', same)).statusCode).toBe(403);
  });

  it('draws whom to verify by lot, so that preparing for the visit is of no use; anybody with the seed draws the same', async () => {
    const towns = (await kitOf(county)).townships.map((_, id) => ({
      id,
      pastFindings: 0,
      complaints: 0,
      sinceLastVisit: 0,
      size: 0,
    }));
    const draw = (seed: number) => chooseTargets(towns, { byRisk: 0, byDraw: 3, seed }).chosen.map((one) => one.id);
    expect(draw(7)).toEqual(draw(7));
    const drawnEver = new Set(Array.from({ length: 60 }, (_, seed) => draw(seed)).flat());
    expect(drawnEver.size).toBe(towns.length);
  });
});
