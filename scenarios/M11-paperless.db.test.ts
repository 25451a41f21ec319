import { figure } from '@songbang/engine/pricing/figure.ts';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '../server/files/extract-text.ts';
import { xlsxFile } from '../server/files/sample-files.ts';
import { sendFile, villageTable } from '../server/indicators/testing/sheets.ts';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admit, admitToDesk } from '../server/test/walk.ts';
import { csvOf } from '../web/src/pages/ledger/ledger-rows.ts';
import { detailOf, getJson, notice, URGENT } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

describe('M11 无纸化程度仍不高: little is paperless', () => {
  it('walks the whole way without paper: sent, numbered, delivered, answered and closed in the system', async () => {
    const { id, deliveryId, taskId } = await admitToDesk(county, LIGHT_NOTICE);
    const clerk = await county.as('clerk');
    for (const [url, body] of [
      [`/api/deliveries/${deliveryId}/state`, { event: 'accept' }],
      [`/api/tasks/${taskId}/state`, { event: 'done' }],
      [`/api/deliveries/${deliveryId}/state`, { event: 'close' }],
    ] as const)
      expect((await clerk.post(url, body)).statusCode).toBe(200);
    const seen = await detailOf(await county.as('dept'), id);
    expect(seen.deliveries.find((one) => one.id === deliveryId)!.state).toBe('closed');
  });

  it('gives the number as a Word page that a paper system can attach, and reads its own page back', async () => {
    const { id, number } = await admit(county, LIGHT_NOTICE.replace('冬季', '打印'));
    const dept = await county.as('dept');
    const { hours } = (await dept.get(`/api/requests/${id}`)).json();
    const response = await dept.get(`/api/requests/${id}/stamp.docx`);
    const page = await extractText({ name: 'stamp.docx', bytes: response.rawPayload });
    expect(page.ok && page.format).toBe('docx');
    for (const word of [number, '新平彝族傣族自治县应急管理局', '2027年11月22日', `预计占用基层 ${figure(hours)} 人时`])
      expect(page.ok && page.text).toContain(word);
  });

  it('fills in the sheet of a closed system as it wants it: its own layout, cells from what was given, the rest listed', async () => {
    const clerk = await county.as('clerk');
    const given = await villageTable(
      '2026年第三季度乡镇基本情况表',
      ['村名', '总户数', '总人口'],
      [['合计', 11_240, 43_805]],
    );
    await sendFile(clerk, '/api/held-sheets', given);
    const asked = await xlsxFile((book) => {
      const sheet = book.addWorksheet('上报模板');
      sheet.getCell('A1').value = '2026年第三季度基层治理数据采集表（系统模板，请勿改动格式）';
      sheet.mergeCells('A1:C1');
      sheet.addRows([
        ['指标名称', '计量单位', '数值'],
        ['总户数', '户', null],
        ['总人口', '人', null],
        ['卫生室数量', '个', null],
      ]);
      sheet.getCell('C3').numFmt = '#,##0';
      sheet.getColumn(1).width = 31;
    });
    const plan = (await sendFile(clerk, '/api/forms/plan', asked)).json();
    expect(plan.filled[0]).toMatchObject({ label: '总户数', value: 11_240, from: { source: { cell: '村情表!B3' } } });
    expect(plan.unfilled).toMatchObject([{ label: '卫生室数量', why: 'none' }]);
    const answer = await sendFile(clerk, '/api/forms/filled.xlsx', asked, '采集表.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer as ArrayBuffer);
    const sheet = book.getWorksheet('上报模板')!;
    expect([3, 4, 5].map((row) => sheet.getCell(row, 3).value)).toEqual([11_240, 43_805, null]);
    expect([sheet.getCell('C3').numFmt, sheet.getColumn(1).width]).toEqual(['#,##0', 31]);
  });

  it('gives the week as a calendar that any programme subscribes to', async () => {
    const text = notice(
      '关于召开档案工作会议的通知',
      '定于2026年12月8日9:00至10:00在县会议中心召开会议,请各乡镇分管负责同志参加。',
    );
    await admit(county, text, URGENT);
    const { url } = (await (await county.as('clerk')).post('/api/week/feeds', { usedIn: '手机日历' })).json();
    const feed = (await county.nobody.get(url)).body.replaceAll('\r\n ', '');
    expect(feed).toContain('DTSTART:20261208T010000Z');
    expect(feed).toContain('SUMMARY:关于召开档案工作会议的通知');
  });

  it('gives the ledger as a sheet: every row, every hour, Chinese as Chinese', async () => {
    type Row = { label: string; hours: number; yuan: number; requests: number };
    const { rows, total } = await getJson<{ rows: Row[]; total: Row }>(await county.as('clerk'), '/api/ledger');
    const sheet = csvOf(
      ['发起单位', '人时', '元', '件'],
      rows.map((row) => [row.label, row.hours, row.yuan, row.requests]),
    );
    const read = await extractText({ name: 'ledger.csv', bytes: Buffer.from(sheet) });
    expect(read.ok && read.text).toContain('新平彝族傣族自治县应急管理局');
    const cells = sheet
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(cells.reduce((sum, cell) => sum + Number(cell[1]), 0)).toBeCloseTo(total.hours, 2);
  });
});
