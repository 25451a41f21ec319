import type { Calendar } from '../calendar/calendar.ts';
import { parseInstant } from '../calendar/date.ts';
import { dayKind } from '../calendar/day-kind.ts';
import { nextFreeWorkingSlot, protectedHalfDays } from '../calendar/protection.ts';
import type { Span } from '../reading/reading.ts';
import { roundsOnDaysOff, undatedWeekendVisits } from './protected-visits.ts';
import type { Demand, FindingLevel, ReviewContext } from './review.ts';
import { notApplicable, type Observation, type Observed, observe, unknown } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { advise, giveReason } from './text/fixes.ts';
import { GAMES, setByOthers } from './text/gatherings.ts';
import { isAccount } from './text/news.ts';
import { type Sentence, sentenceAt } from './text/sentences.ts';

/** Something that takes people at a place and time. `what` in both languages. */
type Event = {
  what: string;
  whatEn: string;
  date: string;
  half: 'am' | 'pm' | null;
  span: Span;
  level: FindingLevel;
  suffix: string;
  /** The place names several dates; one of them cannot be replaced alone. */
  several: boolean;
  /** A visit to which no hour is given gets none with its new date. */
  timed: boolean;
};

/** Duty rosters are meant for such days. */
const MEANT_FOR = /值班|放假|节假日|值守|执勤/;
/** A session others have set, which is only watched or named here, is not for the sender to move. */
const SET_BY_OTHERS =
  /党的[一二三四五六七八九十]{1,3}大|全国代表大会|全国人民代表大会|全国委员会|全国[“"]?两会|收听|收看|直播|列席[^。；]{0,14}?(?:中央|国务院|全[国省市州]|[省市州]委)[^。；]{0,14}?会议/;
/** A notice to watch what others hold, or of what is held for residents when they have time. */
const WATCHED = /收听|收看|观看|直播|体检|献血|义诊|接种/;
/** An examination is set on days off so that those who sit it are free. */
const EXAMINATION = /(?:考试|测试|笔试|面试|考核测验)(?:的)?(?:时间|日期)?(?:为|是|定于|安排在)?[：:]?$/;
/** 星期六 beside a date without a year says as much as the calendar would. */
const STATED_WEEKEND = /^[^。；，,]{0,8}?[（(](?:星期|周|礼拜)[六日天][）)]/;

/** Meetings and visits that fall on days off or on locally protected half-days. */
export function protectedClashes(demand: Demand, { calendar }: ReviewContext): Observed {
  if (isAccount(demand)) return notApplicable;
  const { reading } = demand;
  const events = eventsOf(demand);
  const meantFor = reading.kind === 'duty' || MEANT_FOR.test(reading.title ?? '');
  const stated = [...statedWeekends(demand), ...(meantFor ? [] : undatedWeekendVisits(demand))];
  const dated = events.length > 0 || reading.inspections.some(({ start }) => start !== null);
  if (stated.length > 0 && !dated) return observe(stated);
  if (!dated || meantFor) return notApplicable;
  if (!calendar) return unknown('calendar');
  if (events.some((event) => dayKind(calendar, event.date) === 'unknown')) return unknown('calendar.year');
  return observe([
    ...events.filter((event, at) => !isSaid(events.slice(0, at), event)).flatMap((event) => clash(calendar, event)),
    ...roundsOnDaysOff(calendar, demand),
    ...stated,
  ]);
}

/** `1月14日至15日召开` and the session of the 14th at 14:00 fall on one day off: once is enough. */
const isSaid = (earlier: Event[], { what, date, half }: Event): boolean =>
  earlier.some((other) => other.what === what && other.date === date && (other.half === null || other.half === half));

function eventsOf(demand: Demand): Event[] {
  const { reading } = demand;
  const meetings = ownMeetings(demand).map(({ kind, start, span }) => {
    const [what, whatEn] = namesOf(kind, demand);
    const meeting = event(what, whatEn, { date: start.slice(0, 10), half: halfOf(start), span });
    return isForPleasure(sentenceAt(demand.text, span)) ? { ...meeting, level: 'hint' as const } : meeting;
  });
  // A round of several days is looked at as a whole (protected-visits.ts).
  const visits = reading.inspections
    .filter(({ start, end }) => start !== null && (end === null || end === start))
    .map(({ start, span, half }) => ({
      ...event('检查', 'The visit', { date: start?.slice(0, 10) ?? '', half: half ?? null, span }),
      timed: /[:：时点]/.test(demand.text.slice(...span)),
    }));
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
  return [...meetings, ...visits, ...answers]
    .filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .map((one) => ({ ...one, several: demand.text.slice(...one.span).includes('、') }));
}

const namesOf = (kind: string, { reading }: Demand): [zh: string, en: string] =>
  kind === 'training' && reading.kind !== 'meeting' ? ['培训', 'The training'] : ['会议', 'The meeting'];

/** Games and voluntary matters are held when people are free: worth a word, not a reason. */
const isForPleasure = ({ text }: Sentence): boolean => GAMES.test(text) || text.includes('自愿');

/** Set by others, or named only to be ruled out. */
const isOutside = ({ text, start }: Sentence, span: Span, demand: Demand): boolean =>
  SET_BY_OTHERS.test(text) ||
  setByOthers(text, demand) ||
  /(?:不得|不|避开|避免)[^，,。；]{0,6}$/.test(text.slice(0, span[0] - start));

const ownMeetings = (demand: Demand) => {
  const { reading, text } = demand;
  return WATCHED.test(reading.title ?? '')
    ? []
    : reading.meetings.filter(
        ({ kind, span, approximate }) =>
          kind !== 'checkin' &&
          !approximate &&
          !isOutside(sentenceAt(text, span), span, demand) &&
          !EXAMINATION.test(text.slice(Math.max(0, span[0] - 14), span[0])),
      );
};

/** Meetings without a year whose weekday the text itself states as a Saturday or Sunday. */
function statedWeekends(demand: Demand): Observation[] {
  return ownMeetings(demand)
    .filter(({ start, span }) => /^\d{2}-\d{2}/.test(start) && STATED_WEEKEND.test(demand.text.slice(span[0])))
    .map(({ kind, span }) => {
      const [what, whatEn] = namesOf(kind, demand);
      return {
        span,
        ...(isForPleasure(sentenceAt(demand.text, span)) ? { level: 'hint' as const } : {}),
        fact: { zh: `${what}安排在周末`, en: `${whatEn} falls on a weekend` },
        way: {
          zh: '请另定时间；确需占用的，请写明理由并安排补休。',
          en: 'Please set another time; if it must stay, state why and owe rest.',
        },
        fixes: [giveReason],
      };
    });
}

const event = (what: string, whatEn: string, at: Pick<Event, 'date' | 'half' | 'span'>): Event => ({
  what,
  whatEn,
  ...at,
  level: 'should',
  suffix: '',
  several: false,
  timed: true,
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
  const time = event.timed ? slot?.start.slice(11) : undefined;
  const to = slot === null ? null : chineseDate(slot.start.slice(0, 10), time);
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
                ...advise('re-date', '改期', `可改为${to}`),
                ...(event.several ? {} : { edit: { span: event.span, replacement: `${to}${event.suffix}` } }),
              },
              advise('rest', '安排补休', '登记应补休时数'),
            ],
    },
  ];
}
