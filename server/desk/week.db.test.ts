import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedToken } from '../http/signed-link.ts';
import { type Client, type County, LIGHT_NOTICE, LINK_SECRET, testCounty } from '../test/county.ts';
import { addAccount, admit, admitToDesk, codeOf, registerStray } from '../test/walk.ts';

let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
});
afterAll(() => county.close());

/** A meeting at the county seat; with a declared emergency it passes whatever it clashes with. */
const meeting = (topic: string, day: string, from: string, to: string): string =>
  [
    `关于召开全县${topic}工作会议的通知`,
    '各乡镇人民政府(街道办事处):',
    `定于${day}${from}至${to}在县政府三楼会议室召开全县${topic}工作会议，请各乡镇分管负责同志参加。`,
    '新平彝族傣族自治县应急管理局',
    '2026年11月23日',
  ].join('\n');
const URGENT = { emergency: { declared: true, basis: '县突发事件总体应急预案' } };
const week = async (from: string) => (await clerk.get(`/api/week?from=${from}`)).json();

describe('a township’s week', () => {
  it('shows a meeting at its hour and place, with the drive there', async () => {
    const { id } = await admit(county, meeting('防汛备汛', '2026年12月1日', '9:00', '10:30'), URGENT);
    const shown = await week('2026-12-01');
    expect([shown.from, shown.to, shown.days.length]).toEqual(['2026-11-30', '2026-12-06', 7]);
    const [one] = shown.engagements.filter((each: { requestId: string }) => each.requestId === id);
    expect(one).toMatchObject({
      kind: 'meeting',
      startsAt: '2026-12-01T01:00:00.000Z',
      endsAt: '2026-12-01T02:30:00.000Z',
      place: expect.stringContaining('县政府三楼会议室'),
      video: false,
    });
    expect(one.travelMinutes).toBeGreaterThan(60);
  });

  it('names what clashes: two things at one hour, protected time, a weekend', async () => {
    const first = await admit(county, meeting('秸秆禁烧', '2026年12月9日', '9:00', '11:00'), URGENT);
    const second = await admit(county, meeting('农村公路', '2026年12月9日', '10:00', '11:30'), URGENT);
    const weekend = await admit(county, meeting('旅游安全', '2026年12月12日', '9:00', '10:00'), URGENT);
    const shown = await week('2026-12-09');
    const of = (id: string) => shown.engagements.find((one: { requestId: string }) => one.requestId === id).id;
    const clashes: { kind: string; engagementIds: string[]; name: string | null; half: string | null }[] =
      shown.clashes;
    expect(clashes).toContainEqual(
      expect.objectContaining({ kind: 'overlap', engagementIds: [of(first.id), of(second.id)] }),
    );
    expect(clashes).toContainEqual(
      expect.objectContaining({ kind: 'protected', engagementIds: [of(first.id)], half: 'am', name: '无会日' }),
    );
    expect(clashes).toContainEqual(
      expect.objectContaining({ kind: 'non-working', engagementIds: [of(weekend.id)], date: '2026-12-12' }),
    );
  });

  it('shows the half-days that are kept free, the county’s and its own', async () => {
    const { days } = await week('2026-12-07');
    const names = (date: string) =>
      days
        .find((day: { date: string }) => day.date === date)
        .protected.map((one: { half: string; name: string }) => `${one.name}/${one.half}`);
    expect(names('2026-12-07')).toContain('居民接待半天/am');
    expect(names('2026-12-08')).toContain('柑橘采收/am');
    expect(names('2026-12-09')).toEqual(expect.arrayContaining(['无会日/am', '无会日/pm']));
    const sibling = (await (await county.as('sibling')).get('/api/week?from=2026-12-07')).json();
    expect(JSON.stringify(sibling.days)).not.toContain('柑橘采收');
  });

  it('never calls a day ordinary whose holidays are not published: 2027 is unknown', async () => {
    const { days, clashes } = await week('2027-02-08');
    expect(new Set(days.map((day: { kind: string }) => day.kind))).toEqual(new Set(['unknown']));
    expect(clashes).toEqual([]);
    await admit(county, meeting('春季防火', '2027年2月9日', '9:00', '10:00'), URGENT);
    expect((await week('2027-02-08')).clashes).toContainEqual(
      expect.objectContaining({ kind: 'unknown-year', date: '2027-02-09' }),
    );
  });

  it('repeats a recurring deadline on every date it falls due, until it is done', async () => {
    const text = LIGHT_NOTICE.replace('冬季森林防火', '在建工程').replace('12月4日17:00前', '每月25日前');
    const { id } = await admitToDesk(county, text, { targetUnitIds: [county.mosha] });
    const dueIn = async (from: string) =>
      (await week(from)).deadlines.filter((one: { requestId: string }) => one.requestId === id).length;
    expect([await dueIn('2026-11-23'), await dueIn('2026-12-21'), await dueIn('2026-12-07')]).toEqual([1, 1, 0]);
  });

  it('shows the region’s weeks to the relief office, and a unit that is not there to nobody', async () => {
    const relief = await county.as('relief');
    expect((await relief.get(`/api/week?unitId=${county.gasa}`)).json().unit.id).toBe(county.gasa);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(codeOf(await relief.get(`/api/week?unitId=${nowhere}`))).toEqual([404, 'unit.not-found']);
    expect(codeOf(await clerk.get('/api/week?from=2026-13-01'))).toEqual([400, 'http.invalid']);
  });

  it('loses a meeting whose sender takes it back', async () => {
    const { id, version } = await admitToDesk(county, meeting('档案管理', '2026年12月15日', '14:30', '15:30'), URGENT);
    const shown = async () =>
      (await week('2026-12-15')).engagements.filter((one: { requestId: string }) => one.requestId === id);
    expect(await shown()).toHaveLength(1);
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '并入他会', version });
    expect(await shown()).toEqual([]);
  });
});

describe('meetings that came by chat', () => {
  it('stand under their own words on the desk, in the week and in the feed, not under whom the message calls', async () => {
    const text =
      '@所有人 各乡镇分管领导：12月16日上午9:00在县政务中心召开全县松材线虫病防控推进会；12月16日15:00集体林权改革座谈会，请准时参加。';
    const { requestId } = (await registerStray(county, text)).json();
    const own = (rows: { requestId: string; title: string }[]) =>
      rows.filter((one) => one.requestId === requestId).map(({ title }) => title);
    const meetings = ['全县松材线虫病防控推进会', '集体林权改革座谈会'];
    expect(own((await week('2026-12-16')).engagements)).toEqual(meetings);
    expect(own((await clerk.get('/api/desk?limit=100')).json().items)).toEqual([meetings[0]]);
    const feed = (await county.nobody.get((await makeFeed(clerk)).url)).body.replaceAll('\r\n ', '');
    for (const title of meetings) expect(feed).toContain(`SUMMARY:${title}`);
  });
});

const makeFeed = async (client: Client, usedIn = '手机'): Promise<{ id: string; url: string }> =>
  (await client.post('/api/week/feeds', { usedIn })).json();

describe('the calendar feed', () => {
  it('opens without signing in, at an address only the own people are given, and holds the unit’s own week', async () => {
    const { url } = await makeFeed(clerk);
    const feed = await county.nobody.get(url);
    expect(feed.headers['content-type']).toContain('text/calendar');
    const text = feed.body.replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20261201T010000Z');
    expect(text).toContain('SUMMARY:关于召开全县防汛备汛工作会议的通知');
    const sibling = await county.nobody.get((await makeFeed(await county.as('sibling'))).url);
    expect(sibling.body).not.toContain('松材线虫病');
  });

  it('has as many addresses as places it is read in, and each is stopped by itself, on record', async () => {
    const [phone, desk] = [await makeFeed(clerk, '手机'), await makeFeed(clerk, '办公电脑')];
    const listed = (await clerk.get('/api/week/feeds')).json().items;
    for (const one of [
      { id: desk.id, usedIn: '办公电脑' },
      { id: phone.id, usedIn: '手机' },
    ])
      expect(listed).toContainEqual(expect.objectContaining(one));
    expect(JSON.stringify(listed)).not.toContain(desk.url);
    expect((await clerk.delete(`/api/week/feeds/${phone.id}`)).statusCode).toBe(204);
    expect(codeOf(await county.nobody.get(phone.url))).toEqual([404, 'feed.not-found']);
    expect((await county.nobody.get(desk.url)).statusCode).toBe(200);
    expect(codeOf(await clerk.delete(`/api/week/feeds/${phone.id}`))).toEqual([404, 'feed.not-found']);
    const trail = (await (await county.as('auditor')).get('/api/audit?limit=20')).json().items;
    const actions = trail
      .filter((one: { subjectId: string | null }) => one.subjectId === phone.id)
      .map((one: { action: string }) => one.action);
    expect(actions).toEqual(['feed.stopped', 'feed.made']);
  });

  it('is nobody else’s to see or to stop, and ends with the account', async () => {
    const other = await addAccount(county, { login: 'feed-reader', role: 'town-clerk', unit: '漠沙镇' });
    const { id, url } = await makeFeed(other);
    expect(JSON.stringify((await clerk.get('/api/week/feeds')).json())).not.toContain(id);
    expect(codeOf(await clerk.delete(`/api/week/feeds/${id}`))).toEqual([404, 'feed.not-found']);
    expect((await county.nobody.get(url)).statusCode).toBe(200);
    await county.database.pool.query(`update account set disabled_at = now() where login = 'feed-reader'`);
    expect(codeOf(await county.nobody.get(url))).toEqual([404, 'feed.not-found']);
  });

  it('has ten addresses at most', async () => {
    const other = await addAccount(county, { login: 'feed-maker', role: 'town-clerk', unit: '漠沙镇' });
    for (let made = 0; made < 10; made++) await makeFeed(other);
    expect(codeOf(await other.post('/api/week/feeds', { usedIn: '' }))).toEqual([409, 'feed.too-many']);
  });

  it('does not open with a guessed, changed or borrowed token', async () => {
    const feed = (token: string) => county.nobody.get(`/calendar/${token}.ics`);
    const { id, url } = await makeFeed(clerk);
    const own = url.replace('/calendar/', '').replace('.ics', '');
    const [subject, signature] = own.split('.') as [string, string];
    const nobodys = '00000000-0000-7000-8000-000000000000';
    for (const token of [
      'x',
      `${subject}.`,
      `${subject}.${signature.slice(0, -2)}AA`,
      `${Buffer.from(`530427/${nobodys}`).toString('base64url')}.${signature}`,
      signedToken(LINK_SECRET, 'village', `530427/${id}`),
      signedToken(Buffer.alloc(32, 8), 'feed', `530427/${id}`),
      signedToken(LINK_SECRET, 'feed', `530427/${nobodys}`),
      signedToken(LINK_SECRET, 'feed', county.mosha),
    ])
      expect([token, ...codeOf(await feed(token))]).toEqual([token, 404, 'feed.not-found']);
  });
});
