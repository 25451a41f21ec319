import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { County, Person } from './county.ts';
import { freshKey, LIGHT_NOTICE } from './county.ts';
import { INDICATOR_ROWS } from './indicator-rows.ts';
import { MATTER_ROWS } from './matter-rows.ts';
import { PLAN_ROWS } from './plan-rows.ts';
import { REQUEST_ROWS } from './request-rows.ts';
import { RULE_ROWS } from './rule-calls.ts';

/** `stranger` is a clerk of 教体局, which has asked nothing; `nobody` is not signed in. */
export type Viewer = Person | 'stranger' | 'nobody';

export const VIEWERS: Viewer[] = [
  'relief',
  'dept',
  'stranger',
  'leader',
  'clerk',
  'sibling',
  'auditor',
  'admin',
  'nobody',
];

/** What the table's addresses and bodies point at; everything in it was asked by 应急局 of 漠沙镇 alone. */
export type Subject = {
  county: County;
  requestId: string;
  waitingId: string;
  waitingVersion: number;
  version: number;
  number: string;
  deliveryId: string;
  taskId: string;
  postId: string;
  periodId: string;
  accountId: string;
  villageId: string;
  feedId: string;
  feedUrl: string;
  villageToken: string;
  /** What 漠沙镇 registered on 应急局's behalf, and a visit of 应急局's to 漠沙镇 with its pass, good today. */
  strayId: string;
  strayUrl: string;
  visitId: string;
  pass: { id: string; code: string; url: string };
  parameterVersion: number;
  ruleValueId: string;
  localRuleId: string;
  adoptionId: string;
  matterId: string;
  whistleId: string;
  voiceId: string;
  listeningId: string;
  handingId: string;
  diligenceId: string;
  meetingId: string;
  meetingDeliveryId: string;
  /** Three digits that differ from call to call: no two submissions are the same. */
  nonce: string;
};

export type Call = { url: string; body?: unknown; headers?: Record<string, string> };

export type Row = {
  route: string;
  call: (subject: Subject) => Call;
  /** Expected status by viewer; `signedIn` fills every viewer with an account, `nobody` is 401 unless said. */
  expect: Partial<Record<Viewer | 'signedIn', number>>;
};

const { version: _version, ...COSTS } = defaultCosts;
const text = ({ nonce }: Subject): string => LIGHT_NOTICE.replace('冬季森林防火', `冬季森林防火第${nonce}批`);
const TOWN = { leader: 200, clerk: 200 } as const;

/** Every operation with who may do it. What is out of scope does not exist (404); what a post does not handle is 403. */
export const ABILITY_TABLE: Row[] = [
  // One's own session.
  { route: 'GET /api/session', call: () => ({ url: '/api/session' }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'PUT /api/session/locale',
    call: () => ({ url: '/api/session/locale', body: { locale: 'zh-CN' } }),
    expect: { signedIn: 200 },
  },
  { route: 'GET /api/home', call: () => ({ url: '/api/home' }), expect: { signedIn: 200 } },
  { route: 'GET /api/checking-kit', call: () => ({ url: '/api/checking-kit' }), expect: { signedIn: 200 } },
  { route: 'GET /api/year-account', call: () => ({ url: '/api/year-account' }), expect: { signedIn: 200, admin: 403 } },
  { route: 'GET /api/events', call: () => ({ url: '/api/events' }), expect: { signedIn: 200 } },
  // Nothing is stored by reading a file; without a file the answer is that it is missing.
  { route: 'POST /api/files', call: () => ({ url: '/api/files', body: {} }), expect: { signedIn: 400 } },

  ...REQUEST_ROWS,
  // 漠沙镇's desk and week, asked for by name.
  {
    route: 'GET /api/desk',
    call: (s) => ({ url: `/api/desk?unitId=${s.county.mosha}` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404, auditor: 200 },
  },
  {
    route: 'GET /api/week',
    call: (s) => ({ url: `/api/week?unitId=${s.county.mosha}` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404, relief: 200, auditor: 200 },
  },
  {
    route: 'GET /api/week/feeds',
    call: () => ({ url: '/api/week/feeds' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'POST /api/week/feeds',
    call: () => ({ url: '/api/week/feeds', body: { usedIn: '手机' } }),
    expect: { signedIn: 403, clerk: 201, leader: 201, sibling: 201 },
  },
  {
    route: 'DELETE /api/week/feeds/:id',
    call: (s) => ({ url: `/api/week/feeds/${s.feedId}` }),
    expect: { signedIn: 403, clerk: 204, leader: 404, sibling: 404 },
  },
  {
    route: 'POST /api/deliveries/:id/state',
    call: (s) => ({ url: `/api/deliveries/${s.deliveryId}/state`, body: { event: 'accept' } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/tasks/:id/state',
    call: (s) => ({ url: `/api/tasks/${s.taskId}/state`, body: { event: 'done' } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'PUT /api/tasks/:id/owner',
    call: (s) => ({ url: `/api/tasks/${s.taskId}/owner`, body: { personId: null } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/tasks/:id/village-links',
    call: (s) => ({ url: `/api/tasks/${s.taskId}/village-links`, body: { villageUnitIds: [s.villageId] } }),
    expect: { signedIn: 403, clerk: 201, sibling: 404 },
  },
  {
    route: 'GET /api/tasks/:id/village-answers',
    call: (s) => ({ url: `/api/tasks/${s.taskId}/village-answers` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404, auditor: 200 },
  },

  // The ledger, the organisation, people and parameters.
  { route: 'GET /api/ledger', call: () => ({ url: '/api/ledger' }), expect: { signedIn: 200, admin: 403 } },
  {
    route: 'GET /api/ledger/short-notices',
    call: () => ({ url: '/api/ledger/short-notices' }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200, auditor: 200 },
  },
  { route: 'GET /api/org/places', call: () => ({ url: '/api/org/places?parent=530427' }), expect: { signedIn: 200 } },
  { route: 'GET /api/org/units', call: () => ({ url: '/api/org/units' }), expect: { signedIn: 200 } },
  { route: 'GET /api/org/events', call: () => ({ url: '/api/org/events' }), expect: { signedIn: 200 } },
  {
    route: 'POST /api/org/events',
    call: (s) => ({
      url: '/api/org/events',
      body: {
        kind: 'create',
        onDate: '2026-11-24',
        before: [],
        after: [{ code: `530427${500 + (Number(s.nonce) % 500)}`, name: '新设镇' }],
      },
    }),
    expect: { signedIn: 403, relief: 201, admin: 201 },
  },
  {
    route: 'GET /api/people',
    call: (s) => ({ url: `/api/people?unitId=${s.county.mosha}` }),
    expect: { signedIn: 200, dept: 404, stranger: 404, sibling: 404 },
  },
  {
    route: 'PUT /api/posts/:id/holder',
    call: (s) => ({ url: `/api/posts/${s.postId}/holder`, body: { personId: null, from: '2026-12-01' } }),
    expect: { signedIn: 403, leader: 200, admin: 200 },
  },
  { route: 'GET /api/parameters', call: () => ({ url: '/api/parameters' }), expect: { signedIn: 200 } },
  {
    route: 'PUT /api/parameters',
    call: (s) => ({
      url: '/api/parameters',
      body: { costs: COSTS, reason: '按 2026 年标准', baseVersion: s.parameterVersion },
    }),
    expect: { signedIn: 403, relief: 200 },
  },
  {
    route: 'POST /api/protected-periods',
    call: () => ({
      url: '/api/protected-periods',
      body: { name: '抢收', kind: 'harvest', from: '2026-12-01', to: '2026-12-10', half: 'day' },
    }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'DELETE /api/protected-periods/:id',
    call: (s) => ({ url: `/api/protected-periods/${s.periodId}` }),
    expect: { signedIn: 403, relief: 204 },
  },

  // The lists brought from files.
  { route: 'GET /api/lists', call: () => ({ url: '/api/lists' }), expect: { signedIn: 200 } },
  ...RULE_ROWS,
  ...MATTER_ROWS,
  ...INDICATOR_ROWS,
  ...PLAN_ROWS,
  {
    route: 'GET /api/lists/rows',
    call: () => ({ url: '/api/lists/rows?kind=duty-list' }),
    expect: { signedIn: 200 },
  },
  {
    route: 'GET /api/lists/rows.xlsx',
    call: () => ({ url: '/api/lists/rows.xlsx?kind=duty-list' }),
    expect: { signedIn: 200 },
  },
  {
    route: 'GET /api/lists/template.xlsx',
    call: () => ({ url: '/api/lists/template.xlsx?kind=duty-list' }),
    expect: { signedIn: 200 },
  },
  // Without a file the answer is that it is missing.
  {
    route: 'POST /api/lists/preview',
    call: () => ({ url: '/api/lists/preview?kind=duty-list', body: {} }),
    expect: { signedIn: 403, relief: 400 },
  },
  {
    route: 'POST /api/lists/imports',
    call: () => ({ url: '/api/lists/imports?kind=duty-list', body: {}, headers: freshKey() }),
    expect: { signedIn: 403, relief: 400 },
  },
  {
    route: 'POST /api/lists/imports/:id/undo',
    call: (s) => ({ url: `/api/lists/imports/${s.requestId}/undo` }),
    expect: { signedIn: 403, relief: 404 },
  },

  // Accounts and the audit chain.
  { route: 'GET /api/accounts', call: () => ({ url: '/api/accounts' }), expect: { signedIn: 403, admin: 200 } },
  {
    route: 'POST /api/accounts',
    call: (s) => ({
      url: '/api/accounts',
      body: {
        login: `new-${s.nonce}`,
        password: 'a-long-password',
        displayName: '新账号',
        role: 'town-clerk',
        unitId: s.county.gasa,
      },
    }),
    expect: { signedIn: 403, admin: 201 },
  },
  {
    route: 'POST /api/accounts/:id/disable',
    call: (s) => ({ url: `/api/accounts/${s.accountId}/disable` }),
    expect: { signedIn: 403, admin: 200 },
  },
  {
    // Nothing was disabled half a minute ago.
    route: 'POST /api/accounts/:id/disable/undo',
    call: () => ({ url: '/api/accounts/00000000-0000-7000-8000-000000000000/disable/undo' }),
    expect: { signedIn: 403, admin: 409 },
  },
  { route: 'GET /api/audit', call: () => ({ url: '/api/audit' }), expect: { signedIn: 403, auditor: 200 } },
  {
    route: 'GET /api/audit/verification',
    call: () => ({ url: '/api/audit/verification' }),
    expect: { signedIn: 403, auditor: 200 },
  },

  // Open to everybody: the documentation, a number's validity, and what a signed link itself opens.
  { route: 'GET /openapi.json', call: () => ({ url: '/openapi.json' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'GET /verify', call: () => ({ url: '/verify' }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'GET /verify/:number',
    call: (s) => ({ url: `/verify/${s.number}` }),
    expect: { signedIn: 200, nobody: 200 },
  },
  {
    route: 'GET /verify/phone/:digits',
    call: (s) => ({ url: `/verify/phone/${s.number.replaceAll('-', '')}` }),
    expect: { signedIn: 200, nobody: 200 },
  },
  { route: 'GET /s/:token', call: (s) => ({ url: s.strayUrl }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'POST /s/:token',
    call: (s) => ({ url: s.strayUrl, body: { text: text(s), basis: '县森防指工作安排' } }),
    expect: { signedIn: 200, nobody: 200 },
  },
  { route: 'GET /note', call: () => ({ url: '/note' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'GET /note.docx', call: () => ({ url: '/note.docx' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'GET /pass', call: (s) => ({ url: `/pass?code=${s.pass.code}` }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'GET /pass/:token', call: (s) => ({ url: s.pass.url }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'GET /pass/:token/pass.docx',
    call: (s) => ({ url: `${s.pass.url}/pass.docx` }),
    expect: { signedIn: 200, nobody: 200 },
  },
  {
    route: 'GET /api/numbers/:number/qr.svg',
    call: (s) => ({ url: `/api/numbers/${s.number}/qr.svg` }),
    expect: { signedIn: 200, nobody: 200 },
  },
  {
    route: 'GET /calendar/:token',
    call: (s) => ({ url: s.feedUrl }),
    expect: { signedIn: 200, nobody: 200 },
  },
  { route: 'GET /v/:token', call: (s) => ({ url: `/v/${s.villageToken}` }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'POST /v/:token',
    call: (s) => ({ url: `/v/${s.villageToken}`, body: { answer: '已落实' } }),
    expect: { signedIn: 200, nobody: 200 },
  },

  // Last: after these the session is another one.
  {
    route: 'POST /api/session',
    call: () => ({ url: '/api/session', body: { login: 'no-such-account', password: 'wrong-password' } }),
    expect: { signedIn: 401, nobody: 401 },
  },
  { route: 'DELETE /api/session', call: () => ({ url: '/api/session' }), expect: { signedIn: 204, nobody: 204 } },
];
