import { createHash } from 'node:crypto';
import type { Context } from '../access/context.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { json } from '../db/json.ts';
import { httpProblems } from './http-problems.ts';

type Answer = { status: number; body: unknown };

/**
 * Runs a command once per key, in the command's own transaction: a repeat (a double click, a retry after a lost answer)
 * gets the first answer again. A second submit at the same moment waits for the first on the unique key.
 * Problem: `http.key-reused` when the same key comes with different content.
 */
export const once = async (
  ctx: Context,
  key: string,
  input: unknown,
  command: () => Promise<Answer>,
): Promise<Answer> => {
  const { region, accountId } = ctx.actor;
  const bodyHash = createHash('sha256').update(canonicalJson(input)).digest();
  const mine = await ctx.trx
    .insertInto('idempotency_key')
    .values({
      region,
      account_id: accountId,
      key,
      body_hash: bodyHash,
      status: 0,
      response: json(null),
      created_at: ctx.clock.now(),
    })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  const row = ctx.trx
    .updateTable('idempotency_key')
    .where('region', '=', region)
    .where('account_id', '=', accountId)
    .where('key', '=', key);
  if (mine) {
    const answer = await command();
    await row.set({ status: answer.status, response: json(answer.body) }).execute();
    return answer;
  }
  const earlier = await ctx.trx
    .selectFrom('idempotency_key')
    .select(['body_hash', 'status', 'response'])
    .where('region', '=', region)
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!earlier.body_hash.equals(bodyHash)) throw httpProblems('http.key-reused');
  return { status: earlier.status, body: earlier.response };
};
