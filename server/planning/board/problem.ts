import type { Instance } from '@songbang/engine/planning/instance.ts';

/** What the numbers of an instance stand for; same order as there. */
export type Refs = {
  towns: { unitId: string; name: string }[];
  departments: { unitId: string | null; name: string; level: string | null }[];
  persons: { id: string; label: string; unitId: string }[];
  tasks: TaskRef[];
  meetings: MeetingRef[];
  /** Half-days a township keeps for itself although the rest of the day is open. */
  protectedHalves: { town: number; slot: number; name: string }[];
  /** Whole days it keeps for itself: only what the law demands may come. Absent in plans made before they were named. */
  protectedDays?: { town: number; day: number; name: string }[];
  /** Planning days on which the county calls nobody to a meeting. */
  noMeetingDays?: { day: number; name: string }[];
};

export type TaskRef = {
  engagementId: string;
  requestId: string;
  title: string;
  issuerUnitId: string | null;
  /** First and last local date the notice names. */
  askedFrom: string;
  askedTo: string;
  /** The notice left no room: its own day stands. */
  fixed: boolean;
};

export type MeetingRef = {
  engagementIds: string[];
  requestId: string;
  title: string;
  issuerUnitId: string | null;
  issuerName: string;
  /** Local `YYYY-MM-DDTHH:MM`. */
  askedAt: string;
  minutes: number;
  video: boolean;
  fixed: boolean;
  /** Who presides; absent in plans made before leaders were known. */
  leader?: LeaderRef;
};

/** `person`: a place in `persons`; `words`: the notice's own, when it says anything; `chosen`: somebody decided it. */
export type LeaderRef = { person: number | null; words: string | null; chosen: boolean };

/** `gaps`: what nobody has entered yet, by name. */
export type BoardProblem = {
  instance: Instance;
  refs: Refs;
  gaps: { unknownYears: number[]; noRoadTime: string[]; noPeople: string[] };
};
