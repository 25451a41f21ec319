import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { completeCase, openCase } from '../test/residents.ts';
import { admitToDesk, registerStray } from '../test/walk.ts';

type Checked = {
  findings: { rule: string; level: string; message: string }[];
  unknown: { rule: string; missing: string[] }[];
};

let county: County;
let dept: Client;
let relief: Client;
beforeAll(async () => {
  county = await testCounty();
  [dept, relief] = [await county.as('dept'), await county.as('relief')];
});
afterAll(() => county.close());

const check = async (text: string, targets = [county.mosha]): Promise<Checked> =>
  (await dept.post('/api/check', { text, targetUnitIds: targets })).json().review;
const of = (review: Checked, rule: string) => review.findings.find((one) => one.rule === rule);
const notice = (title: string, body: string, issuer = '新平彝族傣族自治县应急管理局') =>
  [title, '各乡镇人民政府(街道办事处):', body, issuer, '2026年11月23日'].join('\n');

describe('a meeting that carries out another', () => {
  const city = (how: string) =>
    notice(
      '玉溪市应急管理局关于召开全市冬春火灾防控工作会议的通知',
      `定于2026年11月24日上午9:00召开全市冬春火灾防控工作会议。${how}请各乡镇分管负责同志参加。`,
      '玉溪市应急管理局',
    );
  const county2 = notice(
    '关于召开全县冬春火灾防控工作会议的通知',
    '为贯彻落实全市冬春火灾防控工作会议精神，定于2026年12月3日上午9:00至10:00在县应急指挥中心召开会议，请各乡镇分管负责同志参加。',
  );

  it('is not asked for again where the superior’s already reached the townships by video', async () => {
    expect(of(await check(county2), 'R-MTG-13')).toBeUndefined();
    await registerStray(county, city('会议以视频形式召开，开到各乡镇（街道）。'));
    const found = of(await check(county2), 'R-MTG-13');
    expect(found).toMatchObject({ level: 'should' });
    expect(found?.message).toContain('已以视频开到乡镇');
    const required = county2.replace('定于', '根据市里明确要求逐级召开会议，定于');
    expect(of(await check(required), 'R-MTG-13')).toBeUndefined();
  });

  it('is known to be free of this where the register holds no such meeting', async () => {
    const other = county2.replaceAll('冬春火灾防控', '雨情旱情会商');
    const review = await check(other);
    expect(of(review, 'R-MTG-13')).toBeUndefined();
    expect(review.unknown.map((one) => one.rule)).not.toContain('R-MTG-13');
  });
});

describe('an announced accountability', () => {
  const decision = (about = '') =>
    notice('关于对漠沙镇有关人员问责的决定', `因${about}工作落实不力，现决定对张某给予诫勉谈话处理。`);
  const gaps = async (about = '') => of(await check(decision(about)), 'R-ACC-02')?.message;

  it('waits for a due-diligence file, and for what that file still lacks', async () => {
    expect(await gaps()).toContain('尚未立档');
    const { deliveryId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '汛期'));
    const { id, version } = await openCase(county, deliveryId);
    expect(await gaps()).toContain('事实经过');
    expect(await gaps()).toMatch(/另\d+项/);
    await relief.put(`/api/diligence-cases/${id}`, completeCase(version));
    expect(await gaps()).toBeUndefined();
    // Of several files the one counts that the notice is about.
    const title = (await dept.get('/api/requests')).json().items[0].title;
    const second = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '节前'));
    await openCase(county, second.deliveryId);
    expect(await gaps()).toContain('事实经过');
    expect(await gaps(`《${title}》`)).toBeUndefined();
  });

  it('of a unit without any demand on file is told so; a warning is no announcement', async () => {
    expect(of(await check(decision(), [county.gasa]), 'R-ACC-02')?.message).toContain('尚未立档');
    const warning = notice('关于压实责任的通知', '各乡镇要压实责任，对落实不力的严肃问责。');
    expect(of(await check(warning), 'R-ACC-02')).toBeUndefined();
  });
});
