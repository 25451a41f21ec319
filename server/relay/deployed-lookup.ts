import { isMeeting, isStatutory } from '@songbang/engine/rules/meeting.ts';
import type { Demand } from '@songbang/engine/rules/review.ts';
import { deploysAgain } from '@songbang/engine/rules/same-matter.ts';
import { addDays, fromLocal } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

/** A paper that old is another season's: a meeting after it starts something new. */
const RECENT_DAYS = 120;
/** Nobody issues more in that time to one county; the newest are the likeliest. */
const MOST_TITLES = 400;
/** A notice of a meeting deploys nothing before it is held, whatever else it asks for. */
const CALLS = /召开|举办|举行|会议(?:的|预备)*通知/;

type Around = { region: string; issuerUnitId: string | null; now: string; demand: Demand };

/**
 * The sender's own document that deployed already what this meeting is called to deploy: named by the notice, or about the same
 * matter. Null when it was looked for and there is none; undefined when the request calls no meeting or its sender is unknown.
 * What never went out (waiting, returned, withdrawn) deployed nothing.
 */
export const deployedByOwnDocument = async (
  db: Db | Trx,
  { region, issuerUnitId, now, demand }: Around,
): Promise<{ title: string; issuedOn: string } | null | undefined> => {
  const title = demand.reading.title;
  if (issuerUnitId === null || title === null || !isMeeting(demand) || isStatutory(demand)) return undefined;
  const since = fromLocal(addDays(now.slice(0, 10), -RECENT_DAYS));
  const rows = await db
    .selectFrom('request')
    .select(['title', 'doc_no', 'kind', 'issued_on', 'received_at'])
    .where('region', '=', region)
    .where('issuer_unit_id', '=', issuerUnitId)
    .where('state', 'in', ['numbered', 'stray', 'expired'])
    .where('kind', 'not in', ['meeting', 'training'])
    .where('received_at', '>=', since)
    .where('received_at', '<=', fromLocal(now))
    .orderBy('received_at', 'desc')
    .limit(MOST_TITLES)
    .execute();
  const text = demand.text;
  const papers = rows.filter((row) => !CALLS.test(row.title));
  const found = papers.find((row) => deploysAgain({ title, text }, { title: row.title, docNo: row.doc_no }) !== null);
  return found
    ? { title: found.title, issuedOn: found.issued_on ?? found.received_at.toISOString().slice(0, 10) }
    : null;
};
