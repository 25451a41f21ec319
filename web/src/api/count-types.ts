import type { DayKind } from '@songbang/engine/calendar/calendar.ts';

/** Requests registered by their sender before they arrived, out of all that were seen in the span. */
export type Coverage = { registered: number; seen: number; from: string; to: string };
export type LedgerRow = { key: string; label: string; hours: number; yuan: number; requests: number };
export type LedgerTotal = { hours: number; yuan: number; requests: number; units: number; issuers: number };

/** What one year did to one town, recomputed from the register; cases are those of the source. */
export type YearCase = {
  id: string;
  title: { zh: string; en: string };
  source: { refs: string[]; sentence: string };
  facts: {
    notices: number;
    senders: number;
    hours: number;
    visits: number;
    meetings: number;
    meetingMinutes: number;
    roadMinutes: number;
    sameDay: number;
    posts: number;
  };
  requestIds: string[];
};
export type YearAccount = {
  unit: { name: string; villages: number; groups: number };
  from: string;
  to: string;
  counts: {
    written: number;
    meetings: number;
    videoMeetings: number;
    messages: number;
    reportTypes: number;
    submissions: number;
    inspections: number;
    inspectionsOutsidePlan: number;
    registeredBefore: number;
    all: number;
  };
  elevenMonths: { written: number; meetings: number };
  lastMonth: { registeredBefore: number; all: number };
  hours: { total: number; yuan: number; byLevel: { level: string; hours: number }[] };
  roadHours: number;
  restDays: { inspected: number; weekends: number };
  heaviest: { label: string; posts: string[]; tasks: number } | null;
  cases: YearCase[];
};

export type Home = {
  today: { date: string; dayKind: DayKind; workingHoursLeft: number | null; calendarReaches: boolean };
  coverage: Coverage;
  counts: {
    inbox: number;
    dueThisWeek: number;
    overdue: number;
    unnumbered: number;
    inReview: number;
    returned: number;
    numbered: number;
    strays: number;
  };
  month: LedgerTotal & { from: string; to: string };
  hoursBySender: LedgerRow[];
  hoursByLevel: LedgerRow[];
  ownBurden: {
    minutesPerUser: number;
    actions: number;
    users: number;
    minutesPerAction: number;
    budgetMinutes: number;
    from: string;
    to: string;
  };
};

/** Requests that left too little time, by month and by the senders among whom they repeat; `counts` has one figure for each month. */
export type ShortNotices = {
  from: string;
  to: string;
  months: { month: string; short: number; senders: number; all: number }[];
  senders: {
    key: string;
    label: string;
    counts: number[];
    requests: number;
    sameDay: number;
    returned: number;
    hours: number;
    last: string;
    backIn: string | null;
  }[];
  once: number;
};
