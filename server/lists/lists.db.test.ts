import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bombDocx, gb18030, noise } from '../files/sample-files.ts';
import { type Client, type County, freshKey, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';
import { LIST_KINDS } from './list.ts';
import { csvOf, importFile, previewFile, sheetOf } from './testing/upload.ts';

let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
});
afterAll(() => county.close());

const PLAN = [
  ['新平县2026年督查检查考核计划'],
  ['序号', '督检考事项', '牵头部门', '范围', '时间安排'],
  [1, '安全生产责任落实情况检查', '县应急局', '各乡镇', '11月'],
  [2, '森林防火督查', '县林草局', '漠沙镇、戛洒镇', '第四季度'],
  [3, '森林防火督查', '县林草局', '漠沙镇、戛洒镇', '第四季度'],
  [4, '档案检查', '县没有局', '各乡镇', '十三月'],
];
const heldOf = async () => (await relief.get('/api/lists')).json();

describe('bringing a plan from a file they have', () => {
  it('shows first how it is read: the columns, the rows, and what is wrong with which row', async () => {
    const answer = await previewFile(relief, { kind: 'inspection-plan', year: 2026, bytes: await sheetOf(PLAN) });
    expect(answer.statusCode).toBe(200);
    const seen = answer.json();
    expect(seen.mapping).toEqual({ title: '督检考事项', issuer: '牵头部门', targets: '范围', window: '时间安排' });
    expect(seen).toMatchObject({ found: 4, taken: 2, missing: [] });
    expect(seen.problems.map((one: { row: number; code: string }) => [one.row, one.code])).toEqual([
      [5, 'duplicate.row'],
      [6, 'unit.unknown'],
      [6, 'date.unreadable'],
    ]);
    expect(seen.rows[0]).toEqual({
      row: 3,
      cells: [
        '',
        '安全生产责任落实情况检查',
        '新平彝族傣族自治县应急管理局',
        '各乡镇',
        '2026-11-01至2026-11-30',
        '1',
        '',
        '',
      ],
    });
    expect((await heldOf()).held).toEqual([]);
  });

  it('then takes it in once, however often the button is pressed, and leaves its trace', async () => {
    const sent = { kind: 'inspection-plan', year: 2026, bytes: await sheetOf(PLAN), name: '督检考计划.xlsx' };
    const key = freshKey();
    const [first, second] = [await importFile(relief, sent, key), await importFile(relief, sent, key)];
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({ rows: 2, skipped: 2 });
    expect(second.json()).toEqual(first.json());
    const { held, imports } = await heldOf();
    expect(held).toEqual([{ kind: 'inspection-plan', year: 2026, rows: 2 }]);
    expect(imports).toMatchObject([{ fileName: '督检考计划.xlsx', rows: 2, by: '县减负办经办人', undoneAt: null }]);
    const { items } = (await (await county.as('auditor')).get('/api/audit')).json();
    expect(items.find((one: { action: string }) => one.action === 'list.imported').data).toMatchObject({
      kind: 'inspection-plan',
      rows: 2,
      skipped: 2,
    });
    expect(codeOf(await importFile(relief, { ...sent, year: 2025 }, key))).toEqual([409, 'http.key-reused']);
    expect(codeOf(await importFile(relief, sent, {}))).toEqual([400, 'http.key-missing']);
  });

  it('says of a second import of the same rows that they are held', async () => {
    const again = await previewFile(relief, {
      kind: 'inspection-plan',
      year: 2026,
      bytes: await sheetOf(PLAN.slice(0, 4)),
    });
    expect(again.json().problems.map((one: { code: string }) => one.code)).toEqual([
      'duplicate.held',
      'duplicate.held',
    ]);
    expect(
      codeOf(await importFile(relief, { kind: 'inspection-plan', year: 2026, bytes: await sheetOf(PLAN.slice(0, 4)) })),
    ).toEqual([422, 'list.nothing-to-take']);
  });

  it('gives it out again in the same shape: what was exported is recognised whole', async () => {
    const file = await relief.get('/api/lists/rows.xlsx?kind=inspection-plan&year=2026');
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('2026督查检查考核年度计划.xlsx'));
    const seen = (await previewFile(relief, { kind: 'inspection-plan', year: 2026, bytes: file.rawPayload })).json();
    expect(seen).toMatchObject({ found: 2, taken: 0, missing: [] });
    expect(seen.problems.every((one: { code: string }) => one.code === 'duplicate.held')).toBe(true);
    const { items } = (
      await relief.get(`/api/lists/rows?kind=inspection-plan&year=2026&q=${encodeURIComponent('防火')}`)
    ).json();
    expect(items.map((one: { cells: string[] }) => one.cells[1])).toEqual(['森林防火督查']);
    expect((await relief.get('/api/lists/rows?kind=inspection-plan&year=2025')).json()).toEqual({
      items: [],
      next: null,
    });
  });

  it('takes it back whole, once', async () => {
    const { imports } = await heldOf();
    expect((await relief.post(`/api/lists/imports/${imports[0].id}/undo`)).json()).toEqual({ rows: 2 });
    const after = await heldOf();
    expect(after.held).toEqual([]);
    expect(after.imports[0].undoneAt).not.toBeNull();
    expect(codeOf(await relief.post(`/api/lists/imports/${imports[0].id}/undo`))).toEqual([409, 'list.already-undone']);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(codeOf(await relief.post(`/api/lists/imports/${nowhere}/undo`))).toEqual([404, 'list.import-not-found']);
  });
});

describe('other lists', () => {
  it.each(LIST_KINDS)('the template of %s is read by its own headers', async (kind) => {
    const file = await relief.get(`/api/lists/template.xlsx?kind=${kind}`);
    const seen = (await previewFile(relief, { kind, year: 2025, bytes: file.rawPayload })).json();
    expect(Object.keys(seen.mapping).sort()).toEqual(seen.fields.map((one: { key: string }) => one.key).sort());
    expect(seen).toMatchObject({ found: 1, taken: 1 });
  });

  it('a register of assessments and reviews under its office’s own headers, row by row', async () => {
    const bytes = await sheetOf([
      ['2026年文件审核台账'],
      ['序号', '送审文件', '起草单位', '评估时间', '审查意见书号', '审查结论'],
      [1, '关于做好冬春防火工作的通知', '县应急局', '2026-11-02', '新司审〔2026〕9号', '合法'],
      [2, '关于甲的通知', '县林草局', '', '', ''],
      [3, '关于做好冬春防火工作的通知', '县应急局', '2026-11-02', '新司审〔2026〕9号', '合法'],
    ]);
    const sent = { kind: 'assessment-register', year: 2026, bytes };
    const seen = (await previewFile(relief, sent)).json();
    expect(seen.mapping).toMatchObject({ title: '送审文件', assessedOn: '评估时间', reviewNo: '审查意见书号' });
    expect(seen.problems.map((one: { row: number; code: string }) => [one.row, one.code])).toEqual([
      [4, 'assessment.none'],
      [5, 'duplicate.row'],
    ]);
    const { id } = (await importFile(relief, sent)).json();
    const { items } = (await relief.get('/api/lists/rows?kind=assessment-register&year=2026')).json();
    expect(items[0].cells.slice(3)).toEqual(['', '2026-11-02', '新司审〔2026〕9号', '', '合法']);
    const { held } = await heldOf();
    expect(held).toContainEqual({ kind: 'assessment-register', year: 2026, rows: 1 });
    expect((await relief.post(`/api/lists/imports/${id}/undo`)).json()).toEqual({ rows: 1 });
  });

  it('a register as comma-separated text in GB18030', async () => {
    const text = '文号,发文日期,标题,发文单位\n新应急发〔2025〕1号,2025-03-04,关于做好防火工作的通知,县应急局\n';
    const sent = { kind: 'issued-register', year: 2025, name: '登记.csv', bytes: gb18030(text) };
    expect((await importFile(relief, sent)).json()).toMatchObject({ rows: 1, skipped: 0 });
    const { items } = (await relief.get('/api/lists/rows?kind=issued-register&year=2025')).json();
    expect(items[0].cells).toEqual([
      '2025-03-04',
      '新应急发〔2025〕1号',
      '关于做好防火工作的通知',
      '新平彝族傣族自治县应急管理局',
    ]);
  });

  it('real dates of a sheet, however it shows them', async () => {
    const bytes = await sheetOf([
      ['文件名称', '印发时间', '发文机关'],
      ['关于甲的通知', new Date('2025-03-04T00:00:00Z'), '县应急局'],
    ]);
    const seen = (await previewFile(relief, { kind: 'issued-register', year: 2025, bytes })).json();
    expect(seen.problems).toEqual([]);
    expect(seen.rows[0].cells[0]).toBe('2025-03-04');
  });

  it('columns under names nobody foresaw, once a person says which is which', async () => {
    const bytes = await sheetOf([
      ['清单', '啥事', '谁牵头', '事项类别'],
      ['上级收回', '加油站计量检定', '县市场监管局', '市场监管'],
    ]);
    const sent = { kind: 'duty-list', bytes };
    expect((await previewFile(relief, sent)).json().missing).toEqual(['item']);
    expect(codeOf(await importFile(relief, sent))).toEqual([422, 'list.fields-missing']);
    const choice = { item: '啥事', leadUnit: '谁牵头' };
    expect((await previewFile(relief, { ...sent, choice })).json()).toMatchObject({ missing: [], taken: 1 });
    expect((await importFile(relief, { ...sent, choice })).json()).toMatchObject({ rows: 1 });
    const { items, next } = (await relief.get(`/api/lists/rows?kind=duty-list&q=${encodeURIComponent('计量')}`)).json();
    expect([items[0].cells[2], next]).toEqual(['加油站计量检定', null]);
  });
});

describe('files that mean harm, or nothing', () => {
  it('are refused in the reader’s words, and nothing is kept', async () => {
    const before = (await heldOf()).imports.length;
    const asked = { kind: 'inspection-plan', year: 2026 };
    const codes = async (name: string, bytes: Uint8Array, more = {}) =>
      codeOf(await importFile(relief, { ...asked, ...more, name, bytes }));
    expect(await codes('空.xlsx', new Uint8Array(0))).toEqual([422, 'file.empty']);
    expect((await codes('炸弹.xlsx', bombDocx(30)))[0]).toBe(422);
    expect((await codes('乱码.csv', noise(5_000)))[0]).toBe(422);
    expect(await codes('无表头.csv', csvOf([['你好'], ['1', '2']]))).toEqual([422, 'list.no-header']);
    expect(await codes('计划.xlsx', await sheetOf(PLAN as string[][]), { year: undefined })).toEqual([
      422,
      'list.year-needed',
    ]);
    expect(codeOf(await relief.post('/api/lists/preview?kind=duty-list', {}))).toEqual([400, 'file.missing']);
    const odd = { ...asked, bytes: await sheetOf(PLAN), choice: { title: 1 } as unknown as Record<string, string> };
    expect(codeOf(await previewFile(relief, odd))).toEqual([400, 'list.choice-unreadable']);
    expect((await heldOf()).imports.length).toBe(before);
  });

  it('with thousands of rows are read whole, each bad row by its number', async () => {
    const rows = Array.from({ length: 8_000 }, (_, n) => [
      `第${n}项检查`,
      '县应急局',
      n % 1_000 === 999 ? '某日' : '3月',
    ]);
    const bytes = csvOf([['检查事项', '牵头单位', '时间'], ...rows]);
    const seen = (await previewFile(relief, { kind: 'inspection-plan', year: 2026, name: '大.csv', bytes })).json();
    expect(seen).toMatchObject({ found: 8_000, taken: 7_992 });
    expect(seen.problems.filter((one: { code: string }) => one.code === 'date.unreadable')[0]).toMatchObject({
      row: 1_001,
      field: 'window',
      facts: { value: '某日' },
    });
  });
});
