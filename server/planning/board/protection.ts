import type { ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { parseDate, weekday } from '@songbang/engine/calendar/date.ts';
import type { Demand } from './demand.ts';
import type { Refs } from './problem.ts';

type Half = 'am' | 'pm';
export type Protection = {
  /** Per township and planning day: 0 open, 1 for what the law demands only. */
  blackout: number[][];
  /** Days on which nobody is called to the county seat, by what they are called. */
  noMeeting: Map<string, string>;
  /** Of `blackout` the names, and half-days beside them. */
  days: NonNullable<Refs['protectedDays']>;
  halves: Refs['protectedHalves'];
};

const STATUTORY_ONLY = 1;

/** Which days and half-days each township keeps for harvest, flood watch, its residents; and which days the county keeps free of meetings. */
export const protectionOf = ({ townships }: Pick<Demand, 'townships'>, days: readonly string[]): Protection => {
  const halves: Refs['protectedHalves'] = [];
  const kept: Protection['days'] = [];
  const blackout = townships.map((township, town) =>
    days.map((date, day) => {
      const [am, pm] = (['am', 'pm'] as const).map((half) => visitsKeptOut(township.protected, date, half));
      if (am && pm) {
        kept.push({ town, day, name: am === pm ? am : `${am}、${pm}` });
        return STATUTORY_ONLY;
      }
      if (am) halves.push({ town, slot: 2 * day, name: am });
      if (pm) halves.push({ town, slot: 2 * day + 1, name: pm });
      return 0;
    }),
  );
  const everywhere = (date: string): [string, string][] => {
    const names = townships.map((one) => meetingsKeptOut(one.protected, date));
    return names.length > 0 && names.every((name) => name !== null) ? [[date, names[0]!]] : [];
  };
  return { blackout, days: kept, halves, noMeeting: new Map(days.flatMap(everywhere)) };
};

const covers = (period: ProtectedPeriod, date: string, half: Half): boolean =>
  date >= period.from &&
  date <= period.to &&
  (period.half === 'day' || period.half === half) &&
  (period.weekdays.length === 0 || period.weekdays.includes(weekday(parseDate(date) ?? 0)));

const visitsKeptOut = (periods: readonly ProtectedPeriod[], date: string, half: Half): string | null =>
  periods.find((one) => one.kind !== 'no-meeting' && covers(one, date, half))?.name ?? null;

const meetingsKeptOut = (periods: readonly ProtectedPeriod[], date: string): string | null =>
  periods.find((one) => one.kind === 'no-meeting' && covers(one, date, 'am') && covers(one, date, 'pm'))?.name ?? null;
