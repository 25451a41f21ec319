import { check } from '../check.ts';
import type { Instance, Plan } from '../instance.ts';
import type { Problem } from '../problem.ts';
import { allBut, type Branch, branches, waysTaken } from './branching.ts';
import { daySets } from './day-sets.ts';
import { type Leaf, LeafSolver, partitionOf } from './leaf.ts';
import { type Basis, Simplex } from './simplex.ts';
import { readSmallMonth, type SmallMonth } from './small-month.ts';
import { type VisitProgram, visitProgram } from './visit-program.ts';

export type MonthProof = {
  /** No plan costs less, meetings and all. */
  bound: number;
  /** The bound is what `plan` costs: it is the best there is. */
  proved: boolean;
  /** The cheapest plan met, if it is cheaper than the one handed in. */
  plan: Plan | null;
  cost: number;
  nodes: number;
};

type Node = { allowed: Int32Array; basis: Basis; bound: number };

const MAX_NODES = 20_000;
const TOLERANCE = 1e-6;

/**
 * Proves the best plan of one township's few weeks by complete search: a linear program over all sets of tasks that can share a visit-day,
 * divided until it is whole, then dated together with the meetings. Null when the month is too large for that. `known` = a plan to beat.
 *
 *     proveMonth(compile(instance), { plan: found.plan, cost: found.cost }, () => false)?.proved
 */
export function proveMonth(p: Problem, known: { cost: number }, stop: () => boolean): MonthProof | null {
  const m = readSmallMonth(p);
  const sets = m && daySets(m);
  if (!m || !sets) return null;
  return new Proof(m, visitProgram(m, sets), known.cost).run(stop);
}

class Proof {
  private readonly m: SmallMonth;
  private readonly program: VisitProgram;
  private readonly simplex: Simplex;
  private readonly leaves: LeafSolver;
  /** Costs are whole multiples of this; 0 = of nothing. */
  private readonly grain: number;
  private open: Node[] = [];
  private best: Plan | null = null;
  private cost: number;
  /** The least that parts given up might cost. */
  private leftOpen = Number.POSITIVE_INFINITY;
  private nodes = 0;

  constructor(m: SmallMonth, program: VisitProgram, cost: number) {
    this.m = m;
    this.program = program;
    this.cost = cost;
    this.simplex = new Simplex(program, program.start);
    this.leaves = new LeafSolver(m);
    this.grain = grainOf(m.p.instance);
  }

  run(stop: () => boolean): MonthProof {
    const allowed = Int32Array.from(this.program.way, (_, j) => j);
    this.open = [{ allowed, basis: this.program.start, bound: this.leaves.leastMeetings }];
    while (this.open.length > 0 && this.nodes < MAX_NODES && !stop()) this.step(this.open.pop()!);
    const bound = this.open.reduce((least, node) => Math.min(least, node.bound), Math.min(this.cost, this.leftOpen));
    return { bound, proved: bound >= this.cost - TOLERANCE, plan: this.best, cost: this.cost, nodes: this.nodes };
  }

  /** Whether nothing that costs at least `bound` can beat the best plan. */
  private isBeaten(bound: number): boolean {
    return bound > this.cost - Math.max(this.grain, TOLERANCE) + TOLERANCE;
  }

  private step(node: Node): void {
    if (this.isBeaten(node.bound)) return;
    this.nodes++;
    this.simplex.solve(node.allowed, node.basis);
    const visits = this.simplex.bound((j) =>
      this.program.way[j]! < 0 && this.program.day[j]! < 0 ? this.m.p.days : 1,
    );
    const bound = Math.max(node.bound, visits + this.leaves.leastMeetings);
    if (this.isBeaten(bound)) return;
    const room = this.cost - bound;
    const allowed = node.allowed.filter((j) => this.program.way[j]! < 0 || this.simplex.reducedCost(j) <= room);
    const taken = waysTaken(this.program, this.simplex.solution());
    const parts = branches(this.m, this.program, taken);
    const inside: Node = { allowed, basis: this.simplex.basis(), bound };
    if (parts === null) this.finish(inside, taken);
    else if (parts.length === 0) this.leftOpen = Math.min(this.leftOpen, bound);
    else this.divide(inside, parts);
  }

  private divide(node: Node, parts: readonly Branch[]): void {
    const { way } = this.program;
    for (const isAllowed of parts)
      this.open.push({ ...node, allowed: node.allowed.filter((j) => way[j]! < 0 || isAllowed(way[j]!)) });
  }

  /** A whole solution: dates it together with the meetings, and goes on with all others of its node. */
  private finish(node: Node, taken: ReadonlyMap<number, number>): void {
    const ways = [...taken].filter(([, amount]) => amount > 0.5);
    const partition = partitionOf(this.m, this.program, ways);
    if (partition) {
      const leaf = this.leaves.solve(partition, this.cost);
      if (leaf.plan) this.keep(leaf);
      this.leftOpen = Math.min(this.leftOpen, leaf.leftOpen);
    }
    if (this.isBeaten(node.bound)) return;
    this.divide(
      node,
      allBut(
        this.m,
        this.program,
        ways.map(([way]) => way),
      ),
    );
  }

  private keep(leaf: Leaf): void {
    const checked = check(this.m.p.instance, leaf.plan!);
    if (!checked.ok || checked.cost >= this.cost) return;
    this.cost = checked.cost;
    this.best = leaf.plan;
  }
}

/** The largest 1/n of a point that every price is a multiple of, n up to 1,000; 0 when there is none. */
function grainOf(instance: Instance): number {
  const { cost } = instance;
  const drives = [
    ...instance.townships.map((t) => 2 * t.tau * cost.tripHour),
    ...instance.persons.map((p) => 2 * p.tau * cost.mTripHour),
  ];
  const units = [...Object.values(cost), ...drives].map((price) => Math.round(price * 1000));
  const exact = [...Object.values(cost), ...drives].every((price, n) => Math.abs(price * 1000 - units[n]!) < 1e-9);
  if (!exact) return 0;
  return units.reduce(gcd, 0) / 1000;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
