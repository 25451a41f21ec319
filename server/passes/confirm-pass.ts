import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { announce } from '../events/change-store.ts';
import { passState } from './pass.ts';
import { confirmationsOf, findPass } from './pass-lookup.ts';
import { passProblems } from './pass-problems.ts';
import { insertConfirmation } from './pass-store.ts';

/**
 * A host says that the pass it was shown is valid. Only the unit and the moment are kept, never a person's place or
 * picture; saying it again changes nothing. Problem: not valid today, or not for this unit.
 */
export const confirmPass = async (ctx: Context, passId: string): Promise<{ confirmedAt: Date }> => {
  requireAbility(ctx.actor, 'pass.confirm');
  const { region, unitId, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  const pass = await findPass(ctx.trx, { region, id: passId }, today);
  const hosted = pass?.hosts.some((host) => host.unitId === unitId);
  if (!pass || !hosted) throw passProblems('pass.not-found');
  if (passState(pass, today) !== 'valid') throw passProblems('pass.not-valid');
  const first = await insertConfirmation(ctx.trx, { region, passId, unitId }, now);
  if (first) {
    await announce(ctx.trx, { region, topic: 'request', unitIds: [unitId], issuerUnitId: null });
    await appendAudit(ctx.trx, { region, accountId, role }, now, [
      { action: 'visit-pass.confirmed', subjectType: 'request', subjectId: pass.requestId, data: { passId } },
    ]);
  }
  const said = await confirmationsOf(ctx.trx, region, passId);
  return { confirmedAt: said.find((one) => one.unitId === unitId)!.confirmedAt };
};
