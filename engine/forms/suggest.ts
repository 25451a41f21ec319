import type { AliasIndex } from './concepts/dictionary.ts';
import type { ReadField } from './resolve-field.ts';

/** A concept a person might confirm. `score` is bigram overlap of the label with `alias`, 0–1; it never merges by itself. */
export type Candidate = { attribute: string; alias: string; score: number };

const MOST = 3;
const LEAST = 0.4;

/**
 * The attributes whose aliases overlap most with a label nobody has explained, best first.
 * @example suggest(readField({ label: '低保证书号', path: ['低保证书号'] }, index), index)[0]?.attribute // 'dibao.cert'
 */
export function suggest(read: ReadField, index: AliasIndex): Candidate[] {
  const own = bigrams(read.label.text);
  if (own.size === 0) return [];
  const best = new Map<string, Candidate>();
  for (const [alias, entry] of index) {
    const score = dice(own, aliasBigrams(alias));
    if (score < LEAST || score <= (best.get(entry.attribute)?.score ?? 0)) continue;
    best.set(entry.attribute, { attribute: entry.attribute, alias, score: Math.round(score * 100) / 100 });
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST);
}

/** Aliases are compared again and again; their bigrams never change. */
const known = new Map<string, ReadonlySet<string>>();

function aliasBigrams(alias: string): ReadonlySet<string> {
  const found = known.get(alias) ?? bigrams(alias);
  known.set(alias, found);
  return found;
}

function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}
