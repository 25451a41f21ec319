import { LIST_FIELDS, type ListKind } from './fields.ts';
import type { ListRow } from './rows.ts';

const FREQUENCY: Readonly<Record<string, string>> = {
  once: '一次性',
  daily: '日报',
  weekly: '周报',
  monthly: '月报',
  quarterly: '季报',
  'half-yearly': '半年报',
  yearly: '年报',
  other: '',
};
const DUTY_LIST = { basic: '基本履职事项', shared: '配合履职事项', 'taken-back': '上级部门收回事项' } as const;

const windowWords = ({ from, to }: ListRow): string =>
  from === null && to === null ? '' : from === to ? (from ?? '') : `${from ?? ''}至${to ?? ''}`;

/**
 * A row as our own template prints it, one cell for each field of its list, so that what is exported can be imported again.
 * `townName` gives a township's name by id.
 */
export function cellsOf(kind: ListKind, row: ListRow, townName: (id: string) => string): string[] {
  const towns = row.targets.map(townName).join('、');
  const cells: Record<string, string> = {
    planNo: row.planNo,
    title: row.title,
    issuer: row.issuer.name,
    targets: towns || '各乡镇',
    window: windowWords(row),
    times: String(row.times),
    approval: row.approval,
    note: row.note,
    issuedOn: row.issuedOn ?? '',
    docNo: row.docNo,
    frequency: FREQUENCY[row.frequency] ?? '',
    fields: row.fields.join('、'),
    heldIn: row.heldIn,
    lastReportedOn: row.lastReportedOn ?? '',
    list: row.list === null ? '' : DUTY_LIST[row.list],
    category: row.category,
    item: row.title,
    leadUnit: row.leadUnit,
    townPart: row.townPart,
    town: towns || '各乡镇',
    assessmentNo: row.assessmentNo,
    assessedOn: row.assessedOn ?? '',
    reviewNo: row.reviewNo,
    reviewedOn: row.reviewedOn ?? '',
    outcome: row.outcome,
  };
  return LIST_FIELDS[kind].map(({ key }) => cells[key] ?? '');
}

/** An empty row, for the fields a list does not have. */
export const emptyRow: ListRow = {
  row: 0,
  sheet: '',
  title: '',
  issuer: { unitId: null, name: '', level: null },
  planNo: '',
  approval: '',
  note: '',
  targets: [],
  from: null,
  to: null,
  times: 1,
  topic: null,
  issuedOn: null,
  docNo: '',
  frequency: 'other',
  fields: [],
  heldIn: '',
  lastReportedOn: null,
  list: null,
  category: '',
  leadUnit: '',
  townPart: '',
  assessmentNo: '',
  assessedOn: null,
  reviewNo: '',
  reviewedOn: null,
  outcome: '',
};
