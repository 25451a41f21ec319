import type { PriceLine } from '@songbang/engine/pricing/price.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { County } from '../server/test/county.ts';
import { workOut } from './test/formula.ts';
import { type Detail, detailOf, getJson, hoursOf, type Kit, kitOf } from './test/steps.ts';
import { theYear, YEAR } from './test/the-year.ts';

type Row = { hours: number; yuan: number };

let county: County;
let kit: Kit;
let requests: Detail[];
beforeAll(async () => {
  county = await theYear();
  kit = await kitOf(county);
  // A few of every kind, with many and with few targets, so that every formula is met.
  const { rows } = await county.database.pool.query<{ id: string }>(
    `select id from (select id, row_number() over (partition by kind, hours > 100 order by id) as nth from request) as one where nth <= 4`,
  );
  const relief = await county.as('relief');
  requests = await Promise.all(rows.map((row) => detailOf(relief, row.id)));
});

/** One line for one town, by its printed formula, the facts beside it, and the town's road and villages. */
const hoursOfTown = (line: PriceLine, town: Kit['townships'][number]): number => {
  const facts = Object.fromEntries(Object.entries(line.facts).filter(([, value]) => typeof value === 'number'));
  const { travelHours, villages } = town;
  return workOut(line.formula, { ...(facts as Record<string, number>), travelHours, villages });
};
const cents = (value: number) => Math.round(value * 100) / 100;
const onTheRoad = (line: PriceLine, town: Kit['townships'][number]): number =>
  ['meeting', 'training'].includes(line.code) && line.facts['video'] === 0
    ? 2 * town.travelHours * Number(line.facts['occurrences'] ?? 1)
    : 0;

describe('M10 耗费大量人力、物力成本: it costs people, money and material', () => {
  it('recomputes every hour of every line from its printed formula and facts alone', () => {
    expect(requests.length).toBeGreaterThan(50);
    const met = new Set<string>();
    for (const { price, id } of requests) {
      const towns = kit.townships.filter((town) => price.byTarget.some((one) => one.unitId === town.unitId));
      for (const line of price.basis) {
        met.add(line.code);
        const hours = hoursOf(towns.map((town) => ({ hours: cents(hoursOfTown(line, town)) })));
        expect([id, line.code, line.hours]).toEqual([id, line.code, hours]);
      }
    }
    for (const code of ['read', 'report', 'form', 'meeting', 'inspection']) expect([...met]).toContain(code);
  });

  it('turns hours into yuan by two rates: people’s time, and the car’s', () => {
    const { yuanPerHour, yuanPerVehicleHour } = kit.costs;
    for (const { price } of requests) {
      const towns = kit.townships.filter((town) => price.byTarget.some((one) => one.unitId === town.unitId));
      for (const line of price.basis) {
        const yuan = towns.reduce(
          (sum, town) =>
            sum + cents(hoursOfTown(line, town) * yuanPerHour + onTheRoad(line, town) * yuanPerVehicleHour),
          0,
        );
        expect(Math.abs(line.yuan - yuan)).toBeLessThanOrEqual(0.01 * towns.length);
      }
    }
  });

  it('adds up: lines to the request, towns to the request, deliveries to the ledger', async () => {
    for (const { price, hours, yuan } of requests) {
      expect(hoursOf(price.basis)).toBe(price.personHours);
      expect(hoursOf(price.byTarget.map((one) => ({ hours: one.personHours })))).toBe(price.personHours);
      expect([hours, yuan]).toEqual([price.personHours, price.yuan]);
    }
    const { rows } = await county.database.pool.query<{ n: number }>(
      `select count(*)::int as n from delivery where state <> 'recalled' and hours <>
        (select sum(hours) from ledger_entry where ledger_entry.delivery_id = delivery.id)`,
    );
    expect(rows[0]!.n).toBe(0);
  });

  it('and the year adds up in hours and in yuan whichever way it is told: by sender, level, kind or bearer', async () => {
    const relief = await county.as('relief');
    for (const by of ['issuer', 'level', 'kind', 'unit']) {
      const { total, rows } = await getJson<{ total: Row; rows: Row[] }>(relief, `/api/ledger?${YEAR}&by=${by}`);
      expect(hoursOf(rows)).toBeCloseTo(total.hours, 1);
      expect(rows.reduce((sum, row) => sum + row.yuan, 0)).toBeCloseTo(total.yuan, 1);
      expect(total.yuan).toBeGreaterThanOrEqual(total.hours * kit.costs.yuanPerHour - 1);
    }
  });

  it('never puts townships in the order of their burden', async () => {
    const { rows } = await getJson<{ rows: Row[] }>(await county.as('relief'), `/api/ledger?${YEAR}&by=unit`);
    const hours = rows.map((row) => row.hours);
    expect(hours).toHaveLength(12);
    expect(hours).not.toEqual([...hours].sort((a, b) => b - a));
    expect(hours).not.toEqual([...hours].sort((a, b) => a - b));
  });
});
