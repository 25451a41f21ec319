import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { seesUnit } from '../access/scope.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { deskProblems } from '../desk/desk-problems.ts';
import { announce } from '../events/change-store.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { readToken } from '../http/signed-link.ts';
import { createVillageLinks } from './create-links.ts';
import { sharedIn } from './shared-answers.ts';
import { MAX_ANSWER, villagePage } from './village-page.ts';
import { villageProblems } from './village-problems.ts';
import { answersOf, noticeOfTask, openLink, saveAnswer, unitOfTask } from './village-store.ts';

const params = z.strictObject({ token: z.string().max(300) });

export const registerVillageRoutes = (app: App, deps: Deps): void => {
  registerTownSide(app, deps);
  registerVillageSide(app, deps);
};

const registerTownSide = (app: App, deps: Deps): void => {
  const wanted = z.strictObject({ villageUnitIds: z.array(id).min(1).max(200) });
  const links = z.object({
    links: z.array(z.object({ villageUnitId: id, name: z.string(), url: z.string(), expiresAt: instant })),
  });
  app.post(
    '/api/tasks/:id/village-links',
    { schema: { params: idParams, body: wanted, response: { 201: links } } },
    async (request, reply) => {
      const made = await asCommand(deps, request, (ctx) =>
        createVillageLinks(ctx, request.params.id, request.body.villageUnitIds, deps.linkSecret),
      );
      return reply.status(201).send({ links: made });
    },
  );

  const answers = z.object({
    items: z.array(
      z.object({
        village: z.string(),
        answer: z.string().nullable(),
        answeredAt: instant.nullable(),
        expiresAt: instant,
      }),
    ),
    shared: z.array(z.object({ places: z.array(z.string()), words: z.string() })),
  });
  app.get(
    '/api/tasks/:id/village-answers',
    { schema: { params: idParams, response: { 200: answers } } },
    async (request) => {
      const { actor, scope } = viewOf(deps, request);
      requireAbility(actor, 'desk.read');
      const key = { region: actor.region, taskId: request.params.id };
      const unitId = await unitOfTask(deps.db, key);
      if (!unitId || !seesUnit(scope, unitId)) throw deskProblems('task.not-found');
      const items = await answersOf(deps.db, key);
      // Help for whoever puts the answers together, and for nobody above.
      const shared = scope.kind === 'target' ? sharedIn(items, await noticeOfTask(deps.db, key)) : [];
      return { items, shared };
    },
  );
};

const registerVillageSide = (app: App, deps: Deps): void => {
  const find = async (token: string) => {
    const [region, linkId] = readToken(deps.linkSecret, 'village', token)?.split('/') ?? [];
    const link = region && linkId ? await openLink(deps.db, region, linkId, deps.clock.now()) : undefined;
    if (!region || !link) throw villageProblems('village.link-over');
    return { region, link };
  };
  const html = (reply: FastifyReply, page: string) => reply.type('text/html; charset=utf-8').send(page);

  app.get('/v/:token', { schema: { params, hide: true } }, async (request, reply) =>
    html(reply, villagePage((await find(request.params.token)).link, false)),
  );

  const form = z.object({ answer: z.string().trim().min(1).max(MAX_ANSWER) });
  const posted = { schema: { params, body: form, hide: true }, config: { byLink: true } };
  app.post('/v/:token', posted, async (request, reply) => {
    const { region, link } = await find(request.params.token);
    const now = deps.clock.now();
    await deps.db.transaction().execute(async (trx) => {
      await saveAnswer(trx, region, link.id, request.body.answer, now);
      await announce(trx, { region, topic: 'desk', unitIds: [link.unit_id], issuerUnitId: null });
      await appendAudit(trx, { region, accountId: null, role: 'village-clerk' }, now, [
        {
          action: 'village.answered',
          subjectType: 'task',
          subjectId: link.task_id,
          data: { characters: request.body.answer.length },
        },
      ]);
    });
    return html(reply, villagePage((await find(request.params.token)).link, true));
  });
};
