import type { Calendar, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';

/** One engagement of the register as the planner reads it: who asked for which hours of which township. Dates are local. */
export type DemandRow = {
  engagementId: string;
  requestId: string;
  unitId: string;
  kind: 'visit' | 'meeting' | 'training';
  title: string;
  /** Local `YYYY-MM-DDTHH:MM`. */
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  video: boolean;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  /** Local date on which the request arrived. */
  receivedOn: string;
  body: string;
  /** The notice's own words for the hours, and for who is to come. */
  words: string;
  attendees: string;
  /** Who was chosen to preside, whatever the notice says: a person, null for nobody, absent when nobody has chosen. */
  chosenLeader?: string | null;
};

export type Township = {
  unitId: string;
  name: string;
  /** Hours to the county seat; null when the road table is silent. */
  travelHours: number | null;
  villages: { id: string; name: string }[];
  protected: ProtectedPeriod[];
};

export type Person = { id: string; label: string; unitId: string; posts: string[] };
export type Leave = { personId: string; from: string; to: string };

/** Everything a problem is made of. */
export type Demand = {
  from: string;
  to: string;
  /** Nothing is put before this local date plus the notice days; null for a replay of what has happened. */
  today: string | null;
  calendar: Calendar;
  townships: Township[];
  people: Person[];
  /** Who presides over meetings: the holders of posts of the county's committee and government themselves. */
  leaders: Person[];
  leave: Leave[];
  rows: DemandRow[];
};
