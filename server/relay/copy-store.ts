import { sql } from 'kysely';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { json } from '../db/json.ts';

type Pair = { region: string; earlierId: string; freshId: string };

/** The copy named by `request.replaces`, null when the request replaces none. */
export const proposedCopy = async (trx: Trx, region: string, requestId: string): Promise<string | null> => {
  const row = await trx
    .selectFrom('request')
    .select('replaces')
    .where('region', '=', region)
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row?.replaces ?? null;
};

/**
 * Locks the newest copy in the line that starts at `id`: somebody may have replaced that one meanwhile. The weaker lock goes
 * together with the reference check of a second copy that is being admitted at the same moment; `for update` would deadlock.
 */
export const lockNewestCopy = async (trx: Trx, region: string, id: string) => {
  for (let next: string | null = id, hops = 0; next !== null && hops < 100; hops++) {
    const row: { id: string; state: string; edition: number; replaced_by: string | null } | undefined = await trx
      .selectFrom('request')
      .select(['id', 'state', 'edition', 'replaced_by'])
      .where('region', '=', region)
      .where('id', '=', next)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) return null;
    if (row.replaced_by === null) return row;
    next = row.replaced_by;
  }
  return null;
};

/** Links both copies. */
export const linkCopies = async (trx: Trx, { region, earlierId, freshId }: Pair, edition: number): Promise<void> => {
  await trx
    .updateTable('request')
    .set({ replaces: earlierId, edition })
    .where('region', '=', region)
    .where('id', '=', freshId)
    .execute();
  await trx
    .updateTable('request')
    .set((eb) => ({ replaced_by: freshId, version: eb('version', '+', 1) }))
    .where('region', '=', region)
    .where('id', '=', earlierId)
    .execute();
};

/**
 * Work done on the earlier copy stays done on the new one where the ask is the same (kind and words), unit by unit; the
 * person and the villages it was given to keep it either way. Returns how many tasks were carried over as done. One statement
 * for all units.
 */
export const carryWork = async (trx: Trx, { region, earlierId, freshId }: Pair): Promise<number> => {
  const side = (requestId: string) => sql`
    select task.id, task.unit_id, task.kind, task.what, task.state, task.done_at, task.owner_person_id, task.recurs,
           row_number() over (partition by task.unit_id, task.kind, task.what order by task.position) as nth
      from task join delivery on delivery.region = task.region and delivery.id = task.delivery_id
     where delivery.region = ${region} and delivery.request_id = ${requestId}`;
  const { rows } = await sql<{ id: string; earlier_id: string; carried: boolean }>`
    with earlier as (${side(earlierId)}), fresh as (${side(freshId)})
    update task set owner_person_id = coalesce(task.owner_person_id, earlier.owner_person_id),
           state = case when earlier.state = 'done' and fresh.recurs is null then 'done' else task.state end,
           done_at = case when earlier.state = 'done' and fresh.recurs is null then earlier.done_at end,
           carried_from = case when earlier.state = 'done' and fresh.recurs is null then earlier.id end
      from fresh join earlier using (unit_id, kind, what, nth)
     where task.region = ${region} and task.id = fresh.id and task.state = 'open'
    returning task.id, earlier.id as earlier_id, task.carried_from is not null as carried`.execute(trx);
  await moveLinks(trx, region, rows);
  await sql`
    update delivery set next_due_at = (select min(task.due_at) from task
        where task.region = delivery.region and task.delivery_id = delivery.id and task.state = 'open')
     where delivery.region = ${region} and delivery.request_id = ${freshId}`.execute(trx);
  return rows.filter((row) => row.carried).length;
};

/** A village that was sent the earlier copy's link answers, or has answered, the same ask. */
const moveLinks = async (trx: Trx, region: string, pairs: { id: string; earlier_id: string }[]): Promise<void> => {
  if (pairs.length === 0) return;
  await sql`
    update village_link set task_id = pair.fresh
      from unnest(${pairs.map((one) => one.earlier_id)}::uuid[], ${pairs.map((one) => one.id)}::uuid[]) as pair (earlier, fresh)
     where village_link.region = ${region} and village_link.task_id = pair.earlier`.execute(trx);
};

type Old = {
  id: string;
  unit_id: string;
  state: string;
  tasks: number;
  wasted: number;
};

/** Deliveries of the earlier copy with the work that was done on them and does not count on the new one. */
const oldDeliveries = async (trx: Trx, { region, earlierId, freshId }: Pair): Promise<Old[]> => {
  const { rows } = await sql<Old>`
    select delivery.id, delivery.unit_id, delivery.state, count(task.id) as tasks,
           count(task.id) filter (where task.state = 'done' and not exists (
             select 1 from task as carried join delivery as fresh on fresh.region = carried.region and fresh.id = carried.delivery_id
              where carried.region = ${region} and fresh.request_id = ${freshId} and carried.carried_from = task.id)) as wasted
      from delivery left join task on task.region = delivery.region and task.delivery_id = delivery.id
     where delivery.region = ${region} and delivery.request_id = ${earlierId} and delivery.state <> 'recalled'
     group by delivery.region, delivery.id`.execute(trx);
  return rows;
};

/** Share of an old delivery's hours that was spent for nothing and stays booked; without tasks, reading it was the work. */
const keptShare = (old: Old): number => {
  if (old.tasks > 0) return old.wasted / old.tasks;
  return old.state === 'closed' ? 1 : 0;
};

/**
 * Takes the earlier copy off the desks: what is open is recalled, what is closed stays closed, and hours that the new copy
 * books again leave the ledger by a counter-entry. Returns the units concerned.
 */
export const retireDeliveries = async (trx: Trx, pair: Pair & { note: string }, now: Date): Promise<string[]> => {
  const { region, note } = pair;
  const old = await oldDeliveries(trx, pair);
  if (old.length === 0) return [];
  const open = old.filter((one) => one.state !== 'closed').map((one) => one.id);
  if (open.length > 0) await recall(trx, { region, note, ids: open }, now);
  await trx
    .updateTable('engagement')
    .set({ state: 'cancelled' })
    .where('region', '=', region)
    .where(
      'delivery_id',
      'in',
      old.map((one) => one.id),
    )
    .where('ends_at', '>', now)
    .execute();
  await giveBackHours(trx, pair, old, now);
  return old.map((one) => one.unit_id);
};

/** A township's own words stay in front. */
const withNote = (note: string) => sql<string>`concat_ws('；', nullif(note, ''), ${note}::text)`;

const recall = async (trx: Trx, open: { region: string; note: string; ids: string[] }, now: Date): Promise<void> => {
  await trx
    .updateTable('delivery')
    .set({ state: 'recalled', previous_state: null, note: withNote(open.note), changed_at: now })
    .where('region', '=', open.region)
    .where('id', 'in', open.ids)
    .execute();
  await trx
    .updateTable('task')
    .set({ state: 'dropped' })
    .where('region', '=', open.region)
    .where('delivery_id', 'in', open.ids)
    .where('state', '=', 'open')
    .execute();
};

const giveBackHours = async (trx: Trx, { region, freshId }: Pair, old: Old[], now: Date): Promise<void> => {
  const byId = new Map(old.map((one) => [one.id, one]));
  const booked = await trx
    .selectFrom('ledger_entry')
    .selectAll()
    .where('region', '=', region)
    .where('delivery_id', 'in', [...byId.keys()])
    .execute();
  const back = booked.flatMap(({ basis: _basis, ...entry }) => {
    const one = byId.get(entry.delivery_id)!;
    const share = 1 - keptShare(one);
    if (share <= 0) return [];
    return {
      ...entry,
      id: newId(now),
      hours: -Math.round(entry.hours * share * 100) / 100,
      yuan: -Math.round(entry.yuan * share * 100) / 100,
      basis: json({ cancels: entry.id, replacedBy: freshId, tasks: one.tasks, doneForNothing: one.wasted }),
      booked_on: toLocalDate(now),
    };
  });
  if (back.length > 0) await trx.insertInto('ledger_entry').values(back).execute();
};
