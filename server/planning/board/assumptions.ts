import { DEFAULT_WEIGHTS } from '@songbang/engine/planning/default-weights.ts';
import type { CostWeights } from '@songbang/engine/planning/instance.ts';

/**
 * What the planner takes for granted where nobody has said otherwise. A county edits them as dated versions; every plan keeps the
 * version it was made with. Weights are in points, one point = one person-hour of a township.
 */
export type Assumptions = {
  /** Most teams, and most visitors, one township receives in a half-day. */
  teamsPerHalfDay: number;
  visitorsPerHalfDay: number;
  /** Visit-days a month and township; each further one has a price. */
  visitDaysPerMonth: number;
  teamsPerDepartment: number;
  teamSize: number;
  /** Half-days of a visit whose notice names one day and no half of it. */
  visitHalfDays: number;
  /** Half-days at each township of a round that goes through several within a span of days. */
  roundHalfDays: number;
  /** Working days a date may be moved either way. */
  visitSlackDays: number;
  meetingSlackDays: number;
  /** Working days before anything new can be put: people must be told. */
  noticeDays: number;
  meetingRooms: number;
  videoRooms: number;
  /** Meetings up to this long may be held by video. */
  videoUpToMinutes: number;
  /** One way to the county seat where the road table is silent. */
  travelHoursUnknown: number;
} & CostWeights;

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  teamsPerHalfDay: 3,
  visitorsPerHalfDay: 14,
  visitDaysPerMonth: 6,
  teamsPerDepartment: 2,
  teamSize: 3,
  visitHalfDays: 2,
  roundHalfDays: 1,
  visitSlackDays: 5,
  meetingSlackDays: 3,
  noticeDays: 3,
  meetingRooms: 5,
  videoRooms: 3,
  videoUpToMinutes: 60,
  travelHoursUnknown: 1,
  ...DEFAULT_WEIGHTS,
};

/** Whole numbers, and those that may not be zero. */
export const WHOLE: readonly (keyof Assumptions)[] = [
  'teamsPerHalfDay',
  'visitorsPerHalfDay',
  'visitDaysPerMonth',
  'teamsPerDepartment',
  'teamSize',
  'visitHalfDays',
  'roundHalfDays',
  'visitSlackDays',
  'meetingSlackDays',
  'noticeDays',
  'meetingRooms',
  'videoRooms',
  'videoUpToMinutes',
  'weekFree',
];

/** Only the prices, as the engine takes them. */
export const weightsOf = (a: Assumptions): CostWeights => ({
  visitDay: a.visitDay,
  half: a.half,
  village: a.village,
  tripHour: a.tripHour,
  weekFree: a.weekFree,
  weekExcess: a.weekExcess,
  capExcess: a.capExcess,
  video: a.video,
  reuse: a.reuse,
  drop: a.drop,
  dropStat: a.dropStat,
  personHour: a.personHour,
  mTripHour: a.mTripHour,
  mVideo: a.mVideo,
  mDrop: a.mDrop,
});
