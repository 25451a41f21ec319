import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { Planned } from '@songbang/engine/lists/plan-membership.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { Price, PricedTarget } from '@songbang/engine/pricing/price.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import { titleFor } from '@songbang/engine/reading/matter.ts';
import { read } from '@songbang/engine/reading/read.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { Demand, Review, ReviewContext } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import type { Notice } from '../../scenarios/notice.ts';
import { visitCounter } from './count-visits.ts';
import type { LoadedOrganisation, LoadedUnit } from './load-organisation.ts';

/** A notice with what the engine makes of it: nothing here is written by the generator. */
export type Assessed = {
  notice: Notice;
  issuer: LoadedUnit | null;
  targets: LoadedUnit[];
  reading: Reading & { title: string };
  price: Price;
  review: Review;
  /** As stored beside a review: counts of the register, without the calendar. */
  context: Omit<ReviewContext, 'calendar'>;
  demand: Demand;
};

/**
 * Returns a function that reads, prices and reviews notices exactly as admission does. Notices must come in order of arrival,
 * because visits are counted along the way.
 */
export const assessor = (
  org: LoadedOrganisation,
  calendar: Calendar,
  plans: Map<string, Planned[]>,
): ((notice: Notice) => Assessed) => {
  const countVisit = visitCounter(plans);
  return (notice) => {
    const issuer = notice.sender.key === null ? null : org.units.get(notice.sender.key)!;
    const targets = notice.targets.map((town) => org.units.get(town)!);
    const found = read(notice.text, { receivedAt: notice.receivedAt, calendar });
    const reading = { ...found, title: titleFor(notice.text, found) };
    const cost = price({ reading, targets: targets.map(pricedTarget), costs: defaultCosts });
    const demand = demandOf(notice.text, reading, {
      channel: notice.channel,
      receivedAt: notice.receivedAt,
      issuer: { name: notice.sender.name, level: notice.sender.level, kind: issuer?.kind ?? null },
      targets: { level: 'township', count: targets.length },
      emergency: { declared: notice.emergencyBasis !== null, basis: notice.emergencyBasis },
    });
    const context = {
      region: org.region,
      ...(reading.inspections.length > 0
        ? { inspections: countVisit({ notice, reading, demand, issuer, targets }) }
        : {}),
    };
    return {
      notice,
      issuer,
      targets,
      reading,
      price: cost,
      review: review(demand, { ...context, calendar }, { price: cost }),
      context,
      demand,
    };
  };
};

const pricedTarget = (unit: LoadedUnit): PricedTarget => ({
  unitId: unit.id,
  name: unit.key,
  travelHours: unit.minutes / 60,
  villages: unit.villageCount,
});
