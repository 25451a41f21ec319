import { emptyPlan, type Plan } from './instance.ts';
import type { Problem } from './problem.ts';
import { createRandom, type Random } from './random.ts';

/**
 * One plan under construction, with every count needed to price a change in constant time. Mutated only by `place`, `remove`,
 * `holdMeeting` and `cancelMeeting`, each of which keeps `cost` exact.
 */
export type State = {
  readonly problem: Problem;
  readonly random: Random;
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
  /** department × slot: teams out, and how many may be. */
  readonly teamsOut: Int32Array;
  readonly teamLimit: Int32Array;
  /** See `crew-teams.ts`; null when searching alone. */
  crewTeams: Int32Array | null;
  readonly held: number[];
  /** township × day. */
  readonly dayCount: Uint8Array;
  readonly dayTask: Int32Array;
  /** township × slot. */
  readonly halfTeams: Int32Array;
  readonly halfVisitors: Int32Array;
  readonly videoRoom: Uint8Array;
  /** village × day. */
  readonly villageCount: Uint8Array;
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
  /** Per day: 1 = the search may put something there. */
  readonly open: Uint8Array;
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
    crewTeams: null,
    held: [],
    unserved: new Int32Array(problem.tasks),
    unservedAt: new Int32Array(problem.tasks),
    unservedCount: 0,
    open: new Uint8Array(problem.days + 1).fill(1),
    changePrice: 0,
    changes: 0,
    best: { mode: 0, day: 0, half: 0, cost: 0 },
  };
  resetTeamLimits(state);
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
    teamsOut: new Int32Array(departments * slots),
    teamLimit: new Int32Array(departments * slots),
    dayCount: new Uint8Array(towns * days),
    dayTask: new Int32Array(towns * days * problem.dayWidth),
    halfTeams: new Int32Array(towns * slots),
    halfVisitors: new Int32Array(towns * slots),
    videoRoom: new Uint8Array(towns * slots),
    villageCount: new Uint8Array(problem.villages * days),
    monthCount: new Int32Array(towns * problem.months),
    weekCount: new Int32Array(towns * problem.weeks),
    personTrips: new Uint8Array(persons * days),
    roomsUsed: new Int32Array(problem.seatRooms.length * days * 4),
    channelsUsed: new Int32Array(problem.seatRooms.length * days * 4),
  };
}

/** Every department may again use all of its teams. */
export function resetTeamLimits(state: State): void {
  state.crewTeams = null;
  const { slots, departments, deptTeams } = state.problem;
  for (let k = 0; k < departments; k++) state.teamLimit.fill(deptTeams[k]!, k * slots, (k + 1) * slots);
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
