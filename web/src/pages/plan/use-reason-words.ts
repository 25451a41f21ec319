import { useCallback } from 'react';
import type { PlanBoard, PlanReason } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { shortTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';

const KNOWN = [
  'as-asked',
  'joint-visit',
  'tie',
  'person-booked',
  'team-busy',
  'month-cap',
  'incompatible',
  'reception-limit',
  'video',
  'data-reuse',
  'bundled-meeting',
  'frozen',
  'protected-half',
  'half-taken',
  'no-meeting-day',
  'leader-booked',
  'room-full',
  'channel-full',
  'rest-day',
] as const;
const MOST_NAMED = 2;

/** Writes the sentence for a reason: the engine gives facts, the page their words. */
export function useReasonWords(board: Pick<PlanBoard, 'items'>): (reason: PlanReason, self?: string) => string {
  const { t, shortDay } = useWords();
  return useCallback(
    (reason, self) => {
      const others = othersOf(board, reason, self);
      const named = others.slice(0, MOST_NAMED).join(t('plan.and'));
      const values = {
        others:
          others.length > MOST_NAMED
            ? t('plan.andMore', { named, count: others.length })
            : named || t('plan.otherWork'),
        saved: figure(reason.saved ?? 0),
        date: reason.date ? shortDay(reason.date) : t('plan.firstDay'),
        person: reason.person ?? t('plan.counterpart'),
        department: reason.department ?? t('plan.thatDepartment'),
        visits: reason.visits ?? 0,
        cap: reason.cap ?? 0,
      };
      return t(keyOf(reason), values);
    },
    [board, t, shortDay],
  );
}

function keyOf({ code, why }: PlanReason): MessageKey {
  if (code === 'blackout') {
    if (why === 'protected-period') return 'plan.reason.protected';
    if (why === 'protected-half') return 'plan.reason.protected-half';
    if (why === 'leave') return 'plan.reason.leave';
    return why === 'outside-window' ? 'plan.reason.outside' : 'plan.reason.blackout';
  }
  const known = KNOWN.find((one) => one === code);
  return known ? `plan.reason.${known}` : 'plan.reason.other';
}

/** The other bodies it speaks of, each once; a title where it is the title that tells. */
function othersOf(board: Pick<PlanBoard, 'items'>, reason: PlanReason, self: string | undefined): string[] {
  const items = reason.items.flatMap((key) => board.items.find((item) => item.key === key && key !== self) ?? []);
  const words = items.map(({ issuer, title, kind }) =>
    kind === 'meeting' && title ? shortTitle(title, issuer) : issuer,
  );
  return [...new Set(words)].filter((one) => one !== '');
}
