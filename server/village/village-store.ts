import type { Db, Trx } from '../db/connect.ts';

/** The own township's villages among the given units. */
export const villagesOf = async (trx: Trx, townshipId: string, ids: string[]) => {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('unit as village')
    .innerJoin('unit as town', 'town.id', 'village.parent_id')
    .select(['village.id', 'village.short_name as name'])
    .where('town.id', '=', townshipId)
    .where('village.level', '=', 'village')
    .where('village.id', 'in', ids)
    .execute();
};

export const ownTask = (trx: Trx, key: { region: string; unitId: string; taskId: string }) =>
  trx
    .selectFrom('task')
    .select(['id', 'due_at'])
    .where('region', '=', key.region)
    .where('id', '=', key.taskId)
    .where('unit_id', '=', key.unitId)
    .executeTakeFirst();

export type NewLink = {
  region: string;
  id: string;
  taskId: string;
  villageUnitId: string;
  expiresAt: Date;
  createdBy: string;
  now: Date;
};

export const insertLinks = async (trx: Trx, links: NewLink[]): Promise<void> => {
  await trx
    .insertInto('village_link')
    .values(
      links.map((link) => ({
        region: link.region,
        id: link.id,
        task_id: link.taskId,
        village_unit_id: link.villageUnitId,
        expires_at: link.expiresAt,
        created_by: link.createdBy,
        created_at: link.now,
      })),
    )
    .execute();
};

/** What a village sees of one ask; undefined once the link has ended. */
export const openLink = (db: Db | Trx, region: string, linkId: string, now: Date) =>
  db
    .selectFrom('village_link')
    .innerJoin('task', (join) =>
      join.onRef('task.region', '=', 'village_link.region').onRef('task.id', '=', 'village_link.task_id'),
    )
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .innerJoin('unit', 'unit.id', 'village_link.village_unit_id')
    .select([
      'village_link.id',
      'village_link.answer',
      'village_link.answered_at',
      'task.what',
      'task.due_at',
      'task.due_has_time',
      'delivery.title',
      'delivery.number',
      'delivery.issuer_name',
      'delivery.unit_id',
      'unit.name as village',
      'task.id as task_id',
    ])
    .where('village_link.region', '=', region)
    .where('village_link.id', '=', linkId)
    .where('village_link.revoked_at', 'is', null)
    .where('village_link.expires_at', '>', now)
    .where('delivery.state', '!=', 'recalled')
    .executeTakeFirst();

export const saveAnswer = async (trx: Trx, region: string, linkId: string, answer: string, at: Date): Promise<void> => {
  await trx
    .updateTable('village_link')
    .set({ answer, answered_at: at })
    .where('region', '=', region)
    .where('id', '=', linkId)
    .execute();
};

/** The unit on whose desk a task lies. */
export const unitOfTask = async (db: Db, key: { region: string; taskId: string }): Promise<string | null> => {
  const task = await db
    .selectFrom('task')
    .select('unit_id')
    .where('region', '=', key.region)
    .where('id', '=', key.taskId)
    .executeTakeFirst();
  return task?.unit_id ?? null;
};

/** The answers villages have sent for a task. */
export const answersOf = async (db: Db, key: { region: string; taskId: string }) => {
  const rows = await db
    .selectFrom('village_link')
    .innerJoin('unit', 'unit.id', 'village_link.village_unit_id')
    .select(['unit.short_name', 'village_link.answer', 'village_link.answered_at', 'village_link.expires_at'])
    .where('village_link.region', '=', key.region)
    .where('village_link.task_id', '=', key.taskId)
    .orderBy('unit.place_code')
    .execute();
  return rows.map((row) => ({
    village: row.short_name,
    answer: row.answer,
    answeredAt: row.answered_at,
    expiresAt: row.expires_at,
  }));
};

/** The text of the request a task belongs to: what every village was asked in the same words. */
export const noticeOfTask = async (db: Db, key: { region: string; taskId: string }): Promise<string> => {
  const row = await db
    .selectFrom('task')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'task.region').onRef('delivery.id', '=', 'task.delivery_id'),
    )
    .innerJoin('request', (join) =>
      join.onRef('request.region', '=', 'delivery.request_region').onRef('request.id', '=', 'delivery.request_id'),
    )
    .select('request.body')
    .where('task.region', '=', key.region)
    .where('task.id', '=', key.taskId)
    .executeTakeFirst();
  return row?.body ?? '';
};
