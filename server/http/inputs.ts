import type { FastifyRequest } from 'fastify';
import { type Context, inTransaction, type ViewContext } from '../access/context.ts';
import { scopeOf } from '../access/scope.ts';
import type { Deps } from './app.ts';
import { actorOf } from './sessions.ts';

/** Runs a command for the signed-in actor in one transaction. */
export const asCommand = <T>(deps: Deps, request: FastifyRequest, command: (ctx: Context) => Promise<T>): Promise<T> =>
  inTransaction({ db: deps.db, actor: actorOf(request), clock: deps.clock, requestId: request.id }, command);

/** What a view needs of the signed-in actor. */
export const viewOf = (deps: Deps, request: FastifyRequest): ViewContext => {
  const actor = actorOf(request);
  return { actor, scope: scopeOf(actor), clock: deps.clock, requestId: request.id, db: deps.db };
};
