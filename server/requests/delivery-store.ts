import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Insertable } from 'kysely';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { json } from '../db/json.ts';
import type { DB } from '../db/schema.gen.ts';
import { type Write, writeInTurn, writeTogether } from '../db/write-together.ts';
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

/** Rows of more targets than this go in by statements of their own. */
export const MOST_TOGETHER = 500;

/**
 * Hands a request to its targets: one delivery each with its tasks, the hours of the week it takes, and the ledger entry
 * against whoever asked. Set-based: the number of statements does not grow with the number of targets.
 */
export const insertDeliveries = async (trx: Trx, input: Deliver): Promise<string[]> => {
  const { ids, writes } = deliveryWrites(trx, input);
  if (ids.length > MOST_TOGETHER) await writeInTurn(trx, writes);
  else await writeTogether(trx, writes);
  return ids;
};

type NewDelivery = { id: string; target: DeliveryTarget; cost: Price['byTarget'][number] | undefined };

/** The same as parts of a larger statement; `ids` are those of the deliveries, in the order of the targets. */
export const deliveryWrites = (trx: Trx, input: Deliver): { ids: string[]; writes: Write[] } => {
  const { targets, price, now } = input;
  const deliveries = targets.map((target) => ({
    id: newId(now),
    target,
    cost: price.byTarget.find((one) => one.unitId === target.unitId),
  }));
  const rows = [
    ['delivery', deliveryRows(input, deliveries)],
    ['task', taskRows(input, deliveries)],
    ['engagement', engagementRows(input, deliveries)],
    ['ledger_entry', ledgerRows(input, deliveries)],
  ] as const;
  const writes = rows.flatMap(([table, values]) =>
    values.length === 0 ? [] : [trx.insertInto(table).values(values as never)],
  );
  return { ids: deliveries.map((one) => one.id), writes };
};

const sharedOf = ({ request }: Deliver) => ({
  request_region: request.region,
  request_id: request.id,
  issuer_unit_id: request.issuer.unitId,
  issuer_name: request.issuer.name,
  issuer_level: request.issuer.level,
  kind: request.kind,
});

const deliveryRows = (input: Deliver, deliveries: NewDelivery[]): Insertable<DB['delivery']>[] => {
  const dueAt = input.tasks.map((task) => task.dueAt).filter((at) => at !== null);
  return deliveries.map(({ id, target, cost }) => ({
    ...sharedOf(input),
    region: target.region,
    id,
    unit_id: target.unitId,
    number: input.request.number,
    title: input.request.title,
    hours: cost?.personHours ?? 0,
    yuan: cost?.yuan ?? 0,
    next_due_at: dueAt.length > 0 ? new Date(Math.min(...dueAt.map((at) => at.getTime()))) : null,
    state: 'arrived',
    registered_before_arrival: input.registeredBeforeArrival,
    arrived_at: input.now,
    changed_at: input.now,
  }));
};

const taskRows = (input: Deliver, deliveries: NewDelivery[]): Insertable<DB['task']>[] =>
  deliveries.flatMap(({ id, target }) =>
    input.tasks.map((task) => ({
      region: target.region,
      id: newId(input.now),
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

const engagementRows = (input: Deliver, deliveries: NewDelivery[]): Insertable<DB['engagement']>[] =>
  deliveries.flatMap(({ id, target }) =>
    input.engagements.map((one) => ({
      region: target.region,
      id: newId(input.now),
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

const ledgerRows = (input: Deliver, deliveries: NewDelivery[]): Insertable<DB['ledger_entry']>[] =>
  deliveries.map(({ id, target, cost }) => ({
    ...sharedOf(input),
    region: target.region,
    id: newId(input.now),
    delivery_id: id,
    unit_id: target.unitId,
    hours: cost?.personHours ?? 0,
    yuan: cost?.yuan ?? 0,
    basis: json({ costsVersion: input.price.costsVersion, lines: input.price.basis }) as never,
    booked_on: toLocalDate(input.now),
  }));

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
