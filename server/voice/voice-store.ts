import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';
import { newRandomId } from '../db/id.ts';

export type NewVoice = {
  region: string;
  aboutUnitId: string | null;
  topic: string;
  codeHash: Buffer;
  words: string;
  on: string;
};

/** Stores a voice with a date and an id that is not made from the time; a form sent twice is one voice. */
export const insertVoice = async (trx: Trx, row: NewVoice): Promise<void> => {
  const id = newRandomId();
  const mine = await trx
    .insertInto('voice')
    .values({
      region: row.region,
      id,
      about_unit_id: row.aboutUnitId,
      topic: row.topic,
      code_hash: row.codeHash,
      received_on: row.on,
    })
    .onConflict((c) => c.constraint('voice_code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (mine) await addWords(trx, { region: row.region, id }, { side: 'author', words: row.words, on: row.on });
};

export const addWords = async (
  trx: Trx,
  voice: { region: string; id: string },
  said: { side: 'author' | 'office'; words: string; on: string },
): Promise<void> => {
  const next = trx
    .selectFrom('voice_word')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('n'))
    .where('region', '=', voice.region)
    .where('voice_id', '=', voice.id);
  await trx
    .insertInto('voice_word')
    .values({
      region: voice.region,
      voice_id: voice.id,
      position: next,
      side: said.side,
      words: said.words,
      said_on: said.on,
    })
    .execute();
};

export const lockVoice = (trx: Trx, region: string, id: string) =>
  trx.selectFrom('voice').selectAll().where('region', '=', region).where('id', '=', id).forUpdate().executeTakeFirst();

export const setVoice = async (
  trx: Trx,
  region: string,
  id: string,
  change: { answered_on?: string | null; closed_on?: string },
): Promise<void> => {
  await trx.updateTable('voice').set(change).where('region', '=', region).where('id', '=', id).execute();
};

export const voiceByCode = (db: Db | Trx, region: string, codeHash: Buffer) =>
  db.selectFrom('voice').selectAll().where('region', '=', region).where('code_hash', '=', codeHash).executeTakeFirst();

/** What was said, in order. */
export const wordsOfVoice = (db: Db | Trx, region: string, id: string) =>
  db
    .selectFrom('voice_word')
    .select(['side', 'words', 'said_on as on'])
    .where('region', '=', region)
    .where('voice_id', '=', id)
    .orderBy('position')
    .limit(200)
    .execute();

/** Voices of one day: the only thing a flood is measured by. */
export const voicesOn = async (db: Db | Trx, region: string, on: string): Promise<number> => {
  const row = await db
    .selectFrom('voice')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .where('received_on', '=', on)
    .executeTakeFirstOrThrow();
  return row.n;
};

/** Bodies of the county a voice may be about. */
export const bodiesOf = (db: Db | Trx, region: string, on: string) =>
  db
    .selectFrom('unit')
    .select(['id', 'short_name as name'])
    .where('region', '=', region)
    .where('level', 'in', ['county', 'township'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('level')
    .orderBy('issuer_code')
    .limit(500)
    .execute();
