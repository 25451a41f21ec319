import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../clock.ts';
import { createHub } from '../events/hub.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import type { App } from './app.ts';
import { buildApp } from './build-app.ts';

let database: TestDatabase;
let around: string;
let app: App;
const events = createHub();
const page = { accept: 'text/html,application/xhtml+xml' };

beforeAll(async () => {
  database = await testDatabase();
  around = await mkdtemp(join(tmpdir(), 'songbang-web-'));
  const webDir = join(around, 'web');
  await mkdir(join(webDir, 'assets'), { recursive: true });
  await writeFile(join(around, 'secret'), 'not for the web');
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>松绑</title>');
  await writeFile(join(webDir, 'assets', 'app-1a2b.js'), 'export {};');
  const deps = { db: database.db, clock: fixedClock('2026-11-23T09:00'), events, homeRegion: '530427' };
  app = await buildApp({ ...deps, linkSecret: Buffer.alloc(32), version: 'test', webDir });
});
afterAll(async () => {
  events.closeAll();
  await app.close();
  await database.close();
  await rm(around, { recursive: true });
});

describe('the built web app', () => {
  it('answers every address a person may open or reload, and is asked for anew each time', async () => {
    for (const url of ['/', '/desk', '/requests/00000000-0000-7000-8000-000000000000']) {
      const response = await app.inject({ url, headers: page });
      expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(response.body).toContain('松绑');
    }
  });

  it('answers whoever takes anything, as a link checker does, by GET and by HEAD', async () => {
    for (const url of ['/', '/desk']) {
      const response = await app.inject({ url, headers: { accept: '*/*' } });
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(200);
    }
  });

  it('keeps its hashed files for a year', async () => {
    const response = await app.inject({ url: '/assets/app-1a2b.js' });
    expect([response.statusCode, response.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  it('never stands in for an operation that does not exist', async () => {
    for (const url of ['/api/nothing', '/api/']) {
      const response = await app.inject({ url, headers: page });
      expect([response.statusCode, response.body.includes('<title>松绑</title>')]).toEqual([404, false]);
    }
    expect((await app.inject({ url: '/api/nothing', headers: { accept: '*/*' } })).json().code).toBe('http.no-route');
    expect((await app.inject({ url: '/assets/gone.js' })).json().code).toBe('http.no-route');
    expect((await app.inject({ method: 'POST', url: '/desk', headers: page })).statusCode).toBe(404);
  });

  it('does not reach outside its folder', async () => {
    for (const url of ['/../secret', '/..%2fsecret', '/assets/%2e%2e/%2e%2e/secret', '/assets/..%2f..%2fsecret'])
      for (const headers of [page, {}, { accept: '*/*' }])
        expect((await app.inject({ url, headers })).body).not.toContain('not for the web');
    for (const url of ['/../package.json', '/..%2f..%2fetc%2fpasswd'])
      expect((await app.inject({ url })).statusCode).not.toBe(200);
  });

  it('runs no script but its own and is framed by nobody', async () => {
    const { headers } = await app.inject({ url: '/', headers: page });
    expect(headers['content-security-policy']).toMatch(/script-src 'self'; frame-ancestors 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await app.inject({ url: '/api/session' })).headers['cache-control']).toBe('no-store');
  });
});
