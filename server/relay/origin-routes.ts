import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { toLocal } from '../clock.ts';
import { checkPaste } from '../files/check-paste.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { requestProblems } from '../requests/request-problems.ts';
import type { Asked } from './find-origin.ts';
import { earlierOfCards, originOfRequest, originOfText } from './origin-views.ts';

const span = z.tuple([z.number(), z.number()]);
const source = z.object({
  /** Null when the reader may not open it; title, number and issuer then only as the text itself says them. */
  requestId: id.nullable(),
  title: z.string().nullable(),
  docNo: z.string().nullable(),
  issuerName: z.string().nullable(),
  issuerLevel: z.string().nullable(),
  receivedAt: instant,
  coverage: z.number(),
});
const origin = z.object({
  verdict: z.enum(['relay', 'repeat', 'quotes', 'original', 'relay-of-unknown']),
  copiedShare: z.number(),
  maskedShare: z.number(),
  parents: z.array(source.extend({ spans: z.array(span), cited: z.boolean(), visible: z.boolean() })),
  paragraphs: z.array(z.object({ span, verdict: z.enum(['copied', 'edited', 'new']), frame: z.boolean() })),
  newAsks: z.array(z.number()),
  tightened: z.array(
    z.object({ what: z.string(), parentDue: z.string(), due: z.string(), workingDays: z.number().nullable() }),
  ),
  chain: z.array(source),
  forwards: z.object({ verb: z.string(), source: z.string(), held: z.boolean() }).nullable(),
  carriesOut: source.omit({ coverage: true }).nullable(),
});
const earlier = z.object({
  requestId: id,
  arrivedAt: instant,
  state: z.string(),
  tasksOpen: z.number(),
  tasksDone: z.number(),
  coverage: z.number(),
  done: z.boolean(),
});
const neighbour = z.object({ requestId: id.nullable(), number: z.string().nullable(), receivedAt: instant });
const copy = z.object({
  edition: z.number(),
  earlier: neighbour.nullable(),
  replacedBy: neighbour.nullable(),
  changedParagraphs: z.number(),
  newAsks: z.number(),
  tightened: z.number(),
  carriedTasks: z.number(),
});
const answer = z.object({
  /** `loading` while the index is being filled after a start: no verdict is given then. */
  state: z.enum(['ready', 'loading']),
  held: z.number(),
  origin: origin.nullable(),
  earlier: earlier.nullable(),
  copy: copy.nullable(),
});
const cards = z.object({
  state: z.enum(['ready', 'loading']),
  items: z.array(z.object({ requestId: id, earlier: earlier.nullable(), copy: copy.nullable() })),
});

/** Up to fifty ids, the cards of one page. */
const SEVERAL_IDS =
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:,[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,49}$/;

export const registerOriginRoutes = (app: App, deps: Deps): void => {
  const indexes = deps.relay;
  app.get('/api/requests/:id/origin', { schema: { params: idParams, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.read');
    const found = await originOfRequest({ ctx, indexes }, request.params.id);
    if (!found) throw requestProblems('request.not-found');
    return found;
  });

  const pasted = z.strictObject({ text: z.string(), title: z.string().max(300).nullable().default(null) });
  app.post('/api/origin', { schema: { body: pasted, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.check');
    return originOfText({ ctx, indexes }, askedOf(request.body, toLocal(deps.clock.now())));
  });

  const several = z.strictObject({ ids: z.string().regex(SEVERAL_IDS) });
  app.get('/api/origin/earlier', { schema: { querystring: several, response: { 200: cards } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'desk.read');
    const found = await earlierOfCards({ ctx, indexes }, request.query.ids.split(','));
    if (found.items.length === 0) throw requestProblems('request.not-found');
    return found;
  });
};

const calendar = chineseCalendar();

/** A text nobody has registered: what is known of it is what it says. A secrecy mark stops it as everywhere. */
const askedOf = ({ text, title }: { text: string; title: string | null }, receivedAt: string): Asked => {
  const fault = checkPaste(text);
  if (fault?.code === 'paste.empty') throw requestProblems('request.text-empty');
  if (fault?.code === 'paste.too-long') throw requestProblems('request.text-too-long', { limit: 1_000_000 });
  if (fault) throw requestProblems('request.text-binary');
  const reading = read(text, { receivedAt, calendar });
  if (reading.secrecy) throw requestProblems('request.secret', { mark: reading.secrecy });
  return {
    text,
    title: title?.trim() || reading.title,
    docNo: reading.docNo,
    issuerName: reading.issuer.name,
    issuedOn: reading.issuedOn,
    reading,
    requestId: null,
  };
};
