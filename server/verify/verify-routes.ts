import { parseNumber } from '@songbang/engine/rules/number.ts';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { numberFacts } from '../register/register-lookup.ts';
import { type Verdict, verdictOf, verifyForm, verifyPage } from './verify-page.ts';

/** Open to everybody: a reception desk, a village, a phone. */
export const registerVerifyRoutes = (app: App, deps: Deps): void => {
  const query = z.object({ number: z.string().max(200).optional() });
  app.get('/verify', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    return request.query.number === undefined ? verifyForm() : verifyPage(await verify(deps, request.query.number));
  });

  app.get(
    '/verify/:number',
    { schema: { params: z.strictObject({ number: z.string().max(200) }), hide: true } },
    async (request, reply) => {
      reply.type('text/html; charset=utf-8');
      return verifyPage(await verify(deps, request.params.number));
    },
  );
};

const verify = async (deps: Deps, typed: string): Promise<Verdict> => {
  const parsed = parseNumber(typed);
  if (!parsed.ok) return { state: 'mistyped' };
  const facts = await numberFacts(deps.db, parsed.parts.region, parsed.number);
  return facts ? verdictOf(facts, toLocalDate(deps.clock.now())) : { state: 'unknown', number: parsed.number };
};
