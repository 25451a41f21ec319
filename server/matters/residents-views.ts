import { protectedHalfDays } from '@songbang/engine/calendar/protection.ts';
import { type MatterKind, type ResidentsLine, residentsShare } from '@songbang/engine/ledger/residents.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { listeningIn, mattersIn, whistlesIn } from '../access/scope.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocalDate } from '../clock.ts';
import { takenHalves } from '../desk/taken-lookup.ts';
import { coverageOf, ledgerBy } from '../ledger/ledger-lookup.ts';
import { townshipsOf } from '../org/unit-lookup.ts';

type Range = { from: string; to: string };

/** What these hours do not contain, by name: the page says each of them in words. */
export const NOT_SEEN = ['counter-talk', 'unregistered-requests', 'own-key-work', 'travel-in-town'] as const;

/**
 * Hours for residents against hours for superiors, one row per township in the order of their codes. Matters count on the day they
 * were answered, at the standard time of their kind; what superiors ask counts as the ledger has it. Both dates are included.
 */
export const residentsAccount = async (ctx: ViewContext, range: Range, unitId: string | null) => {
  const today = toLocalDate(ctx.clock.now());
  const all = await townshipsOf(ctx.db, ctx.actor.region, today);
  const own = ctx.scope.kind === 'target' ? ctx.scope.unitId : unitId;
  const towns = own === null ? all : all.filter((town) => town.id === own);
  const [lines, listening, ledger, coverage, upward] = [
    await answeredBy(ctx, range),
    await listenedTo(ctx, range),
    await ledgerBy(ctx, range, 'unit'),
    await coverageOf(ctx, range),
    await summoned(ctx, range),
  ];
  return {
    ...range,
    towns: towns.map((town) => {
      const kinds = lines.filter((line) => line.unitId === town.id);
      const heard = listening.find((one) => one.unitId === town.id);
      const above = ledger.rows.find((row) => row.key === town.id);
      return {
        unitId: town.id,
        name: town.shortName,
        share: residentsShare(kinds, heard?.hours ?? 0, above?.hours ?? 0),
        matters: kinds.reduce((sum, line) => sum + line.matters, 0),
        kinds: kinds.map(({ kind, matters, hours }) => ({ kind, matters, hours })),
        listening: { visits: heard?.visits ?? 0, hours: heard?.hours ?? 0 },
        superiors: { hours: above?.hours ?? 0, requests: above?.requests ?? 0 },
      };
    }),
    reserved: towns.length === 1 ? await reservedOf(ctx, range, towns[0]!.id) : null,
    upward,
    coverage,
    notSeen: [...NOT_SEEN],
  };
};

const answeredBy = async (ctx: ViewContext, { from, to }: Range): Promise<(ResidentsLine & { unitId: string })[]> => {
  const rows = await ctx.db
    .selectFrom('matter')
    .select(['unit_id', 'kind', sql<number>`count(*)`.as('matters'), sql<number>`sum(hours)`.as('hours')])
    .where(mattersIn(ctx.scope))
    .where('answered_at', '>=', fromLocal(from))
    .where('answered_at', '<', fromLocal(addDays(to, 1)))
    .groupBy(['unit_id', 'kind'])
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    kind: row.kind as MatterKind,
    matters: row.matters,
    hours: row.hours,
  }));
};

const listenedTo = async (ctx: ViewContext, { from, to }: Range) => {
  const rows = await ctx.db
    .selectFrom('listening_visit')
    .select(['unit_id', sql<number>`count(*)`.as('visits'), sql<number>`sum(hours)`.as('hours')])
    .where(listeningIn(ctx.scope))
    .where('state', '=', 'held')
    .where('on_date', '>=', from)
    .where('on_date', '<=', to)
    .groupBy('unit_id')
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, visits: row.visits, hours: row.hours }));
};

/** What townships asked of departments: requests upward, which nobody has to let through. */
const summoned = async (ctx: ViewContext, { from, to }: Range) =>
  ctx.db
    .selectFrom('whistle')
    .innerJoin('whistle_call', (join) =>
      join.onRef('whistle_call.region', '=', 'whistle.region').onRef('whistle_call.whistle_id', '=', 'whistle.id'),
    )
    .select([
      sql<number>`count(distinct whistle.id)`.as('whistles'),
      sql<number>`count(*)`.as('calls'),
      sql<number>`count(*) filter (where whistle_call.answered_at is not null)`.as('answered'),
    ])
    .where(whistlesIn(ctx.scope))
    .where('called_at', '>=', fromLocal(from))
    .where('called_at', '<', fromLocal(addDays(to, 1)))
    .executeTakeFirstOrThrow();

/** Half-days kept for residents in the range, and those that something was put into all the same. */
const reservedOf = async (ctx: ViewContext, { from, to }: Range, unitId: string) => {
  const calendar = await loadCalendar(ctx.db, ctx.actor.region, unitId);
  const halves = protectedHalfDays(calendar, from, to).filter((one) => one.kind === 'residents');
  const taken = await takenHalves(ctx, unitId, { from, to });
  return {
    halfDays: halves.length,
    taken: halves.filter((one) => taken.has(`${one.date}/${one.half}`)).length,
  };
};
