import { isoDate, parseDate, weekday } from '../calendar/date.ts';
import type { LedgerEntry, RollUp, RollUpKey, RollUpRow } from './ledger.ts';
import { share } from './share.ts';

/**
 * Hours and yuan by sender, level, bearer, kind or time, the largest first (times in their order). Negative entries are corrections
 * and count with their sign. Amounts are added in hundredths, so the rows always add up to the total.
 * @example rollUp(entries, 'issuerLevel').rows[0] // { key: 'county', hours: 62, …, share: { numerator: 62, denominator: 80, value: 0.775 } }
 */
export function rollUp(entries: LedgerEntry[], by: RollUpKey): RollUp {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry, by);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const total = totals(entries);
  const rows = [...groups].map(([key, group]): RollUpRow => {
    const sums = totals(group);
    return { key, ...sums, share: share(sums.hours, total.hours) };
  });
  const dates = entries.map((entry) => entry.bookedOn).sort();
  return { rows: rows.sort(isTime(by) ? byKey : byHours), ...total, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

const isTime = (by: RollUpKey) => by === 'day' || by === 'week' || by === 'month' || by === 'year';
const byKey = (a: RollUpRow, b: RollUpRow) => (a.key < b.key ? -1 : 1);
const byHours = (a: RollUpRow, b: RollUpRow) => b.hours - a.hours || byKey(a, b);

function totals(entries: LedgerEntry[]) {
  const sum = (amount: (entry: LedgerEntry) => number) =>
    entries.reduce((cents, entry) => cents + Math.round(amount(entry) * 100), 0) / 100;
  return {
    hours: sum((entry) => entry.hours),
    yuan: sum((entry) => entry.yuan),
    entries: entries.length,
    requests: new Set(entries.map((entry) => entry.requestId)).size,
  };
}

function keyOf(entry: LedgerEntry, by: RollUpKey): string {
  if (by === 'day') return entry.bookedOn;
  if (by === 'month') return entry.bookedOn.slice(0, 7);
  if (by === 'year') return entry.bookedOn.slice(0, 4);
  if (by === 'week') return mondayOf(entry.bookedOn);
  return entry[by];
}

/** The Monday a week is named by; a malformed date stays as it is, so that it shows. */
function mondayOf(date: string): string {
  const day = parseDate(date);
  return day === null ? date : isoDate(day - weekday(day) + 1);
}
