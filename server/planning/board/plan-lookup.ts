/** For other features: a plan is ordered by putting its row and its job into one transaction. */
export { insertPlan, type PlanKind } from './plan-store.ts';
export { usualBudget } from './start-plan.ts';
