import { type Block, rowsOf } from './grid.ts';

/** A leaf of the header: its headers from the outermost to itself, and the column it stands over. */
export type Leaf = { path: string[]; column: number; bottom: number };

/** Header rows are few; a deeper stack means that data rows were taken for headers. */
const MOST_HEADER_ROWS = 5;

/**
 * The header of a list: the first row with several labels, and the rows below it that still divide it.
 * Empty when no row looks like one.
 */
export function headerLeaves(blocks: readonly Block[]): Leaf[] {
  const rows = rowsOf(blocks);
  const first =
    rows.find(({ blocks: row }) => row.some(isLabel) && row.filter(isHeading).length >= 2) ??
    rows.find(({ blocks: row }) => row.some(isLabel));
  if (!first) return [];
  const bottom = headerBottom(blocks, first.row);
  const header = blocks.filter(
    (block) => block.top >= first.row && block.top <= bottom && !/^(?:甲|乙|丙|\d{1,3}|[A-Z])$/.test(block.text),
  );
  return leavesUnder(spread(header, first.row), bottom);
}

/** Does this cell name something rather than hold a value? */
export function isLabel(block: Block): boolean {
  const { text } = block;
  return (
    text.length <= 60 &&
    !/^[\d.,%\-/:：年月日\s]+$/.test(text) &&
    !/^[□○☐◻]|[□○☐◻]$/.test(text) &&
    /[\p{L}]/u.test(text)
  );
}

/** 2024年, 1月, 三季度: a value by itself, a header beside labels or under one. */
const PERIOD = /^(?:20\d\d年度?|(?:20\d\d年)?\d{1,2}月份?|(?:20\d\d年)?第?[一二三四1-4]季度|(?:20\d\d年)?[上下]半年)$/;

const isHeading = (block: Block): boolean => isLabel(block) || PERIOD.test(block.text);

function headerBottom(blocks: readonly Block[], top: number): number {
  let bottom = top;
  for (let turns = 0; turns < MOST_HEADER_ROWS; turns++) {
    const inside = blocks.filter((block) => block.top >= top && block.top <= bottom);
    const reach = Math.min(Math.max(...inside.map((block) => block.bottom)), top + MOST_HEADER_ROWS - 1);
    const next = reach > bottom ? reach : divides(blocks, inside, bottom) ? bottom + 1 : bottom;
    if (next === bottom) return bottom;
    bottom = next;
  }
  return bottom;
}

/** The next row divides the header when it has labels only below wide headers or in columns that have none yet. */
function divides(blocks: readonly Block[], header: readonly Block[], bottom: number): boolean {
  const next = blocks.filter((block) => block.top === bottom + 1);
  if (next.length < 2 || !next.every(isHeading)) return false;
  const last = header.filter((block) => block.bottom === bottom);
  const under = (block: Block) => last.find((head) => head.left <= block.left && head.right >= block.right);
  if (next.every((block) => (under(block)?.right ?? 0) > (under(block)?.left ?? 0))) return true;
  const headed = new Set(header.map((block) => block.left));
  return (
    next.some((block) => !headed.has(block.left)) &&
    next.every((block) => !headed.has(block.left) || startsGroup(block, last, next))
  );
}

/** Without merging, a group's name stands over the first of its columns only. */
function startsGroup(block: Block, header: readonly Block[], next: readonly Block[]): boolean {
  const following = next.find((other) => other.left > block.right);
  return following !== undefined && !header.some((head) => head.left > block.left && head.left <= following.left);
}

/** Unmerged group names reach over the empty columns to their right, as far as labels stand below. */
function spread(header: readonly Block[], top: number): Block[] {
  return header.map((block) => {
    if (block.top !== top || block.right > block.left || block.bottom > block.top) return block;
    const beside = header.filter((other) => other.top === top && other.left > block.left).map((other) => other.left);
    const end = Math.min(...beside, 1 + Math.max(...header.map((other) => other.right)));
    const below = (column: number) =>
      header.some((other) => other.top > top && other.left <= column && other.right >= column);
    let right = end - 1;
    while (right > block.right && !below(right)) right--;
    return below(block.left) ? { ...block, right } : block;
  });
}

function leavesUnder(header: readonly Block[], bottom: number): Leaf[] {
  const columns = [...new Set(header.map((block) => block.left))].sort((a, b) => a - b);
  const leaves: Leaf[] = [];
  for (const column of columns) {
    const over = header.filter((block) => block.left <= column && block.right >= column).sort((a, b) => a.top - b.top);
    const leaf = over[over.length - 1];
    if (leaf === undefined || leaf.left !== column) continue;
    const path = over.map((block) => block.text).filter((text, at, all) => text !== all[at - 1]);
    leaves.push({ path, column, bottom });
  }
  return leaves;
}
