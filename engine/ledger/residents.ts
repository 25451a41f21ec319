import type { Calendar } from '../calendar/calendar.ts';
import { isoDate, parseDate } from '../calendar/date.ts';
import { isWorkingDay } from '../calendar/day-kind.ts';
import type { StandardCosts } from '../pricing/price.ts';
import type { Share } from './ledger.ts';
import { share } from './share.ts';

/** What a resident comes with. */
export const MATTER_KINDS = ['advice', 'errand', 'hardship', 'dispute', 'facility', 'safety', 'other'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

const COST: Record<MatterKind, keyof StandardCosts> = {
  advice: 'matterAdviceHours',
  errand: 'matterErrandHours',
  hardship: 'matterHardshipHours',
  dispute: 'matterDisputeHours',
  facility: 'matterFacilityHours',
  safety: 'matterSafetyHours',
  other: 'matterOtherHours',
};

/**
 * Standard person-hours of one residents' matter under the costs in force; nobody writes hours down.
 * @example matterHours('dispute', defaultCosts) // 6
 */
export function matterHours(kind: MatterKind, costs: StandardCosts): number {
  return Number(costs[COST[kind]]);
}

/**
 * The date by which a matter received on `from` is answered: that many working days later, a danger on the next one. Days of a
 * year whose holidays are not published count as ordinary weekdays here: a promise needs a date, and holidays only make it earlier.
 * @example promisedOn(chineseCalendar(), '2026-11-23', 'advice', defaultCosts) // '2026-11-30'
 */
export function promisedOn(calendar: Calendar, from: string, kind: MatterKind, costs: StandardCosts): string {
  const days = kind === 'safety' ? 1 : Math.max(1, Math.round(costs.matterAnswerDays));
  let day = parseDate(from) ?? 0;
  for (let left = days; left > 0; ) {
    day += 1;
    const weekday = ((day + 3) % 7) + 1;
    if (isWorkingDay(calendar, isoDate(day)) ?? weekday <= 5) left -= 1;
  }
  return isoDate(day);
}

export type ResidentsLine = { kind: MatterKind; matters: number; hours: number };

/**
 * Hours for residents against hours for superiors, both sums kept. `residents` are matters answered and listening visits held,
 * `superiors` the ledger's hours of the same days.
 * @example residentsShare([{ kind: 'dispute', matters: 2, hours: 12 }], 1.5, 40.5) // { numerator: 13.5, denominator: 54, value: 0.25 }
 */
export function residentsShare(lines: ResidentsLine[], listeningHours: number, superiorHours: number): Share {
  const cents = (hours: number) => Math.round(hours * 100);
  const residents = lines.reduce((sum, line) => sum + cents(line.hours), cents(listeningHours));
  const superiors = Math.max(0, cents(superiorHours));
  const { numerator, denominator, value } = share(residents, residents + superiors);
  return { numerator: numerator / 100, denominator: denominator / 100, value };
}
