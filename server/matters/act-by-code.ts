import type { MatterKind } from '@songbang/engine/ledger/residents.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { announce } from '../events/change-store.ts';
import { promiseAgain } from './act-on-matter.ts';
import { afterResident, type MatterState } from './matter.ts';
import { matterProblems } from './matter-problems.ts';
import { insertStep, lockMatter, type MatterChange, setMatter } from './matter-store.ts';

export type ResidentAct = { event: 'reply' | 'close' | 'reopen'; words: string };
type Held = { region: string; matter: { id: string; unit_id: string }; now: Date };

const STEP = { reply: 'replied', close: 'closed', reopen: 'reopened' } as const;

/** What a resident does with the code: adds something, says that it is settled, or that it is not. */
export const actByCode = async (trx: Trx, { region, matter, now }: Held, act: ResidentAct): Promise<void> => {
  const locked = await lockMatter(trx, { region, unitId: matter.unit_id, id: matter.id });
  if (!locked) throw matterProblems('matter.not-found');
  const words = act.words.trim();
  const mark = read(words).secrecy;
  if (mark) throw matterProblems('matter.secret', { mark });
  if (act.event !== 'close' && words === '') throw matterProblems('matter.words-needed');
  if (act.event !== 'reply') {
    const state = afterResident(locked.state as MatterState, act.event);
    if (!state) throw matterProblems('matter.wrong-state', { state: locked.state });
    const again =
      act.event === 'reopen'
        ? await promiseAgain(trx, region, matter.unit_id, locked.kind as MatterKind, toLocalDate(now))
        : {};
    await setMatter(trx, region, matter.id, { ...changeOf(act.event, now), ...again, state });
  }
  const step = { region, matterId: matter.id, at: now, side: 'resident' as const, personId: null, words };
  await insertStep(trx, { ...step, step: STEP[act.event] });
  await announce(trx, { region, topic: 'matter', unitIds: [matter.unit_id], issuerUnitId: null });
  await appendAudit(trx, { region, accountId: null, role: 'resident' }, now, [
    { action: `matter.${STEP[act.event]}`, subjectType: 'matter', subjectId: matter.id, data: {} },
  ]);
};

const changeOf = (event: 'close' | 'reopen', now: Date): MatterChange =>
  event === 'close' ? { closed_at: now, closed_by: 'resident', contact: null } : { closed_at: null, closed_by: null };
