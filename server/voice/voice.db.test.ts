import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { unitId } from '../sample/load-organisation.ts';
import { type Client, type County, testCounty } from '../test/county.ts';
import { codeOnPage, sendForm, sendVoice, tokenOf } from '../test/residents.ts';
import { codeOf } from '../test/walk.ts';

const lines: string[] = [];
const statements: string[] = [];
let county: County;
let relief: Client;
beforeAll(async () => {
  county = await testCounty('2026-11-23T09:07', pino({ level: 'debug' }, { write: (line) => void lines.push(line) }));
  relief = await county.as('relief');
  const { pool } = county.database;
  const connect = pool.connect.bind(pool) as (
    ...args: unknown[]
  ) => Promise<{ query: (...sent: unknown[]) => unknown }>;
  pool.connect = (async (...args: unknown[]) => {
    const client = await connect(...args);
    if (args.length > 0 || Object.hasOwn(client, 'query')) return client;
    const query = client.query.bind(client);
    client.query = (...sent) => {
      statements.push(JSON.stringify(sent.filter((one) => typeof one !== 'function')));
      return query(...sent);
    };
    return client;
  }) as typeof pool.connect;
});
afterEach(() => county.clock.set('2026-11-23T09:07'));
afterAll(() => county.close());

type Listed = { id: string; words: string; state: string; receivedOn: string; about: string | null };
const listed = async (): Promise<Listed[]> => (await relief.get('/api/voices')).json().items;
const find = async (words: string): Promise<Listed> => (await listed()).find((one) => one.words === words)!;
const say = (code: string, more: Record<string, string> = {}) => sendForm(county, '/voice/read', { code, ...more });

const everythingStored = async (): Promise<Record<string, string>> => {
  const { rows } = await county.database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  const stored: Record<string, string> = {};
  for (const { name } of rows)
    stored[name] = (await county.database.pool.query<{ text: string }>(`select t::text as text from ${name} as t`)).rows
      .map((row) => row.text)
      .join('\n');
  return stored;
};

describe('a voice cannot be traced', () => {
  const TRACES = {
    'x-forwarded-for': '203.0.113.77',
    'user-agent': 'Palimpsest/9.1 (丁丁机)',
    'accept-language': 'tlh-KL',
    referer: 'http://oa.example.gov/desk?who=tao',
  };

  it('no address, browser, session or moment of its author is stored or logged, even when somebody is signed in there', async () => {
    const session = await county.nobody.post('/api/session', { login: 'clerk', password: 'songbang-mosha' });
    const cookie = session.cookies.find((one) => one.name === 'songbang')!.value;
    const headers = { ...TRACES, cookie: `songbang=${cookie}` };
    const before = await everythingStored();
    const token = tokenOf((await county.app.inject({ url: '/voice', headers, remoteAddress: '203.0.113.77' })).body);
    statements.length = 0;
    const sent = await county.app.inject({
      method: 'POST',
      url: '/voice',
      remoteAddress: '203.0.113.77',
      payload: new URLSearchParams({ token, topic: 'inspections', words: '一月三查同一件事' }).toString(),
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.statusCode).toBe(201);
    const code = codeOnPage(sent.body);
    await sendForm(county, '/voice/read', { code, act: 'reply', words: '又来一次' }, headers);
    expect(statements.length).toBeGreaterThan(3);
    // Nobody is even looked up, and nothing is told to anybody.
    expect(statements.filter((text) => /"(session|account|audit_entry|audit_head)"|pg_notify/.test(text))).toEqual([]);

    const after = await everythingStored();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual(['public.voice', 'public.voice_word']);
    const kept = [...Object.values(after), lines.join('\n'), statements.join('\n'), serverLog()].join('\n');
    for (const trace of ['203.0.113', 'Palimpsest', '丁丁机', 'tlh-KL', 'oa.example', cookie.split('.')[1]!])
      expect(kept).not.toContain(trace);
    const written = after['public.voice']! + after['public.voice_word']!;
    expect(written).toContain('一月三查同一件事');
    expect(written).not.toMatch(/\d\d:\d\d|01:07/);
    expect([sent.headers['set-cookie'], sent.headers['referrer-policy']]).toEqual([undefined, 'no-referrer']);
  });

  it('has columns for a date and no moment, and an id that is not made from the time', async () => {
    const { rows } = await county.database.pool.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name in ('voice', 'voice_word')`,
    );
    expect(rows.filter((row) => /time/.test(row.type))).toEqual([]);
    expect(rows.map((row) => row.name).sort()).toEqual(
      [
        'about_unit_id',
        'answered_on',
        'closed_on',
        'code_hash',
        'id',
        'position',
        'received_on',
        'region',
        'region',
      ].concat(['said_on', 'side', 'topic', 'voice_id', 'words']),
    );
    for (const { id } of await listed()) expect(id[14]).toBe('4');
  });

  it('keeps no code: what is stored opens nothing', async () => {
    const code = await sendVoice(county, '表哥表姐太多');
    const stored = Object.values(await everythingStored()).join('\n');
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll('-', ''));
    const logs = lines.join('\n') + serverLog();
    for (const secret of [code, '表哥表姐', '一月三查']) expect(logs).not.toContain(secret);
  });
});

const serverLog = (): string => readFileSync(join(dirname(inject('socketDir')), 'postgres.log'), 'utf8');

describe('a voice is its author’s', () => {
  it('only the code reads the answer; only its author closes it; then nobody answers any more', async () => {
    const code = await sendVoice(county, '群里天天接龙', { topic: 'groups' });
    const { id } = await find('群里天天接龙');
    expect((await relief.post(`/api/voices/${id}/answer`, { words: '已请该局解散该群' })).json()).toEqual({
      answered: true,
    });
    expect((await say(code.toLowerCase())).body).toContain('已请该局解散该群');
    expect((await say('AAAA-BBBB-CCCC-DDDD')).statusCode).toBe(404);
    expect((await say(code, { act: 'reply', words: '又建了一个' })).body).toContain('等待答复');
    expect((await find('群里天天接龙')).state).toBe('open');
    expect((await say(code, { act: 'close', words: '谢谢' })).body).toContain('已由您关闭');
    expect(codeOf(await relief.post(`/api/voices/${id}/answer`, { words: '再答' }))).toEqual([409, 'voice.closed']);
    const after = (await say(code, { act: 'reply', words: '关了以后' })).body;
    expect(after).not.toContain('关了以后');
    const { said } = (await relief.get(`/api/voices/${id}`)).json();
    expect(said.map((one: { side: string }) => one.side)).toEqual(['author', 'office', 'author', 'author']);
    // There is no other door: nothing the office can call closes or deletes it.
    const { paths } = (await county.nobody.get('/openapi.json')).json();
    const doors = Object.entries(paths as Record<string, object>).filter(([path]) => path.startsWith('/api/voices'));
    expect(
      doors.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)).sort(),
    ).toEqual(['get /api/voices', 'get /api/voices/counts', 'get /api/voices/{id}', 'post /api/voices/{id}/answer']);
  });

  it('silence after an answer lets it lapse, which is not called settled', async () => {
    const code = await sendVoice(county, '周末还在迎检');
    const { id } = await find('周末还在迎检');
    await relief.post(`/api/voices/${id}/answer`, { words: '已改期' });
    county.clock.set('2026-12-24T09:00');
    expect((await find('周末还在迎检')).state).toBe('lapsed');
    const page = (await say(code)).body;
    expect(page).toContain('不算解决');
    expect((await say(code, { act: 'reply', words: '还有' })).body).toContain('等待答复');
  });

  it('is shown to the relief office and the auditor, to no township and no department', async () => {
    const { id } = (await listed())[0]!;
    expect((await (await county.as('auditor')).get(`/api/voices/${id}`)).statusCode).toBe(200);
    for (const person of ['dept', 'clerk', 'leader', 'admin'] as const)
      expect(codeOf(await (await county.as(person)).get('/api/voices'))).toEqual([403, 'http.forbidden']);
    const nowhere = '/api/voices/00000000-0000-4000-8000-000000000000';
    expect(codeOf(await relief.get(nowhere))).toEqual([404, 'voice.not-found']);
    expect(codeOf(await relief.post(`${nowhere}/answer`, { words: '无' }))).toEqual([404, 'voice.not-found']);
  });

  it('is counted without identities: a body is named from three voices on', async () => {
    const about = { aboutUnitId: unitId('县应急局') };
    for (const nth of [1, 2]) await sendVoice(county, `材料重复第${nth}次`, about);
    const counts = async () => (await relief.get('/api/voices/counts')).json();
    expect((await counts()).about).toEqual([]);
    expect((await counts()).aboutOthers).toBe(2);
    await sendVoice(county, '材料重复第3次', about);
    const now = await counts();
    expect([now.about, now.aboutOthers]).toEqual([[{ name: '县应急局', voices: 3 }], 0]);
    expect(Object.values(now.states as Record<string, number>).reduce((sum, n) => sum + n, 0)).toBe(now.voices);
  });
});

describe('the form', () => {
  it('is small, needs no script, loses nothing typed and takes a repeat once', async () => {
    const form = await county.nobody.get('/voice');
    for (const page of [form, await county.nobody.get('/voice/read')]) {
      expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
      expect(page.body).not.toMatch(/<script|javascript:|\son\w+=/i);
    }
    const old = await sendForm(county, '/voice', { token: 'x.y', words: '打了半天的字' });
    expect([old.statusCode, old.body.includes('打了半天的字')]).toEqual([422, true]);
    const typed = { token: tokenOf(form.body), words: '只说一遍' };
    const [first, again] = [await sendForm(county, '/voice', typed), await sendForm(county, '/voice', typed)];
    expect(again.body).toBe(first.body);
    expect((await listed()).filter((one) => one.words === '只说一遍')).toHaveLength(1);
    expect((await sendForm(county, '/voice', { ...typed, words: '' })).statusCode).toBe(422);
    const marked = await sendForm(county, '/voice', { ...typed, words: '机密★1年\n某事' });
    expect([marked.statusCode, marked.body.includes('某事')]).toEqual([422, false]);
  });

  it('stops a flood by counting, without knowing where it comes from, and keeps what was typed', async () => {
    const typed = { token: tokenOf((await county.nobody.get('/voice')).body), words: '洪水中的一句' };
    const answers = [];
    for (let nth = 0; nth < 41; nth++) answers.push(await sendForm(county, '/voice', typed));
    expect([answers.at(-1)!.statusCode, answers.at(-1)!.body.includes('洪水中的一句')]).toEqual([429, true]);
    county.clock.set('2026-11-23T09:30');
    expect((await sendForm(county, '/voice', typed)).statusCode).toBe(201);
  });
});
