import { type Block, rowsOf } from './grid.ts';
import { isLabel, type Leaf } from './sheet-header.ts';

/** □是 □否, or 是□ 否□. */
const OPTIONS = /^[□○☐◻]|[□○☐◻]$/;

/** A field of a card, with the options printed in its value cell (□是 □否). */
export type CardLeaf = Leaf & { codes: string[] | null };

/**
 * Is this a card (one sheet a person, labels beside empty cells) rather than a list (one row a person)?
 * In a card several rows, and the first of them, alternate labels with blanks or printed options; a list opens with a
 * row of labels side by side.
 */
export function isCard(blocks: readonly Block[]): boolean {
  const width = Math.max(0, ...blocks.map((block) => block.right));
  const rows = rowsOf(blocks.filter(isLabel)).filter(({ blocks: row }) => row.length > 1);
  const alternates = rows.map(
    ({ blocks: row }) => row.filter((block) => hasValueCell(block, blocks, width)).length * 2 >= row.length,
  );
  const [first = [], second = []] = rows.map((row) => row.blocks);
  const isGapped = isHeaderWithGaps(first, second, width) || holdsRecords(first, blocks);
  return alternates[0] === true && alternates.filter(Boolean).length >= 2 && !isGapped;
}

/** A header whose groups were not merged over their columns: the row below names what the blanks beside them stand over. */
function isHeaderWithGaps(first: readonly Block[], second: readonly Block[], width: number): boolean {
  const blanks = Array.from({ length: width }, (_, at) => at + 1).filter(
    (column) => !first.some((block) => block.left <= column && block.right >= column) && column > (first[0]?.left ?? 0),
  );
  const named = blanks.filter((column) => second.some((block) => block.left <= column && block.right >= column));
  const under = first.filter((block) => second.some((other) => other.left === block.left));
  return named.length * 2 >= blanks.length && named.length > 0 && under.length * 2 >= first.length;
}

/** A figure right below a label is a record: the blank columns beside it are blank for everybody. */
const holdsRecords = (first: readonly Block[], blocks: readonly Block[]): boolean =>
  first.some((label) =>
    blocks.some(
      (block) => block.left === label.left && block.top === label.bottom + 1 && /^[\d.,%\-/]+$/.test(block.text),
    ),
  );

/** Does the cell to the right wait for a value? */
function hasValueCell(block: Block, blocks: readonly Block[], width: number): boolean {
  const column = block.right + 1;
  const beside = blocks.find((other) => covers(other, block.top, column));
  return beside ? OPTIONS.test(beside.text) : column <= width;
}

function covers(block: Block, row: number, column: number): boolean {
  return block.top <= row && block.bottom >= row && block.left <= column && block.right >= column;
}

/**
 * The fields of a card in reading order. A label that stands left of several rows of labels is their header; a row of
 * labels without blanks between them heads a small table inside the card.
 */
export function cardLeaves(blocks: readonly Block[]): CardLeaf[] {
  const labels = blocks.filter(isLabel);
  const sections = labels.filter((block) => isSection(block, labels));
  let band: Block | null = null;
  const leaves: CardLeaf[] = [];
  for (const block of labels) {
    if (isBand(block, labels)) band = block;
    else if (!sections.includes(block)) {
      const over = sections.filter(
        (section) =>
          section !== block && section.top <= block.top && section.bottom >= block.top && section.right < block.left,
      );
      const path = [...(band ? [bandName(band)] : []), ...over.map((section) => section.text), block.text];
      leaves.push({ path, column: block.left, bottom: block.bottom, codes: optionsAfter(block, blocks) });
    }
  }
  return leaves;
}

/** Tall, with labels of its own rows to its right that are lower than it is. */
function isSection(block: Block, labels: readonly Block[]): boolean {
  const inside = labels.filter(
    (other) => other !== block && other.left > block.right && other.top >= block.top && other.bottom <= block.bottom,
  );
  return (
    block.bottom > block.top &&
    inside.length >= 2 &&
    inside.some((other) => other.bottom - other.top < block.bottom - block.top)
  );
}

/** A line of its own across the card, with rows of labels under it: 一、家庭成员情况. */
function isBand(block: Block, labels: readonly Block[]): boolean {
  const alone = !labels.some((other) => other !== block && other.top === block.top);
  const widest = Math.max(...labels.map((other) => other.right));
  return alone && block.left === 0 && block.right >= widest && labels.some((other) => other.top === block.bottom + 1);
}

function bandName(band: Block): string {
  return band.text.replace(/^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十]{1,3}[)）])/, '');
}

function optionsAfter(block: Block, blocks: readonly Block[]): string[] | null {
  const value = blocks.find((other) => other.top === block.top && other.left === block.right + 1);
  if (!value || !OPTIONS.test(value.text)) return null;
  const options = value.text.split(/[□○☐◻]/).map((option) => option.replace(/[\s_；;，,]+$/g, '').trim());
  return options.filter((option) => option !== '').slice(0, 50);
}
