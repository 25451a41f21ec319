import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireRequest, returnUnanswered } from '../requests/overdue-request.ts';
import { sweepNumbers } from '../requests/sweep-numbers.ts';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { walkMatters } from '../test/matter-walk.ts';
import { walkPlanning } from '../test/plan-walk.ts';
import { adopted, ruleValueInput, wordRuleInput } from '../test/rule-calls.ts';
import { admit, admitToDesk, issuePass, numberedVisit, registerStray } from '../test/walk.ts';

/** Small and shared by every region: copied to each node, never split. All other tables belong to a region. */
const SHARED = [
  'place',
  'place_event',
  'unit',
  'calendar_year',
  'calendar_day',
  'setting',
  'job_worker',
  'schema_migration',
];

let county: County;
const statements = new Set<string>();
beforeAll(async () => {
  county = await testCounty();
  county.database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((first: string | { text?: string }, ...rest: unknown[]) => {
      const text = typeof first === 'string' ? first : first.text;
      if (text) statements.add(text.replace(/\s+/g, ' '));
      return query(first, ...rest);
    }) as typeof client.query;
  });
});
afterAll(() => county.close());

const names = async (sql: string): Promise<string[]> =>
  (await county.database.pool.query<{ name: string }>(sql)).rows.map((row) => row.name);
const tenantTables = async (): Promise<string[]> =>
  (await names(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)).filter(
    (name) => !SHARED.includes(name),
  );

describe('every table of a region can be split by region', () => {
  it('its primary key begins with region', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(20);
    const keyed = await names(
      `select c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = 'public' and i.indisprimary and a.attname = 'region' order by 1`,
    );
    expect(keyed).toEqual(tables);
  });

  it('what is unique is unique within a region', async () => {
    const loose = await names(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
         join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and i.indisunique and not (c.relname = any ('{${SHARED.join(',')}}'))
          and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname = 'region')`,
    );
    expect(loose).toEqual([]);
  });

  it('a reference from one to another stays within the region', async () => {
    const { rows } = await county.database.pool.query<{ name: string; first: string; other: string; target: string }>(
      `select k.conname as name, k.confrelid::regclass::text as target,
              (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as first,
              (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as other
         from pg_constraint k join pg_namespace n on n.oid = k.connamespace
        where k.contype = 'f' and n.nspname = 'public'`,
    );
    const between = rows.filter((row) => !SHARED.includes(row.target));
    expect(between.length).toBeGreaterThan(10);
    for (const key of between) expect(key).toMatchObject({ first: 'region', other: 'region' });
  });
});

/** The tenant tables a statement touches without naming their region in a condition, a column list or a join. */
const strayTables = (statement: string, tables: string[]): string[] => {
  const text = statement.toLowerCase().replaceAll('"', '');
  const touched = tables.filter((table) =>
    new RegExp(`\\b(from|join|into|update|using|table) (only )?${table}\\b`).test(text),
  );
  // Several inserts may stand in one statement: each names the region among its columns.
  const columns = [...text.matchAll(/\binsert into \S+ \(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const only = /^\s*(with w\d+ as \()?insert into/.test(text);
  if (columns.some((names) => !/\bregion\b/.test(names))) return touched;
  const bound = only ? columns.length > 0 : /\bregion\s*=|=\s*\S*\.?region\b|\bregion like\b/.test(text);
  return bound ? [] : touched;
};

describe('every statement on them names the region', () => {
  it('the check itself finds a statement that does not', async () => {
    const tables = await tenantTables();
    expect(strayTables('select * from "request" where "id" = $1', tables)).toEqual(['request']);
    expect(strayTables('delete from delivery where id = $1', tables)).toEqual(['delivery']);
    expect(strayTables('insert into "task" ("id") values ($1)', tables)).toEqual(['task']);
    const both = (columns: string) =>
      `with "w0" as (insert into "task" ("region") values ($1)), "w1" as (insert into "delivery" (${columns}) values ($2)) select 1`;
    expect(strayTables(both('"id"'), tables)).toEqual(['delivery', 'task']);
    expect(strayTables(both('"region", "id"'), tables)).toEqual([]);
    expect(strayTables('select region from audit_head', tables)).toEqual(['audit_head']);
    expect(strayTables('select * from "unit" where "id" = $1', tables)).toEqual([]);
    expect(strayTables('update "task" set x = 1 where "region" = $1', tables)).toEqual([]);
  });

  it('across the whole walk: check, admit, decide, desk, village, week, ledger, withdraw, expire', async () => {
    await walk(county);
    const tables = await tenantTables();
    const used = tables.filter((table) => [...statements].some((text) => new RegExp(`\\b${table}\\b`).test(text)));
    expect(tables.filter((table) => !used.includes(table))).toEqual([]);
    expect(statements.size).toBeGreaterThan(80);
    const loose = [...statements].filter((text) => strayTables(text, tables).length > 0);
    expect(loose).toEqual([]);
  });
});

/** What is printed, shown at a door and sent to whoever asked. */
const papers = async (at: County, strayId: string): Promise<void> => {
  const [dept, clerk] = [await at.as('dept'), await at.as('clerk')];
  const visit = await numberedVisit(at);
  const pass = await issuePass(at, visit.id, { startsOn: '2026-11-23', endsOn: '2026-11-24' });
  await issuePass(at, visit.id, { replaces: pass.id, startsOn: '2026-11-23', endsOn: '2026-11-24' });
  const { pass: fresh } = (await dept.get(`/api/requests/${visit.id}/visit-pass`)).json();
  await clerk.get(`/api/visit-passes?code=${fresh.code}`);
  await clerk.post(`/api/visit-passes/${fresh.id}/confirmation`);
  await at.nobody.get(fresh.url);
  await at.nobody.get('/note?number=530427-138-26-99999-18');
  await clerk.get(`/api/requests/${strayId}/note`);
  const { url } = (await clerk.post(`/api/requests/${strayId}/completion-link`)).json();
  await at.nobody.get(url);
  await at.nobody.post(url, { text: LIGHT_NOTICE.replace('冬季', '春季'), [`town-${at.gasa}`]: 'on' });
  const red = await admit(at, HEAVY_NOTICE.replaceAll('安全生产', '消防'));
  await clerk.get('/api/joint-desk');
  await clerk.put(`/api/requests/${red.id}/vote`, { vote: 'against', opinion: '建议改期' });
  await dept.get(`/api/requests/${red.id}/votes`);
  const monthly = LIGHT_NOTICE.replace('12月4日17:00', '每月25日');
  const recurring = await numberedVisit(at, monthly);
  for (const night of ['2027-11-01T00:05', '2027-11-23T00:05']) {
    at.clock.set(night);
    await sweepNumbers(at.database.db, at.clock);
    await dept.get('/api/renewals');
    await dept.get('/api/explanation.docx');
    await clerk.get('/api/numbers/list.html');
    await dept.post(`/api/requests/${recurring.id}/renewal`);
  }
  at.clock.set('2026-11-23T09:00');
};

const walk = async (at: County): Promise<void> => {
  const [relief, dept, clerk] = [await at.as('relief'), await at.as('dept'), await at.as('clerk')];
  const [leader, admin, auditor] = [await at.as('leader'), await at.as('admin'), await at.as('auditor')];
  await dept.post('/api/check', { text: LIGHT_NOTICE, targetUnitIds: [at.mosha] });
  const onDesk = await admitToDesk(at, LIGHT_NOTICE);
  const waiting = [await admit(at, HEAVY_NOTICE), await admit(at, HEAVY_NOTICE), await admit(at, HEAVY_NOTICE)];
  const emergency = { emergency: { declared: true, basis: '县防汛抗旱应急预案' } };
  const urgent = await admit(at, HEAVY_NOTICE, emergency);
  const stray = (await registerStray(at, HEAVY_NOTICE)).json();
  const decide = (id: string, decision: string) =>
    relief.post(`/api/requests/${id}/decision`, { decision, reason: '已核', version: 1 });
  await decide(waiting[0]!.id, 'pass');
  await decide(waiting[1]!.id, 'return');
  await decide(stray.requestId, 'return');
  await returnUnanswered(at.database.db, at.clock, { region: '530427', requestId: waiting[2]!.id });
  await expireRequest(at.database.db, at.clock, { region: '530427', requestId: urgent.id });

  for (const event of ['accept', 'undo', 'close', 'reopen'])
    await clerk.post(`/api/deliveries/${onDesk.deliveryId}/state`, { event });
  const village = (await clerk.get('/api/org/units?level=village')).json().items[0].id;
  const made = await clerk.post(`/api/tasks/${onDesk.taskId}/village-links`, { villageUnitIds: [village] });
  await at.nobody.get(made.json().links[0].url);
  await at.nobody.post(made.json().links[0].url, { answer: '已办' });
  await clerk.get(`/api/tasks/${onDesk.taskId}/village-answers`);
  const people = (await leader.get('/api/people')).json();
  await clerk.put(`/api/tasks/${onDesk.taskId}/owner`, { personId: people.people[0].id });
  for (const event of ['done', 'reopen']) await clerk.post(`/api/tasks/${onDesk.taskId}/state`, { event });
  for (const filter of ['all', 'today', 'week', 'mine', 'village', 'unnumbered', 'closed'])
    await clerk.get(`/api/desk?filter=${filter}&limit=1`);
  const feed = (await clerk.post('/api/week/feeds', { usedIn: '手机' })).json();
  await at.nobody.get(feed.url);
  await clerk.get('/api/week/feeds');
  await clerk.delete(`/api/week/feeds/${feed.id}`);
  await papers(at, (await registerStray(at, HEAVY_NOTICE.replaceAll('安全生产', '校车'))).json().requestId);

  for (const client of [relief, dept, clerk, auditor, admin])
    for (const url of ['home', 'week', 'requests?q=森林', 'queue', 'org/units', 'checking-kit', 'year-account'])
      await client.get(encodeURI(`/api/${url}`));
  for (const by of ['issuer', 'level', 'kind', 'unit']) await relief.get(`/api/ledger?by=${by}`);
  await relief.get(`/api/requests/${onDesk.id}/stamp.docx`);
  await at.nobody.get(`/verify/${onDesk.number}`);
  await dept.post(`/api/requests/${onDesk.id}/withdrawal`, { reason: '', version: onDesk.version });

  await leader.put(`/api/posts/${people.posts[0].id}/holder`, { personId: null, from: '2026-12-01' });
  const { costs } = (await relief.get('/api/parameters')).json();
  const { version: _version, ...numbers } = costs;
  await relief.put('/api/parameters', { costs: numbers, reason: '年度标准', baseVersion: 0 });
  const period = { name: '抢收', kind: 'harvest', from: '2026-12-01', to: '2026-12-02', half: 'am', unitId: at.mosha };
  const { id } = (await relief.post('/api/protected-periods', period)).json();
  await relief.delete(`/api/protected-periods/${id}`);
  await relief.get('/api/lists');
  await relief.post('/api/rule-trials', { kind: 'value', value: ruleValueInput('1') });
  const value = (await relief.post('/api/rule-values', ruleValueInput('1'))).json();
  await relief.put(`/api/adopted-packs/${await adopted(relief)}/state`, { withdrawn: true });
  const rule = (await relief.post('/api/local-rules', { rule: wordRuleInput() })).json();
  for (const withdrawn of [true, false]) {
    await relief.put(`/api/rule-values/${value.id}/state`, { withdrawn });
    await relief.put(`/api/local-rules/${rule.id}/state`, { withdrawn });
  }
  for (const url of ['rules', 'rules/R-DOC-06', `rules/${rule.id}`, 'rule-book', `requests/${onDesk.id}/replay`])
    await relief.get(`/api/${url}`);
  const account = { login: 'walker', password: 'a-long-password', displayName: '甲', role: 'auditor', unitId: at.gasa };
  const created = (await admin.post('/api/accounts', account)).json();
  await admin.get('/api/accounts');
  await at.nobody.post('/api/session', { login: 'walker', password: 'wrong' });
  await (await at.signIn('walker', account.password)).put('/api/session/locale', { locale: 'en' });
  await (await at.signIn('walker', account.password)).delete('/api/session');
  await admin.post(`/api/accounts/${created.id}/disable`);
  await auditor.get('/api/audit');
  await auditor.get('/api/audit/verification');
  const rename = {
    kind: 'rename',
    onDate: '2026-12-01',
    before: ['530427100'],
    after: [{ code: '530427100', name: '甲镇' }],
  };
  await relief.post('/api/org/events', rename);
  await dept.post('/api/requests', { text: LIGHT_NOTICE, targetUnitIds: [] }, freshKey());
  await walkMatters(at);
  await walkPlanning(at);
};
