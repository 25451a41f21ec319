import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { RuleBook } from '@songbang/engine/rules/rule-book.ts';
import { calendarFrom, calendarQueries } from '../calendar/calendar-lookup.ts';
import type { Db, Trx } from '../db/connect.ts';
import { readTogether } from '../db/read-together.ts';
import { longestRoads, roadsQuery, type Unit, unitsInOrder, unitsQuery } from '../org/unit-lookup.ts';
import { costsFrom, costsQuery } from '../parameters/parameter-lookup.ts';
import { bookFrom, bookQueries } from '../rules/rule-book-lookup.ts';

/** What every review stands on, whatever the text says. */
export type ReviewGround = {
  targets: Unit[];
  /** The sender's own unit, when it was asked for and stands. */
  sender: Unit | null;
  /** Hours one way, by unit. */
  travel: Map<string, number>;
  calendar: Calendar;
  costs: StandardCosts;
  book: RuleBook;
};

type Asked = { region: string; targetUnitIds: string[]; senderUnitId: string | null; on: string };

/** Targets that stand on a date, their roads, the calendar of one or of all, costs and local rules: one trip. */
export const reviewGround = async (
  db: Db | Trx,
  { region, targetUnitIds, senderUnitId, on }: Asked,
): Promise<ReviewGround> => {
  const ids = [...new Set(targetUnitIds)];
  const { units, roads, costs, digest, periods, ...own } = await readTogether(db, {
    units: unitsQuery(db, senderUnitId ? [...ids, senderUnitId] : ids, on),
    roads: roadsQuery(db, region, ids),
    costs: costsQuery(db, region),
    ...calendarQueries(db, region, ids.length === 1 ? ids[0]! : null),
    ...bookQueries(db, region),
  });
  return {
    targets: unitsInOrder(units, ids),
    sender: (senderUnitId ? unitsInOrder(units, [senderUnitId])[0] : null) ?? null,
    travel: longestRoads(roads),
    calendar: await calendarFrom(db, digest, periods),
    costs: costsFrom(costs, region),
    book: bookFrom(own, region),
  };
};
