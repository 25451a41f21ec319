import { bitsOf, type SmallMonth } from './small-month.ts';
import { type VisitProgram, WAY_DROP } from './visit-program.ts';

/** Which ways (see `VisitProgram`) one branch may still take; together the branches of a node leave out no plan but one already looked at. */
export type Branch = (way: number) => boolean;

/** How often each way is taken by a solution. */
export function waysTaken(
  program: VisitProgram,
  solution: readonly (readonly [number, number])[],
): Map<number, number> {
  const taken = new Map<number, number>();
  for (const [column, amount] of solution) {
    const way = program.way[column]!;
    if (way >= 0) taken.set(way, (taken.get(way) ?? 0) + amount);
  }
  return taken;
}

const WHOLE = 1e-5;
const fraction = (x: number) => Math.abs(x - Math.round(x));

/**
 * Branches on what a solution takes in parts: a task's fate, two tasks together or apart, or one set. Null when all is whole; none when it
 * cannot be divided this way.
 */
export function branches(m: SmallMonth, program: VisitProgram, taken: ReadonlyMap<number, number>): Branch[] | null {
  const sets = program.sets.set;
  const divided = [...taken].filter(([, amount]) => fraction(amount) >= WHOLE);
  if (divided.length === 0) return null;
  const fates = divided
    .filter(([way]) => way >= sets.length)
    .map(([way, amount]) => ({ way, amount, sets: sets.length }));
  if (fates.length > 0)
    return eitherWay(m, program, fates.reduce((best, next) => (isBetterFate(m, next, best) ? next : best)).way);
  const pair = mostDividedPair(m, program, taken);
  if (pair !== null) return [apart(program, pair), together(m, program, pair)];
  const set = divided.find(([way]) => bitsOf(sets[way]!).some((i) => m.duration[i] !== 4));
  return set ? eitherWay(m, program, set[0]) : [];
}

function has(program: VisitProgram, way: number, task: number): boolean {
  return way < program.sets.set.length && ((program.sets.set[way]! >> task) & 1) === 1;
}

function apart(program: VisitProgram, [i, j]: [number, number]): Branch {
  return (way) => !(has(program, way, i) && has(program, way, j));
}

/** Neither goes its own way; only a two-day task may be without the other, on its other day. */
function together(m: SmallMonth, program: VisitProgram, [i, j]: [number, number]): Branch {
  return (way) => {
    if (isFateOf(m, program, way, i) || isFateOf(m, program, way, j)) return false;
    const [one, other] = [has(program, way, i), has(program, way, j)];
    if (one === other) return true;
    return m.duration[one ? i : j] === 4;
  };
}

function isBetterFate(
  m: SmallMonth,
  one: { way: number; amount: number; sets: number },
  other: { way: number; amount: number; sets: number },
): boolean {
  const isDrop = (way: number) => Math.floor((way - one.sets) / m.tasks) === WAY_DROP;
  if (isDrop(one.way) !== isDrop(other.way)) return isDrop(one.way);
  return fraction(one.amount) > fraction(other.amount);
}

function isFateOf(m: SmallMonth, program: VisitProgram, way: number, task: number): boolean {
  const sets = program.sets.set.length;
  return way >= sets && (way - sets) % m.tasks === task;
}

/** Without this way, or with it and no other for the tasks it settles. */
function eitherWay(m: SmallMonth, program: VisitProgram, way: number): Branch[] {
  return [(other) => other !== way, settles(m, program, way)];
}

/** Only what a plan that takes this way may take beside it. */
function settles(m: SmallMonth, program: VisitProgram, way: number): Branch {
  const sets = program.sets.set;
  const settled = way < sets.length ? sets[way]! : 1 << ((way - sets.length) % m.tasks);
  const isSet = way < sets.length;
  const once = bitsOf(settled).reduce((mask, i) => (isSet && m.duration[i] === 4 ? mask : mask | (1 << i)), 0);
  const fatesGone = settled;
  return (other) => {
    if (other === way) return true;
    if (other < sets.length) return (sets[other]! & once) === 0;
    return ((fatesGone >> ((other - sets.length) % m.tasks)) & 1) === 0;
  };
}

/** Every plan but the one that takes exactly these ways: it lacks the first, or has the first and lacks the second, and so on. */
export function allBut(m: SmallMonth, program: VisitProgram, ways: readonly number[]): Branch[] {
  return ways.map((lacking, n) => {
    const kept = ways.slice(0, n).map((way) => settles(m, program, way));
    return (way: number) => way !== lacking && kept.every((allows) => allows(way));
  });
}

/** Two tasks that share a visit to a part closest to one half; two two-day tasks may share one of two days and are left to the sets. */
function mostDividedPair(
  m: SmallMonth,
  program: VisitProgram,
  taken: ReadonlyMap<number, number>,
): [number, number] | null {
  const shared = new Float64Array(m.tasks * m.tasks);
  for (const [way, amount] of taken) {
    if (way >= program.sets.set.length) continue;
    const members = bitsOf(program.sets.set[way]!);
    for (const i of members) for (const j of members) if (i < j) shared[i * m.tasks + j]! += amount;
  }
  let best: [number, number] | null = null;
  let most = WHOLE;
  for (let i = 0; i < m.tasks; i++)
    for (let j = i + 1; j < m.tasks; j++) {
      if (m.duration[i] === 4 && m.duration[j] === 4) continue;
      const part = fraction(shared[i * m.tasks + j]!);
      if (part > most) {
        most = part;
        best = [i, j];
      }
    }
  return best;
}
