import { createHash } from 'node:crypto';
import type { Context } from '../access/context.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { json } from '../db/json.ts';
import { type Write, writeTogether } from '../db/write-together.ts';
import { httpProblems } from './http-problems.ts';

type Answer = { status: number; body: unknown };
/** Keeps the answer as part of a command's own last statement. */
export type KeepAnswer = (answer: Answer) => Write;

/**
 * Runs a command once per key, in the command's own transaction: a repeat (a double click, a retry after a lost answer)
 * gets the first answer again. A command that holds locks may keep its answer itself (`kept`). A second submit at the same moment waits for the first on the unique key.
 * Problem: `http.key-reused` when the same key comes with different content.
 */
export const once = async (
  ctx: Context,
  key: string,
  input: unknown,
  command: (keep: KeepAnswer) => Promise<Answer & { kept?: true }>,
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
    const keep: KeepAnswer = ({ status, body }) => row.set({ status, response: json(body) });
    const { kept, ...answer } = await command(keep);
    if (!kept) await writeTogether(ctx.trx, [keep(answer)]);
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
