import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { currentCosts } from '../parameters/parameter-lookup.ts';
import { demandIn, listeningHoursOf } from './listening.ts';
import { listeningProblems } from './listening-problems.ts';
import { insertListening, lockListening, setListening } from './listening-store.ts';

export type ListeningInput = {
  townUnitId: string;
  byPost: string;
  place: string;
  on: string;
  half: 'am' | 'pm' | 'day';
  topic: string;
};

/**
 * Registers that somebody from above comes to listen. It needs no review and no number, is no inspection, and is refused only
 * when its own words ask for papers or an escort: then it is a request and goes through the door.
 */
export const registerListening = async (
  ctx: Context,
  input: ListeningInput,
): Promise<{ id: string; hours: number }> => {
  requireAbility(ctx.actor, 'listening.register');
  const { region, unitId, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  if (input.on < today) throw listeningProblems('listening.past-date');
  const demand = demandIn(`${input.topic}\n${input.place}`);
  if (demand) throw listeningProblems('listening.asks-for-more', { words: demand });
  const [town] = await unitsById(ctx.trx, [input.townUnitId], today);
  if (town?.region !== region || town.level !== 'township') throw listeningProblems('listening.unknown-town');
  const costs = await currentCosts(ctx.trx, region);
  const [id, hours] = [newId(now), listeningHoursOf(costs)];
  await insertListening(ctx.trx, {
    region,
    id,
    by_unit_id: unitId,
    by_post: input.byPost,
    unit_id: town.id,
    place: input.place,
    on_date: input.on,
    half: input.half,
    topic: input.topic,
    state: 'planned',
    hours,
    costs_version: costs.version,
    created_at: now,
  });
  await announce(ctx.trx, { region, topic: 'week', unitIds: [town.id], issuerUnitId: unitId });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'listening.registered', subjectType: 'listening', subjectId: id, data: { town: town.id, on: input.on } },
  ]);
  return { id, hours };
};

/** Who came writes what was heard, so that the township need not; or says that it did not take place. */
export const concludeListening = async (
  ctx: Context,
  id: string,
  input: { state: 'held' | 'cancelled'; heard: string },
): Promise<{ state: string }> => {
  requireAbility(ctx.actor, 'listening.register');
  const { region, unitId, accountId, role } = ctx.actor;
  const visit = await lockListening(ctx.trx, region, id);
  if (!visit || (ctx.scope.kind !== 'region' && visit.by_unit_id !== unitId))
    throw listeningProblems('listening.not-found');
  if (visit.state !== 'planned') throw listeningProblems('listening.over', { state: visit.state });
  const now = ctx.clock.now();
  await setListening(ctx.trx, region, id, {
    state: input.state,
    ...(input.state === 'held' ? { heard: input.heard } : {}),
  });
  await announce(ctx.trx, { region, topic: 'week', unitIds: [visit.unit_id], issuerUnitId: visit.by_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: `listening.${input.state}`, subjectType: 'listening', subjectId: id, data: {} },
  ]);
  return { state: input.state };
};
