import type { Ledger, LedgerBy, LedgerRow } from '../../api/types.ts';

/** What a row is called: levels and kinds are codes, senders and towns have names. */
export function labelOf(row: LedgerRow, by: LedgerBy, word: (family: string, code: string) => string): string {
  if (by === 'level') return word('level', row.label);
  return by === 'kind' ? word('kind', row.label) : row.label;
}

/** The largest rows that fit a chart, and the rest as one. */
export function chartRows(
  rows: LedgerRow[],
  limit: number,
): { shown: LedgerRow[]; rest: { count: number; hours: number } | null } {
  if (rows.length <= limit) return { shown: rows, rest: null };
  const others = rows.slice(limit - 1);
  return {
    shown: rows.slice(0, limit - 1),
    rest: { count: others.length, hours: others.reduce((sum, row) => sum + row.hours, 0) },
  };
}

/** The fewest senders that together took more than half of the hours; null when the rows are not senders or there are too few. */
export function heaviestHalf({ rows, total }: Ledger, by: LedgerBy): { count: number; hours: number } | null {
  if (by !== 'issuer' || rows.length < 4 || total.hours <= 0) return null;
  let hours = 0;
  const sorted = [...rows].sort((a, b) => b.hours - a.hours);
  for (const [index, row] of sorted.entries()) {
    hours += row.hours;
    if (hours > total.hours / 2) return { count: index + 1, hours };
  }
  return null;
}

const quoted = (cell: string | number): string => {
  const text = String(cell);
  // A leading sign would be taken for a formula by spreadsheet programs.
  const safe = /^[=+\-@\t\r]/.test(text) && typeof cell === 'string' ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV with a byte-order mark, so that spreadsheet programs read the Chinese. */
export function csvOf(header: string[], rows: (string | number)[][]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
