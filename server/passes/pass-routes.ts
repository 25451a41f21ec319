import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { z } from 'zod';
import { can, requireAbility } from '../access/abilities.ts';
import { toLocalDate } from '../clock.ts';
import { plannedVisits } from '../desk/visit-lookup.ts';
import { attachmentNamed, type Paper, slipDocument, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { readToken, signedToken } from '../http/signed-link.ts';
import { requestProblems } from '../requests/request-problems.ts';
import { confirmPass } from './confirm-pass.ts';
import { issuePass, isVisit } from './issue-pass.ts';
import { joinedByPlan, visitsOfRequest } from './joint-visit-lookup.ts';
import { basisOf, type Pass, parsePassCode, passState, spacedCode } from './pass.ts';
import { confirmationsOf, findPass } from './pass-lookup.ts';
import { mistypedPassPage, PASS_FOOTNOTES, passFacts, passPage, unknownPassPage } from './pass-page.ts';
import { passProblems } from './pass-problems.ts';
import { visitedRequest } from './pass-views.ts';

const line = z.string().trim().min(1).max(200);
const facts = z.object({
  id,
  requestId: id,
  code: z.string(),
  number: z.string(),
  issuerName: z.string(),
  title: z.string(),
  basis: z.string(),
  items: z.array(z.string()),
  people: z.number(),
  hours: z.number(),
  joined: z.array(z.string()),
  papers: z.array(z.string()),
  startsOn: isoDate,
  endsOn: isoDate,
  issuedAt: instant,
  hosts: z.array(z.object({ unitId: id, name: z.string() })),
  state: z.enum(['valid', 'early', 'over', 'revoked']),
  url: z.string(),
});
const paperQuery = z.object({ paper: z.enum(['A5', 'A4']).default('A5') });

/** 到镇到村码: issued by the sender of a numbered visit, shown by the team, checked by the host. */
export const registerPassRoutes = (app: App, deps: Deps): void => {
  registerSenderSide(app, deps);
  registerHostSide(app, deps);
  registerOpenSide(app, deps);
};

const shown = (deps: Deps, region: string, pass: Pass) => ({
  ...pass,
  state: passState(pass, toLocalDate(deps.clock.now())),
  url: `/pass/${signedToken(deps.linkSecret, 'pass', `${region}/${pass.id}`)}`,
});

const registerSenderSide = (app: App, deps: Deps): void => {
  const draft = z.object({
    basis: z.string(),
    items: z.array(z.string()),
    startsOn: isoDate.nullable(),
    endsOn: isoDate.nullable(),
    /** Teams that the published plan sends to the same township on the same day. */
    joined: z.array(z.object({ issuer: z.string(), title: z.string(), date: isoDate, host: z.string() })),
    /** What those teams' passes may ask for, each paper once: the hosts get one list. */
    papers: z.array(z.string()),
    /** Teams that visit the same hosts around the same days. */
    nearby: z.array(z.object({ issuer: z.string(), title: z.string(), date: isoDate })),
  });
  const answer = z.object({
    pass: facts.nullable(),
    confirmations: z.array(z.object({ unitId: id, name: z.string(), confirmedAt: instant })),
    draft: draft.nullable(),
  });
  app.get(
    '/api/requests/:id/visit-pass',
    { schema: { params: idParams, response: { 200: answer } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'request.read');
      const { region } = ctx.actor;
      const today = toLocalDate(deps.clock.now());
      const found = await visitedRequest(ctx, request.params.id);
      if (!found) throw requestProblems('request.not-found');
      const pass = await findPass(deps.db, { region, requestId: found.id }, today);
      const may = can(ctx.actor.role, 'pass.issue') && found.state === 'numbered';
      return {
        pass: pass ? shown(deps, region, pass) : null,
        confirmations: pass ? await confirmationsOf(deps.db, region, pass.id) : [],
        draft: may && isVisit(found.kind, found.reading) ? await draftOf(deps, region, found) : null,
      };
    },
  );

  const input = z.strictObject({
    basis: z.string().trim().min(1).max(500),
    items: z.array(line).min(1).max(20),
    people: z.number().int().min(1).max(200),
    hours: z.number().positive().max(200),
    joined: z.array(line).max(20),
    papers: z.array(line).max(20),
    startsOn: isoDate,
    endsOn: isoDate,
    replaces: id.nullable(),
  });
  app.post(
    '/api/requests/:id/visit-pass',
    { schema: { params: idParams, body: input, response: { 201: facts } } },
    async (request, reply) => {
      const pass = await asCommand(deps, request, (ctx) => issuePass(ctx, request.params.id, request.body));
      return reply.status(201).send(shown(deps, request.session!.actor.region, pass));
    },
  );
};

type Visited = NonNullable<Awaited<ReturnType<typeof visitedRequest>>>;

/** What the notice already says, so that its sender types little. */
const draftOf = async (deps: Deps, region: string, found: Visited) => {
  const standing = await visitsOfRequest(deps.db, region, found.id);
  // A day moved by a plan stands in the week, no longer in the notice.
  const days = standing.days ?? visitDays(found.reading);
  const joint = await joinedByPlan(deps.db, region, standing);
  const near = days ? await plannedVisits(deps.db, region, found.hostIds, { from: days[0], to: days[1] }) : [];
  const others = near.filter((visit) => visit.visitId !== found.id && visit.issuer !== found.issuerName);
  return {
    basis: basisOf(found.title, found.docNo),
    items: [...new Set(found.reading.inspections.map((one) => one.what.trim()).filter(Boolean))].slice(0, 20),
    startsOn: days?.[0] ?? null,
    endsOn: days?.[1] ?? null,
    joined: joint.teams.filter((one) => one.issuer !== found.issuerName),
    papers: joint.papers,
    nearby: others.map(({ issuer, title, date }) => ({ issuer, title, date })),
  };
};

const visitDays = (reading: Reading): [from: string, to: string] | null => {
  const days = reading.inspections
    .flatMap((visit) => [visit.start, visit.end])
    .flatMap((text) => (text && /^\d{4}-\d\d-\d\d/.test(text) ? [text.slice(0, 10)] : []))
    .sort();
  return days.length === 0 ? null : [days[0]!, days.at(-1)!];
};

const registerHostSide = (app: App, deps: Deps): void => {
  const query = z.object({ code: z.string().max(200) });
  const answer = z.object({ pass: facts, confirmedAt: instant.nullable() });
  app.get('/api/visit-passes', { schema: { querystring: query, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'pass.confirm');
    const { region, unitId } = ctx.actor;
    const parsed = parsePassCode(request.query.code);
    if (!parsed.ok) throw passProblems('pass.mistyped');
    const pass = await findPass(deps.db, { region, code: parsed.code }, toLocalDate(deps.clock.now()));
    // A visit to others is nobody's business here, and one that is to come is not announced by guessing a code.
    if (!pass?.hosts.some((host) => host.unitId === unitId)) throw passProblems('pass.not-found');
    const said = await confirmationsOf(deps.db, region, pass.id);
    return {
      pass: shown(deps, region, pass),
      confirmedAt: said.find((one) => one.unitId === unitId)?.confirmedAt ?? null,
    };
  });

  const confirmed = z.object({ confirmedAt: instant });
  app.post(
    '/api/visit-passes/:id/confirmation',
    { schema: { params: idParams, response: { 200: confirmed } } },
    (request) => asCommand(deps, request, (ctx) => confirmPass(ctx, request.params.id)),
  );
};

const registerOpenSide = (app: App, deps: Deps): void => {
  const params = z.strictObject({ token: z.string().max(300) });
  const find = async (token: string) => {
    const [region, passId] = readToken(deps.linkSecret, 'pass', token)?.split('/') ?? [];
    const today = toLocalDate(deps.clock.now());
    const pass = region && passId ? await findPass(deps.db, { region, id: passId }, today) : null;
    if (!pass) throw passProblems('pass.not-found');
    return pass;
  };
  // Typed at a reception desk: a pass says what it covers on its days only, so that guessing codes announces no visit.
  const typed = z.object({ code: z.string().max(200) });
  app.get('/pass', { schema: { querystring: typed, hide: true } }, async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    const parsed = parsePassCode(request.query.code);
    if (!parsed.ok) return reply.send(mistypedPassPage());
    const today = toLocalDate(deps.clock.now());
    const pass = await findPass(deps.db, { region: deps.homeRegion, code: parsed.code }, today);
    if (!pass) return reply.send(unknownPassPage(parsed.code));
    const state = passState(pass, today);
    return reply.send(passPage(pass, { state, full: state === 'valid', paper: 'A5' }, ''));
  });

  app.get('/pass/:token', { schema: { params, querystring: paperQuery, hide: true } }, async (request, reply) => {
    const pass = await find(request.params.token);
    const qr = await QRCode.toString(openUrl(request, request.params.token), { type: 'svg', margin: 0 });
    const state = passState(pass, toLocalDate(deps.clock.now()));
    return reply
      .type('text/html; charset=utf-8')
      .send(passPage(pass, { state, full: true, paper: request.query.paper }, qr));
  });

  app.get(
    '/pass/:token/pass.docx',
    { schema: { params, querystring: paperQuery, hide: true } },
    async (request, reply) => {
      const pass = await find(request.params.token);
      const file = await passDocument(pass, openUrl(request, request.params.token), request.query.paper);
      return reply
        .type(WORD_TYPE)
        .header('content-disposition', attachmentNamed(`到镇到村码-${pass.code}.docx`, `pass-${pass.code}.docx`))
        .send(file);
    },
  );
};

const passDocument = async (pass: Pass, url: string, paper: Paper): Promise<Buffer> =>
  slipDocument({
    paper,
    heading: '到镇到村码',
    code: spacedCode(pass.code),
    facts: passFacts(pass),
    qr: await QRCode.toBuffer(url, { width: 300, margin: 1 }),
    footnotes: PASS_FOOTNOTES,
  });

const openUrl = (request: FastifyRequest, token: string): string =>
  `${request.protocol}://${request.host}/pass/${token}`;
