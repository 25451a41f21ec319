import { createHash } from 'node:crypto';
import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { ReviewBasis } from '@songbang/engine/rules/replay.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The published days are one object for as long as their table stands: hashed once, not with every request. */
const hashed = new WeakMap<Calendar['exceptions'], string>();

const hashOfDays = (days: Calendar['exceptions']): string => {
  const known = hashed.get(days);
  if (known) return known;
  const hash = sha256(canonicalJson(days));
  hashed.set(days, hash);
  return hash;
};

/** Two bases with the same digest are the same. */
export const digestOf = ({ calendar: { exceptions, ...calendar }, ...rest }: ReviewBasis): string =>
  sha256(canonicalJson({ days: hashOfDays(exceptions), calendar, ...rest }));

/** Stores what a review rests on unless it is stored already, and returns its digest. */
export const keepBasis = async (trx: Trx, region: string, basis: ReviewBasis): Promise<string> => {
  const digest = digestOf(basis);
  const known = await trx
    .selectFrom('review_basis')
    .select('digest')
    .where('region', '=', region)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (known) return digest;
  await trx
    .insertInto('review_basis')
    .values({ region, digest, content: json(basis) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return digest;
};
