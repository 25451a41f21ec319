/**
 * Three different items, each done exactly once in every plan: at most one visit-day does two or more of them. A column with `n` of the
 * three counts ⌊n / 2⌋; half the sum of the three rows "done once" is 3/2, and rounding the left sides down makes the right side 1 for
 * every plan (Chvátal and Gomory's rounding; Jepsen et al. 2008 "subset-row inequalities").
 */
export type SubsetRow = readonly [number, number, number];

const MIN_VIOLATION = 0.04;
/** More than any township has, so that three of them make one number. */
const MOST_ITEMS = 2 ** 17;

/** How a set of items counts in a subset row: 1 when it has two or three of them. */
export function countsIn(row: SubsetRow, items: readonly number[]): 0 | 1 {
  let held = 0;
  for (const item of items) if (item === row[0] || item === row[1] || item === row[2]) held++;
  return held >= 2 ? 1 : 0;
}

/** What an LP solution takes of one visit-day's set. */
export type TakenSet = { items: readonly number[]; amount: number };

/**
 * The subset rows that a fractional solution breaks, the most broken first, at most `most` and at most `each` with the same item.
 *
 *     separateSubsetRows([{ items: [0, 1], amount: 0.5 }, { items: [1, 2], amount: 0.5 }, { items: [0, 2], amount: 0.5 }], { most: 9, each: 9 })
 *     // [[0, 1, 2]]: 1.5 instead of at most 1
 */
export function separateSubsetRows(taken: readonly TakenSet[], limit: { most: number; each: number }): SubsetRow[] {
  const divided = taken.filter(({ items, amount }) => items.length > 1 && amount > 1e-6 && amount < 1 - 1e-6);
  const found = brokenRows(divided, pairsOf(divided));
  found.sort((x, y) => y.over - x.over || x.row[0] - y.row[0] || x.row[1] - y.row[1] || x.row[2] - y.row[2]);
  const uses = new Map<number, number>();
  const rows: SubsetRow[] = [];
  for (const { row } of found) {
    if (rows.length >= limit.most) break;
    if (row.some((item) => (uses.get(item) ?? 0) >= limit.each)) continue;
    for (const item of row) uses.set(item, (uses.get(item) ?? 0) + 1);
    rows.push(row);
  }
  return rows;
}

type Pairs = Map<number, Map<number, number>>;

/** How much of the solution does both of a pair on the same day. */
function pairsOf(divided: readonly TakenSet[]): Pairs {
  const pairs: Pairs = new Map();
  for (const { items, amount } of divided)
    for (const i of items)
      for (const j of items) {
        if (i === j) continue;
        const partners = pairs.get(i) ?? new Map<number, number>();
        pairs.set(i, partners);
        partners.set(j, (partners.get(j) ?? 0) + amount);
      }
  return pairs;
}

function brokenRows(divided: readonly TakenSet[], pairs: Pairs): { row: SubsetRow; over: number }[] {
  const found: { row: SubsetRow; over: number }[] = [];
  const seen = new Set<number>();
  for (const [i, partners] of pairs)
    for (const [j, together] of partners)
      for (const [k, others] of pairs.get(j)!) {
        if (j < i || k === i) continue;
        if (together + others + (partners.get(k) ?? 0) <= 1 + MIN_VIOLATION) continue;
        const row = [i, j, k].sort((x, y) => x - y) as unknown as SubsetRow;
        const name = (row[0] * MOST_ITEMS + row[1]) * MOST_ITEMS + row[2];
        if (seen.has(name)) continue;
        seen.add(name);
        const over = divided.reduce((s, { items, amount }) => s + amount * countsIn(row, items), -1);
        if (over > MIN_VIOLATION) found.push({ row, over });
      }
  return found;
}
