import type { Response } from 'light-my-request';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSWORD } from '../sample/accounts.ts';
import { type County, testCounty } from '../test/county.ts';
import { codeOf } from '../test/walk.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const post = (login: string, password: string, headers: Record<string, string> = {}) =>
  county.nobody.post('/api/session', { login, password }, headers);
const cookieOf = (response: Response) => response.cookies.find((one) => one.name === 'songbang')!;

describe('signing in', () => {
  it('answers with who one is, what one may do and a token for writing; never with the password', async () => {
    const response = await post('clerk', SAMPLE_PASSWORD);
    expect(response.json()).toMatchObject({ signedIn: true, actor: { role: 'town-clerk', unitId: county.mosha } });
    expect(response.json().abilities).toContain('delivery.act');
    expect(response.json().abilities).not.toContain('review.decide');
    expect(response.body).not.toMatch(/argon2|songbang-mosha/);
  });

  it('keeps the session in a cookie no script can read and no other site can send', async () => {
    const cookie = cookieOf(await post('clerk', SAMPLE_PASSWORD));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 12 * 3600 });
    expect(cookie.secure).toBeUndefined();
    const overTls = await post('clerk', SAMPLE_PASSWORD, { 'x-forwarded-proto': 'https' });
    expect(cookieOf(overTls).secure).toBe(true);
  });

  it('stores neither the password nor the cookie', async () => {
    const token = cookieOf(await post('clerk', SAMPLE_PASSWORD)).value.split('.')[1]!;
    const { rows } = await county.database.pool.query<{ text: string }>(
      `select session::text || account::text as text from session join account on account.id = session.account_id`,
    );
    const stored = rows.map((row) => row.text).join('\n');
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(SAMPLE_PASSWORD);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('does not tell a wrong password from an unknown name', async () => {
    const wrong = (await post('auditor', 'not-the-password')).json();
    const unknown = (await post('nobody-of-that-name', 'not-the-password')).json();
    expect(wrong.code).toBe('account.wrong-password');
    expect({ ...unknown, instance: '' }).toEqual({ ...wrong, instance: '' });
  });

  it('takes the name in any case and a password in any Unicode form', async () => {
    expect((await post(' CLERK ', SAMPLE_PASSWORD)).statusCode).toBe(200);
    expect((await post('clerk', SAMPLE_PASSWORD.replace('-', '\uff0d'))).statusCode).toBe(200);
  });

  it('shows sample sign-ins only while the sample is loaded', async () => {
    expect((await county.nobody.get('/api/session')).json()).toMatchObject({
      signedIn: false,
      sampleSignIns: [],
      samplePassword: null,
    });
    await county.database.pool.query(`insert into setting values ('sample', '{"password": "songbang-mosha"}')`);
    const shown = (await county.nobody.get('/api/session')).json();
    expect(shown.sampleSignIns.map((one: { login: string }) => one.login)).toContain('clerk');
    expect(shown.samplePassword).toBe(SAMPLE_PASSWORD);
    await county.database.pool.query(`delete from setting where key = 'sample'`);
  });
});

describe('wrong passwords in a row', () => {
  it('cost a wait that even the right password has to sit out, and that ends by itself', async () => {
    for (let tries = 0; tries < 5; tries++)
      expect(codeOf(await post('leader', 'wrong'))).toEqual([401, 'account.wrong-password']);
    const early = await post('leader', SAMPLE_PASSWORD);
    expect(codeOf(early)).toEqual([429, 'account.wait']);
    expect([early.json().details, early.headers['retry-after']]).toEqual([{ seconds: 5 }, '5']);
    county.clock.set('2026-11-23T09:01');
    expect((await post('leader', SAMPLE_PASSWORD)).statusCode).toBe(200);
    expect((await post('leader', 'wrong')).json().code).toBe('account.wrong-password');
    expect((await post('leader', SAMPLE_PASSWORD)).statusCode).toBe(200);
  });

  it('all count, also when they are sent at the same moment', async () => {
    await Promise.all(Array.from({ length: 9 }, () => post('relief', 'wrong')));
    const waiting = (await post('relief', SAMPLE_PASSWORD)).json();
    expect([waiting.code, waiting.details.seconds]).toEqual(['account.wait', 80]);
  });
});

describe('a session', () => {
  it('lasts twelve hours and not longer', async () => {
    const client = await county.signIn('sibling', SAMPLE_PASSWORD);
    county.clock.set('2026-11-23T20:59');
    expect((await client.get('/api/home')).statusCode).toBe(200);
    county.clock.set('2026-11-23T21:00');
    expect(codeOf(await client.get('/api/home'))).toEqual([401, 'http.not-signed-in']);
    expect((await client.get('/api/session')).json().signedIn).toBe(false);
  });

  it('ends with signing out, and only that one', async () => {
    const [first, second] = [
      await county.signIn('sibling', SAMPLE_PASSWORD),
      await county.signIn('sibling', SAMPLE_PASSWORD),
    ];
    const out = await first.delete('/api/session');
    expect(out.statusCode).toBe(204);
    expect(cookieOf(out).value).toBe('');
    expect((await first.get('/api/home')).statusCode).toBe(401);
    expect((await second.get('/api/home')).statusCode).toBe(200);
  });

  it('ends at once when the account is disabled, and cannot be opened again', async () => {
    const admin = await county.as('admin');
    const client = await county.signIn('sibling', SAMPLE_PASSWORD);
    const { items } = (await admin.get('/api/accounts')).json();
    const { id } = items.find((one: { login: string }) => one.login === 'sibling');
    expect((await admin.post(`/api/accounts/${id}/disable`)).statusCode).toBe(200);
    expect((await client.get('/api/home')).statusCode).toBe(401);
    expect(codeOf(await post('sibling', SAMPLE_PASSWORD))).toEqual([401, 'account.wrong-password']);
    expect(codeOf(await admin.post(`/api/accounts/${id}/disable`))).toEqual([404, 'account.not-found']);
  });

  it('is not opened by a made-up, damaged or foreign cookie', async () => {
    for (const cookie of ['songbang=530427.short', `songbang=110101.${'A'.repeat(43)}`, 'songbang=%00', 'songbang='])
      expect((await county.nobody.get('/api/home', { cookie })).statusCode).toBe(401);
  });

  it('writes only with its own token', async () => {
    const response = await post('dept', SAMPLE_PASSWORD);
    const cookie = `songbang=${cookieOf(response).value}`;
    const other = (await post('dept', SAMPLE_PASSWORD)).json().csrfToken;
    const body = { locale: 'en' };
    const put = (token: Record<string, string>) =>
      county.app.inject({ method: 'PUT', url: '/api/session/locale', payload: body, headers: { cookie, ...token } });
    expect(codeOf(await put({}))).toEqual([403, 'http.csrf']);
    expect(codeOf(await put({ 'x-csrf-token': 'guess' }))).toEqual([403, 'http.csrf']);
    expect(codeOf(await put({ 'x-csrf-token': other }))).toEqual([403, 'http.csrf']);
    expect((await put({ 'x-csrf-token': response.json().csrfToken })).json()).toEqual(body);
    expect((await county.app.inject({ method: 'GET', url: '/api/home', headers: { cookie } })).statusCode).toBe(200);
  });

  it('keeps the language its user chose', async () => {
    const client = await county.signIn('dept', SAMPLE_PASSWORD);
    await client.put('/api/session/locale', { locale: 'en' });
    expect((await client.get('/api/session')).json().locale).toBe('en');
    expect(codeOf(await client.put('/api/session/locale', { locale: 'fr' }))).toEqual([400, 'http.invalid']);
  });
});
