import type { PlanBoard } from '../../api/types.ts';
import type { Column } from './board-cells.ts';

/** What a township keeps for itself in a column: which names, and whether all of it is kept, some, or only half-days. */
export type Kept = { extent: 'all' | 'some' | 'halves'; names: string[]; days: number; of: number };

type Board = Pick<PlanBoard, 'protectedDays' | 'protectedHalves' | 'days'>;

/** By `town column`: the protected time of every township, for drawing. Columns that keep nothing are left out. */
export function keptTime(board: Board, columns: readonly Column[]): Map<string, Kept> {
  const found = new Map<string, { names: Set<string>; days: number; halves: boolean }>();
  const columnOf = (date: string) => columns.find(({ from, to }) => from <= date && date <= to)?.key;
  const at = (town: number, date: string) => {
    const key = `${town} ${columnOf(date) ?? ''}`;
    const known = found.get(key) ?? { names: new Set<string>(), days: 0, halves: false };
    found.set(key, known);
    return known;
  };
  for (const { town, date, name } of board.protectedDays) {
    const one = at(town, date);
    one.names.add(name);
    one.days++;
  }
  for (const { town, date, name } of board.protectedHalves) {
    const one = at(town, date);
    one.names.add(name);
    one.halves = true;
  }
  const length = new Map(
    columns.map(({ key, from, to }) => [key, board.days.filter((date) => from <= date && date <= to).length]),
  );
  return new Map(
    [...found].map(([key, { names, days }]): [string, Kept] => {
      const of = length.get(key.slice(key.indexOf(' ') + 1)) ?? 0;
      const extent = days > 0 && days >= of ? 'all' : days > 0 ? 'some' : 'halves';
      return [key, { extent, names: [...names], days, of }];
    }),
  );
}

/** Planning days without meetings by date, with what the county calls them. */
export const noMeetings = ({ noMeetingDays }: Pick<PlanBoard, 'noMeetingDays'>): Map<string, string> =>
  new Map(noMeetingDays.map(({ date, name }) => [date, name]));
