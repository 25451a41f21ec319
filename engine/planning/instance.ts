/**
 * The wire format of the planner: an instance (what is asked, of whom, when it may happen) and a plan (one fate per task and meeting).
 * Compact integers; day numbers index `days`, half-day slots are `2 * day + half`, quarters are `4 * day + quarter`.
 */
export type InstanceDay = { date: string; month: number; week: number; dom: number };

/** Every weight is data; the unit is one point = one township person-hour. */
export type CostWeights = {
  visitDay: number;
  half: number;
  village: number;
  tripHour: number;
  weekFree: number;
  weekExcess: number;
  capExcess: number;
  video: number;
  reuse: number;
  drop: number;
  dropStat: number;
  personHour: number;
  mTripHour: number;
  mVideo: number;
  mDrop: number;
};

export type InstanceTownship = {
  id: number;
  seat: number;
  /** Hours of driving from the township to its seat. */
  tau: number;
  persons: number[];
  /** Most teams in one half-day. */
  Q: number;
  /** Most visitors in one half-day. */
  N: number;
  /** Visit-days a month before each further one costs `capExcess`. */
  cap: number;
  /** Per day: 0 free, 1 only statutory, 2 nobody. */
  blackout: number[];
  /** Half-days (2 × day + half) the township keeps for itself: only visits the law demands come then. None when absent. */
  kept?: number[];
};

export type InstanceTask = {
  id: number;
  dept: number;
  town: number;
  sec: number;
  villages: number[];
  /** First and last day of the window, inclusive. */
  a: number;
  b: number;
  /** Half-days: 1, 2, or 4 (two consecutive planning days). */
  dur: number;
  team: number;
  statutory: boolean;
  persons: number[];
  joint: boolean;
  video: boolean;
  /** The task whose data answer this one, or -1. */
  reuseSrc: number;
};

export type InstanceMeeting = {
  id: number;
  seat: number;
  /** Presiding county leader, or -1. */
  leader: number;
  att: number[];
  a: number;
  b: number;
  /** Quarters of a day: 1, 2 (starts at a half-day) or 4. */
  dur: number;
  video: boolean;
};

export type Instance = {
  D: number;
  days: InstanceDay[];
  cost: CostWeights;
  townships: InstanceTownship[];
  departments: { id: number; seat: number; teams: number }[];
  seats: { rooms: number; video: number }[];
  persons: { town: number; tau: number; roles: number[] }[];
  /** `[person, fromDay, toDay]`, inclusive. */
  leave: number[][];
  /** Per seat: excluded sector pairs as `lower * 100 + higher`. */
  sectorConflict: number[][];
  tasks: InstanceTask[];
  meetings: InstanceMeeting[];
};

export const MODE_NONE = 0;
export const MODE_SITE = 1;
export const MODE_VIDEO = 2;
export const MODE_REUSE = 3;

/** One entry per task (`mode` 0 not served, 1 on site, 2 video, 3 reuse) and per meeting (`mmode` 0 not held, 1 on site, 2 video; `mst` = day * 4 + quarter). */
export type Plan = { mode: number[]; day: number[]; half: number[]; mmode: number[]; mst: number[] };

/** A plan that serves nothing: always feasible, and the start of every search. */
export function emptyPlan(instance: Instance): Plan {
  const tasks = instance.tasks.length;
  const meetings = instance.meetings.length;
  const zeros = (n: number) => new Array<number>(n).fill(0);
  return { mode: zeros(tasks), day: zeros(tasks), half: zeros(tasks), mmode: zeros(meetings), mst: zeros(meetings) };
}
