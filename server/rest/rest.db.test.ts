import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../sample/load-organisation.ts';
import { type Client, type County, testCounty } from '../test/county.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';

const CLERK = personId('漠沙镇', '党政办综合干事');
const SATURDAY_VISIT = [
  '关于开展森林防火检查的通知',
  '各乡镇人民政府(街道办事处):',
  '经县人民政府同意,定于2026年11月28日到有关乡镇检查森林防火物资储备情况。请于11月27日17:00前将联系人报县应急管理局。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');
const URGENT = { emergency: { declared: true, basis: '县突发事件总体应急预案' } };

let county: County;
let clerk: Client;
let requestId: string;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
  const admitted = await admitToDesk(county, SATURDAY_VISIT, URGENT);
  requestId = admitted.id;
  await clerk.put(`/api/tasks/${admitted.taskId}/owner`, { personId: CLERK });
  county.clock.set('2026-11-30T09:00');
});
afterEach(() => county.clock.set('2026-11-30T09:00'));
afterAll(() => county.close());

type Owed = { works: { requestId: string; date: string; hours: number; settled: number }[]; left: number };
type Rest = { rest: Owed & { days: { id: string; date: string; hours: number }[]; owed: number }; office: Owed };
const restOf = async (client: Client): Promise<Rest> => (await client.get('/api/my-rest')).json();
const book = (date: string, half = 'day', client = clerk) => client.post('/api/my-rest/days', { date, half });
const leaveDays = async (): Promise<number> =>
  (await county.database.pool.query<{ n: number }>('select count(*)::int as n from person_leave')).rows[0]!.n;

describe('rest owed for a weekend a request took', () => {
  it('is owed to whoever the work was given to, once the day is over, hour for hour', async () => {
    const { rest } = await restOf(clerk);
    expect(rest.works).toMatchObject([{ requestId, date: '2026-11-28', settled: 0 }]);
    expect(rest.left).toBe(rest.works[0]!.hours);
    expect(rest.left).toBeGreaterThan(5);
    county.clock.set('2026-11-27T09:00');
    expect((await restOf(clerk)).rest.works).toEqual([]);
  });

  it('is shown to that person alone: not to the leader, not to a neighbour, not to the county', async () => {
    const { rest, office } = await restOf(await county.as('leader'));
    expect([rest.works, office.works]).toEqual([[], []]);
    // The neighbour bears its own copy of the visit, and nobody there was named for it.
    expect(JSON.stringify(await restOf(await county.as('sibling')))).not.toContain(CLERK);
    for (const person of ['relief', 'dept', 'auditor', 'admin'] as const)
      expect(codeOf(await (await county.as(person)).get('/api/my-rest'))).toEqual([403, 'rest.no-person']);
    const { paths } = (await county.nobody.get('/openapi.json')).json();
    expect(Object.keys(paths).filter((path) => path.includes('rest'))).toEqual([
      '/api/my-rest',
      '/api/my-rest/days',
      '/api/my-rest/days/{id}',
    ]);
  });

  it('is settled by a day of rest, which the planner then keeps free, and owed again when that is taken back', async () => {
    const before = (await restOf(clerk)).rest;
    const { id } = (await book('2026-12-01', 'am')).json();
    const after = (await restOf(clerk)).rest;
    expect(after.left).toBeCloseTo(before.left - after.days[0]!.hours, 2);
    expect(after.works[0]!.settled).toBe(after.days[0]!.hours);
    expect(await leaveDays()).toBe(0);
    expect((await clerk.delete(`/api/my-rest/days/${id}`)).statusCode).toBe(204);
    expect((await restOf(clerk)).rest.left).toBe(before.left);

    const whole = (await book('2026-12-01')).json();
    expect(await leaveDays()).toBe(1);
    expect((await restOf(clerk)).rest.left).toBe(0);
    expect(codeOf(await book('2026-12-02'))).toEqual([409, 'rest.nothing-owed']);
    expect((await clerk.delete(`/api/my-rest/days/${whole.id}`)).statusCode).toBe(204);
    expect(await leaveDays()).toBe(0);
    expect(codeOf(await clerk.delete(`/api/my-rest/days/${whole.id}`))).toEqual([404, 'rest.not-found']);
  });

  it('takes no day that is off, none booked before, none of an unpublished year, none too far', async () => {
    expect(codeOf(await book('2026-12-05'))).toEqual([422, 'rest.day-off']);
    expect(codeOf(await book('2027-11-01'))).toEqual([422, 'rest.year-unknown']);
    expect(codeOf(await book('2028-01-04'))).toEqual([422, 'rest.dates']);
    expect(codeOf(await book('2026-06-01'))).toEqual([422, 'rest.dates']);
    expect(codeOf(await clerk.post('/api/my-rest/days', { date: '2026-12-01', half: 'week' }))).toEqual([
      400,
      'http.invalid',
    ]);
    const { id } = (await book('2026-12-03', 'pm')).json();
    expect(codeOf(await book('2026-12-03', 'am'))).toEqual([409, 'rest.already-booked']);
    expect((await (await county.as('leader')).delete(`/api/my-rest/days/${id}`)).statusCode).toBe(404);
    await clerk.delete(`/api/my-rest/days/${id}`);
  });

  it('spends the same hours once when two bookings arrive at the same time', async () => {
    const answers = await Promise.all([book('2026-12-08'), book('2026-12-09')]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409]);
    const booked = (await restOf(clerk)).rest.days;
    expect(booked).toHaveLength(1);
    await clerk.delete(`/api/my-rest/days/${booked[0]!.id}`);
  });

  it('is no longer owed when the visit is taken back', async () => {
    const dept = await county.as('dept');
    // After 72 hours the number of an emergency is over and can no longer be taken back.
    county.clock.set('2026-11-25T09:00');
    const { version } = (await dept.get(`/api/requests/${requestId}`)).json();
    const withdrawn = await dept.post(`/api/requests/${requestId}/withdrawal`, { reason: '改期', version });
    expect(withdrawn.statusCode).toBeLessThan(300);
    county.clock.set('2026-11-30T09:00');
    expect((await restOf(clerk)).rest.works).toEqual([]);
  });
});
