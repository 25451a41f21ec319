import { isoDate, parseDate } from '../../calendar/date.ts';
import { nextFreeWorkingSlot } from '../../calendar/protection.ts';
import { chineseDate } from '../text/chinese-date.ts';
import { atBodyEnd, sentenceAfter } from './place-in-text.ts';
import { edit, type Ground, insert, type Way } from './way.ts';

const SAME_DAY_WORDS =
  /^(?:今日|今天|今晚|即日|当日)?(?:上午|下午|晚上?)?(?:\d{1,2}[:：点时]\d{0,2}分?|下班)?(?:之|以)?前?/;
const WEEK = 7;

/** Another date in the place of the one found: at once where there is one and a free slot is known, else a field with a proposal. */
export function reDate(ground: Ground): Way {
  const { fix, finding, text } = ground;
  const words = finding.span ? text.slice(...finding.span) : '';
  const proposed = /(?:可改为|改为接近)(.+)$/.exec(fix.effect)?.[1] ?? laterSlot(ground);
  const span = finding.span && placeOfDate(finding.span, words);
  if (!span)
    return {
      does: 'fill',
      blank: 'dates',
      suggestion: proposed ?? '',
      put: (value) => [atBodyEnd(text, `期限改为${value}`)],
    };
  const before = /前$/.test(text.slice(...span)) ? '前' : '';
  const put = (value: string) => [{ span, replacement: value.endsWith('前') ? value : `${value}${before}` }];
  return proposed !== null && !words.includes('、')
    ? edit(...put(proposed))
    : { does: 'fill', blank: 'dates', suggestion: proposed === null ? '' : `${proposed}${before}`, put };
}

/** 今天下午5点前把台账报上来: only the time goes. */
function placeOfDate(span: [number, number], words: string): [number, number] | null {
  const sameDay = SAME_DAY_WORDS.exec(words)?.[0] ?? '';
  return /^(?:今|即日|当日|下班)/.test(words) && sameDay !== '' ? [span[0], span[0] + sameDay.length] : span;
}

/** A week later where a week is full, the end of tomorrow's first free half-day otherwise; null without a calendar. */
function laterSlot({ finding: { rule, span }, reading, now, calendar }: Ground): string | null {
  if (!calendar) return null;
  const ask = reading.asks.find((one) => rule === 'P-CAP-01' && span && one.span[0] === span[0]);
  const due = ask?.due && /^\d{4}-\d\d-\d\d$/.test(ask.due) ? ask.due : null;
  const from = due ? `${daysOn(due, WEEK)}T08:00` : `${daysOn(now.slice(0, 10), 1)}T08:00`;
  const slot = nextFreeWorkingSlot(calendar, from, 1);
  if (!slot) return null;
  return chineseDate(slot.start.slice(0, 10), `${calendar.hours.pmEnd}`);
}

const daysOn = (date: string, days: number): string => isoDate((parseDate(date) ?? 0) + days);

/** When a return or a group ends. */
export function untilDate({ finding, text }: Ground): Way {
  const { span } = finding;
  const group = finding.rule.includes('-GRP-');
  const said = (value: string) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(value) ? chineseDate(value) : value;
    return group ? `（${day}解散）` : `（至${day}止）`;
  };
  return {
    does: 'fill',
    blank: 'date',
    suggestion: '',
    put: (value) => [span ? insert(span[1], said(value)) : atBodyEnd(text, said(value))],
  };
}

/** The rest that is owed, said where the time is taken. */
export const rest = ({ finding, text }: Ground): Way => {
  const words = '占用休息时间的，按规定安排补休';
  return edit(finding.span ? sentenceAfter(text, finding.span, words) : atBodyEnd(text, words));
};

/** The working time the rule names (11月24日08:30发出), of this year or the next. */
export function remindAt({ fix, now }: Ground): Way {
  const [, month, day, time] = /(\d{1,2})月(\d{1,2})日(\d{1,2}:\d{2})/.exec(fix.effect) ?? [];
  if (!month || !day || !time) return { does: 'remind', at: null };
  const two = (part: string) => part.padStart(2, '0');
  const at = (year: number) => `${year}-${two(month)}-${two(day)}T${time.padStart(5, '0')}`;
  const year = Number(now.slice(0, 4));
  return { does: 'remind', at: at(year) < now ? at(year + 1) : at(year) };
}
