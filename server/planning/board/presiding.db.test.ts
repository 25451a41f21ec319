import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { ask, makePlan, meetingNotice } from '../../test/plan-walk.ts';
import { codeOf } from '../../test/walk.ts';
import type { Board } from './plan-views.ts';

let county: County;
let relief: Client;
let dept: Client;
let towns: string[];
const FARMING = '分管农业农村副县长';
/** 12月8日 is a Tuesday. */
const led = (matter: string, when: string, leader: string) =>
  meetingNotice(matter, when).replace('请分管领导参加', `会议由${leader}主持，请分管领导参加`);

beforeAll(async () => {
  county = await testCounty();
  [relief, dept] = [await county.as('relief'), await county.as('dept')];
  towns = (await relief.get('/api/org/units?level=township')).json().items.map((one: { id: string }) => one.id);
});
afterAll(() => county.close());

const boardOf = async (id: string): Promise<Board> => (await relief.get(`/api/planning/plans/${id}`)).json();
const meetingOf = (board: Board, matter: string) => board.items.find((one) => one.title.includes(matter))!;
const leaderIds = async (): Promise<{ id: string; post: string }[]> =>
  (await relief.get('/api/planning/leaders')).json().items;

describe('the county’s leaders', () => {
  it('are known by post only, each once, and no longer when their post ends', async () => {
    const twice = await relief.post('/api/planning/leaders', { post: FARMING });
    expect(codeOf(twice)).toEqual([409, 'planning.leader-there']);
    const { id } = (await relief.post('/api/planning/leaders', { post: '挂职副县长' })).json();
    expect((await leaderIds()).map((one) => one.post)).toContain('挂职副县长');
    await relief.delete(`/api/planning/leaders/${id}`);
    expect((await leaderIds()).map((one) => one.post)).not.toContain('挂职副县长');
    expect(codeOf(await relief.delete(`/api/planning/leaders/${id}`))).toEqual([404, 'planning.no-leader']);
  });

  it('need a county office to belong to', async () => {
    const { pool } = county.database;
    const { rows } = await pool.query(
      `update unit set kind = 'department' where level = 'county' and kind in ('government', 'party') returning id, kind`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const added = await relief.post('/api/planning/leaders', { post: '分管旅游副县长' });
    await pool.query(`update unit set kind = 'government' where id = any($1::uuid[])`, [rows.map((row) => row.id)]);
    expect(codeOf(added)).toEqual([422, 'planning.no-county-unit']);
  });
});

describe('two meetings of one leader at the same time', () => {
  let id: string;
  beforeAll(async () => {
    await ask(county, dept, led('甘蔗生产', '12月8日9:00至10:30', FARMING), [county.mosha]);
    await ask(county, dept, led('农机安全', '12月8日9:30至10:30', FARMING), [county.gasa]);
    id = await makePlan(county);
  });

  it('are shown as their notices ask, and never planned at the same time', async () => {
    const board = await boardOf(id);
    const [one, other] = [meetingOf(board, '甘蔗生产'), meetingOf(board, '农机安全')];
    expect(board.leaderClashes).toEqual([
      { leader: FARMING, first: one.key, second: other.key, at: '2026-12-08T09:30' },
    ]);
    expect(board.persons[one.leader!.person!]).toEqual({ label: FARMING, town: -1 });
    expect(one.persons).toContain(one.leader!.person);
    expect(`${one.date} ${one.time}`).not.toBe(`${other.date} ${other.time}`);
    const moved = [one, other].find((item) => item.date !== item.askedFrom || item.time !== '09:00')!;
    expect(moved.reason?.code).not.toBe('as-asked');
  });

  it('are refused by hand, with who and which meeting as the reason', async () => {
    const board = await boardOf(id);
    const [one, other] = [meetingOf(board, '甘蔗生产'), meetingOf(board, '农机安全')];
    const { options } = (await relief.get(`/api/planning/plans/${id}/items/${one.key}/options`)).json();
    const there = options.filter(
      (option: { date: string; half: string }) => option.date === other.date && option.half === other.half,
    );
    const blocked = there.filter((option: { addedCost: number | null }) => option.addedCost === null);
    for (const option of blocked)
      expect(option.obstacle).toMatchObject({ code: 'leader-booked', person: FARMING, items: [other.key] });
    expect(there.length).toBeGreaterThan(0);
  });

  it('end when somebody else is chosen to preside, which is a reason to plan again', async () => {
    const board = await boardOf(id);
    const safety = (await leaderIds()).find((one) => one.post === '分管应急和安全生产副县长');
    const { requestId } = meetingOf(board, '农机安全');
    await relief.put(`/api/planning/presiding/${requestId}`, { leaderId: safety!.id });
    expect((await relief.get(`/api/planning/plans/${id}/changes`)).json()).toMatchObject({ other: true });
    const next = await boardOf(await makePlan(county));
    expect(next.leaderClashes).toEqual([]);
    expect(meetingOf(next, '农机安全').leader).toMatchObject({ chosen: true });
    await relief.put(`/api/planning/presiding/${requestId}`, { leaderId: null });
    const without = await boardOf(await makePlan(county));
    expect(meetingOf(without, '农机安全').leader).toMatchObject({ person: null, chosen: true });
    const nobody = await relief.put(`/api/planning/presiding/${requestId}`, { leaderId: county.mosha });
    expect(codeOf(nobody)).toEqual([404, 'planning.no-leader']);
  });

  it('keeps out of a leader’s leave', async () => {
    const [farming] = (await leaderIds()).filter((one) => one.post === FARMING);
    await county.database.pool.query(
      `insert into person_leave (region, id, person_id, from_date, to_date)
       values ('530427', '00000000-0000-7000-8000-000000000009', $1, '2026-12-07', '2026-12-08')`,
      [farming!.id],
    );
    const board = await boardOf(await makePlan(county));
    expect(['2026-12-07', '2026-12-08']).not.toContain(meetingOf(board, '甘蔗生产').date);
  });
});

describe('a meeting still being written', () => {
  const place = async (text: string) =>
    (await dept.post('/api/planning/placement', { text, targetUnitIds: towns })).json();

  it('is told on which day most of those called come anyway, for whose meeting, and what its own day costs more', async () => {
    await ask(county, dept, led('防震减灾', '12月15日9:00至10:30', '分管应急和安全生产副县长'), towns);
    await makePlan(county);
    const board = await boardOf((await relief.get('/api/planning/plans')).json().items[0].id);
    const standing = meetingOf(board, '防震减灾');
    const [, month, day] = standing.date!.split('-').map(Number);
    const when = `${month}月${day}日${standing.half === 'am' ? '15:00至16:00' : '9:00至10:00'}`;
    const { placement } = await place(meetingNotice('危险化学品', when));
    expect(placement).toMatchObject({ kind: 'meeting', asked: { date: standing.date }, arranged: null });
    expect(placement.asked.addedCost).toBeGreaterThanOrEqual(placement.joined.addedCost);
    expect(placement.joined.joins).toBeGreaterThan(0);
    expect(placement.joined.with).toEqual([expect.stringContaining('应急管理局')]);
    expect(placement.joined.time).toMatch(/^\d\d:\d\d$/);
    expect(placement.video.addedCost).toBeLessThanOrEqual(12);
  });

  it('hears that its leader presides elsewhere then, and which posts can preside', async () => {
    const board = await boardOf((await relief.get('/api/planning/plans')).json().items[0].id);
    const standing = meetingOf(board, '防震减灾');
    const [, month, day] = standing.date!.split('-').map(Number);
    const when = `${month}月${day}日${standing.half === 'am' ? '9:00至12:00' : '14:30至17:30'}`;
    const { placement, leaders } = await place(led('隧道安全', when, '分管应急和安全生产副县长'));
    expect(placement.leader).toMatchObject({ post: '分管应急和安全生产副县长' });
    expect(placement.asked).toMatchObject({ addedCost: null, obstacle: { code: 'leader-booked' } });
    expect(leaders).toContain(FARMING);
    expect((await place(meetingNotice('隧道安全', when))).placement.leader).toEqual({ post: null, words: null });
  });

  it('is nothing where no plan covers its day', async () => {
    expect(await place(meetingNotice('隧道安全', '11月27日9:00至10:00'))).toMatchObject({ placement: null });
  });
});
