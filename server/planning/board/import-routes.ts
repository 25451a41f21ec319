import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import { readWorkbook } from '../../files/read-workbook.ts';
import type { App, Deps } from '../../http/app.ts';
import { asCommand } from '../../http/inputs.ts';
import { Problem } from '../../http/problem.ts';
import { actorOf } from '../../http/sessions.ts';
import { importSheet } from './import-sheet.ts';
import { planningProblems } from './planning-problems.ts';

/** Road times and leave from a spreadsheet: first a preview, then the same file again to write it. */
export const registerImportRoutes = (app: App, deps: Deps): void => {
  const params = z.strictObject({ kind: z.enum(['roads', 'leave']) });
  const query = z.object({ commit: z.enum(['true', 'false']).default('false') });
  const imported = z.object({
    written: z.boolean(),
    rows: z.array(z.object({ line: z.number(), words: z.string(), problem: z.string().nullable() })),
    good: z.number(),
    bad: z.number(),
  });
  app.post(
    '/api/planning/imports/:kind',
    { schema: { params, querystring: query, response: { 200: imported } } },
    async (request) => {
      requireAbility(actorOf(request), 'parameter.edit');
      const file = request.isMultipart() ? await request.file() : undefined;
      if (!file) throw planningProblems('planning.no-file');
      const book = await readWorkbook({ name: file.filename, bytes: await file.toBuffer() });
      if (!book.ok) throw new Problem(book.problem.code, { kind: 'unprocessable', ...book.problem });
      const { kind } = request.params;
      const commit = request.query.commit === 'true';
      return asCommand(deps, request, (ctx) => importSheet(ctx, kind, book.sheets, commit));
    },
  );
};
