import type { Division, DivisionLevel } from './divisions-format.ts';
import { insertPlaces, type Queryable } from './place-store.ts';
import { readDivisions } from './read-divisions.ts';

const BATCH = 5_000;

export type ImportProgress = { done: number; inserted: number };
export type ImportCounts = { read: Record<DivisionLevel, number>; inserted: number; alreadyThere: number };
export type ImportOptions = {
  /** Only this subtree and its ancestors: a code of whole levels, e.g. `53` or `530427`. */
  scope?: string;
  /** After every batch; `done` counts places read so far. The whole country has 665,276. */
  onProgress?: (progress: ImportProgress) => void;
};

/**
 * Brings the divisions into `place`, ancestors first. Safe to repeat and to resume: what is there stays as it is, local renames included.
 * `await importDivisions(pool, { scope: '530427' })` → `{ read: { province: 1, city: 1, county: 1, township: 12, village: 124 }, inserted: 139, alreadyThere: 0 }`
 */
export const importDivisions = async (to: Queryable, options: ImportOptions = {}): Promise<ImportCounts> => {
  const read: ImportCounts['read'] = { province: 0, city: 0, county: 0, township: 0, village: 0 };
  let done = 0;
  let inserted = 0;
  let batch: Division[] = [];
  const flush = async () => {
    inserted += await insertPlaces(to, batch);
    done += batch.length;
    batch = [];
    options.onProgress?.({ done, inserted });
  };
  for await (const place of readDivisions(options.scope)) {
    read[place.level] += 1;
    batch.push(place);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return { read, inserted, alreadyThere: done - inserted };
};
