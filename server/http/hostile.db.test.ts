import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABILITY_TABLE, type Call, type Row, type Subject } from '../test/ability-table.ts';
import { type Client, type County, freshKey, HEAVY_NOTICE, type Person, testCounty } from '../test/county.ts';
import { admit, admitToDesk } from '../test/walk.ts';

let county: County;
let subject: Subject;
beforeAll(async () => {
  county = await testCounty();
  const onDesk = await admitToDesk(county);
  const waiting = await admit(county, HEAVY_NOTICE);
  const nowhere = '00000000-0000-7000-8000-000000000000';
  subject = {
    county,
    requestId: onDesk.id,
    version: onDesk.version,
    number: onDesk.number,
    deliveryId: onDesk.deliveryId,
    taskId: onDesk.taskId,
    waitingId: waiting.id,
    waitingVersion: 1,
    postId: nowhere,
    periodId: nowhere,
    accountId: nowhere,
    villageId: nowhere,
    matterId: nowhere,
    whistleId: nowhere,
    voiceId: nowhere,
    listeningId: nowhere,
    handingId: nowhere,
    diligenceId: nowhere,
    meetingId: nowhere,
    meetingDeliveryId: nowhere,
    feedId: nowhere,
    feedUrl: '/calendar/x.y.ics',
    villageToken: 'x.y',
    ruleValueId: nowhere,
    localRuleId: 'L-530427-99',
    adoptionId: nowhere,
    strayId: nowhere,
    strayUrl: '/s/x.y',
    visitId: nowhere,
    pass: { id: nowhere, code: '0000000000', url: '/pass/x.y' },
    parameterVersion: 0,
    nonce: '999',
  };
});
afterAll(() => county.close());

/** What no form sends and somebody will. */
const HOSTILE: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  2 ** 31,
  true,
  [],
  {},
  [[]],
  ['x', 1, null],
  { $ne: 1 },
  '\u0000',
  'a\u0000b',
  '\ud800',
  '💥'.repeat(300),
  '9'.repeat(5_000),
  "'; drop table request; --",
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-29',
  '00000000-0000-0000-0000-000000000000',
  'NaN',
  '__proto__',
];

/** The value with one place in it replaced: every place is tried. */
const variants = (value: unknown, hostile: unknown): unknown[] => {
  if (Array.isArray(value))
    return [hostile, ...value.flatMap((one, at) => variants(one, hostile).map((v) => value.with(at, v)))];
  if (value !== null && typeof value === 'object')
    return [
      hostile,
      // A long list of like numbers is tried at its beginning.
      ...Object.entries(value)
        .slice(0, 8)
        .flatMap(([key, one]) => variants(one, hostile).map((v) => ({ ...value, [key]: v }))),
      { ...value, [String(hostile).slice(0, 20)]: hostile },
    ];
  return [hostile];
};

/** Who may reach the command itself, so that what is tested is not the door but the house. */
const allowed = (row: Row): Person =>
  (['relief', 'dept', 'clerk', 'leader', 'admin', 'auditor'] as const).find(
    (who) => (row.expect[who] ?? row.expect.signedIn ?? 500) < 300,
  ) ?? 'clerk';

const send = (client: Client, method: string, call: Call) => {
  if (method === 'PUT') return client.put(call.url, call.body);
  return client.post(call.url, call.body, { ...call.headers, ...freshKey(), 'content-type': 'application/json' });
};

describe('whatever is sent, it is the sender who is told', () => {
  const writing = ABILITY_TABLE.filter((row) => !/^(GET|DELETE)|POST \/api\/files|\/disable/.test(row.route));

  it.each(writing)('$route answers every hostile body with a problem of the sender’s', async (row) => {
    const client = await county.as(allowed(row));
    const call = row.call(subject);
    const method = row.route.split(' ')[0]!;
    const faults: unknown[] = [];
    for (const hostile of HOSTILE)
      for (const body of variants(call.body, hostile)) {
        const payload = JSON.stringify(body) ?? 'null';
        const response = await send(client, method, { ...call, body: payload });
        if (response.statusCode >= 500) faults.push([response.statusCode, payload.slice(0, 200)]);
      }
    expect(faults).toEqual([]);
  });

  const reading = ABILITY_TABLE.filter((row) => row.route.startsWith('GET ') && row.route !== 'GET /api/events');

  it.each(reading)('$route answers every hostile question', async (row) => {
    const client = await county.as(allowed(row));
    const base = row.call(subject).url.split('?')[0]!;
    const keys = await questionsOf(row.route.slice(4));
    const faults: string[] = [];
    for (const hostile of HOSTILE) {
      const text = encodeURIComponent(typeof hostile === 'string' ? hostile.toWellFormed() : JSON.stringify(hostile));
      const asked = keys.map((key) => `${base}?${key}=${text}`);
      const id = base.split('/').find((part) => part === subject.requestId || part === subject.taskId);
      const named = id ? [base.replace(id, text.slice(0, 200) || '%20')] : [];
      for (const url of [...asked, ...named])
        if ((await client.get(url)).statusCode >= 500) faults.push(url.slice(0, 200));
    }
    expect(faults).toEqual([]);
  });
});

/** The questions a route documents, and for undocumented pages the number they are asked for. */
const questionsOf = async (path: string): Promise<string[]> => {
  const { paths } = (await county.nobody.get('/openapi.json')).json();
  const documented = paths[path.replace(/:(\w+)/g, '{$1}')]?.get?.parameters as
    | { name: string; in: string }[]
    | undefined;
  return documented ? documented.filter((one) => one.in === 'query').map((one) => one.name) : ['number'];
};
