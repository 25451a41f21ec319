import { type Planned, plannedAs } from '@songbang/engine/lists/plan-membership.ts';
import { topicOf } from '@songbang/engine/lists/topic.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Demand, ReviewContext } from '@songbang/engine/rules/review.ts';
import { isComprehensive } from '@songbang/engine/rules/visit.ts';
import type { Notice } from '../../scenarios/notice.ts';
import type { LoadedUnit } from './load-organisation.ts';

type Visit = {
  notice: Notice;
  reading: Reading & { title: string };
  demand: Demand;
  issuer: LoadedUnit | null;
  targets: LoadedUnit[];
};

/**
 * Counts visits in order of arrival, as the gate does: comprehensive ones by issuer, all by line of work and township, and each
 * planned item as often as it was planned. Returns what stood before the visit; the visit itself counts for the next.
 */
export const visitCounter = (plans: Map<string, Planned[]>) => {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const count = (key: string): number => counts.get(key) ?? 0;
  return (visit: Visit): NonNullable<ReviewContext['inspections']> => {
    const year = visit.notice.receivedAt.slice(0, 4);
    const topic = topicOf(visit.reading.title);
    const items = plannedAs(plans.get(year) ?? [], announced(visit, topic));
    const planId = items?.find((item) => count(`plan/${item.id}`) < item.times)?.id ?? null;
    const towns = visit.targets.map((town) => `${year}/topic/${topic}/${town.key}`);
    const found = {
      topic,
      planId,
      byIssuerThisYear: count(`${year}/issuer/${visit.notice.sender.short}`),
      ...(topic === null ? {} : { sameTopicTownshipThisYear: Math.max(0, ...towns.map(count)) }),
    };
    if (planId !== null) add(`plan/${planId}`);
    if (isComprehensive(visit.demand)) add(`${year}/issuer/${visit.notice.sender.short}`);
    for (const town of towns) add(town);
    return found;
  };
};

const announced = ({ notice, reading, issuer }: Visit, topic: string | null) => {
  const dates = reading.inspections
    .flatMap((one) => [one.start, one.end])
    .flatMap((one) => (one && /^\d{4}-\d\d-\d\d/.test(one) ? [one.slice(0, 10)] : []))
    .sort();
  return {
    title: reading.title,
    topic,
    issuer: { unitId: issuer?.id ?? null, name: notice.sender.name, level: notice.sender.level },
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
};
