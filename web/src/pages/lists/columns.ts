import { LIST_FIELDS } from '@songbang/engine/lists/import/fields.ts';
import type { ListKind } from '../../api/list-types.ts';
import type { MessageKey } from '../../locale/zh-CN.ts';

type FieldMessage = Extract<MessageKey, `lists.field.${string}`>;
export type FieldName = FieldMessage extends `lists.field.${infer Name}` ? Name : never;

/** The fields of a list in the order its cells come. `columnsOf('issued-register') // ['issuedOn', 'docNo', 'title', 'issuer']` */
export const columnsOf = (kind: ListKind): FieldName[] => LIST_FIELDS[kind].map(({ key }) => key as FieldName);

/** Dates and numbers stay on one line. */
const UNBROKEN = new Set<FieldName>([
  'planNo',
  'issuedOn',
  'docNo',
  'lastReportedOn',
  'window',
  'times',
  'frequency',
  'assessedOn',
  'reviewedOn',
]);

export type ShownColumn = { name: FieldName; index: number; unbroken: boolean };

/** The columns that hold anything in these rows, with the place of their cell. `shownColumns('duty-list', []) // []` */
export const shownColumns = (kind: ListKind, rows: readonly { cells: readonly string[] }[]): ShownColumn[] =>
  columnsOf(kind)
    .map((name, index) => ({ name, index, unbroken: UNBROKEN.has(name) }))
    .filter(({ index }) => rows.some(({ cells }) => (cells[index] ?? '') !== ''));
