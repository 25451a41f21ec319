import { type MatterKind, promisedOn } from '@songbang/engine/ledger/residents.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { announce } from '../events/change-store.ts';
import { currentCosts } from '../parameters/parameter-lookup.ts';
import { afterUnit, type MatterState, type UnitEvent } from './matter.ts';
import { matterProblems } from './matter-problems.ts';
import { holderOf, insertStep, lockMatter, type MatterChange, setMatter } from './matter-store.ts';

const STEP = { answer: 'answered', close: 'closed', reopen: 'reopened' } as const;

/** Gives a matter to a post of the own unit, or takes it back to nobody. */
export const assignMatter = async (
  ctx: Context,
  id: string,
  postId: string | null,
): Promise<{ postId: string | null }> => {
  requireAbility(ctx.actor, 'matter.act');
  const { region, unitId, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  if (!(await lockMatter(ctx.trx, { region, unitId, id }))) throw matterProblems('matter.not-found');
  const holder = postId ? await holderOf(ctx.trx, { region, unitId, postId, on: toLocalDate(now) }) : null;
  if (holder === undefined) throw matterProblems('matter.unknown-post');
  await setMatter(ctx.trx, region, id, { post_id: postId });
  await insertStep(ctx.trx, {
    region,
    matterId: id,
    at: now,
    step: 'assigned',
    side: 'unit',
    personId: holder,
    words: '',
  });
  await announce(ctx.trx, { region, topic: 'matter', unitIds: [unitId], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'matter.assigned', subjectType: 'matter', subjectId: id, data: { postId } },
  ]);
  return { postId };
};

/** The township answers, closes or opens a matter again. What was done is the work of whoever holds its post, else of who writes. */
export const actOnMatter = async (
  ctx: Context,
  id: string,
  input: { event: UnitEvent; words: string },
): Promise<{ state: MatterState }> => {
  requireAbility(ctx.actor, 'matter.act');
  const { region, unitId, accountId, role } = ctx.actor;
  const matter = await lockMatter(ctx.trx, { region, unitId, id });
  if (!matter) throw matterProblems('matter.not-found');
  const state = afterUnit(matter.state as MatterState, input.event);
  if (!state) throw matterProblems('matter.wrong-state', { state: matter.state });
  const words = input.words.trim();
  if (input.event !== 'close' && words === '') throw matterProblems('matter.words-needed');
  const now = ctx.clock.now();
  const on = toLocalDate(now);
  const held = matter.post_id ? await holderOf(ctx.trx, { region, unitId, postId: matter.post_id, on }) : null;
  const personId = held ?? ctx.actor.personId;
  const again =
    input.event === 'reopen' ? await promiseAgain(ctx.trx, region, unitId, matter.kind as MatterKind, on) : {};
  await setMatter(ctx.trx, region, id, { ...changeOf(input.event, { words, now, personId }), ...again, state });
  await insertStep(ctx.trx, { region, matterId: id, at: now, step: STEP[input.event], side: 'unit', personId, words });
  await announce(ctx.trx, { region, topic: 'matter', unitIds: [unitId], issuerUnitId: null });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: `matter.${STEP[input.event]}`, subjectType: 'matter', subjectId: id, data: {} },
  ]);
  return { state };
};

type Said = { words: string; now: Date; personId: string | null };

/** What a resident left to be called back is kept only as long as somebody may have to call. */
const changeOf = (event: UnitEvent, { words, now, personId }: Said): MatterChange => {
  if (event === 'answer') return { answer: words, answered_at: now, answered_by: personId };
  if (event === 'close') return { closed_at: now, closed_by: 'unit', contact: null };
  return { closed_at: null, closed_by: null };
};

/** A matter opened again is promised anew, by the same rule. */
export const promiseAgain = async (
  trx: Trx,
  region: string,
  unitId: string,
  kind: MatterKind,
  today: string,
): Promise<{ promised_on: string }> => {
  const [costs, calendar] = [await currentCosts(trx, region), await loadCalendar(trx, region, unitId)];
  return { promised_on: promisedOn(calendar, today, kind, costs) };
};
