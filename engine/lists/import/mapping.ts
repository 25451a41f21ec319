import { LIST_FIELDS, type ListField, type ListKind } from './fields.ts';
import { dateIn, dutyListIn, frequencyIn, timesIn, windowIn } from './values.ts';

/** Field key → column (from 0). */
export type Mapping = Record<string, number>;
export type Column = { column: number; header: string; samples: readonly string[] };
/** Why a column was proposed: how well its header and its values fit, each 0 to 1. */
export type Proposal = { field: string; column: number; score: number };

const SAMPLES = 30;
const ENOUGH = 0.5;
const HEADER_SHARE = 0.75;

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/[\s*:：、，.]/g, '');

/**
 * How well a header names a field: 1 the word itself, less for a word that is only part of it, 0 for none.
 * @example headerScore('发文 日期', dateField) // 1
 */
export function headerScore(header: string, field: ListField): number {
  const label = plain(header);
  if (label === '') return 0;
  const exact = field.names.findIndex((name) => plain(name) === label);
  if (exact >= 0) return 1 - exact * 0.01;
  const part = field.names.findIndex((name) => label.includes(name));
  if (part < 0) return 0;
  return (field.names[part]!.length > 2 ? 0.85 : 0.6) - part * 0.01;
}

/** The share of a column's values that can be what the field holds; what any words can be is neither for nor against. */
function valueScore(samples: readonly string[], kind: ListField['kind']): number {
  const values = samples.filter((value) => value !== '').slice(0, SAMPLES);
  if (values.length === 0) return 0.4;
  const fits: Partial<Record<ListField['kind'], (value: string) => boolean>> = {
    date: (value) => dateIn(value, 2026) !== null,
    window: (value) => windowIn(value, 2026) !== null,
    times: (value) => timesIn(value) !== null,
    frequency: (value) => frequencyIn(value) !== null,
    'duty-list': (value) => dutyListIn(value) !== null,
    unit: (value) => /[局委办部院会站府社团厅室中心所队]$|联|厅$/.test(value) && value.length < 40,
    text: (value) => !/^[\d.,/-]+$/.test(value),
  };
  const test = fits[kind];
  return test ? values.filter(test).length / values.length : 0.5;
}

/**
 * Proposes a column for each field: the pair that fits best first, every column and every field once.
 * @returns the mapping and, for the person who checks it, each pair's score
 */
export function proposeMapping(
  kind: ListKind,
  columns: readonly Column[],
): { mapping: Mapping; proposals: Proposal[] } {
  const pairs = LIST_FIELDS[kind]
    .flatMap((field) =>
      columns.map(({ column, header, samples }): Proposal => {
        const named = headerScore(header, field);
        const score = named === 0 ? 0 : HEADER_SHARE * named + (1 - HEADER_SHARE) * valueScore(samples, field.kind);
        return { field: field.key, column, score: Math.round(score * 100) / 100 };
      }),
    )
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Mapping = {};
  const proposals: Proposal[] = [];
  for (const pair of pairs) {
    if (pair.field in mapping || proposals.some(({ column }) => column === pair.column)) continue;
    mapping[pair.field] = pair.column;
    proposals.push(pair);
  }
  return { mapping, proposals };
}

/** Needed fields that have no column; a duty list may be named by its sheet instead. */
export const missingFields = (kind: ListKind, mapping: Mapping): string[] =>
  LIST_FIELDS[kind].filter(({ key, needed }) => needed && !(key in mapping) && key !== 'list').map(({ key }) => key);
