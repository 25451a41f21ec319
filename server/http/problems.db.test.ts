import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as PgClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../clock.ts';
import { connect } from '../db/connect.ts';
import { createHub } from '../events/hub.ts';
import { issueNumber } from '../register/register-store.ts';
import { type Client, type County, freshKey, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';
import { buildApp } from './build-app.ts';
import { problemOfDatabaseError } from './constraints.ts';
import { catalogue, STATUS } from './problem.ts';

let county: County;
let dept: Client;
beforeAll(async () => {
  county = await testCounty();
  dept = await county.as('dept');
});
afterAll(() => county.close());

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe('the catalogue of problems', () => {
  it('has every entry in both languages, with the same details in each', () => {
    expect(catalogue.length).toBeGreaterThan(40);
    for (const [code, { zh, en, kind }] of catalogue) {
      expect([code, placeholders(zh)]).toEqual([code, placeholders(en)]);
      expect([code, /\p{Script=Han}/u.test(zh), /^[\x20-\x7e“”…–]+$/.test(en)]).toEqual([code, true, true]);
      expect(STATUS[kind]).toBeGreaterThanOrEqual(400);
    }
  });

  it('has every code once', () => {
    const codes = catalogue.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has no entry that no test reaches', () => {
    const tests = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.test.ts'),
    );
    const text = tests.map((path) => readFileSync(join('server', path), 'utf8')).join('\n');
    expect(catalogue.map(([code]) => code).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

describe('a problem', () => {
  it('is told in the language asked for, Chinese otherwise, with its status, code, details and a reference', async () => {
    const url = `/api/requests/${NOWHERE}`;
    const zh = await dept.get(url);
    expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(zh.json()).toEqual({
      type: '/problems/request.not-found',
      title: '没有这件事项，或不在您的范围内。',
      status: 404,
      code: 'request.not-found',
      details: {},
      instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const en = (await dept.get(url, { 'accept-language': 'en-GB,en;q=0.8' })).json();
    expect(en.title).toBe('There is no such request within your scope.');
  });

  it('is a sentence with a way home for whoever opens a paper by its link, say after the session ended', async () => {
    const url = `/api/requests/${NOWHERE}/note.html`;
    const opened = await county.app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([opened.statusCode, opened.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(opened.body).toContain('请先登录');
    expect(opened.body).toContain('href="/"');
    expect(codeOf(await county.app.inject({ url, headers: { accept: '*/*' } }))).toEqual([401, 'http.not-signed-in']);
  });

  it('says what a post does not handle, and what a number in the wrong place is', async () => {
    expect(codeOf(await dept.get('/api/audit'))).toEqual([403, 'http.forbidden']);
    expect(codeOf(await dept.get('/api/requests/42'))).toEqual([400, 'http.invalid']);
    expect(codeOf(await dept.get('/api/nothing'))).toEqual([404, 'http.no-route']);
    expect(codeOf(await dept.post('/api/files'))).toEqual([400, 'file.missing']);
  });

  it('meets characters no database holds', async () => {
    const text = LIGHT_NOTICE.replace('联系人', '联系\u0000人');
    const post = (body: object) => dept.post('/api/requests', body, freshKey());
    expect(codeOf(await post({ text, targetUnitIds: [county.mosha] }))).toEqual([400, 'http.invalid']);
    const half = LIGHT_NOTICE.replace('联系人', '联系\ud83d人');
    expect(codeOf(await post({ text: half, targetUnitIds: [county.mosha] }))[0]).toBeLessThan(500);
    expect(codeOf(await dept.get('/api/requests?q=%00'))).toEqual([400, 'http.invalid']);
    expect((await dept.get('/api/requests?q=%25%5C_')).statusCode).toBe(200);
  });

  it('meets an address that cannot be decoded and a type nobody asked for', async () => {
    expect((await dept.get('/api/requests/%E0%A4%A')).statusCode).toBe(400);
    const xml = await dept.post('/api/requests', '<a/>', { ...freshKey(), 'content-type': 'application/xml' });
    expect(codeOf(xml)).toEqual([400, 'http.invalid']);
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const deep = await dept.post('/api/requests', nested, { ...freshKey(), 'content-type': 'application/json' });
    expect(deep.statusCode).toBe(400);
  });
});

describe('what the database refuses', () => {
  it('a second number for one request is a conflict', async () => {
    const { id } = await admit(county, LIGHT_NOTICE);
    const second = county.database.db.transaction().execute((trx) =>
      issueNumber(trx, {
        region: '530427',
        requestId: id,
        issuer: { unitId: null, name: '县应急局', issuerCode: '138' },
        subjectClass: 'report',
        issuedAt: county.clock.now(),
        year: 2026,
        expiresOn: '2027-11-22',
      }),
    );
    const error = await second.catch((thrown: unknown) => thrown);
    expect(problemOfDatabaseError(error)?.code).toBe('request.already-numbered');
  });

  it('a second delivery to one unit is a conflict', async () => {
    const { id } = await admit(county, LIGHT_NOTICE.replace('冬季', '秋季'));
    const error = await county.database.pool
      .query(
        `insert into delivery select (jsonb_populate_record(delivery, jsonb_build_object('id', gen_random_uuid()))).*
           from delivery where region = '530427' and request_id = $1`,
        [id],
      )
      .catch((thrown: unknown) => thrown);
    expect(problemOfDatabaseError(error)?.code).toBe('request.already-delivered');
  });

  it('a database that only reads says so, keeps reading, and saves nothing by halves', async () => {
    const count = async () => (await dept.get('/api/requests?limit=100')).json().items.length;
    const before = await count();
    const { settings, name } = county.database;
    const owner = new PgClient({ ...settings, database: 'postgres' });
    await owner.connect();
    const makeReadOnly = async (readOnly: boolean) => {
      await owner.query(`alter database ${name} set default_transaction_read_only = ${readOnly}`);
      await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    };
    const send = (nth: number) => {
      const text = LIGHT_NOTICE.replace('冬季', `只读${nth}`);
      return dept.post('/api/requests', { text, targetUnitIds: [county.mosha] }, freshKey());
    };
    await makeReadOnly(true);
    for (let nth = 0; nth < 5; nth++) {
      const refused = await send(nth);
      expect(codeOf(refused)).toEqual([503, 'http.unavailable']);
      expect(refused.json().title).toContain('没有保存');
    }
    expect(await count()).toBe(before);
    await makeReadOnly(false);
    await owner.end();
    // Each connection that lay idle when the others were cut costs one refusal at most, then it is replaced.
    const statuses: number[] = [];
    while (statuses.at(-1) !== 201 && statuses.length < 10) statuses.push((await send(statuses.length)).statusCode);
    expect([...new Set(statuses)].filter((status) => status !== 503)).toEqual([201]);
  });

  it('a full disk, and a database that is not there, are told apart from our own faults', async () => {
    expect(problemOfDatabaseError({ code: '53100' })).toMatchObject({
      code: 'http.unavailable',
      details: { reason: '磁盘已满' },
    });
    const gone = connect({ host: '/nonexistent', user: 'songbang', database: 'songbang' });
    const events = createHub();
    const deps = { db: gone.db, clock: fixedClock('2026-11-23T09:00'), events, homeRegion: '530427' };
    const app = await buildApp({ ...deps, linkSecret: Buffer.alloc(32), version: 'test' });
    const response = await app.inject({ method: 'POST', url: '/api/session', payload: { login: 'a', password: 'b' } });
    expect(codeOf(response)).toEqual([503, 'http.unavailable']);
    events.closeAll();
    await app.close();
    await gone.close();
  });

  it('anything else is ours, and not the sender’s', () => {
    expect(problemOfDatabaseError(new Error('boom'))).toBeNull();
    expect(problemOfDatabaseError({ code: '42P01' })).toBeNull();
  });
});
