import type { Demand } from '../review.ts';
import { type Sentence, sentences } from './sentences.ts';

const cache = new WeakMap<Demand, Sentence[]>();

/** The sentences of a demand, split once however many rules ask. */
export function sentencesOf(demand: Demand): Sentence[] {
  const known = cache.get(demand);
  if (known) return known;
  const split = sentences(demand.text);
  cache.set(demand, split);
  return split;
}
