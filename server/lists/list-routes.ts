import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { App, Deps } from '../http/app.ts';
import { id, instant } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { heldLists, pastImports } from './list-views.ts';

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
  app.get('/api/lists', { schema: { response: { 200: overview } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'list.read');
    return { held: await heldLists(ctx), imports: await pastImports(ctx) };
  });
};
