import type { Breakdown } from '@songbang/engine/planning/breakdown.ts';
import type { Plan } from '@songbang/engine/planning/instance.ts';
import type { Db, Trx } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { BoardProblem } from './problem.ts';

export type PlanKind = 'ahead' | 'replay';
export type PlanState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed' | 'published';
export type PlanProgress = {
  phase: 'search' | 'bound';
  elapsedMs: number;
  iterations: number;
  cost: number | null;
  /** What no plan costs less than, as far as it is proven; of the search, what an earlier plan of the same problem proved. */
  bound?: number | null;
  /** Parts of the proof. */
  parts?: { done: number; of: number } | null;
};

export type PlanRow = {
  region: string;
  id: string;
  kind: PlanKind;
  from: string;
  to: string;
  seed: number;
  budgetMs: number;
  state: PlanState;
  problem: BoardProblem | null;
  problemHash: string | null;
  plan: Plan | null;
  locks: string[];
  cost: number | null;
  bound: number | null;
  boundProven: boolean;
  breakdown: Breakdown | null;
  iterations: number | null;
  progress: PlanProgress | null;
  failure: string | null;
  settingVersion: number;
  version: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  publishedAt: Date | null;
};

type Key = { region: string; id: string };

const SHORT = [
  'region',
  'id',
  'kind',
  'from_date',
  'to_date',
  'seed',
  'budget_ms',
  'state',
  'progress',
  'problem_hash',
  'locks',
  'cost',
  'bound',
  'bound_proven',
  'breakdown',
  'iterations',
  'failure',
  'setting_version',
  'version',
  'created_at',
  'started_at',
  'finished_at',
  'published_at',
] as const;

export type NewPlan = {
  region: string;
  id: string;
  kind: PlanKind;
  from: string;
  to: string;
  seed: number;
  budgetMs: number;
  baselineId: string | null;
  by: string | null;
  at: Date;
};

export const insertPlan = async (trx: Trx, row: NewPlan): Promise<void> => {
  await trx
    .insertInto('plan_run')
    .values({
      region: row.region,
      id: row.id,
      kind: row.kind,
      from_date: row.from,
      to_date: row.to,
      seed: row.seed,
      budget_ms: row.budgetMs,
      baseline_id: row.baselineId,
      state: 'waiting',
      created_by: row.by,
      created_at: row.at,
    })
    .execute();
};

/** Plans of the region, the latest first, without their problems. */
export const recentPlans = async (db: Db | Trx, region: string, limit: number): Promise<PlanRow[]> => {
  const rows = await db
    .selectFrom('plan_run')
    .select(SHORT)
    .where('region', '=', region)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => toPlan({ ...row, problem: null, plan: null }));
};

export const planById = async (db: Db | Trx, { region, id }: Key): Promise<PlanRow | null> => {
  const row = await db
    .selectFrom('plan_run')
    .select([...SHORT, 'problem', 'plan'])
    .where('region', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
};

/** As `planById`, held until the transaction ends. */
export const lockPlan = async (
  trx: Trx,
  { region, id }: Key,
): Promise<(PlanRow & { baselineId: string | null }) | null> => {
  const row = await trx
    .selectFrom('plan_run')
    .select([...SHORT, 'problem', 'plan', 'baseline_id'])
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...toPlan(row), baselineId: row.baseline_id } : null;
};

/** Is anything of this region being planned or waiting for it? */
export const planUnderWay = async (db: Db | Trx, region: string): Promise<boolean> => {
  const row = await db
    .selectFrom('plan_run')
    .select('id')
    .where('region', '=', region)
    .where('state', 'in', ['waiting', 'running'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

export type PlanChanges = Partial<{
  state: PlanState;
  stopAsked: boolean;
  progress: PlanProgress;
  problem: BoardProblem;
  problemHash: string;
  plan: Plan;
  locks: string[];
  cost: number;
  bound: number | null;
  boundProven: boolean;
  breakdown: Breakdown;
  iterations: number;
  failure: string;
  settingVersion: number;
  version: number;
  startedAt: Date;
  finishedAt: Date;
  publishedAt: Date;
}>;

/** Returns whether a stop has been asked for; null when there is no such plan. */
export const updatePlan = async (db: Db | Trx, { region, id }: Key, changes: PlanChanges): Promise<boolean | null> => {
  const row = await db
    .updateTable('plan_run')
    .set({
      ...(changes.state === undefined ? {} : { state: changes.state }),
      ...(changes.stopAsked === undefined ? {} : { stop_asked: changes.stopAsked }),
      ...(changes.progress === undefined ? {} : { progress: json(changes.progress) }),
      ...(changes.problem === undefined ? {} : { problem: json(changes.problem) }),
      ...(changes.problemHash === undefined ? {} : { problem_hash: changes.problemHash }),
      ...(changes.plan === undefined ? {} : { plan: json(changes.plan) }),
      ...(changes.locks === undefined ? {} : { locks: json(changes.locks) }),
      ...(changes.cost === undefined ? {} : { cost: changes.cost }),
      ...(changes.bound === undefined ? {} : { bound: changes.bound }),
      ...(changes.boundProven === undefined ? {} : { bound_proven: changes.boundProven }),
      ...(changes.breakdown === undefined ? {} : { breakdown: json(changes.breakdown) }),
      ...(changes.iterations === undefined ? {} : { iterations: changes.iterations }),
      ...(changes.failure === undefined ? {} : { failure: changes.failure }),
      ...(changes.settingVersion === undefined ? {} : { setting_version: changes.settingVersion }),
      ...(changes.version === undefined ? {} : { version: changes.version }),
      ...(changes.startedAt === undefined ? {} : { started_at: changes.startedAt }),
      ...(changes.finishedAt === undefined ? {} : { finished_at: changes.finishedAt }),
      ...(changes.publishedAt === undefined ? {} : { published_at: changes.publishedAt }),
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .returning('stop_asked')
    .executeTakeFirst();
  return row?.stop_asked ?? null;
};

type Row = {
  region: string;
  id: string;
  kind: string;
  from_date: string;
  to_date: string;
  seed: number;
  budget_ms: number;
  state: string;
  progress: unknown;
  problem: unknown;
  problem_hash: string | null;
  plan: unknown;
  locks: unknown;
  cost: number | null;
  bound: number | null;
  bound_proven: boolean;
  breakdown: unknown;
  iterations: number | null;
  failure: string | null;
  setting_version: number;
  version: number;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  published_at: Date | null;
};

const toPlan = (row: Row): PlanRow => ({
  region: row.region,
  id: row.id,
  kind: row.kind as PlanKind,
  from: row.from_date,
  to: row.to_date,
  seed: row.seed,
  budgetMs: row.budget_ms,
  state: row.state as PlanState,
  problem: row.problem as BoardProblem | null,
  problemHash: row.problem_hash,
  plan: row.plan as Plan | null,
  locks: row.locks as string[],
  cost: row.cost,
  bound: row.bound,
  boundProven: row.bound_proven,
  breakdown: row.breakdown as Breakdown | null,
  iterations: row.iterations,
  progress: row.progress as PlanProgress | null,
  failure: row.failure,
  settingVersion: row.setting_version,
  version: row.version,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  publishedAt: row.published_at,
});
