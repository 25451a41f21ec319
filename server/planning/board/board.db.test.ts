import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../audit/audit-views.ts';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { ask, DECEMBER, makePlan, meetingNotice, visitNotice } from '../../test/plan-walk.ts';
import { addAccount, codeOf } from '../../test/walk.ts';
import type { Board } from './plan-views.ts';
import { runPlan } from './run-plan.ts';
import { tellDateChanges } from './tell-date-changes.ts';

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const REGION = '530427';
type Item = Board['items'][number];

let county: County;
let relief: Client;
let dept: Client;
let schools: Client;
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
  dept = await county.as('dept');
  schools = await addAccount(county, { login: 'schools', role: 'department-clerk', unit: '县教体局' });
  const both = [county.mosha, county.gasa];
  await ask(county, dept, visitNotice('森林防火', '12月8日上午'), both);
  await ask(county, schools, visitNotice('校园安全', '12月10日下午'), both);
  await ask(county, dept, visitNotice('地震应急', '12月15日'), [county.mosha]);
  await ask(county, dept, meetingNotice('安全生产', '12月9日9:00至10:00'), both);
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const boardOf = async (id: string, client = relief): Promise<Board> =>
  (await client.get(`/api/planning/plans/${id}`)).json();
const visitOf = (board: Board, matter: string): Item => board.items.find((one) => one.title.includes(matter))!;

describe('a plan of a month', () => {
  it('is made of what the register asks for, is checked, and says how good it can be at most', async () => {
    const id = await makePlan(county);
    const board = await boardOf(id);
    expect(board).toMatchObject({ state: 'done', kind: 'ahead', boundProven: true, failure: null });
    expect(board.items.map((one) => one.kind).sort()).toEqual(['meeting', 'visit', 'visit', 'visit', 'visit', 'visit']);
    expect(board.items.every((one) => one.date !== null && one.reason !== null)).toBe(true);
    expect(board.bound!).toBeLessThanOrEqual(board.cost!);
    expect(board.gap).toBeCloseTo((board.cost! - board.bound!) / board.bound!, 6);
    expect(board.problemHash).toMatch(/^[0-9a-f]{64}$/);
    expect(board.iterations).not.toBeNull();
  });

  it('is proven part by part, and an earlier proof of the very same problem holds from the first moment of the next', async () => {
    const id = await makePlan(county);
    const { progress, bound } = await boardOf(id);
    expect(progress).toMatchObject({ phase: 'bound', bound });
    expect(progress!.parts!.done).toBe(progress!.parts!.of);
    const next = await boardOf(await makePlan(county, { baselineId: id, seed: 2 }));
    expect(next.problemHash).toBe((await boardOf(id)).problemHash);
    expect(next.boundProven).toBe(true);
    expect(next.bound!).toBeGreaterThanOrEqual(Math.min(bound!, next.cost!));
  });

  it('brings two teams to one township on one day, and counts what that saves', async () => {
    const board = await boardOf(await makePlan(county));
    const moshaAt = board.towns.findIndex((town) => town.unitId === county.mosha);
    const days = board.items.filter((one) => one.kind === 'visit' && one.towns[0] === moshaAt).map((one) => one.date);
    expect(days).toHaveLength(3);
    expect(new Set(days).size).toBeLessThan(3);
    expect(board.practice!.before.visitDays).toBe(5);
    expect(board.practice!.after.visitDays).toBeLessThan(5);
    const joined = board.items.find((one) => one.reason?.code === 'joint-visit')!;
    expect(joined.reason!.saved).toBeGreaterThan(0);
    expect(joined.reason!.items.length).toBeGreaterThan(0);
  });

  it('leaves the half-days a township keeps for its residents alone', async () => {
    const board = await boardOf(await makePlan(county));
    const kept = new Set(board.protectedHalves.map(({ town, date, half }) => `${town} ${date} ${half}`));
    expect(kept.size).toBeGreaterThan(0);
    for (const one of board.items.filter((item) => item.kind === 'visit'))
      for (const half of one.half === 'day' ? ['am', 'pm'] : [one.half])
        expect(kept.has(`${one.towns[0]} ${one.date} ${half}`)).toBe(false);
  });

  it('puts no meeting on a day the county keeps free of them', async () => {
    const board = await boardOf(await makePlan(county));
    const meeting = board.items.find((one) => one.kind === 'meeting')!;
    // Asked for a Wednesday, the county's day without meetings.
    expect(meeting.askedFrom).toBe('2026-12-09');
    expect(new Date(`${meeting.date}T00:00:00Z`).getUTCDay()).not.toBe(3);
  });

  it('refuses a span that ends before it starts or is longer than a year, and a year nobody has published', async () => {
    const start = (body: object) => relief.post('/api/planning/plans', body);
    expect(codeOf(await start({ from: '2026-12-31', to: '2026-12-01' }))).toEqual([422, 'planning.span']);
    expect(codeOf(await start({ from: '2026-01-01', to: '2027-06-01' }))).toEqual([422, 'planning.span']);
    const unknown = await start({ from: '2027-01-01', to: '2027-01-31' });
    expect(codeOf(unknown)).toEqual([422, 'planning.year-unknown']);
    expect(unknown.json().title).toContain('2027');
  });

  it('plans up to the end of the published years and says which year is missing', async () => {
    const board = await boardOf(await makePlan(county, { from: '2026-12-01', to: '2027-02-28' }));
    expect(board.gaps.unknownYears).toEqual([2027]);
    expect(board.days.at(-1)).toBe('2026-12-31');
  });

  it('is made one at a time, and a stopped one that has not begun ends', async () => {
    const started = await relief.post('/api/planning/plans', DECEMBER);
    expect(codeOf(await relief.post('/api/planning/plans', DECEMBER))).toEqual([409, 'planning.under-way']);
    const { id } = started.json();
    expect((await relief.post(`/api/planning/plans/${id}/stop`)).json()).toEqual({ state: 'stopped' });
    await runPlan(county.database.db, county.clock, { region: REGION, planId: id });
    expect((await boardOf(id)).state).toBe('stopped');
  });

  it('keeps its best so far when it is stopped under way', async () => {
    const { id } = (await relief.post('/api/planning/plans', { ...DECEMBER, budgetMs: 60_000 })).json();
    const running = runPlan(county.database.db, county.clock, { region: REGION, planId: id });
    // Steps are counted once every request has been looked at.
    const steps = async () => (await boardOf(id)).progress?.iterations ?? 0;
    await expect.poll(steps, { timeout: 40_000, interval: 200 }).toBeGreaterThan(0);
    await relief.post(`/api/planning/plans/${id}/stop`);
    await running;
    const board = await boardOf(id);
    expect(board).toMatchObject({ state: 'stopped', failure: null });
    expect(board.items.filter((one) => one.mode !== 'none')).toHaveLength(6);
  });

  it('that does not exist is not found', async () => {
    for (const path of ['', '/changes', '/items/t:x/options']) {
      const response = await relief.get(`/api/planning/plans/${NOWHERE}${path}`);
      expect(response.statusCode).toBe(404);
    }
    expect(codeOf(await relief.post(`/api/planning/plans/${NOWHERE}/stop`))).toEqual([404, 'planning.not-found']);
  });
});

describe('a change by hand', () => {
  it('shows what every day would cost and what stands against it, before anything is moved', async () => {
    const id = await makePlan(county);
    const item = visitOf(await boardOf(id), '森林防火');
    const { options } = (await relief.get(`/api/planning/plans/${id}/items/${item.key}/options`)).json();
    const here = options.find(
      (one: { date: string; half: string }) => one.date === item.date && one.half === item.half,
    );
    expect(here).toMatchObject({ addedCost: 0, obstacle: null });
    const alone = options.filter(
      (one: { addedCost: number | null; joins: number }) => one.addedCost !== null && one.joins === 0,
    );
    expect(alone.every((one: { addedCost: number }) => one.addedCost > 0)).toBe(true);
    expect(options.find((one: { date: string }) => one.date === '2026-12-31')).toMatchObject({
      addedCost: null,
      obstacle: { code: 'blackout', why: 'outside-window' },
    });
  });

  it('is made, priced, audited, and taken back within half a minute', async () => {
    const id = await makePlan(county);
    const before = await boardOf(id);
    const item = visitOf(before, '森林防火');
    const { options } = (await relief.get(`/api/planning/plans/${id}/items/${item.key}/options`)).json();
    const other = options.find((one: { addedCost: number | null }) => one.addedCost !== null && one.addedCost > 0);
    const move = { item: item.key, date: other.date, half: other.half, version: before.version };
    const moved = await relief.post(`/api/planning/plans/${id}/moves`, move);
    expect(moved.statusCode).toBe(200);
    expect(moved.json().cost).toBeCloseTo(before.cost! + other.addedCost, 1);
    const after = await boardOf(id);
    expect(visitOf(after, '森林防火')).toMatchObject({ date: other.date, half: other.half });
    expect(codeOf(await relief.post(`/api/planning/plans/${id}/moves`, move))).toEqual([409, 'planning.changed']);
    county.clock.set('2026-11-23T09:00');
    expect((await relief.post(`/api/planning/plans/${id}/undo`)).json().cost).toBeCloseTo(before.cost!, 2);
    expect(visitOf(await boardOf(id), '森林防火')).toMatchObject({ date: item.date, half: item.half });
    expect(codeOf(await relief.post(`/api/planning/plans/${id}/undo`))).toEqual([409, 'planning.undo-over']);
  });

  it('is refused where a hard constraint stands, and nothing is changed', async () => {
    const id = await makePlan(county);
    const before = await boardOf(id);
    const { key } = visitOf(before, '森林防火');
    const move = (more: object) =>
      relief.post(`/api/planning/plans/${id}/moves`, { item: key, half: 'am', version: before.version, ...more });
    expect(codeOf(await move({ date: '2026-12-31' }))).toEqual([422, 'planning.breaks']);
    expect(codeOf(await move({ date: '2026-12-06' }))).toEqual([422, 'planning.breaks']);
    expect(codeOf(await move({ item: 't:nothing', date: '2026-12-08' }))).toEqual([404, 'planning.item-not-found']);
    expect((await boardOf(id)).version).toBe(before.version);
  });

  it('cannot be made in a plan that is not ready', async () => {
    const { id } = (await relief.post('/api/planning/plans', DECEMBER)).json();
    const move = { item: 't:x', date: '2026-12-08', half: 'am', version: 1 };
    expect(codeOf(await relief.post(`/api/planning/plans/${id}/moves`, move))).toEqual([409, 'planning.not-ready']);
    await relief.post(`/api/planning/plans/${id}/stop`);
  });

  it('that is locked stands on its day in the next plan', async () => {
    const id = await makePlan(county);
    const before = await boardOf(id);
    const item = visitOf(before, '地震应急');
    const { options } = (await relief.get(`/api/planning/plans/${id}/items/${item.key}/options`)).json();
    const other = options.findLast(
      (one: { addedCost: number | null; joins: number }) => one.addedCost !== null && one.joins === 0,
    );
    const moved = await relief.post(`/api/planning/plans/${id}/moves`, {
      item: item.key,
      date: other.date,
      half: other.half,
      version: before.version,
    });
    const locked = await relief.put(`/api/planning/plans/${id}/locks`, {
      items: [item.key, 't:unknown'],
      version: moved.json().version,
    });
    expect(locked.json().locks).toEqual([item.key]);
    const next = await boardOf(await makePlan(county, { baselineId: id }));
    expect(visitOf(next, '地震应急').date).toBe(other.date);
    const compared = (await relief.get(`/api/planning/comparison?a=${id}&b=${next.id}`)).json();
    expect(compared.moved.map((one: { key: string }) => one.key)).not.toContain(item.key);
    expect(compared).toMatchObject({ onlyA: 0, onlyB: 0 });
  });
});

describe('what changes in the register after a plan', () => {
  it('is a reason to propose another, and changes nothing by itself', async () => {
    const id = await makePlan(county);
    const changes = async () => (await relief.get(`/api/planning/plans/${id}/changes`)).json();
    expect(await changes()).toEqual({ added: 0, gone: 0, moved: 0, other: false });
    const before = await boardOf(id);
    const added = await ask(county, dept, visitNotice('危化品', '12月17日上午'), [county.mosha]);
    const period = {
      name: '抢收',
      kind: 'harvest',
      from: '2026-12-21',
      to: '2026-12-22',
      half: 'day',
      unitId: county.mosha,
    };
    const { id: periodId } = (await relief.post('/api/protected-periods', period)).json();
    expect(await changes()).toEqual({ added: 1, gone: 0, moved: 0, other: true });
    expect((await boardOf(id)).items).toEqual(before.items);
    await relief.delete(`/api/protected-periods/${periodId}`);
    await dept.post(`/api/requests/${added}/withdrawal`, {
      reason: '',
      version: (await dept.get(`/api/requests/${added}`)).json().version,
    });
    expect(await changes()).toMatchObject({ added: 0, other: false });
  });
});

describe('publishing', () => {
  const weekOf = async (client: Client, date: string) =>
    (await client.get(`/api/week?from=${date}`)).json().engagements;

  it('moves the visits in the weeks of those concerned, tells them once at the end of the day, and departments see the plan', async () => {
    const id = await makePlan(county);
    const board = await boardOf(id);
    expect((await dept.get(`/api/planning/plans/${id}`)).statusCode).toBe(404);
    const done = await relief.post(`/api/planning/plans/${id}/publication`, { version: board.version });
    expect(done.json().moved).toBeGreaterThan(0);
    expect(done.json()).toMatchObject({ skipped: 0 });
    const moved = board.items.find((one) => one.kind === 'visit' && one.date !== one.askedFrom)!;
    const clerk = await county.as('clerk');
    const there = await weekOf(clerk, moved.date!);
    expect(
      there.some(
        (one: { title: string; startsAt: string }) => one.title === moved.title && one.startsAt.startsWith(moved.date!),
      ),
    ).toBe(true);

    const told = async (client: Client) => (await client.get('/api/planning/date-changes')).json().items;
    expect(await told(clerk)).toEqual([]);
    county.clock.set('2026-11-23T17:00');
    for (let nth = 0; nth < 2; nth++) await tellDateChanges(county.database.db, county.clock, { region: REGION });
    const mine = await told(clerk);
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map((one: { unitId: string }) => one.unitId))).toEqual(new Set([county.mosha]));
    expect(
      (await told(await county.as('sibling'))).every((one: { unitId: string }) => one.unitId === county.gasa),
    ).toBe(true);
    expect((await told(dept)).every((one: { title: string }) => !one.title.includes('校园安全'))).toBe(true);

    const seen = await boardOf(id, dept);
    const foreign = seen.items.filter((one) => one.issuer.includes('教育体育'));
    expect(foreign.length).toBeGreaterThan(0);
    expect(foreign.every((one) => one.title === '' && one.requestId === '' && one.date !== null)).toBe(true);
    expect(visitOf(seen, '森林防火').title).toContain('森林防火');
  });

  it('is refused for a version somebody has changed, and for a replay of the past', async () => {
    const id = await makePlan(county);
    expect(codeOf(await relief.post(`/api/planning/plans/${id}/publication`, { version: 99 }))).toEqual([
      409,
      'planning.changed',
    ]);
    const replay = await makePlan(county, { kind: 'replay', from: '2026-11-01', to: '2026-11-20' });
    expect(await boardOf(replay)).toMatchObject({ state: 'done', items: [] });
    expect(codeOf(await relief.post(`/api/planning/plans/${replay}/publication`, { version: 1 }))).toEqual([
      409,
      'planning.replay-only',
    ]);
  });

  it('leaves every step in the audit chain', async () => {
    const { rows } = await county.database.pool.query<{ action: string }>(
      `select distinct action from audit_entry where action like 'plan.%' or action = 'engagement.re-dated' order by 1`,
    );
    expect(rows.map((row) => row.action)).toEqual([
      'engagement.re-dated',
      'plan.changes-told',
      'plan.item-moved',
      'plan.locked',
      'plan.made',
      'plan.move-undone',
      'plan.published',
      'plan.started',
      'plan.stop-asked',
    ]);
    expect(await verifyChain(county.database.db, REGION)).toMatchObject({ intact: true });
  });
});
