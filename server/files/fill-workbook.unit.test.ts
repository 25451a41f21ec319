import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillSheet, lettersOf } from './fill-cells.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { bombDocx, compoundFile, docxFile, lyingDocx, noise, xlsxFile } from './sample-files.ts';

const ASKED = await xlsxFile((book) => {
  book.addWorksheet('说明').getCell('A1').value = '填表说明';
  const sheet = book.addWorksheet('村情表');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = '2026年第三季度各村基本情况统计表';
  sheet.addRow(['村名', '总户数', '总人口', '备注']);
  sheet.addRow(['曼线村', null, null, '按实有']);
  sheet.addRow(['曼蚌村', null, 12, null]);
  sheet.getCell('B5').value = { formula: 'SUM(B3:B4)', result: 0 };
  sheet.getCell('B3').font = { bold: true, size: 16 };
  sheet.getCell('B3').numFmt = '0';
  sheet.getColumn(2).width = 23;
  sheet.getCell('D3').dataValidation = { type: 'list', formulae: ['"按实有,估算"'] };
});
const FILLS = [
  { sheet: 1, row: 2, column: 1, value: 420 },
  { sheet: 1, row: 3, column: 1, value: 380.5 },
  { sheet: 1, row: 4, column: 1, value: 999 },
  { sheet: 1, row: 6, column: 27, value: 7 },
];
const filled = async (bytes: Uint8Array) => {
  const done = await fillWorkbook({ name: '表.xlsx', bytes }, FILLS);
  if (!done.ok) throw new Error(done.problem.code);
  return done.bytes;
};

describe('a sheet of a closed system, filled in', () => {
  it('holds the numbers as numbers where they belong, and opens as before', async () => {
    const bytes = await filled(ASKED);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const sheet = book.getWorksheet('村情表')!;
    expect([sheet.getCell('B3').value, sheet.getCell('B4').value, sheet.getCell('AB7').value]).toEqual([420, 380.5, 7]);
    expect(sheet.getCell('B3').font).toMatchObject({ bold: true, size: 16 });
    expect(sheet.getCell('D3').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getColumn(2).width).toBe(23);
    expect(sheet.getCell('B5').value).toMatchObject({ formula: 'SUM(B3:B4)' });
    const read = await readWorkbook({ name: '表.xlsx', bytes });
    expect(read.ok && read.sheets[1]!.cells.find((cell) => cell.row === 2 && cell.column === 1)?.text).toBe('420');
  });

  it('changes no other part of the file', async () => {
    const [before, after] = [unzipSync(ASKED), unzipSync(await filled(ASKED))];
    const files = (parts: object) => Object.keys(parts).filter((name) => !name.endsWith('/'));
    expect(files(after).sort()).toEqual(files(before).sort());
    for (const [name, part] of Object.entries(before))
      if (!name.endsWith('/') && !/worksheets\/sheet2\.xml|workbook\.xml$/.test(name))
        expect([name, strFromU8(after[name]!)]).toEqual([name, strFromU8(part)]);
    expect(strFromU8(after['xl/workbook.xml']!)).toContain('fullCalcOnLoad="1"');
  });

  it('is refused like any file when it is hostile, and never half written', async () => {
    const code = async (bytes: Uint8Array) => {
      const done = await fillWorkbook({ name: '表.xlsx', bytes }, FILLS);
      return done.ok ? 'ok' : done.problem.code;
    };
    expect(await code(bombDocx(300))).toBe('file.too-large-unpacked');
    expect(await code(lyingDocx(80))).toBe('file.too-large-unpacked');
    expect(await code(noise(5_000))).toBe('file.damaged');
    expect(await code(compoundFile(['Workbook']))).toBe('file.damaged');
    expect(await code(await docxFile(['一']))).toBe('file.not-a-sheet');
    const parts = unzipSync(ASKED);
    const entity = strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${strFromU8(parts['xl/worksheets/sheet2.xml']!)}`);
    expect(await code(zipSync({ ...parts, 'xl/worksheets/sheet2.xml': entity }))).toBe('file.damaged');
  });
});

describe('the xml of a sheet', () => {
  const fill = (data: string, row: number, column: number) =>
    fillSheet(`<worksheet>${data}</worksheet>`, [{ row, column, value: 5 }]);

  it('gets rows and cells in order, keeps styles, and knows cells without a reference', () => {
    expect(fill('<sheetData/>', 0, 0)).toContain('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>');
    expect(fill('<sheetData><row r="3"><c r="C3"/></row></sheetData>', 2, 1)).toContain(
      '<c r="B3"><v>5</v></c><c r="C3"/>',
    );
    expect(fill('<sheetData><row r="3"/></sheetData>', 1, 0)).toContain(
      '<row r="2"><c r="A2"><v>5</v></c></row><row r="3">',
    );
    expect(fill('<sheetData><row r="1"><c r="A1" s="4" t="s"><v>0</v></c></row></sheetData>', 0, 0)).toContain(
      '<c r="A1" s="4"><v>5</v></c>',
    );
    expect(fill('<sheetData><row><c><v>1</v></c><c s="2"/></row></sheetData>', 0, 1)).toContain(
      '<c><v>1</v></c><c r="B1" s="2"><v>5</v></c>',
    );
    expect(fill('<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>', 0, 0)).toContain(
      '<x:c r="A1"><x:v>5</x:v></x:c>',
    );
  });

  it('names columns as the programme does', () => {
    expect([0, 25, 26, 27, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});
