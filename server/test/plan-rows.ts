import { DEFAULT_ASSUMPTIONS } from '../planning/board/assumptions.ts';
import type { Row } from './ability-table.ts';

const NO_PLAN = '00000000-0000-7000-8000-000000000000';

/** Who may do what on the planning board; a plan nobody made does not exist. */
export const PLAN_ROWS: Row[] = [
  {
    route: 'GET /api/planning/plans',
    call: () => ({ url: '/api/planning/plans' }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200, auditor: 200 },
  },
  {
    route: 'GET /api/planning/plans/:id',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}` }),
    expect: { signedIn: 403, relief: 404, dept: 404, stranger: 404, auditor: 404 },
  },
  {
    route: 'GET /api/planning/plans/:id/changes',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/changes` }),
    expect: { signedIn: 403, relief: 404, dept: 404, stranger: 404, auditor: 404 },
  },
  {
    route: 'GET /api/planning/comparison',
    call: () => ({ url: `/api/planning/comparison?a=${NO_PLAN}&b=${NO_PLAN}` }),
    expect: { signedIn: 403, relief: 404, dept: 404, stranger: 404, auditor: 404 },
  },
  {
    route: 'GET /api/planning/plans/:id/items/:item/options',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/items/t:x/options` }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'GET /api/planning/date-changes',
    call: () => ({ url: '/api/planning/date-changes' }),
    expect: { signedIn: 200, admin: 403 },
  },
  {
    route: 'POST /api/planning/plans',
    call: () => ({ url: '/api/planning/plans', body: { from: '2026-12-01', to: '2026-12-31' } }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'POST /api/planning/plans/:id/stop',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/stop` }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'POST /api/planning/plans/:id/publication',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/publication`, body: { version: 1 } }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'POST /api/planning/plans/:id/moves',
    call: () => ({
      url: `/api/planning/plans/${NO_PLAN}/moves`,
      body: { item: 't:x', date: '2026-12-01', half: 'am', version: 1 },
    }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'POST /api/planning/plans/:id/undo',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/undo` }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'PUT /api/planning/plans/:id/locks',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/locks`, body: { items: [], version: 1 } }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'GET /api/planning/assumptions',
    call: () => ({ url: '/api/planning/assumptions' }),
    expect: { signedIn: 200 },
  },
  {
    route: 'PUT /api/planning/assumptions',
    call: () => ({
      url: '/api/planning/assumptions',
      body: {
        assumptions: DEFAULT_ASSUMPTIONS,
        exceptions: {},
        validFrom: '2026-12-01',
        reason: '试行',
        baseVersion: 0,
      },
    }),
    expect: { signedIn: 403, relief: 200 },
  },
  // Without a file the answer is that it is missing.
  {
    route: 'POST /api/planning/imports/:kind',
    call: () => ({ url: '/api/planning/imports/roads', body: {} }),
    expect: { signedIn: 403, relief: 400 },
  },
  {
    route: 'GET /api/planning/plans/:id/patterns',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/patterns` }),
    expect: { signedIn: 403, relief: 404, dept: 404, stranger: 404, auditor: 404 },
  },
  {
    route: 'GET /api/planning/plans/:id/counted',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/counted` }),
    expect: { signedIn: 403, relief: 404, dept: 404, stranger: 404, auditor: 404 },
  },
  {
    route: 'POST /api/planning/plans/:id/what-if',
    call: () => ({ url: `/api/planning/plans/${NO_PLAN}/what-if`, body: { person: 0 } }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'GET /api/planning/simulation',
    call: () => ({ url: '/api/planning/simulation?from=2026-11-01&to=2026-11-23&ways=video' }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200, auditor: 200 },
  },
  {
    route: 'GET /api/planning/leaders',
    call: () => ({ url: '/api/planning/leaders' }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200, auditor: 200 },
  },
  {
    route: 'POST /api/planning/leaders',
    call: () => ({ url: '/api/planning/leaders', body: { post: '分管水利副县长' } }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'DELETE /api/planning/leaders/:id',
    call: () => ({ url: `/api/planning/leaders/${NO_PLAN}` }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'PUT /api/planning/presiding/:id',
    call: () => ({ url: `/api/planning/presiding/${NO_PLAN}`, body: { leaderId: null } }),
    expect: { signedIn: 403, relief: 404 },
  },
  {
    route: 'POST /api/planning/placement',
    call: (s) => ({ url: '/api/planning/placement', body: { text: '请报送。', targetUnitIds: [s.county.mosha] } }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200 },
  },
  {
    route: 'POST /api/planning/targeting',
    call: (s) => ({ url: '/api/planning/targeting', body: { text: '请报送。', targetUnitIds: [s.county.mosha] } }),
    expect: { signedIn: 403, relief: 200, dept: 200, stranger: 200 },
  },
  {
    route: 'GET /api/planning/draws',
    call: () => ({ url: `/api/planning/draws?requestId=${NO_PLAN}` }),
    expect: { signedIn: 404, admin: 403 },
  },
];
