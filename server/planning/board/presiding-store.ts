import type { Trx } from '../../db/connect.ts';

type Choice = { region: string; requestId: string; personId: string | null; by: string; at: Date };

/** Keeps who presides over the meeting of a request; a later choice takes the place of an earlier one. */
export const choosePresiding = async (trx: Trx, choice: Choice): Promise<void> => {
  const values = { person_id: choice.personId, chosen_by: choice.by, chosen_at: choice.at };
  await trx
    .insertInto('presiding_leader')
    .values({ region: choice.region, request_id: choice.requestId, ...values })
    .onConflict((c) => c.columns(['region', 'request_id']).doUpdateSet(values))
    .execute();
};

/** Is there such a request in the region? */
export const requestExists = async (trx: Trx, region: string, requestId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('request')
    .select('id')
    .where('region', '=', region)
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row !== undefined;
};

/** The unit leaders of the county's government are kept under; null while the county has no such unit. */
export const unitOfLeaders = async (trx: Trx, region: string): Promise<string | null> => {
  const rows = await trx
    .selectFrom('unit')
    .select(['id', 'kind'])
    .where('region', '=', region)
    .where('level', '=', 'county')
    .where('kind', 'in', ['government', 'party'])
    .orderBy('kind')
    .orderBy('issuer_code')
    .execute();
  return rows[0]?.id ?? null;
};

type NewLeader = { region: string; unitId: string; personId: string; postId: string; post: string; from: string };

/** A post of the county and whoever holds it; nobody's name is kept. */
export const insertLeader = async (trx: Trx, row: NewLeader): Promise<void> => {
  const { region, unitId, personId, postId, post, from } = row;
  await trx.insertInto('person').values({ region, id: personId, unit_id: unitId, label: post }).execute();
  await trx.insertInto('post').values({ region, id: postId, unit_id: unitId, name: post }).execute();
  await trx
    .insertInto('assignment')
    .values({ region, post_id: postId, person_id: personId, valid_from: from })
    .execute();
};

/** From a date on the person holds no post any more; what was to begin later never does. */
export const endLeader = async (trx: Trx, region: string, personId: string, on: string): Promise<void> => {
  await trx
    .deleteFrom('assignment')
    .where('region', '=', region)
    .where('person_id', '=', personId)
    .where('valid_from', '>=', on)
    .execute();
  await trx
    .updateTable('assignment')
    .set({ valid_to: on })
    .where('region', '=', region)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute();
};
