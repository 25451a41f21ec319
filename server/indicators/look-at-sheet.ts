import { type FigureHint, figureHints } from '@songbang/engine/forms/figure-hints.ts';
import { type Contradiction, contradictionsOf, type HeldValue } from '@songbang/engine/forms/fill-table.ts';
import { WHOLE } from '@songbang/engine/forms/table.ts';
import type { OwnPlace } from './held-lookup.ts';
import { cellName, type ReadBook } from './read-sheets.ts';

export type Seen = {
  figures: number;
  empty: number;
  strangers: string[];
  words: string[];
  differs: (Omit<Contradiction, 'row' | 'column'> & { cell: string })[];
  hints: (FigureHint & { sheet: string })[];
};

/**
 * What a filler may want to know before a sheet goes out: how much of it can be kept, what differs from the report before, what is worth
 * a second look. It is shown to whoever brought the file and stored nowhere.
 */
export const lookAt = (
  book: ReadBook,
  held: readonly HeldValue[],
  period: string | null,
  places: readonly OwnPlace[],
): Seen => {
  const nameOf = (code: string): string => places.find((one) => one.code === code)?.name ?? code;
  const cells = book.tables.flatMap((one) => one.table.cells);
  return {
    figures: cells.filter((cell) => cell.value !== null).length,
    empty: cells.filter((cell) => cell.text.trim() === '').length,
    strangers: [...new Set(book.tables.flatMap((one) => one.strangers))],
    words: [...new Set(book.tables.flatMap((one) => one.table.words.map((word) => word.label)))],
    differs: book.tables.flatMap((one) =>
      contradictionsOf(one.table, held, period).map(({ row, column, ...found }) => ({
        ...found,
        place: nameOf(found.place),
        cell: cellName(one, { row, column }),
      })),
    ),
    hints: book.tables.flatMap((one) => {
      const whole = places.find((place) => place.name === WHOLE)?.code;
      const table = {
        ...one.table,
        cells: one.table.cells.map((cell) => ({ ...cell, place: cell.place === whole ? WHOLE : cell.place })),
      };
      return figureHints(table, held, period).map((hint) => ({
        ...hint,
        places: hint.places.map(nameOf),
        sheet: one.sheetName,
      }));
    }),
  };
};
