import type { Half, MonthPart, RelativeDay } from './time-token.ts';

/** One point in time as the text states it; whatever it leaves out is null. */
export type Moment = {
  year: number | null;
  yearWord: string | null;
  month: number | null;
  days: number[];
  part: MonthPart | 'half-1' | 'half-2' | null;
  relative: RelativeDay | null;
  weekday: number | null;
  week: 'this' | 'next' | null;
  /** Which week of the month, the last one as 6. */
  nth: number | null;
  half: Half | null;
  hour: number | null;
  minute: number;
  office: 'open' | 'close' | null;
};

export const emptyMoment: Moment = {
  year: null,
  yearWord: null,
  month: null,
  days: [],
  part: null,
  relative: null,
  weekday: null,
  week: null,
  nth: null,
  half: null,
  hour: null,
  minute: 0,
  office: null,
};

export const hasDate = (moment: Moment): boolean =>
  moment.month !== null ||
  moment.days.length > 0 ||
  moment.relative !== null ||
  moment.weekday !== null ||
  moment.part !== null ||
  moment.year !== null;
