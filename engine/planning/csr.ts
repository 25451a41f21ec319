/** Rows of integers packed into one array: row `i` is `values[offsets[i]] … values[offsets[i + 1] - 1]`. */
export type PackedRows = { offsets: Int32Array; values: Int32Array };

/** Packs rows; `packRows([[3, 4], [], [5]])` has offsets 0 2 2 3 and values 3 4 5. */
export function packRows(rows: readonly (readonly number[])[]): PackedRows {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const values = new Int32Array(offsets[rows.length]!);
  rows.forEach((row, i) => {
    values.set(row, offsets[i]!);
  });
  return { offsets, values };
}

/** Groups the positions of `keys` by key (0 ≤ key < count), each group ascending. */
export function groupBy(keys: ArrayLike<number>, count: number): PackedRows {
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= 0) rows[keys[i]!]?.push(i);
  return packRows(rows);
}

/** Replaces arbitrary labels by 0, 1, 2 … in order of first appearance. */
export function compactLabels(labels: readonly (number | string)[]): { index: Int32Array; count: number } {
  const seen = new Map<number | string, number>();
  const index = Int32Array.from(labels, (label) => {
    const known = seen.get(label) ?? seen.size;
    seen.set(label, known);
    return known;
  });
  return { index, count: seen.size };
}
