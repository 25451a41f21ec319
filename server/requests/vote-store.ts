import type { Db, Trx } from '../db/connect.ts';

export type Vote = 'for' | 'against' | 'with-opinion';
export type Tally = { for: number; against: number; withOpinion: number };

export type NewVote = {
  region: string;
  requestId: string;
  unitId: string;
  vote: Vote;
  opinion: string;
  castBy: string;
  now: Date;
};

/** One voice per township; a later one takes the place of the former. */
export const saveVote = async (trx: Trx, vote: NewVote): Promise<void> => {
  const values = { vote: vote.vote, opinion: vote.opinion, cast_by: vote.castBy, cast_at: vote.now };
  await trx
    .insertInto('joint_vote')
    .values({ region: vote.region, request_id: vote.requestId, unit_id: vote.unitId, ...values })
    .onConflict((conflict) => conflict.columns(['region', 'request_id', 'unit_id']).doUpdateSet(values))
    .execute();
};

/** The voices on one request. `{ for: 2, against: 1, withOpinion: 0 }` */
export const tallyOf = async (db: Db | Trx, region: string, requestId: string): Promise<Tally> => {
  const rows = await db
    .selectFrom('joint_vote')
    .select(['vote', (eb) => eb.fn.countAll<number>().as('n')])
    .where('region', '=', region)
    .where('request_id', '=', requestId)
    .groupBy('vote')
    .execute();
  const count = (vote: Vote) => Number(rows.find((row) => row.vote === vote)?.n ?? 0);
  return { for: count('for'), against: count('against'), withOpinion: count('with-opinion') };
};

/** Whether a request waits in the red lane and is meant for this unit: then the unit has a voice. */
export const hasVoice = async (
  trx: Trx,
  key: { region: string; requestId: string; unitId: string },
): Promise<boolean> => {
  const row = await trx
    .selectFrom('review')
    .innerJoin('request_target', (join) =>
      join
        .onRef('request_target.region', '=', 'review.region')
        .onRef('request_target.request_id', '=', 'review.request_id'),
    )
    .select('review.id')
    .where('review.region', '=', key.region)
    .where('review.request_id', '=', key.requestId)
    .where('review.outcome', '=', 'waiting')
    .where('review.lane', '=', 'red')
    .where('request_target.unit_id', '=', key.unitId)
    .executeTakeFirst();
  return row !== undefined;
};
