import type { WayRow } from './cuts.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';
import { type VisitProgram, WAY_DROP } from './visit-program.ts';

/**
 * Which columns a branch may still take, by way and day (see `VisitProgram`), or a row it adds; together the branches of a node leave out
 * no plan but one already looked at.
 */
export type Branch = { keep?: (way: number, day: number) => boolean; row?: WayRow };

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

/** Branches on how many are not served, a task's fate, and how many visit-days there are; null when these are whole. */
export function fateBranches(
  m: SmallMonth,
  program: VisitProgram,
  taken: ReadonlyMap<number, number>,
): Branch[] | null {
  const sets = program.sets.set;
  const isDrop = (way: number) => way >= sets.length && way < sets.length + m.tasks;
  const isVisit = (way: number) => way >= 0 && way < sets.length;
  const drops = moreOrFewer(taken, isDrop);
  if (drops) return drops;
  const fates = [...taken]
    .filter(([way, amount]) => way >= sets.length && fraction(amount) >= WHOLE)
    .map(([way, amount]) => ({ way, amount, sets: sets.length }));
  if (fates.length > 0)
    return eitherWay(m, program, fates.reduce((best, next) => (isBetterFate(m, next, best) ? next : best)).way);
  return moreOrFewer(taken, isVisit);
}

/** Whole numbers of some ways: at most as many as the solution takes, rounded down, or at least one more. */
function moreOrFewer(taken: ReadonlyMap<number, number>, counts: (way: number) => boolean): Branch[] | null {
  let sum = 0;
  for (const [way, amount] of taken) if (counts(way)) sum += amount;
  if (fraction(sum) < 1e-4) return null;
  const count = (way: number) => (counts(way) ? 1 : 0);
  return [{ row: { sense: -1, right: Math.floor(sum), count } }, { row: { sense: 1, right: Math.ceil(sum), count } }];
}

/** Branches on two tasks together or apart, or on one set; null when all is whole, none when it cannot be divided so. */
export function setBranches(m: SmallMonth, program: VisitProgram, taken: ReadonlyMap<number, number>): Branch[] | null {
  const sets = program.sets.set;
  const divided = [...taken].filter(([way, amount]) => way < sets.length && fraction(amount) >= WHOLE);
  if (divided.length === 0) return null;
  const pair = mostDividedPair(m, program, taken);
  if (pair !== null) return [apart(program, pair), together(m, program, pair)];
  const set = divided.find(([way]) => bitsOf(sets[way]!).some((i) => m.duration[i] !== 4));
  return set ? eitherWay(m, program, set[0]) : [];
}

/** Branches on the day of a task that whole sets still serve on several: up to a day, or later; null when there is none. */
export function dayBranches(
  m: SmallMonth,
  program: VisitProgram,
  solution: readonly (readonly [number, number])[],
): Branch[] | null {
  const sets = program.sets.set;
  for (let i = 0; i < m.tasks; i++) {
    const twoDays = m.duration[i] === 4;
    const places = (way: number) => (twoDays ? way === -2 - i : way >= 0 && way < sets.length && has(program, way, i));
    const onDay = new Float64Array(m.p.days);
    for (const [column, amount] of solution) if (places(program.way[column]!)) onDay[program.day[column]!]! += amount;
    const day = middleOf(onDay);
    if (day === null) continue;
    // Its second day may be one later than the last start.
    const late = twoDays ? 1 : 0;
    const visits = (way: number) => way >= 0 && has(program, way, i);
    const starts = (way: number) => way === -2 - i;
    return [
      { keep: (way, at) => (visits(way) ? at <= day + late : starts(way) ? at <= day : true) },
      { keep: (way, at) => (visits(way) || starts(way) ? at > day : true) },
    ];
  }
  return null;
}

/** The day by which half of what several days share is done; null when one day has it all. */
function middleOf(onDay: Float64Array): number | null {
  const total = onDay.reduce((sum, amount) => sum + amount, 0);
  if (total < 0.5) return null;
  let sum = 0;
  let best: number | null = null;
  let least = 0.5 - WHOLE;
  onDay.forEach((amount, day) => {
    sum += amount / total;
    if (Math.abs(sum - 0.5) < least) {
      least = Math.abs(sum - 0.5);
      best = day;
    }
  });
  return best;
}

function has(program: VisitProgram, way: number, task: number): boolean {
  return way < program.sets.set.length && ((program.sets.set[way]! >> task) & 1) === 1;
}

function apart(program: VisitProgram, [i, j]: [number, number]): Branch {
  return { keep: (way) => way < 0 || !(has(program, way, i) && has(program, way, j)) };
}

/** Neither goes its own way; only a two-day task may be without the other, on its other day. */
function together(m: SmallMonth, program: VisitProgram, [i, j]: [number, number]): Branch {
  const keep = (way: number): boolean => {
    if (way < 0) return true;
    if (isFateOf(m, program, way, i) || isFateOf(m, program, way, j)) return false;
    const [one, other] = [has(program, way, i), has(program, way, j)];
    if (one === other) return true;
    return m.duration[one ? i : j] === 4;
  };
  return { keep };
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
  return [{ keep: (other) => other !== way }, { keep: settles(m, program, way) }];
}

/** Only what a plan that takes this way may take beside it. */
function settles(m: SmallMonth, program: VisitProgram, way: number): (way: number) => boolean {
  const sets = program.sets.set;
  const settled = way < sets.length ? sets[way]! : 1 << ((way - sets.length) % m.tasks);
  const isSet = way < sets.length;
  const once = bitsOf(settled).reduce((mask, i) => (isSet && m.duration[i] === 4 ? mask : mask | (1 << i)), 0);
  const fatesGone = settled;
  return (other) => {
    if (other === way || other < 0) return true;
    if (other < sets.length) return (sets[other]! & once) === 0;
    return ((fatesGone >> ((other - sets.length) % m.tasks)) & 1) === 0;
  };
}

/** Every plan but the one that takes exactly these ways: it lacks the first, or has the first and lacks the second, and so on. */
export function allBut(m: SmallMonth, program: VisitProgram, ways: readonly number[]): Branch[] {
  return ways.map((lacking, n) => {
    const kept = ways.slice(0, n).map((way) => settles(m, program, way));
    return { keep: (way: number) => way !== lacking && kept.every((allows) => allows(way)) };
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
