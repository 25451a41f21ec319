import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { paths } from './schema.gen.ts';
import type * as Ours from './types.ts';

type Method = 'get' | 'post' | 'put';
type Answer<Path extends keyof paths, On extends Method, Status extends number = 200> = paths[Path][On] extends {
  responses: infer Responses;
}
  ? Status extends keyof Responses
    ? Responses[Status] extends { content: { 'application/json': infer Body } }
      ? Body
      : never
    : never
  : never;

/**
 * Ours says more (which words a field can hold), never something else: what the server declares must hold for it, and it has no
 * field the server does not send. A line that does not compile names the field.
 */
type Fits<Mine extends Theirs, Theirs> =
  Exclude<keyof Mine, keyof Theirs> extends never ? true : Exclude<keyof Mine, keyof Theirs>;
type Item<List> = List extends { items: (infer One)[] } ? One : never;

const agreed: {
  home: Fits<Ours.Home, Answer<'/api/home', 'get'>>;
  request: Fits<Ours.RequestRow, Item<Answer<'/api/requests', 'get'>>>;
  detail: Fits<Omit<Ours.RequestDetail, Engine>, Omit<Answer<'/api/requests/{id}', 'get'>, Engine>>;
  queue: Fits<Ours.QueueRow, Item<Answer<'/api/queue', 'get'>>>;
  desk: Fits<Ours.DeskRow, Item<Answer<'/api/desk', 'get'>>>;
  week: Fits<Ours.Week, Answer<'/api/week', 'get'>>;
  admission: Fits<Ours.Admission, Omit<Answer<'/api/requests', 'post', 201>, 'state'> & { state: string }>;
  stray: Fits<Ours.StrayReceipt, Answer<'/api/strays', 'post', 201>>;
  ledger: Fits<Ours.Ledger, Answer<'/api/ledger', 'get'>>;
  place: Fits<Ours.Place, Item<Answer<'/api/org/places', 'get'>>>;
  unit: Fits<Ours.Unit, Item<Answer<'/api/org/units', 'get'>>>;
  placeEvent: Fits<Ours.PlaceEvent, Item<Answer<'/api/org/events', 'get'>>>;
  people: Fits<Ours.People, Answer<'/api/people', 'get'>>;
  parameters: Fits<Ours.ParameterSet, Answer<'/api/parameters', 'get'>>;
  rules: Fits<Ours.RuleList, Answer<'/api/rules', 'get'>>;
  replay: Fits<Ours.ReplayRow, Item<Answer<'/api/requests/{id}/replay', 'get'>>>;
  rule: Fits<Ours.RuleDetail, Answer<'/api/rules/{id}', 'get'>>;
  ruleBook: Fits<Ours.RuleBookAnswer, Answer<'/api/rule-book', 'get'>>;
  ruleTrial: Fits<Ours.RuleTrial, Answer<'/api/rule-trials', 'post'>>;
  account: Fits<Ours.Account, Item<Answer<'/api/accounts', 'get'>>>;
  audit: Fits<Ours.AuditRow, Item<Answer<'/api/audit', 'get'>>>;
  verification: Fits<Ours.AuditVerification, Answer<'/api/audit/verification', 'get'>>;
  villageAnswer: Fits<Ours.VillageAnswer, Item<Answer<'/api/tasks/{id}/village-answers', 'get'>>>;
  file: Fits<Ours.FileText, Answer<'/api/files', 'post'>>;
} = {
  home: true,
  request: true,
  detail: true,
  queue: true,
  desk: true,
  week: true,
  admission: true,
  stray: true,
  ledger: true,
  place: true,
  unit: true,
  placeEvent: true,
  people: true,
  parameters: true,
  rules: true,
  replay: true,
  rule: true,
  ruleBook: true,
  ruleTrial: true,
  account: true,
  audit: true,
  verification: true,
  villageAnswer: true,
  file: true,
};
/** Values of the engine, which the API documentation leaves open. */
type Engine = 'price' | 'reading' | 'review';

const source = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
/** Declared by the server but kept out of its documentation. */
const HIDDEN = ['/api/year-account'];

describe('what the pages ask and what the server answers', () => {
  it('agree in their shapes', () => {
    expect(Object.values(agreed).every(Boolean)).toBe(true);
  });
  it('agree in their addresses', () => {
    const documented = [...source('./schema.gen.ts').matchAll(/^ {4}"(\/[^"]+)": \{/gm)].map((match) => match[1]);
    const used = [
      ...`${source('./reads.ts')}${source('./writes.ts')}${source('./matter-calls.ts')}`.matchAll(
        /[`'](\/api\/[^`'?]*)/g,
      ),
    ].map((match) => (match[1] ?? '').replace(/\$\{query\(.*$/, '').replace(/\$\{[^}]*\}/g, '{id}'));
    expect(used.length).toBeGreaterThan(25);
    expect(used.filter((path) => !documented.includes(path) && !HIDDEN.includes(path))).toEqual([]);
  });
});
