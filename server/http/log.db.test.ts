import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admitToDesk, codeOf, registerStray } from '../test/walk.ts';

const lines: string[] = [];
let county: County;
beforeAll(async () => {
  county = await testCounty('2026-11-23T09:00', pino({ level: 'debug' }, { write: (line) => void lines.push(line) }));
  county.app.get('/boom', async () => {
    throw Object.assign(new TypeError(`cannot store ${HEAVY_NOTICE}`), { code: 'E_BOOM' });
  });
});
afterAll(() => county.close());

/** Every row of every table, as text. */
const everythingStored = async (): Promise<string> => {
  const { pool } = county.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  expect(tables.length).toBeGreaterThan(25);
  const parts: string[] = [];
  for (const { name } of tables)
    parts.push(
      ...(await pool.query<{ text: string }>(`select t::text as text from ${name} as t`)).rows.map((row) => row.text),
    );
  return parts.join('\n');
};
const serverLog = (): string => readFileSync(join(dirname(inject('socketDir')), 'postgres.log'), 'utf8');

describe('our own fault', () => {
  it('gives the sender a reference and nothing of its inside', async () => {
    const response = await (await county.as('clerk')).get('/boom');
    expect(response.json()).toMatchObject({
      status: 500,
      code: 'http.internal',
      details: { instance: expect.any(String) },
    });
    expect(response.json().title).toContain(response.json().instance);
    expect(response.body).not.toMatch(/TypeError|安全生产|node_modules|\.ts:/);
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.instance === response.json().instance);
    expect(logged).toMatchObject({ level: 50, name: 'TypeError', code: 'E_BOOM', route: '/boom' });
    expect(logged.where).toMatch(/log\.db\.test/);
  });
});

describe('what is never kept', () => {
  it('a text with a secrecy mark leaves no word anywhere: not in a table, not in a log', async () => {
    const marks = ['绝密', '机密★1年', '秘密'];
    const secret = (mark: string) => `${mark}\n${LIGHT_NOTICE.replace('冬季森林防火', '紫杉行动代号七三一')}`;
    const dept = await county.as('dept');
    const targets = { targetUnitIds: [county.mosha] };
    for (const mark of marks) {
      const text = secret(mark);
      expect(codeOf(await dept.post('/api/check', { text, ...targets }))).toEqual([422, 'request.secret']);
      expect(codeOf(await dept.post('/api/requests', { text, ...targets }, freshKey()))).toEqual([
        422,
        'request.secret',
      ]);
      expect(codeOf(await registerStray(county, text))).toEqual([422, 'request.secret']);
    }
    const kept = [await everythingStored(), lines.join('\n'), serverLog()];
    for (const text of kept) expect(text).not.toMatch(/紫杉|七三一/);
  });

  it('no password, session, token or text of a notice reaches the log', async () => {
    const { taskId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季森林防火', '白鹇湖巡护'));
    const clerk = await county.as('clerk');
    const village = (await clerk.get('/api/org/units?level=village')).json().items[0].id;
    const made = await clerk.post(`/api/tasks/${taskId}/village-links`, { villageUnitIds: [village] });
    const token = made.json().links[0].url.replace('/v/', '');
    await county.nobody.post(`/v/${token}`, { answer: '白鹇湖巡护三人' });
    const feed = (await clerk.post('/api/week/feeds', { usedIn: '手机' })).json().url;
    await county.nobody.get(feed);
    await county.nobody.post('/api/session', { login: 'clerk', password: 'hunter2-hunter2' });
    const session = await county.nobody.post('/api/session', { login: 'clerk', password: 'songbang-mosha' });
    const cookie = session.cookies.find((one) => one.name === 'songbang')!.value;
    const logs = `${lines.join('\n')}\n${serverLog()}`;
    for (const secret of [
      '白鹇湖',
      token,
      feed,
      'hunter2',
      'songbang-mosha',
      cookie,
      session.json().csrfToken,
      '安全生产',
    ])
      expect(logs).not.toContain(secret);
  });

  it('and no token is stored in a form that opens anything', async () => {
    const session = await county.nobody.post('/api/session', { login: 'clerk', password: 'songbang-mosha' });
    const [, token] = session.cookies.find((one) => one.name === 'songbang')!.value.split('.');
    const feed = (await (await county.as('clerk')).post('/api/week/feeds', { usedIn: '手机' })).json().url;
    const stored = await everythingStored();
    for (const secret of [token!, feed, 'songbang-mosha', 'hunter2']) expect(stored).not.toContain(secret);
  });
});
