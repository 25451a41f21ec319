import type { DayKind } from '@songbang/engine/calendar/calendar.ts';
import { toLocal } from '../clock.ts';

/** A meeting, training or visit as it stands on a unit's week. */
export type WeekEngagement = {
  id: string;
  kind: 'meeting' | 'checkin' | 'training' | 'visit';
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  video: boolean;
  travelMinutes: number;
};

export type WeekDay = {
  date: string;
  kind: DayKind;
  name: string | null;
  protected: { half: 'am' | 'pm'; name: string; kind: string }[];
};

export type Clash = {
  kind: 'overlap' | 'travel' | 'protected' | 'non-working' | 'unknown-year';
  engagementIds: string[];
  date: string;
  half: 'am' | 'pm' | null;
  /** The protected period's or holiday's name. */
  name: string | null;
};

const NOON = '12:00';
const MINUTE_MS = 60_000;

/**
 * What does not fit in a week: two things at one time, a drive that runs into another meeting, protected or free time
 * taken, and days whose year is not published. An all-day visit does not clash with a timed meeting: others can host it.
 */
export const clashesOf = (engagements: WeekEngagement[], days: WeekDay[]): Clash[] => {
  const timed = engagements
    .filter((one) => one.kind !== 'checkin')
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return [...pairs(timed), ...timed.flatMap((one) => dayClashes(one, days))];
};

const pairs = (timed: WeekEngagement[]): Clash[] =>
  timed.flatMap((first, index) =>
    timed.slice(index + 1).flatMap((second): Clash[] => {
      if (first.allDay || second.allDay) return [];
      const clash = {
        engagementIds: [first.id, second.id],
        date: dateOf(second.startsAt),
        half: halfOf(second.startsAt),
        name: null,
      };
      if (second.startsAt < first.endsAt) return [{ ...clash, kind: 'overlap' as const }];
      const road = (first.travelMinutes + second.travelMinutes) * MINUTE_MS;
      const sameTrip = first.travelMinutes > 0 && second.travelMinutes > 0;
      const tooClose = !sameTrip && second.startsAt.getTime() < first.endsAt.getTime() + road;
      return tooClose && clash.date === dateOf(first.startsAt) ? [{ ...clash, kind: 'travel' as const }] : [];
    }),
  );

const dayClashes = (one: WeekEngagement, days: WeekDay[]): Clash[] =>
  days
    .filter((day) => day.date >= dateOf(one.startsAt) && day.date <= dateOf(one.endsAt))
    .flatMap((day): Clash[] => {
      const base = { engagementIds: [one.id], date: day.date };
      if (day.kind === 'unknown') return [{ ...base, kind: 'unknown-year', half: null, name: null }];
      if (day.kind === 'weekend' || day.kind === 'holiday')
        return [{ ...base, kind: 'non-working', half: null, name: day.name }];
      return day.protected
        .filter((period) => touches(one, day.date, period.half))
        .map((period): Clash => ({ ...base, kind: 'protected', half: period.half, name: period.name }));
    });

/** All-day entries touch both halves; timed ones the half-days between their start and end. */
const touches = (one: WeekEngagement, date: string, half: 'am' | 'pm'): boolean => {
  if (one.allDay) return true;
  const start = dateOf(one.startsAt) < date ? '00:00' : timeOf(one.startsAt);
  const end = dateOf(one.endsAt) > date ? '24:00' : timeOf(one.endsAt);
  return half === 'am' ? start < NOON : end > NOON;
};

const dateOf = (at: Date): string => toLocal(at).slice(0, 10);
const timeOf = (at: Date): string => toLocal(at).slice(11);
const halfOf = (at: Date): 'am' | 'pm' => (timeOf(at) < NOON ? 'am' : 'pm');
