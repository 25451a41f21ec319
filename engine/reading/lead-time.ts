import type { Calendar } from '../calendar/calendar.ts';
import { isKnown } from '../calendar/day-kind.ts';
import { dayHours, workingHoursBetween } from '../calendar/working-time.ts';
import type { Ask, Diagnostic, LeadTime } from './reading.ts';

/** Less than half a working morning's and afternoon's start: nobody can plan for it. */
const redHours = 4;
const exemptTopic =
  /应急|防汛|抗旱|防台|台风|洪水|暴[雨雪]|大[风雪]|冰雹|强[降对]|寒潮|防办|安全事故|事故|地震|灾情|灾害|险情|抢险|救灾|救援|疫情|火情|森林防火|扑救|突发|舆情处置|零报告|值班/;

/** Whether the topic exempts a document from the lead-time flag: emergencies cannot wait. */
export const isExemptTopic = (words: string): boolean => exemptTopic.test(words);

/** A dated ask whose lead time crosses a year without published holidays, said once for each. */
export function unpublishedYears(asks: Ask[], calendar: Calendar | null): Diagnostic[] {
  if (calendar === null) return [];
  return asks.flatMap((ask) => {
    if (ask.due === null || ask.due.length !== 10 || isKnown(calendar, ask.due)) return [];
    const message = `${ask.due.slice(0, 4)}年的节假日安排不在日历中，办理时间无法计算`;
    return [{ code: 'calendar.year-unpublished', message, span: ask.span }];
  });
}

/**
 * Working hours between receipt and each dated ask. A date without a time of day is due at the end of office hours.
 * `unknown` when there is no receipt, no year, no calendar, or the calendar does not cover the span.
 */
export function leadTimes(
  asks: Ask[],
  receivedAt: string | null,
  calendar: Calendar | null,
  exempt: boolean,
): LeadTime[] {
  return asks.flatMap((ask, index): LeadTime[] => {
    if (ask.due === null) return [];
    if (receivedAt === null || calendar === null || ask.due.length !== 10)
      return [{ ask: index, workingHours: null, flag: exempt ? 'exempt' : 'unknown' }];
    const { hours, unknown } = workingHoursBetween(
      calendar,
      receivedAt,
      `${ask.due}T${ask.time ?? calendar.hours.pmEnd}`,
    );
    if (unknown) return [{ ask: index, workingHours: null, flag: exempt ? 'exempt' : 'unknown' }];
    const flag = exempt ? 'exempt' : hours < redHours ? 'red' : hours < dayHours(calendar) ? 'amber' : 'ok';
    return [{ ask: index, workingHours: hours, flag }];
  });
}
