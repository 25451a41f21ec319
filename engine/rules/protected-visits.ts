import type { Calendar } from '../calendar/calendar.ts';
import { isoDate, parseDate } from '../calendar/date.ts';
import { isWorkingDay } from '../calendar/day-kind.ts';
import { nextFreeWorkingSlot } from '../calendar/protection.ts';
import type { Inspection, Span } from '../reading/reading.ts';
import type { Demand, Fix } from './review.ts';
import type { Observation } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { advise, giveReason } from './text/fixes.ts';
import { hits } from './text/hits.ts';
import { isVisit } from './visit.ts';

/** A longer round finds enough working days among its days; of a short one nobody can choose. */
const SHORT_ROUND_DAYS = 4;
const LOOK_AHEAD_DAYS = 30;
/** 周末到镇督查: no date, and still said. */
const WEEKEND_VISIT =
  /(?:利用|在|于)?(?:[本这下]?(?:个)?周末|双休日|[本这下]?(?:个)?(?:周|星期|礼拜)[六日天])(?=[^。；，,\n]{0,16}?(?:到|赴|来|深入|下沉|进驻|对|开展|进行)[^。；，,\n]{0,20}?(?:督查|督导|检查|巡查|督察|考核|考评|验收|评估|调研|抽查|暗访))/g;

/** Several days of one visit of which all, or of a short round some, are days off. Visits on one day are no matter of this. */
export function roundsOnDaysOff(calendar: Calendar, { reading, text }: Demand): Observation[] {
  return reading.inspections.flatMap((visit) => {
    const days = daysOf(visit);
    if (days.length < 2) return [];
    const off = days.filter((day) => isWorkingDay(calendar, day) === false);
    const all = off.length === days.length;
    if (off.length === 0 || (!all && days.length > SHORT_ROUND_DAYS)) return [];
    const named = off.map((day) => chineseDate(day)).join('、');
    return [
      {
        span: visit.span,
        level: all ? 'should' : 'hint',
        fact: { zh: `检查安排在休息日（${named}）`, en: `The visit falls on days off (${off.join(', ')})` },
        way: {
          zh: '请安排在工作日；确需占用的，请写明理由并安排补休。',
          en: 'Please move it to working days; if it must stay, state why and owe rest.',
        },
        fixes: [
          ...moved(calendar, visit.span, { days, text }),
          advise('rest', '安排补休', '登记应补休时数'),
          giveReason,
        ],
      },
    ];
  });
}

/** A visit on a weekend that the text names without a date. */
export function undatedWeekendVisits(demand: Demand): Observation[] {
  if (!isVisit(demand) && !/(?:督查|督导|检查|考核|调研)组/.test(demand.text)) return [];
  const dated = demand.reading.inspections;
  return hits(demand, WEEKEND_VISIT)
    .filter(({ span }) => !dated.some((one) => one.span[0] < span[1] && span[0] < one.span[1]))
    .map(({ span, words }) => ({
      span,
      fact: { zh: `检查安排在休息日（“${words}”）`, en: 'The visit falls on days off' },
      way: {
        zh: '请安排在工作日；确需占用的，请写明理由并安排补休。',
        en: 'Please move it to working days; if it must stay, state why and owe rest.',
      },
      fixes: [giveReason],
    }));
}

function daysOf({ start, end }: Inspection): string[] {
  const [first, last] = [parseDate(start ?? ''), parseDate(end ?? start ?? '')];
  if (first === null || last === null || last < first || last - first > LOOK_AHEAD_DAYS) return [];
  return Array.from({ length: last - first + 1 }, (_, day) => isoDate(first + day));
}

/** As many working days in a row, the first there are. */
function moved(calendar: Calendar, span: Span, { days, text }: { days: string[]; text: string }): Fix[] {
  const slot = nextFreeWorkingSlot(calendar, `${days.at(-1)}T${calendar.hours.amStart}`, 1);
  const from = slot && parseDate(slot.start.slice(0, 10));
  if (from === null) return [];
  for (let first = from; first <= from + LOOK_AHEAD_DAYS; first++) {
    const run = days.map((_, nth) => isoDate(first + nth));
    if (!run.every((day) => isWorkingDay(calendar, day) === true)) continue;
    const to = `${chineseDate(run[0] ?? '')}至${chineseDate(run.at(-1) ?? '')}`;
    const spot = text.slice(...span).includes('、') && days.length > 2 ? {} : { edit: { span, replacement: to } };
    return [{ ...advise('re-date', '改期', `可改为${to}`), ...spot }];
  }
  return [];
}
