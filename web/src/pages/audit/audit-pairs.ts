import { grouped } from '../../format/format.ts';

/** What the pairs need of the language: see `useWords`. */
export type AuditWords = {
  word: (family: string, code: string) => string;
  moment: (instant: string) => string;
  day: (date: string) => string;
  yes: string;
  no: string;
};

const FAMILY: Record<string, string> = { lane: 'lane', role: 'role', vote: 'joint', outcome: 'outcome', by: 'auditBy' };
const KIND_FAMILY: Record<string, string> = { list: 'lists.kind', plan: 'planKind', matter: 'matterKind' };
/** Figures that are names: no thousands in them. */
const PLAIN = new Set(['year', 'seed', 'version']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const SHORT_ID = 8;

/**
 * What one audit row keeps, in the reader's words: `{ lane: 'green', hours: 6.25 }` → `[['通道', '绿色通道'], ['人时', '6.3']]`.
 * Whatever has no word stays as it is stored; empty values are left out, identities shortened to their end.
 */
export function auditPairs(subjectType: string, data: Record<string, unknown>, words: AuditWords): [string, string][] {
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => [words.word('auditField', name), shown(subjectType, name, value, words)]);
}

function shown(subjectType: string, name: string, value: unknown, words: AuditWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number')
    return PLAIN.has(name) ? String(value) : grouped(value, Number.isInteger(value) ? 0 : 1);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (INSTANT.test(value)) return words.moment(value);
  if (DATE.test(value)) return words.day(value);
  if (UUID.test(value)) return `…${value.slice(-SHORT_ID)}`;
  const family =
    name === 'kind' ? (KIND_FAMILY[subjectType] ?? 'kind') : name === 'state' ? `${subjectType}State` : FAMILY[name];
  return family ? words.word(family, value) : value;
}
