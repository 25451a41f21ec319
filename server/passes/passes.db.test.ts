import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf, issuePass, numberedVisit, PASS_FACTS, VISIT_NOTICE } from '../test/walk.ts';
import { passCode, spacedCode } from './pass.ts';

let county: County;
let dept: Client;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  [dept, clerk] = [await county.as('dept'), await county.as('clerk')];
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const about = (topic: string) => VISIT_NOTICE.replaceAll('冬季森林防火', topic);
const openPage = async (url: string) => (await county.nobody.get(url)).body;
const typed = async (digits: string) => {
  const sent = await county.nobody.get(`/verify?number=${encodeURIComponent(digits)}`);
  return sent.statusCode === 303 ? openPage(String(sent.headers.location)) : sent.body;
};

describe('到镇到村码: the pass of a numbered visit', () => {
  it('is drafted from the notice: basis, what is looked at, the days, and who else comes then', async () => {
    const first = await numberedVisit(county, about('农村道路'), { targetUnitIds: [county.mosha] });
    const { id } = await numberedVisit(county, about('山洪灾害'), { targetUnitIds: [county.mosha] });
    const { pass, draft } = (await dept.get(`/api/requests/${id}/visit-pass`)).json();
    expect(pass).toBeNull();
    expect(draft).toMatchObject({
      basis: '《关于开展山洪灾害业务指导的通知》（本通知，未编文号）',
      startsOn: '2026-12-09',
      endsOn: '2026-12-10',
    });
    expect(first.id).not.toBe(id);
    // The sender's own other visits are its own to join; nobody else comes.
    expect(draft.nearby).toEqual([]);
    expect((await clerk.get(`/api/requests/${id}/visit-pass`)).json().draft).toBeNull();
  });

  it('says on one page who comes, why, for what, how many, how long, with whom, and that no papers are asked', async () => {
    const { id, number } = await numberedVisit(county);
    const pass = await issuePass(county, id);
    county.clock.set('2026-12-09T08:30');
    const page = await openPage(pass.url);
    for (const told of [
      'class="answer ok"',
      '新平彝族傣族自治县应急管理局',
      PASS_FACTS.basis,
      '1. 防火物资储备\n2. 值班情况',
      '2026年12月9日至10日',
      '漠沙',
      '3 人，每处 2 小时',
      '县林草局',
      '无。不要求准备任何材料',
      number,
      spacedCode(pass.code),
      '<svg',
    ])
      expect(page).toContain(told);
    expect(page).not.toMatch(/<script/i);
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
    expect(await openPage(`${pass.url}?paper=A4`)).toContain('@page{size:A4');
    expect(page).toContain('@page{size:A5');
  });

  it('is a Word slip on A5 or A4', async () => {
    const { id } = await numberedVisit(county, about('电力设施'));
    const { url, code } = await issuePass(county, id);
    for (const paper of ['A5', 'A4']) {
      const file = await county.nobody.get(`${url}/pass.docx?paper=${paper}`);
      expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
      expect(file.headers['content-disposition']).toContain(code);
    }
  });

  it('opens the door on its days only, and ends with its number', async () => {
    const { id } = await numberedVisit(county, about('燃气安全'));
    const pass = await issuePass(county, id);
    const on = async (local: string) => {
      county.clock.set(local);
      return /class="answer \w+">([^ <]+)/.exec(await openPage(pass.url))?.[1];
    };
    expect([
      await on('2026-12-08T23:59'),
      await on('2026-12-09T00:00'),
      await on('2026-12-10T23:59'),
      await on('2026-12-11T00:00'),
    ]).toEqual(['未到日期', '有效', '有效', '已过期']);
    county.clock.set('2026-12-09T09:00');
    const { version } = (await dept.get(`/api/requests/${id}`)).json();
    await dept.post(`/api/requests/${id}/withdrawal`, { reason: '改为视频', version });
    expect(await on('2026-12-09T10:00')).toBe('已停用');
  });

  it('typed on a keypad says what it covers on its days, and before them only that it is not yet time', async () => {
    const { id } = await numberedVisit(county, about('校园周边'));
    const { code } = await issuePass(county, id);
    const early = await typed(spacedCode(code));
    expect(early).toContain('未到日期');
    for (const secret of ['应急管理局', '漠沙', '校园周边', '12月9日']) expect(early).not.toContain(secret);
    county.clock.set('2026-12-10T10:00');
    expect(await typed(code)).toContain('校园周边');
  });

  it('that nobody issued, or none at all, is declined by the county office', async () => {
    const never = passCode('00000000');
    const page = await typed(never);
    expect(page).toContain('查无此码');
    expect(page).toContain(`/note?pass=${never}`);
    expect(await typed(`${never.slice(0, 9)}${(Number(never[9]) + 1) % 10}`)).toContain('码有误');
    const note = await openPage(`/note?pass=${never}`);
    for (const told of ['告知单', never, '中共新平彝族傣族自治县委员会办公室减负办', '未列入年度计划'])
      expect(note).toContain(told);
  });

  it('is issued anew in the place of the old one, which then no longer opens the door', async () => {
    const { id } = await numberedVisit(county, about('医疗废物'));
    const old = await issuePass(county, id);
    const again = await dept.post(`/api/requests/${id}/visit-pass`, PASS_FACTS);
    expect(codeOf(again)).toEqual([409, 'pass.changed']);
    const fresh = await issuePass(county, id, { replaces: old.id, people: 2 });
    expect(fresh.code).not.toBe(old.code);
    county.clock.set('2026-12-09T09:00');
    expect(await openPage(old.url)).toContain('已停用');
    expect(await openPage(fresh.url)).toContain('2 人，每处 2 小时');
    const { history } = (await dept.get(`/api/requests/${id}`)).json();
    expect(history.map((one: { action: string }) => one.action)).toEqual(
      expect.arrayContaining(['visit-pass.issued', 'visit-pass.reissued']),
    );
  });

  it('is not given to what brings nobody, has no number, or lies outside the number’s days', async () => {
    const paper = await admit(county, LIGHT_NOTICE);
    expect(codeOf(await dept.post(`/api/requests/${paper.id}/visit-pass`, PASS_FACTS))).toEqual([
      422,
      'pass.not-a-visit',
    ]);
    const { id } = await numberedVisit(county, about('粮食储备'));
    for (const days of [
      { startsOn: '2026-12-10', endsOn: '2026-12-09' },
      { startsOn: '2026-11-20', endsOn: '2026-11-22' },
      { startsOn: '2026-12-01', endsOn: '2027-01-01' },
      { startsOn: '2027-11-20', endsOn: '2027-11-23' },
    ])
      expect(codeOf(await dept.post(`/api/requests/${id}/visit-pass`, { ...PASS_FACTS, ...days }))).toEqual([
        422,
        'pass.dates',
      ]);
    const { version } = (await dept.get(`/api/requests/${id}`)).json();
    await dept.post(`/api/requests/${id}/withdrawal`, { reason: '', version });
    expect(codeOf(await dept.post(`/api/requests/${id}/visit-pass`, PASS_FACTS))).toEqual([409, 'pass.no-number']);
  });
});

describe('a host and the pass it is shown', () => {
  it('sees on its desk what the code covers and says that it is valid; unit and moment are kept, once', async () => {
    const { id } = await numberedVisit(county, about('河湖管护'), { targetUnitIds: [county.mosha] });
    const pass = await issuePass(county, id);
    const look = () => clerk.get(`/api/visit-passes?code=${encodeURIComponent(spacedCode(pass.code))}`);
    expect((await look()).json()).toMatchObject({ pass: { state: 'early', people: 3 }, confirmedAt: null });
    expect(codeOf(await clerk.post(`/api/visit-passes/${pass.id}/confirmation`))).toEqual([409, 'pass.not-valid']);
    county.clock.set('2026-12-09T09:30');
    for (const at of ['2026-12-09T09:30', '2026-12-09T11:00']) {
      county.clock.set(at);
      const said = await clerk.post(`/api/visit-passes/${pass.id}/confirmation`);
      expect(said.json()).toEqual({ confirmedAt: '2026-12-09T01:30:00.000Z' });
    }
    const seen = (await dept.get(`/api/requests/${id}/visit-pass`)).json();
    expect(seen.confirmations).toEqual([
      { unitId: county.mosha, name: '漠沙镇', confirmedAt: '2026-12-09T01:30:00.000Z' },
    ]);
    const { rows } = await county.database.pool.query(
      `select column_name as name from information_schema.columns where table_name = 'visit_confirmation' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(['confirmed_at', 'pass_id', 'region', 'unit_id']);
  });

  it('that is not visited does not learn of it', async () => {
    const { id } = await numberedVisit(county, about('防汛物资'), { targetUnitIds: [county.mosha] });
    const pass = await issuePass(county, id);
    const sibling = await county.as('sibling');
    expect(codeOf(await sibling.get(`/api/visit-passes?code=${pass.code}`))).toEqual([404, 'pass.not-found']);
    expect(codeOf(await sibling.post(`/api/visit-passes/${pass.id}/confirmation`))).toEqual([404, 'pass.not-found']);
    expect(codeOf(await clerk.get('/api/visit-passes?code=12'))).toEqual([400, 'pass.mistyped']);
  });
});
