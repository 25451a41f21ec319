import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, testCounty } from '../test/county.ts';
import { ask, makePlan, visitNotice } from '../test/plan-walk.ts';
import { addAccount, PASS_FACTS } from '../test/walk.ts';

type Team = { issuer: string; title: string; date: string; host: string };
type Draft = { joined: Team[]; papers: string[]; startsOn: string; endsOn: string };

let county: County;
let dept: Client;
let school: Client;
let relief: Client;
let fire: string;
let campus: string;
beforeAll(async () => {
  county = await testCounty();
  [dept, relief] = [await county.as('dept'), await county.as('relief')];
  school = await addAccount(county, { login: 'school', role: 'department-clerk', unit: '县教体局' });
  fire = await ask(county, dept, visitNotice('森林防火', '12月7日至12月11日'), [county.mosha]);
  campus = await ask(county, school, visitNotice('校园周边', '12月7日至12月11日').replace('应急管理局', '教育体育局'), [
    county.mosha,
  ]);
});
afterAll(() => county.close());

const draftOf = async (client: Client, id: string): Promise<Draft> =>
  (await client.get(`/api/requests/${id}/visit-pass`)).json().draft;
const weekOf = async () =>
  (
    await county.database.pool.query<{ request: string; day: string }>(
      `select delivery.request_id as request, to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
         from engagement join delivery on delivery.region = engagement.region and delivery.id = engagement.delivery_id
        where request_id = any($1::uuid[]) order by 1`,
      [[fire, campus]],
    )
  ).rows;

describe('the pass of a visit that the published plan has joined with others', () => {
  it('names nobody while no plan is published', async () => {
    const draft = await draftOf(dept, fire);
    expect(draft).toMatchObject({ joined: [], papers: [], startsOn: '2026-12-07', endsOn: '2026-12-11' });
  });

  it('is drafted with the teams of the same township and day, on the day the plan gave', async () => {
    const id = await makePlan(county);
    const { version } = (await relief.get(`/api/planning/plans/${id}`)).json();
    expect((await relief.post(`/api/planning/plans/${id}/publication`, { version })).statusCode).toBe(200);
    const [one, two] = await weekOf();
    expect(one!.day).toBe(two!.day);
    const draft = await draftOf(dept, fire);
    expect(draft.joined).toEqual([
      { issuer: expect.stringContaining('教育体育局'), title: expect.any(String), date: one!.day, host: '漠沙镇' },
    ]);
    expect([draft.startsOn, draft.endsOn]).toEqual([one!.day, one!.day]);
    expect((await draftOf(school, campus)).joined[0]!.issuer).toContain('应急管理局');
  });

  it('takes over what the other team’s pass asks for, so that the host prepares one list', async () => {
    const { startsOn, endsOn } = await draftOf(school, campus);
    const facts = { ...PASS_FACTS, papers: ['消防设施检查记录'], startsOn, endsOn };
    expect((await school.post(`/api/requests/${campus}/visit-pass`, facts)).statusCode).toBe(201);
    expect((await draftOf(dept, fire)).papers).toEqual(['消防设施检查记录']);
  });

  it('names a team no longer once its visit is withdrawn', async () => {
    const { version } = (await school.get(`/api/requests/${campus}`)).json();
    await school.post(`/api/requests/${campus}/withdrawal`, { reason: '改为视频', version });
    expect(await draftOf(dept, fire)).toMatchObject({ joined: [], papers: [] });
  });
});
