import { coreOf } from '../likeness.ts';
import type { ListKind } from './fields.ts';
import type { ListRow, RowProblem } from './rows.ts';

/** What makes two rows of a list one and the same. */
export function rowKey(kind: ListKind, row: ListRow): string {
  switch (kind) {
    case 'inspection-plan':
    case 'meeting-plan':
    case 'document-plan':
      return [coreOf(row.title), row.issuer.name, row.from, row.to].join('|');
    case 'issued-register':
      return row.docNo === '' ? [row.title, row.issuer.name, row.issuedOn].join('|') : row.docNo.replace(/\s/g, '');
    case 'assessment-register':
      return [row.title, row.issuer.name, row.assessmentNo, row.assessedOn, row.reviewNo, row.reviewedOn].join('|');
    case 'report-types':
      return [coreOf(row.title), row.issuer.name].join('|');
    case 'duty-list':
      return [row.list, row.title, [...row.targets].sort().join()].join('|');
  }
}

type At = Pick<ListRow, 'row' | 'sheet'>;

const problem = (at: At, level: RowProblem['level'], code: string, facts: RowProblem['facts']): RowProblem => ({
  row: at.row,
  sheet: at.sheet,
  level,
  code,
  field: null,
  facts,
});

/**
 * Rows that stand twice in the file or are held already (`heldKeys`), and rows that contradict or could be joined with an earlier
 * one. A row that stands twice is taken in once.
 */
export function rowClashes(kind: ListKind, rows: readonly ListRow[], heldKeys: ReadonlySet<string>): RowProblem[] {
  const seen = new Map<string, ListRow>();
  const near = new Map<string, ListRow>();
  return rows.flatMap((row) => {
    const key = rowKey(kind, row);
    const twin = seen.get(key);
    if (twin) return [problem(row, 'skip', 'duplicate.row', { other: twin.row, title: twin.title })];
    seen.set(key, row);
    if (heldKeys.has(key)) return [problem(row, 'skip', 'duplicate.held', { title: row.title })];
    const place = placeOf(kind, row);
    const other = place === null ? undefined : near.get(place);
    if (place !== null && !other) near.set(place, row);
    return other ? clash(kind, row, other) : [];
  });
}

/** Where two different rows meet: the same thing from another body, or on another list. */
function placeOf(kind: ListKind, row: ListRow): string | null {
  switch (kind) {
    case 'inspection-plan':
      // A month wide at most: two topics planned “within the year” meet nowhere.
      return row.topic && row.from && row.to && row.from.slice(0, 7) === row.to.slice(0, 7)
        ? `${row.topic}|${row.from.slice(0, 7)}`
        : null;
    case 'meeting-plan':
      return row.from && row.from === row.to ? row.from : null;
    case 'report-types':
      return coreOf(row.title);
    case 'duty-list':
      return `${row.title}|${[...row.targets].sort().join()}`;
    case 'document-plan':
      // The same document planned by two bodies.
      return coreOf(row.title);
    case 'issued-register':
    case 'assessment-register':
      return null;
  }
}

function clash(kind: ListKind, row: ListRow, other: ListRow): RowProblem[] {
  const facts = { other: other.row, title: other.title, issuer: other.issuer.name };
  const code = {
    'inspection-plan': 'clash.same-topic',
    'meeting-plan': 'clash.same-day',
    'report-types': 'clash.same-report',
    'duty-list': 'clash.two-lists',
    'document-plan': 'clash.same-document',
    'issued-register': 'clash.same-topic',
    'assessment-register': 'clash.same-topic',
  }[kind];
  return [problem(row, 'look', code, facts)];
}
