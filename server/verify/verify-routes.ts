import { parseNumber } from '@songbang/engine/rules/number.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { App, Deps } from '../http/app.ts';
import { spokenPass } from '../passes/spoken-pass-lookup.ts';
import { numberFacts, requestOfNumber } from '../register/register-lookup.ts';
import { settleDue } from '../requests/overdue-lookup.ts';
import { MISTYPED, spokenVerdict, TOO_OFTEN } from './spoken-answer.ts';
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

  registerPhone(app, deps);
};

/** A caller types eighteen digits in well under a minute; an exchange may have this many callers at once. */
const MOST_A_MINUTE = 60;

/** For a telephone exchange: digits in, one sentence out that it reads to the caller (docs/operations.md). */
const registerPhone = (app: App, deps: Deps): void => {
  const open = addressLimit(MOST_A_MINUTE);
  const params = z.strictObject({ digits: z.string().max(100) });
  app.get(
    '/verify/phone/:digits',
    { schema: { params, hide: true }, config: { anonymous: true } },
    async (request, reply) => {
      reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');
      if (!open(request.ip, deps.clock.now())) return reply.status(429).header('retry-after', '60').send(TOO_OFTEN);
      return reply.send(await spoken(deps, request.params.digits));
    },
  );
};

const spoken = async (deps: Deps, keys: string): Promise<string> => {
  const typed = keys.normalize('NFKC').replace(/\D/g, '');
  if (typed.length !== PASS_DIGITS) return spokenVerdict(await verify(deps, typed));
  const today = toLocalDate(deps.clock.now());
  return (await spokenPass(deps.db, { region: deps.homeRegion, typed, today })) ?? MISTYPED;
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
  const issued = await requestOfNumber(deps.db, parsed.number);
  if (issued) await settleDue(deps.db, deps.clock, issued);
  const facts = await numberFacts(deps.db, parsed.parts.region, parsed.number);
  return facts ? verdictOf(facts, toLocalDate(deps.clock.now())) : { state: 'unknown', number: parsed.number };
};
