import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import { toLocalDate } from '../clock.ts';
import { attachmentNamed, letterDocument, WORD_TYPE } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { viewOf } from '../http/inputs.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { explanationOf } from './explanation.ts';
import { yearCounts } from './explanation-views.ts';
import { paperProblems } from './paper-problems.ts';

/** The draft of one's own unit's written explanation, offered where the gate finds more documents than last year. */
export const registerExplanationRoutes = (app: App, deps: Deps): void => {
  const query = z.object({ title: z.string().trim().max(300).optional() });
  app.get('/api/explanation.docx', { schema: { querystring: query, hide: true } }, async (request, reply) => {
    const { actor } = viewOf(deps, request);
    requireAbility(actor, 'request.submit');
    const today = toLocalDate(deps.clock.now());
    const [unit] = await unitsById(deps.db, [actor.unitId], today);
    const counts = await yearCounts(deps.db, actor, today);
    const draftTitle = request.query.title || null;
    if (counts.lastYear === 0) throw paperProblems('explanation.no-last-year');
    if (counts.thisYear + (draftTitle ? 1 : 0) <= counts.lastYear)
      throw paperProblems('explanation.not-needed', { thisYear: counts.thisYear, lastYear: counts.lastYear });
    const letter = explanationOf({ unit: unit?.name ?? actor.displayName, counts, draftTitle, today });
    return reply
      .type(WORD_TYPE)
      .header('content-disposition', attachmentNamed(`发文数量书面说明-${today}.docx`, `explanation-${today}.docx`))
      .send(await letterDocument(letter));
  });
};
