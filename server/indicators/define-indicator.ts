import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { indicatorProblems } from './indicator-problems.ts';
import { setDefinition } from './indicator-store.ts';

/** The county says what an indicator means, so that two departments need not ask for it in two ways. */
export const defineIndicator = async (
  ctx: Context,
  key: string,
  input: { name: string; unit: string | null; definition: string },
): Promise<void> => {
  requireAbility(ctx.actor, 'list.edit');
  const { region, accountId, role } = ctx.actor;
  if (!(await setDefinition(ctx.trx, region, key, input))) throw indicatorProblems('indicator.not-found');
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: 'indicator.defined', subjectType: 'indicator', subjectId: key, data: input },
  ]);
};
