import { isoDate, parseDate, parseInstant, weekday } from '../../../../calendar/date.ts';
import { dayHours, workingHoursBetween } from '../../../../calendar/working-time.ts';
import type { Ask } from '../../../../reading/reading.ts';
import { isNoLimit, redate } from '../../../lead-time.ts';
import type { Demand, ReviewContext } from '../../../review.ts';
import { notApplicable, type Observed, observe, unknown } from '../../../rule.ts';

export type Window = { received: string; due: string; hours: number };

const HALF_PAST = 17 * 60;

/** Dated answers whose window, from arrival to deadline, a clause of the measures describes. */
export function badWindows(
  demand: Demand,
  { calendar }: ReviewContext,
  bad: (window: Window) => boolean,
  words: [string, string],
): Observed {
  const asks = demand.reading.asks.filter(
    (ask) =>
      (ask.kind === 'report' || ask.kind === 'form') &&
      /^\d{4}-\d{2}-\d{2}$/.test(ask.due ?? '') &&
      !isNoLimit(ask, demand.text),
  );
  if (asks.length === 0) return notApplicable;
  const { receivedAt } = demand;
  if (receivedAt === null || !calendar)
    return unknown(...(receivedAt === null ? ['receivedAt'] : []), ...(calendar ? [] : ['calendar']));
  const found = asks.filter((ask) => {
    const due = dueOf(ask, calendar.hours.pmEnd);
    const days = (parseInstant(due)?.day ?? 0) - (parseInstant(receivedAt)?.day ?? 0);
    // A holiday is at most nine days long: what lies further ahead or behind is none of these windows.
    return (
      days >= 0 &&
      days <= 14 &&
      bad({ received: receivedAt, due, hours: workingHoursBetween(calendar, receivedAt, due).hours })
    );
  });
  return observe(
    found.map((ask) => ({
      span: ask.span,
      fact: { zh: `${words[0]}（“${ask.raw}”）`, en: words[1] },
      way: { zh: '请另定期限，至少留足一个工作日。', en: 'Please set a date at least one working day away.' },
      fixes: redate({ ask, receivedAt, calendar }, dayHours(calendar)),
    })),
  );
}

const dueOf = (ask: Ask, close: string) => `${ask.due}T${ask.time ?? close}`;

/** Received and due on one day. */
export const sameDay = ({ received, due }: Window) => received.slice(0, 10) === due.slice(0, 10);

/** Received after 17:00, due before noon of the next working day. */
export function overnight({ received, due, hours }: Window): boolean {
  const [at, end] = [parseInstant(received), parseInstant(due)];
  return (
    at !== null &&
    end !== null &&
    at.minute >= HALF_PAST &&
    due > received &&
    end.minute <= 12 * 60 &&
    hours <= 4 &&
    !sameDay({ received, due, hours }) &&
    !overWeekend({ received, due, hours })
  );
}

/** Received on a Friday evening, due the Monday morning after. */
export function overWeekend({ received, due }: Window): boolean {
  const at = parseInstant(received);
  const end = parseInstant(due);
  if (at === null || end === null || at.minute < HALF_PAST || weekday(at.day) !== 5) return false;
  return parseDate(isoDate(at.day + 3)) === end.day && end.minute <= 12 * 60;
}
