import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { check, getJson, kitOf, notice } from './test/steps.ts';

type Place = { code: string; name: string; level: string; childCount: number };
type Unit = { id: string; shortName: string };

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const placesUnder = async (code: string): Promise<Place[]> =>
  (await getJson<{ items: Place[] }>(await county.as('clerk'), `/api/org/places?parent=${code}`)).items;

describe('M08 下辖18个村（社区），284个小组: too wide for too few', () => {
  it('knows the township down to the group', async () => {
    const mosha = (await placesUnder('530427')).find((place) => place.name === '漠沙镇')!;
    const villages = await placesUnder(mosha.code);
    const groups = (await Promise.all(villages.map((village) => placesUnder(village.code)))).flat();
    expect([villages.length, groups.length]).toEqual([18, 284]);
    expect(new Set(groups.map((group) => group.code)).size).toBe(284);
    expect(new Set(groups.map((group) => group.level))).toEqual(new Set(['group']));
  });

  it('prices the villages’ share: what every village must fill in costs a wide township more', async () => {
    const form = notice(
      '关于填报冬季森林防火物资储备情况统计表的通知',
      '请于2026年12月11日前填报冬季森林防火物资储备情况统计表。',
    );
    const { price } = await check(county, form);
    const line = price.basis.find((one) => one.code === 'form')!;
    const { formHours, fields, hoursPerField, villageShare } = line.facts as Record<string, number>;
    const townHours = formHours! + fields! * hoursPerField!;
    const { townships } = await kitOf(county);
    const [wide, narrow] = [18, Math.min(...townships.map((town) => town.villages))];
    const own = (villages: number) =>
      price.byTarget.find((one) => townships.find((town) => town.unitId === one.unitId)!.villages === villages)!;
    const more = own(wide).personHours - own(narrow).personHours;
    expect(more).toBeCloseTo(townHours * villageShare! * (wide - narrow), 1);
    expect(own(wide).unitId).toBe(county.mosha);
  });

  it('reaches one village with one link: it asks nobody else, and nobody else can answer it', async () => {
    const clerk = await county.as('clerk');
    const { taskId } = await admitToDesk(county, LIGHT_NOTICE);
    const villages = (await getJson<{ items: Unit[] }>(clerk, '/api/org/units?level=village')).items;
    const [asked, spared] = villages as [Unit, Unit];
    const made = await clerk.post(`/api/tasks/${taskId}/village-links`, { villageUnitIds: [asked.id] });
    const { links } = made.json() as { links: { villageUnitId: string; url: string }[] };
    expect(links.map((link) => link.villageUnitId)).toEqual([asked.id]);
    const page = (await county.nobody.get(links[0]!.url)).body;
    expect(page).toContain(asked.shortName);
    expect(page).not.toContain(spared.shortName);
    await county.app.inject({
      method: 'POST',
      url: links[0]!.url,
      payload: 'answer=%E5%B7%B2%E5%8A%9E',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { items } = await getJson<{ items: { village: string; answer: string | null }[] }>(
      clerk,
      `/api/tasks/${taskId}/village-answers`,
    );
    expect(items).toEqual([expect.objectContaining({ village: asked.shortName, answer: '已办' })]);
  });

  it('passes nothing further down by itself: a request that arrives asks no village anything', async () => {
    const clerk = await county.as('clerk');
    const { id, taskId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '夏季'));
    expect((await getJson<{ items: [] }>(clerk, `/api/tasks/${taskId}/village-answers`)).items).toEqual([]);
    const waiting = await getJson<{ items: { requestId: string }[] }>(clerk, '/api/desk?filter=village');
    expect(waiting.items.map((one) => one.requestId)).not.toContain(id);
    const { rows } = await county.database.pool.query(
      `select count(*)::int as n from delivery join unit on unit.id = delivery.unit_id where unit.level = 'village'`,
    );
    expect(rows[0].n).toBe(0);
  });

  it('and reaches no village of a neighbour', async () => {
    const clerk = await county.as('clerk');
    const { taskId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '雨季'));
    const refused = await clerk.post(`/api/tasks/${taskId}/village-links`, { villageUnitIds: [county.gasa] });
    expect(refused.json().code).toBe('village.unknown-village');
  });
});
