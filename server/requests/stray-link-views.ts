import type { RawBuilder, SqlBool } from 'kysely';
import type { Context } from '../access/context.ts';

/** The state of a request within a scope; null when it is out of it. */
export const strayState = async (
  ctx: Pick<Context, 'trx'>,
  within: RawBuilder<SqlBool>,
  requestId: string,
): Promise<string | null> => {
  const row = await ctx.trx
    .selectFrom('request')
    .select('request.state')
    .where(within)
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  return row?.state ?? null;
};
