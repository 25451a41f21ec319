import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { voiceProblems } from './voice-problems.ts';
import { addWords, lockVoice, setVoice } from './voice-store.ts';

/** The relief office answers; it can do nothing else with a voice. The office's act is audited, its author's never are. */
export const answerVoice = async (ctx: Context, id: string, words: string): Promise<{ answered: true }> => {
  requireAbility(ctx.actor, 'voice.answer');
  const { region, accountId, role } = ctx.actor;
  const voice = await lockVoice(ctx.trx, region, id);
  if (!voice) throw voiceProblems('voice.not-found');
  if (voice.closed_on) throw voiceProblems('voice.closed');
  const now = ctx.clock.now();
  const on = toLocalDate(now);
  await addWords(ctx.trx, { region, id }, { side: 'office', words, on });
  await setVoice(ctx.trx, region, id, { answered_on: on });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'voice.answered', subjectType: 'voice', subjectId: id, data: {} },
  ]);
  return { answered: true };
};
