import type { Price } from '@songbang/engine/pricing/price.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { json } from '../db/json.ts';
import type { Sender } from './request-store.ts';
import type { NewEngagement, NewTask } from './work-of-request.ts';

/** Units that have a request on their desk, in whatever state. */
export const deliveredUnits = async (trx: Trx, region: string, requestId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom('delivery')
    .select('unit_id')
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .execute();
  return rows.map((row) => row.unit_id);
};

/** `travelHours` by unit, one way. */
type Work = { tasks: NewTask[]; engagements: NewEngagement[]; price: Price; travelHours: Map<string, number> };
type Held = { region: string; id: string; unitId: string };

/**
 * Puts the work of the completed text on the desks where the stray already lies: open tasks and the week's hours are
 * replaced, what was done stays done, and the ledger gets a counter-entry and a new one. Returns the units concerned.
 */
export const reworkDeliveries = async (
  trx: Trx,
  request: { region: string; id: string; title: string; kind: string; issuer: Sender },
  work: Work,
  now: Date,
): Promise<string[]> => {
  const { region } = request;
  const deliveries = await trx
    .selectFrom('delivery')
    .select(['id', 'unit_id'])
    .where('region', '=', region)
    .where('request_id', '=', request.id)
    .where('state', 'in', ['arrived', 'accepted', 'disputed'])
    .execute();
  const dueAt = work.tasks.flatMap((task) => (task.dueAt ? [task.dueAt.getTime()] : []));
  const sender = {
    issuer_unit_id: request.issuer.unitId,
    issuer_name: request.issuer.name,
    issuer_level: request.issuer.level,
    kind: request.kind,
  };
  for (const { id, unit_id: unitId } of deliveries) {
    const cost = work.price.byTarget.find((one) => one.unitId === unitId);
    const held = { region, id, unitId };
    await replaceWeek(trx, held, work, now);
    await replaceTasks(trx, held, work.tasks, now);
    await rebook(trx, { region, deliveryId: id, sender, now }, { ...work.price, cost });
    await trx
      .updateTable('delivery')
      .set({
        ...sender,
        title: request.title,
        hours: cost?.personHours ?? 0,
        yuan: cost?.yuan ?? 0,
        next_due_at: dueAt.length > 0 ? new Date(Math.min(...dueAt)) : null,
      })
      .where('region', '=', region)
      .where('id', '=', id)
      .execute();
  }
  return deliveries.map((one) => one.unit_id);
};

type Lying = { id: string; kind: string; what: string; state: string; due_at: Date | null; recurs: string | null };

const isSame = (lying: Lying, task: NewTask): boolean =>
  lying.kind === task.kind &&
  lying.what === task.what &&
  lying.recurs === task.recurs &&
  (lying.due_at?.getTime() ?? null) === (task.dueAt?.getTime() ?? null);

/** What the completed text asks unchanged stays as it lies, with its owner; what it no longer asks is dropped, what is new is added. */
const replaceTasks = async (trx: Trx, held: Held, tasks: NewTask[], now: Date): Promise<void> => {
  const { region } = held;
  const before = await trx
    .selectFrom('task')
    .select(['id', 'kind', 'what', 'state', 'due_at', 'recurs'])
    .where('region', '=', region)
    .where('delivery_id', '=', held.id)
    .execute();
  const stays = (lying: Lying): boolean => lying.state !== 'open' || tasks.some((task) => isSame(lying, task));
  const dropped = before.filter((lying) => !stays(lying)).map(({ id }) => id);
  if (dropped.length > 0)
    await trx
      .updateTable('task')
      .set({ state: 'dropped' })
      .where('region', '=', region)
      .where('id', 'in', dropped)
      .execute();
  const lies = (task: NewTask): boolean =>
    before.some((lying) =>
      lying.state === 'done' ? lying.what === task.what : lying.state === 'open' && isSame(lying, task),
    );
  await insertTasks(trx, held, { tasks: tasks.filter((task) => !lies(task)), after: before.length }, now);
};

const insertTasks = async (
  trx: Trx,
  held: Held,
  { tasks, after }: { tasks: NewTask[]; after: number },
  now: Date,
): Promise<void> => {
  if (tasks.length === 0) return;
  await trx
    .insertInto('task')
    .values(
      tasks.map((task) => ({
        region: held.region,
        id: newId(now),
        delivery_id: held.id,
        unit_id: held.unitId,
        position: after + task.position,
        kind: task.kind,
        what: task.what,
        due_at: task.dueAt,
        due_has_time: task.dueHasTime,
        recurs: task.recurs,
        state: 'open',
      })),
    )
    .execute();
};

const replaceWeek = async (trx: Trx, held: Held, work: Work, now: Date): Promise<void> => {
  const { region, id, unitId } = held;
  await trx
    .updateTable('engagement')
    .set({ state: 'cancelled' })
    .where('region', '=', region)
    .where('delivery_id', '=', id)
    .execute();
  if (work.engagements.length === 0) return;
  const travelMinutes = Math.round((work.travelHours.get(unitId) ?? 0) * 60);
  await trx
    .insertInto('engagement')
    .values(
      work.engagements.map((one) => ({
        region,
        id: newId(now),
        delivery_id: id,
        unit_id: unitId,
        kind: one.kind,
        topic: one.topic,
        title: one.title,
        starts_at: one.startsAt,
        ends_at: one.endsAt,
        all_day: one.allDay,
        place: one.place,
        video: one.video,
        travel_minutes: one.video || one.kind === 'visit' ? 0 : travelMinutes,
        state: 'planned',
      })),
    )
    .execute();
};

type Booking = { region: string; deliveryId: string; sender: Record<string, string | null>; now: Date };

const rebook = async (
  trx: Trx,
  { region, deliveryId, sender, now }: Booking,
  price: Price & { cost: Price['byTarget'][number] | undefined },
): Promise<void> => {
  const booked = await trx
    .selectFrom('ledger_entry')
    .selectAll()
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .execute();
  const day = { booked_on: toLocalDate(now) };
  const cancels = booked.map(({ basis: _basis, ...entry }) => ({
    ...entry,
    ...day,
    id: newId(now),
    hours: -entry.hours,
    yuan: -entry.yuan,
    basis: json({ cancels: entry.id }),
  }));
  const [first] = booked;
  if (!first) return;
  const again = {
    ...first,
    ...sender,
    ...day,
    id: newId(now),
    hours: price.cost?.personHours ?? 0,
    yuan: price.cost?.yuan ?? 0,
    basis: json({ costsVersion: price.costsVersion, lines: price.basis }),
  };
  await trx
    .insertInto('ledger_entry')
    .values([...cancels, again])
    .execute();
};
