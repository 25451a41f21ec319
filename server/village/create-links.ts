import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newRandomId } from '../db/id.ts';
import { deskProblems } from '../desk/desk-problems.ts';
import { signedToken } from '../http/signed-link.ts';
import { villageProblems } from './village-problems.ts';
import { insertLinks, ownTask, villagesOf } from './village-store.ts';

const USUAL_DAYS = 14;
const DAY_MS = 86_400_000;

export type VillageLink = { villageUnitId: string; name: string; url: string; expiresAt: Date };

/** Makes one signed link per village for an ask; a village answers by it without an account. */
export const createVillageLinks = async (
  ctx: Context,
  taskId: string,
  villageUnitIds: string[],
  secret: Buffer,
): Promise<VillageLink[]> => {
  requireAbility(ctx.actor, 'village-link.create');
  const { region, unitId, accountId, role } = ctx.actor;
  const task = await ownTask(ctx.trx, { region, unitId, taskId });
  if (!task) throw deskProblems('task.not-found');
  const villages = await villagesOf(ctx.trx, unitId, villageUnitIds);
  if (villages.length === 0 || villages.length !== new Set(villageUnitIds).size)
    throw villageProblems('village.unknown-village');
  const now = ctx.clock.now();
  const expiresAt = new Date(Math.max(task.due_at?.getTime() ?? 0, now.getTime()) + USUAL_DAYS * DAY_MS);
  const links = villages.map((village) => ({ village, id: newRandomId() }));
  await insertLinks(
    ctx.trx,
    links.map(({ village, id }) => ({
      region,
      id,
      taskId,
      villageUnitId: village.id,
      expiresAt,
      createdBy: accountId,
      now,
    })),
  );
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'village-link.created', subjectType: 'task', subjectId: taskId, data: { villages: villages.length } },
  ]);
  return links.map(({ village, id }) => ({
    villageUnitId: village.id,
    name: village.name,
    url: `/v/${signedToken(secret, 'village', `${region}/${id}`)}`,
    expiresAt,
  }));
};
