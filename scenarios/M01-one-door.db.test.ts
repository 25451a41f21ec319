import { formatNumber } from '@songbang/engine/rules/number.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admit, registerStray } from '../server/test/walk.ts';
import { detailOf, getJson } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Card = { requestId: string; issuerName: string; kind: string; number: string | null; hours: number };
type Page = { items: Card[]; next: string | null };

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const deskOf = async (of: County, filter = 'all'): Promise<Card[]> => {
  const clerk = await of.as('clerk');
  const cards: Card[] = [];
  let cursor = '';
  do {
    const page: Page = await getJson(clerk, `/api/desk?limit=100&filter=${filter}${cursor}`);
    cards.push(...page.items);
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return cards;
};
const hoursBooked = async (): Promise<number> =>
  (await getJson<{ total: { hours: number } }>(await county.as('clerk'), '/api/ledger')).total.hours;
const decide = async (id: string, decision: 'pass' | 'return') => {
  const relief = await county.as('relief');
  const { version } = await detailOf(relief, id);
  return (await relief.post(`/api/requests/${id}/decision`, { decision, reason: '按程序办理', version })).json();
};

describe('M01 上面千条线，下面一颗针: every line lands on the base, so there is one door', () => {
  it('brings what dozens of bodies ask into one inbox, nothing missing and nothing twice', async () => {
    const year = await theYear();
    const cards = await deskOf(year);
    const { counts } = await getJson<{ counts: { inbox: number; unnumbered: number } }>(
      await year.as('clerk'),
      '/api/home',
    );
    expect(new Set(cards.map((card) => card.issuerName)).size).toBeGreaterThan(12);
    expect(new Set(cards.map((card) => card.kind)).size).toBeGreaterThan(5);
    expect(cards).toHaveLength(counts.inbox);
    expect(new Set(cards.map((card) => card.requestId)).size).toBe(cards.length);
    const unnumbered = await deskOf(year, 'unnumbered');
    expect(unnumbered).toHaveLength(counts.unnumbered);
    expect(unnumbered.every((card) => card.number === null)).toBe(true);
  });

  it('takes what was registered by its sender and what came by chat on the same desk, each marked', async () => {
    const numbered = await admit(county);
    const stray = (await registerStray(county, LIGHT_NOTICE.replace('冬季森林防火', '群内通知'))).json();
    const cards = await deskOf(county);
    expect(cards.find((card) => card.requestId === numbered.id)).toMatchObject({
      number: numbered.number,
      origin: 'sender',
    });
    expect(cards.find((card) => card.requestId === stray.requestId)).toMatchObject({ number: null, origin: 'stray' });
  });

  it('lets nothing past the gate before it has a number: no desk, no task, no hour', async () => {
    const before = await hoursBooked();
    const response = await (await county.as('dept')).post(
      '/api/requests',
      { text: HEAVY_NOTICE, targetUnitIds: [county.mosha] },
      freshKey(),
    );
    const { id, state } = response.json();
    expect(state).toBe('in-review');
    expect((await deskOf(county)).map((card) => card.requestId)).not.toContain(id);
    expect((await (await county.as('clerk')).get(`/api/requests/${id}`)).statusCode).toBe(404);
    expect(await hoursBooked()).toBe(before);
    const { number } = await decide(id, 'pass');
    const card = (await deskOf(county)).find((one) => one.requestId === id)!;
    expect(card.number).toBe(number);
    expect(await hoursBooked()).toBeCloseTo(before + card.hours, 2);
  });

  it('owes nothing to a demand that was sent back', async () => {
    const before = await hoursBooked();
    const stray = (await registerStray(county, HEAVY_NOTICE.replaceAll('安全生产', '道路交通'))).json();
    expect(await hoursBooked()).toBeCloseTo(before + stray.personHours, 2);
    expect(await decide(stray.requestId, 'return')).toMatchObject({ state: 'returned', number: null });
    expect((await deskOf(county)).map((card) => card.requestId)).not.toContain(stray.requestId);
    expect(await hoursBooked()).toBeCloseTo(before, 2);
  });

  it('tells a reception desk at once which number is real, and puts the refusal into the county office’s mouth', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '春季'));
    expect((await county.nobody.get(`/verify/${number}`)).body).toContain('有效');
    const neverIssued = formatNumber({ region: '530427', issuerCode: '138', year: 2026, serial: 99_999 });
    const page = (await county.nobody.get(`/verify/${neverIssued}`)).body;
    expect(page).toContain('查无此号');
    expect(page).toContain('以县减负办的名义');
  });

  it('declines on paper in the county office’s name, and the same note is the way back to the door', async () => {
    const unnumbered = '请各乡镇报送应急值班联系人。\n新平彝族傣族自治县应急管理局\n2026年11月23日';
    const stray = (await registerStray(county, unnumbered)).json();
    const clerk = await county.as('clerk');
    const note = await getJson<{ text: string }>(clerk, `/api/requests/${stray.requestId}/note`);
    expect(note.text).toContain('中共新平彝族傣族自治县委员会办公室减负办');
    expect(note.text).not.toContain('漠沙');
    const paper = await clerk.get(`/api/requests/${stray.requestId}/note.docx`);
    expect(paper.headers['content-type']).toContain('wordprocessingml');
    const [link] = /\/s\/[\w.-]+/.exec(note.text)!;
    const rest = { basis: '县森防指〔2026〕3号文', dueOn: '2026-12-04', contact: '李伟，0877-7011521' };
    await county.nobody.post(link, { text: unnumbered, ...rest });
    const card = (await deskOf(county)).find((one) => one.requestId === stray.requestId)!;
    expect(card.number).toMatch(/^530427-138-26-/);
    expect((await county.nobody.get(`/verify/${card.number}`)).body).toContain('有效');
  });
});
