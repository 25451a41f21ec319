import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { idParams, isoDate } from '../http/fields.ts';
import { asCommand } from '../http/inputs.ts';
import { Problem, problemBody, STATUS } from '../http/problem.ts';
import { readToken } from '../http/signed-link.ts';
import { townshipsOf } from '../org/unit-lookup.ts';
import { completeStray } from './complete-stray.ts';
import { gapsOf } from './stray-gaps.ts';
import { offerStrayLink, strayLinkPath } from './stray-link.ts';
import { strayOfLink } from './stray-link-store.ts';
import { strayDonePage, strayFormPage, type Typed } from './stray-page.ts';
import { strayProblems } from './stray-problems.ts';

const params = z.strictObject({ token: z.string().max(300) });
const line = (most: number) => z.string().trim().max(most).default('');
/** What a browser without script sends: every field a text, a ticked box by its name. */
const form = z
  .object({
    text: z.string().max(200_000),
    issuer: line(100),
    basis: line(300),
    dueOn: z.union([isoDate, z.literal('')]).default(''),
    dueTime: z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal('')]).default(''),
    contact: line(100),
  })
  .catchall(z.string().max(10));
type Sent = z.output<typeof form>;

/** The sender of a stray completes it by a link; whoever has the stray in scope may ask for the link. */
export const registerStrayRoutes = (app: App, deps: Deps): void => {
  const made = z.object({ url: z.string() });
  app.post(
    '/api/requests/:id/completion-link',
    { schema: { params: idParams, response: { 201: made } } },
    async (request, reply) => {
      const { region } = request.session?.actor ?? { region: '' };
      const linkId = await asCommand(deps, request, (ctx) => offerStrayLink(ctx, request.params.id));
      return reply.status(201).send({ url: strayLinkPath(deps.linkSecret, region, linkId) });
    },
  );

  app.get('/s/:token', { schema: { params, hide: true } }, async (request, reply) =>
    sendPage(reply, await pageFor(deps, await find(deps, request.params.token), null)),
  );

  const posted = { schema: { params, body: form, hide: true }, config: { byLink: true } };
  app.post('/s/:token', posted, async (request, reply) => {
    const { region, linkId } = await find(deps, request.params.token);
    try {
      await deps.db.transaction().execute((trx) => {
        const actor = { region, accountId: null, role: 'link-holder' as const };
        return completeStray({ actor, clock: deps.clock, trx }, deps.relay, linkId, completionOf(request.body));
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const secret = error.code === 'request.secret';
      const trouble = { sent: request.body, secret, said: problemBody(error, 'zh-CN', request.id).title };
      reply.status(STATUS[error.entry.kind]);
      return sendPage(reply, await pageFor(deps, await find(deps, request.params.token), trouble));
    }
    return sendPage(reply, await pageFor(deps, await find(deps, request.params.token), null));
  });
};

const sendPage = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').send(page);

const completionOf = (sent: Sent) => ({
  text: sent.text,
  issuer: sent.issuer || null,
  basis: sent.basis || null,
  dueOn: sent.dueOn || null,
  dueTime: sent.dueTime || null,
  contact: sent.contact || null,
  moreTargets: chosenTowns(sent),
});

const chosenTowns = (sent: Sent): string[] =>
  Object.keys(sent).flatMap((name) => (/^town-[0-9a-f-]{36}$/.test(name) ? [name.slice(5)] : []));

const find = async (deps: Deps, token: string) => {
  const [region, linkId] = readToken(deps.linkSecret, 'stray', token)?.split('/') ?? [];
  const stray = region && linkId ? await strayOfLink(deps.db, region, linkId) : undefined;
  if (!region || !linkId || !stray) throw strayProblems('stray.link-over');
  return { region, linkId, stray };
};

type Trouble = { sent: Sent /** The text itself is not sent back. */; secret: boolean; said: string };
type Found = Awaited<ReturnType<typeof find>>;

/** The form while the stray waits for its sender, afterwards what became of it. */
const pageFor = async (deps: Deps, { region, stray }: Found, trouble: Trouble | null): Promise<string> => {
  const { title, number } = stray;
  if (stray.state !== 'stray') return strayDonePage({ title, state: stray.state, number, expiresOn: stray.expires_on });
  const now = deps.clock.now();
  if (stray.completed_at !== null || stray.expires_at <= now) throw strayProblems('stray.link-over');
  const towns = await townshipsOf(deps.db, region, toLocalDate(now));
  const chosen = trouble ? chosenTowns(trouble.sent) : [];
  const seen: Typed = { text: stray.body, issuer: '', basis: '', dueOn: '', dueTime: '', contact: '' };
  const typed: Typed = trouble ? { ...trouble.sent, ...(trouble.secret ? { text: stray.body } : {}) } : seen;
  return strayFormPage({
    title,
    receivedAt: stray.received_at,
    issuerName: stray.issuer_unit_id ? stray.issuer_name : null,
    gaps: gapsOf(stray.body, stray.reading as unknown as Reading).filter(
      (gap) => gap !== 'issuer' || !stray.issuer_unit_id,
    ),
    towns: towns.map((town) => ({
      id: town.id,
      name: town.shortName,
      fixed: stray.target_ids?.includes(town.id) ?? false,
      chosen: chosen.includes(town.id),
    })),
    typed,
    trouble: trouble?.said ?? null,
  });
};
