import type { Calendar } from '../calendar/calendar.ts';
import { parseInstant } from '../calendar/date.ts';
import { dayKind } from '../calendar/day-kind.ts';
import { nextFreeWorkingSlot, protectedHalfDays } from '../calendar/protection.ts';
import type { Span } from '../reading/reading.ts';
import type { Demand, FindingLevel, ReviewContext } from './review.ts';
import { notApplicable, type Observation, type Observed, observe, unknown } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { advise, giveReason } from './text/fixes.ts';

/** Something that takes people at a place and time. `what` in both languages. */
type Event = {
  what: string;
  whatEn: string;
  date: string;
  half: 'am' | 'pm' | null;
  span: Span;
  level: FindingLevel;
  suffix: string;
};

/** Duty rosters and statutory sessions are meant for such days. */
const MEANT_FOR = /值班|放假|节假日|值守|执勤/;

/** Meetings and visits that fall on days off or on locally protected half-days. */
export function protectedClashes(demand: Demand, { calendar }: ReviewContext): Observed {
  const events = eventsOf(demand);
  if (events.length === 0 || demand.reading.kind === 'duty' || MEANT_FOR.test(demand.reading.title ?? ''))
    return notApplicable;
  if (!calendar) return unknown('calendar');
  if (events.some((event) => dayKind(calendar, event.date) === 'unknown')) return unknown('calendar.year');
  return observe(events.flatMap((event) => clash(calendar, event)));
}

function eventsOf({ reading }: Demand): Event[] {
  const meetings = reading.meetings
    .filter((meeting) => meeting.kind !== 'checkin')
    .map(({ start, span }) => event('会议', 'The meeting', { date: start.slice(0, 10), half: halfOf(start), span }));
  // A round of several days will find working days among them; a visit on one day cannot.
  const visits = reading.inspections
    .filter(({ start, end }) => start !== null && (end === null || end === start))
    .map(({ start, span }) => event('到镇检查', 'The visit', { date: start?.slice(0, 10) ?? '', half: null, span }));
  // A date at a weekend is often only the end of a month: worth saying, not worth asking a reason for.
  const answers = reading.asks
    .filter(({ kind, due }) => (kind === 'report' || kind === 'form') && due !== null)
    .map(
      (ask): Event => ({
        ...event('报送期限', 'The deadline', { date: ask.due ?? '', half: null, span: ask.span }),
        level: 'hint',
        suffix: /前$/.test(ask.raw) ? '前' : '',
      }),
    );
  return [...meetings, ...visits, ...answers].filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
}

const event = (what: string, whatEn: string, at: Pick<Event, 'date' | 'half' | 'span'>): Event => ({
  what,
  whatEn,
  ...at,
  level: 'should',
  suffix: '',
});

/** Noon divides the day; null when no time is given. */
function halfOf(instant: string): Event['half'] {
  const at = instant.length > 10 ? parseInstant(instant) : null;
  return at === null ? null : at.minute < 12 * 60 ? 'am' : 'pm';
}

function clash(calendar: Calendar, event: Event): Observation[] {
  const kind = dayKind(calendar, event.date);
  const off =
    kind === 'weekend' ? '周末' : kind === 'holiday' ? (calendar.exceptions[event.date]?.name ?? '节假日') : null;
  const named = protectedHalfDays(calendar, event.date, event.date).find(
    ({ half }) => event.half === null || half === event.half,
  )?.name;
  const why = off ?? (event.level === 'hint' ? undefined : named);
  if (why === undefined || why === null) return [];
  const slot = nextFreeWorkingSlot(calendar, `${event.date}T${calendar.hours.amStart}`, 60);
  const to = slot === null ? null : chineseDate(slot.start.slice(0, 10), slot.start.slice(11));
  const day = chineseDate(event.date);
  return [
    {
      span: event.span,
      level: event.level,
      fact: { zh: `${event.what}安排在${day}（${why}）`, en: `${event.whatEn} falls on ${event.date}, protected time` },
      way: {
        zh: `${to === null ? '请另定时间' : `可改为${to}`}；确需占用的，请写明理由并安排补休。`,
        en: 'Please move it to the next free working slot; if it must stay, state why and owe rest.',
      },
      fixes:
        to === null
          ? [giveReason]
          : [
              {
                id: 're-date',
                title: '改期',
                effect: `可改为${to}`,
                edit: { span: event.span, replacement: `${to}${event.suffix}` },
              },
              advise('rest', '安排补休', '登记应补休时数'),
            ],
    },
  ];
}
