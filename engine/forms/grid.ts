/** A sheet as plain data: filled cells, merged areas with inclusive corners, drop-down lists. Rows and columns from 0. */
export type GridCell = { row: number; column: number; text: string };
export type GridArea = { top: number; left: number; bottom: number; right: number };
export type Grid = {
  name: string;
  cells: readonly GridCell[];
  merges: readonly GridArea[];
  lists?: readonly (GridArea & { codes: string[] })[];
};

/** A filled cell together with the area it is merged over. */
export type Block = GridArea & { text: string };

/** Forms are small; beyond this a sheet is a data dump and only its head is looked at, which also bounds the work. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 300;
const MOST_BLOCKS = 3_000;

/** Filled cells with their merged areas, row by row from the left; blanks and anything beyond a form's size left out. */
export function blocksOf(grid: Grid): Block[] {
  const areas = new Map(grid.merges.map((area) => [`${area.top} ${area.left}`, area]));
  return grid.cells
    .filter((cell) => cell.row < MOST_ROWS && cell.column < MOST_COLUMNS && cell.text.trim() !== '')
    .map((cell) => {
      const area = areas.get(`${cell.row} ${cell.column}`);
      const bottom = Math.min(area?.bottom ?? cell.row, MOST_ROWS);
      const right = Math.min(area?.right ?? cell.column, MOST_COLUMNS);
      return { text: clean(cell.text), top: cell.row, left: cell.column, bottom, right };
    })
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .slice(0, MOST_BLOCKS);
}

/** Blocks that start in the same row, top to bottom. */
export function rowsOf(blocks: readonly Block[]): { row: number; blocks: Block[] }[] {
  const rows = new Map<number, Block[]>();
  for (const block of blocks) rows.set(block.top, [...(rows.get(block.top) ?? []), block]);
  return [...rows].sort((a, b) => a[0] - b[0]).map(([row, inRow]) => ({ row, blocks: inRow }));
}

/** 姓  名 and labels broken over lines are one word. */
function clean(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g, '')
    .trim();
}
