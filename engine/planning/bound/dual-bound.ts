import type { Columns } from './linear-program.ts';

/**
 * The least that the columns at hand can cost by these row prices, whatever the solver's tolerances did: for prices `y ≥ 0` on rows
 * `a x ≥ b`, every `x` between 0 and its limit costs at least `y b + Σ limit × min(0, cost − y a)` (weak duality). `dual` must not be
 * negative; see `asPrices`.
 */
export function dualBound(lower: readonly number[], dual: Float64Array, columns: Columns): number {
  let sum = 0;
  for (let row = 0; row < lower.length; row++) sum += dual[row]! * lower[row]!;
  for (let j = 0; j < columns.cost.length; j++) {
    let reduced = columns.cost[j]!;
    for (let x = columns.starts[j]!; x < columns.starts[j + 1]!; x++)
      reduced -= dual[columns.rows[x]!]! * columns.values[x]!;
    if (reduced < 0) sum += columns.upper[j]! * reduced;
  }
  return sum;
}

/** A solver's row prices with what its tolerances left below zero taken away. */
export function asPrices(rowDual: Float64Array): Float64Array {
  return rowDual.map((price) => Math.max(0, price));
}
