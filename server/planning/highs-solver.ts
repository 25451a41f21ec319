import type {
  Columns,
  IntegralSolution,
  LinearProgram,
  LinearSolution,
  LinearSolver,
} from '@songbang/engine/planning/bound/linear-program.ts';
import highsModule, { type Highs, type Model } from 'highs';

// The package's types describe CommonJS; the ES module that runs exports the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The HiGHS solver (WebAssembly, single-threaded) behind the engine's narrow interface. */
export async function loadHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    create: (rowLower, rowUpper) => createProgram(highs, rowLower, rowUpper),
    solveIntegral: (rowLower, rowUpper, columns, seconds) =>
      solveIntegral(highs, { rowLower, rowUpper, columns, seconds }),
  };
}

function createProgram(highs: Highs, rowLower: readonly number[], rowUpper: readonly number[]): LinearProgram {
  const model = emptyModel(highs, rowLower, rowUpper);
  let rows = rowLower.length;
  return {
    addColumns: (columns) => addColumns(model, columns, rows),
    addRows: (lower, entries) => {
      addRows(model, lower, entries, highs.infinity);
      rows += lower.length;
    },
    setBounds: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
    solve: () => solve(highs, model),
    dispose: () => model.dispose(),
  };
}

function emptyModel(highs: Highs, rowLower: readonly number[], rowUpper: readonly number[]): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
  const finite = (v: number) =>
    v === Number.POSITIVE_INFINITY ? highs.infinity : v === Number.NEGATIVE_INFINITY ? -highs.infinity : v;
  const rows = rowLower.length;
  const entries = { starts: new Int32Array(rows + 1), indices: new Int32Array(0), values: new Float64Array(0) };
  const bounds = { lower: Float64Array.from(rowLower, finite), upper: Float64Array.from(rowUpper, finite) };
  model.addRows({ ...bounds, matrix: { format: 'csr', numRows: rows, numCols: 0, ...entries } });
  return model;
}

function addColumns(model: Model, columns: Columns, numRows: number): void {
  const count = columns.cost.length;
  const matrix = {
    format: 'csc' as const,
    numRows,
    numCols: count,
    starts: Int32Array.from(columns.starts),
    indices: Int32Array.from(columns.rows),
    values: Float64Array.from(columns.values),
  };
  model.addCols({
    cost: Float64Array.from(columns.cost),
    lower: new Float64Array(count),
    upper: Float64Array.from(columns.upper),
    matrix,
  });
}

function addRows(
  model: Model,
  lower: readonly number[],
  rows: readonly (readonly (readonly [number, number])[])[],
  infinity: number,
): void {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  const entries = rows.flat();
  model.addRows({
    lower: Float64Array.from(lower),
    upper: new Float64Array(lower.length).fill(infinity),
    matrix: {
      format: 'csr',
      numRows: lower.length,
      numCols: model.getDimensions().numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
    },
  });
}

function solve(highs: Highs, model: Model): LinearSolution | null {
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
  const solution = model.getSolution();
  return { objective: model.getObjectiveValue(), rowDual: solution.rowDual, columnValue: solution.colValue };
}

type IntegralJob = { rowLower: readonly number[]; rowUpper: readonly number[]; columns: Columns; seconds: number };

function solveIntegral(highs: Highs, job: IntegralJob): IntegralSolution | null {
  const model = emptyModel(highs, job.rowLower, job.rowUpper);
  try {
    addColumns(model, job.columns, job.rowLower.length);
    model.options.set({ presolve: 'choose', solver: 'choose', time_limit: job.seconds, mip_rel_gap: 0 });
    for (let column = 0; column < job.columns.cost.length; column++)
      model.changeColIntegrality(column, highs.constants.variableType.integer);
    model.run();
    const status = model.getModelStatus();
    const { optimal, timeLimit } = highs.constants.modelStatus;
    if (status !== optimal && status !== timeLimit) return null;
    const solution = model.getSolution();
    if (solution.colValue.length === 0) return null;
    return { objective: model.getObjectiveValue(), columnValue: solution.colValue, proved: status === optimal };
  } finally {
    model.dispose();
  }
}
