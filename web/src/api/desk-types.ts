import type { DayKind, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import type { Level } from '@songbang/engine/reading/reading.ts';
import type { DeliveryState, Origin } from './request-types.ts';

export type DeskFilter = 'all' | 'today' | 'week' | 'mine' | 'village' | 'unnumbered' | 'closed';
export type DeskRow = {
  deliveryId: string;
  requestId: string;
  title: string;
  kind: string;
  issuerName: string;
  issuerLevel: Level | null;
  number: string | null;
  origin: Origin;
  state: DeliveryState;
  arrivedAt: string;
  nextDueAt: string | null;
  nextDueHasTime: boolean;
  workingHoursLeft: number | null;
  hours: number;
  what: string[];
  /** The same request, seen earlier. */
  known: { requestId: string; arrivedAt: string; state: DeliveryState } | null;
  tasksOpen: number;
  tasksDone: number;
  undoUntil: string | null;
};

type EngagementKind = 'meeting' | 'checkin' | 'training' | 'visit';
export type Engagement = {
  id: string;
  deliveryId: string;
  requestId: string;
  kind: EngagementKind;
  title: string;
  issuerName: string;
  number: string | null;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  place: string | null;
  video: boolean;
  travelMinutes: number;
};
export type Deadline = {
  taskId: string;
  deliveryId: string;
  requestId: string;
  what: string;
  title: string;
  issuerName: string;
  dueAt: string;
  dueHasTime: boolean;
  state: 'open' | 'done' | 'dropped';
  recurs: string | null;
};
type ClashKind = 'overlap' | 'travel' | 'protected' | 'non-working' | 'unknown-year';
export type Clash = {
  kind: ClashKind;
  engagementIds: string[];
  date: string;
  half: 'am' | 'pm' | null;
  name: string | null;
};
export type WeekDay = {
  date: string;
  kind: DayKind;
  name: string | null;
  protected: { half: 'am' | 'pm'; name: string; kind: ProtectedPeriod['kind'] }[];
};
/** Somebody from above comes to listen: no escort, no papers, no inspection. */
export type WeekListening = {
  id: string;
  by: string;
  place: string;
  on: string;
  half: 'am' | 'pm' | 'day';
  topic: string;
  state: 'planned' | 'held';
};
export type Week = {
  unit: { id: string; name: string };
  from: string;
  to: string;
  days: WeekDay[];
  engagements: Engagement[];
  deadlines: Deadline[];
  clashes: Clash[];
  listening: WeekListening[];
  generatedAt: string;
};
