import { comingMonth } from '../../scenarios/year/ahead.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { enqueue } from '../jobs/job-store.ts';
import { insertPlan, type PlanKind, usualBudget } from '../planning/board/plan-lookup.ts';
import { sampleId } from './sample-id.ts';

/** The year is planned after the month, so that the first page somebody opens has its board. */
const YEAR_AFTER_MS = 20_000;
const YEAR_DAYS = 364;

/** Orders the plans the sample county opens with: the month to come, and the past year as it could have been. */
export const orderPlans = async (trx: Trx, region: string, now: Date): Promise<void> => {
  const today = toLocalDate(now);
  await order(trx, region, { kind: 'replay', from: addDays(today, -YEAR_DAYS), to: addDays(today, -1) }, now);
  await order(trx, region, { kind: 'ahead', ...comingMonth(today) }, now);
};

type Span = { kind: PlanKind; from: string; to: string };

const order = async (trx: Trx, region: string, { kind, from, to }: Span, now: Date): Promise<void> => {
  // Ids sort by time: the month to come stands first in the list.
  const at = new Date(now.getTime() - (kind === 'replay' ? 1_000 : 0));
  const id = sampleId(at, `plan:${kind}`);
  const budgetMs = usualBudget(from, to);
  await insertPlan(trx, { region, id, kind, from, to, seed: 1, budgetMs, baselineId: null, by: null, at });
  const runAt = new Date(now.getTime() + (kind === 'replay' ? YEAR_AFTER_MS : 0));
  await enqueue(trx, 'run-plan', { region, planId: id }, { runAt, key: `plan:${id}` });
};
