import type { Schedule } from './anneal.ts';
import { MeetingBoard } from './meeting-board.ts';
import { cancelMeeting, holdMeeting } from './meetings.ts';
import type { Problem } from './problem.ts';
import { nextBelow, nextUnit, type Random } from './random.ts';
import type { State } from './state.ts';

const POLL = 32;
/** On a busy machine the time may be over before it has begun: then up to so many iterations, or so many times the budget, go to meetings nobody holds yet. */
const ENOUGH = 3000;
const LONGEST = 3;
/** Steps in one iteration: together they take about as long as one of the search for visits. */
const STEPS = 4;
/** Steps that take the meetings of the seed's own day, or of another day of its window; the rest take overlapping ones. */
const DAY_SHARE = 0.4;
const OTHER_DAY_SHARE = 0.2;
const MOST_TAKEN = 5;
/** Steps from a meeting nobody holds that make way for it at one start: without them one run in ten to twenty leaves one more unheld. */
const WAY_SHARE = 0.5;
/** Draws for a meeting nobody holds yet. With 6 every second short run left one more unheld than need be, with 40 the others came out dearer. */
const SEED_TRIES = 15;

/**
 * Annealing over meetings alone: a few meetings with overlapping windows are taken out and put back where their attendees travel anyway.
 * Returns the iterations done, each of them `STEPS` steps.
 */
export function annealMeetings(
  s: State,
  schedule: Schedule,
  wanted: (meeting: number) => boolean = () => true,
): number {
  const p = s.problem;
  const movable = [...Array(p.meetings).keys()].filter(
    (j) => s.meetingMovable[j] === 1 && p.meetingStartOff[j + 1]! > p.meetingStartOff[j]! && wanted(j),
  );
  if (movable.length === 0) return 0;
  const board = new MeetingBoard(s, movable);
  construct(p, board, movable);
  const step = new MeetingStep(s, board, movable);
  let bestCost = board.cost;
  const bestMode = board.mode.slice();
  const bestStart = board.start.slice();
  const isHeld = (j: number) => bestMode[j] !== 0;
  let iterations = 0;
  for (; ; iterations++) {
    if (iterations % POLL === 0) {
      const progress = schedule.progress(iterations);
      if (progress >= LONGEST || (progress >= 1 && (iterations >= ENOUGH || movable.every(isHeld)))) break;
      const share = progress < 1 ? progress : iterations / ENOUGH;
      step.temperature = schedule.hot * (schedule.cold / schedule.hot) ** share;
    }
    for (let n = 0; n < STEPS; n++) {
      step.run();
      if (board.cost > bestCost - 1e-7) continue;
      bestCost = board.cost;
      bestMode.set(board.mode);
      bestStart.set(board.start);
    }
  }
  restoreMeetings(s, bestMode, bestStart);
  return iterations;
}

/** Holds every meeting that has a free place, narrowest windows first. */
function construct(p: Problem, board: MeetingBoard, movable: readonly number[]): void {
  const width = (j: number) => p.meetingStartOff[j + 1]! - p.meetingStartOff[j]!;
  for (const j of [...movable].sort((x, y) => width(x) - width(y) || x - y)) {
    const found = board.mode[j] === 0 ? board.cheapest(j) : -1;
    if (found >= 0) board.hold(j, found & 3, found >> 2);
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
  temperature = 0;
  private readonly p: Problem;
  private readonly random: Random;
  private readonly board: MeetingBoard;
  private readonly movable: readonly number[];
  /** Only meetings at one seat can share a drive. */
  private readonly atSeat: number[][];
  private readonly taken: number[] = [];
  private readonly takenMode: number[] = [];
  private readonly takenStart: number[] = [];

  constructor(s: State, board: MeetingBoard, movable: readonly number[]) {
    this.p = s.problem;
    this.random = s.random;
    this.board = board;
    this.movable = movable;
    this.atSeat = Array.from(this.p.seatRooms, () => []);
    for (const j of movable) this.atSeat[this.p.meetingSeat[j]!]!.push(j);
  }

  /** Takes a few meetings out and puts them back; as they were, when that is dearer than the temperature allows. */
  run(): void {
    const { p, board } = this;
    const before = board.cost;
    this.taken.length = 0;
    this.takenMode.length = 0;
    this.takenStart.length = 0;
    const seed = this.pickSeed();
    const seat = p.meetingSeat[seed]!;
    this.take(seed);
    const draw = nextUnit(this.random);
    if (this.takenMode[0] === 0 && draw < WAY_SHARE) this.makeWay(seed);
    else if (draw < DAY_SHARE && this.takenMode[0] !== 0) this.takeDay(seat, this.takenStart[0]! >> 2);
    else if (draw < DAY_SHARE + OTHER_DAY_SHARE) {
      const from = p.meetingStartOff[seed]!;
      const start = p.meetingStart[from + nextBelow(this.random, p.meetingStartOff[seed + 1]! - from)]!;
      this.takeDay(seat, start >> 2);
    } else this.takeOverlapping(seed);
    this.reinsert();
    const dearer = board.cost - before;
    if (dearer > 0 && dearer >= -this.temperature * Math.log(nextUnit(this.random) + 1e-12)) {
      this.undo();
      board.cost = before;
    }
  }

  /** Any meeting, but rather one that is not held yet. */
  private pickSeed(): number {
    const { mode } = this.board;
    const any = () => this.movable[nextBelow(this.random, this.movable.length)]!;
    let seed = any();
    for (let tries = SEED_TRIES; tries > 0 && mode[seed] !== 0; tries--) {
      const other = any();
      if (mode[other] === 0) seed = other;
    }
    return seed;
  }

  /** Takes what stands at one possible start of a meeting that is not held. */
  private makeWay(meeting: number): void {
    const { p, board } = this;
    const from = p.meetingStartOff[meeting]!;
    const start = p.meetingStart[from + nextBelow(this.random, p.meetingStartOff[meeting + 1]! - from)]!;
    for (const other of board.inTheWay(meeting, start)) this.take(other);
  }

  private takeDay(seat: number, day: number): void {
    const held = this.board.heldOn[seat * this.p.days + day]!;
    while (held.length > 0 && this.taken.length < MOST_TAKEN) this.take(held[nextBelow(this.random, held.length)]!);
  }

  private takeOverlapping(seed: number): void {
    const { p, board } = this;
    const wanted = nextBelow(this.random, 4);
    const from = p.meetingStart[p.meetingStartOff[seed]!]! >> 2;
    const to = p.meetingStart[p.meetingStartOff[seed + 1]! - 1]! >> 2;
    const list = this.atSeat[p.meetingSeat[seed]!]!;
    for (let tries = 8 * wanted; tries > 0 && this.taken.length <= wanted; tries--) {
      const other = list[nextBelow(this.random, list.length)]!;
      const day = board.start[other]! >> 2;
      if (board.mode[other] !== 0 && day >= from && day <= to) this.take(other);
    }
  }

  private take(meeting: number): void {
    const { board } = this;
    this.taken.push(meeting);
    this.takenMode.push(board.mode[meeting]!);
    this.takenStart.push(board.start[meeting]!);
    if (board.mode[meeting] !== 0) board.cancel(meeting);
  }

  private reinsert(): void {
    const turn = nextBelow(this.random, this.taken.length);
    for (let n = 0; n < this.taken.length; n++) {
      const meeting = this.taken[(n + turn) % this.taken.length]!;
      const found = this.board.cheapest(meeting);
      if (found >= 0) this.board.hold(meeting, found & 3, found >> 2);
    }
  }

  private undo(): void {
    const { board } = this;
    for (const j of this.taken) if (board.mode[j] !== 0) board.cancel(j);
    this.taken.forEach((j, n) => {
      if (this.takenMode[n] !== 0) board.hold(j, this.takenMode[n]!, this.takenStart[n]!);
    });
  }
}
