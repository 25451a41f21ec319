import type { Clock } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import type { Actor, Role } from './actor.ts';
import { type Scope, scopeOf } from './scope.ts';

/** Handed to every command, explicitly: who, over what, when, within which transaction. */
export type Context = { actor: Actor; scope: Scope; clock: Clock; requestId: string; trx: Trx };

/**
 * What a step needs that is also taken without an account: by whoever holds a signed link, or by the clock. A command's
 * context is one.
 */
export type Hand = {
  actor: { region: string; accountId: string | null; role: Role | 'link-holder' | 'system' };
  clock: Clock;
  trx: Trx;
};

/** Handed to every view: the same without a transaction. */
export type ViewContext = Omit<Context, 'trx'> & { db: Db | Trx };

type Input = { db: Db; actor: Actor; clock: Clock; requestId: string };

/** Runs one command in one transaction; the response is written only after it commits. */
export const inTransaction = <T>(input: Input, command: (ctx: Context) => Promise<T>): Promise<T> =>
  input.db
    .transaction()
    .setIsolationLevel('read committed')
    .execute((trx) =>
      command({ actor: input.actor, scope: scopeOf(input.actor), clock: input.clock, requestId: input.requestId, trx }),
    );
