import type { GridSheet } from '../../files/read-cells.ts';
import { rowsUnder } from './sheet-rows.ts';

export type NamedUnit = { id: string; name: string; shortName: string };
/** One line of an import: what will be written, or what is wrong with it. */
export type ImportRow<Value> = { line: number; words: string; value: Value | null; problem: string | null };
export type Road = { unitId: string; minutes: number };

const COLUMNS = {
  town: /^(?:乡镇|街道|乡镇[(]街道[)]|单位|名称|乡镇名称|起点)$/,
  minutes: /分钟|车程|用时|时长|时间|^(?:到|至)?(?:县城|县政府|县委|县行政中心|城区)/,
};
const SEAT = /^(?:县城|县政府|县委|县行政中心|城区)/;
const LONGEST_MINUTES = 600;

/** Columns a road table must name, for the message when it does not. */
export const ROAD_COLUMNS = '乡镇、车程（分钟）';

/**
 * Reads a table of road times to the county seat: a township and minutes a line, or a matrix of places with a column for the seat; from
 * a matrix that column is taken, since everybody drives to the seat. `1小时20分` and `1.5小时` are understood. Null without the columns.
 */
export const readRoads = (sheets: readonly GridSheet[], towns: readonly NamedUnit[]): ImportRow<Road>[] | null => {
  // A matrix has a line for the seat as well: nobody drives from it to itself.
  const rows = rowsUnder(sheets, COLUMNS)?.filter(({ town }) => !SEAT.test(town));
  const seen = new Set<string>();
  return (
    rows?.map(({ line, town, minutes }) => {
      const unit = towns.find((one) => one.shortName === town || one.name === town);
      const value = minutesIn(minutes);
      const problem =
        unit === undefined
          ? 'unknown-town'
          : value === null
            ? 'not-minutes'
            : value > LONGEST_MINUTES
              ? 'too-far'
              : seen.has(unit.id)
                ? 'twice'
                : null;
      if (unit) seen.add(unit.id);
      const words = `${town} ${minutes}`;
      return { line, words, problem, value: problem === null ? { unitId: unit!.id, minutes: value! } : null };
    }) ?? null
  );
};

/** `80`, `80分钟`, `1小时20分`, `1.5小时` → minutes. */
export const minutesIn = (text: string): number | null => {
  const parts = /^(?:(\d+(?:\.\d+)?)(?:小时|时|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|min)?)?$/.exec(text);
  if (!parts || text === '') return null;
  return Math.round(Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0));
};
