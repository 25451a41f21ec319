import { unitId } from '../sample/load-organisation.ts';
import type { Row } from './ability-table.ts';
import { freshKey } from './county.ts';

const TOWN = { leader: 200, clerk: 200 } as const;
const MATTERS = { ...TOWN, sibling: 200, relief: 200, auditor: 200 } as const;

/** Residents' matters, the voice, listening visits, and what is kept about people and for them. */
export const MATTER_ROWS: Row[] = [
  // Residents' matters and what a township summons departments to.
  { route: 'GET /api/matters', call: () => ({ url: '/api/matters' }), expect: { signedIn: 403, ...MATTERS } },
  {
    route: 'GET /api/matters/counts',
    call: () => ({ url: '/api/matters/counts' }),
    expect: { signedIn: 403, ...MATTERS },
  },
  {
    route: 'GET /api/matters/:id',
    call: (s) => ({ url: `/api/matters/${s.matterId}` }),
    expect: { signedIn: 403, ...MATTERS, sibling: 404 },
  },
  {
    route: 'GET /api/residents-share',
    call: () => ({ url: '/api/residents-share' }),
    expect: { signedIn: 403, ...MATTERS },
  },
  {
    route: 'POST /api/matters',
    call: (s) => ({
      url: '/api/matters',
      body: { channel: 'phone', kind: 'advice', what: `第${s.nonce}件` },
      headers: freshKey(),
    }),
    expect: { signedIn: 403, leader: 201, clerk: 201, sibling: 201 },
  },
  {
    route: 'PUT /api/matters/:id/post',
    call: (s) => ({ url: `/api/matters/${s.matterId}/post`, body: { postId: s.postId } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/matters/:id/state',
    call: (s) => ({ url: `/api/matters/${s.matterId}/state`, body: { event: 'answer', words: '已办' } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'GET /api/whistles',
    call: () => ({ url: '/api/whistles' }),
    expect: { signedIn: 200, admin: 403 },
  },
  {
    route: 'POST /api/whistles',
    call: (s) => ({
      url: '/api/whistles',
      body: { what: `第${s.nonce}次会商`, departmentUnitIds: [unitId('县应急局')], answerBy: '2026-12-01' },
      headers: freshKey(),
    }),
    expect: { signedIn: 403, leader: 201, clerk: 201, sibling: 201 },
  },
  {
    route: 'POST /api/whistles/:id/answer',
    call: (s) => ({ url: `/api/whistles/${s.whistleId}/answer`, body: { answer: '到场' } }),
    expect: { signedIn: 403, dept: 200, stranger: 404 },
  },
  { route: 'GET /ask', call: () => ({ url: '/ask' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'POST /ask', call: () => ({ url: '/ask', body: {} }), expect: { signedIn: 422, nobody: 422 } },
  { route: 'GET /ask/follow', call: () => ({ url: '/ask/follow' }), expect: { signedIn: 200, nobody: 200 } },
  {
    route: 'POST /ask/follow',
    call: () => ({ url: '/ask/follow', body: {} }),
    expect: { signedIn: 404, nobody: 404 },
  },

  // 直通车: anybody writes and reads with a code; only the relief office answers. Listening visits.
  { route: 'GET /voice', call: () => ({ url: '/voice' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'POST /voice', call: () => ({ url: '/voice', body: {} }), expect: { signedIn: 422, nobody: 422 } },
  { route: 'GET /voice/read', call: () => ({ url: '/voice/read' }), expect: { signedIn: 200, nobody: 200 } },
  { route: 'POST /voice/read', call: () => ({ url: '/voice/read', body: {} }), expect: { signedIn: 404, nobody: 404 } },
  {
    route: 'GET /api/voices',
    call: () => ({ url: '/api/voices' }),
    expect: { signedIn: 403, relief: 200, auditor: 200 },
  },
  {
    route: 'GET /api/voices/counts',
    call: () => ({ url: '/api/voices/counts' }),
    expect: { signedIn: 403, relief: 200, auditor: 200 },
  },
  {
    route: 'GET /api/voices/:id',
    call: (s) => ({ url: `/api/voices/${s.voiceId}` }),
    expect: { signedIn: 403, relief: 200, auditor: 200 },
  },
  {
    route: 'POST /api/voices/:id/answer',
    call: (s) => ({ url: `/api/voices/${s.voiceId}/answer`, body: { words: '已请该局合并两张表' } }),
    expect: { signedIn: 403, relief: 200 },
  },
  {
    route: 'GET /api/listening',
    call: () => ({ url: '/api/listening' }),
    expect: { signedIn: 200, admin: 403 },
  },
  {
    route: 'POST /api/listening',
    call: (s) => ({
      url: '/api/listening',
      body: {
        townUnitId: s.county.mosha,
        byPost: '副局长',
        on: '2026-12-01',
        half: 'pm',
        topic: `第${s.nonce}次听意见`,
      },
      headers: freshKey(),
    }),
    expect: { signedIn: 403, relief: 201, dept: 201, stranger: 201 },
  },
  {
    route: 'POST /api/listening/:id/state',
    call: (s) => ({ url: `/api/listening/${s.listeningId}/state`, body: { state: 'held', heard: '灌溉用水紧' } }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 404 },
  },

  // A person's own record: no address names anybody.
  {
    route: 'GET /api/my-record',
    call: () => ({ url: '/api/my-record' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'GET /api/my-record.docx',
    call: () => ({ url: '/api/my-record.docx' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'GET /api/my-record/handings',
    call: () => ({ url: '/api/my-record/handings' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'POST /api/my-record/handings',
    call: () => ({
      url: '/api/my-record/handings',
      body: { from: '2026-01-01', to: '2026-11-23', handedTo: '县委组织部', days: 7 },
    }),
    expect: { signedIn: 403, leader: 201, clerk: 201, sibling: 201 },
  },
  {
    route: 'DELETE /api/my-record/handings/:id',
    call: (s) => ({ url: `/api/my-record/handings/${s.handingId}` }),
    expect: { signedIn: 403, leader: 404, clerk: 204, sibling: 404 },
  },
  // Rest owed: no address names anybody either. Nothing is owed here to anybody.
  {
    route: 'GET /api/my-rest',
    call: () => ({ url: '/api/my-rest' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'POST /api/my-rest/days',
    call: () => ({ url: '/api/my-rest/days', body: { date: '2026-11-24', half: 'am' } }),
    expect: { signedIn: 403, leader: 409, clerk: 409, sibling: 409 },
  },
  {
    route: 'DELETE /api/my-rest/days/:id',
    call: (s) => ({ url: `/api/my-rest/days/${s.handingId}` }),
    expect: { signedIn: 403, leader: 404, clerk: 404, sibling: 404 },
  },
  {
    route: 'GET /record/:token',
    call: () => ({ url: '/record/x.y' }),
    expect: { signedIn: 404, nobody: 404 },
  },

  // The due-diligence file: read by the county and the township concerned, kept by the relief office.
  {
    route: 'GET /api/deliveries/:id/diligence',
    call: (s) => ({ url: `/api/deliveries/${s.deliveryId}/diligence` }),
    expect: { signedIn: 403, ...MATTERS, sibling: 404 },
  },
  {
    route: 'GET /api/deliveries/:id/diligence.docx',
    call: (s) => ({ url: `/api/deliveries/${s.deliveryId}/diligence.docx` }),
    expect: { signedIn: 403, ...MATTERS, sibling: 404 },
  },
  {
    route: 'GET /api/diligence-cases',
    call: () => ({ url: '/api/diligence-cases' }),
    expect: { signedIn: 403, ...MATTERS },
  },
  {
    route: 'POST /api/diligence-cases',
    call: (s) => ({ url: '/api/diligence-cases', body: { deliveryId: s.deliveryId } }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'PUT /api/diligence-cases/:id',
    call: (s) => ({
      url: `/api/diligence-cases/${s.diligenceId}`,
      body: { facts: '汛前未清淤', power: 'none', powerBasis: '', resources: '', judgements: {}, version: 1 },
    }),
    expect: { signedIn: 403, relief: 200 },
  },
  {
    route: 'PUT /api/diligence-cases/:id/statement',
    call: (s) => ({ url: `/api/diligence-cases/${s.diligenceId}/statement`, body: { statement: '已三次上报' } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/diligence-cases/:id/decision',
    call: (s) => ({
      url: `/api/diligence-cases/${s.diligenceId}/decision`,
      body: { outcome: 'held', reason: '查明', version: 1 },
    }),
    // Nothing is on file yet.
    expect: { signedIn: 403, auditor: 422 },
  },

  // What becomes of a meeting: resolutions as tasks, one tap by those who were called.
  {
    route: 'POST /api/requests/:id/minutes',
    call: (s) => ({ url: `/api/requests/${s.meetingId}/minutes`, body: { text: '漠沙镇于12月10日前完成整改。' } }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 404 },
  },
  {
    route: 'POST /api/requests/:id/resolutions',
    call: (s) => ({
      url: `/api/requests/${s.meetingId}/resolutions`,
      body: { items: [{ what: '完成整改', due: '2026-12-10', unitIds: [s.county.mosha] }] },
    }),
    expect: { signedIn: 403, relief: 201, dept: 201, stranger: 404 },
  },
  {
    route: 'GET /api/requests/:id/opinions',
    call: (s) => ({ url: `/api/requests/${s.meetingId}/opinions` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'POST /api/deliveries/:id/opinion',
    // It has not taken place yet.
    call: (s) => ({ url: `/api/deliveries/${s.meetingDeliveryId}/opinion`, body: { answer: 'useful' } }),
    expect: { signedIn: 403, leader: 409, clerk: 409, sibling: 404 },
  },
];
