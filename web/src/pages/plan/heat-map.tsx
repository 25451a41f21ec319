import type { DragEvent } from 'react';
import type { PlanBoard, PlanOption } from '../../api/types.ts';
import { weekdayName } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { type By, bestIn, type Cell, type Column, overCap, type Row } from './board-cells.ts';
import type { Moving } from './use-move-item.ts';
import { useReasonWords } from './use-reason-words.ts';

export type MapProps = {
  board: PlanBoard;
  by: By;
  rows: Row[];
  columns: Column[];
  cells: Map<string, Cell>;
  moving: Moving;
  open: string | undefined;
  onOpen: (key: string) => void;
  onPut: (option: PlanOption) => void;
};

const DARKEST = 4;

/** Lines by columns, darker where more is taken; with an item in hand, each of its cells says what going there would cost. */
export function HeatMap(props: MapProps) {
  const { board, by, rows, columns } = props;
  const { t } = useWords();
  const over = by === 'town' ? overCap(board) : new Map<string, number>();
  return (
    <div className="table-scroll heat-scroll">
      <table className="heat" aria-label={t('plan.map')}>
        <thead>
          <tr>
            <th scope="col">{t(`plan.by.${by}`)}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="num">
                <ColumnName column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <th scope="row">
                {row.label}
                {[...over].some(([key]) => key.startsWith(`${row.at} `)) && (
                  <span className="look small"> {t('plan.overCap')}</span>
                )}
              </th>
              {columns.map((column) => (
                <td key={column.key}>
                  <HeatCell {...props} row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnName({ column }: { column: Column }) {
  const { t, locale } = useWords();
  const [, month = '', day = ''] = column.from.split('-').map((part) => String(Number(part)));
  if (
    column.key.endsWith('-01') &&
    column.from !== column.to &&
    column.from.slice(8) < '08' &&
    column.to.slice(8) > '20'
  )
    return <>{t('plan.month', { month })}</>;
  return (
    <>
      {month}/{day}
      {column.from === column.to && <span className="weekday">{weekdayName(column.from, locale).slice(-1)}</span>}
    </>
  );
}

function HeatCell({
  row,
  column,
  cells,
  by,
  moving,
  open,
  board,
  onOpen,
  onPut,
}: MapProps & { row: Row; column: Column }) {
  const { t } = useWords();
  const words = useReasonWords(board);
  const key = `${row.at} ${column.key}`;
  const cell = cells.get(key);
  const concerned = moving !== null && concerns(moving.item, by, row.at);
  const trial = concerned && moving.options ? bestIn(moving.options, column) : null;
  const kept =
    by === 'town' &&
    column.from === column.to &&
    board.protectedHalves.some((one) => one.town === row.at && one.date === column.from);
  const count = cell?.count ?? 0;
  const others = (cell?.items.length ?? 0) > 0 && count === 0;
  const label = t('plan.cell', { line: row.label, from: column.from, count, items: cell?.items.length ?? 0 });
  const drop = {
    onDragOver: (event: DragEvent) => trial && trial.addedCost !== null && event.preventDefault(),
    onDrop: () => trial && onPut(trial),
  };
  return (
    <button
      type="button"
      className={`heat-cell level-${Math.min(DARKEST, count)} ${kept ? 'kept' : ''} ${open === key ? 'open' : ''} ${trial ? (trial.addedCost === null ? 'closed' : 'offered') : ''}`}
      title={trial?.obstacle ? `${label} ${words(trial.obstacle, moving?.item.key)}` : label}
      aria-label={trial ? `${label} ${trialWords(trial, words)}` : label}
      aria-pressed={open === key}
      onClick={() => (trial && trial.addedCost !== null ? onPut(trial) : onOpen(key))}
      {...(trial ? drop : {})}
    >
      {trial ? trialFigure(trial) : count > 0 ? count : others ? '·' : ''}
    </button>
  );
}

const concerns = (
  item: { towns: number[]; persons: number[]; department: number | null },
  by: By,
  at: number,
): boolean =>
  by === 'town' ? item.towns.includes(at) : by === 'person' ? item.persons.includes(at) : item.department === at;

const trialFigure = ({ addedCost }: PlanOption): string =>
  addedCost === null ? '×' : addedCost === 0 ? '0' : `${addedCost > 0 ? '+' : '−'}${Math.round(Math.abs(addedCost))}`;

const trialWords = (option: PlanOption, words: ReturnType<typeof useReasonWords>): string =>
  `${trialFigure(option)} ${option.obstacle ? words(option.obstacle) : ''}`;
