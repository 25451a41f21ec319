import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { importFile } from '../../test/plan-walk.ts';
import { codeOf } from '../../test/walk.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const minutesOf = async (unitId: string): Promise<number> =>
  (await county.database.pool.query(`select minutes from road_time where from_unit_id = $1`, [unitId])).rows[0].minutes;
const leaves = async (): Promise<unknown[]> =>
  (await county.database.pool.query(`select from_date, to_date from person_leave order by from_date`)).rows;

describe('a table of road times', () => {
  const TABLE = '各乡镇到县城\n序号,乡镇,车程（分钟）\n1,漠沙镇,1小时25分\n2,戛洒镇,70\n';

  it('is shown line by line before anything is written', async () => {
    const before = await minutesOf(county.mosha);
    const preview = await importFile(relief, 'roads', TABLE, false);
    expect(preview.json()).toMatchObject({ written: false, good: 2, bad: 0 });
    expect(preview.json().rows[0]).toEqual({ line: 3, words: '漠沙镇 1小时25分', problem: null });
    expect(await minutesOf(county.mosha)).toBe(before);
  });

  it('is written as a whole', async () => {
    expect((await importFile(relief, 'roads', TABLE)).json()).toMatchObject({ written: true, good: 2 });
    expect([await minutesOf(county.mosha), await minutesOf(county.gasa)]).toEqual([85, 70]);
  });

  it('may be a matrix of all places: the way to the county seat is taken from it', async () => {
    const matrix = '起点,戛洒镇,县城,漠沙镇\n县城,70分钟,0,85分钟\n戛洒镇,0,70分钟,40分钟\n漠沙镇,40分钟,1小时25分,0\n';
    expect((await importFile(relief, 'roads', matrix)).json()).toMatchObject({ written: true, good: 2, bad: 0 });
    expect([await minutesOf(county.mosha), await minutesOf(county.gasa)]).toEqual([85, 70]);
  });

  it('with one wrong line is not written at all, and every wrong line says why', async () => {
    const wrong = '乡镇,分钟\n漠沙镇,90\n无此镇,30\n戛洒镇,很久\n漠沙镇,95\n水塘镇,999\n';
    const preview = (await importFile(relief, 'roads', wrong, false)).json();
    expect(preview.rows.map((row: { problem: string | null }) => row.problem)).toEqual([
      null,
      'unknown-town',
      'not-minutes',
      'twice',
      'too-far',
    ]);
    expect(codeOf(await importFile(relief, 'roads', wrong))).toEqual([422, 'planning.rows-invalid']);
    expect(await minutesOf(county.mosha)).toBe(85);
  });

  it('without its columns, or no table at all, is refused in the user’s words', async () => {
    const missing = await importFile(relief, 'roads', '姓名,电话\n甲,1\n');
    expect(codeOf(missing)).toEqual([422, 'planning.no-table']);
    expect(missing.json().title).toContain('乡镇');
    expect(codeOf(await importFile(relief, 'roads', ''))).toEqual([422, 'file.empty']);
    expect(codeOf(await relief.post('/api/planning/imports/roads'))).toEqual([400, 'planning.no-file']);
  });
});

describe('a table of leave', () => {
  it('knows the county’s leaders by their post too', async () => {
    const table = '乡镇,岗位,开始日期,结束日期\n县政府,县长,2026-11-26,2026-11-27\n';
    expect((await importFile(relief, 'leave', table)).json()).toMatchObject({ written: true, good: 1, bad: 0 });
    await county.database.pool.query('delete from person_leave');
  });

  it('names posts, not people’s reasons; the same span twice is one', async () => {
    const table =
      '单位,岗位,开始日期,结束日期\n漠沙镇,镇长,2026年12月7日,2026/12/9\n漠沙镇,林业专干,2026-12-14,2026-12-14\n';
    for (let nth = 0; nth < 2; nth++) expect((await importFile(relief, 'leave', table)).json().written).toBe(true);
    expect(await leaves()).toEqual([
      { from_date: '2026-12-07', to_date: '2026-12-09' },
      { from_date: '2026-12-14', to_date: '2026-12-14' },
    ]);
  });

  it('says what is wrong with a line', async () => {
    const wrong =
      '单位,岗位,开始日期,结束日期\n无此镇,镇长,2026-12-07,2026-12-09\n漠沙镇,无此岗,2026-12-07,2026-12-09\n漠沙镇,镇长,2026-13-07,2026-12-09\n漠沙镇,镇长,2026-12-09,2026-12-07\n漠沙镇,镇长,2024-12-09,2026-12-07\n';
    const { rows } = (await importFile(relief, 'leave', wrong, false)).json();
    expect(rows.map((row: { problem: string }) => row.problem)).toEqual([
      'unknown-town',
      'unknown-post',
      'not-a-date',
      'ends-before',
      'too-long',
    ]);
  });
});

describe('the planner’s assumptions', () => {
  it('are the product’s own until the county dates a version of its own, with a reason', async () => {
    const read = async () => (await relief.get('/api/planning/assumptions')).json();
    expect(await read()).toMatchObject({ version: 0, validFrom: null, assumptions: DEFAULT_ASSUMPTIONS });
    const change = (more: object) =>
      relief.put('/api/planning/assumptions', {
        assumptions: { ...DEFAULT_ASSUMPTIONS, visitDaysPerMonth: 4 },
        exceptions: {},
        validFrom: '2026-12-01',
        reason: '县委常委会定',
        baseVersion: 0,
        ...more,
      });
    expect(codeOf(await change({ reason: ' ' }))).toEqual([422, 'planning.reason-needed']);
    expect((await change({})).json()).toEqual({ version: 1 });
    expect(codeOf(await change({}))).toEqual([409, 'planning.setting-changed']);
    expect(await read()).toMatchObject({ version: 0, latestVersion: 1 });
    county.clock.set('2026-12-01T09:00');
    expect(await read()).toMatchObject({ version: 1, assumptions: { visitDaysPerMonth: 4 } });
    expect(
      (await change({ assumptions: { ...DEFAULT_ASSUMPTIONS, visitDaysPerMonth: -1 }, baseVersion: 1 })).statusCode,
    ).toBe(400);
  });
});
