import type { PlanBoard } from '../../api/types.ts';
import { shortTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { Trial } from './heat-cell.tsx';
import type { Moving } from './use-move-item.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = { board: PlanBoard; moving: NonNullable<Moving>; trial: Trial | null };

/** While an item is in hand: what the place under the pointer costs, and which constraint stands against it. */
export function TrialLine({ board, moving, trial }: Props) {
  const { t, day, word } = useWords();
  const words = useReasonWords(board);
  const { item } = moving;
  const name = shortTitle(item.title, item.issuer);
  if (!trial || !moving.options) return <p className="trial-line">{t('plan.trialHint', { name })}</p>;
  const { option, row } = trial;
  const { addedCost, obstacle } = option;
  const price =
    addedCost === null
      ? t('plan.closed')
      : addedCost === 0
        ? t('plan.samePrice')
        : t(addedCost > 0 ? 'plan.more' : 'plan.less', { points: Math.abs(Math.round(addedCost)) });
  const when = [day(option.date), word('half', option.half), option.mode === 'video' ? t('week.video') : ''];
  return (
    <p className="trial-line num" role="status">
      <strong>{t('plan.trial', { line: row.label, when: when.join(' ').trim() })}</strong>{' '}
      <span className={addedCost === null || addedCost > 0 ? 'look' : undefined}>{price}</span>{' '}
      {obstacle && words(obstacle, item.key)}
      {option.joins > 0 && addedCost !== null && (
        <span className="faint">
          {' '}
          {t(item.kind === 'visit' ? 'plan.joins' : 'plan.joinsMeeting', { count: option.joins })}
        </span>
      )}
    </p>
  );
}
