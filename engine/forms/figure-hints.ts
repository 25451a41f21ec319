import type { HeldValue } from './fill-table.ts';
import { endOf, type Period } from './period.ts';
import { type FormTable, type TableCell, WHOLE } from './table.ts';

/**
 * Something worth a second look before a sheet goes out. It says what is there, never why, and belongs to whoever fills the sheet in.
 * `sum`: the whole is not the sum of its rows; `same`: one figure for every place; `steps`: figures that climb by one step;
 * `unchanged`: all as in the period before; `jump`: ten times the figure before, or a tenth; `fewer-people`: fewer people than
 * households; `same-words`: two places in the same words.
 */
export type FigureHint = {
  code: 'sum' | 'same' | 'steps' | 'unchanged' | 'jump' | 'fewer-people' | 'same-words';
  label: string;
  places: string[];
  facts: Record<string, string | number>;
};

/** Fewer rows prove nothing. */
const FEWEST_ROWS = 5;
const LONG_WORDS = 15;
const JUMP = 10;

type Column = { label: string; concept: string; rows: (TableCell & { value: number })[]; whole: number | null };

/** Everything in a table worth a second look; nothing when it is as figures usually are. `before`: the office's earlier figures. */
export const figureHints = (table: FormTable, before: readonly HeldValue[], period: Period | null): FigureHint[] => {
  const columns = columnsOf(table);
  return [
    ...columns.flatMap(sumHint),
    ...columns.flatMap(sameHint),
    ...columns.flatMap(stepsHint),
    ...columns.flatMap((column) => againstBefore(column, before, period)),
    ...fewerPeople(columns),
    ...sameWords(table),
  ];
};

const columnsOf = (table: FormTable): Column[] => {
  const columns = new Map<number, Column>();
  for (const cell of table.cells) {
    const { label, concept } = cell.indicator;
    const column = columns.get(cell.column) ?? { label, concept, rows: [], whole: null };
    columns.set(cell.column, column);
    if (cell.value === null) continue;
    if (cell.place === WHOLE) column.whole = cell.value;
    else column.rows.push({ ...cell, value: cell.value });
  }
  return [...columns.values()].filter((column) => column.rows.length > 0);
};

const placesIn = (rows: readonly TableCell[]): string[] => rows.map((row) => row.place);

/** Rates do not add up. */
const ADDS_UP = /率|比例|比重|均|单价|平均/;

const sumHint = ({ label, rows, whole }: Column): FigureHint[] => {
  if (whole === null || rows.length < 2 || ADDS_UP.test(label)) return [];
  const sum = Math.round(rows.reduce((total, row) => total + row.value, 0) * 1e6) / 1e6;
  return sum === whole ? [] : [{ code: 'sum', label, places: [], facts: { whole, sum } }];
};

const sameHint = ({ label, rows }: Column): FigureHint[] => {
  const [first] = rows;
  if (!first || rows.length < FEWEST_ROWS || first.value === 0 || ADDS_UP.test(label)) return [];
  const same = rows.every((row) => row.value === first.value);
  return same
    ? [{ code: 'same', label, places: placesIn(rows), facts: { value: first.value, rows: rows.length } }]
    : [];
};

const stepsHint = ({ label, rows }: Column): FigureHint[] => {
  if (rows.length < FEWEST_ROWS) return [];
  const step = rows[1]!.value - rows[0]!.value;
  const climbs = step !== 0 && rows.every((row, nth) => nth === 0 || row.value - rows[nth - 1]!.value === step);
  return climbs ? [{ code: 'steps', label, places: placesIn(rows), facts: { step, rows: rows.length } }] : [];
};

const againstBefore = (
  { label, concept, rows }: Column,
  before: readonly HeldValue[],
  period: Period | null,
): FigureHint[] => {
  if (period === null) return [];
  const earlier = before.filter((one) => one.concept === concept && endOf(one.period) < endOf(period));
  const last = earlier
    .map((one) => one.period)
    .sort((a, b) => endOf(a).localeCompare(endOf(b)))
    .at(-1);
  const pairs = rows.flatMap((row) => {
    const held = earlier.find((one) => one.period === last && one.place === row.place);
    return held ? [{ row, was: held.value }] : [];
  });
  const jumps = pairs.filter(({ row, was }) => was > 0 && (row.value >= was * JUMP || row.value * JUMP <= was));
  const unchanged = pairs.length >= FEWEST_ROWS && pairs.every(({ row, was }) => row.value === was);
  return [
    ...(unchanged && last
      ? [{ code: 'unchanged' as const, label, places: [], facts: { period: last, rows: pairs.length } }]
      : []),
    ...jumps.map(
      ({ row, was }): FigureHint => ({
        code: 'jump',
        label,
        places: [row.place],
        facts: { value: row.value, was, period: last ?? '' },
      }),
    ),
  ];
};

const fewerPeople = (columns: readonly Column[]): FigureHint[] =>
  columns.flatMap((households) => {
    const stem = /^(.*\.count\..*)\.households$/.exec(households.concept)?.[1];
    const persons = columns.find((one) => stem !== undefined && one.concept === `${stem}.persons`);
    if (!persons) return [];
    const odd = households.rows.filter((row) => {
      const people = persons.rows.find((other) => other.row === row.row);
      return people !== undefined && people.value < row.value;
    });
    if (odd.length === 0) return [];
    return [
      { code: 'fewer-people', label: persons.label, places: placesIn(odd), facts: { households: households.label } },
    ];
  });

const sameWords = (table: FormTable): FigureHint[] =>
  table.words.flatMap(({ label, texts }) => {
    const byText = new Map<string, string[]>();
    for (const { place, text } of texts) {
      const bare = text.normalize('NFKC').replace(/\s/g, '');
      if (bare.length >= LONG_WORDS) byText.set(bare, [...(byText.get(bare) ?? []), place]);
    }
    return [...byText]
      .filter(([, places]) => places.length > 1)
      .map(([text, places]): FigureHint => ({ code: 'same-words', label, places, facts: { length: text.length } }));
  });
