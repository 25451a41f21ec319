import type { Problem } from '../problem.ts';

/** Meetings of which at least `least` cannot be held, whatever the rest of the plan does. */
export type CrammedSet = { meetings: number[]; least: number };

/** More days than this rarely leave too little time, and take long to prove. */
const MOST_DAYS = 3;
/** Gives up on a set after so many steps; what is proved by then stands. */
const MOST_STEPS = 20_000;

type Days = { from: number; to: number };

/**
 * Sets of meetings that have only the same few days, before or after a week without meetings, and share too many people to be held all.
 * Counted by people's time alone: rooms, video channels and visits could only forbid more.
 *
 *     crammedSets(problem, [0, 1]) // [{ meetings: [0, 1], least: 1 }] for two whole-day meetings of the same person on the same day
 */
export function crammedSets(p: Problem, meetings: readonly number[]): CrammedSet[] {
  const spans = new Map(meetings.flatMap((j) => spanOf(p, j)).map(([j, span]) => [j, span]));
  const short = [...spans].filter(([, span]) => openDays(p, span) <= MOST_DAYS);
  const sets: CrammedSet[] = [];
  const asked = new Set<string>();
  for (const [, { from }] of short)
    for (const [, { to }] of short) {
      const inside = short.filter(([, span]) => span.from >= from && span.to <= to).map(([j]) => j);
      if (inside.length < 2 || asked.has(inside.join()) || openDays(p, { from, to }) > MOST_DAYS) continue;
      asked.add(inside.join());
      const least = leastUnheld(p, inside);
      if (least > 0) sets.push({ meetings: inside, least });
    }
  return sets;
}

/** First and last day on which the meeting may be held; nothing when there is none, which the meeting's own ways out say already. */
function spanOf(p: Problem, j: number): [number, Days][] {
  const [from, to] = [p.meetingStartOff[j]!, p.meetingStartOff[j + 1]!];
  return from === to ? [] : [[j, { from: p.meetingStart[from]! >> 2, to: p.meetingStart[to - 1]! >> 2 }]];
}

/** Days between on which any meeting may be held. */
function openDays(p: Problem, { from, to }: Days): number {
  let count = 0;
  for (let d = from; d <= to; d++) if (isOpen(p, d)) count++;
  return count;
}

function isOpen(p: Problem, day: number): boolean {
  const { dom } = p.instance.days[day]!;
  return dom < 12 || dom > 18;
}

/** The fewest of the meetings that stay unheld when people are in one meeting at a time, as far as proved. */
function leastUnheld(p: Problem, meetings: readonly number[]): number {
  const startsOf = (j: number) => p.meetingStart.subarray(p.meetingStartOff[j]!, p.meetingStartOff[j + 1]!);
  const order = [...meetings].sort(
    (x, y) => startsOf(x).length - startsOf(y).length || p.meetingDuration[y]! - p.meetingDuration[x]! || x - y,
  );
  const starts = order.map(startsOf);
  const rivals = order.map((j, n) => order.slice(0, n).flatMap((other, m) => (shareSomebody(p, j, other) ? [m] : [])));
  const at = new Int32Array(order.length);
  let steps = 0;
  const overlaps = (n: number, m: number) =>
    at[m]! >= 0 && at[n]! < at[m]! + p.meetingDuration[order[m]!]! && at[m]! < at[n]! + p.meetingDuration[order[n]!]!;
  const fits = (n: number, mayDrop: number): boolean => {
    if (n === order.length || ++steps > MOST_STEPS) return true;
    for (const start of starts[n]!) {
      at[n] = start;
      if (!rivals[n]!.some((m) => overlaps(n, m)) && fits(n + 1, mayDrop)) return true;
    }
    at[n] = -1;
    return mayDrop > 0 && fits(n + 1, mayDrop - 1);
  };
  let least = 0;
  while (!fits(0, least)) least++;
  return least;
}

function shareSomebody(p: Problem, x: number, y: number): boolean {
  const people = new Set(p.meetingPerson.subarray(p.meetingOff[x]!, p.meetingOff[x + 1]!));
  return p.meetingPerson.subarray(p.meetingOff[y]!, p.meetingOff[y + 1]!).some((person) => people.has(person));
}
