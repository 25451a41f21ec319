import { z } from 'zod';
import type { App } from '../http/app.ts';
import { defineProblems, Problem } from '../http/problem.ts';
import { actorOf } from '../http/sessions.ts';
import { extractText } from './extract-text.ts';

const fileProblems = defineProblems({
  'file.missing': { kind: 'invalid', zh: '没有收到文件。', en: 'No file was received.' },
});

export const registerFileRoutes = (app: App): void => {
  const extracted = z.object({
    text: z.string(),
    format: z.string(),
    encoding: z.string().nullable(),
    notes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  });
  app.post('/api/files', { schema: { response: { 200: extracted } } }, async (request) => {
    actorOf(request);
    const file = request.isMultipart() ? await request.file() : undefined;
    if (!file) throw fileProblems('file.missing');
    const found = await extractText({ name: file.filename, bytes: await file.toBuffer() });
    if (!found.ok)
      throw new Problem(found.problem.code, { kind: 'unprocessable', zh: found.problem.zh, en: found.problem.en });
    return { text: found.text, format: found.format, encoding: found.encoding ?? null, notes: found.notes };
  });
};
