import type { FastifyBaseLogger } from 'fastify';
import type { InjectOptions, Response } from 'light-my-request';
import { fixedClock } from '../clock.ts';
import { createHub } from '../events/hub.ts';
import type { App } from '../http/app.ts';
import { buildApp } from '../http/build-app.ts';
import { SAMPLE_PASSWORD } from '../sample/accounts.ts';
import { unitId } from '../sample/load-organisation.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/**
 * People with one meaning everywhere: relief (减负办), dept (应急局), leader and clerk of 漠沙镇 (the clerk holds nine posts),
 * sibling (戛洒镇's clerk, who must never see 漠沙镇's desk), auditor (reads everything, writes nothing), admin.
 */
export type Person = 'relief' | 'dept' | 'leader' | 'clerk' | 'sibling' | 'auditor' | 'admin';

export type Client = {
  get: (url: string, headers?: Record<string, string>) => Promise<Response>;
  /** Answers when the headers are there; the body goes on. */
  open: (url: string) => Promise<Response>;
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  put: (url: string, body: unknown) => Promise<Response>;
  delete: (url: string) => Promise<Response>;
};

export type County = {
  app: App;
  database: TestDatabase;
  clock: ReturnType<typeof fixedClock>;
  /** Signed in as; cached per person, and whatever the clock then says. */
  as: (person: Person) => Promise<Client>;
  /** A new session of any account. */
  signIn: (login: string, password: string) => Promise<Client>;
  nobody: Client;
  mosha: string;
  gasa: string;
  close: () => Promise<void>;
};

export const LINK_SECRET = Buffer.alloc(32, 7);

/** A Monday morning in 新平: an office, its people, nothing asked yet; or another template, when the suite has one. */
export const testCounty = async (
  now = '2026-11-23T09:00',
  logger: FastifyBaseLogger | false = false,
  template = 'county',
): Promise<County> => {
  const database = await testDatabase(template);
  const clock = fixedClock(now);
  const events = createHub();
  const deps = {
    db: database.db,
    clock,
    events,
    homeRegion: '530427',
    linkSecret: LINK_SECRET,
    version: 'test',
    // The API alone, whether or not the web app has been built beside it.
    webDir: '/nonexistent',
  };
  const app = await buildApp(deps, logger);
  const signedIn = new Map<Person, Promise<Client>>();
  // The test's clock goes forward and back by months; these sessions last.
  const stayingSignedIn = async (person: Person): Promise<Client> => {
    const client = await signInWith(app, person, SAMPLE_PASSWORD);
    await database.pool.query(
      `update session set expires_at = '2099-01-01' from account where account.region = session.region and account.id = session.account_id and login = $1`,
      [person],
    );
    return client;
  };
  return {
    app,
    database,
    clock,
    as: (person) => {
      if (!signedIn.has(person)) signedIn.set(person, stayingSignedIn(person));
      return signedIn.get(person)!;
    },
    signIn: (login, password) => signInWith(app, login, password),
    nobody: clientWith(app, {}),
    mosha: unitId('漠沙镇'),
    gasa: unitId('戛洒镇'),
    close: async () => {
      events.closeAll();
      await app.close();
      await database.close();
    },
  };
};

const signInWith = async (app: App, login: string, password: string): Promise<Client> => {
  const response = await app.inject({ method: 'POST', url: '/api/session', payload: { login, password } });
  if (response.statusCode !== 200) throw new Error(`cannot sign in as ${login}: ${response.body}`);
  const cookie = response.cookies.find((one) => one.name === 'songbang')!;
  return clientWith(app, { cookie: `songbang=${cookie.value}`, 'x-csrf-token': response.json().csrfToken });
};

const clientWith = (app: App, own: Record<string, string>): Client => {
  const send = (options: InjectOptions) => app.inject({ ...options, headers: { ...own, ...options.headers } });
  return {
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    open: (url) => send({ method: 'GET', url, payloadAsStream: true }),
    post: (url, body, headers = {}) => send({ method: 'POST', url, payload: (body ?? {}) as object, headers }),
    put: (url, body) => send({ method: 'PUT', url, payload: body as object }),
    delete: (url) => send({ method: 'DELETE', url }),
  };
};

let keys = 0;

/** A fresh idempotency key header. */
export const freshKey = (): Record<string, string> => {
  keys += 1;
  return { 'idempotency-key': `test-key-${keys}-${performance.now()}` };
};

/** A light report that passes on its own (green). */
export const LIGHT_NOTICE = [
  '关于报送冬季森林防火值班联系人的通知',
  '各乡镇人民政府(街道办事处):',
  '为做好冬季森林防火工作,经县人民政府同意,请于12月4日17:00前将值班联系人姓名和电话报县应急管理局(联系电话:0877-7011521)。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');

/** Breaks what the rules protect: same-day deadline, screenshots, a report on implementation. */
export const HEAVY_NOTICE = [
  '关于立即报送安全生产大检查贯彻落实情况的通知',
  '各乡镇人民政府(街道办事处):',
  '请各乡镇于今日17:00前将安全生产大检查贯彻落实情况书面报告报县应急管理局,主要负责同志签字,并在工作群内上传现场照片和截图。',
  '安装“平安新平”APP,安装率须达到100%,每日打卡排名通报。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');
