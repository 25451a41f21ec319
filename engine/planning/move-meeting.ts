import { cancelMeeting, holdMeeting, meetingFree, meetingPrice } from './meetings.ts';
import { nextBelow } from './random.ts';
import { pull, type Scope } from './ruin.ts';
import type { State } from './state.ts';
import type { Trail } from './trail.ts';

/** Starts compared: 32 and more measured 0.2 % cheaper on county-years than 8, since meetings stay bundled. */
const SAMPLES = 48;
/** What a visit in the way counts for when places are compared; 4 to 12 measured alike. */
const IN_THE_WAY = 6;
/** What the trips cost on each day of the window, once asked. */
const onDay: number[] = [];

/**
 * Moves one meeting to another start or between the seat and video; visits its people have there are taken out for reinsertion. Of the
 * sampled ways the cheapest by its own price is taken. False when nothing was moved.
 */
export function moveMeeting(s: State, trail: Trail, { meetings }: Scope): boolean {
  const p = s.problem;
  if (meetings?.length === 0) return false;
  const meeting = meetings ? meetings[nextBelow(s.random, meetings.length)]! : nextBelow(s.random, p.meetings);
  const from = p.meetingStartOff[meeting]!;
  const count = p.meetingStartOff[meeting + 1]! - from;
  if (count === 0 || s.meetingMovable[meeting] === 0) return false;
  trail.rememberMeeting(s, meeting);
  if (s.meetingMode[meeting] !== 0) cancelMeeting(s, meeting);
  const found = cheapestWay(s, meeting);
  if (found < 0 || !clear(s, trail, meeting, found >> 2)) {
    trail.undo(s);
    trail.begin();
    return false;
  }
  holdMeeting(s, meeting, found & 3, found >> 2);
  return true;
}

/** Of the sampled starts at the seat and by video the cheapest, as `start * 4 + mode`, or -1. */
function cheapestWay(s: State, meeting: number): number {
  const p = s.problem;
  const from = p.meetingStartOff[meeting]!;
  const count = p.meetingStartOff[meeting + 1]! - from;
  const firstDay = p.meetingStart[from]! >> 2;
  onDay.length = 0;
  let best = Number.POSITIVE_INFINITY;
  let found = -1;
  for (let n = 0; n < SAMPLES; n++) {
    const start = p.meetingStart[from + nextBelow(s.random, count)]!;
    const mode = p.meetingVideo[meeting] === 1 ? 1 + nextBelow(s.random, 2) : 1;
    const day = start >> 2;
    let price = p.instance.cost.mVideo;
    if (mode === 1) price = onDay[day - firstDay] ??= meetingPrice(s, meeting, 1, day);
    if (price >= best || !meetingFree(s, meeting, mode, start, true)) continue;
    price += IN_THE_WAY * inTheWay(s, meeting, start);
    if (price >= best) continue;
    best = price;
    found = 4 * start + mode;
  }
  return found;
}

/** Takes out every visit the meeting's people have at that time; false when one may not be moved. */
function clear(s: State, trail: Trail, meeting: number, start: number): boolean {
  const p = s.problem;
  const end = start + p.meetingDuration[meeting]!;
  for (let x = p.meetingOff[meeting]!; x < p.meetingOff[meeting + 1]!; x++)
    for (let slot = start >> 1; slot <= (end - 1) >> 1; slot++) {
      const holder = () => s.occupied[p.meetingPerson[x]! * p.slots + slot]!;
      if (holder() > 0) pull(s, trail, holder() - 1);
      if (holder() > 0) return false;
    }
  return true;
}

/** Half-days in which a visit keeps one of the meeting's people. */
function inTheWay(s: State, meeting: number, start: number): number {
  const p = s.problem;
  const last = (start + p.meetingDuration[meeting]! - 1) >> 1;
  let count = 0;
  for (let x = p.meetingOff[meeting]!; x < p.meetingOff[meeting + 1]!; x++)
    for (let slot = start >> 1; slot <= last; slot++)
      if (s.occupied[p.meetingPerson[x]! * p.slots + slot]! > 0) count++;
  return count;
}
