import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, freshKey, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';
import { COUNTY, type OriginBody, originOf, PROVINCE, strayOf, UNCITED, untilReady } from './testing/notices.ts';

let county: County;
let clerk: Client;
let sibling: Client;
let dept: Client;
let relief: Client;
let provinceId: string;
let countyId: string;
let uncitedId: string;

const admitted = async (text: string, targetUnitIds: string[]) => {
  const response = await dept.post('/api/requests', { text, targetUnitIds }, freshKey());
  if (response.statusCode !== 201) throw new Error(response.body);
  const { id, state } = response.json();
  if (state === 'in-review')
    await relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '已商', version: 1 });
  return id as string;
};

beforeAll(async () => {
  county = await testCounty();
  [clerk, sibling, dept, relief] = await Promise.all([
    county.as('clerk'),
    county.as('sibling'),
    county.as('dept'),
    county.as('relief'),
  ]);
  // 漠沙镇 alone received the provincial document.
  provinceId = await strayOf(county, 'clerk', PROVINCE);
  await originOf(clerk, provinceId);
  county.clock.set('2026-11-23T10:00');
  countyId = await admitted(COUNTY, [county.mosha, county.gasa]);
  county.clock.set('2026-11-23T11:00');
  uncitedId = await admitted(UNCITED, [county.gasa]);
});
afterAll(() => county.close());

describe('where a request came from', () => {
  it('is the document it passes on, with what was copied, what is new and the days taken off', async () => {
    const { state, origin } = await originOf(relief, countyId);
    expect(state).toBe('ready');
    expect(origin).toMatchObject({ verdict: 'relay' });
    expect(origin!.parents[0]).toMatchObject({
      requestId: provinceId,
      docNo: '云农发〔2026〕12号',
      cited: true,
      visible: true,
    });
    expect(origin!.copiedShare).toBeGreaterThan(0.5);
    expect(origin!.copiedShare).toBeLessThan(0.95);
    const [from, to] = origin!.parents[0]!.spans.find(([start, end]) => end - start > 60)!;
    expect(PROVINCE.replace(/\s/g, '')).toContain(COUNTY.slice(from, to).replace(/\s/g, '').slice(5, 40));
    const said = (verdict: string) =>
      origin!.paragraphs
        .filter((one) => one.verdict === verdict && !one.frame)
        .map(({ span }) => COUNTY.slice(...span));
    expect(said('new')).toEqual([expect.stringContaining('分管领导和联络员名单')]);
    expect(said('edited')).toContainEqual(expect.stringContaining('12月10日前将回头看工作总结'));
    // 11–31 December 2026 holds 15 working days.
    expect(origin!.tightened).toEqual([
      expect.objectContaining({ parentDue: '2026-12-31', due: '2026-12-10', workingDays: 15 }),
    ]);
    const { reading } = (await relief.get(`/api/requests/${countyId}`)).json();
    expect(origin!.newAsks.map((index) => reading.asks[index].due)).toEqual(['2026-12-04']);
  });

  it('is never a later document: the source itself came from nowhere', async () => {
    const { origin } = await originOf(relief, provinceId);
    expect(origin).toMatchObject({ verdict: 'original', parents: [], chain: [] });
  });

  it('names every level of a chain that is held, nearest first', async () => {
    const { origin } = await originOf(relief, uncitedId);
    expect(origin!.verdict).toBe('repeat');
    expect(origin!.parents.map((one) => one.requestId).sort()).toEqual([provinceId, countyId].sort());
    expect(origin!.chain.length).toBeGreaterThan(0);
  });

  it('leaves out what was sent back or is still waiting: that was never issued', async () => {
    const text = UNCITED.replaceAll('户厕', '水塘').replaceAll('村庄', '河道').replace('做好人居环境', '做好河道整治');
    const response = await dept.post('/api/requests', { text, targetUnitIds: [county.gasa] }, freshKey());
    const { id, state } = response.json();
    if (state === 'numbered') await dept.post(`/api/requests/${id}/withdrawal`, { reason: '', version: 1 });
    const asked = await untilReady(() => relief.post('/api/origin', { text, title: '另一件' }));
    expect(asked.origin!.parents.map((one) => one.requestId)).not.toContain(id);
  });
});

describe('what a reader may know of a source', () => {
  it('the sibling town, which never received it, learns what the text in its hands says itself and no more', async () => {
    const { origin } = await originOf(sibling, countyId);
    const parent = origin!.parents.find((one) => one.issuerLevel === 'province')!;
    expect(parent).toMatchObject({
      requestId: null,
      visible: false,
      title: '云南省农业农村厅关于开展农村人居环境整治回头看的通知',
      docNo: '云农发〔2026〕12号',
    });
    expect(origin!.chain.every((one) => one.requestId !== provinceId)).toBe(true);
  });

  it('and where the text says nothing of its source, the sibling town learns level and date only', async () => {
    const { origin } = await originOf(sibling, uncitedId);
    const parent = origin!.parents.find((one) => one.issuerLevel === 'province')!;
    expect(parent).toMatchObject({ requestId: null, visible: false, title: null, docNo: null, issuerName: null });
    expect(parent.receivedAt.slice(0, 10)).toBe('2026-11-23');
    const body = JSON.stringify(origin);
    expect(body).not.toContain(provinceId);
    expect(body).not.toContain('云农发');
    // What it did receive, it may open.
    expect(origin!.parents.map((one) => one.requestId)).toContain(countyId);
  });

  it('a review that the sibling town reads names no source it may not see', async () => {
    const { review } = (await sibling.get(`/api/requests/${uncitedId}`)).json();
    expect(JSON.stringify(review)).not.toContain('云农发');
    expect(JSON.stringify(review)).not.toContain('农村人居环境整治回头看');
  });

  it('a request out of scope has no origin either', async () => {
    expect(codeOf(await sibling.get(`/api/requests/${provinceId}/origin`))).toEqual([404, 'request.not-found']);
    expect(codeOf(await clerk.get(`/api/requests/${uncitedId}/origin`))).toEqual([404, 'request.not-found']);
  });
});

describe('a text that is not registered', () => {
  it('is judged as a draft: the sender sees whose words these are before sending them', async () => {
    const asked = await untilReady(() => dept.post('/api/origin', { text: COUNTY, title: null }));
    expect(asked.origin!.verdict).toBe('relay');
    expect(asked.origin!.parents[0]).toMatchObject({ requestId: null, docNo: '云农发〔2026〕12号', visible: false });
    const own = asked.origin!.parents.find((one) => one.requestId === countyId);
    expect(own).toMatchObject({ visible: true });
    expect(own!.coverage).toBeGreaterThan(0.99);
    expect(asked.earlier).toBeNull();
  });

  it('a township that pastes it hears that it has had it, and whether it is done', async () => {
    const ask = () => untilReady(() => clerk.post('/api/origin', { text: COUNTY, title: null }));
    expect((await ask()).earlier).toMatchObject({ requestId: countyId, done: false, state: 'arrived' });
    const { deliveries } = (await clerk.get(`/api/requests/${countyId}`)).json();
    await clerk.post(`/api/deliveries/${deliveries[0].id}/state`, { event: 'close' });
    expect((await ask()).earlier).toMatchObject({ requestId: countyId, done: true, state: 'closed' });
    const { coverage } = (await ask()).earlier!;
    expect(coverage).toBeGreaterThan(0.99);
  });

  it('a township that has had another text hears nothing', async () => {
    const asked = await untilReady(() => clerk.post('/api/origin', { text: '请各村今天18:00前把巡山照片发到群里。' }));
    expect(asked).toMatchObject({ origin: { verdict: 'original' }, earlier: null });
  });

  it('that fills a book is compared by its first 200,000 characters, so that others are answered meanwhile', async () => {
    const text = `${COUNTY}\n${'防汛抗旱物资储备与调拨使用管理台账。'.repeat(20_000)}`;
    const { origin } = await untilReady(() => clerk.post('/api/origin', { text }));
    expect(origin!.verdict).toBe('relay');
    expect(origin!.paragraphs.at(-1)!.span[1]).toBe(200_000);
  });

  it('stops at a secrecy mark and at nothing to read, as everywhere', async () => {
    expect(codeOf(await clerk.post('/api/origin', { text: `机密\n${PROVINCE}` }))).toEqual([422, 'request.secret']);
    expect(codeOf(await clerk.post('/api/origin', { text: ' ' }))).toEqual([422, 'request.text-empty']);
    expect((await clerk.post('/api/origin', { title: 'x' })).statusCode).toBe(400);
  });
});

describe('the cards of a desk', () => {
  it('say which of them the unit has had before, and leave out what is not its own', async () => {
    const again = await strayOf(
      county,
      'clerk',
      COUNTY.replace('33号', '34号').replace('应急管理局\n2026', '水利局\n2026'),
    );
    const response = await clerk.get(`/api/origin/earlier?ids=${[again, provinceId, uncitedId].join(',')}`);
    const items: { requestId: string; earlier: OriginBody['earlier'] }[] = response.json().items;
    const byId = new Map(items.map((one) => [one.requestId, one.earlier]));
    expect([...byId.keys()].sort()).toEqual([again, provinceId].sort());
    expect(byId.get(provinceId)).toBeNull();
    expect(byId.get(again)).toMatchObject({ requestId: countyId, done: true });
  });
});

describe('the rules that need a source', () => {
  it('get it: a deadline brought forward, and a text that is nearly all copied', async () => {
    const check = await dept.post('/api/check', { text: COUNTY, targetUnitIds: [county.mosha] });
    const { review } = check.json();
    const unknown = review.unknown.flatMap((one: { missing: string[] }) => one.missing);
    expect(unknown).not.toContain('parent');
    const harsher = review.findings.find((one: { rule: string }) => one.rule === 'R-RPT-13');
    expect(harsher?.message).toContain('12月31日');
  });
});
