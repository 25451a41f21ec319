import type { WayRow } from './cuts.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';
import { type VisitProgram, WAY_VIDEO } from './visit-program.ts';

/** Something that needs a half-day of some people on one of some days: a meeting, or a task by video. */
type Need = { people: number; days: number; wholeDay: boolean; way: number };

/**
 * Rows that a solution breaks by leaving a meeting or a video call no day on which somebody in it is not out on visits all day. A meeting
 * counts only if `meetingsHeld`: a plan that does not hold one is not cheaper than the best known.
 */
export function blockedRows(
  m: SmallMonth,
  program: VisitProgram,
  at: { solution: readonly (readonly [number, number])[]; meetingsHeld: boolean },
): WayRow[] {
  const sets = program.sets.set;
  const meetings: Need[] = [...m.meetingDays].map((days, j) => ({
    people: m.meetingPeople[j]!,
    days,
    wholeDay: m.p.meetingDuration[j] === 4,
    way: -1,
  }));
  const videos: Need[] = [...m.videoDays].map((days, i) => ({
    people: m.people[i]!,
    days,
    wholeDay: false,
    way: sets.length + WAY_VIDEO * m.tasks + i,
  }));
  const needs = [...(at.meetingsHeld ? meetings : []), ...videos].filter((need) => need.days !== 0);
  return needs.map((need) => rowOf(m, program, need)).filter((row) => isBroken(program, row, at.solution));
}

function isBroken(program: VisitProgram, row: WayRow, solution: readonly (readonly [number, number])[]): boolean {
  let sum = 0;
  for (const [column, amount] of solution) sum += amount * row.count(program.way[column]!, program.day[column]!, 0);
  return sum > row.right + 1e-4;
}

/** On at least one of its days no visit keeps it from being held. */
function rowOf(m: SmallMonth, program: VisitProgram, need: Need): WayRow {
  const sets = program.sets.set;
  const blocks = new Map<number, boolean>();
  const isBlocking = (way: number): boolean => {
    const known = blocks.get(way);
    if (known !== undefined) return known;
    const found = blocksAll(m, sets[way]!, need);
    blocks.set(way, found);
    return found;
  };
  return {
    sense: -1,
    right: bitsOf(need.days).length - (need.way < 0 ? 1 : 0),
    count: (way, day) => {
      if (way < 0 || way >= sets.length) return way === need.way && way >= 0 ? 1 : 0;
      return ((need.days >> day) & 1) === 1 && isBlocking(way) ? 1 : 0;
    },
  };
}

/** Whether somebody needed is out in both halves of a day with this visit, or in either when the whole day is needed. */
function blocksAll(m: SmallMonth, set: number, need: Need): boolean {
  return bitsOf(need.people).some((person) => {
    let halves = 0;
    for (const i of bitsOf(set)) if (((m.people[i]! >> person) & 1) === 1) halves += m.duration[i] === 1 ? 1 : 2;
    return halves >= (need.wholeDay ? 1 : 2);
  });
}
