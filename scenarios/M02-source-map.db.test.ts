import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../server/clock.ts';
import type { County } from '../server/test/county.ts';
import { getJson, hoursOf } from './test/steps.ts';
import { theYear, YEAR } from './test/the-year.ts';

type Row = { key: string; label: string; hours: number; yuan: number; requests: number };
type Ledger = { total: { hours: number; yuan: number; issuers: number; units: number; requests: number }; rows: Row[] };

let county: County;
beforeAll(async () => {
  county = await theYear();
});

const ledger = async (query: string, person: 'clerk' | 'relief' | 'dept' = 'clerk'): Promise<Ledger> =>
  getJson(await county.as(person), `/api/ledger?${query}`);

describe('M02 一个基层部门对十几个上级部门负责: one office answers to a dozen-plus upper bodies', () => {
  it('names every body that pulls on the township, and their hours add up to all there are', async () => {
    const { rows, total } = await ledger(YEAR);
    expect(rows.length).toBeGreaterThan(12);
    expect(rows).toHaveLength(total.issuers);
    expect(hoursOf(rows)).toBeCloseTo(total.hours, 2);
    const { rows: stored } = await county.database.pool.query(
      `select round(sum(hours)::numeric, 2)::float8 as hours from ledger_entry where unit_id = $1 and booked_on >= '2025-11-24'`,
      [county.mosha],
    );
    expect(stored[0].hours).toBeCloseTo(total.hours, 2);
    expect(rows.map((row) => row.hours)).toEqual(rows.map((row) => row.hours).sort((a, b) => b - a));
  });

  it('tells the same hours by the level they come from', async () => {
    const [byLevel, bySender] = [await ledger(`${YEAR}&by=level`), await ledger(YEAR)];
    expect(byLevel.rows.map((row) => row.key).sort()).toEqual(['city', 'county', 'national', 'province']);
    expect(hoursOf(byLevel.rows)).toBeCloseTo(hoursOf(bySender.rows), 2);
    expect(byLevel.rows.reduce((sum, row) => sum + row.requests, 0)).toBe(bySender.total.requests);
  });

  it('week by week, and the weeks make the month', async () => {
    const weeks = await Promise.all(
      [0, 7, 14, 21].map((day) => ledger(`from=${addDays('2026-10-26', day)}&to=${addDays('2026-10-26', day + 6)}`)),
    );
    const month = await ledger('from=2026-10-26&to=2026-11-22');
    expect(hoursOf(weeks.map((week) => week.total))).toBeCloseTo(month.total.hours, 2);
    expect(weeks.every((week) => week.total.hours > 0)).toBe(true);
  });

  it('shows a township its own burden only, the relief office every township, a sender what it caused itself', async () => {
    const [own, all, dept] = [await ledger(YEAR), await ledger(YEAR, 'relief'), await ledger(YEAR, 'dept')];
    expect([own.total.units, all.total.units]).toEqual([1, 12]);
    expect(all.total.hours).toBeGreaterThan(own.total.hours);
    expect(dept.rows.map((row) => row.label)).toEqual(['新平彝族傣族自治县应急管理局']);
    const bearers = await ledger(`${YEAR}&by=unit`, 'relief');
    expect(bearers.rows.find((row) => row.key === county.mosha)!.hours).toBeCloseTo(own.total.hours, 2);
  });
});
