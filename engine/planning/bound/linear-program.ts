/**
 * A linear program the solver keeps in memory between solves, minimised. The engine knows only this shape; whoever has a solver hands
 * it in (`server/planning/highs-solver.ts`), and without one the planner works all the same, only without a bound.
 */
export type LinearProgram = {
  addColumns(columns: Columns): void;
  /** Adds rows, each at least its `lower`, over the columns there are. */
  addRows(lower: readonly number[], rows: readonly (readonly (readonly [column: number, value: number])[])[]): void;
  setBounds(column: number, lower: number, upper: number): void;
  solve(): LinearSolution | null;
  dispose(): void;
};

/** Columns in packed form: column `j` has entries `starts[j] … starts[j + 1] - 1`. */
export type Columns = { cost: number[]; upper: number[]; starts: number[]; rows: number[]; values: number[] };

/** `rowDual[i]` is the change of the objective per unit of row `i`; a column's reduced cost is its cost minus Σ value × dual. */
export type LinearSolution = { objective: number; rowDual: Float64Array; columnValue: Float64Array };

export type IntegralSolution = { objective: number; columnValue: Float64Array; proved: boolean };

export type LinearSolver = {
  create(rowLower: readonly number[], rowUpper: readonly number[]): LinearProgram;
  /** Solves with every column integral; null when nothing was found in the time, `proved` when nothing is cheaper. */
  solveIntegral?(
    rowLower: readonly number[],
    rowUpper: readonly number[],
    columns: Columns,
    seconds: number,
  ): IntegralSolution | null;
};

export function emptyColumns(): Columns {
  return { cost: [], upper: [], starts: [0], rows: [], values: [] };
}

/** Appends one column; zero values may be passed and are left out. */
export function pushColumn(
  columns: Columns,
  cost: number,
  upper: number,
  entries: readonly (readonly [number, number])[],
): void {
  columns.cost.push(cost);
  columns.upper.push(upper);
  for (const [row, value] of entries) {
    if (value === 0) continue;
    columns.rows.push(row);
    columns.values.push(value);
  }
  columns.starts.push(columns.rows.length);
}
