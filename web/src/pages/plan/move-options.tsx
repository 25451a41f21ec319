import { useState } from 'react';
import type { PlanBoard, PlanOption } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Loading, TroubleView } from '../../parts/states.tsx';
import type { Moving } from './use-move-item.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = { board: PlanBoard; moving: NonNullable<Moving>; onPut: (option: PlanOption) => void };

const keyOf = ({ date, half, mode }: PlanOption): string => `${date} ${half} ${mode}`;

/** The same as dragging, for keyboard and phone: every day with its price, and why the others are closed. */
export function MoveOptions({ board, moving, onPut }: Props) {
  const { t, day, word } = useWords();
  const words = useReasonWords(board);
  const [chosen, setChosen] = useState('');
  if (moving.error) return <TroubleView error={moving.error} />;
  if (!moving.options) return <Loading />;
  const price = (points: number) =>
    points === 0
      ? t('plan.samePrice')
      : t(points > 0 ? 'plan.more' : 'plan.less', { points: Math.abs(Math.round(points)) });
  const name = (one: PlanOption) =>
    [
      day(one.date),
      word('half', one.half),
      one.mode === 'video' ? t('week.video') : '',
      one.addedCost === null ? t('plan.closed') : price(one.addedCost),
    ].join(' ');
  const option = moving.options.find((one) => keyOf(one) === chosen);
  return (
    <div className="plan-options">
      <p className="small faint">{t('plan.moveHint')}</p>
      <div className="form-row">
        <select
          className="control pick"
          aria-label={t('plan.newDay')}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t('plan.newDay')}</option>
          {moving.options.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {name(one)}
            </option>
          ))}
        </select>
        <Button
          size="small"
          look="primary"
          disabled={!option || option.addedCost === null}
          onClick={() => option && onPut(option)}
        >
          {t('plan.put')}
        </Button>
      </div>
      {option?.obstacle && <p className="look small">{words(option.obstacle, moving.item.key)}</p>}
    </div>
  );
}
