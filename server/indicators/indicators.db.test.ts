import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bombDocx, noise, xlsxFile } from '../files/sample-files.ts';
import { type Client, type County, testCounty } from '../test/county.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';
import { QUARTER_HEADER, quarterRows, sendFile, villageTable } from './testing/sheets.ts';

const TITLE = '2026年第三季度各村基本情况统计表';
let county: County;
let clerk: Client;
let villages: string[];
let quarter: Uint8Array;
let sheetId: string;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
  const { rows } = await county.database.pool.query<{ name: string }>(
    `select place.name from unit join place on place.code like unit.place_code || '%' and place.level = 'village'
      where unit.id = $1 order by place.code limit 5`,
    [county.mosha],
  );
  villages = rows.map((row) => row.name);
  quarter = await villageTable(TITLE, QUARTER_HEADER, quarterRows(villages));
});
afterAll(() => county.close());

const ASKED_HEADER = ['村（社区）', '耕地面积（公顷）', '户数', '卫生厕所数', '备注'];
const asked = (title = '2026年第三季度农业基础数据采集表') =>
  villageTable(
    title,
    ASKED_HEADER,
    villages.map((village) => [village, null, null, null, null]),
  );

describe('a sheet the town has given', () => {
  it('is read first: how many figures, which columns are words, and nothing is stored', async () => {
    const seen = (await sendFile(clerk, '/api/held-sheets/preview', quarter)).json();
    expect(seen).toMatchObject({ title: TITLE, period: '2026-Q3', figures: 15, strangers: [], differs: [], hints: [] });
    expect((await clerk.get('/api/held-sheets')).json().items).toEqual([]);
  });

  it('is kept with one press, for the request it answered, once, and puts its indicators on the register', async () => {
    const { id: requestId } = await admitToDesk(county);
    const kept = await sendFile(clerk, `/api/held-sheets?requestId=${requestId}`, quarter);
    expect([kept.statusCode, kept.json().values]).toEqual([201, 15]);
    sheetId = kept.json().id;
    expect(codeOf(await sendFile(clerk, '/api/held-sheets', quarter))).toEqual([409, 'sheet.already-kept']);
    const { items } = (await clerk.get('/api/indicators')).json();
    expect(items.map((one: { name: string }) => one.name).sort()).toEqual(['总人口', '总户数', '耕地面积']);
    expect(items[0]).toMatchObject({
      sheets: 1,
      units: 1,
      latest: '2026-Q3',
      askers: ['新平彝族傣族自治县应急管理局'],
    });
    const { rows } = await county.database.pool.query(
      `select data from audit_entry where action = 'sheet.kept' and subject_id = $1`,
      [sheetId],
    );
    expect(rows[0].data).toEqual({ period: '2026-Q3', values: 15 });
  });

  it('says of every figure which cell of which sheet it came from', async () => {
    const { items } = (await clerk.get('/api/indicators')).json();
    const key = items.find((one: { name: string }) => one.name === '总户数').key;
    const figures = (await clerk.get(`/api/indicators/${encodeURIComponent(key)}/figures`)).json().items;
    expect(figures[0]).toMatchObject({
      place: villages[0],
      value: 420,
      period: '2026-Q3',
      title: TITLE,
      cell: '村情表!C3',
    });
    // The county knows that one office holds it, and no figure.
    const relief = await county.as('relief');
    const seen = (await relief.get('/api/indicators')).json().items.find((one: { key: string }) => one.key === key);
    expect(seen).toMatchObject({ units: 1, figures: 5 });
    expect((await relief.get(`/api/indicators/${encodeURIComponent(key)}/figures`)).statusCode).toBe(403);
    const sibling = await county.as('sibling');
    expect((await sibling.get('/api/indicators')).json().items).toEqual([]);
    expect((await sibling.get(`/api/indicators/${encodeURIComponent(key)}/figures`)).json().items).toEqual([]);
    expect(codeOf(await sibling.post(`/api/held-sheets/${sheetId}/undo`))).toEqual([404, 'sheet.not-found']);
  });

  it('shows before it is sent what differs from the report before, and what is worth a second look', async () => {
    const changed = quarterRows(villages);
    changed[0]![2] = 426;
    changed[1]![5] = '组织护林员逐片巡护并清理林区道路可燃物';
    changed[2]![5] = '组织护林员逐片巡护并清理林区道路可燃物';
    const again = await villageTable('2026年第三季度村情复核表', QUARTER_HEADER, changed);
    const seen = (await sendFile(clerk, '/api/held-sheets/preview', again)).json();
    expect(seen.differs).toMatchObject([
      {
        place: villages[0],
        label: '总户数',
        value: 426,
        cell: '村情表!C3',
        held: { value: 420, source: { title: TITLE } },
      },
    ]);
    expect(seen.hints).toMatchObject([{ code: 'same-words', places: [villages[1], villages[2]] }]);
    const next = (await sendFile(clerk, '/api/held-sheets/preview?period=2026-Q4', quarter)).json();
    expect(next.hints.map((hint: { code: string }) => hint.code)).toContain('unchanged');
    expect(JSON.stringify(seen)).not.toMatch(/造假|虚报|弄虚作假|抄袭/);
  });
});

describe('a form that asks for what is held', () => {
  it('is answered cell by cell with its source, and the rest is named', async () => {
    const plan = (await sendFile(clerk, '/api/forms/plan', await asked())).json();
    expect(plan.filled).toHaveLength(10);
    expect(plan.filled[0]).toMatchObject({
      cell: '村情表!B3',
      place: villages[0],
      value: 153.33,
      from: { value: 2300, unit: '亩', source: { title: TITLE, cell: '村情表!E3' } },
    });
    expect(plan.unfilled).toHaveLength(5);
    expect(plan.unfilled[0]).toMatchObject({ label: '卫生厕所数', why: 'none' });
    const other = (await sendFile(clerk, '/api/forms/plan', await asked('2026年第四季度采集表'))).json();
    expect([other.filled.length, other.unfilled[0].why]).toEqual([0, 'other-period']);
  });

  it('comes back as the asking system’s own sheet with the cells filled', async () => {
    const answer = await sendFile(clerk, '/api/forms/filled.xlsx', await asked(), '采集表.xlsx');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('采集表.xlsx'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer as ArrayBuffer);
    const sheet = book.getWorksheet('村情表')!;
    expect([sheet.getCell('B3').value, sheet.getCell('C3').value, sheet.getCell('D3').value]).toEqual([
      153.33,
      420,
      null,
    ]);
    expect(sheet.getCell('A2').font).toMatchObject({ bold: true });
    expect(book.worksheets).toHaveLength(1);
  });

  it('gets nothing from a sheet taken back', async () => {
    expect((await clerk.post(`/api/held-sheets/${sheetId}/undo`)).statusCode).toBe(204);
    expect(codeOf(await clerk.post(`/api/held-sheets/${sheetId}/undo`))).toEqual([409, 'sheet.already-undone']);
    expect((await sendFile(clerk, '/api/forms/plan', await asked())).json().filled).toEqual([]);
    expect((await sendFile(clerk, '/api/held-sheets', quarter)).statusCode).toBe(201);
  });

  it('leaves empty what two kept sheets give differently', async () => {
    const changed = quarterRows(villages);
    changed[0]![2] = 426;
    await sendFile(clerk, '/api/held-sheets', await villageTable(TITLE, QUARTER_HEADER, changed));
    const plan = (await sendFile(clerk, '/api/forms/plan', await asked())).json();
    const open = plan.unfilled.find((one: { label: string; place: string }) => one.label === '户数');
    expect(open).toMatchObject({ place: villages[0], why: 'differs' });
    expect(open.held.map((one: { value: number }) => one.value)).toEqual([420, 426]);
  });
});

describe('what is not taken', () => {
  const refused = async (bytes: Uint8Array, name = '表.xlsx', query = '') =>
    codeOf(await sendFile(clerk, `/api/held-sheets${query}`, bytes, name));

  it('is anything about people, cards, sheets without figures, other towns’ villages, sheets of no period', async () => {
    const people = await villageTable('低保人员名册', ['姓名', '身份证号', '村名'], [['张三', '53', villages[0]!]]);
    expect(await refused(people)).toEqual([422, 'sheet.of-people']);
    const card = await xlsxFile((book) => {
      const sheet = book.addWorksheet('卡');
      sheet.addRows([['项目登记卡'], ['项目名称', null, '负责部门', null], ['建设地点', null, '开工日期', null]]);
      sheet.mergeCells('A1:D1');
    });
    expect(await refused(card)).toEqual([422, 'sheet.card']);
    expect(await refused(await xlsxFile((book) => book.addWorksheet('空')))).toEqual([422, 'sheet.no-figures']);
    const others = await villageTable(TITLE, QUARTER_HEADER, quarterRows(['别处村', '他乡村']));
    expect(await refused(others)).toEqual([422, 'sheet.no-values']);
    const undated = await villageTable('各村基本情况表', QUARTER_HEADER, quarterRows(villages));
    expect(await refused(undated)).toEqual([422, 'sheet.period-needed']);
    expect(await refused(quarter, '表.xlsx', '?period=2026-13')).toEqual([400, 'http.invalid']);
    const nowhere = '?requestId=00000000-0000-7000-8000-000000000000&period=2026-10';
    expect(await refused(quarter, '表.xlsx', nowhere)).toEqual([422, 'sheet.unknown-request']);
  });

  it('is not a page of explanations beside the table', async () => {
    const both = await xlsxFile((book) => {
      book
        .addWorksheet('填表说明')
        .addRows([['填表说明'], ['一、各栏按实有数填写'], ['栏目', '说明'], ['户数', '户籍户']]);
      book.addWorksheet('表').addRows([
        ['村名', '总户数'],
        [villages[0]!, 421],
      ]);
    });
    expect((await sendFile(clerk, '/api/held-sheets/preview', both)).json()).toMatchObject({ figures: 1 });
  });

  it('is a hostile file: the reader’s own refusals, and nothing stored', async () => {
    const before = (await clerk.get('/api/held-sheets')).json().items.length;
    expect((await refused(bombDocx(300)))[0]).toBe(422);
    expect((await refused(noise(4_000)))[0]).toBe(422);
    expect(codeOf(await clerk.post('/api/held-sheets', {}))).toEqual([400, 'file.missing']);
    const csv = new TextEncoder().encode(`2026年第三季度各村情况表\n村名,总户数\n${villages[0]},420\n`);
    expect(codeOf(await sendFile(clerk, '/api/forms/filled.xlsx', csv, '表.csv'))).toEqual([422, 'sheet.not-xlsx']);
    expect(codeOf(await sendFile(clerk, '/api/forms/filled.xlsx', csv, '表.xlsx'))).toEqual([422, 'file.not-a-sheet']);
    expect((await clerk.get('/api/held-sheets')).json().items).toHaveLength(before);
  });
});

describe('the register of indicators', () => {
  it('is given its definitions by the county, on the trail', async () => {
    const relief = await county.as('relief');
    const { items } = (await relief.get('/api/indicators?q=总户数')).json();
    const path = `/api/indicators/${encodeURIComponent(items[0].key)}`;
    const input = { name: '总户数', unit: '户', definition: '年末户籍户数，不含集体户' };
    expect((await relief.put(path, input)).statusCode).toBe(204);
    expect((await relief.get('/api/indicators?q=总户数')).json().items[0]).toMatchObject(input);
    expect((await clerk.put(path, input)).statusCode).toBe(403);
    expect(codeOf(await relief.put('/api/indicators/nothing', input))).toEqual([404, 'indicator.not-found']);
  });
});
