import { cellsOf } from '@songbang/engine/lists/import/cells.ts';
import { LIST_FIELDS } from '@songbang/engine/lists/import/fields.ts';
import type { ReadList } from '@songbang/engine/lists/import/read-list.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { uploadedFile } from '../files/uploaded-file.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, page } from '../http/fields.ts';
import { httpProblems } from '../http/http-problems.ts';
import { once } from '../http/idempotency-store.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { defineProblems } from '../http/problem.ts';
import { actorOf } from '../http/sessions.ts';
import { digestOf, importList, type ListFile, openListFile, previewList, takeBackImport } from './import-list.ts';
import { LIST_KINDS } from './list.ts';
import { heldCells, townNames } from './list-rows-views.ts';
import { LIST_NAMES, listSheet } from './list-sheet.ts';
import { heldLists, pastImports } from './list-views.ts';

const kind = z.enum(LIST_KINDS);
const year = z.coerce.number().int().min(2000).max(2100).nullable().default(null);
const overview = z.object({
  held: z.array(z.object({ kind: z.string(), year: z.number().nullable(), rows: z.number() })),
  imports: z.array(
    z.object({
      id,
      kind: z.string(),
      year: z.number().nullable(),
      fileName: z.string(),
      rows: z.number(),
      by: z.string().nullable(),
      at: instant,
      undoneAt: instant.nullable(),
    }),
  ),
});

export const registerListRoutes = (app: App, deps: Deps): void => {
  registerReading(app, deps);
  registerFiles(app, deps);
  registerImports(app, deps);
};

const registerReading = (app: App, deps: Deps): void => {
  app.get('/api/lists', { schema: { response: { 200: overview } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'list.read');
    return { held: await heldLists(ctx), imports: await pastImports(ctx) };
  });

  const asked = z.object({
    kind,
    year,
    q: z.string().max(100).optional(),
    cursor: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  });
  const row = z.object({ id, cells: z.array(z.string()) });
  app.get('/api/lists/rows', { schema: { querystring: asked, response: { 200: page(row) } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'list.read');
    const { q, cursor, limit, ...of } = request.query;
    const offset = Number(cursor ?? 0);
    const items = await heldCells(deps.db, ctx.actor.region, { ...of, q: q?.trim() || null, limit, offset });
    return { items, next: items.length < limit ? null : String(offset + limit) };
  });
};

/** One sheet holds at most this many rows of a list. */
const MOST_EXPORTED = 100_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const registerFiles = (app: App, deps: Deps): void => {
  const of = z.object({ kind, year });
  const named = (name: string) =>
    `attachment; filename="list.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`;
  app.get('/api/lists/template.xlsx', { schema: { querystring: of } }, async (request, reply) => {
    requireAbility(actorOf(request), 'list.read');
    const file = await listSheet(request.query.kind, 'template');
    const name = `${LIST_NAMES[request.query.kind]}模板`;
    return reply.type(XLSX).header('content-disposition', named(name)).send(file);
  });
  app.get('/api/lists/rows.xlsx', { schema: { querystring: of } }, async (request, reply) => {
    const { region } = actorOf(request);
    requireAbility(actorOf(request), 'list.read');
    const { kind: which, year: when } = request.query;
    const rows = await heldCells(deps.db, region, { ...request.query, q: null, limit: MOST_EXPORTED, offset: 0 });
    const file = await listSheet(
      which,
      rows.map((one) => one.cells),
    );
    return reply
      .type(XLSX)
      .header('content-disposition', named(`${when === null ? '' : when}${LIST_NAMES[which]}`))
      .send(file);
  });
};

const listFileProblems = defineProblems({
  'list.choice-unreadable': {
    kind: 'invalid',
    zh: '列的对应关系读不出来，请重新选择文件。',
    en: 'The choice of columns cannot be read; please choose the file again.',
  },
});
const uploaded = z.object({
  kind,
  year,
  /** JSON of field → header. */
  choice: z.string().max(5_000).default('{}'),
});
const choices = z.record(z.string().max(40), z.string().max(100));

const fileOf = async (request: FastifyRequest, query: z.output<typeof uploaded>): Promise<ListFile> => {
  const file = await uploadedFile(request);
  const choice = choices.safeParse(parsed(query.choice));
  if (!choice.success) throw listFileProblems('list.choice-unreadable');
  return { ...file, kind: query.kind, year: query.year, choice: choice.data };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const preview = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: z.number(), headers: z.array(z.string()) })),
  fields: z.array(z.object({ key: z.string(), header: z.string(), needed: z.boolean() })),
  mapping: z.record(z.string(), z.string()),
  missing: z.array(z.string()),
  found: z.number(),
  taken: z.number(),
  rows: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  problems: z.array(
    z.object({
      row: z.number(),
      sheet: z.string(),
      level: z.enum(['skip', 'look']),
      code: z.string(),
      field: z.string().nullable(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  problemCount: z.number(),
});
const SHOWN_ROWS = 20;
const SHOWN_PROBLEMS = 300;

const previewOf = (file: ListFile, read: ReadList, names: Map<string, string>): z.output<typeof preview> => ({
  sheets: read.tables.map((table) => ({
    name: table.sheet,
    rows: table.rows.length,
    headers: table.columns.map((column) => column.header),
  })),
  fields: LIST_FIELDS[file.kind].map(({ key, header, needed }) => ({ key, header, needed })),
  mapping: read.mapping,
  missing: read.missing,
  found: read.found,
  taken: read.rows.length,
  rows: read.rows
    .slice(0, SHOWN_ROWS)
    .map((row) => ({ row: row.row, cells: cellsOf(file.kind, row, (town) => names.get(town) ?? '') })),
  problems: read.problems.slice(0, SHOWN_PROBLEMS),
  problemCount: read.problems.length,
});

const registerImports = (app: App, deps: Deps): void => {
  app.post('/api/lists/preview', { schema: { querystring: uploaded, response: { 200: preview } } }, async (request) => {
    const actor = actorOf(request);
    requireAbility(actor, 'list.edit');
    const file = await fileOf(request, request.query);
    const at = { region: actor.region, now: deps.clock.now() };
    const read = await previewList(deps.db, at, file, await openListFile(file));
    return previewOf(file, read, await townNames(deps.db, actor.region));
  });

  const key = z.object({ 'idempotency-key': z.string().min(8).max(100).optional() });
  const done = z.object({ id, rows: z.number(), skipped: z.number() });
  app.post(
    '/api/lists/imports',
    { schema: { headers: key, querystring: uploaded, response: { 201: done } } },
    async (request, reply) => {
      requireAbility(actorOf(request), 'list.edit');
      const given = request.headers['idempotency-key'];
      if (!given) throw httpProblems('http.key-missing');
      const file = await fileOf(request, request.query);
      const sheets = await openListFile(file);
      const said = { ...request.query, sha256: digestOf(file.bytes) };
      const answer = await asCommand(deps, request, (ctx) =>
        once(ctx, given, said, async () => ({ status: 201, body: await importList(ctx, file, sheets) })),
      );
      return reply.status(201).send(answer.body as z.output<typeof done>);
    },
  );

  app.post(
    '/api/lists/imports/:id/undo',
    { schema: { params: idParams, response: { 200: z.object({ rows: z.number() }) } } },
    (request) => asCommand(deps, request, (ctx) => takeBackImport(ctx, request.params.id)),
  );
};
