import { figureOf } from './figure.ts';
import type { Form, FormDiagnostic, FormField } from './form.ts';
import { type Block, blocksOf, type Grid } from './grid.ts';
import { matchFields } from './match-fields.ts';
import { type Period, periodOf } from './period.ts';
import { readSheet } from './read-sheet.ts';
import { takeCaption } from './sheet-caption.ts';
import { headerLeaves } from './sheet-header.ts';

/** What one column or line asks for: its meaning without unit and year, and the unit and year apart. */
export type Indicator = { concept: string; label: string; path: string[]; unit: string | null; period: Period | null };

/** One cell of a table of places: whose figure it is, what it measures, what stands in it. Rows and columns count from 0. */
export type TableCell = {
  row: number;
  column: number;
  place: string;
  indicator: Indicator;
  text: string;
  value: number | null;
};

export type FormTable = {
  name: string;
  department: string | null;
  period: Period | null;
  /** `people`: rows stand for people or households, and nothing of it is held. `card`: one thing a sheet, without figures by place. */
  shape: 'places' | 'people' | 'card' | 'none';
  places: string[];
  cells: TableCell[];
  /** Columns that ask for words, or whose meaning nobody knows. */
  words: { label: string; column: number; texts: { place: string; text: string }[] }[];
  diagnostics: FormDiagnostic[];
};

const PLACE =
  /^(?:行政村|村名?|村[(]?(?:居|社区)[)]?|村委会|村民委员会|社区|乡镇|乡镇[(]街道[)]|单位|填报单位|单位名称|村名称|地区|辖区|名称)$/;
const ITEM = /^(?:指标|指标名称|项目|项目名称|统计项目|内容|统计内容|填报内容)$/;
const ITEM_UNIT = /^(?:计量)?单位$/;
const ITEM_VALUE = /^(?:数值|数量|数据|数字|本期数?|本月数?|本季数?|本年数?|实际数?|完成数|填报数|统计数|合计)$/;
const LEFT_OUT = /^(?:序号|编号|代码|行次|备注|说明|填表人|填报人|联系人|联系电话|电话|审核人|负责人|日期|填报日期)$/;
/** A sheet's own unit as a whole: the row of all places. */
export const WHOLE = '合计';
const WHOLES = /^(?:合计|总计|全[镇乡县]|本[镇乡]|[镇乡]合计|小计)$/;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * A sheet → its figures by place and meaning. Understands tables with a row for each village and tables with a line for each
 * indicator, whose figures are the whole's.
 * @example readTable(grid).cells.map((cell) => [cell.place, cell.indicator.concept, cell.value])
 */
export function readTable(grid: Grid): FormTable {
  const form = readSheet(grid);
  const caption = takeCaption(blocksOf(grid));
  const said = [form.name, ...caption.notes].join('\n');
  const found = { name: form.name, department: form.department, period: periodOf(said), diagnostics: form.diagnostics };
  const nothing = { ...found, places: [], cells: [], words: [] };
  if (personalColumns(form.fields)) return { ...nothing, shape: 'people' };
  if (form.layout === 'card') return { ...nothing, shape: 'card' };
  const bottom = Math.max(-1, ...headerLeaves(caption.rest).map((leaf) => leaf.bottom));
  const below = caption.rest.filter((block) => block.top > bottom);
  const items = itemColumns(form.fields);
  const read = items ? itemCells(form.name, items, below) : rowCells(form.name, form.fields, below);
  if (read.places.length > 0) return { ...found, ...read, shape: 'places' };
  return { ...nothing, shape: form.fields.length > 1 && ROLL.test(plain(form.name)) ? 'people' : 'none' };
}

/** Names of sheets whose rows are people or households, whatever their columns. */
const ROLL = /名册|名单|花名册|入户|人员[^表]{0,8}表|[户人]登记表/;

/** An identity number or a person's name in a column: the rows are people. */
const personalColumns = (fields: readonly FormField[]): boolean =>
  fields.some((field) => /身份证|^姓名$|户主|家庭住址|银行[卡账]/.test(plain(field.label)));

type Items = { item: number; unit: number | null; value: number };

const itemColumns = (fields: readonly Required<FormField>[]): Items | null => {
  const column = (pattern: RegExp) => fields.find((field) => pattern.test(plain(field.label)))?.column;
  const [item, unit, value] = [column(ITEM), column(ITEM_UNIT), column(ITEM_VALUE)];
  if (item === undefined) return null;
  const last = fields.filter(
    (field) => field.column !== item && field.column !== unit && !LEFT_OUT.test(plain(field.label)),
  );
  const at = value ?? (last.length === 1 ? last[0]!.column : undefined);
  return at === undefined ? null : { item, unit: unit ?? null, value: at };
};

type Read = Pick<FormTable, 'places' | 'cells' | 'words'>;

/** The meaning of each label, as a column of a table of places. Unit and year leave the concept and stand beside it. */
const indicatorsOf = (name: string, fields: readonly FormField[]): (Indicator | null)[] => {
  const form: Form = { id: 'table', name, grain: 'village', fields: [...fields] };
  return matchFields([form]).map((match, nth) => {
    const field = fields[nth]!;
    if (match.concept === null) return null;
    const year = /~(20\d\d)$/.exec(match.concept)?.[1] ?? null;
    const concept = match.concept.replace(/@[^~]*/, '').replace(/~20\d\d$/, '');
    return { concept, label: field.label, path: field.path, unit: field.unit ?? null, period: year };
  });
};

const rowCells = (name: string, fields: readonly Required<FormField>[], below: readonly Block[]): Read => {
  const place = fields.find((field) => PLACE.test(plain(field.label).replace(/[(].*[)]$/, '')));
  if (!place) return { places: [], cells: [], words: [] };
  const asked = fields.filter((field) => field !== place && !LEFT_OUT.test(plain(field.label)));
  const meanings = indicatorsOf(name, asked);
  const textAt = new Map(below.map((block) => [`${block.top} ${block.left}`, block.text]));
  const rows = below
    .filter((block) => block.left === place.column)
    .map((block) => ({ row: block.top, place: WHOLES.test(plain(block.text)) ? WHOLE : block.text }));
  const whole = below.filter((block) => block.left < place.column && WHOLES.test(plain(block.text)));
  for (const block of whole)
    if (!rows.some((row) => row.row === block.top)) rows.push({ row: block.top, place: WHOLE });
  const cells = rows.flatMap(({ row, place: of }) =>
    asked.flatMap((field, nth): TableCell[] => {
      const text = textAt.get(`${row} ${field.column}`) ?? '';
      const indicator = meanings[nth];
      return indicator ? [{ row, column: field.column, place: of, indicator, text, value: figureOf(text) }] : [];
    }),
  );
  // A column of words holds no figure: it is looked at for copied sentences and otherwise left alone.
  const isWords = (column: number) => {
    const filled = cells.filter((cell) => cell.column === column && cell.text !== '');
    return filled.length > 0 && filled.filter((cell) => cell.value === null).length * 2 > filled.length;
  };
  const worded = asked.filter((field, nth) => meanings[nth] === null || isWords(field.column));
  const words = worded.map((field) => ({
    label: field.label,
    column: field.column,
    texts: rows.map(({ row, place: of }) => ({ place: of, text: textAt.get(`${row} ${field.column}`) ?? '' })),
  }));
  return {
    places: [...new Set(rows.map((row) => row.place))],
    cells: cells.filter((cell) => !worded.some((field) => field.column === cell.column)),
    words,
  };
};

const itemCells = (name: string, at: Items, below: readonly Block[]): Read => {
  const lines = below.filter((block) => block.left === at.item);
  const beside = (row: number, column: number | null) =>
    below.find((block) => column !== null && block.top === row && block.left === column)?.text ?? '';
  const fields = lines.map((line): FormField => {
    const unit = beside(line.top, at.unit);
    return { label: line.text, path: [line.text], unit: unit === '' ? null : unit };
  });
  const cells = indicatorsOf(name, fields).flatMap((indicator, nth): TableCell[] => {
    const row = lines[nth]!.top;
    const text = beside(row, at.value);
    return indicator ? [{ row, column: at.value, place: WHOLE, indicator, text, value: figureOf(text) }] : [];
  });
  return { places: cells.length > 0 ? [WHOLE] : [], cells, words: [] };
};
