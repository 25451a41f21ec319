import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../../test/county.ts';
import { ask, visitNotice } from '../../test/plan-walk.ts';

type Chosen = {
  unitId: string;
  by: string;
  because: string[];
  facts: { matters: number | null; findings: number | null; lastVisitOn: string | null };
};

let county: County;
let relief: Client;
let dept: Client;
let towns: string[];
beforeAll(async () => {
  county = await testCounty();
  [relief, dept] = [await county.as('relief'), await county.as('dept')];
  towns = (await relief.get('/api/org/units?level=township')).json().items.map((one: { id: string }) => one.id);
});
afterAll(() => county.close());

const NOTICE = visitNotice('消防', '12月22日');
const propose = async (client: Client, text = NOTICE, targetUnitIds = towns) =>
  (await client.post('/api/planning/targeting', { text, targetUnitIds })).json().proposal;

describe('a visit to many townships', () => {
  it('is answered by a draw alone while nothing is held, and says so', async () => {
    await county.database.pool.query(`delete from matter_step; delete from whistle_call; delete from whistle`);
    await county.database.pool.query(`delete from matter`);
    const { chosen, missing, sample } = await propose(relief);
    expect(chosen.map((one: Chosen) => one.by)).toEqual(['random', 'random', 'random', 'random']);
    expect(missing).toEqual(['findings', 'matters', 'visits']);
    expect(sample).toMatchObject({ drawn: 4, outOf: 12 });
  });

  it('goes by an order to put things right, a resident’s word and the age of the last visit, and names each', async () => {
    await ask(county, dept, visitNotice('消防', '11月30日上午'), [county.gasa]);
    const order =
      '关于整改消防隐患的通知\n漠沙镇人民政府:\n请于2026年12月4日前整改到位，并书面反馈。\n新平彝族傣族自治县应急管理局\n2026年11月23日';
    await ask(county, dept, order, [county.mosha]);
    county.clock.set('2026-12-08T09:00');
    const { chosen, missing, topic } = await propose(relief);
    expect(topic).toBe('安全生产');
    expect(missing).toEqual(['matters']);
    expect(chosen[0]).toMatchObject({ unitId: county.mosha, by: 'risk', facts: { findings: 1, lastVisitOn: null } });
    expect(chosen[0].because[0]).toBe('findings');
    expect(chosen.slice(2).map((one: Chosen) => one.by)).toEqual(['random', 'random']);
    county.clock.set('2026-11-23T09:00');
  });

  it('tells a department the reasons but not what residents brought to a township or others ordered of it', async () => {
    const [first] = (await propose(dept)).chosen;
    expect(first).toMatchObject({ unitId: county.mosha, facts: { findings: null, matters: null } });
    expect(first.because).toContain('findings');
  });

  it('draws the same however often it is asked, and shows what it saves', async () => {
    const [one, two] = [await propose(dept), await propose(dept, NOTICE.replace('实地查看', '现场查看'))];
    expect(two.seed).toBe(one.seed);
    expect(two.chosen).toEqual(one.chosen);
    const { price } = (await dept.post('/api/check', { text: NOTICE, targetUnitIds: towns })).json();
    expect(one.asked).toMatchObject({ targets: 12, hours: price.personHours });
    expect(one.proposed.targets).toBe(4);
    expect(one.proposed.hours).toBeLessThan(one.asked.hours / 2);
  });

  it('is kept with what was known that day, is shown with the request that goes by it, and can be drawn again', async () => {
    const { chosen, seed, sample } = await propose(dept);
    const units = chosen.map((one: Chosen) => one.unitId);
    const followed = await ask(county, dept, NOTICE, units);
    const drawOf = async (id: string, client = dept) =>
      (await client.get(`/api/planning/draws?requestId=${id}`)).json();
    const { draw } = await drawOf(followed);
    expect(draw).toMatchObject({ seed, drawnOn: '2026-11-23', topic: '安全生产', again: true, sample });
    expect(draw.candidates).toHaveLength(12);
    const by = (how: string | null) => draw.candidates.filter((one: { by: string | null }) => one.by === how);
    expect(by('random')).toHaveLength(2);
    const lots = (some: { lot: number | null }[]) => some.map((one) => one.lot ?? -1);
    expect(Math.max(...lots(by('random')))).toBeLessThan(Math.min(...lots(by(null))));
    expect((await drawOf(followed, await county.as('auditor'))).draw.seed).toBe(seed);
    const { rows } = await county.database.pool.query(
      `select count(*)::int as n from audit_entry where action = 'targeting.drawn' and (data->>'seed')::bigint = $1`,
      [seed],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('names a draw that was changed afterwards', async () => {
    const { chosen } = await propose(dept);
    const { rows } = await county.database.pool.query<{ id: string }>(
      `select id from request where title like '%消防检查%' and (select count(*) from request_target
         where request_target.request_id = request.id) = 4`,
    );
    await county.database.pool.query(
      `update targeting_draw set seed = (seed + 1) % 4294967296 where chosen_unit_ids = $1::uuid[]`,
      [chosen.map((one: Chosen) => one.unitId).sort()],
    );
    const { draw } = (await dept.get(`/api/planning/draws?requestId=${rows[0]!.id}`)).json();
    expect(draw.again).toBe(false);
  });

  it('is none for a request that goes by none, and not found for one that does not exist', async () => {
    const other = await ask(county, dept, visitNotice('地震应急', '12月24日上午'), [county.mosha]);
    expect((await dept.get(`/api/planning/draws?requestId=${other}`)).json()).toEqual({ draw: null });
    const nowhere = await dept.get('/api/planning/draws?requestId=00000000-0000-7000-8000-000000000000');
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'planning.no-request']);
  });

  it('is not proposed for a text without a visit, for few townships, or for a secret text', async () => {
    expect(await propose(dept, '请于12月4日前报送联系人。')).toBeNull();
    expect(await propose(dept, NOTICE, towns.slice(0, 4))).toBeNull();
    expect(await propose(dept, `机密★1年\n${NOTICE}`)).toBeNull();
    expect(await propose(dept, NOTICE, ['00000000-0000-7000-8000-000000000000'])).toBeNull();
  });
});
