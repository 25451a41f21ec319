import { type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** Something in the request comes back: daily, weekly, monthly, yearly. */
const RECURS = sql<SqlBool>`jsonb_path_exists(request.reading, '$.asks[*].recurs ? (@ != null)')`;

/** County-level regions that have bodies of their own; `unit` is shared by all. */
export const regionsOfCounties = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('unit').select('region').distinct().orderBy('region').execute();
  return rows.map((row) => row.region);
};

/** Recurring requests whose number ends between two dates and whose sender has not been asked about it yet. */
export const numbersToAskAbout = async (
  db: Db,
  region: string,
  days: { from: string; to: string },
): Promise<string[]> => {
  const rows = await inForce(db, region)
    .where('control_number.expires_on', '>=', days.from)
    .where('control_number.expires_on', '<=', days.to)
    .where('request.emergency', '=', false)
    .where(RECURS)
    .where(
      sql<SqlBool>`not exists (select 1 from number_renewal where number_renewal.region = control_number.region
        and number_renewal.number = control_number.number and number_renewal.due_on = control_number.expires_on)`,
    )
    .execute();
  return rows.map((row) => row.request_id);
};

/** Requests whose number's last day lies before a date; of one request when it is named. */
export const numbersOver = async (db: Db, region: string, today: string, requestId?: string): Promise<string[]> => {
  const rows = await inForce(db, region)
    .where('control_number.expires_on', '<', today)
    .$if(requestId !== undefined, (query) => query.where('control_number.request_id', '=', requestId!))
    .execute();
  return rows.map((row) => row.request_id);
};

const inForce = (db: Db, region: string) =>
  db
    .selectFrom('control_number')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'control_number.region').onRef('request.id', '=', 'control_number.request_id'),
    )
    .select('control_number.request_id')
    .where('control_number.region', '=', region)
    .where('control_number.retired_at', 'is', null)
    .where('request.state', '=', 'numbered')
    .orderBy('control_number.expires_on')
    .limit(5_000);

/** A number with the question asked about its present end, if any; the row is held until commit. */
export const lockNumber = async (trx: Trx, region: string, requestId: string) => {
  const number = await trx
    .selectFrom('control_number')
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'control_number.region').onRef('request.id', '=', 'control_number.request_id'),
    )
    .select(['control_number.number', 'control_number.expires_on', 'control_number.retired_at'])
    .select(RECURS.as('recurs'))
    .where('control_number.region', '=', region)
    .where('control_number.request_id', '=', requestId)
    .forUpdate('control_number')
    .executeTakeFirst();
  if (!number) return null;
  return {
    number: number.number,
    expiresOn: number.expires_on,
    retired: number.retired_at !== null,
    recurs: number.recurs,
  };
};

export type Renewal = { region: string; number: string; dueOn: string };

/** True the first time the question is asked. */
export const insertRenewal = async (trx: Trx, renewal: Renewal, at: Date): Promise<boolean> => {
  const row = await trx
    .insertInto('number_renewal')
    .values({
      region: renewal.region,
      number: renewal.number,
      due_on: renewal.dueOn,
      asked_at: at,
      outcome: 'asked',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
};

export const answerRenewal = async (
  trx: Trx,
  renewal: Renewal,
  answer: { outcome: 'confirmed' | 'lapsed'; by: string | null; at: Date },
): Promise<void> => {
  await trx
    .updateTable('number_renewal')
    .set({ outcome: answer.outcome, answered_by: answer.by, answered_at: answer.at })
    .where('region', '=', renewal.region)
    .where('number', '=', renewal.number)
    .where('due_on', '=', renewal.dueOn)
    .where('outcome', '=', 'asked')
    .execute();
};

export const extendNumber = async (trx: Trx, region: string, number: string, expiresOn: string): Promise<void> => {
  await trx
    .updateTable('control_number')
    .set({ expires_on: expiresOn })
    .where('region', '=', region)
    .where('number', '=', number)
    .execute();
};

/** What comes back does not come back any more: open recurring tasks are dropped. Returns the units concerned. */
export const dropRecurring = async (trx: Trx, region: string, requestId: string): Promise<string[]> => {
  const deliveries = await trx
    .selectFrom('delivery')
    .select(['id', 'unit_id'])
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .execute();
  if (deliveries.length === 0) return [];
  const ids = deliveries.map((one) => one.id);
  await trx
    .updateTable('task')
    .set({ state: 'dropped' })
    .where('region', '=', region)
    .where('delivery_id', 'in', ids)
    .where('state', '=', 'open')
    .where('recurs', 'is not', null)
    .execute();
  await trx
    .updateTable('delivery')
    .set((eb) => ({
      next_due_at: eb
        .selectFrom('task')
        .select((task) => task.fn.min('task.due_at').as('due'))
        .whereRef('task.region', '=', 'delivery.region')
        .whereRef('task.delivery_id', '=', 'delivery.id')
        .where('task.state', '=', 'open'),
    }))
    .where('region', '=', region)
    .where('id', 'in', ids)
    .execute();
  return deliveries.map((one) => one.unit_id);
};
