import { compactText } from '../reading/relay/compact.ts';
import { coverageBy, prepareQuery } from '../reading/relay/verify.ts';

export type Told = { place: string; text: string };
export type SharedPassage = { places: string[]; words: string };

/** Shorter runs are turns of phrase. */
const SHORTEST = 30;
/** Reports compared with each other; a township has some twenty villages. */
const MOST = 60;

/**
 * Passages that reports of different places have in common beyond what they were all asked in the same words. It says which and how
 * much, for whoever puts them together: two villages may well have done the same thing.
 * @param notice the request's own text, which everybody repeats
 * @example sharedPassages([{ place: '甲村', text }, { place: '乙村', text }], '').map((one) => one.places) // [['甲村', '乙村']]
 */
export const sharedPassages = (reports: readonly Told[], notice: string): SharedPassage[] => {
  const given = compactText(notice);
  const found = new Map<string, Set<string>>();
  const compared = reports.slice(0, MOST);
  compared.forEach((report, nth) => {
    const query = prepareQuery(report.text);
    const repeated = coverageBy(query, given).spans;
    for (const other of compared.slice(nth + 1)) {
      for (const [from, to] of coverageBy(query, compactText(other.text)).spans) {
        const asked = repeated.reduce(
          (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
          0,
        );
        if (to - from - asked < SHORTEST) continue;
        const words = report.text.slice(from, to).trim();
        const places = found.get(words) ?? new Set([report.place]);
        found.set(words, places.add(other.place));
      }
    }
  });
  return [...found].map(([words, places]) => ({ words, places: [...places] }));
};
