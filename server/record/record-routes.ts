import { z } from 'zod';
import { addDays, toLocalDate } from '../clock.ts';
import { attachmentNamed, sectionsDocument, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { actorOf } from '../http/sessions.ts';
import { readToken, signedToken } from '../http/signed-link.ts';
import { checkRange, handRecord, ownPerson, takeRecordBack } from './hand-record.ts';
import { recordProblems } from './record-problems.ts';
import { handingsOf, openHanding } from './record-store.ts';
import { recordOf } from './record-views.ts';
import { RECORD_NOTE, recordHeading, recordPage, recordPeriod, recordSections } from './record-words.ts';

const record = z.object({
  from: isoDate,
  to: isoDate,
  person: z.object({ label: z.string(), unit: z.string() }),
  posts: z.array(z.object({ name: z.string(), from: isoDate, to: isoDate.nullable() })),
  tasks: z.array(
    z.object({
      what: z.string(),
      title: z.string(),
      issuer: z.string(),
      dueAt: instant.nullable(),
      doneAt: instant,
      unitHours: z.number(),
    }),
  ),
  matters: z.array(
    z.object({
      kind: z.string(),
      receivedAt: instant,
      promisedOn: isoDate,
      answeredAt: instant,
      closedBy: z.string().nullable(),
      hours: z.number(),
    }),
  ),
});
const query = z.object({ from: isoDate.optional(), to: isoDate.optional() });

/** 实绩档. No address names a person: each account reads its own and no other. */
export const registerRecordRoutes = (app: App, deps: Deps): void => {
  const rangeOf = (asked: z.output<typeof query>) => {
    const to = asked.to ?? toLocalDate(deps.clock.now());
    const range = { from: asked.from ?? addDays(to, -364), to };
    checkRange(range);
    return range;
  };
  app.get('/api/my-record', { schema: { querystring: query, response: { 200: record } } }, async (request) => {
    const { actor } = viewOf(deps, request);
    const personId = ownPerson(actor);
    return recordOf(deps.db, { region: actor.region, personId, ...rangeOf(request.query) });
  });

  app.get('/api/my-record.docx', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    const actor = actorOf(request);
    const key = { region: actor.region, personId: ownPerson(actor), ...rangeOf(request.query) };
    const own = await recordOf(deps.db, key);
    const heading = recordHeading(own);
    const file = await sectionsDocument({
      heading,
      period: recordPeriod(own),
      sections: recordSections(own),
      footnote: RECORD_NOTE,
    });
    return reply
      .type(WORD_TYPE)
      .header('content-disposition', attachmentNamed('实绩档.docx', 'record.docx'))
      .send(file);
  });
  registerHandings(app, deps);
};

const registerHandings = (app: App, deps: Deps): void => {
  const urlOf = (region: string, handingId: string): string =>
    `/record/${signedToken(deps.linkSecret, 'record', `${region}/${handingId}`)}`;
  const handing = z.object({
    id,
    from: isoDate,
    to: isoDate,
    handedTo: z.string(),
    url: z.string(),
    expiresAt: instant,
    takenBackAt: instant.nullable(),
  });
  app.get(
    '/api/my-record/handings',
    { schema: { response: { 200: z.object({ items: z.array(handing) }) } } },
    async (request) => {
      const actor = actorOf(request);
      const rows = await handingsOf(deps.db, actor.region, ownPerson(actor));
      return {
        items: rows.map((row) => ({
          id: row.id,
          from: row.from_date,
          to: row.to_date,
          handedTo: row.handed_to,
          url: urlOf(row.region, row.id),
          expiresAt: row.expires_at,
          takenBackAt: row.revoked_at,
        })),
      };
    },
  );

  const input = z.strictObject({
    from: isoDate,
    to: isoDate,
    handedTo: z.string().trim().min(1).max(50),
    days: z.number().int().min(1).max(90),
  });
  const made = z.object({ id, url: z.string(), expiresAt: instant });
  app.post('/api/my-record/handings', { schema: { body: input, response: { 201: made } } }, async (request, reply) => {
    const done = await asCommand(deps, request, (ctx) => handRecord(ctx, request.body));
    return reply.status(201).send({ ...done, url: urlOf(actorOf(request).region, done.id) });
  });

  app.delete(
    '/api/my-record/handings/:id',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => takeRecordBack(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );

  const params = z.strictObject({ token: z.string().max(300) });
  const open = { schema: { params, hide: true }, config: { anonymous: true } };
  app.get('/record/:token', open, async (request, reply) => {
    const [region, handingId] = readToken(deps.linkSecret, 'record', request.params.token)?.split('/') ?? [];
    const handed = region && handingId ? await openHanding(deps.db, region, handingId, deps.clock.now()) : undefined;
    if (!region || !handed) throw recordProblems('record.not-found');
    const own = await recordOf(deps.db, {
      region,
      personId: handed.person_id,
      from: handed.from_date,
      to: handed.to_date,
    });
    reply.type('text/html; charset=utf-8');
    return recordPage(own, { to: handed.handed_to, until: handed.expires_at });
  });
};
