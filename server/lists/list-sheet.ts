import { LIST_FIELDS } from '@songbang/engine/lists/import/fields.ts';
import ExcelJS from 'exceljs';
import type { ListKind } from './list.ts';

export const LIST_NAMES: Record<ListKind, string> = {
  'inspection-plan': '督查检查考核年度计划',
  'meeting-plan': '会议年度计划',
  'document-plan': '年度发文计划',
  'issued-register': '发文登记',
  'assessment-register': '文件评估审核登记',
  'report-types': '报表清单',
  'duty-list': '乡镇履职事项清单',
};

/** One row that shows how each column is filled; it is marked so that nobody takes it for a real one. */
const EXAMPLE: Record<ListKind, string[]> = {
  'inspection-plan': ['1', '（示例，请删除）森林防火责任落实情况检查', '县林草局', '各乡镇', '3月', '1', '', ''],
  'meeting-plan': ['1', '（示例，请删除）全县安全生产工作会议', '县应急局', '各乡镇', '2月上旬', '1', '', ''],
  'document-plan': ['1', '（示例，请删除）关于做好森林防火工作的通知', '县林草局', '10月', '1', '', ''],
  'assessment-register': [
    '（示例，请删除）关于做好森林防火工作的通知',
    '县林草局',
    '',
    '评〔2026〕1号',
    '2026-10-09',
    '审〔2026〕1号',
    '2026-10-10',
    '一致，同意印发',
  ],
  'issued-register': ['2025-03-04', '新应急发〔2025〕1号', '（示例，请删除）关于做好春季防火工作的通知', '县应急局'],
  'report-types': [
    '（示例，请删除）人居环境整治月报表',
    '县委农办',
    '月报',
    '户数、卫生厕所数',
    '一表通',
    '2025-12-31',
  ],
  'duty-list': ['上级部门收回事项', '市场监管', '（示例，请删除）加油站计量检定', '县市场监管局', '', '各乡镇'],
};

/** A workbook of one list in the template's shape: with rows, or with one marked example when there are none. */
export const listSheet = async (kind: ListKind, rows: readonly string[][] | 'template'): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(LIST_NAMES[kind], { views: [{ state: 'frozen', ySplit: 1 }] });
  const fields = LIST_FIELDS[kind];
  sheet.columns = fields.map(({ header, kind: of, key }) => ({ header, width: widthOf(key, of) }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.eachCell((cell, column) => {
    cell.border = { bottom: { style: 'thin' } };
    if (fields[column - 1]?.needed) cell.note = '必填';
  });
  for (const row of rows === 'template' ? [EXAMPLE[kind]] : rows) {
    const added = sheet.addRow(row);
    added.alignment = { vertical: 'top', wrapText: true };
    // Words stay words: a cell that begins with = or reads as a number is never taken for a formula or rounded.
    added.eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    paperSize: 9,
    printTitlesRow: '1:1',
  };
  return Buffer.from(await book.xlsx.writeBuffer());
};

const widthOf = (key: string, kind: string): number => {
  if (key === 'title' || key === 'item' || key === 'fields' || key === 'townPart') return 44;
  if (kind === 'unit' || kind === 'towns' || kind === 'window' || key === 'leadUnit' || key === 'docNo') return 26;
  return 14;
};
