/** Columns of a program with `≥` rows first and `≤` rows after them, all right-hand sides ≥ 0: entries `off[j] … off[j + 1] - 1`. */
export type SparseColumns = { cost: Float64Array; off: Int32Array; row: Int32Array; value: Float64Array };

/** A basis with its inverse: which column is basic in which row; slacks are numbered after the columns. */
export type Basis = { head: Int32Array; inverse: Float64Array };

export type Program = {
  rows: number;
  /** The first so many rows are `≥`, the others `≤`. */
  atLeast: number;
  right: Float64Array;
  columns: SparseColumns;
};

/** What a column that is not allowed costs while it is still basic. */
const FORBIDDEN = 1e5;
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
  private allowed: Int32Array = new Int32Array(0);
  private isAllowed: Uint8Array;
  private turn = 0;
  pivots = 0;

  constructor(program: Program, start: Basis) {
    const { rows } = program;
    this.program = program;
    this.head = start.head;
    this.inverse = start.inverse;
    this.dual = new Float64Array(rows);
    this.perturbed = program.right.map((b, r) => b + 1e-6 * (1 + ((r * 7919) % 101) / 101));
    this.level = new Float64Array(rows);
    this.entering = new Float64Array(rows);
    this.isAllowed = new Uint8Array(program.columns.cost.length);
  }

  /** Optimises over the allowed columns and all slacks, from any primal feasible basis; leaves the prices in `dual`. */
  solve(allowed: Int32Array, from: Basis): void {
    this.head = from.head.slice();
    this.inverse = from.inverse.slice();
    this.allowed = allowed;
    this.isAllowed.fill(0);
    for (const j of allowed) this.isAllowed[j] = 1;
    this.settle();
    for (let n = 0; n < MAX_PIVOTS; n++) {
      const column = this.mostProfitable();
      if (column === -1) return;
      if (!this.pivot(column)) return;
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
    const { rows, right, columns } = this.program;
    const taken: [number, number][] = [];
    for (let r = 0; r < rows; r++) {
      if (this.head[r]! >= columns.cost.length) continue;
      let amount = 0;
      for (let k = 0; k < rows; k++) amount += this.inverse[r * rows + k]! * right[k]!;
      if (amount > 1e-6) taken.push([this.head[r]!, amount]);
    }
    return taken;
  }

  /**
   * A bound that holds whatever the pivots did: prices of the right sign, every allowed column with a negative reduced cost taken once
   * (`most` times where a column may be taken more often).
   */
  bound(most: (j: number) => number): number {
    const { rows, atLeast, right } = this.program;
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      this.dual[r] = r < atLeast ? Math.max(0, this.dual[r]!) : Math.min(0, this.dual[r]!);
      sum += this.dual[r]! * right[r]!;
    }
    for (const j of this.allowed) {
      const reduced = this.reducedCost(j);
      if (reduced < 0) sum += reduced * most(j);
    }
    return sum;
  }

  private costOf(j: number): number {
    const { cost } = this.program.columns;
    if (j >= cost.length) return 0;
    return this.isAllowed[j] === 1 ? cost[j]! : cost[j]! + FORBIDDEN;
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
      this.level[r] = level;
    }
  }

  /** A column worth more than it costs, the best of a block; a slack is `columns + row`; -1 = none is left. */
  private mostProfitable(): number {
    const { rows, atLeast, columns } = this.program;
    let best = -TOLERANCE;
    let found = -1;
    for (let r = 0; r < rows; r++) {
      const reduced = r < atLeast ? this.dual[r]! : -this.dual[r]!;
      if (reduced < best) {
        best = reduced;
        found = columns.cost.length + r;
      }
    }
    const count = this.allowed.length;
    for (let n = 0; n < count; n++) {
      if (n > 0 && n % BLOCK === 0 && found !== -1) {
        this.turn = (this.turn + n) % count;
        return found;
      }
      const j = this.allowed[(this.turn + n) % count]!;
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
    for (let k = 0; k < rows; k++) inverse[at + k]! /= pivot;
    level[leaving]! /= pivot;
    for (let r = 0; r < rows; r++) {
      const factor = entering[r]!;
      if (r === leaving || factor === 0) continue;
      const row = r * rows;
      for (let k = 0; k < rows; k++) inverse[row + k]! -= factor * inverse[at + k]!;
      level[r] = Math.max(0, level[r]! - factor * level[leaving]!);
    }
    for (let k = 0; k < rows; k++) dual[k]! += reduced * inverse[at + k]!;
    this.head[leaving] = column;
    this.pivots++;
    return true;
  }

  private slackOrColumn(column: number): number {
    const { atLeast, columns } = this.program;
    const r = column - columns.cost.length;
    if (r < 0) return this.reducedCost(column);
    return r < atLeast ? this.dual[r]! : -this.dual[r]!;
  }

  /** The entering column in terms of the basis. */
  private transform(column: number): void {
    const { rows, atLeast, columns } = this.program;
    const { entering, inverse } = this;
    const slack = column - columns.cost.length;
    entering.fill(0);
    if (slack >= 0) {
      const sign = slack < atLeast ? -1 : 1;
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
