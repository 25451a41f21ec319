/** Columns in packed form: entries `off[j] … off[j + 1] - 1`. */
export type SparseColumns = { cost: Float64Array; off: Int32Array; row: Int32Array; value: Float64Array };

/** A basis with its inverse: which column is basic in which row; the slack of row `r` is `-1 - r`. */
export type Basis = { head: Int32Array; inverse: Float64Array };

/** A linear program over columns ≥ 0 with right-hand sides ≥ 0, minimised. */
export type Program = {
  rows: number;
  /** Per row: 1 = at least, -1 = at most. */
  sense: Int8Array;
  right: Float64Array;
  columns: SparseColumns;
  /** For rows added later: the column that makes up for a solution that breaks the row, at a price that no real one pays. */
  makeUp: Int32Array;
};

const TOLERANCE = 1e-7;
const MAX_PIVOTS = 4000;
/** Columns looked at before the best of them enters. */
const BLOCK = 1500;

/**
 * The primal simplex method with an explicit inverse, for some hundred rows: small enough that a sparse factorisation would not pay, and
 * at home in the engine, so that a month is proved without loading a solver. Ties of the many degenerate rows are broken by a fixed
 * small perturbation of the right-hand side, which prices never see.
 */
export class Simplex {
  readonly program: Program;
  head: Int32Array;
  inverse: Float64Array;
  readonly dual: Float64Array;
  private readonly perturbed: Float64Array;
  private readonly level: Float64Array;
  private readonly entering: Float64Array;
  /** Where the leaving row of the inverse is not zero. */
  private readonly filled: Int32Array;
  private turn = 0;
  pivots = 0;

  constructor(program: Program) {
    const { rows } = program;
    this.program = program;
    this.head = new Int32Array(rows);
    this.inverse = new Float64Array(rows * rows);
    this.dual = new Float64Array(rows);
    this.perturbed = program.right.map((b, r) => b + 1e-6 * (1 + ((r * 7919) % 101) / 101));
    this.level = new Float64Array(rows);
    this.entering = new Float64Array(rows);
    this.filled = new Int32Array(rows);
  }

  /** Optimises from any primal feasible basis, also one of fewer rows, and leaves the prices in `dual`. */
  solve(from: Basis): void {
    this.lift(from);
    this.settle();
    for (let n = 0; n < MAX_PIVOTS; n++) {
      const column = this.mostProfitable();
      if (column === null) return;
      if (!this.pivot(column)) return;
    }
  }

  /** The basis with rows added since: each with its slack, or where the solution breaks it with what makes up for it. */
  private lift(from: Basis): void {
    const { rows, columns, makeUp, sense } = this.program;
    const known = from.head.length;
    this.head = new Int32Array(rows);
    this.head.set(from.head);
    this.inverse = new Float64Array(rows * rows);
    for (let r = 0; r < known; r++) this.inverse.set(from.inverse.subarray(r * known, (r + 1) * known), r * rows);
    for (let r = known; r < rows; r++) {
      const line = this.inverse.subarray(r * rows, (r + 1) * rows);
      for (let b = 0; b < known; b++) {
        const entry = this.head[b]! < 0 ? 0 : entryOf(columns, this.head[b]!, r);
        if (entry !== 0) for (let k = 0; k < known; k++) line[k]! += entry * this.inverse[b * rows + k]!;
      }
      let taken = 0;
      for (let k = 0; k < known; k++) taken += line[k]! * this.perturbed[k]!;
      const fits = sense[r]! * (taken - this.perturbed[r]!) >= 0;
      // The slack of `at most` and what makes up for `at least` enter with 1, the others with -1.
      const sign = fits === sense[r]! < 0 ? 1 : -1;
      for (let k = 0; k < known; k++) line[k]! *= -sign;
      line[r] = sign;
      this.head[r] = fits ? -1 - r : makeUp[r]!;
    }
  }

  basis(): Basis {
    return { head: this.head, inverse: this.inverse };
  }

  /** Cost less worth of a column at the present prices. */
  reducedCost(j: number): number {
    const { cost, off, row, value } = this.program.columns;
    let sum = cost[j]!;
    for (let x = off[j]!; x < off[j + 1]!; x++) sum -= this.dual[row[x]!]! * value[x]!;
    return sum;
  }

  /** How much of each basic column the solution takes, `[column, amount]`; slacks left out. */
  solution(): [number, number][] {
    const { rows, right } = this.program;
    const taken: [number, number][] = [];
    for (let r = 0; r < rows; r++) {
      if (this.head[r]! < 0) continue;
      let amount = 0;
      for (let k = 0; k < rows; k++) amount += this.inverse[r * rows + k]! * right[k]!;
      if (amount > 1e-6) taken.push([this.head[r]!, amount]);
    }
    return taken;
  }

  /**
   * A bound that holds whatever the pivots did: prices of the right sign, every column with a negative reduced cost taken as often as it
   * may be.
   */
  bound(most: (j: number) => number): number {
    const { rows, sense, right, columns } = this.program;
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      this.dual[r] = sense[r]! > 0 ? Math.max(0, this.dual[r]!) : Math.min(0, this.dual[r]!);
      sum += this.dual[r]! * right[r]!;
    }
    for (let j = 0; j < columns.cost.length; j++) {
      const reduced = this.reducedCost(j);
      if (reduced < 0) sum += reduced * most(j);
    }
    return sum;
  }

  private costOf(j: number): number {
    return j < 0 ? 0 : this.program.columns.cost[j]!;
  }

  /** Prices and levels from the basis alone. */
  private settle(): void {
    const { rows } = this.program;
    this.dual.fill(0);
    for (let r = 0; r < rows; r++) {
      const cost = this.costOf(this.head[r]!);
      let level = 0;
      for (let k = 0; k < rows; k++) {
        const entry = this.inverse[r * rows + k]!;
        level += entry * this.perturbed[k]!;
        this.dual[k]! += cost * entry;
      }
      this.level[r] = Math.max(0, level);
    }
  }

  /** A column worth more than it costs, the best of a block; null when none is left. */
  private mostProfitable(): number | null {
    const { rows, sense, columns } = this.program;
    let best = -TOLERANCE;
    let found: number | null = null;
    for (let r = 0; r < rows; r++) {
      const reduced = sense[r]! * this.dual[r]!;
      if (reduced < best) {
        best = reduced;
        found = -1 - r;
      }
    }
    const count = columns.cost.length;
    for (let n = 0; n < count; n++) {
      if (n > 0 && n % BLOCK === 0 && found !== null) {
        this.turn = (this.turn + n) % count;
        return found;
      }
      const j = (this.turn + n) % count;
      const reduced = this.reducedCost(j);
      if (reduced < best) {
        best = reduced;
        found = j;
      }
    }
    return found;
  }

  /** Brings a column into the basis; false when nothing limits it, which a bounded program never lets happen. */
  private pivot(column: number): boolean {
    this.transform(column);
    const leaving = this.leavingRow();
    if (leaving === -1) return false;
    const { rows } = this.program;
    const { entering, inverse, level, dual } = this;
    const reduced = this.slackOrColumn(column);
    const pivot = entering[leaving]!;
    const at = leaving * rows;
    const { filled } = this;
    let count = 0;
    for (let k = 0; k < rows; k++) {
      if (inverse[at + k] === 0) continue;
      inverse[at + k]! /= pivot;
      filled[count++] = k;
    }
    level[leaving]! /= pivot;
    for (let r = 0; r < rows; r++) {
      const factor = entering[r]!;
      if (r === leaving || factor === 0) continue;
      const row = r * rows;
      for (let n = 0; n < count; n++) inverse[row + filled[n]!]! -= factor * inverse[at + filled[n]!]!;
      level[r] = Math.max(0, level[r]! - factor * level[leaving]!);
    }
    for (let n = 0; n < count; n++) dual[filled[n]!]! += reduced * inverse[at + filled[n]!]!;
    this.head[leaving] = column;
    this.pivots++;
    return true;
  }

  private slackOrColumn(column: number): number {
    const r = -1 - column;
    if (r < 0) return this.reducedCost(column);
    return this.program.sense[r]! * this.dual[r]!;
  }

  /** The entering column in terms of the basis. */
  private transform(column: number): void {
    const { rows, sense, columns } = this.program;
    const { entering, inverse } = this;
    const slack = -1 - column;
    entering.fill(0);
    if (slack >= 0) {
      const sign = -sense[slack]!;
      for (let r = 0; r < rows; r++) entering[r] = sign * inverse[r * rows + slack]!;
      return;
    }
    for (let x = columns.off[column]!; x < columns.off[column + 1]!; x++) {
      const k = columns.row[x]!;
      const value = columns.value[x]!;
      for (let r = 0; r < rows; r++) entering[r]! += value * inverse[r * rows + k]!;
    }
  }

  private leavingRow(): number {
    const { entering, level } = this;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let r = 0; r < entering.length; r++) {
      if (entering[r]! <= 1e-9) continue;
      const ratio = level[r]! / entering[r]!;
      if (ratio < least - 1e-12 || (ratio < least + 1e-12 && entering[r]! > entering[leaving]!)) {
        least = ratio;
        leaving = r;
      }
    }
    return leaving;
  }
}

function entryOf(columns: SparseColumns, j: number, r: number): number {
  for (let x = columns.off[j]!; x < columns.off[j + 1]!; x++) if (columns.row[x] === r) return columns.value[x]!;
  return 0;
}
