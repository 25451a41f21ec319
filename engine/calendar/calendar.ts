/**
 * Working time as plain data. A calendar is a table somebody edits (the State Council publishes one year at a time);
 * nothing here reads a clock. Dates are ISO `YYYY-MM-DD`, times local `HH:MM`, instants local `YYYY-MM-DDTHH:MM` (Asia/Shanghai).
 */
export type DayKind =
  | 'workday'
  | 'weekend'
  | 'holiday'
  /** 调休: a weekend day that is worked. */
  | 'makeup-workday'
  /** A day of a year whose holidays are not published yet: never silently ordinary. */
  | 'unknown';

/** Half-open protected half-days of one place: residents' mornings, no-meeting days, harvest, flood season. */
export type ProtectedPeriod = {
  name: string;
  kind: 'residents' | 'no-meeting' | 'harvest' | 'flood' | 'rest' | 'other';
  from: string;
  /** Inclusive last date. */
  to: string;
  half: 'am' | 'pm' | 'day';
  /** 1 = Monday … 7 = Sunday; empty means every day of the range. */
  weekdays: number[];
};

export type Calendar = {
  /** Years whose holidays are published and loaded. */
  knownYears: number[];
  /** Only exceptions to the Monday-to-Friday pattern: date → holiday or make-up workday, with the holiday's name. */
  exceptions: Record<string, { kind: 'holiday' | 'makeup-workday'; name: string }>;
  /** Office hours of an ordinary day, local time. */
  hours: { amStart: string; amEnd: string; pmStart: string; pmEnd: string };
  protectedPeriods: ProtectedPeriod[];
};
