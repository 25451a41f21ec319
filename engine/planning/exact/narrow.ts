import type { WayRow } from './cuts.ts';
import type { Basis, SparseColumns } from './simplex.ts';
import { type VisitProgram, WAY_MAKE_UP } from './visit-program.ts';

/** A program with a basis it can be solved from. */
export type Stage = { program: VisitProgram; basis: Basis };

/** What a column costs that is no longer allowed and only still in the basis, or that makes up for a broken row. */
export const FORBIDDEN = 1e5;

/** The stage without the columns that are not kept and without added rows that do not bind. */
export function narrowed(
  stage: Stage,
  keep: (column: number) => boolean,
): { stage: Stage /** Where each column went; -1 = left out. */; columnOf: Int32Array } {
  const { program, basis } = stage;
  const { columns } = program;
  const rows = bindingRows(stage);
  const rowOf = new Int32Array(program.rows).fill(-1);
  rows.forEach((r, n) => {
    rowOf[r] = n;
  });
  const keeps = new Uint8Array(columns.cost.length);
  for (let j = 0; j < keeps.length; j++) keeps[j] = keep(j) ? 1 : 0;
  const columnOf = new Int32Array(keeps.length);
  for (const j of basis.head) if (j >= 0) columnOf[j] = 1;
  const kept: number[] = [];
  for (let j = 0; j < keeps.length; j++) {
    const stays = keeps[j] === 1 || columnOf[j] === 1;
    columnOf[j] = stays ? kept.length : -1;
    if (stays) kept.push(j);
  }
  const cost = Float64Array.from(kept, (j) =>
    keeps[j] === 1 ? columns.cost[j]! : Math.max(FORBIDDEN, columns.cost[j]!),
  );
  const narrow: Stage = {
    program: {
      ...program,
      rows: rows.length,
      sense: Int8Array.from(rows, (r) => program.sense[r]!),
      right: Float64Array.from(rows, (r) => program.right[r]!),
      makeUp: new Int32Array(rows.length),
      way: Int32Array.from(kept, (j) => program.way[j]!),
      day: Int32Array.from(kept, (j) => program.day[j]!),
      columns: { cost, ...entriesOf(columns, kept, rowOf) },
    },
    basis: shrunk(stage, rows, { rowOf, columnOf }),
  };
  return { stage: narrow, columnOf };
}

function entriesOf(columns: SparseColumns, kept: readonly number[], rowOf: Int32Array): Omit<SparseColumns, 'cost'> {
  const off = new Int32Array(kept.length + 1);
  const row = new Int32Array(columns.row.length);
  const value = new Float64Array(columns.row.length);
  let count = 0;
  for (let n = 0; n < kept.length; n++) {
    const j = kept[n]!;
    for (let x = columns.off[j]!; x < columns.off[j + 1]!; x++) {
      const r = rowOf[columns.row[x]!]!;
      if (r < 0) continue;
      row[count] = r;
      value[count++] = columns.value[x]!;
    }
    off[n + 1] = count;
  }
  return { off, row: row.slice(0, count), value: value.slice(0, count) };
}

/** All rows but added ones whose slack is in the basis: leaving these out changes no price. */
function bindingRows({ program, basis }: Stage): number[] {
  const slack = new Set(basis.head);
  return [...Array(program.rows).keys()].filter((r) => r < program.baseRows || !slack.has(-1 - r));
}

/** Without a row and the place of its basic slack the inverse is that of the rest. */
function shrunk(
  { program, basis }: Stage,
  rows: readonly number[],
  to: { rowOf: Int32Array; columnOf: Int32Array },
): Basis {
  const places: number[] = [];
  for (let q = 0; q < program.rows; q++) {
    const j = basis.head[q]!;
    if (j >= 0 || to.rowOf[-1 - j]! >= 0) places.push(q);
  }
  const count = rows.length;
  const head = Int32Array.from(places, (q) => {
    const j = basis.head[q]!;
    return j >= 0 ? to.columnOf[j]! : -1 - to.rowOf[-1 - j]!;
  });
  const inverse = new Float64Array(count * count);
  for (let n = 0; n < count; n++) {
    const from = places[n]! * program.rows;
    for (let k = 0; k < count; k++) inverse[n * count + k] = basis.inverse[from + rows[k]!]!;
  }
  return { head, inverse };
}

/** The program with rows added, and for each a column that makes up for a solution that breaks it. */
export function withRows(program: VisitProgram, added: readonly WayRow[]): VisitProgram {
  const { columns, rows, way } = program;
  const count = columns.cost.length;
  const off = new Int32Array(count + added.length + 1);
  const row: number[] = [];
  const value: number[] = [];
  for (let j = 0; j < count; j++) {
    for (let x = columns.off[j]!; x < columns.off[j + 1]!; x++) {
      row.push(columns.row[x]!);
      value.push(columns.value[x]!);
    }
    added.forEach((each, n) => {
      const counted = each.count(way[j]!, program.day[j]!, columns.cost[j]!);
      if (counted === 0) return;
      row.push(rows + n);
      value.push(counted);
    });
    off[j + 1] = row.length;
  }
  added.forEach((each, n) => {
    row.push(rows + n);
    value.push(each.sense);
    off[count + n + 1] = row.length;
  });
  const longer = (list: Int32Array, tail: number) => Int32Array.from([...list, ...added.map(() => tail)]);
  return {
    ...program,
    rows: rows + added.length,
    sense: Int8Array.from([...program.sense, ...added.map((each) => each.sense)]),
    right: Float64Array.from([...program.right, ...added.map((each) => each.right)]),
    makeUp: Int32Array.from([...program.makeUp, ...added.map((_, n) => count + n)]),
    way: longer(way, WAY_MAKE_UP),
    day: longer(program.day, -1),
    columns: {
      cost: Float64Array.from([...columns.cost, ...added.map(() => FORBIDDEN)]),
      off,
      row: Int32Array.from(row),
      value: Float64Array.from(value),
    },
  };
}
