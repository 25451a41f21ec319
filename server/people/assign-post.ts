import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { personInUnit } from './people-lookup.ts';
import { peopleProblems } from './people-problems.ts';
import { endAssignments, insertAssignment, postInRegion } from './people-store.ts';

/** Gives a post to a person of the same unit from a date, or leaves it vacant. A town leader changes the own town's posts only. */
export const assignPost = async (
  ctx: Context,
  postId: string,
  input: { personId: string | null; from: string },
): Promise<{ personId: string | null }> => {
  requireAbility(ctx.actor, 'post.edit');
  const { region, accountId, role } = ctx.actor;
  const post = await postInRegion(ctx.trx, region, postId);
  if (!post || (ctx.scope.kind === 'target' && post.unit_id !== ctx.scope.unitId))
    throw peopleProblems('post.not-found');
  if (input.personId && !(await personInUnit(ctx.trx, { region, unitId: post.unit_id, personId: input.personId })))
    throw peopleProblems('person.not-found');
  await endAssignments(ctx.trx, region, postId, input.from);
  if (input.personId)
    await insertAssignment(ctx.trx, { region, post_id: postId, person_id: input.personId, valid_from: input.from });
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    {
      action: 'post.assigned',
      subjectType: 'post',
      subjectId: postId,
      data: { personId: input.personId, from: input.from },
    },
  ]);
  return { personId: input.personId };
};
