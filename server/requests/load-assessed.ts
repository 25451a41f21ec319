import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Context } from '../access/context.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { toLocalDate } from '../clock.ts';
import { travelHours, unitsById } from '../org/unit-lookup.ts';
import { type LockedRequest, targetIds } from './request-store.ts';

/** A stored request as the gate judged it: its reading and price as they stood, its targets as they are today. */
export const loadAssessed = async (ctx: Context, request: LockedRequest) => {
  const on = toLocalDate(ctx.clock.now());
  const ids = await targetIds(ctx.trx, request.region, request.id);
  const units = await unitsById(ctx.trx, ids, on);
  const travel = await travelHours(ctx.trx, request.region, ids);
  const [issuer] = request.issuer_unit_id ? await unitsById(ctx.trx, [request.issuer_unit_id], on) : [];
  return {
    reading: request.reading as unknown as Reading,
    price: request.price as unknown as Price,
    calendar: await loadCalendar(ctx.trx, request.region, units.length === 1 ? units[0]!.id : null),
    targets: units.map((unit) => ({ unitId: unit.id, region: unit.region, travelHours: travel.get(unit.id) ?? 0 })),
    issuer: {
      unitId: request.issuer_unit_id,
      name: request.issuer_name,
      level: request.issuer_level,
      issuerCode: issuer?.issuerCode ?? UNLISTED_ISSUER,
    },
  };
};

/** Printed in the number of a sender that is not in the organisation tree. */
export const UNLISTED_ISSUER = '000';
