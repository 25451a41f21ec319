import { type RawBuilder, sql } from 'kysely';
import type { JsonValue } from './schema.gen.ts';

/** A value as a jsonb parameter (pg would send a plain array as a PostgreSQL array). */
export const json = (value: unknown): RawBuilder<JsonValue> => sql`${JSON.stringify(value)}::jsonb`;
