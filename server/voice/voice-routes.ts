import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { addDays, toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { answerVoice } from './answer-voice.ts';
import { registerAuthorRoutes } from './author-routes.ts';
import { MAX_VOICE } from './voice.ts';
import { voiceProblems } from './voice-problems.ts';
import { voiceCounts, voiceDetail, voiceList } from './voice-views.ts';

const head = z.object({
  id,
  topic: z.string(),
  about: z.string().nullable(),
  receivedOn: isoDate,
  state: z.enum(['open', 'answered', 'lapsed', 'closed']),
});

/** 直通车: the author's pages, and the office's answering. */
export const registerVoiceRoutes = (app: App, deps: Deps): void => {
  registerAuthorRoutes(app, deps);
  registerOfficeReads(app, deps);

  const answer = z.strictObject({ words: z.string().trim().min(1).max(MAX_VOICE) });
  app.post(
    '/api/voices/:id/answer',
    { schema: { params: idParams, body: answer, response: { 200: z.object({ answered: z.literal(true) }) } } },
    (request) => asCommand(deps, request, (ctx) => answerVoice(ctx, request.params.id, request.body.words)),
  );
};

const registerOfficeReads = (app: App, deps: Deps): void => {
  const listed = z.object({ items: z.array(head.extend({ words: z.string() })) });
  app.get('/api/voices', { schema: { response: { 200: listed } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'voice.read');
    return { items: await voiceList(ctx) };
  });

  const counted = z.object({
    from: isoDate,
    to: isoDate,
    voices: z.number(),
    states: z.object({ open: z.number(), answered: z.number(), lapsed: z.number(), closed: z.number() }),
    topics: z.array(z.object({ topic: z.string(), voices: z.number() })),
    about: z.array(z.object({ name: z.string(), voices: z.number() })),
    aboutOthers: z.number(),
  });
  const query = z.object({ from: isoDate.optional(), to: isoDate.optional() });
  app.get('/api/voices/counts', { schema: { querystring: query, response: { 200: counted } } }, (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'voice.read');
    const to = request.query.to ?? toLocalDate(deps.clock.now());
    return voiceCounts(ctx, { from: request.query.from ?? addDays(to, -364), to });
  });

  const said = z.array(z.object({ side: z.string(), words: z.string(), on: isoDate }));
  app.get(
    '/api/voices/:id',
    { schema: { params: idParams, response: { 200: head.extend({ said }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'voice.read');
      const found = await voiceDetail(ctx, request.params.id);
      if (!found) throw voiceProblems('voice.not-found');
      return found;
    },
  );
};
