import { MODE_SITE } from '@songbang/engine/planning/instance.ts';
import type { Db, Trx } from '../../db/connect.ts';
import { planById, recentPlans } from './plan-store.ts';

/** For other features: a plan is ordered by putting its row and its job into one transaction. */
export { insertPlan, type PlanKind } from './plan-store.ts';
export { usualBudget } from './start-plan.ts';

const LOOKED_AT = 20;

/** Which engagements published plans over these local dates send to a township in person; where they stand now is the week's to say. */
export const engagementsSentByPlans = async (
  db: Db | Trx,
  region: string,
  dates: { from: string; to: string },
): Promise<Set<string>> => {
  const recent = await recentPlans(db, region, LOOKED_AT);
  const over = recent.filter((one) => one.state === 'published' && one.from <= dates.to && one.to >= dates.from);
  const sent = new Set<string>();
  for (const { id } of over) {
    const row = await planById(db, { region, id });
    const { problem, plan } = row ?? {};
    problem?.refs.tasks.forEach((task, at) => {
      if (plan?.mode[at] === MODE_SITE) sent.add(task.engagementId);
    });
  }
  return sent;
};
