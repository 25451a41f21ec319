import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { ask, makePlan, visitNotice } from '../../test/plan-walk.ts';
import { codeOf } from '../../test/walk.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { Exceptions } from './exceptions.ts';
import type { Board } from './plan-views.ts';

let county: County;
let relief: Client;
let emergency: string;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
  const dept = await county.as('dept');
  for (const [matter, when] of [
    ['森林防火', '12月8日'],
    ['地震应急', '12月8日'],
    ['危化品', '12月8日'],
  ] as const)
    await ask(county, dept, visitNotice(matter, when), [county.mosha, county.gasa]);
  const { units } = (await relief.get('/api/planning/assumptions')).json();
  emergency = units.find(({ name }: { name: string }) => name.includes('应急')).id;
});
afterAll(() => county.close());

let version = 0;
const change = async (exceptions: Exceptions, reason = '乡镇提出，县减负办定') => {
  const answer = await relief.put('/api/planning/assumptions', {
    assumptions: DEFAULT_ASSUMPTIONS,
    exceptions,
    validFrom: '2026-11-01',
    reason,
    baseVersion: version,
  });
  if (answer.statusCode === 200) version++;
  return answer;
};

/** The most visits that stand in one half-day of one township. */
const mostAtOnce = async (planId: string, unitId: string): Promise<number> => {
  const board: Board = (await relief.get(`/api/planning/plans/${planId}`)).json();
  const town = board.towns.findIndex((one) => one.unitId === unitId);
  const held = board.items.filter((one) => one.mode === 'site' && one.towns[0] === town);
  expect(held).toHaveLength(3);
  const slots = held.flatMap(({ date, half }) => (half === 'day' ? ['am', 'pm'] : [half]).map((h) => `${date} ${h}`));
  return Math.max(...slots.map((slot) => slots.filter((other) => other === slot).length));
};

describe('a township that receives fewer teams than the others', () => {
  it('gets them one after another; the others stay joined, and the plan made before asks for a new one', async () => {
    const before = await makePlan(county);
    expect(await mostAtOnce(before, county.mosha)).toBeGreaterThan(1);
    expect((await change({ [county.mosha]: { teamsPerHalfDay: 1 } })).json()).toEqual({ version: 1 });
    expect((await relief.get(`/api/planning/plans/${before}/changes`)).json()).toMatchObject({ added: 0, other: true });
    const after = await makePlan(county);
    expect(await mostAtOnce(after, county.mosha)).toBe(1);
    expect(await mostAtOnce(after, county.gasa)).toBeGreaterThan(1);
    expect((await relief.get('/api/planning/assumptions')).json().exceptions).toEqual({
      [county.mosha]: { teamsPerHalfDay: 1 },
    });
  });
});

describe('a department that can send one team', () => {
  it('is at one township at a time', async () => {
    await change({ [emergency]: { teamsPerDepartment: 1 } });
    const board: Board = (await relief.get(`/api/planning/plans/${await makePlan(county)}`)).json();
    const slots = board.items
      .filter((one) => one.mode === 'site')
      .flatMap(({ date, half }) => (half === 'day' ? ['am', 'pm'] : [half]).map((h) => `${date} ${h}`));
    expect(new Set(slots).size).toBe(slots.length);
  });
});

describe('a number that is not the unit’s', () => {
  it('is refused: a township sends no teams, a department receives none, and strangers have neither', async () => {
    for (const stray of [
      { [county.mosha]: { teamsPerDepartment: 1 } },
      { [emergency]: { teamsPerHalfDay: 1 } },
      { '00000000-0000-7000-8000-000000000000': { teamsPerHalfDay: 1 } },
    ])
      expect(codeOf(await change(stray))).toEqual([422, 'planning.not-its-number']);
    expect((await change({ [county.mosha]: { teamsPerHalfDay: -1 } })).statusCode).toBe(400);
    expect((await change({ [county.mosha]: { teamsPerHalfDay: 1.5 } })).statusCode).toBe(400);
  });
});
