import type { Row, Subject } from './ability-table.ts';
import { freshKey, LIGHT_NOTICE } from './county.ts';
import { PASS_FACTS } from './walk.ts';

const text = ({ nonce }: Subject): string => LIGHT_NOTICE.replace('冬季森林防火', `冬季森林防火第${nonce}批`);
const TOWN = { leader: 200, clerk: 200 } as const;

/** Requests with their papers, from the check to the decision, and the strays registered on a sender's behalf. */
export const REQUEST_ROWS: Row[] = [
  {
    route: 'POST /api/check',
    call: (s) => ({ url: '/api/check', body: { text: text(s), targetUnitIds: [s.county.mosha] } }),
    expect: { signedIn: 200, auditor: 403, admin: 403 },
  },
  {
    route: 'GET /api/requests',
    call: () => ({ url: '/api/requests' }),
    expect: { signedIn: 200, admin: 403 },
  },
  {
    route: 'GET /api/requests/:id',
    call: (s) => ({ url: `/api/requests/${s.requestId}` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'GET /api/requests/:id/origin',
    call: (s) => ({ url: `/api/requests/${s.requestId}/origin` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'POST /api/origin',
    call: (s) => ({ url: '/api/origin', body: { text: text(s) } }),
    expect: { signedIn: 200, auditor: 403, admin: 403 },
  },
  {
    route: 'GET /api/origin/earlier',
    call: (s) => ({ url: `/api/origin/earlier?ids=${s.requestId}` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404, auditor: 200 },
  },
  ...['stamp.docx', 'receipt.docx'].map((paper) => ({
    route: `GET /api/requests/:id/${paper}`,
    call: (s: Subject) => ({ url: `/api/requests/${s.requestId}/${paper}` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  })),
  ...['note', 'note.docx', 'note.html'].map((paper) => ({
    route: `GET /api/requests/:id/${paper}`,
    call: (s: Subject) => ({ url: `/api/requests/${s.strayId}/${paper}` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  })),
  {
    route: 'GET /api/joint-desk',
    call: () => ({ url: '/api/joint-desk' }),
    expect: { signedIn: 403, ...TOWN, sibling: 200 },
  },
  {
    route: 'GET /api/requests/:id/votes',
    call: (s) => ({ url: `/api/requests/${s.requestId}/votes` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'PUT /api/requests/:id/vote',
    call: (s) => ({ url: `/api/requests/${s.waitingId}/vote`, body: { vote: 'for' } }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'GET /api/renewals',
    call: () => ({ url: '/api/renewals' }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200 },
  },
  // Nothing in it recurs: who may ask is told so.
  {
    route: 'POST /api/requests/:id/renewal',
    call: (s) => ({ url: `/api/requests/${s.requestId}/renewal` }),
    expect: { signedIn: 403, relief: 409, dept: 409, stranger: 404 },
  },
  {
    route: 'POST /api/requests/:id/completion-link',
    call: (s) => ({ url: `/api/requests/${s.strayId}/completion-link` }),
    expect: { signedIn: 403, relief: 201, dept: 201, stranger: 404, leader: 201, clerk: 201, sibling: 404 },
  },
  ...['list.html', 'list.xlsx'].map((file) => ({
    route: `GET /api/numbers/${file}`,
    call: () => ({ url: `/api/numbers/${file}` }),
    expect: { signedIn: 403, relief: 200, ...TOWN, sibling: 200 },
  })),
  // Nothing of last year is on record: who may ask is told so.
  {
    route: 'GET /api/explanation.docx',
    call: () => ({ url: '/api/explanation.docx' }),
    expect: { signedIn: 403, relief: 409, dept: 409, stranger: 409 },
  },
  {
    route: 'GET /api/requests/:id/visit-pass',
    call: (s) => ({ url: `/api/requests/${s.visitId}/visit-pass` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'POST /api/requests/:id/visit-pass',
    call: (s) => ({
      url: `/api/requests/${s.visitId}/visit-pass`,
      body: { ...PASS_FACTS, startsOn: '2026-11-23', endsOn: '2026-11-24', replaces: s.pass.id },
    }),
    expect: { signedIn: 403, relief: 201, dept: 201, stranger: 404 },
  },
  {
    route: 'GET /api/visit-passes',
    call: (s) => ({ url: `/api/visit-passes?code=${s.pass.code}` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/visit-passes/:id/confirmation',
    call: (s) => ({ url: `/api/visit-passes/${s.pass.id}/confirmation` }),
    expect: { signedIn: 403, ...TOWN, sibling: 404 },
  },
  {
    route: 'POST /api/requests',
    call: (s) => ({
      url: '/api/requests',
      body: { text: text(s), targetUnitIds: [s.county.mosha] },
      headers: freshKey(),
    }),
    expect: { signedIn: 403, relief: 201, dept: 201, stranger: 201 },
  },
  {
    route: 'POST /api/strays',
    call: (s) => ({ url: '/api/strays', body: { text: text(s), channel: 'chat' }, headers: freshKey() }),
    expect: { signedIn: 403, leader: 201, clerk: 201, sibling: 201 },
  },
  {
    route: 'POST /api/requests/:id/decision',
    call: (s) => ({
      url: `/api/requests/${s.waitingId}/decision`,
      body: { decision: 'return', reason: '请改期', version: s.waitingVersion },
    }),
    expect: { signedIn: 403, relief: 200 },
  },
  {
    // What has its number is on desks already.
    route: 'POST /api/requests/:id/decision/undo',
    call: (s) => ({ url: `/api/requests/${s.requestId}/decision/undo`, body: { version: s.version } }),
    expect: { signedIn: 403, relief: 409 },
  },
  {
    route: 'POST /api/requests/:id/emergency-review',
    // It is no emergency.
    call: (s) => ({
      url: `/api/requests/${s.waitingId}/emergency-review`,
      body: { found: 'justified', reason: '属实', version: s.waitingVersion },
    }),
    expect: { signedIn: 403, relief: 409 },
  },
  {
    route: 'POST /api/requests/:id/withdrawal',
    call: (s) => ({ url: `/api/requests/${s.requestId}/withdrawal`, body: { reason: '', version: s.version } }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 404 },
  },
  {
    route: 'GET /api/queue',
    call: () => ({ url: '/api/queue' }),
    expect: { signedIn: 403, relief: 200, auditor: 200 },
  },
];
