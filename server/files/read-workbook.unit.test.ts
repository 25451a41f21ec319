import { matchFields } from '@songbang/engine/forms/match-fields.ts';
import { readSheet } from '@songbang/engine/forms/read-sheet.ts';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTables, readWorkbook } from './read-workbook.ts';
import { docxFile, gb18030, xlsxFile } from './sample-files.ts';

describe('a form is read as cells, merges and drop-down lists', { timeout: 60_000 }, () => {
  it('keeps positions, merged headers and codes, written in the rule or on another sheet', async () => {
    const bytes = await xlsxFile((book) => {
      const sheet = book.addWorksheet('登记表');
      sheet.getCell('A1').value = '留守儿童登记表';
      sheet.mergeCells('A1:C1');
      sheet.getCell('A2').value = '性别';
      sheet.getCell('C2').value = '监护类型';
      sheet.getCell('A3').dataValidation = { type: 'list', formulae: ['"男,女"'] };
      sheet.getCell('C3').dataValidation = { type: 'list', formulae: ['字典!$A$1:$A$2'] };
      book.addWorksheet('字典', { state: 'hidden' }).addRows([['祖父母'], ['其他亲属']]);
    });
    const book = await readWorkbook({ name: '表.xlsx', bytes });
    expect(book.ok && book.sheets[0]).toEqual({
      name: '登记表',
      hidden: false,
      cells: [
        { row: 0, column: 0, text: '留守儿童登记表' },
        { row: 1, column: 0, text: '性别' },
        { row: 1, column: 2, text: '监护类型' },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      lists: [
        { top: 2, left: 0, bottom: 2, right: 0, codes: ['男', '女'] },
        { top: 2, left: 2, bottom: 2, right: 2, codes: ['祖父母', '其他亲属'] },
      ],
    });
  });

  it('reads the HTML table and the GBK text that old systems export as spreadsheets', async () => {
    const html =
      '<html><meta charset="utf-8"><table><tr><td colspan="2">家庭成员</td></tr><tr><td>姓名</td><td>电话</td></tr></table></html>';
    const table = await readWorkbook({ name: '导出.xls', bytes: strToU8(html) });
    expect(table.ok && table.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    const csv = await readWorkbook({ name: '导出.csv', bytes: gb18030('姓名,电话\n张三,13800000000') });
    expect(csv.ok && csv.sheets[0]?.cells.map((cell) => cell.text)).toEqual(['姓名', '电话', '张三', '13800000000']);
  });

  it('keeps long numbers and days of a text as they are written, and shows the day of a cell as an office here does', async () => {
    const csv = await readWorkbook({ name: '导出.csv', bytes: strToU8('证号,日期\n532427195003010011,2026-11-20') });
    expect(csv.ok && csv.sheets[0]?.cells.slice(2).map((cell) => cell.text)).toEqual([
      '532427195003010011',
      '2026-11-20',
    ]);
    const bytes = await xlsxFile((book) => {
      book.addWorksheet('表').getCell('A1').value = new Date('2026-11-30T00:00:00Z');
    });
    const book = await readWorkbook({ name: '表.xlsx', bytes });
    expect(book.ok && book.sheets[0]?.cells[0]?.text).toBe('2026/11/30');
  });

  it('follows a drop-down list to the range that its name stands for', async () => {
    const bytes = await xlsxFile((book) => {
      const sheet = book.addWorksheet('采集表');
      sheet.addRow(['姓名', '学历']);
      sheet.getCell('B2').dataValidation = { type: 'list', formulae: ['学历'] };
      book.addWorksheet('字典', { state: 'hidden' }).addRows([['小学'], ['初中']]);
      book.definedNames.add('字典!$A$1:$A$2', '学历');
    });
    const book = await readWorkbook({ name: '表.xlsx', bytes });
    expect(book.ok && book.sheets[0]?.lists[0]?.codes).toEqual(['小学', '初中']);
  });

  it('reads the head of a list that is too long to be read whole', async () => {
    const rows = Array.from({ length: 50_001 }, (_, nth) => `${nth},甲,乙,丙`);
    const bytes = strToU8(['序号,姓名,电话,村', ...rows].join('\n'));
    expect(await readWorkbook({ name: '名册.csv', bytes })).toMatchObject({ problem: { code: 'file.too-complex' } });
    const head = await readTables({ name: '名册.csv', bytes });
    expect(head.ok && head.sheets[0]?.cells.slice(0, 5).map((cell) => cell.text)).toEqual([
      '序号',
      '姓名',
      '电话',
      '村',
      '0',
    ]);
  });

  it('takes rows copied from a spreadsheet, whatever they are called', async () => {
    const pasted = await readWorkbook({ name: '-', bytes: strToU8('姓名\t电话\n张三\t138') });
    expect(pasted.ok && pasted.sheets[0]?.cells.map((cell) => cell.text)).toEqual(['姓名', '电话', '张三', '138']);
    expect(await readWorkbook({ name: '通知.txt', bytes: strToU8('各乡镇：\n请报送。') })).toMatchObject({ ok: false });
  });

  it('gives the engine what it needs to read a form and to know its fields', async () => {
    const bytes = await xlsxFile((book) => {
      const sheet = book.addWorksheet('Sheet1');
      sheet.addRows([['留守儿童登记表'], ['姓名', '父亲', null, '享受低保'], [null, '姓名', '联系电话', null]]);
      for (const area of ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3']) sheet.mergeCells(area);
      sheet.getCell('D4').dataValidation = { type: 'list', formulae: ['"是,否"'] };
    });
    const book = await readWorkbook({ name: '表.xlsx', bytes });
    const form = readSheet(book.ok && book.sheets[0] ? book.sheets[0] : { name: '', cells: [], merges: [] });
    expect(form.fields.map((field) => field.path.join('/'))).toEqual([
      '姓名',
      '父亲/姓名',
      '父亲/联系电话',
      '享受低保',
    ]);
    expect(form.fields[3]?.codes).toEqual(['是', '否']);
    const concepts = matchFields([{ id: 'a', ...form }]).map((match) => match.concept);
    expect(concepts).toEqual(['person.name', 'father.name', 'father.phone', 'dibao.is']);
  });

  it('says when a file is no spreadsheet', async () => {
    const book = await readWorkbook({ name: '表.xlsx', bytes: await docxFile(['一']) });
    expect(book).toMatchObject({ ok: false, problem: { code: 'file.not-a-sheet' } });
  });
});
