import { requireAbility } from '../access/abilities.ts';
import { toLocalDate } from '../clock.ts';
import { attachmentNamed } from '../files/write-docx.ts';
import type { App, Deps } from '../http/app.ts';
import { viewOf } from '../http/inputs.ts';
import { numbersInForce } from '../register/register-lookup.ts';
import { settleQueued } from '../requests/overdue-lookup.ts';
import { courtesyNote } from './courtesy-note.ts';
import { OFFICE } from './note-routes.ts';
import { reliefOfficeName } from './note-views.ts';
import { type NumberList, numberListPage, numberSheet } from './number-list.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The numbers in force as a file for a reception desk without network. */
export const registerNumberListRoutes = (app: App, deps: Deps): void => {
  const listOf = async (region: string): Promise<NumberList> => {
    const madeAt = deps.clock.now();
    await settleQueued(deps.db, deps.clock, { region });
    return { region, madeAt, numbers: await numbersInForce(deps.db, region, toLocalDate(madeAt)) };
  };
  app.get('/api/numbers/list.html', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = viewOf(deps, request);
    requireAbility(actor, 'number.list');
    const list = await listOf(actor.region);
    const today = toLocalDate(list.madeAt);
    const office = (await reliefOfficeName(deps.db, actor.region)) ?? OFFICE;
    const note = courtesyNote({ case: { kind: 'none' }, office, issuer: null, requestKind: 'document', today });
    return reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', attachmentNamed(`离线编号查验-${today}.html`, `numbers-${today}.html`))
      .send(numberListPage(list, note));
  });
  app.get('/api/numbers/list.xlsx', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = viewOf(deps, request);
    requireAbility(actor, 'number.list');
    const list = await listOf(actor.region);
    const today = toLocalDate(list.madeAt);
    return reply
      .type(SHEET_TYPE)
      .header('content-disposition', attachmentNamed(`有效编号名单-${today}.xlsx`, `numbers-${today}.xlsx`))
      .send(await numberSheet(list));
  });
};
