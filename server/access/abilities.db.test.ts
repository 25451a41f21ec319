import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '../sample/load-organisation.ts';
import { ABILITY_TABLE, type Row, type Subject, VIEWERS, type Viewer } from '../test/ability-table.ts';
import { type Client, type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import {
  callMeeting,
  handRecord,
  newestVoice,
  openCase,
  planListening,
  sendVoice,
  takeMatter,
} from '../test/residents.ts';
import { adopted, ruleValueInput, wordRuleInput } from '../test/rule-calls.ts';
import { addAccount, admit, admitToDesk, issuePass, numberedVisit, registerStray, VISIT_NOTICE } from '../test/walk.ts';

let county: County;
let stranger: Client;
let shared: Subject;
let voiceId: string;
let meeting: { id: string; deliveryId: string };
let calls = 499;

beforeAll(async () => {
  county = await testCounty();
  stranger = await addAccount(county, { login: 'stranger', role: 'department-clerk', unit: '县教体局' });
  // Once: a flood of voices would be stopped.
  await sendVoice(county, '填表太多');
  voiceId = await newestVoice(county);
  meeting = await callMeeting(county, [county.mosha]);
  shared = await makeSubject();
});
afterAll(() => county.close());

const nonce = (): string => {
  calls += 1;
  return String(calls);
};

/** One request of 应急局 to 漠沙镇 on its desk, one waiting for the relief office, and an object of every other kind. */
/** An account keeps ten calendar addresses at most, and this is asked for every row; the first stays for the rows that only read. */
let firstFeed: string | undefined;
const anotherFeed = async (client: Client): Promise<{ id: string; url: string }> => {
  for (const { id } of (await client.get('/api/week/feeds')).json().items as { id: string }[])
    if (id !== firstFeed) await client.delete(`/api/week/feeds/${id}`);
  const made = (await client.post('/api/week/feeds', { usedIn: '' })).json();
  firstFeed ??= made.id;
  return made;
};

const makeSubject = async (): Promise<Subject> => {
  const own = { targetUnitIds: [county.mosha] };
  const onDesk = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', `第${nonce()}次冬季`), own);
  const waiting = await admit(county, HEAVY_NOTICE, own);
  const [relief, admin] = [await county.as('relief'), await county.as('admin')];
  const period = { name: '抢种', kind: 'harvest', from: '2026-12-01', to: '2026-12-02', half: 'am' };
  const account = {
    login: `account-${nonce()}`,
    password: 'a-long-password',
    displayName: '临时',
    role: 'town-clerk',
    unitId: county.gasa,
  };
  const people = (await relief.get(`/api/people?unitId=${county.mosha}`)).json();
  const villageId = (await relief.get('/api/org/units?level=village')).json().items[0].id;
  const link = await (await county.as('clerk')).post(`/api/tasks/${onDesk.taskId}/village-links`, {
    villageUnitIds: [villageId],
  });
  const matter = await takeMatter(county, `第${nonce()}件`);
  const whistle = await (await county.as('clerk')).post(
    '/api/whistles',
    { what: '会商', departmentUnitIds: [unitId('县应急局')], answerBy: '2026-12-01' },
    freshKey(),
  );
  // Place codes of three digits are made from the nonce, so it is drawn sparingly.
  const season = nonce();
  const visit = await numberedVisit(county, VISIT_NOTICE.replaceAll('冬季', `第${season}次冬季`), own);
  const stray = await registerStray(county, HEAVY_NOTICE.replaceAll('安全生产', `第${season}次安全生产`));
  const feed = await anotherFeed(await county.as('clerk'));
  return {
    county,
    matterId: matter.id,
    whistleId: whistle.json().id,
    voiceId,
    meetingId: meeting.id,
    meetingDeliveryId: meeting.deliveryId,
    listeningId: (await planListening(county)).id,
    handingId: (await handRecord(county)).id,
    diligenceId: (await openCase(county, onDesk.deliveryId)).id,
    strayId: stray.json().requestId,
    strayUrl: stray.json().completionUrl,
    visitId: visit.id,
    pass: await issuePass(county, visit.id, { startsOn: '2026-11-23', endsOn: '2026-11-24' }),
    requestId: onDesk.id,
    version: onDesk.version,
    number: onDesk.number,
    deliveryId: onDesk.deliveryId,
    taskId: onDesk.taskId,
    waitingId: waiting.id,
    waitingVersion: 1,
    postId: people.posts[0].id,
    periodId: (await relief.post('/api/protected-periods', period)).json().id,
    accountId: (await admin.post('/api/accounts', account)).json().id,
    villageId,
    feedId: feed.id,
    feedUrl: feed.url,
    villageToken: link.json().links[0].url.replace('/v/', ''),
    parameterVersion: (await relief.get('/api/parameters')).json().version,
    ruleValueId: (await relief.post('/api/rule-values', ruleValueInput(nonce()))).json().id,
    localRuleId: (await relief.post('/api/local-rules', { rule: wordRuleInput() })).json().id,
    adoptionId: await adopted(relief),
    nonce: nonce(),
  };
};

const clientOf = async (viewer: Viewer): Promise<Client> =>
  viewer === 'nobody' ? county.nobody : viewer === 'stranger' ? stranger : county.as(viewer);

const expectedOf = (row: Row, viewer: Viewer): number | undefined =>
  row.expect[viewer] ?? (viewer === 'nobody' ? 401 : row.expect.signedIn);

const statusOf = async (row: Row, viewer: Viewer): Promise<number> => {
  const method = row.route.split(' ')[0]!;
  // Only what is allowed changes its subject, so only that needs one of its own.
  const changes = method !== 'GET' && !row.route.includes('/session') && (expectedOf(row, viewer) ?? 500) < 300;
  const call = row.call({ ...(changes ? await makeSubject() : shared), nonce: nonce() });
  const client = await clientOf(viewer);
  if (row.route === 'GET /api/events') return (await client.open(call.url)).statusCode;
  if (method === 'GET') return (await client.get(call.url)).statusCode;
  if (method === 'PUT') return (await client.put(call.url, call.body)).statusCode;
  if (method === 'DELETE') return (await client.delete(call.url)).statusCode;
  return (await client.post(call.url, call.body, call.headers)).statusCode;
};

/** Every route of the app, read from the tree Fastify prints: `├── /api/requests (GET, POST)` with its children below. */
const routesOf = (tree: string): string[] => {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^(.*?)── (\S+) \(([A-Z, ]+)\)/.exec(line);
    if (!match) return [];
    const depth = Math.floor(match[1]!.length / 4);
    path.splice(depth, path.length, match[2]!);
    const methods = match[3]!.split(', ').filter((method) => method !== 'HEAD');
    return methods.map((method) => `${method} ${path.join('')}`);
  });
};

describe('who may do what', () => {
  it('is decided for every route there is, and for no route that is not', () => {
    const routes = routesOf(county.app.printRoutes({ commonPrefix: false }));
    expect(routes.length).toBeGreaterThan(40);
    expect(ABILITY_TABLE.map((row) => row.route).sort()).toEqual(routes.sort());
  });

  it.each(ABILITY_TABLE)('$route', async (row) => {
    const expected: Record<string, number | undefined> = {};
    const found: Record<string, number> = {};
    for (const viewer of VIEWERS) {
      expected[viewer] = expectedOf(row, viewer);
      found[viewer] = await statusOf(row, viewer);
    }
    expect(found).toEqual(expected);
  });
});

describe('what a role may never do', () => {
  const own = ['PUT /api/session/locale', 'DELETE /api/session', 'POST /api/session'];
  const business = ABILITY_TABLE.filter((row) => row.expect.nobody === undefined && !own.includes(row.route));
  const writes = business.filter((row) => !row.route.startsWith('GET ') && row.route !== 'POST /api/files');

  it('an auditor writes nothing but the decision of a case whose file is complete', () => {
    expect(writes.length).toBeGreaterThan(15);
    const decision = 'POST /api/diligence-cases/:id/decision';
    expect(writes.map((row) => row.route)).toContain(decision);
    for (const row of writes.filter(({ route }) => route !== decision))
      expect([row.route, expectedOf(row, 'auditor')]).toEqual([row.route, 403]);
  });

  it('a sibling township reaches nothing of 漠沙镇 by its id', () => {
    const named = business.filter((row) => /requestId|deliveryId|taskId|mosha\}/.test(row.call.toString()));
    const reading = named.filter((row) => row.route.startsWith('GET ') || /deliveries|tasks/.test(row.route));
    expect(reading.length).toBeGreaterThan(8);
    for (const row of reading) expect([row.route, expectedOf(row, 'sibling')]).toEqual([row.route, 404]);
  });
});
