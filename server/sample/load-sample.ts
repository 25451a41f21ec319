import { appendAudit } from '../audit/audit-store.ts';
import { type Clock, toLocalDate } from '../clock.ts';
import type { Db } from '../db/connect.ts';
import { loadAccounts } from './accounts.ts';
import { linkSampleCopies } from './link-copies.ts';
import { loadMatters } from './load-matters.ts';
import { loadOrganisation } from './load-organisation.ts';
import { loadYear, SAMPLE_SEED } from './load-year.ts';
import { orderPlans } from './order-plans.ts';
import { anyRequest, setHomeRegion } from './sample-store.ts';

export type SampleProgress = { step: 'organisation' | 'accounts' | 'year' | 'done'; done: number; total: number };

export type LoadSample = {
  db: Db;
  clock: Clock;
  /** The sample describes one real county; another code is refused with a RangeError. */
  region: string;
  onProgress?: (progress: SampleProgress) => void;
};

export type SampleCounts = Record<string, number>;

const REGION = '530427';

/**
 * Loads the sample county and its year in one transaction: all or nothing. Returns the rows loaded, or null without touching
 * anything when the database already holds a request.
 */
export const loadSample = async (input: LoadSample): Promise<SampleCounts | null> => {
  if (input.region !== REGION) throw new RangeError(`the sample describes ${REGION}, not ${input.region}`);
  const now = input.clock.now();
  const today = toLocalDate(now);
  return input.db.transaction().execute(async (trx) => {
    if (await anyRequest(trx)) return null;
    const year = Number(today.slice(0, 4));
    input.onProgress?.({ step: 'organisation', done: 0, total: 1 });
    const org = await loadOrganisation(trx, input.region, [year - 1, year, year + 1]);
    input.onProgress?.({ step: 'accounts', done: 0, total: 1 });
    const accounts = await loadAccounts(trx, org, now);
    const yearCounts = await loadYear(trx, {
      org,
      now,
      onProgress: (done, total) => input.onProgress?.({ step: 'year', done, total }),
    });
    const replaced = await linkSampleCopies(trx, input.region);
    const matters = await loadMatters(trx, { org, now, seed: SAMPLE_SEED });
    const counts: SampleCounts = { ...org.counts, accounts, ...yearCounts, replaced, ...matters };
    await orderPlans(trx, input.region, now);
    await setHomeRegion(trx, input.region);
    await appendAudit(trx, { region: input.region, accountId: null, role: 'system' }, now, [
      { action: 'sample.loaded', subjectType: 'region', subjectId: input.region, data: counts },
    ]);
    input.onProgress?.({ step: 'done', done: 1, total: 1 });
    return counts;
  });
};
