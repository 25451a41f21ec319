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
  const offsets = new Int32Array(count + 1);
  const known = (key: number) => key >= 0 && key < count;
  for (let i = 0; i < keys.length; i++) if (known(keys[i]!)) offsets[keys[i]! + 1]!++;
  for (let key = 0; key < count; key++) offsets[key + 1]! += offsets[key]!;
  const values = new Int32Array(offsets[count]!);
  const at = offsets.slice();
  for (let i = 0; i < keys.length; i++) if (known(keys[i]!)) values[at[keys[i]!]!++] = i;
  return { offsets, values };
}

/** Replaces arbitrary labels by 0, 1, 2 … in order of first appearance. */
export function compactLabels(labels: readonly (number | string)[]): { index: Int32Array; count: number } {
  const seen = new Map<number | string, number>();
  const index = new Int32Array(labels.length);
  labels.forEach((label, x) => {
    let known = seen.get(label);
    if (known === undefined) {
      known = seen.size;
      seen.set(label, known);
    }
    index[x] = known;
  });
  return { index, count: seen.size };
}
