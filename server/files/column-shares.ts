/** Widths in characters of a square face. A column whose longest unbroken piece is no longer than a date keeps that piece on one line. */
const A_DATE = 8;
const NARROWEST = 3.5;
/** A longer text breaks anyway: it asks for no more than this. */
const WIDEST = 16;
/** What the borders and the space beside the words take. */
const ROOM = 1.6;

type Column = { kept: boolean; width: number };

/**
 * What a table would take to be read with ease: dates and figures unbroken, texts as wide as is useful.
 *
 * @example wantedWidth([['日期'], ['2026年11月23日']]) // 8.6
 */
export const wantedWidth = (rows: readonly (readonly string[])[]): number =>
  sum(columnsOf(rows).map(({ width }) => width));

/**
 * How `width` characters are shared among a table's columns, in whole percent that add up to 100. Dates and figures get what they need first;
 * texts share the rest. Rows are of one length.
 *
 * @example columnShares([['日期', '事项'], ['2026年11月23日', '关于报送值班联系人的通知']], 20) // [42, 58]
 */
export const columnShares = (rows: readonly (readonly string[])[], width: number): number[] => {
  const columns = columnsOf(rows);
  const keptWidth = sum(columns.filter(({ kept }) => kept).map((one) => one.width));
  const textWidth = sum(columns.filter(({ kept }) => !kept).map((one) => one.width));
  // Texts are given less, never nothing; where all fits, everything grows alike.
  const squeeze = keptWidth + textWidth > width ? Math.max(0.25, (width - keptWidth) / textWidth) : 1;
  const widths = columns.map((one) => (one.kept ? one.width : one.width * squeeze));
  const shares = widths.map((one) => Math.floor((100 * one) / sum(widths)));
  const widest = widths.indexOf(Math.max(...widths));
  return shares.map((share, column) => share + (column === widest ? 100 - sum(shares) : 0));
};

const columnsOf = (rows: readonly (readonly string[])[]): Column[] =>
  (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const piece = Math.max(...cells.flatMap((cell) => cell.split(' ')).map(widthOf));
    const longest = Math.min(WIDEST, Math.max(...cells.map(widthOf)));
    const kept = piece <= A_DATE;
    return { kept, width: Math.max(NARROWEST, kept ? piece : longest) + ROOM };
  });

/** In square characters: Latin letters and figures are half as wide. */
export const widthOf = (text: string): number => sum([...text].map((letter) => (letter < '\u0250' ? 0.5 : 1)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
