import { z } from 'zod';
import type { App } from '../http/app.ts';
import { Problem } from '../http/problem.ts';
import { actorOf } from '../http/sessions.ts';
import { extractText } from './extract-text.ts';
import { uploadedFile } from './uploaded-file.ts';

export const registerFileRoutes = (app: App): void => {
  const extracted = z.object({
    text: z.string(),
    format: z.string(),
    encoding: z.string().nullable(),
    notes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  });
  app.post('/api/files', { schema: { response: { 200: extracted } } }, async (request) => {
    actorOf(request);
    const found = await extractText(await uploadedFile(request));
    if (!found.ok)
      throw new Problem(found.problem.code, { kind: 'unprocessable', zh: found.problem.zh, en: found.problem.en });
    return { text: found.text, format: found.format, encoding: found.encoding ?? null, notes: found.notes };
  });
};
