import { emptyRow } from '@songbang/engine/lists/import/cells.ts';
import type { ListRow } from '@songbang/engine/lists/import/rows.ts';
import { topicOf } from '@songbang/engine/lists/topic.ts';
import { addDays } from '../days.ts';

/** A row of a list whose body is named by its short name (a key of units.yaml). */
export type ListEntry = ListRow & { issuerKey: string | null };

/** `monthOf('2026-11-23') // '2026-11'` */
export const monthOf = (date: string): string => date.slice(0, 7);
/** `lastOfMonth('2026-11') // '2026-11-30'` */
export const lastOfMonth = (month: string): string => {
  const next = month.endsWith('-12')
    ? `${Number(month.slice(0, 4)) + 1}-01`
    : `${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}`;
  return addDays(`${next}-01`, -1);
};

/** A row with what is known of it; its line of work is read from the title. */
export const entry = (issuerKey: string | null, row: Partial<ListRow>): ListEntry => ({
  ...emptyRow,
  topic: topicOf(row.title ?? ''),
  ...row,
  issuerKey,
});

/** Numbered as a plan numbers its items, in order of time: 2026-检-001. */
export const numbered = (year: number, mark: string, entries: ListEntry[]): ListEntry[] =>
  [...entries]
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .map((one, index) => ({ ...one, planNo: `${year}-${mark}-${String(index + 1).padStart(3, '0')}` }));
