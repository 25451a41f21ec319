import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { ask, makePlan, meetingNotice, visitNotice } from '../../test/plan-walk.ts';
import { codeOf } from '../../test/walk.ts';

let county: County;
let relief: Client;
let towns: string[];
beforeAll(async () => {
  county = await testCounty();
  relief = await county.as('relief');
  towns = (await relief.get('/api/org/units?level=township')).json().items.map((one: { id: string }) => one.id);
  const dept = await county.as('dept');
  await ask(county, dept, visitNotice('森林防火', '12月7日至12月11日'), towns);
  await ask(county, dept, visitNotice('地震应急', '12月15日'), [county.mosha]);
  await ask(county, dept, meetingNotice('安全生产', '12月9日15:00至17:00'), towns);
});
afterAll(() => county.close());

describe('what a plan shows', () => {
  it('names the department that goes through all townships within a fortnight', async () => {
    const id = await makePlan(county);
    const found = (await relief.get(`/api/planning/plans/${id}/patterns`)).json();
    expect(found.asked.find((one: { kind: string }) => one.kind === 'carpet')).toMatchObject({
      departments: [expect.stringContaining('应急管理局')],
      count: 12,
      outOf: 12,
    });
    expect(found.busiest[0].halfDays).toBeGreaterThan(0);
    expect(found.busiest.every((one: { label: string }) => one.label !== '')).toBe(true);
  });

  it('says what a post shared among three would free, planned anew', async () => {
    const id = await makePlan(county);
    const { busiest } = (await relief.get(`/api/planning/plans/${id}/patterns`)).json();
    const answer = (await relief.post(`/api/planning/plans/${id}/what-if`, { person: busiest[0].person })).json();
    expect(answer.shared[0]).toBe(busiest[0].label);
    expect(answer.shared).toHaveLength(3);
    expect(answer.freedVisitDays).toBe(answer.before.visitDays - answer.after.visitDays);
    expect(codeOf(await relief.post(`/api/planning/plans/${id}/what-if`, { person: 99_999 }))).toEqual([
      404,
      'planning.item-not-found',
    ]);
  });
});

describe('the figures before and after', () => {
  it('can be counted again from the lines they stand on, whichever way one counts', async () => {
    const id = await makePlan(county);
    const { practice } = (await relief.get(`/api/planning/plans/${id}`)).json();
    const { lines } = (await relief.get(`/api/planning/plans/${id}/counted`)).json();
    type Line = { kind: string; town: string; person: string | null; issuer: string; mode: string; hours: number } & {
      askedDate: string;
      askedHalves: number;
      askedByVideo: boolean;
      date: string | null;
      half: string;
    };
    const visits = (lines as Line[]).filter((one) => one.kind === 'visit');
    const drives = (lines as Line[]).filter((one) => one.kind === 'meeting');
    const distinct = (keys: string[]) => new Set(keys).size;
    const { before, after } = practice;
    expect(distinct(visits.map((one) => `${one.town} ${one.askedDate}`))).toBe(before.visitDays);
    expect(visits.reduce((sum, one) => sum + one.askedHalves, 0)).toBe(before.escortedHalfDays);
    const there = visits.filter((one) => one.mode === 'site');
    expect(distinct(there.map((one) => `${one.town} ${one.date}`))).toBe(after.visitDays);
    const halves = there.flatMap((one) =>
      (one.half === 'day' ? ['am', 'pm'] : [one.half]).map((half) => `${one.town} ${one.date} ${half}`),
    );
    expect(distinct(halves)).toBe(after.escortedHalfDays);
    const driven = (some: Line[], dateOf: (one: Line) => string | null) =>
      distinct(some.map((one) => `${one.town} ${one.person} ${dateOf(one)}`));
    expect(
      driven(
        drives.filter((one) => !one.askedByVideo),
        (one) => one.askedDate,
      ),
    ).toBe(before.meetingTrips);
    expect(
      driven(
        drives.filter((one) => one.mode === 'site'),
        (one) => one.date,
      ),
    ).toBe(after.meetingTrips);
  });
});

describe('a year under another rule', () => {
  const simulate = async (query: string, client = relief) => client.get(`/api/planning/simulation?${query}`);
  const SPAN = 'from=2026-11-01&to=2026-11-30';

  it('is the year itself when no rule is chosen, and saves the road when meetings go by video', async () => {
    const asItWas = (await simulate(SPAN)).json();
    expect(asItWas.before.hours).toBeGreaterThan(0);
    expect(asItWas.after).toEqual(asItWas.before);
    const byVideo = (await simulate(`${SPAN}&ways=video`)).json();
    expect(byVideo.after.hours).toBeLessThan(byVideo.before.hours);
    expect(byVideo.saved.numerator).toBeCloseTo(byVideo.before.hours - byVideo.after.hours, 1);
    expect(byVideo.touched).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('shows a department its own requests only, and refuses a span that ends before it starts', async () => {
    const own = (await simulate(SPAN, await county.as('dept'))).json();
    expect(own.touched.denominator).toBe(3);
    expect(own.byIssuer).toHaveLength(1);
    expect(codeOf(await simulate('from=2026-11-30&to=2026-11-01'))).toEqual([422, 'planning.span']);
  });
});

describe('a request still being written', () => {
  const place = async (when: string) =>
    (
      await (
        await county.as('dept')
      ).post('/api/planning/placement', {
        text: visitNotice('尾矿库', when),
        targetUnitIds: [county.mosha, county.gasa],
      })
    ).json().placement;

  it('is told which day would join the teams already there, what its own day costs more, and each township’s best', async () => {
    await makePlan(county);
    const found = await place('12月22日上午');
    expect(found.asked).toMatchObject({ date: '2026-12-22' });
    // Of several plans that cost the same, one may have taken the day asked for.
    if (found.asked.addedCost === null) expect(found.asked.obstacle).not.toBeNull();
    else expect(found.joined.addedCost).toBeLessThanOrEqual(found.asked.addedCost);
    expect(found.arranged.days.map((one: { town: string }) => one.town).sort()).toEqual(['戛洒镇', '漠沙镇']);
    expect(found.arranged.addedCost).toBeLessThanOrEqual(found.joined.addedCost + 0.1);
    expect(found.video).toBeNull();
  });

  it('hears why its own day cannot be, and of which township', async () => {
    // A Tuesday: on Mondays a morning kept for residents may already be the obstacle, as the plan has it.
    const { asked, joined } = await place('12月15日上午');
    expect(joined).not.toBeNull();
    expect(asked.obstacle?.code).not.toBe('blackout');
    const relief26 = {
      name: '抢收',
      kind: 'harvest',
      from: '2026-12-15',
      to: '2026-12-15',
      half: 'day',
      unitId: county.gasa,
    };
    const { id } = (await relief.post('/api/protected-periods', relief26)).json();
    expect((await place('12月15日上午')).asked).toMatchObject({
      addedCost: null,
      town: '戛洒镇',
      obstacle: { code: 'blackout' },
    });
    await relief.delete(`/api/protected-periods/${id}`);
  });

  it('hears nothing when it asks for no visit, when no plan covers its day, or when it is secret', async () => {
    expect(await place('2027年3月2日')).toBeNull();
    const ask2 = async (text: string) =>
      (await (await county.as('dept')).post('/api/planning/placement', { text, targetUnitIds: [county.mosha] })).json()
        .placement;
    expect(await ask2('请于12月4日前报送联系人。')).toBeNull();
    expect(await ask2(`机密★1年\n${visitNotice('尾矿库', '12月22日')}`)).toBeNull();
    expect(await ask2('')).toBeNull();
  });
});
