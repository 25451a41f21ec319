import { fingerprints, uniquePrints } from './fingerprint.ts';
import { type Candidate, documentsWith, type RelayIndex } from './relay-index.ts';
import { COMMON_ABOVE } from './segment.ts';

/** Boilerplate is read after all when this share of a query consists of it: then it is a document everybody passed on. */
const MOSTLY_COMMON = 0.5;

type Tally = { index: RelayIndex; found: Uint32Array; few: Uint32Array; touched: number[]; weight: number };

const scoresOf = (index: RelayIndex): Float32Array => {
  if (index.scores.length < index.ids.length) index.scores = new Float32Array(Math.ceil(index.ids.length * 1.25));
  return index.scores;
};

/** Adds one print's weight to every document that carries it. False when the print turns out to be boilerplate. */
const tallyPrint = (tally: Tally, print: number, allowCommon: boolean): boolean => {
  const { index, touched } = tally;
  // One more than a print may be in is enough to see that it is boilerplate: its chain need not be walked to the end.
  const found = allowCommon ? tally.found : tally.few;
  const count = documentsWith(index, print, found);
  if (count > COMMON_ABOVE && !allowCommon) return false;
  const frequency = index.common.get(print) ?? Math.max(1, count);
  const weight = Math.log(1 + index.ids.length / frequency);
  tally.weight += weight;
  const { scores, ids } = index;
  for (let i = 0; i < count; i++) {
    const document = found[i]!;
    if (ids[document] === null) continue;
    if (scores[document] === 0) touched.push(document);
    scores[document]! += weight;
  }
  return true;
};

const best = (tally: Tally, top: number): Candidate[] => {
  const { index, touched, weight } = tally;
  const { scores, ids } = index;
  const leaders: number[] = [];
  for (const document of touched) {
    if (leaders.length === top && scores[document]! <= scores[leaders[top - 1]!]!) continue;
    let place = leaders.length;
    while (place > 0 && scores[document]! > scores[leaders[place - 1]!]!) place--;
    leaders.splice(place, 0, document);
    if (leaders.length > top) leaders.pop();
  }
  const made = leaders.map((document) => ({
    id: ids[document]!,
    containment: weight > 0 ? Math.min(1, scores[document]! / weight) : 0,
  }));
  for (const document of touched) scores[document] = 0;
  return made;
};

/**
 * The documents that share most of a query's prints, rare prints weighing more. `prints` ascending and unique.
 * Boilerplate (over 500 documents) is skipped unless the query is mostly made of it.
 */
export const candidatesByPrints = (index: RelayIndex, prints: Uint32Array, top: number): Candidate[] => {
  scoresOf(index);
  const found = new Uint32Array(4 * COMMON_ABOVE);
  const tally: Tally = { index, found, few: found.subarray(0, COMMON_ABOVE + 1), touched: [], weight: 0 };
  const skipped: number[] = [];
  for (const print of prints) {
    if (index.common.has(print) || !tallyPrint(tally, print, false)) skipped.push(print);
  }
  if (skipped.length > prints.length * MOSTLY_COMMON) for (const print of skipped) tallyPrint(tally, print, true);
  return best(tally, top);
};

/** As above from a text. @example candidates(index, '现将…转发给你们', 5) // [{ id, containment }] */
export const candidates = (index: RelayIndex, text: string, top = 5): Candidate[] =>
  candidatesByPrints(index, uniquePrints(fingerprints(text, index.options.print).prints), top);
