import type { DragEvent } from 'react';
import type { PlanOption } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { type By, bestIn, type Column, type Row } from './board-cells.ts';
import type { MapProps } from './heat-map.tsx';
import type { Kept } from './kept-time.ts';
import { useReasonWords } from './use-reason-words.ts';

/** The place under the pointer for the item in hand. */
export type Trial = { row: Row; option: PlanOption };

type Props = MapProps & { row: Row; column: Column; kept: Kept | undefined; onTrial: (trial: Trial | null) => void };

const DARKEST = 4;

/** One line and column: how much is taken there, or what putting the item in hand there would cost. */
export function HeatCell(props: Props) {
  const { row, column, cells, open, kept, onOpen, onPut, onTrial } = props;
  const { t } = useWords();
  const key = `${row.at} ${column.key}`;
  const cell = cells.get(key);
  const option = optionHere(props);
  const count = cell?.count ?? 0;
  const label = useLabel(props, option);
  const look = [
    'heat-cell',
    `level-${Math.min(DARKEST, count)}`,
    // Half-days of a week or month would hatch everything: they are told, not drawn.
    kept && (kept.extent !== 'halves' || kept.of === 1) ? `kept-${kept.extent}` : '',
    open === key ? 'open' : '',
    option ? (option.addedCost === null ? 'closed' : 'offered') : '',
  ];
  const show = () => onTrial(option ? { row, option } : null);
  return (
    <button
      type="button"
      className={look.filter((one) => one !== '').join(' ')}
      title={label}
      aria-label={label}
      aria-pressed={open === key}
      onClick={() => (option && option.addedCost !== null ? onPut(option) : onOpen(key))}
      onPointerEnter={show}
      onFocus={show}
      onDragEnter={show}
      onDragOver={(event: DragEvent) => option && option.addedCost !== null && event.preventDefault()}
      onDrop={() => option && option.addedCost !== null && onPut(option)}
    >
      {option ? trialFigure(option) : count > 0 ? count : (cell?.items.length ?? 0) > 0 ? t('plan.dot') : ''}
    </button>
  );
}

const optionHere = ({ moving, by, row, column }: Props): PlanOption | null =>
  moving?.options && concerns(moving.item, by, row.at) ? bestIn(moving.options, column) : null;

function useLabel({ board, row, column, cells, kept, moving }: Props, option: PlanOption | null): string {
  const { t } = useWords();
  const words = useReasonWords(board);
  const cell = cells.get(`${row.at} ${column.key}`);
  const taken = t('plan.cell', {
    line: row.label,
    from: column.from,
    count: cell?.count ?? 0,
    items: cell?.items.length ?? 0,
  });
  const names = kept?.names.join(t('plan.and')) ?? '';
  const keeps = !kept
    ? ''
    : kept.extent === 'halves'
      ? t('plan.keptHalf', { names })
      : t('plan.keptDays', { names, days: kept.days, of: kept.of });
  const there = option ? trialFigure(option) : '';
  const why = option?.obstacle ? words(option.obstacle, moving?.item.key) : '';
  return [taken, keeps, there, why].filter((one) => one !== '').join(' ');
}

const concerns = (
  item: { towns: number[]; persons: number[]; department: number | null },
  by: By,
  at: number,
): boolean =>
  by === 'town' ? item.towns.includes(at) : by === 'person' ? item.persons.includes(at) : item.department === at;

const trialFigure = ({ addedCost }: PlanOption): string =>
  addedCost === null ? '×' : addedCost === 0 ? '0' : `${addedCost > 0 ? '+' : '−'}${Math.round(Math.abs(addedCost))}`;
