import { parseDate, weekday } from '@songbang/engine/calendar/date.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restOf } from '../server/rest/rest-views.ts';
import { type County, freshKey, testCounty } from '../server/test/county.ts';
import { admitToDesk } from '../server/test/walk.ts';
import {
  check,
  type Detail,
  detailOf,
  findingOf,
  getJson,
  notice,
  requestsOfCase,
  URGENT,
  withFix,
} from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Week = {
  from: string;
  days: { date: string; kind: string }[];
  engagements: { id: string; requestId: string }[];
  clashes: { kind: string; engagementIds: string[]; date: string }[];
};

let county: County;
let year: County;
let weekends: Detail[];
beforeAll(async () => {
  [county, year] = await Promise.all([testCounty(), theYear()]);
  weekends = await requestsOfCase(year, 'every-weekend');
});
afterAll(() => county.close());

const dayOf = (visit: Detail): string => visit.reading.inspections[0]!.start!.slice(0, 10);
const meetingOn = (day: string): string =>
  notice(
    '关于召开森林防火工作会议的通知',
    `定于${day}上午9:00至10:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。`,
  );
const protectedOn = async (text: string) => findingOf((await check(county, text)).review, 'P-TIM-01');

describe('M06 一个月每个周末都有检查: a month in which every weekend was an inspection', () => {
  it('shows each of that month’s weekends as taken on the week of the township', async () => {
    const clerk = await year.as('clerk');
    expect(weekends).toHaveLength(4);
    for (const visit of weekends) {
      const week = await getJson<Week>(clerk, `/api/week?from=${dayOf(visit)}`);
      const shown = week.engagements.find((one) => one.requestId === visit.id)!;
      expect(week.clashes).toContainEqual(
        expect.objectContaining({ kind: 'non-working', date: dayOf(visit), engagementIds: [shown.id] }),
      );
      expect(week.days.find((day) => day.date === dayOf(visit))!.kind).toBe('weekend');
    }
  });

  it('finds every one of them at the gate, asks for rest in return, and prices it like any other visit', () => {
    for (const visit of weekends) {
      const found = findingOf(visit.review, 'P-TIM-01')!;
      expect(found.message).toContain('周末');
      expect(found.fixes.map((fix) => fix.id)).toEqual(expect.arrayContaining(['re-date', 'rest']));
      expect(visit.hours).toBeGreaterThan(0);
    }
  });

  it('counts the exceptions: rest days taken and the weekends they belong to', async () => {
    const { account } = await getJson<{ account: { restDays: { inspected: number; weekends: number } } }>(
      await year.as('clerk'),
      '/api/year-account',
    );
    expect(account.restDays.weekends).toBeGreaterThanOrEqual(4);
    expect(account.restDays.inspected).toBeGreaterThanOrEqual(account.restDays.weekends);
  });

  it('keeps the rest owed for them: computed from the week, shown to the person, given back by a day of rest', async () => {
    type Rest = {
      rest: {
        works: { date: string; hours: number; requestId: string }[];
        owed: number;
        left: number;
        days: { hours: number }[];
      };
      office: { works: { requestId: string }[] };
    };
    const { rest, office } = await getJson<Rest>(await year.as('clerk'), '/api/my-rest');
    const { people } = await getJson<{ people: { id: string }[] }>(await year.as('leader'), '/api/people');
    const borne = office.works.map((work) => work.requestId);
    for (const person of people) {
      const key = { region: '530427', unitId: year.mosha, personId: person.id, now: year.clock.now() };
      borne.push(...(await restOf(year.database.db, key)).rest.works.map((work) => work.requestId));
    }
    for (const visit of weekends) expect(borne).toContain(visit.id);
    expect(rest.owed).toBeGreaterThan(0);
    expect(rest.works.reduce((sum, work) => sum + work.hours, 0)).toBeCloseTo(rest.owed, 1);

    // A Saturday of one's own: owed after it, settled by a Tuesday, and nothing to fill in before.
    const own = await testCounty('2026-11-23T09:00');
    const clerk = await own.as('clerk');
    const text = notice(
      '关于开展统计基层基础工作检查的通知',
      '经县人民政府同意,定于2026年11月28日到有关乡镇检查统计台账管理情况。',
    );
    const { id } = await admitToDesk(own, text, URGENT);
    own.clock.set('2026-11-30T09:00');
    const read = () => getJson<Rest>(clerk, '/api/my-rest');
    const owed = (await read()).rest;
    expect(owed.works).toMatchObject([{ requestId: id, date: '2026-11-28' }]);
    expect(owed.left).toBe(owed.owed);
    await clerk.post('/api/my-rest/days', { date: '2026-12-01', half: 'day' });
    expect((await read()).rest.left).toBe(0);
    for (const person of ['relief', 'auditor'] as const)
      expect((await (await own.as(person)).get('/api/my-rest')).statusCode).toBe(403);
    await own.close();
  });

  it('re-dates a weekend at submission: one press, and the finding is gone', async () => {
    const saturday = meetingOn('2026年12月5日');
    const found = await protectedOn(saturday);
    const mended = withFix(saturday, found, 're-date');
    const again = await check(county, mended);
    expect(findingOf(again.review, 'P-TIM-01')).toBeUndefined();
    const moved = again.reading.meetings[0]!.start.slice(0, 10);
    expect(moved > '2026-12-05').toBe(true);
    expect(weekday(parseDate(moved)!)).toBeLessThan(6);
  });

  it('knows holidays and make-up days: a worked Saturday is ordinary, a Wednesday of a holiday is not', async () => {
    county.clock.set('2026-09-01T09:00');
    expect((await protectedOn(meetingOn('2026年10月7日')))?.message).toContain('国庆节');
    expect(await protectedOn(meetingOn('2026年10月10日'))).toBeUndefined();
    expect((await protectedOn(meetingOn('2026年10月17日')))?.message).toContain('周末');
    county.clock.set('2026-11-23T09:00');
  });

  it('lets no weekend demand pass by itself unless it is an emergency', async () => {
    const dept = await county.as('dept');
    const send = async (more: object) =>
      (
        await dept.post(
          '/api/requests',
          { text: meetingOn('2026年12月5日'), targetUnitIds: [county.mosha], ...more },
          freshKey(),
        )
      ).json();
    expect(await send({})).toMatchObject({ state: 'in-review', number: null });
    const urgent = await send(URGENT);
    expect(urgent).toMatchObject({ state: 'numbered', lane: 'emergency', expiresOn: '2026-11-26' });
    expect((await detailOf(await county.as('relief'), urgent.id)).review.laneReasons[0]).toMatchObject({
      code: 'emergency',
    });
  });
});
