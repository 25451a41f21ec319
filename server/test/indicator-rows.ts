import type { Row } from './ability-table.ts';

const TOWN = { leader: 200, clerk: 200, sibling: 200 } as const;
const FILE = { signedIn: 403, leader: 400, clerk: 400, sibling: 400 } as const;

/** Indicators, sheets kept and forms filled in. Without a file the answer is that it is missing. */
export const INDICATOR_ROWS: Row[] = [
  {
    route: 'GET /api/indicators',
    call: () => ({ url: '/api/indicators' }),
    expect: { signedIn: 403, ...TOWN, relief: 200, auditor: 200 },
  },
  {
    route: 'GET /api/indicators/:key/figures',
    call: () => ({ url: '/api/indicators/any/figures' }),
    expect: { signedIn: 403, ...TOWN },
  },
  {
    route: 'PUT /api/indicators/:key',
    call: () => ({ url: '/api/indicators/any', body: { name: '户数', unit: null, definition: '' } }),
    expect: { signedIn: 403, relief: 404 },
  },
  { route: 'GET /api/held-sheets', call: () => ({ url: '/api/held-sheets' }), expect: { signedIn: 403, ...TOWN } },
  {
    route: 'POST /api/held-sheets/preview',
    call: () => ({ url: '/api/held-sheets/preview', body: {} }),
    expect: FILE,
  },
  { route: 'POST /api/held-sheets', call: () => ({ url: '/api/held-sheets', body: {} }), expect: FILE },
  {
    route: 'POST /api/held-sheets/:id/undo',
    call: (s) => ({ url: `/api/held-sheets/${s.requestId}/undo` }),
    expect: { signedIn: 403, leader: 404, clerk: 404, sibling: 404 },
  },
  { route: 'POST /api/forms/plan', call: () => ({ url: '/api/forms/plan', body: {} }), expect: FILE },
  { route: 'POST /api/forms/filled.xlsx', call: () => ({ url: '/api/forms/filled.xlsx', body: {} }), expect: FILE },
];
