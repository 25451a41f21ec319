import { readdirSync, readFileSync } from 'node:fs';
import { formatNumber } from '@songbang/engine/rules/number.ts';
import { packs } from '@songbang/engine/rules/packs/packs.ts';
import { loudestLevel } from '@songbang/engine/rules/rule.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { abilitiesOf } from '../access/abilities.ts';
import { catalogue } from '../http/problem.ts';
import { expireRequest } from '../requests/overdue-request.ts';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from './county.ts';
import { admit, admitToDesk, codeOf, registerStray } from './walk.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const columnNames = async (): Promise<string[]> =>
  (
    await county.database.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    )
  ).rows.map((row) => row.name);

/** Every property and path the API documents, in words: `missedDeadlineCount` → `missed deadline count`. */
const apiNames = async (): Promise<string[]> => {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'properties' || key === 'paths') names.push(...Object.keys(child as object));
      if (key === 'name' && typeof child === 'string') names.push(child);
      visit(child);
    }
  };
  visit((await county.nobody.get('/openapi.json')).json());
  return names;
};
const words = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .toLowerCase();
const countRows = async (): Promise<Record<string, number>> => {
  const { rows } = await county.database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('session', 'account')`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows)
    counts[name] = (await county.database.pool.query<{ n: number }>(`select count(*)::int as n from ${name}`))
      .rows[0]!.n;
  return counts;
};

describe('P1 it must not become another burden', () => {
  it('a township enters nothing for it: what a sender registers lies on the desk read, priced and dated', async () => {
    const { id } = await admit(county, LIGHT_NOTICE);
    const [card] = (await (await county.as('clerk')).get('/api/desk')).json().items;
    expect(card).toMatchObject({ requestId: id, nextDueAt: '2026-12-04T09:00:00.000Z' });
    expect(card.hours).toBeGreaterThan(0);
    expect(card.what.length).toBeGreaterThan(0);
  });

  it('its own cost is counted from recorded actions and shown beside its budget, on everybody’s first page', async () => {
    const { ownBurden } = (await (await county.as('clerk')).get('/api/home')).json();
    const { rows } = await county.database.pool.query<{ n: number }>(
      'select count(*)::int as n from audit_entry where actor_id is not null',
    );
    expect(ownBurden).toMatchObject({ actions: rows[0]!.n, budgetMinutes: 5, from: '2026-11-17', to: '2026-11-23' });
    expect(ownBurden.minutesPerUser).toBe(
      Math.round((ownBurden.actions * ownBurden.minutesPerAction * 10) / ownBurden.users) / 10,
    );
  });
});

describe('P2 no ranking, points, check-ins, online time, photos, tracks', () => {
  const FORBIDDEN =
    /\b(rank\w*|scor\w*|points?|stars?|badges?|streaks?|check ?ins? (count|at|rate)|clock ?ins?|punch\w*|attendance rate|online|last seen|last (login|active)|(login|visit|view|click|read) counts?|install\w*|active users?|activity|photos?|pictures?|images?|screenshots?|selfies?|tracks?|gps|latitude|longitude|geo\w*|location|position(s)? (lat|lon)\w*|device|imei|face)\b/;

  it('stand in no table and no column', async () => {
    const names = await columnNames();
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => FORBIDDEN.test(words(name)))).toEqual([]);
  });

  it('stand in no address and no field of the API', async () => {
    const names = await apiNames();
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => FORBIDDEN.test(words(name)))).toEqual([]);
  });

  it('would be found: the check fails on such names', () => {
    for (const name of [
      'unit.score',
      'rankInCounty',
      'account.last_login',
      'photoUrl',
      'online_minutes',
      'loginCount',
      'clock_in',
    ])
      expect([name, FORBIDDEN.test(words(name))]).toEqual([name, true]);
  });

  it('a session remembers when it began and ends, not how long anybody was there', async () => {
    const kept = (await columnNames()).filter((name) => /^(session|account)\./.test(name));
    expect(kept.filter((name) => /_at$/.test(name)).sort()).toEqual([
      'account.created_at',
      'account.disabled_at',
      'session.created_at',
      'session.expires_at',
    ]);
  });

  it('senders are listed by the burden they cause; townships in the order of their codes, whatever they bear', async () => {
    const dept = await county.as('dept');
    for (const season of ['春', '夏', '秋'])
      await dept.post(
        '/api/requests',
        { text: LIGHT_NOTICE.replace('冬季', `${season}天`), targetUnitIds: [county.gasa] },
        freshKey(),
      );
    const ledger = (by: string) =>
      county.as('relief').then(async (relief) => (await relief.get(`/api/ledger?by=${by}`)).json());
    const { rows } = await county.database.pool.query<{ id: string }>(
      `select id from unit where region = '530427' and level = 'township' order by place_code`,
    );
    const inOrder = rows.map((row) => row.id);
    const keys: string[] = (await ledger('unit')).rows.map((row: { key: string }) => row.key);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys).toEqual(inOrder.filter((id) => keys.includes(id)));
    const hours: number[] = (await ledger('issuer')).rows.map((row: { hours: number }) => row.hours);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
  });
});

describe('P3 advise and re-date rather than refuse', () => {
  it('what a source words as 一般 or 鼓励 never says must', () => {
    const soft = packs
      .flatMap((pack) => pack.rules)
      .filter((rule) => ['general', 'encouragement'].includes(rule.modality));
    expect(soft.length).toBeGreaterThan(3);
    for (const rule of soft) expect([rule.id, loudestLevel(rule)]).not.toEqual([rule.id, 'must']);
  });

  it('even the heaviest request is taken in, with what to change, and waits for a person', async () => {
    const waiting = await admit(county, HEAVY_NOTICE);
    expect(waiting.state).toBe('in-review');
    const { review } = (await (await county.as('dept')).get(`/api/requests/${waiting.id}`)).json();
    expect(review.findings.some((one: { fixes: unknown[] }) => one.fixes.length > 0)).toBe(true);
  });

  it('an emergency passes at once, keeps its review for afterwards, and ends after 72 hours', async () => {
    const urgent = await admit(county, HEAVY_NOTICE, { emergency: { declared: true, basis: '森林火灾Ⅲ级响应' } });
    expect(urgent).toMatchObject({ state: 'numbered', lane: 'emergency', expiresOn: '2026-11-26' });
    const read = async () => (await (await county.as('relief')).get(`/api/requests/${urgent.id}`)).json();
    expect((await read()).review.findings.length).toBeGreaterThan(0);
    const { rows } = await county.database.pool.query(`select run_at from graphile_worker.jobs where key = $1`, [
      `expire:${urgent.id}`,
    ]);
    expect(rows).toEqual([{ run_at: new Date('2026-11-26T01:00:00Z') }]);
    county.clock.set('2026-11-26T09:00');
    await expireRequest(county.database.db, county.clock, { region: '530427', requestId: urgent.id });
    expect((await read()).state).toBe('expired');
  });

  it('speaks of 统筹, 合并, 错峰, never of 拦截', () => {
    const locale = readdirSync('web/src/locale/zh-CN').map((name) =>
      readFileSync(`web/src/locale/zh-CN/${name}`, 'utf8'),
    );
    const said = [...locale, ...catalogue.map(([, entry]) => entry.zh)].join('\n');
    expect(said).not.toMatch(/拦截|拦下|驳回|封堵/);
    expect(said).toMatch(/统筹|合并|错峰/);
  });
});

describe('P4 the weak party never does the refusing', () => {
  it('a township can neither return a request nor withdraw it; its objection goes to the sender', () => {
    for (const role of ['town-clerk', 'town-leader'] as const) {
      expect(abilitiesOf(role)).not.toContain('review.decide');
      expect(abilitiesOf(role)).not.toContain('request.withdraw');
      expect(abilitiesOf(role)).toContain('stray.register');
    }
  });

  it('an unnumbered demand is declined in the name of the county office', async () => {
    const never = formatNumber({ region: '530427', issuerCode: '138', year: 2026, serial: 99_999 });
    const page = (await county.nobody.get(`/verify/${never}`)).body;
    expect(page).toContain('请以县减负办的名义请对方先行登记，不必由本单位推辞');
  });
});

describe('P5 every number can be recomputed, and P6 it says what it does not see', () => {
  it('a share comes with both counts and its dates; hours can be added up again', async () => {
    await registerStray(county, HEAVY_NOTICE.replace('安全生产', '人居环境'));
    const ledger = (await (await county.as('clerk')).get('/api/ledger')).json();
    const sum = ledger.rows.reduce((total: number, row: { hours: number }) => total + row.hours, 0);
    expect(sum).toBeCloseTo(ledger.total.hours, 2);
    const { rows } = await county.database.pool.query<{ registered: number; seen: number }>(
      `select count(distinct request_id) filter (where registered_before_arrival)::int as registered,
              count(distinct request_id)::int as seen from delivery where unit_id = $1`,
      [county.mosha],
    );
    expect(ledger.coverage).toEqual({ ...rows[0], from: '2026-10-25', to: '2026-11-23' });
    expect(ledger.coverage.seen).toBeGreaterThan(ledger.coverage.registered);
  });

  it('the first page of every role shows the coverage with the figures it belongs to', async () => {
    for (const person of ['relief', 'dept', 'leader', 'clerk', 'auditor'] as const) {
      const home = (await (await county.as(person)).get('/api/home')).json();
      expect([person, Object.keys(home.coverage).sort()]).toEqual([person, ['from', 'registered', 'seen', 'to']]);
      expect([home.month.from, home.month.to]).toEqual([home.coverage.from, home.coverage.to]);
    }
  });

  it('a price carries the costs it was made with, and its lines add up', async () => {
    const { id } = await admit(county, LIGHT_NOTICE.replace('冬季', '伏天'));
    const { price } = (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
    expect(price.costsVersion).toBe('default-2026-11');
    const perTarget: number = price.byTarget.reduce(
      (total: number, one: { personHours: number }) => total + one.personHours,
      0,
    );
    expect(perTarget).toBeCloseTo(price.personHours, 1);
    expect(price.basis.length).toBeGreaterThan(0);
  });
});

describe('P7 web only', () => {
  it('there is nothing to install: no manifest, no service worker, no push, no mini-program', () => {
    const sources = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.tsx?$/.test(path),
    );
    const text = [
      readFileSync('web/index.html', 'utf8'),
      ...sources.map((path) => readFileSync(`web/src/${path}`, 'utf8')),
    ];
    expect(text.join('\n')).not.toMatch(
      /rel="manifest"|serviceWorker|PushManager|beforeinstallprompt|wx\.config|capacitor|cordova/,
    );
    expect(readdirSync('web/public').filter((name) => /manifest|sw\.js/.test(name))).toEqual([]);
  });

  it('the pages of villages and reception desks work without script', async () => {
    expect((await county.nobody.get('/verify')).body).not.toMatch(/<script/i);
  });
});

describe('P8 no classified content', () => {
  it('a secrecy mark stops the intake at once, for whoever pastes it, and no row is written', async () => {
    const text = `秘密★5年\n${LIGHT_NOTICE}`;
    await county.as('clerk');
    const [dept, before] = [await county.as('dept'), await countRows()];
    expect(codeOf(await dept.post('/api/requests', { text, targetUnitIds: [county.mosha] }, freshKey()))).toEqual([
      422,
      'request.secret',
    ]);
    const urgent = { emergency: { declared: true, basis: '应急响应' } };
    expect(
      codeOf(await dept.post('/api/requests', { text, targetUnitIds: [county.mosha], ...urgent }, freshKey())),
    ).toEqual([422, 'request.secret']);
    expect(codeOf(await registerStray(county, text))).toEqual([422, 'request.secret']);
    expect(await countRows()).toEqual(before);
  });
});

describe('P9 automation proposes, people decide', () => {
  it('every finding is kept with its clause, its reason and the words it rests on', async () => {
    const { id } = await admit(county, HEAVY_NOTICE.replace('安全生产', '秸秆禁烧'));
    const { review, body } = (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
    expect(review.findings.length).toBeGreaterThan(2);
    for (const { rule, message, source, span } of review.findings) {
      expect(review.ruleVersions).toHaveProperty([rule]);
      expect([message.length > 10, source.title !== '', source.clause !== '']).toEqual([true, true, true]);
      if (span) expect(body.slice(span[0], span[1]).trim()).not.toBe('');
    }
    expect(review.findings.some((one: { span: unknown }) => one.span !== null)).toBe(true);
    expect(review.laneReasons.length).toBeGreaterThan(0);
  });

  it('no finding returns a request by itself; who decided and why is kept', async () => {
    const waiting = await admit(county, HEAVY_NOTICE.replace('安全生产', '控辍保学'));
    const relief = await county.as('relief');
    const read = async () => (await relief.get(`/api/requests/${waiting.id}`)).json();
    expect(await read()).toMatchObject({ state: 'in-review', review: { outcome: 'waiting', decidedAt: null } });
    await relief.post(`/api/requests/${waiting.id}/decision`, { decision: 'pass', reason: '确有必要', version: 1 });
    expect(await read()).toMatchObject({ state: 'numbered', review: { outcome: 'passed', reason: '确有必要' } });
    expect((await read()).history.map((one: { role: string }) => one.role)).toEqual([
      'department-clerk',
      'relief-officer',
    ]);
  });
});

describe('P10 safety, disaster, mediation and resident service are never gated', () => {
  it('a declared emergency with its basis waits for nobody, on a weekend, whatever the rules find', async () => {
    county.clock.set('2026-11-28T23:30');
    const urgent = await admitToDesk(county, HEAVY_NOTICE.replace('贯彻落实情况', '险情'), {
      emergency: { declared: true, basis: '暴雨红色预警，县防指Ⅰ级响应' },
    });
    expect(urgent).toMatchObject({ state: 'numbered', lane: 'emergency' });
  });

  it('residents’ half-days are time that requests do not take', async () => {
    const { days } = (await (await county.as('clerk')).get('/api/week?from=2026-11-30')).json();
    const kinds = days.flatMap((day: { protected: { kind: string }[] }) => day.protected.map((one) => one.kind));
    expect(kinds).toContain('residents');
  });
});
