import { parseNumber } from '@songbang/engine/rules/number.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { numberFacts } from '../register/register-lookup.ts';
import { type Verdict, verdictOf, verifyForm, verifyPage } from './verify-page.ts';

const PASS_DIGITS = 10;

/** Open to everybody: a reception desk, a village, a phone. */
export const registerVerifyRoutes = (app: App, deps: Deps): void => {
  const query = z.object({ number: z.string().max(200).optional() });
  app.get('/verify', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    if (request.query.number !== undefined) return answer(deps, request.query.number, reply);
    return reply.type('text/html; charset=utf-8').send(verifyForm());
  });

  app.get(
    '/verify/:number',
    { schema: { params: z.strictObject({ number: z.string().max(200) }), hide: true } },
    (request, reply) => answer(deps, request.params.number, reply),
  );
};

/** Eighteen digits are a number; ten are a visit pass, which has a page of its own. */
const answer = async (deps: Deps, typed: string, reply: FastifyReply) => {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  if (digits.length === PASS_DIGITS) return reply.redirect(`/pass?code=${digits}`, 303);
  return reply.type('text/html; charset=utf-8').send(verifyPage(await verify(deps, typed)));
};

const verify = async (deps: Deps, typed: string): Promise<Verdict> => {
  const parsed = parseNumber(typed);
  if (!parsed.ok) return { state: 'mistyped' };
  const facts = await numberFacts(deps.db, parsed.parts.region, parsed.number);
  return facts ? verdictOf(facts, toLocalDate(deps.clock.now())) : { state: 'unknown', number: parsed.number };
};
