import type { Row } from './ability-table.ts';
import type { Client } from './county.ts';

/** Inputs of the rule book as a relief office would send them. */
export const wordRuleInput = (more: object = {}) => ({
  title: '晒成绩单',
  requirement: '不要求乡镇晒成绩单',
  sourceTitle: '新平县减负十条',
  clause: '第三条',
  modality: 'general',
  effectiveFrom: '2026-11-23',
  words: ['晒成绩单'],
  ...more,
});

/** A day of its own for every three digits: two values of one parameter never begin on the same day. */
const dayOf = (nonce: string): string => new Date(Date.UTC(2027, 0, Number(nonce) % 2_000)).toISOString().slice(0, 10);

export const ruleValueInput = (nonce: string) => ({
  key: 'docCharsTask',
  value: 3000,
  from: dayOf(nonce),
  basis: '县委办 2026 年第 8 号通知',
});

export const adoptionInput = (pack = 'zhejiang') => ({
  pack,
  from: '2026-11-23',
  basis: '县委常委会 2026 年第 9 次会议',
});

/** The adoption that stands, or a new one: a pack is adopted once. */
export const adopted = async (relief: Client): Promise<string> => {
  const made = (await relief.post('/api/adopted-packs', adoptionInput())).json();
  if (made.id) return made.id;
  const { adoptions } = (await relief.get('/api/rule-book')).json();
  return adoptions.find((one: { withdrawnAt: string | null }) => one.withdrawnAt === null).id;
};

/** Who may read and change the rules of a county. */
export const RULE_ROWS: Row[] = [
  { route: 'GET /api/rules', call: () => ({ url: '/api/rules' }), expect: { signedIn: 200 } },
  { route: 'GET /api/rules/:id', call: () => ({ url: '/api/rules/R-DOC-06' }), expect: { signedIn: 200 } },
  { route: 'GET /api/rule-book', call: () => ({ url: '/api/rule-book' }), expect: { signedIn: 200 } },
  {
    route: 'GET /api/requests/:id/replay',
    call: (s) => ({ url: `/api/requests/${s.requestId}/replay` }),
    expect: { signedIn: 200, stranger: 404, sibling: 404, admin: 403 },
  },
  {
    route: 'POST /api/rule-values',
    call: (s) => ({ url: '/api/rule-values', body: ruleValueInput(s.nonce) }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'PUT /api/rule-values/:id/state',
    call: (s) => ({ url: `/api/rule-values/${s.ruleValueId}/state`, body: { withdrawn: true } }),
    expect: { signedIn: 403, relief: 204 },
  },
  {
    route: 'POST /api/local-rules',
    call: () => ({ url: '/api/local-rules', body: { rule: wordRuleInput() } }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'PUT /api/local-rules/:id/state',
    call: (s) => ({ url: `/api/local-rules/${s.localRuleId}/state`, body: { withdrawn: true } }),
    expect: { signedIn: 403, relief: 204 },
  },
  {
    route: 'POST /api/adopted-packs',
    call: () => ({ url: '/api/adopted-packs', body: adoptionInput('jilin') }),
    expect: { signedIn: 403, relief: 201 },
  },
  {
    route: 'PUT /api/adopted-packs/:id/state',
    call: (s) => ({ url: `/api/adopted-packs/${s.adoptionId}/state`, body: { withdrawn: true } }),
    expect: { signedIn: 403, relief: 204 },
  },
  {
    route: 'POST /api/rule-trials',
    call: (s) => ({ url: '/api/rule-trials', body: { kind: 'value', value: ruleValueInput(s.nonce) } }),
    expect: { signedIn: 403, relief: 200 },
  },
];
