import { read } from '@songbang/engine/reading/read.ts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { formToken, intakeLimit, nonceOf } from '../http/public-form.ts';
import { codeHash, codeOfNonce, readCode } from '../http/secret-code.ts';
import { MAX_VOICE, VOICE_TOPICS, voiceState } from './voice.ts';
import { readForm, readPage, takenPage, voicePage } from './voice-page.ts';
import {
  addWords,
  bodiesOf,
  insertVoice,
  lockVoice,
  setVoice,
  voiceByCode,
  voicesOn,
  wordsOfVoice,
} from './voice-store.ts';

/** Counted for the whole county, because nothing is known of anybody. */
const MOST_IN_TEN_MINUTES = 40;
const MOST_A_DAY = 500;
/** No session is looked up, no cookie set, no audit row written, no change announced: each would carry a moment. */
const OPEN = { anonymous: true } as const;

const html = (reply: FastifyReply, page: string, status = 200) =>
  reply.status(status).type('text/html; charset=utf-8').header('referrer-policy', 'no-referrer').send(page);

const form = z.object({
  token: z.string().max(300).default(''),
  topic: z.enum(VOICE_TOPICS).catch('other'),
  aboutUnitId: z.string().max(40).default(''),
  words: z.string().trim().max(20_000).default(''),
});
type Typed = z.output<typeof form>;

/** The author's side of 直通车. */
export const registerAuthorRoutes = (app: App, deps: Deps): void => {
  registerWriting(app, deps);
  registerReading(app, deps);
};

const registerWriting = (app: App, deps: Deps): void => {
  const admit = intakeLimit(MOST_IN_TEN_MINUTES);
  const today = () => toLocalDate(deps.clock.now());
  const blank = async (typed: Partial<Typed>, notice: string | null): Promise<string> =>
    voicePage({
      token: formToken(deps.linkSecret, 'voice', today()),
      bodies: await bodiesOf(deps.db, deps.homeRegion, today()),
      aboutUnitId: typed.aboutUnitId ?? '',
      topic: typed.topic ?? 'documents',
      words: typed.words ?? '',
      notice,
    });

  app.get('/voice', { schema: { hide: true }, config: OPEN }, async (_request, reply) =>
    html(reply, await blank({}, null)),
  );

  app.post('/voice', { schema: { body: form, hide: true }, config: OPEN }, async (request, reply) => {
    const typed = request.body;
    const mark = read(typed.words).secrecy;
    if (mark) return html(reply, await blank({}, `文字带有“${mark}”密级标志，已停止处理，没有保存。`), 422);
    const fault = faultOf(typed.words);
    if (fault) return html(reply, await blank(typed, fault), 422);
    const nonce = nonceOf(deps.linkSecret, 'voice', typed.token, today());
    if (!nonce) return html(reply, await blank(typed, '这一页放得太久了，内容还在，请再提交一次。'), 422);
    const full = !admit(deps.clock.now()) || (await voicesOn(deps.db, deps.homeRegion, today())) >= MOST_A_DAY;
    if (full) return html(reply, await blank(typed, '眼下来信太多，内容还在，请过几分钟再提交。'), 429);
    const code = codeOfNonce(deps.linkSecret, 'voice', nonce);
    const bodies = await bodiesOf(deps.db, deps.homeRegion, today());
    await deps.db.transaction().execute((trx) =>
      insertVoice(trx, {
        region: deps.homeRegion,
        aboutUnitId: bodies.find((one) => one.id === typed.aboutUnitId)?.id ?? null,
        topic: typed.topic,
        codeHash: codeHash(deps.linkSecret, 'voice', code),
        words: typed.words,
        on: today(),
      }),
    );
    return html(reply, takenPage(code), 201);
  });
};

const faultOf = (words: string): string | null => {
  if (words === '') return '请写一句话。';
  return words.length > MAX_VOICE ? `请写短些，${MAX_VOICE} 个字以内；内容还在。` : null;
};

const registerReading = (app: App, deps: Deps): void => {
  const show = async (code: string, notice: string | null): Promise<string> => {
    const voice = await voiceByCode(deps.db, deps.homeRegion, codeHash(deps.linkSecret, 'voice', code));
    if (!voice) return readForm(notice);
    const state = voiceState(
      { answeredOn: voice.answered_on, closedOn: voice.closed_on },
      toLocalDate(deps.clock.now()),
    );
    return readPage({ code, state, said: await wordsOfVoice(deps.db, deps.homeRegion, voice.id) }, notice);
  };

  app.get('/voice/read', { schema: { hide: true }, config: OPEN }, async (_request, reply) =>
    html(reply, readForm(null)),
  );

  const body = z.object({
    code: z.string().max(100).default(''),
    act: z.enum(['reply', 'close']).optional().catch(undefined),
    words: z.string().trim().max(20_000).default(''),
  });
  app.post('/voice/read', { schema: { body, hide: true }, config: OPEN }, async (request, reply) => {
    const { act, words } = request.body;
    const code = readCode(request.body.code);
    const voice = code && (await voiceByCode(deps.db, deps.homeRegion, codeHash(deps.linkSecret, 'voice', code)));
    if (!code || !voice) return html(reply, readForm('没有找到这个回信码，请核对后再试。'), 404);
    const fault = act === 'reply' ? faultOf(words) : null;
    if (fault) return html(reply, await show(code, fault), 422);
    const marked = read(words).secrecy !== null;
    if (marked) return html(reply, await show(code, '文字带有密级标志，已停止处理，没有保存。'), 422);
    if (act) await authorActs(deps, voice.id, { act, words });
    return html(reply, await show(code, null));
  });
};

/** The author adds something, which opens an answered or lapsed voice again, or closes it for good. */
const authorActs = (deps: Deps, id: string, said: { act: 'reply' | 'close'; words: string }): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    const region = deps.homeRegion;
    const on = toLocalDate(deps.clock.now());
    const voice = await lockVoice(trx, region, id);
    if (!voice || voice.closed_on) return;
    if (said.words !== '') await addWords(trx, { region, id }, { side: 'author', words: said.words, on });
    await setVoice(trx, region, id, said.act === 'close' ? { closed_on: on } : { answered_on: null });
  });
