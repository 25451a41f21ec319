/** How often one ask falls due: in an ordinary year, and in the twelve months that are priced. */
export type Frequency = { pattern: string; perYear: number; next12Months: number };

/** First and last day, ISO dates. */
export type Period = { from: string; to: string };

const WORKDAYS_PER_YEAR = 250;
const DAYS_PER_YEAR = 365;
const DAY_MS = 86_400_000;

/** Days in a `from..to` window; dates may lack the year (`09-19..09-21`) and may cross the year's end. */
function windowDays(window: string): number {
  const [from, to] = window
    .split('..')
    .map((date) => Date.parse(`${date.length === 5 ? `2026-${date}` : date}T00:00:00Z`));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return 0;
  const days = Math.round((to - from) / DAY_MS) + 1;
  return days > 0 ? days : days + 365;
}

function dates(part: string | undefined): number {
  return Math.max(1, part?.split(',').filter((item) => item !== '').length ?? 1);
}

/**
 * Reads the recurrence words of `Ask.recurs`. A daily return over stated windows happens only inside them, and a daily or weekly one
 * without windows only inside `period`, the whole round the request names; a word it does not know counts once, never more.
 * @example frequencyOf('MONTHLY;10,25') // { pattern: 'MONTHLY;10,25', perYear: 24, next12Months: 24 }
 * @example frequencyOf('WEEKLY;FR', { from: '2026-12-28', to: '2027-01-31' }).next12Months // 5
 */
export function frequencyOf(recurs: string | null, period: Period | null = null): Frequency {
  if (recurs === null) return { pattern: 'once', perYear: 1, next12Months: 1 };
  const [word, first] = recurs.split(';');
  const plain = first?.includes('=') ? undefined : first;
  if (word === 'DAILY') {
    const windows = plain?.includes('..') ? plain.split(',').reduce((sum, window) => sum + windowDays(window), 0) : 0;
    const round = period
      ? Math.min(WORKDAYS_PER_YEAR, Math.round((daysOf(period) * WORKDAYS_PER_YEAR) / DAYS_PER_YEAR))
      : WORKDAYS_PER_YEAR;
    return {
      pattern: recurs,
      perYear: WORKDAYS_PER_YEAR,
      next12Months: windows > 0 ? Math.min(windows, 366) : Math.max(1, round),
    };
  }
  if (word === 'WEEKLY') {
    const perWeek = dates(plain);
    return {
      ...same(recurs, 52 * perWeek),
      next12Months: (period ? Math.min(52, Math.ceil(daysOf(period) / 7)) : 52) * perWeek,
    };
  }
  if (word === 'MONTHLY') return same(recurs, 12 * dates(plain));
  if (word === 'QUARTERLY') return same(recurs, 4 * dates(plain));
  if (word === 'YEARLY') return same(recurs, dates(plain));
  return same(recurs, 1);
}

const daysOf = ({ from, to }: Period) => windowDays(`${from}..${to}`);

function same(pattern: string, perYear: number): Frequency {
  return { pattern, perYear, next12Months: perYear };
}
