import type { Price } from '@songbang/engine/pricing/price.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Review } from '@songbang/engine/rules/review.ts';
import { z } from 'zod';
import { httpProblems } from './http-problems.ts';

/** Fields that many routes share. */

/** An instant: `Date` inside, ISO UTC on the wire. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A date somebody could mean: PostgreSQL has no year 0, and the week after 9999-12-31 no name. */
export const isoDate = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2200-01-01');
export const id = z.uuid();
export const idParams = z.strictObject({ id });

/** Engine values travel as they are; their shape is the engine's own type. */
export const reading = z.custom<Reading>((value) => typeof value === 'object' && value !== null);
export const price = z.custom<Price>((value) => typeof value === 'object' && value !== null);
export const findings = z.custom<Review['findings']>((value) => Array.isArray(value));
export const review = z.custom<Review>((value) => typeof value === 'object' && value !== null);
export const anyJson = z.custom<unknown>(() => true);

export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const keyHeader = z.object({ 'idempotency-key': z.string().min(8).max(100).optional() });

/** The key that makes a repeat one act, or `http.key-missing`. */
export const keyOf = (headers: z.output<typeof keyHeader>): string => {
  const key = headers['idempotency-key'];
  if (!key) throw httpProblems('http.key-missing');
  return key;
};
