import { checkPlan, PlanInputError, runPlan } from '../planning/plan-command.ts';
import { UsageError } from './usage-error.ts';

export type PlanCommandOptions = { timeLimit: number; proofLimit?: number; seed: number; json?: boolean };

/** `songbang plan`: the best plan found within the limit, with the proven bound where it could be had. */
export const planCommand = async (file: string, options: PlanCommandOptions): Promise<void> => {
  const found = await asUsage(() =>
    runPlan({
      instancePath: file,
      timeLimitSeconds: options.timeLimit,
      ...(options.proofLimit === undefined ? {} : { proofLimitSeconds: options.proofLimit }),
      seed: options.seed,
    }),
  );
  if (options.json) {
    process.stdout.write(`${JSON.stringify(found)}\n`);
    return;
  }
  const gap = found.gap === null ? '下界未得出' : `距已证下界 ${(found.gap * 100).toFixed(2)}%`;
  process.stdout.write(
    `总成本 ${found.cost},${gap}；未安排 ${found.unserved.length} 件；${found.iterations.toLocaleString('en')} 次迭代，${found.seconds.toFixed(1)} 秒，种子 ${found.seed}\n`,
  );
};

/** `songbang plan check`: recomputes everything from the two files. Returns whether the plan is feasible. */
export const planCheckCommand = async (instance: string, plan: string): Promise<boolean> => {
  const result = await asUsage(() => checkPlan(instance, plan));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok;
};

const asUsage = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlanInputError) throw new UsageError(error.message);
    throw error;
  }
};
