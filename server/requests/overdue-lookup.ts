import { sql } from 'kysely';
import { type Clock, toLocalDate } from '../clock.ts';
import type { Db } from '../db/connect.ts';
import { expireRequest, returnUnanswered } from './overdue-request.ts';
import { numbersOver } from './renewal-store.ts';
import { lapseNumber } from './sweep-numbers.ts';

/** What time alone does to a request, by the key its job is queued under. */
const MOVES = { review: returnUnanswered, expire: expireRequest };

/** The queue of jobs takes the rest; a reader does not wait for a backlog of days. */
const MOST_AT_ONCE = 50;

type At = { region: string; requestId?: string };

/**
 * Carries out what time has already decided about the requests of a region, or about one of them, though the queue has not come to it
 * yet: silence past its term, an emergency past its hours, a number past its last day. Whoever reads after that instant sees the new
 * state. The queue's own turn finds nothing left to do.
 */
export const settleDue = async (db: Db, clock: Clock, at: At): Promise<void> => {
  await settleQueued(db, clock, at);
  const { region, requestId } = at;
  const over = await numbersOver(db, region, toLocalDate(clock.now()), requestId);
  for (const id of over.slice(0, MOST_AT_ONCE)) await lapseNumber(db, clock, { region, requestId: id });
};

/** The same of silence and emergencies alone, for readers who look at the last day of a number themselves. */
export const settleQueued = async (db: Db, clock: Clock, { region, requestId }: At): Promise<void> => {
  const queued =
    requestId === undefined
      ? sql`task_identifier in ('return-unanswered', 'expire-request')`
      : sql`key in (${`review:${requestId}`}, ${`expire:${requestId}`})`;
  const { rows } = await sql<{ key: string; id: string }>`
    with due as materialized (select key, run_at from graphile_worker.jobs where run_at <= ${clock.now()} and ${queued})
    select due.key, request.id from due
      join request on request.region = ${region} and request.id = split_part(due.key, ':', 2)::uuid
     where request.state in ('in-review', 'numbered') order by due.run_at limit ${MOST_AT_ONCE}`.execute(db);
  for (const { key, id } of rows) {
    const move = MOVES[key.split(':')[0] as keyof typeof MOVES];
    await move(db, clock, { region, requestId: id });
  }
};
