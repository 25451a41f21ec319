import { topicOf } from '../topic.ts';
import type { ListKind } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { ListTable } from './table.ts';
import { type KnownUnit, townsNamed, unitNamed } from './units.ts';
import { dateIn, dutyListIn, frequencyIn, timesIn, windowIn, wordsIn } from './values.ts';

/** What one row says, as far as its list has it. */
export type ListRow = {
  /** As the sheet shows it, from 1. */
  row: number;
  sheet: string;
  title: string;
  issuer: { unitId: string | null; name: string; level: string | null };
  planNo: string;
  approval: string;
  note: string;
  targets: string[];
  from: string | null;
  to: string | null;
  times: number;
  topic: string | null;
  issuedOn: string | null;
  docNo: string;
  frequency: string;
  fields: string[];
  heldIn: string;
  lastReportedOn: string | null;
  list: 'basic' | 'shared' | 'taken-back' | null;
  category: string;
  leadUnit: string;
  townPart: string;
  assessmentNo: string;
  assessedOn: string | null;
  reviewNo: string;
  reviewedOn: string | null;
  outcome: string;
};

/** `skip`: the row cannot be taken in. `look`: it can, and a person should look. */
export type RowProblem = {
  row: number;
  sheet: string;
  level: 'skip' | 'look';
  code: string;
  /** The field's key, when one cell is meant. */
  field: string | null;
  facts: Record<string, string | number>;
};

export type ReadRows = { rows: ListRow[]; problems: RowProblem[] };
export type Known = { year: number; units: readonly KnownUnit[]; towns: readonly KnownUnit[] };

const MOST_TEXT = 500;

/** Reads every row of a table by a mapping. Rows that cannot be taken in are left out and named among the problems. */
export function readRows(kind: ListKind, table: ListTable, mapping: Mapping, known: Known): ReadRows {
  const problems: RowProblem[] = [];
  const rows = table.rows.flatMap(({ row, cells }) => {
    const own: RowProblem[] = [];
    const report = (level: RowProblem['level'], code: string, field: string | null, facts: RowProblem['facts'] = {}) =>
      own.push({ row, sheet: table.sheet, level, code, field, facts });
    const cell = (key: string): string => {
      const column = mapping[key];
      return (column === undefined ? '' : (cells[column] ?? '')).slice(0, MOST_TEXT);
    };
    const read = readRow({ kind, table, known, cell, report });
    problems.push(...own);
    return own.some((problem) => problem.level === 'skip') ? [] : [{ ...read, row, sheet: table.sheet }];
  });
  return { rows, problems };
}

type Reading = {
  kind: ListKind;
  table: ListTable;
  known: Known;
  cell: (key: string) => string;
  report: (level: RowProblem['level'], code: string, field: string | null, facts?: RowProblem['facts']) => void;
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '');

function readRow(at: Reading): Omit<ListRow, 'row' | 'sheet'> {
  const { kind, cell, report } = at;
  const title = oneLine(cell(kind === 'duty-list' ? 'item' : 'title'));
  if (title === '') report('skip', 'needed.missing', kind === 'duty-list' ? 'item' : 'title');
  return {
    title,
    issuer: issuerOf(at),
    planNo: oneLine(cell('planNo')),
    approval: oneLine(cell('approval')),
    note: oneLine(cell('note')),
    ...townsOf(at),
    ...windowOf(at),
    topic: topicOf(title),
    issuedOn: kind === 'issued-register' ? dateOf(at, 'issuedOn', 'skip') : null,
    docNo: oneLine(cell('docNo')),
    frequency: frequencyOf(at),
    fields: wordsIn(cell('fields')),
    heldIn: oneLine(cell('heldIn')),
    lastReportedOn: dateOf(at, 'lastReportedOn', 'look'),
    list: kind === 'duty-list' ? listOf(at) : null,
    category: oneLine(cell('category')),
    leadUnit: oneLine(cell('leadUnit')),
    townPart: cell('townPart'),
    ...assessmentOf(at),
  };
}

function issuerOf({ kind, known, cell, report }: Reading): ListRow['issuer'] {
  const name = oneLine(cell('issuer'));
  if (kind === 'duty-list') return { unitId: null, name: '', level: null };
  if (name === '') {
    report('skip', 'needed.missing', 'issuer');
    return { unitId: null, name: '', level: null };
  }
  const unit = unitNamed(name, known.units);
  if (!unit) report('look', 'unit.unknown', 'issuer', { value: name });
  return { unitId: unit?.id ?? null, name: unit?.name ?? name, level: unit?.level ?? null };
}

function townsOf({ kind, known, cell, report }: Reading): { targets: string[] } {
  const key = kind === 'duty-list' ? 'town' : 'targets';
  const { ids, unread } = townsNamed(cell(key), known.towns);
  // A duty of an unknown township is nobody's; a plan may name whom else it looks at.
  if (unread.length > 0)
    report(kind === 'duty-list' ? 'skip' : 'look', 'town.unknown', key, { value: unread.join('、').slice(0, 60) });
  return { targets: ids };
}

function windowOf({ known, cell, report }: Reading): Pick<ListRow, 'from' | 'to' | 'times'> {
  const words = cell('window');
  const window = windowIn(words, known.year);
  if (window === null) report('skip', 'date.unreadable', 'window', { value: words });
  if (window?.from && Number(window.from.slice(0, 4)) !== known.year)
    report('look', 'date.other-year', 'window', { value: words, year: known.year });
  const stated = cell('times');
  const times = stated === '' ? (window?.times ?? 1) : timesIn(stated);
  if (times === null) report('look', 'times.unreadable', 'times', { value: stated });
  return { from: window?.from ?? null, to: window?.to ?? null, times: times ?? 1 };
}

function dateOf({ known, cell, report }: Reading, key: string, level: RowProblem['level']): string | null {
  const words = cell(key);
  if (words === '' && level === 'look') return null;
  const date = dateIn(words, known.year);
  if (words === '') report(level, 'needed.missing', key);
  else if (date === null) report(level, 'date.unreadable', key, { value: words });
  else if (level === 'skip' && Number(date.slice(0, 4)) !== known.year)
    report('look', 'date.other-year', key, { value: words, year: known.year });
  return date;
}

/** A document stands in its register with an assessment, a review, or both; with neither it says nothing. */
function assessmentOf(
  at: Reading,
): Pick<ListRow, 'assessmentNo' | 'assessedOn' | 'reviewNo' | 'reviewedOn' | 'outcome'> {
  const { kind, cell, report } = at;
  const read = {
    assessmentNo: oneLine(cell('assessmentNo')),
    assessedOn: dateOf(at, 'assessedOn', 'look'),
    reviewNo: oneLine(cell('reviewNo')),
    reviewedOn: dateOf(at, 'reviewedOn', 'look'),
    outcome: oneLine(cell('outcome')),
  };
  const said = read.assessmentNo || read.assessedOn || read.reviewNo || read.reviewedOn;
  if (kind === 'assessment-register' && !said) report('skip', 'assessment.none', null);
  return read;
}

function frequencyOf({ cell, report }: Reading): string {
  const words = cell('frequency');
  const frequency = words === '' ? 'other' : frequencyIn(words);
  if (frequency === null) report('look', 'frequency.unreadable', 'frequency', { value: words });
  return frequency ?? 'other';
}

/** By its own cell, else by the sheet's name, else by the title above the table. */
function listOf({ table, cell, report }: Reading): ListRow['list'] {
  const list = dutyListIn(cell('list')) ?? dutyListIn(table.sheet) ?? dutyListIn(table.caption);
  if (list === null) report('skip', 'list.unknown', 'list', { value: cell('list') });
  return list;
}
