import { MATTER_KINDS } from '@songbang/engine/ledger/residents.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id } from '../http/fields.ts';
import { Problem, STATUS } from '../http/problem.ts';
import { formToken, intakeLimit, nonceOf } from '../http/public-form.ts';
import { codeHash, readCode } from '../http/secret-code.ts';
import { townshipsOf } from '../org/unit-lookup.ts';
import { actByCode } from './act-by-code.ts';
import { MAX_ANSWER, MAX_MATTER } from './matter.ts';
import { matterByCode, wordsOf } from './matter-store.ts';
import { takeByLink } from './register-matter.ts';
import { askedPage, askPage, followForm, followPage } from './resident-page.ts';

/** Lines a county takes over the link in ten minutes, whoever sends them. */
const MOST_IN_TEN_MINUTES = 120;
const OPEN = { anonymous: true } as const;

const html = (reply: FastifyReply, page: string, status = 200) =>
  reply.status(status).type('text/html; charset=utf-8').send(page);

/** Open to everybody: ask a township, and follow what was asked with its code. */
export const registerResidentRoutes = (app: App, deps: Deps): void => {
  registerAsking(app, deps);
  registerFollowing(app, deps);
};

const form = z.object({
  token: z.string().max(300).default(''),
  unitId: z.string().max(40).default(''),
  kind: z.enum(MATTER_KINDS).catch('other'),
  what: z.string().trim().max(10_000).default(''),
  contact: z.string().trim().max(1_000).default(''),
});
type Typed = z.output<typeof form>;

const registerAsking = (app: App, deps: Deps): void => {
  const admit = intakeLimit(MOST_IN_TEN_MINUTES);
  const today = () => toLocalDate(deps.clock.now());
  const blank = async (typed: Partial<Typed>, notice: string | null): Promise<string> => {
    const towns = await townshipsOf(deps.db, deps.homeRegion, today());
    return askPage({
      token: formToken(deps.linkSecret, 'matter', today()),
      towns: towns.map((town) => ({ id: town.id, name: town.shortName })),
      unitId: typed.unitId && towns.some((town) => town.id === typed.unitId) ? typed.unitId : null,
      kind: typed.kind ?? 'advice',
      what: typed.what ?? '',
      contact: typed.contact ?? '',
      notice,
    });
  };

  const query = z.object({ to: id.optional().catch(undefined) });
  app.get('/ask', { schema: { querystring: query, hide: true }, config: OPEN }, async (request, reply) =>
    html(reply, await blank({ unitId: request.query.to ?? '' }, null)),
  );

  app.post('/ask', { schema: { body: form, hide: true }, config: OPEN }, async (request, reply) => {
    const typed = request.body;
    const town = (await townshipsOf(deps.db, deps.homeRegion, today())).find((one) => one.id === typed.unitId);
    if (!town) return html(reply, await blank(typed, '请选择乡镇。'), 422);
    const fault = faultOf(typed);
    if (fault) return html(reply, await blank(typed, fault), 422);
    const nonce = nonceOf(deps.linkSecret, 'matter', typed.token, today());
    if (!nonce) return html(reply, await blank(typed, '这一页放得太久了，内容还在，请再提交一次。'), 422);
    const now = deps.clock.now();
    if (!admit(now)) return html(reply, await blank(typed, '眼下提交的人多，内容还在，请过几分钟再提交。'), 429);
    const input = { channel: 'link' as const, kind: typed.kind, what: typed.what, contact: typed.contact || null };
    const made = await deps.db
      .transaction()
      .execute((trx) =>
        takeByLink(trx, input, { region: deps.homeRegion, unitId: town.id, nonce, secret: deps.linkSecret, now }),
      );
    return html(reply, askedPage({ ...made, town: town.shortName }), 201);
  });
};

const faultOf = ({ what, contact }: Typed): string | null => {
  if (what === '') return '请写一句话，说清什么事。';
  if (what.length > MAX_MATTER) return `请写短些，${MAX_MATTER} 个字以内。`;
  return contact.length > 100 ? '电话请写在 100 个字以内。' : null;
};

const registerFollowing = (app: App, deps: Deps): void => {
  const find = async (typed: string) => {
    const code = readCode(typed);
    const matter = code && (await matterByCode(deps.db, deps.homeRegion, codeHash(deps.linkSecret, 'matter', code)));
    return code && matter ? { code, matter } : null;
  };
  const show = async (typed: string, notice: string | null): Promise<string | null> => {
    const found = await find(typed);
    if (!found) return null;
    const { code, matter } = found;
    return followPage(
      {
        code,
        kind: matter.kind,
        what: matter.what,
        state: matter.state,
        unitName: matter.unit_name,
        receivedAt: matter.received_at,
        promisedOn: matter.promised_on,
        closedBy: matter.closed_by,
        words: await wordsOf(deps.db, deps.homeRegion, matter.id),
      },
      notice,
    );
  };

  app.get('/ask/follow', { schema: { hide: true }, config: OPEN }, async (_request, reply) =>
    html(reply, followForm(null)),
  );

  const body = z.object({
    code: z.string().max(100).default(''),
    act: z.enum(['reply', 'close', 'reopen']).optional().catch(undefined),
    words: z.string().max(MAX_ANSWER).default(''),
  });
  app.post('/ask/follow', { schema: { body, hide: true }, config: OPEN }, async (request, reply) => {
    const { code, act, words } = request.body;
    const found = await find(code);
    if (!found) return html(reply, followForm('没有找到这个查询码，请核对后再试。'), 404);
    if (!act) return html(reply, (await show(code, null)) ?? followForm(null));
    const held = { region: deps.homeRegion, matter: found.matter, now: deps.clock.now() };
    const problem = await deps.db
      .transaction()
      .execute((trx) => actByCode(trx, held, { event: act, words }))
      .then(() => null)
      .catch((error: unknown) => {
        if (error instanceof Problem) return error;
        throw error;
      });
    const notice = problem
      ? problem.entry.zh.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.details[name]))
      : null;
    return html(reply, (await show(code, notice)) ?? followForm(null), problem ? STATUS[problem.entry.kind] : 200);
  });
};
