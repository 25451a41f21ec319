import { type MatterKind, matterHours, promisedOn } from '@songbang/engine/ledger/residents.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { codeHash, codeOfNonce, newNonce } from '../http/secret-code.ts';
import { currentCosts } from '../parameters/parameter-lookup.ts';
import { matterProblems } from './matter-problems.ts';
import { insertMatter, insertStep } from './matter-store.ts';

export type MatterInput = {
  channel: 'phone' | 'visit' | 'link';
  kind: MatterKind;
  what: string;
  contact: string | null;
};
export type Registered = { id: string; code: string; promisedOn: string };
type Made = Registered & { fresh: boolean };
type Taken = { region: string; unitId: string; nonce: string; secret: Buffer; now: Date };

/** One line taken by telephone or at the counter. The code is said to the resident and kept by nobody else. */
export const registerMatter = async (ctx: Context, input: MatterInput, secret: Buffer): Promise<Registered> => {
  requireAbility(ctx.actor, 'matter.act');
  const { region, unitId, accountId, role, personId } = ctx.actor;
  const taken = { region, unitId, nonce: newNonce(), secret, now: ctx.clock.now() };
  const { fresh: _, ...made } = await takeMatter(ctx.trx, input, taken, personId);
  await appendAudit(ctx.trx, { region, accountId, role }, taken.now, [entryOf(made.id, input)]);
  return made;
};

/** The same line sent by a resident or a village over the link, without an account. */
export const takeByLink = async (trx: Trx, input: MatterInput, taken: Taken): Promise<Registered> => {
  const { fresh, ...made } = await takeMatter(trx, input, taken, null);
  if (fresh)
    await appendAudit(trx, { region: taken.region, accountId: null, role: 'resident' }, taken.now, [
      entryOf(made.id, input),
    ]);
  return made;
};

/** Kind and way only: the resident's words stay with the matter. */
const entryOf = (id: string, { kind, channel }: MatterInput) => ({
  action: 'matter.registered',
  subjectType: 'matter',
  subjectId: id,
  data: { kind, channel },
});

const takeMatter = async (trx: Trx, input: MatterInput, taken: Taken, personId: string | null): Promise<Made> => {
  const { region, unitId, nonce, secret, now } = taken;
  const mark = read(input.what).secrecy;
  if (mark) throw matterProblems('matter.secret', { mark });
  const [costs, calendar] = [await currentCosts(trx, region), await loadCalendar(trx, region, unitId)];
  const code = codeOfNonce(secret, 'matter', nonce);
  const id = newId(now);
  const promised = promisedOn(calendar, toLocalDate(now), input.kind, costs);
  const fresh = await insertMatter(trx, {
    ...input,
    region,
    id,
    unitId,
    codeHash: codeHash(secret, 'matter', code),
    receivedAt: now,
    promisedOn: promised,
    hours: matterHours(input.kind, costs),
    costsVersion: costs.version,
  });
  if (fresh) {
    const side = input.channel === 'link' ? 'resident' : 'unit';
    await insertStep(trx, { region, matterId: id, at: now, step: 'registered', side, personId, words: '' });
    await announce(trx, { region, topic: 'matter', unitIds: [unitId], issuerUnitId: null });
  }
  return { id, code, promisedOn: promised, fresh };
};
