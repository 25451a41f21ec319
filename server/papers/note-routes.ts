import { parseNumber } from '@songbang/engine/rules/number.ts';
import type { FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { z } from 'zod';
import { can, requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { attachmentNamed, type Letter, letterDocument, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { idParams } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { signedToken } from '../http/signed-link.ts';
import { numberFacts, numberState } from '../register/register-lookup.ts';
import { requestProblems } from '../requests/request-problems.ts';
import { openStrayLink } from '../requests/stray-link-lookup.ts';
import { courtesyNote, type Note, type NoteCase, noteText } from './courtesy-note.ts';
import { letterPage } from './note-page.ts';
import { notedRequest, reliefOfficeName } from './note-views.ts';
import { paperProblems } from './paper-problems.ts';

/** Named when the county has no relief officer yet. */
export const OFFICE = '本县减负办';

/** 代拒: the note about a stray or a returned request, and the one for a number nobody issued. */
export const registerNoteRoutes = (app: App, deps: Deps): void => {
  registerRequestNotes(app, deps);
  registerOpenNotes(app, deps);
};

const registerRequestNotes = (app: App, deps: Deps): void => {
  const note = z.object({ heading: z.string(), text: z.string() });
  app.get('/api/requests/:id/note', { schema: { params: idParams, response: { 200: note } } }, async (request) => {
    const letter = await noteOfRequest(deps, request, request.params.id);
    return { heading: letter.heading, text: noteText(letter) };
  });
  app.get('/api/requests/:id/note.docx', { schema: { params: idParams, hide: true } }, async (request, reply) => {
    const letter = await noteOfRequest(deps, request, request.params.id);
    return reply
      .type(WORD_TYPE)
      .header('content-disposition', attachmentNamed(`${letter.heading}.docx`, 'note.docx'))
      .send(await letterDocument(await withCode(letter)));
  });
  app.get('/api/requests/:id/note.html', { schema: { params: idParams, hide: true } }, async (request, reply) => {
    const letter = await noteOfRequest(deps, request, request.params.id);
    const docxUrl = `/api/requests/${request.params.id}/note.docx`;
    const qrSvg = letter.linkUrl ? await QRCode.toString(letter.linkUrl, { type: 'svg', margin: 0 }) : null;
    const page = letterPage(letter, { docxUrl, text: noteText(letter), qrSvg });
    return reply.type('text/html; charset=utf-8').send(page);
  });
};

/** On paper a link is a code to scan. */
const withCode = async (note: Note): Promise<Letter> => {
  if (!note.linkUrl) return note;
  const png = await QRCode.toBuffer(note.linkUrl, { width: 300, margin: 1 });
  return { ...note, qr: { png, caption: '扫码补登，约两分钟' } };
};

const noteOfRequest = async (deps: Deps, request: FastifyRequest, requestId: string): Promise<Note> => {
  const ctx = viewOf(deps, request);
  requireAbility(ctx.actor, 'request.read');
  const found = await notedRequest(ctx, requestId);
  if (!found) throw requestProblems('request.not-found');
  const { title, reason, channel } = found;
  const receivedOn = toLocalDate(found.receivedAt);
  if (found.state !== 'stray' && found.state !== 'returned') throw paperProblems('note.not-needed');
  const of: NoteCase =
    found.state === 'returned'
      ? { kind: 'returned', title, receivedOn, reason }
      : { kind: 'stray', title, receivedOn, channel, linkUrl: await linkFor(deps, ctx, request, requestId) };
  return courtesyNote({
    case: of,
    office: (await reliefOfficeName(deps.db, ctx.actor.region)) ?? OFFICE,
    issuer: found.issuerKnown ? found.issuerName : null,
    requestKind: found.kind,
    today: toLocalDate(deps.clock.now()),
  });
};

/** Whoever may only read is not handed a link by which something can be written. */
const linkFor = async (deps: Deps, ctx: ViewContext, request: FastifyRequest, requestId: string) => {
  const { role, region } = ctx.actor;
  if (!can(role, 'request.complete')) return null;
  const linkId = await openStrayLink(deps.db, { region, requestId }, deps.clock.now());
  return linkId
    ? `${request.protocol}://${request.host}/s/${signedToken(deps.linkSecret, 'stray', `${region}/${linkId}`)}`
    : null;
};

/** Open to everybody: no account stands at a reception desk. Nothing is told but what the verification page tells. */
const registerOpenNotes = (app: App, deps: Deps): void => {
  const query = z.object({ number: z.string().max(200).optional(), pass: z.string().max(60).optional() });
  const letterFor = async (of: NoteCase): Promise<Note> =>
    courtesyNote({
      case: of,
      office: (await reliefOfficeName(deps.db, deps.homeRegion)) ?? OFFICE,
      issuer: null,
      requestKind: 'document',
      today: toLocalDate(deps.clock.now()),
    });
  app.get('/note', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    const of = await caseOf(deps, request.query);
    const letter = await letterFor(of);
    const docxUrl = `/note.docx${askedAgain(of)}`;
    const page = letterPage(letter, { docxUrl, text: noteText(letter), qrSvg: null });
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get('/note.docx', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    const letter = await letterFor(await caseOf(deps, request.query));
    return reply
      .type(WORD_TYPE)
      .header('content-disposition', attachmentNamed(`${letter.heading}.docx`, 'note.docx'))
      .send(await letterDocument(letter));
  });
};

/** The query by which the same note is asked for again; nothing unread goes back into the page. */
const askedAgain = (of: NoteCase): string => {
  if (of.kind === 'no-pass') return `?pass=${of.code ?? ''}`;
  return 'number' in of ? `?number=${of.number}` : '';
};

/** What is wrong with the number shown; a number in force or a mistyped one is treated as none. */
const caseOf = async (
  deps: Deps,
  asked: { number?: string | undefined; pass?: string | undefined },
): Promise<NoteCase> => {
  if (asked.pass !== undefined) return { kind: 'no-pass', code: /^\d{10}$/.test(asked.pass) ? asked.pass : null };
  const parsed = asked.number === undefined ? null : parseNumber(asked.number);
  if (!parsed?.ok) return { kind: 'none' };
  const facts = await numberFacts(deps.db, parsed.parts.region, parsed.number);
  if (!facts) return { kind: 'unknown', number: parsed.number };
  const state = numberState(facts, toLocalDate(deps.clock.now()));
  return state === 'valid' ? { kind: 'none' } : { kind: state, number: parsed.number };
};
