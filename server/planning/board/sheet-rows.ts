import type { GridSheet } from '../../files/read-cells.ts';

/** A row of a sheet by the names of its columns; `line` is what the spreadsheet program shows, from 1. */
export type SheetRow<Name extends string> = { line: number } & Record<Name, string>;

const HEADER_ROWS = 10;

/** Text as it is compared: no spaces, full-width brackets and digits made plain. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * Finds the row that names the wanted columns (among the first ten of any visible sheet) and reads what stands below it. Null when no
 * sheet names them all. Empty rows are left out.
 */
export const rowsUnder = <Name extends string>(
  sheets: readonly GridSheet[],
  columns: Record<Name, RegExp>,
): SheetRow<Name>[] | null => {
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const lines = new Map<number, Map<number, string>>();
    for (const { row, column, text } of sheet.cells) {
      if (!lines.has(row)) lines.set(row, new Map());
      lines.get(row)!.set(column, text.trim());
    }
    const rows = [...lines].sort(([x], [y]) => x - y);
    for (const [at, cells] of rows.slice(0, HEADER_ROWS)) {
      const found = placesOf(cells, columns);
      if (found) return rows.filter(([row]) => row > at).flatMap(([row, line]) => readRow(row, line, found));
    }
  }
  return null;
};

const placesOf = <Name extends string>(
  cells: Map<number, string>,
  columns: Record<Name, RegExp>,
): Record<Name, number> | null => {
  const places = {} as Record<Name, number>;
  for (const [name, pattern] of Object.entries(columns) as [Name, RegExp][]) {
    const place = [...cells].find(([, text]) => pattern.test(plain(text)))?.[0];
    if (place === undefined) return null;
    places[name] = place;
  }
  return places;
};

const readRow = <Name extends string>(
  row: number,
  cells: Map<number, string>,
  places: Record<Name, number>,
): SheetRow<Name>[] => {
  const values = Object.fromEntries(
    Object.entries(places).map(([name, place]) => [name, plain(cells.get(place as number) ?? '')]),
  ) as Record<Name, string>;
  if (Object.values(values).every((text) => text === '')) return [];
  return [{ ...values, line: row + 1 }];
};

/** `2026-12-01`, `2026/12/1`, `2026.12.1`, `2026年12月1日`, `12/1/26` → ISO date; null when it is none. */
export const dateIn = (text: string): string | null => {
  const year = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text);
  const [y, m, d] = year
    ? [year[1]!, year[2]!, year[3]!]
    : short
      ? [short[3]!.padStart(4, '20'), short[1]!, short[2]!]
      : ['', '', ''];
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
};
