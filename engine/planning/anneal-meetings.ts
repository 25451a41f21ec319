import type { Schedule } from './anneal.ts';
import { cancelMeeting, holdMeeting, meetingFree, meetingPrice } from './meetings.ts';
import { nextBelow, nextUnit } from './random.ts';
import type { State } from './state.ts';

const POLL = 32;
const BLINK = 0.02;
/** Steps that take the meetings of the seed's own day, or of another day of its window; the rest take overlapping ones. */
const DAY_SHARE = 0.4;
const OTHER_DAY_SHARE = 0.2;
const MOST_TAKEN = 5;

/** Annealing over meetings alone: a few meetings with overlapping windows are taken out and put back where their attendees travel anyway. */
export function annealMeetings(
  s: State,
  schedule: Schedule,
  wanted: (meeting: number) => boolean = () => true,
): number {
  const p = s.problem;
  const movable = [...Array(p.meetings).keys()].filter(
    (j) => s.meetingMovable[j] === 1 && p.meetingStartOff[j + 1]! > p.meetingStartOff[j]! && wanted(j),
  );
  let iterations = 0;
  let temperature = schedule.hot;
  if (movable.length === 0) return 0;
  constructMeetings(s, movable);
  const step = new MeetingStep(s, movable);
  let bestCost = s.cost;
  let bestMode = s.meetingMode.slice();
  let bestStart = s.meetingStart.slice();
  for (;;) {
    if (iterations % POLL === 0) {
      const progress = schedule.progress(iterations);
      if (progress >= 1) break;
      temperature = schedule.hot * (schedule.cold / schedule.hot) ** progress;
    }
    iterations++;
    const before = s.cost;
    step.run();
    if (s.cost > before && s.cost - before >= -temperature * Math.log(nextUnit(s.random) + 1e-12)) {
      step.undo();
      s.cost = before;
    } else if (s.cost < bestCost - 1e-7) {
      bestCost = s.cost;
      bestMode = s.meetingMode.slice();
      bestStart = s.meetingStart.slice();
    }
  }
  restoreMeetings(s, bestMode, bestStart);
  return iterations;
}

/** Holds every meeting that has a free place, narrowest windows first. */
function constructMeetings(s: State, movable: readonly number[]): void {
  const width = (j: number) => s.problem.meetingStartOff[j + 1]! - s.problem.meetingStartOff[j]!;
  for (const j of [...movable].sort((x, y) => width(x) - width(y) || x - y)) {
    const found = s.meetingMode[j] === 0 ? findMeetingPlace(s, j) : -1;
    if (found >= 0) holdMeeting(s, j, found & 3, found >> 2);
  }
}

/** Sets the movable meetings of a state to the given modes and starts. */
export function restoreMeetings(s: State, mode: ArrayLike<number>, start: ArrayLike<number>): void {
  const { meetings } = s.problem;
  const differs = (j: number) => s.meetingMode[j] !== mode[j] || (mode[j] !== 0 && s.meetingStart[j] !== start[j]);
  const touched = [...Array(meetings).keys()].filter(differs);
  for (const j of touched) if (s.meetingMode[j] !== 0) cancelMeeting(s, j);
  for (const j of touched) if (mode[j] !== 0) holdMeeting(s, j, mode[j]!, start[j]!);
}

class MeetingStep {
  private readonly s: State;
  private readonly movable: readonly number[];
  /** Only meetings at one seat can share a drive. */
  private readonly atSeat: number[][];
  private readonly taken: number[] = [];
  private readonly takenMode: number[] = [];
  private readonly takenStart: number[] = [];

  constructor(s: State, movable: readonly number[]) {
    this.s = s;
    this.movable = movable;
    this.atSeat = s.problem.seatRooms.reduce<number[][]>((rows) => [...rows, []], []);
    for (const j of movable) this.atSeat[s.problem.meetingSeat[j]!]!.push(j);
  }

  run(): void {
    const { s } = this;
    const p = s.problem;
    this.taken.length = 0;
    this.takenMode.length = 0;
    this.takenStart.length = 0;
    const seed = this.pickSeed();
    this.take(seed);
    const draw = nextUnit(s.random);
    if (draw < DAY_SHARE && this.takenMode[0] !== 0) this.takeDay(seed, this.takenStart[0]! >> 2);
    else if (draw < DAY_SHARE + OTHER_DAY_SHARE) {
      const from = p.meetingStartOff[seed]!;
      const day = p.meetingStart[from + nextBelow(s.random, p.meetingStartOff[seed + 1]! - from)]! >> 2;
      this.takeDay(seed, day);
    } else this.takeOverlapping(seed);
    this.reinsert();
  }

  /** Any meeting, but rather one that is not held yet. */
  private pickSeed(): number {
    const { s } = this;
    let seed = this.movable[nextBelow(s.random, this.movable.length)]!;
    for (let tries = 6; tries > 0 && s.meetingMode[seed] !== 0; tries--) {
      const other = this.movable[nextBelow(s.random, this.movable.length)]!;
      if (s.meetingMode[other] === 0) seed = other;
    }
    return seed;
  }

  private takeDay(seed: number, day: number): void {
    const { s } = this;
    const list = this.atSeat[s.problem.meetingSeat[seed]!]!;
    const turn = nextBelow(s.random, list.length);
    for (let n = 0; n < list.length && this.taken.length < MOST_TAKEN; n++) {
      const other = list[(n + turn) % list.length]!;
      if (s.meetingMode[other] !== 0 && s.meetingStart[other]! >> 2 === day && !this.taken.includes(other))
        this.take(other);
    }
  }

  private takeOverlapping(seed: number): void {
    const { s } = this;
    const p = s.problem;
    const wanted = nextBelow(s.random, 4);
    const from = p.meetingStart[p.meetingStartOff[seed]!]! >> 2;
    const to = p.meetingStart[p.meetingStartOff[seed + 1]! - 1]! >> 2;
    const list = this.atSeat[p.meetingSeat[seed]!]!;
    for (let tries = 8 * wanted; tries > 0 && this.taken.length <= wanted; tries--) {
      const other = list[nextBelow(s.random, list.length)]!;
      const day = s.meetingStart[other]! >> 2;
      if (s.meetingMode[other] !== 0 && day >= from && day <= to && !this.taken.includes(other)) this.take(other);
    }
  }

  private take(meeting: number): void {
    const { s } = this;
    this.taken.push(meeting);
    this.takenMode.push(s.meetingMode[meeting]!);
    this.takenStart.push(s.meetingStart[meeting]!);
    if (s.meetingMode[meeting] !== 0) cancelMeeting(s, meeting);
  }

  private reinsert(): void {
    const { s } = this;
    const turn = nextBelow(s.random, this.taken.length);
    for (let n = 0; n < this.taken.length; n++) {
      const meeting = this.taken[(n + turn) % this.taken.length]!;
      const found = findMeetingPlace(s, meeting);
      if (found >= 0) holdMeeting(s, meeting, found & 3, found >> 2);
    }
  }

  undo(): void {
    const { s } = this;
    for (const j of this.taken) if (s.meetingMode[j] !== 0) cancelMeeting(s, j);
    this.taken.forEach((j, n) => {
      if (this.takenMode[n] !== 0) holdMeeting(s, j, this.takenMode[n]!, this.takenStart[n]!);
    });
  }
}

/** The cheapest free start as `start * 4 + mode`, or -1. */
export function findMeetingPlace(s: State, meeting: number): number {
  const p = s.problem;
  const from = p.meetingStartOff[meeting]!;
  const count = p.meetingStartOff[meeting + 1]! - from;
  if (count === 0) return -1;
  let best = p.instance.cost.mDrop;
  let found = -1;
  const turn = nextBelow(s.random, count);
  let pricedDay = -1;
  let price = 0;
  for (let n = 0; n < count; n++) {
    const start = p.meetingStart[from + ((turn + n) % count)]!;
    if (start >> 2 !== pricedDay) {
      pricedDay = start >> 2;
      price = nextUnit(s.random) < BLINK ? Number.POSITIVE_INFINITY : meetingPrice(s, meeting, 1, pricedDay);
    }
    if (price < best && meetingFree(s, meeting, 1, start, false)) {
      best = price;
      found = start * 4 + 1;
    } else if (
      p.meetingVideo[meeting] === 1 &&
      p.instance.cost.mVideo < best &&
      meetingFree(s, meeting, 2, start, false)
    ) {
      best = p.instance.cost.mVideo;
      found = start * 4 + 2;
    }
  }
  return found;
}
