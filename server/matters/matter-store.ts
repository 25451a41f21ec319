import type { MatterKind } from '@songbang/engine/ledger/residents.ts';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

export type NewMatter = {
  region: string;
  id: string;
  unitId: string;
  channel: string;
  kind: MatterKind;
  what: string;
  contact: string | null;
  codeHash: Buffer;
  receivedAt: Date;
  promisedOn: string;
  hours: number;
  costsVersion: string;
};

/** False when the same form was taken before: its code is there already. */
export const insertMatter = async (trx: Trx, row: NewMatter): Promise<boolean> => {
  const mine = await trx
    .insertInto('matter')
    .values({
      region: row.region,
      id: row.id,
      unit_id: row.unitId,
      channel: row.channel,
      kind: row.kind,
      what: row.what,
      contact: row.contact,
      code_hash: row.codeHash,
      state: 'open',
      received_at: row.receivedAt,
      promised_on: row.promisedOn,
      hours: row.hours,
      costs_version: row.costsVersion,
    })
    .onConflict((c) => c.constraint('matter_code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
};

export type NewStep = {
  region: string;
  matterId: string;
  at: Date;
  step: 'registered' | 'assigned' | 'answered' | 'reopened' | 'closed' | 'replied' | 'whistled';
  side: 'unit' | 'resident';
  personId: string | null;
  words: string;
};

export const insertStep = async (trx: Trx, { matterId, personId, ...step }: NewStep): Promise<void> => {
  const next = trx
    .selectFrom('matter_step')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('n'))
    .where('region', '=', step.region)
    .where('matter_id', '=', matterId);
  await trx
    .insertInto('matter_step')
    .values({ ...step, position: next, matter_id: matterId, person_id: personId })
    .execute();
};

/** Locks one matter of one township; undefined when it is not that township's. */
export const lockMatter = (trx: Trx, key: { region: string; unitId: string; id: string }) =>
  trx
    .selectFrom('matter')
    .selectAll()
    .where('region', '=', key.region)
    .where('id', '=', key.id)
    .where('unit_id', '=', key.unitId)
    .forUpdate()
    .executeTakeFirst();

export type MatterChange = {
  state?: string;
  post_id?: string | null;
  answer?: string;
  answered_at?: Date;
  answered_by?: string | null;
  closed_at?: Date | null;
  closed_by?: 'unit' | 'resident' | null;
  contact?: null;
  promised_on?: string;
};

export const setMatter = async (trx: Trx, region: string, id: string, change: MatterChange): Promise<void> => {
  await trx.updateTable('matter').set(change).where('region', '=', region).where('id', '=', id).execute();
};

/** Who holds a post of the unit on a date: null when vacant, undefined when the unit has no such post. */
export const holderOf = async (
  trx: Trx,
  key: { region: string; unitId: string; postId: string; on: string },
): Promise<string | null | undefined> => {
  const row = await trx
    .selectFrom('post')
    .leftJoin('assignment', (join) =>
      join
        .onRef('assignment.region', '=', 'post.region')
        .onRef('assignment.post_id', '=', 'post.id')
        .on('assignment.valid_from', '<=', key.on)
        .on(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > ${key.on})`),
    )
    .select('assignment.person_id')
    .where('post.region', '=', key.region)
    .where('post.id', '=', key.postId)
    .where('post.unit_id', '=', key.unitId)
    .orderBy('assignment.valid_from', 'desc')
    .executeTakeFirst();
  return row?.person_id;
};

/** A matter by the hash of its code, with what its resident may read. */
export const matterByCode = (db: Db | Trx, region: string, codeHash: Buffer) =>
  db
    .selectFrom('matter')
    .innerJoin('unit', 'unit.id', 'matter.unit_id')
    .select([
      'matter.id',
      'matter.unit_id',
      'matter.kind',
      'matter.what',
      'matter.state',
      'matter.received_at',
      'matter.promised_on',
      'matter.answer',
      'matter.answered_at',
      'matter.closed_at',
      'matter.closed_by',
      'unit.name as unit_name',
    ])
    .where('matter.region', '=', region)
    .where('matter.code_hash', '=', codeHash)
    .executeTakeFirst();

/** What was said by the resident and the township after the first line, oldest first. */
export const wordsOf = (db: Db | Trx, region: string, matterId: string) =>
  db
    .selectFrom('matter_step')
    .select(['at', 'step', 'side', 'words'])
    .where('region', '=', region)
    .where('matter_id', '=', matterId)
    .where('step', 'in', ['answered', 'replied', 'reopened', 'closed', 'whistled'])
    .orderBy('position')
    .limit(200)
    .execute();
