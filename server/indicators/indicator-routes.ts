import { isPeriod } from '@songbang/engine/forms/period.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { uploadedFile } from '../files/uploaded-file.ts';
import { attachmentNamed } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { id, idParams, instant, isoDate } from '../http/fields.ts';
import { asCommand, viewOf } from '../http/inputs.ts';
import { defineIndicator } from './define-indicator.ts';
import { filledWorkbook, planSheet } from './fill-sheet.ts';
import { heldValues, placesOfUnit } from './held-lookup.ts';
import { indicatorProblems } from './indicator-problems.ts';
import { indicatorList, ownFigures, ownSheets } from './indicator-views.ts';
import { keepSheet, takeSheetBack } from './keep-sheet.ts';
import { lookAt } from './look-at-sheet.ts';
import { keysOf, readBook } from './read-sheets.ts';

const period = z.string().refine(isPeriod);
const asked = z.object({ period: period.optional(), requestId: id.optional() });
const keyParams = z.strictObject({ key: z.string().min(1).max(200) });

/** 已报数据: indicators and the figures an office has given before; sheets kept, and forms filled in from them. */
export const registerIndicatorRoutes = (app: App, deps: Deps): void => {
  registerRegister(app, deps);
  registerSheets(app, deps);
  registerFilling(app, deps);
};

const registerRegister = (app: App, deps: Deps): void => {
  const listed = z.object({
    key: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    definition: z.string(),
    labels: z.array(z.string()),
    askers: z.array(z.string()),
    sheets: z.number().int(),
    units: z.number().int(),
    figures: z.number().int(),
    latest: z.string().nullable(),
  });
  const query = z.object({ q: z.string().max(100).optional() });
  app.get(
    '/api/indicators',
    { schema: { querystring: query, response: { 200: z.object({ items: z.array(listed) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'indicator.read');
      return { items: await indicatorList(ctx, request.query.q?.trim() || null) };
    },
  );

  const figure = z.object({
    place: z.string(),
    period: z.string(),
    value: z.number(),
    unit: z.string().nullable(),
    title: z.string(),
    cell: z.string(),
    askedBy: z.string(),
    requestId: id.nullable(),
    keptAt: instant,
  });
  app.get(
    '/api/indicators/:key/figures',
    { schema: { params: keyParams, response: { 200: z.object({ items: z.array(figure) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'sheet.keep');
      return { items: await ownFigures(ctx, request.params.key) };
    },
  );

  const definition = z.strictObject({
    name: z.string().trim().min(1).max(100),
    unit: z.string().trim().min(1).max(20).nullable(),
    definition: z.string().trim().max(1_000),
  });
  app.put(
    '/api/indicators/:key',
    { schema: { params: keyParams, body: definition, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => defineIndicator(ctx, request.params.key, request.body));
      return reply.status(204).send(null);
    },
  );
};

/** The file of a request read as the own unit's tables, with every figure held of what it asks. */
const bookOf = async (deps: Deps, request: FastifyRequest) => {
  const { actor } = viewOf(deps, request);
  requireAbility(actor, 'sheet.keep');
  const file = await uploadedFile(request);
  const places = await placesOfUnit(deps.db, actor.unitId);
  const book = await readBook(file, places);
  const held = await heldValues(deps.db, { region: actor.region, unitId: actor.unitId }, keysOf(book.tables));
  return { file, places, book, held };
};

const source = z.object({ sheetId: id, title: z.string(), cell: z.string(), broughtOn: isoDate });
const heldFigure = z.object({
  concept: z.string(),
  period: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  source,
});

const registerSheets = (app: App, deps: Deps): void => {
  const seen = z.object({
    title: z.string(),
    department: z.string().nullable(),
    period: z.string().nullable(),
    figures: z.number().int(),
    empty: z.number().int(),
    strangers: z.array(z.string()),
    words: z.array(z.string()),
    differs: z.array(
      z.object({ cell: z.string(), place: z.string(), label: z.string(), value: z.number(), held: heldFigure }),
    ),
    hints: z.array(
      z.object({
        code: z.string(),
        sheet: z.string(),
        label: z.string(),
        places: z.array(z.string()),
        facts: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  });
  app.post('/api/held-sheets/preview', { schema: { querystring: asked, response: { 200: seen } } }, async (request) => {
    const { book, held, places } = await bookOf(deps, request);
    const of = request.query.period ?? book.period;
    const { title, department } = book;
    return { title, department, period: of, ...lookAt(book, held, of, places) };
  });

  const kept = z.object({ id, values: z.number().int() });
  app.post('/api/held-sheets', { schema: { querystring: asked, response: { 201: kept } } }, async (request, reply) => {
    const { book, file } = await bookOf(deps, request);
    const input = {
      fileName: file.name,
      period: request.query.period ?? null,
      requestId: request.query.requestId ?? null,
    };
    const done = await asCommand(deps, request, (ctx) => keepSheet(ctx, book, input));
    return reply.status(201).send(done);
  });

  const sheet = z.object({
    id,
    title: z.string(),
    askedBy: z.string(),
    requestId: id.nullable(),
    period: z.string(),
    fileName: z.string(),
    figures: z.number().int(),
    keptAt: instant,
    undoneAt: instant.nullable(),
  });
  app.get(
    '/api/held-sheets',
    { schema: { response: { 200: z.object({ items: z.array(sheet) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'sheet.keep');
      const items = await ownSheets(ctx);
      return { items: items.map((one) => ({ ...one, figures: one.figures ?? 0 })) };
    },
  );
  app.post(
    '/api/held-sheets/:id/undo',
    { schema: { params: idParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await asCommand(deps, request, (ctx) => takeSheetBack(ctx, request.params.id));
      return reply.status(204).send(null);
    },
  );
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const registerFilling = (app: App, deps: Deps): void => {
  const cell = { cell: z.string(), place: z.string(), label: z.string() };
  const plan = z.object({
    title: z.string(),
    department: z.string().nullable(),
    period: z.string().nullable(),
    filled: z.array(z.object({ ...cell, value: z.number(), from: heldFigure })),
    unfilled: z.array(
      z.object({
        ...cell,
        why: z.enum(['none', 'other-period', 'differs', 'unit']),
        held: z.array(heldFigure),
      }),
    ),
    given: z.number().int(),
    strangers: z.array(z.string()),
    words: z.array(z.string()),
  });
  app.post('/api/forms/plan', { schema: { querystring: asked, response: { 200: plan } } }, async (request) => {
    const { book, held, places } = await bookOf(deps, request);
    const of = request.query.period ?? book.period;
    const { title, department } = book;
    return { title, department, period: of, ...planSheet(book, held, of, places) };
  });

  // What comes back is the asked file itself: its layout is the asking system's, not ours.
  app.post('/api/forms/filled.xlsx', { schema: { querystring: asked } }, async (request, reply) => {
    const { book, held, file } = await bookOf(deps, request);
    if (!/\.xls[xm]$/i.test(file.name)) throw indicatorProblems('sheet.not-xlsx');
    const bytes = await filledWorkbook(file, book, held, request.query.period ?? book.period);
    return reply
      .type(XLSX)
      .header('content-disposition', attachmentNamed(file.name.toWellFormed().slice(-120), 'filled.xlsx'))
      .send(Buffer.from(bytes));
  });
};
