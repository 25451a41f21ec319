import type { LedgerEntry, Share } from './ledger.ts';

/**
 * A share that keeps its counts.
 * @example share(3, 4) // { numerator: 3, denominator: 4, value: 0.75 }
 */
export function share(numerator: number, denominator: number): Share {
  return { numerator, denominator, value: denominator > 0 ? numerator / denominator : null };
}

/**
 * Coverage: requests registered before they arrived ÷ all requests seen (registered or found as strays). Ids are counted once;
 * an id registered but never seen does not count.
 * @example coverage(['a', 'b'], ['a', 'b', 'c']) // { numerator: 2, denominator: 3, value: 0.66… }
 */
export function coverage(registeredBefore: Iterable<string>, seen: Iterable<string>): Share {
  const registered = new Set(registeredBefore);
  const all = new Set(seen);
  return share([...all].filter((id) => registered.has(id)).length, all.size);
}

/** Hours of the entries a condition picks, over the hours of all: residents against superiors, weekends, one sender. */
export function hoursShare(entries: LedgerEntry[], picks: (entry: LedgerEntry) => boolean): Share {
  const cents = (some: LedgerEntry[]) => some.reduce((sum, entry) => sum + Math.round(entry.hours * 100), 0);
  const counted = share(cents(entries.filter(picks)), cents(entries));
  return { numerator: counted.numerator / 100, denominator: counted.denominator / 100, value: counted.value };
}

/** The middle and the worst of some values: what a page shows instead of the show-case. Null when there are none. */
export function medianAndWorst(values: number[]): { median: number; worst: number; count: number } | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  const worst = sorted.at(-1);
  if (middle === undefined || below === undefined || worst === undefined) return null;
  return { median: (middle + below) / 2, worst, count: sorted.length };
}
