import { emptyPlan, type Plan } from './instance.ts';
import type { Problem } from './problem.ts';
import { createRandom, type Random } from './random.ts';
import type { TeamPool } from './team-pool.ts';

/**
 * One plan under construction, with every count needed to price a change in constant time. Mutated only by `place`, `remove`,
 * `holdMeeting` and `cancelMeeting`, each of which keeps `cost` exact.
 */
export type State = {
  /** Only its prices may be changed in a search (`reprice`). */
  problem: Problem;
  random: Random;
  cost: number;
  readonly mode: Uint8Array;
  readonly day: Int32Array;
  readonly half: Uint8Array;
  readonly meetingMode: Uint8Array;
  readonly meetingStart: Int32Array;
  /** person × slot: task + 1, or minus the number of meeting quarters, or 0. */
  readonly occupied: Int32Array;
  /** person × quarter: meeting + 1, or 0. */
  readonly meetingAt: Int32Array;
  /** department × slot: teams still at home. */
  teamsLeft: Int32Array;
  /** Not null while other searchers draw on the same teams. */
  pool: TeamPool | null;
  /** department × slot: the pool's `held`, all zero without one. */
  held: Int32Array;
  /** Sets of days: see `DayLayout`. */
  readonly sets: Int32Array;
  /** township × slot, two words each: teams and visitors the township could still receive. */
  readonly room: Int32Array;
  /** Per township the days it is visited, as a set. */
  readonly visited: Int32Array;
  /** Places looked at before the next one is overlooked. */
  untilBlink: number;
  /** township × day. */
  readonly dayCount: Uint8Array;
  readonly dayTask: Int32Array;
  /** township × slot. */
  readonly videoRoom: Uint8Array;
  readonly monthCount: Int32Array;
  readonly weekCount: Int32Array;
  /** person × day: meetings on site. */
  readonly personTrips: Uint8Array;
  /** seat × quarter. */
  readonly roomsUsed: Int32Array;
  readonly channelsUsed: Int32Array;
  /** Tasks not served, as a list with positions, so that one can be drawn in constant time. */
  readonly unserved: Int32Array;
  readonly unservedAt: Int32Array;
  unservedCount: number;
  /** 1 = the search may touch it. */
  readonly movable: Uint8Array;
  readonly meetingMovable: Uint8Array;
  /** Price of each difference from `baseline*` (mode 255 = new, free to go anywhere); 0 = no baseline. */
  changePrice: number;
  /** Tasks that differ from the baseline. */
  changes: number;
  readonly baselineMode: Uint8Array;
  readonly baselineDay: Int32Array;
  readonly baselineHalf: Uint8Array;
  readonly best: Candidate;
};

/** The cheapest place found by the last look-up. */
export type Candidate = { mode: number; day: number; half: number; cost: number };

/** An empty state: nothing served, cost = the sum of all prices of not serving. */
export function createState(problem: Problem, seed: number): State {
  const state: State = {
    problem,
    random: createRandom(seed),
    cost: problem.meetings * problem.instance.cost.mDrop,
    ...decisions(problem),
    ...occupancy(problem),
    pool: null,
    untilBlink: 1,
    unserved: new Int32Array(problem.tasks),
    unservedAt: new Int32Array(problem.tasks),
    unservedCount: 0,
    changePrice: 0,
    changes: 0,
    best: { mode: 0, day: 0, half: 0, cost: 0 },
  };
  openDays(state);
  for (let i = 0; i < problem.tasks; i++) {
    state.cost += problem.dropCost[i]!;
    addUnserved(state, i);
  }
  return state;
}

function decisions({ tasks, meetings }: Problem) {
  return {
    mode: new Uint8Array(tasks),
    day: new Int32Array(tasks),
    half: new Uint8Array(tasks),
    meetingMode: new Uint8Array(meetings),
    meetingStart: new Int32Array(meetings),
    movable: new Uint8Array(tasks).fill(1),
    meetingMovable: new Uint8Array(meetings).fill(1),
    baselineMode: new Uint8Array(tasks),
    baselineDay: new Int32Array(tasks),
    baselineHalf: new Uint8Array(tasks),
  };
}

function occupancy(problem: Problem) {
  const { days, slots, towns, persons, departments } = problem;
  return {
    occupied: new Int32Array(persons * slots),
    meetingAt: new Int32Array(persons * days * 4),
    teamsLeft: new Int32Array(departments * slots),
    held: new Int32Array(departments * slots),
    sets: new Int32Array(problem.layout.setWords),
    room: new Int32Array(towns * slots * 2),
    visited: new Int32Array(towns * problem.layout.dayWords),
    dayCount: new Uint8Array(towns * days),
    dayTask: new Int32Array(towns * days * problem.dayWidth),
    videoRoom: new Uint8Array(towns * slots),
    monthCount: new Int32Array(towns * problem.months),
    weekCount: new Int32Array(towns * problem.weeks),
    personTrips: new Uint8Array(persons * days),
    roomsUsed: new Int32Array(problem.seatRooms.length * days * 4),
    channelsUsed: new Int32Array(problem.seatRooms.length * days * 4),
  };
}

/** Every department's teams are at home and every reception is empty. */
function openDays(state: State): void {
  const { slots, departments, deptTeams, towns, layout, maxTeams, maxVisitors, keptSet, instance } = state.problem;
  for (let k = 0; k < departments; k++) state.teamsLeft.fill(deptTeams[k]!, k * slots, (k + 1) * slots);
  for (let ts = 0; ts < towns * slots; ts++) {
    const town = Math.floor(ts / slots);
    state.room[2 * ts] = maxTeams[town]!;
    state.room[2 * ts + 1] = maxVisitors[town]!;
  }
  keptSet.forEach((set, town) => {
    if (set < 0) return;
    for (const slot of instance.townships[town]!.kept!)
      state.sets[set + (slot & 1) * layout.dayWords + (slot >> 6)]! |= 1 << ((slot >> 1) & 31);
  });
}

/** Teams and visitors a township could still receive in a half-day. */
export function roomLeft(state: State, town: number, slot: number): { teams: number; visitors: number } {
  const room = 2 * (town * state.problem.slots + slot);
  return { teams: state.room[room]!, visitors: state.room[room + 1]! };
}

export function addUnserved(state: State, task: number): void {
  state.unservedAt[task] = state.unservedCount;
  state.unserved[state.unservedCount++] = task;
}

export function dropUnserved(state: State, task: number): void {
  const at = state.unservedAt[task]!;
  const last = state.unserved[--state.unservedCount]!;
  state.unserved[at] = last;
  state.unservedAt[last] = at;
}

/** The plan a state stands for, as plain arrays. */
export function toPlan(state: State): Plan {
  const plan = emptyPlan(state.problem.instance);
  for (let i = 0; i < state.problem.tasks; i++) {
    plan.mode[i] = state.mode[i]!;
    if (state.mode[i] === 1 || state.mode[i] === 2) {
      plan.day[i] = state.day[i]!;
      plan.half[i] = state.half[i]!;
    }
  }
  for (let j = 0; j < state.problem.meetings; j++) {
    plan.mmode[j] = state.meetingMode[j]!;
    if (state.meetingMode[j]) plan.mst[j] = state.meetingStart[j]!;
  }
  return plan;
}
