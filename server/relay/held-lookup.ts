import type { Reading } from '@songbang/engine/reading/reading.ts';
import { type RawBuilder, sql } from 'kysely';
import { requestsIn, type Scope } from '../access/scope.ts';
import type { Db, Trx } from '../db/connect.ts';
import { titleOfCopy } from './reissue.ts';

/** A registered text that may be where another came from. */
export type HeldRequest = {
  id: string;
  title: string;
  docNo: string | null;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  issuedOn: string | null;
  receivedAt: Date;
  text: string;
  reading: Reading;
  state: string;
  number: string | null;
  replacedBy: string | null;
  edition: number;
  /** Within the scope of whoever asks. */
  visible: boolean;
};

/** What was never issued (still in review, returned, withdrawn) is nobody's source. */
const ISSUED = ['numbered', 'stray', 'expired'];

type Around = { region: string; scope: Scope; before: Date };

/** The texts behind ids that were received before an instant; `scope` says which of them may be named and opened. */
export const heldRequests = async (db: Db | Trx, at: Around, ids: string[]): Promise<HeldRequest[]> =>
  ids.length === 0 ? [] : held(db, at, sql`any(${ids}::uuid[])`);

/** The same together with the requests of a name (`namesakes`), in one trip. */
export const heldOrNamed = (
  db: Db | Trx,
  at: Around,
  ids: string[],
  name: { title: string | null; docNo: string | null },
): Promise<HeldRequest[]> =>
  held(
    db,
    at,
    sql`any(array(select unnest(${ids}::uuid[]) union select id from (${namesakes(db, at, name)}) as named))`,
  );

const held = async (db: Db | Trx, at: Around, anyId: RawBuilder<string>): Promise<HeldRequest[]> => {
  const rows = await db
    .selectFrom('request')
    .leftJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select([
      'request.id',
      'request.title',
      'request.doc_no',
      'request.issuer_unit_id',
      'request.issuer_name',
      'request.issuer_level',
      'request.issued_on',
      'request.received_at',
      'request.body',
      'request.reading',
      'request.state',
      'request.replaced_by',
      'request.edition',
      'control_number.number',
    ])
    .select(sql<boolean>`${requestsIn(at.scope)}`.as('visible'))
    .where('request.region', '=', at.region)
    .where('request.id', '=', anyId)
    .where('request.state', 'in', ISSUED)
    .where('request.received_at', '<=', at.before)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    docNo: row.doc_no,
    issuerUnitId: row.issuer_unit_id,
    issuerName: row.issuer_name,
    issuerLevel: row.issuer_level,
    issuedOn: row.issued_on,
    receivedAt: row.received_at,
    text: row.body,
    reading: row.reading as unknown as Reading,
    state: row.state,
    number: row.number,
    replacedBy: row.replaced_by,
    edition: row.edition,
    visible: row.visible,
  }));
};

const NAMESAKES = 5;

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * The latest requests of the same title (marks of a later copy apart) or document number: found without the index, also while
 * it is being filled, and also among a hundred notices made from one template, where the index finds others just as near.
 */
const namesakes = (db: Db | Trx, at: Around, name: { title: string | null; docNo: string | null }) =>
  db
    .selectFrom('request')
    .select('id')
    .where('region', '=', at.region)
    .where('received_at', '<=', at.before)
    .where('state', 'in', ISSUED)
    .where((eb) =>
      eb.or([
        ...(name.title ? [eb('title', 'like', `${escaped(titleOfCopy(name.title))}%`)] : []),
        ...(name.docNo ? [eb('doc_no', '=', name.docNo)] : []),
        sql<boolean>`false`,
      ]),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NAMESAKES);

export type EarlierDelivery = {
  requestId: string;
  arrivedAt: Date;
  state: string;
  tasksOpen: number;
  tasksDone: number;
};

/** What of these requests one unit has received and still has, with how far it has come; the newest first. */
export const deliveredBefore = async (
  db: Db | Trx,
  at: { region: string; unitId: string; before: Date },
  requestIds: string[],
): Promise<EarlierDelivery[]> => {
  if (requestIds.length === 0) return [];
  const rows = await db
    .selectFrom('delivery')
    .leftJoin('task', (join) =>
      join.onRef('task.region', '=', 'delivery.region').onRef('task.delivery_id', '=', 'delivery.id'),
    )
    .select(['delivery.id', 'delivery.request_id', 'delivery.arrived_at', 'delivery.state'])
    .select([
      sql<number>`count(*) filter (where task.state = 'open')`.as('tasks_open'),
      sql<number>`count(*) filter (where task.state = 'done')`.as('tasks_done'),
    ])
    .where('delivery.region', '=', at.region)
    .where('delivery.unit_id', '=', at.unitId)
    .where('delivery.request_id', 'in', requestIds)
    .where('delivery.arrived_at', '<=', at.before)
    // Taken back or replaced by a new copy: that one tells (see `copy`), this one asks nothing any more.
    .where('delivery.state', '<>', 'recalled')
    .groupBy(['delivery.region', 'delivery.id'])
    .orderBy('delivery.arrived_at', 'desc')
    .orderBy('delivery.id', 'desc')
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    arrivedAt: row.arrived_at,
    state: row.state,
    tasksOpen: row.tasks_open,
    tasksDone: row.tasks_done,
  }));
};

/** Which units each of these requests went to. */
export const targetsOfRequests = async (
  db: Db | Trx,
  region: string,
  requestIds: string[],
): Promise<Map<string, string[]>> => {
  const targets = new Map<string, string[]>();
  if (requestIds.length === 0) return targets;
  const rows = await db
    .selectFrom('request_target')
    .select(['request_id', 'unit_id'])
    .where('region', '=', region)
    .where('request_id', 'in', requestIds)
    .execute();
  for (const row of rows) targets.set(row.request_id, [...(targets.get(row.request_id) ?? []), row.unit_id]);
  return targets;
};
