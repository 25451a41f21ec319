import { sql } from 'kysely';
import { addDays, fromLocal } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

export type RecordKey = { region: string; personId: string; from: string; to: string };

/**
 * What one person did, from records that exist anyway and in the order of time: posts held, tasks finished, residents' matters
 * answered. It holds no sum over people, no place among others, nothing anybody entered for it, and no resident's words.
 */
export const recordOf = async (db: Db | Trx, key: RecordKey) => {
  const [person, posts, tasks, matters] = [
    await personOf(db, key),
    await postsOf(db, key),
    await tasksOf(db, key),
    await mattersOf(db, key),
  ];
  return { from: key.from, to: key.to, person, posts, tasks, matters };
};

const personOf = (db: Db | Trx, { region, personId }: RecordKey) =>
  db
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.label', 'unit.name as unit'])
    .where('person.region', '=', region)
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow();

const postsOf = (db: Db | Trx, { region, personId, from, to }: RecordKey) =>
  db
    .selectFrom('assignment')
    .innerJoin('post', (join) =>
      join.onRef('post.region', '=', 'assignment.region').onRef('post.id', '=', 'assignment.post_id'),
    )
    .select(['post.name', 'assignment.valid_from as from', 'assignment.valid_to as to'])
    .where('assignment.region', '=', region)
    .where('assignment.person_id', '=', personId)
    .where('assignment.valid_from', '<=', to)
    .where((eb) => eb.or([eb('assignment.valid_to', 'is', null), eb('assignment.valid_to', '>', from)]))
    .orderBy('assignment.valid_from')
    .orderBy('post.name')
    .execute();

/** Tasks this person owned, with what the ledger says the whole unit spent on the request. */
const tasksOf = (db: Db | Trx, { region, personId, from, to }: RecordKey) =>
  db
    .selectFrom('task')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .select(['task.what', 'task.due_at as dueAt', 'delivery.title', 'delivery.issuer_name as issuer'])
    .select(sql<Date>`task.done_at`.as('doneAt'))
    .select(
      sql<number>`(select coalesce(sum(hours), 0) from ledger_entry where ledger_entry.region = task.region
        and ledger_entry.delivery_id = task.delivery_id)`.as('unitHours'),
    )
    .where('task.region', '=', region)
    .where('task.owner_person_id', '=', personId)
    .where('task.state', '=', 'done')
    .where('task.done_at', '>=', fromLocal(from))
    .where('task.done_at', '<', fromLocal(addDays(to, 1)))
    .orderBy('task.done_at')
    .orderBy('task.id')
    .limit(2_000)
    .execute();

const mattersOf = (db: Db | Trx, { region, personId, from, to }: RecordKey) =>
  db
    .selectFrom('matter')
    .select(['kind', 'received_at as receivedAt', 'promised_on as promisedOn', 'closed_by as closedBy', 'hours'])
    .select(sql<Date>`answered_at`.as('answeredAt'))
    .where('region', '=', region)
    .where('answered_by', '=', personId)
    .where('answered_at', '>=', fromLocal(from))
    .where('answered_at', '<', fromLocal(addDays(to, 1)))
    .orderBy('answered_at')
    .orderBy('id')
    .limit(2_000)
    .execute();

export type WorkRecord = Awaited<ReturnType<typeof recordOf>>;
