import type { Price } from '@songbang/engine/pricing/price.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { json } from '../db/json.ts';
import type { NewEngagement, NewTask } from './work-of-request.ts';

export type DeliveryTarget = { unitId: string; region: string; travelHours: number };

export type Deliver = {
  request: {
    region: string;
    id: string;
    number: string | null;
    kind: string;
    title: string;
    issuer: { unitId: string | null; name: string; level: string | null };
  };
  targets: DeliveryTarget[];
  price: Price;
  tasks: NewTask[];
  engagements: NewEngagement[];
  /** Registered by its sender before it reached anybody (a stray was not). */
  registeredBeforeArrival: boolean;
  now: Date;
};

/**
 * Hands a request to its targets: one delivery each with its tasks, the hours of the week it takes, and the ledger entry
 * against whoever asked. Set-based: the number of statements does not grow with the number of targets.
 */
export const insertDeliveries = async (trx: Trx, input: Deliver): Promise<string[]> => {
  const { request, targets, price, now } = input;
  if (targets.length === 0) return [];
  const deliveries = targets.map((target) => ({
    id: newId(now),
    target,
    cost: price.byTarget.find((one) => one.unitId === target.unitId),
  }));
  const dueAt = input.tasks.map((task) => task.dueAt).filter((at) => at !== null);
  const shared = {
    request_region: request.region,
    request_id: request.id,
    issuer_unit_id: request.issuer.unitId,
    issuer_name: request.issuer.name,
    issuer_level: request.issuer.level,
    kind: request.kind,
  };
  await trx
    .insertInto('delivery')
    .values(
      deliveries.map(({ id, target, cost }) => ({
        ...shared,
        region: target.region,
        id,
        unit_id: target.unitId,
        number: request.number,
        title: request.title,
        hours: cost?.personHours ?? 0,
        yuan: cost?.yuan ?? 0,
        next_due_at: dueAt.length > 0 ? new Date(Math.min(...dueAt.map((at) => at.getTime()))) : null,
        state: 'arrived',
        registered_before_arrival: input.registeredBeforeArrival,
        arrived_at: now,
        changed_at: now,
      })),
    )
    .execute();
  const tasks = deliveries.flatMap(({ id, target }) =>
    input.tasks.map((task) => ({
      region: target.region,
      id: newId(now),
      delivery_id: id,
      unit_id: target.unitId,
      position: task.position,
      kind: task.kind,
      what: task.what,
      due_at: task.dueAt,
      due_has_time: task.dueHasTime,
      recurs: task.recurs,
      state: 'open',
    })),
  );
  if (tasks.length > 0) await trx.insertInto('task').values(tasks).execute();
  const engagements = deliveries.flatMap(({ id, target }) =>
    input.engagements.map((one) => ({
      region: target.region,
      id: newId(now),
      delivery_id: id,
      unit_id: target.unitId,
      kind: one.kind,
      title: one.title,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      all_day: one.allDay,
      place: one.place,
      video: one.video,
      topic: one.topic,
      travel_minutes: one.video || one.kind === 'visit' ? 0 : Math.round(target.travelHours * 60),
      state: 'planned',
    })),
  );
  if (engagements.length > 0) await trx.insertInto('engagement').values(engagements).execute();
  await trx
    .insertInto('ledger_entry')
    .values(
      deliveries.map(({ id, target, cost }) => ({
        ...shared,
        region: target.region,
        id: newId(now),
        delivery_id: id,
        unit_id: target.unitId,
        hours: cost?.personHours ?? 0,
        yuan: cost?.yuan ?? 0,
        basis: json({ costsVersion: price.costsVersion, lines: price.basis }),
        booked_on: toLocalDate(now),
      })),
    )
    .execute();
  return deliveries.map((one) => one.id);
};

/** Gives the deliveries of a registered stray the number it has got meanwhile. Returns the units concerned. */
export const attachNumber = async (trx: Trx, region: string, requestId: string, number: string): Promise<string[]> => {
  const rows = await trx
    .updateTable('delivery')
    .set({ number })
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .returning('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
};

/**
 * Recalls what was delivered: open tasks are dropped, the week is freed, and the ledger gets a counter-entry, so that
 * the booking and its cancellation both stay visible. Returns the units concerned.
 */
export const recallDeliveries = async (trx: Trx, region: string, requestId: string, now: Date): Promise<string[]> => {
  const recalled = await trx
    .updateTable('delivery')
    .set({ state: 'recalled', previous_state: null, changed_at: now })
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .where('state', 'in', ['arrived', 'accepted', 'disputed'])
    .returning(['id', 'unit_id'])
    .execute();
  if (recalled.length === 0) return [];
  const ids = recalled.map((row) => row.id);
  await trx
    .updateTable('task')
    .set({ state: 'dropped' })
    .where('region', '=', region)
    .where('delivery_id', 'in', ids)
    .where('state', '=', 'open')
    .execute();
  await trx
    .updateTable('engagement')
    .set({ state: 'cancelled' })
    .where('region', '=', region)
    .where('delivery_id', 'in', ids)
    .execute();
  const booked = await trx
    .selectFrom('ledger_entry')
    .selectAll()
    .where('region', '=', region)
    .where('delivery_id', 'in', ids)
    .execute();
  await trx
    .insertInto('ledger_entry')
    .values(
      booked.map(({ basis: _basis, ...entry }) => ({
        ...entry,
        id: newId(now),
        hours: -entry.hours,
        yuan: -entry.yuan,
        basis: json({ cancels: entry.id }),
        booked_on: toLocalDate(now),
      })),
    )
    .execute();
  return recalled.map((row) => row.unit_id);
};
