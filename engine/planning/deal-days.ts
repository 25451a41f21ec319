import type { Placements } from './shared-plan.ts';
import type { PackedRows } from './csr.ts';
import { MODE_SITE, MODE_VIDEO } from './instance.ts';
import type { Problem } from './problem.ts';
import { createRandom, nextBelow } from './random.ts';

/** Nobody's: it lies in two searchers' days, or depends on what another may move. */
export const NOBODY = 255;

/**
 * Deals the months among `count` searchers as stretches of the year, turned anew for every `turn`: entry `d` of the result says whose day
 * `d` is. People, teams, rooms and caps are all counted within a month, so searchers with different months never meet. Null where
 * there are too few months.
 */
export function dealDays(p: Problem, crew: { count: number; seed: number }, turn: number): Uint8Array | null {
  if (crew.count < 2 || p.months < 2 * crew.count) return null;
  const first = nextBelow(createRandom(crew.seed * 7919 + turn), p.months);
  return Uint8Array.from(p.month, (month) =>
    Math.floor((((month - first + p.months) % p.months) * crew.count) / p.months),
  );
}

/** Whose each task and meeting is, given where it stands; what has no day falls to a searcher by its number and the turn. */
export function ownersOf(
  p: Problem,
  at: Placements,
  dayOwner: Uint8Array,
  by: { count: number; turn: number },
): { ofTask: Uint8Array; ofMeeting: Uint8Array } {
  const undated = (n: number) => (n + by.turn) % by.count;
  const ownDay = (i: number): number => {
    const mode = at.mode[i];
    if (mode !== MODE_SITE && mode !== MODE_VIDEO) return undated(i);
    const owner = dayOwner[at.day[i]!]!;
    return mode === MODE_SITE && p.duration[i] === 4 && dayOwner[at.day[i]! + 1] !== owner ? NOBODY : owner;
  };
  const ofTask = new Uint8Array(p.tasks);
  for (let i = 0; i < p.tasks; i++) {
    const source = p.source[i]!;
    if (source < 0) ofTask[i] = ownDay(i);
    else {
      // Data may be reused only from a visit that nobody else moves meanwhile.
      const dated = at.mode[i] === MODE_SITE || at.mode[i] === MODE_VIDEO;
      ofTask[i] = !dated || ownDay(i) === ownDay(source) ? ownDay(source) : NOBODY;
    }
  }
  const ofMeeting = new Uint8Array(p.meetings);
  for (let j = 0; j < p.meetings; j++)
    ofMeeting[j] = at.meetingMode[j] === 0 ? undated(j) : dayOwner[at.meetingStart[j]! >> 2]!;
  return { ofTask, ofMeeting };
}

/** Where tasks and meetings may begin, and nothing else of a problem. */
export type Starts = Pick<
  Problem,
  'startOff' | 'startDay' | 'startBits' | 'videoOff' | 'videoDay' | 'meetingStartOff' | 'meetingStart'
>;

/** The problem's starts within the given days. */
export function startsWithin(p: Problem, isOpen: (day: number) => boolean): Starts {
  const starts = keepRows({ offsets: p.startOff, values: p.startDay }, (day, i) =>
    p.duration[i] === 4 ? isOpen(day) && isOpen(day + 1) : isOpen(day),
  );
  const videos = keepRows({ offsets: p.videoOff, values: p.videoDay }, isOpen);
  const meetings = keepRows({ offsets: p.meetingStartOff, values: p.meetingStart }, (quarter) => isOpen(quarter >> 2));
  const startBits = new Int32Array(p.startBits.length);
  for (let i = 0; i < p.tasks; i++)
    for (let x = starts.offsets[i]!; x < starts.offsets[i + 1]!; x++) {
      const day = starts.values[x]!;
      startBits[i * p.layout.dayWords + (day >> 5)]! |= 1 << (day & 31);
    }
  return {
    startOff: starts.offsets,
    startDay: starts.values,
    startBits,
    videoOff: videos.offsets,
    videoDay: videos.values,
    meetingStartOff: meetings.offsets,
    meetingStart: meetings.values,
  };
}

function keepRows({ offsets, values }: PackedRows, isKept: (value: number, row: number) => boolean): PackedRows {
  const kept = new Int32Array(values.length);
  const ends = new Int32Array(offsets.length);
  let count = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let x = offsets[row]!; x < offsets[row + 1]!; x++) if (isKept(values[x]!, row)) kept[count++] = values[x]!;
    ends[row + 1] = count;
  }
  return { offsets: ends, values: kept.slice(0, count) };
}
