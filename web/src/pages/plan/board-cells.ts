import type { BoardItem, PlanBoard, PlanOption } from '../../api/types.ts';
import { addDays, mondayOf, monthStart } from '../../format/local-time.ts';

export type By = 'town' | 'department' | 'person';
export type Grain = 'day' | 'week' | 'month';
export type Column = { key: string; from: string; to: string };
export type Row = { at: number; label: string };
/** `count` of a township: teams on a day, visit-days in a week or month; of a department: townships and days; of a person: half-days. */
export type Cell = { count: number; items: BoardItem[] };

const USUAL_DAY_SPAN = 31;
const USUAL_WEEK_SPAN = 200;

/** What a plan of this length is best looked at by. */
export function usualGrain(from: string, to: string): Grain {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= USUAL_DAY_SPAN ? 'day' : days <= USUAL_WEEK_SPAN ? 'week' : 'month';
}

/** `columnKey('2026-12-09', 'week') // '2026-12-07'` */
export function columnKey(date: string, grain: Grain): string {
  return grain === 'day' ? date : grain === 'week' ? mondayOf(date) : monthStart(date);
}

/** The last day a column's dates may have. `lastDayOf('2026-12-07', 'week') // '2026-12-13'` */
export function lastDayOf(key: string, grain: Grain): string {
  if (grain === 'day') return key;
  return grain === 'week' ? addDays(key, 6) : addDays(monthStart(addDays(key, 31)), -1);
}

/** The planning days as columns: each day, or the weeks or months they fall into. */
export function columnsOf(days: readonly string[], grain: Grain): Column[] {
  const found = new Map<string, Column>();
  for (const date of days) {
    const key = columnKey(date, grain);
    const known = found.get(key);
    found.set(key, { key, from: known?.from ?? date, to: date });
  }
  return [...found.values()];
}

/** The lines of the map in the plan's own order; people and departments only when something of theirs is planned. */
export function rowsOf(board: PlanBoard, by: By): Row[] {
  if (by === 'town') return board.towns.map(({ name }, at) => ({ at, label: name }));
  const used = new Set(board.items.flatMap((item) => (by === 'person' ? item.persons : [item.department ?? -1])));
  const all =
    by === 'department'
      ? board.departments.map(({ name }, at) => ({ at, label: name }))
      : board.persons
          .map(({ label, town }, at) => ({ at, town, label: `${board.towns[town]?.name ?? ''} ${label}`.trim() }))
          // The county's leaders stand before the townships' people.
          .sort((x, y) => Number(x.town >= 0) - Number(y.town >= 0));
  return all.filter(({ at }) => used.has(at)).map(({ at, label }) => ({ at, label }));
}

const linesOf = (item: BoardItem, by: By): number[] =>
  by === 'town' ? item.towns : by === 'person' ? item.persons : item.department === null ? [] : [item.department];

/** Every date an item takes. */
export function datesOf(item: BoardItem): string[] {
  if (item.date === null) return [];
  return item.lastDate && item.lastDate !== item.date ? [item.date, item.lastDate] : [item.date];
}

/** All cells by `row column`, each with its count and what is in it. */
export function cellsOf(board: PlanBoard, by: By, grain: Grain): Map<string, Cell> {
  const cells = new Map<string, Cell & { seen: Set<string> }>();
  for (const item of board.items)
    for (const date of datesOf(item))
      for (const line of linesOf(item, by)) {
        const key = `${line} ${columnKey(date, grain)}`;
        const cell = cells.get(key) ?? { count: 0, items: [], seen: new Set<string>() };
        if (!cell.items.includes(item)) cell.items.push(item);
        for (const mark of marksOf(item, by, date, grain)) cell.seen.add(mark);
        cell.count = cell.seen.size;
        cells.set(key, cell);
      }
  return cells;
}

/** What is counted once: a team or a day of a township, a township's day of a department, a half-day of a person. */
function marksOf(item: BoardItem, by: By, date: string, grain: Grain): string[] {
  const onSite = item.kind === 'visit' && item.mode === 'site';
  if (by === 'town') return onSite ? [grain === 'day' ? item.key : date] : [];
  if (by === 'department') return onSite ? [`${item.towns[0]} ${date}`] : [];
  return item.half === 'day' ? [`${date} am`, `${date} pm`] : [`${date} ${item.half}`];
}

/** The cheapest place of a column for the item being moved, or the obstacle when there is none. */
export function bestIn(options: readonly PlanOption[], column: Column): PlanOption | null {
  const here = options.filter(({ date }) => date >= column.from && date <= column.to);
  const possible = here.filter((one) => one.addedCost !== null);
  possible.sort((x, y) => x.addedCost! - y.addedCost!);
  return possible[0] ?? here[0] ?? null;
}

/** Visit-days of each township and month beyond its limit: `'3 2026-12'`. */
export function overCap(board: PlanBoard): Map<string, number> {
  const days = new Map<string, Set<string>>();
  for (const item of board.items)
    if (item.kind === 'visit' && item.mode === 'site')
      for (const date of datesOf(item)) {
        const key = `${item.towns[0]} ${date.slice(0, 7)}`;
        days.set(key, (days.get(key) ?? new Set()).add(date));
      }
  const over = new Map<string, number>();
  for (const [key, { size }] of days) {
    const cap = board.caps[Number(key.split(' ')[0])] ?? Number.POSITIVE_INFINITY;
    if (size > cap) over.set(key, size - cap);
  }
  return over;
}

/** Spans people plan: the coming month, the rest of this one, the rest of the quarter and of the year; and the past year again. */
export function usualSpans(
  today: string,
): { name: 'month' | 'rest' | 'quarter' | 'year' | 'replay'; from: string; to: string }[] {
  const tomorrow = addDays(today, 1);
  const endOf = (first: string, months: number): string => {
    const [year = 0, month = 1] = first.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
  };
  const thisMonth = monthStart(today);
  const next = addDays(endOf(thisMonth, 1), 1);
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const quarterStart = `${today.slice(0, 4)}-${String(quarter).padStart(2, '0')}-01`;
  return [
    { name: 'month', from: next, to: endOf(next, 1) },
    { name: 'rest', from: tomorrow, to: endOf(thisMonth, 1) },
    { name: 'quarter', from: tomorrow, to: endOf(quarterStart, 3) },
    { name: 'year', from: tomorrow, to: `${today.slice(0, 4)}-12-31` },
    { name: 'replay', from: addDays(today, -364), to: addDays(today, -1) },
  ];
}
