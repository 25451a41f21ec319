import { grainOf, meetingDrives, visitDrives } from '../bound/grain.ts';
import { check } from '../check.ts';
import type { Plan } from '../instance.ts';
import type { Problem } from '../problem.ts';
import { blockedRows } from './blocked.ts';
import { allBut, type Branch, dayBranches, fateBranches, setBranches, waysTaken } from './branching.ts';
import { conflictRow } from './conflict.ts';
import { cutRow, separate } from './cuts.ts';
import { daySets } from './day-sets.ts';
import { type Leaf, LeafSolver, type PricedPartition, partitionOf } from './leaf.ts';
import { narrowed, type Stage, withRows } from './narrow.ts';
import { Simplex } from './simplex.ts';
import { readSmallMonth, type SmallMonth } from './small-month.ts';
import { visitProgram, WAY_EXCESS } from './visit-program.ts';

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

type Node = Stage & { bound: number };

const MAX_NODES = 20_000;
const TOLERANCE = 1e-6;
/** Rounds of further rows at one node, and rows in each. */
const ROUNDS = 6;
const CUTS_A_ROUND = 12;

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
  return new Proof(m, known.cost).run(visitProgram(m, sets), stop);
}

class Proof {
  private readonly m: SmallMonth;
  private readonly leaves: LeafSolver;
  /** Costs are whole multiples of this; 0 = of nothing. */
  private readonly grain: number;
  private readonly open: Node[] = [];
  private best: Plan | null = null;
  private cost: number;
  /** The least that parts given up might cost. */
  private leftOpen = Number.POSITIVE_INFINITY;
  private nodes = 0;
  /** What the whole program costs at the least: unlike a node's bound it holds for every way to date a partition. */
  private floor = Number.NEGATIVE_INFINITY;

  constructor(m: SmallMonth, cost: number) {
    this.m = m;
    this.cost = cost;
    this.leaves = new LeafSolver(m);
    this.grain = grainOf(m.p.instance, [...visitDrives(m.p.instance), ...meetingDrives(m.p.instance)]);
  }

  run(start: Stage, stop: () => boolean): MonthProof {
    this.open.push({ ...start, bound: this.leaves.leastMeetings });
    while (this.open.length > 0 && this.nodes < MAX_NODES && !stop()) this.step(this.next());
    const bound = this.open.reduce((least, node) => Math.min(least, node.bound), Math.min(this.cost, this.leftOpen));
    return { bound, proved: bound >= this.cost - TOLERANCE, plan: this.best, cost: this.cost, nodes: this.nodes };
  }

  /** The open node that may hold the cheapest plan; of equal ones the youngest, which is the nearest to a whole solution. */
  private next(): Node {
    let least = this.open.length - 1;
    for (let n = least - 1; n >= 0; n--) if (this.open[n]!.bound < this.open[least]!.bound - TOLERANCE) least = n;
    return this.open.splice(least, 1)[0]!;
  }

  /** Whether nothing that costs at least `bound` can beat the best plan. */
  private isBeaten(bound: number): boolean {
    return bound > this.cost - Math.max(this.grain, TOLERANCE) + TOLERANCE;
  }

  private step(start: Node): void {
    this.nodes++;
    for (let node: Node | null = start, round = 0; node && !this.isBeaten(node.bound); round++)
      node = this.work(node, round);
  }

  /** Divides or finishes a node; or returns it tighter, to be worked on again. */
  private work(start: Node, round: number): Node | null {
    const solved = this.solve(start);
    if (solved === null) return null;
    const { node, solution } = solved;
    const taken = waysTaken(node.program, solution);
    const fates = fateBranches(this.m, node.program, taken);
    const sets = fates ? null : setBranches(this.m, node.program, taken);
    if (fates) this.divide(node, fates);
    else if (sets === null) this.finish(node, taken, solution);
    else {
      const tighter = round < ROUNDS ? this.tightened(node, taken) : null;
      if (tighter) return tighter;
      if (sets.length > 0) this.divide(node, sets);
      else this.leftOpen = Math.min(this.leftOpen, node.bound);
    }
    return null;
  }

  /** Solves a node's linear program and drops what cannot be part of a cheaper plan; null when nothing in it can be one. */
  private solve(node: Node): { node: Node; solution: [number, number][] } | null {
    const { program } = node;
    const simplex = new Simplex(program);
    simplex.solve(node.basis);
    const counts = (j: number) => program.way[j] === WAY_EXCESS;
    const visits = simplex.bound((j) => (counts(j) ? this.m.p.days : 1));
    const bound = Math.max(node.bound, visits + this.leaves.leastMeetings);
    if (this.nodes === 1) this.floor = Math.max(this.floor, bound);
    if (this.isBeaten(bound)) return null;
    const room = this.cost - bound;
    const solution = simplex.solution();
    const before = { program, basis: simplex.basis() };
    const kept = narrowed(before, (j) => counts(j) || simplex.reducedCost(j) <= room);
    return { node: { ...kept.stage, bound }, solution: solution.map(([j, amount]) => [kept.columnOf[j]!, amount]) };
  }

  /** The node with rows that the present solution breaks and whole ones do not; null when there are none. */
  private tightened(node: Node, taken: ReadonlyMap<number, number>): Node | null {
    const { set } = node.program.sets;
    const divided = [...taken].flatMap(([way, amount]) => (way < set.length ? [[set[way]!, amount] as const] : []));
    const masks = separate(this.m, divided, CUTS_A_ROUND);
    if (masks.length === 0) return null;
    return {
      ...node,
      program: withRows(
        node.program,
        masks.map((mask) => cutRow(node.program, mask)),
      ),
    };
  }

  private divide(node: Node, parts: readonly Branch[]): void {
    const { way, day } = node.program;
    for (const { keep, row } of parts) {
      const stage = keep ? narrowed(node, (j) => keep(way[j]!, day[j]!)).stage : node;
      const program = row ? withRows(stage.program, [row]) : stage.program;
      this.open.push({ program, basis: stage.basis, bound: node.bound });
    }
  }

  /** A whole solution: dates it together with the meetings, and goes on with all others of its node. */
  private finish(node: Node, taken: ReadonlyMap<number, number>, solution: readonly [number, number][]): void {
    const ways = [...taken].filter(([, amount]) => amount > 0.5);
    const partition = partitionOf(this.m, node.program, ways);
    const leaf = partition && this.leaves.solve(partition, this.cost, this.floor);
    if (leaf?.plan) this.keep(leaf);
    if (leaf) this.leftOpen = Math.min(this.leftOpen, leaf.leftOpen);
    if (this.isBeaten(node.bound)) return;
    const held = this.withBlocked(node, solution);
    if (held) {
      this.open.push(held);
      return;
    }
    const undated = leaf !== null && leaf.visitsAlone > node.bound + TOLERANCE;
    this.separate(node, { ways: ways.map(([way]) => way), solution, undated: undated ? partition : null });
  }

  /** Goes on without a partition just dated: by what keeps its visits from being dated, by days, or by leaving it out. */
  private separate(
    node: Node,
    at: { ways: number[]; solution: readonly [number, number][]; undated: PricedPartition | null },
  ): void {
    const { program } = node;
    const needed = at.undated ? this.cost - this.leaves.leastMeetings - at.undated.cost : 0;
    const conflict = at.undated && conflictRow(this.m, program, at.undated, needed);
    if (conflict) this.open.push({ ...node, program: withRows(program, [conflict]) });
    else {
      const dates = at.undated ? dayBranches(this.m, program, at.solution) : null;
      this.divide(node, dates ?? allBut(this.m, program, at.ways));
    }
  }

  /** The node with rows that keep a day open for each meeting and video call; null when the solution leaves one to all. */
  private withBlocked(node: Node, solution: readonly [number, number][]): Node | null {
    const held = node.bound - this.leaves.leastMeetings + this.m.p.instance.cost.mDrop;
    const rows = blockedRows(this.m, node.program, { solution, meetingsHeld: this.isBeaten(held) });
    return rows.length > 0 ? { ...node, program: withRows(node.program, rows) } : null;
  }

  /** A plan that breaks a rule unknown to this search proves nothing: whatever was dated with it stays open. */
  private keep(leaf: Leaf): void {
    const checked = check(this.m.p.instance, leaf.plan!);
    if (!checked.ok) this.leftOpen = Math.min(this.leftOpen, this.floor);
    else if (checked.cost < this.cost) {
      this.cost = checked.cost;
      this.best = leaf.plan;
    }
  }
}
