import { type Block, blocksOf, type Grid, rowsOf } from './grid.ts';
import { takeCaption } from './sheet-caption.ts';
import { isCard } from './sheet-card.ts';
import { headerLeaves, isLabel } from './sheet-header.ts';

/**
 * The tables that stand one below the other on a sheet, each as a sheet of its own with its caption; one sheet gives itself. A further
 * table begins at a line of its own (表二：物资储备情况) with a row of labels under it, one of which the first table has too.
 * @example splitTables(grid).map((table) => readSheet(table).fields.length)
 */
export function splitTables(grid: Grid): Grid[] {
  const starts = startsOf(grid);
  if (starts.length === 0) return [grid];
  return [0, ...starts].map((top, nth) => part(grid, top, starts[nth] ?? Number.POSITIVE_INFINITY));
}

function startsOf(grid: Grid): number[] {
  const rows = rowsOf(blocksOf(grid));
  const { rest } = takeCaption(blocksOf(grid));
  const header = headerLeaves(rest);
  const bottom = header[0]?.bottom;
  if (bottom === undefined || isCard(rest)) return [];
  const known = new Set(header.map((leaf) => leaf.path[0]));
  return rows.flatMap(({ row, blocks }, at) =>
    row > bottom && isCaption(blocks) && isHeader(rows[at + 1]?.blocks ?? [], known) ? [row] : [],
  );
}

const CAPTION =
  /^(?:附?表)?\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、：:.．]|(?:表|册|台账|名单|清单|情况|统计)(?:[（(].{0,20}[)）])?$/;

function isCaption(row: readonly Block[]): boolean {
  return row.length === 1 && isLabel(row[0]!) && row[0]!.text.length <= 40 && CAPTION.test(row[0]!.text);
}

function isHeader(row: readonly Block[], known: ReadonlySet<string | undefined>): boolean {
  return row.length >= 2 && row.every(isLabel) && row.some((block) => known.has(block.text));
}

/** Rows from `top` to before `end`, counted from 0 as on the sheet. */
function part(grid: Grid, top: number, end: number): Grid {
  return {
    ...grid,
    cells: grid.cells.filter((cell) => cell.row >= top && cell.row < end),
    merges: grid.merges.filter((area) => area.top >= top && area.top < end),
    lists: (grid.lists ?? []).filter((list) => list.bottom >= top && list.top < end),
  };
}
