import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { optionsRead } from '../../api/plan-calls.ts';
import type { BoardItem, PlanBoard, PlanSummary } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Empty, TroubleView } from '../../parts/states.tsx';
import { Awaited } from './awaited.tsx';
import { BeforeAfterTable } from './before-after.tsx';
import { type By, type Cell, cellsOf, columnsOf, type Grain, rowsOf, usualGrain } from './board-cells.ts';
import { CellDetail } from './cell-detail.tsx';
import { ComparePlans } from './compare-plans.tsx';
import { HeatMap } from './heat-map.tsx';
import { Insights } from './insights.tsx';
import { PlanStrip } from './plan-strip.tsx';
import { LeaderClashes } from './presiding.tsx';
import { type Moving, useMoveItem } from './use-move-item.ts';

const BY: By[] = ['town', 'department', 'person'];
const GRAINS: Grain[] = ['day', 'week', 'month'];

export function BoardView({ board, plans }: { board: PlanBoard; plans: PlanSummary[] }) {
  const { t } = useWords();
  return (
    <>
      <PlanStrip board={board} />
      {board.items.length > 0 ? (
        <Board board={board} />
      ) : (
        board.state !== 'waiting' &&
        board.state !== 'running' &&
        board.state !== 'failed' && <Empty>{t('plan.nothing')}</Empty>
      )}
      {board.items.length > 0 && (
        <>
          <LeaderClashes board={board} />
          <Awaited board={board} />
          <BeforeAfterTable board={board} />
          <Insights board={board} />
          <ComparePlans board={board} plans={plans} />
        </>
      )}
    </>
  );
}

function useView(board: PlanBoard) {
  const search = useSearch({ from: '/signed-in/plan' });
  const by = BY.find((one) => one === search.by) ?? 'town';
  const grain = GRAINS.find((one) => one === search.grain) ?? usualGrain(board.from, board.to);
  const navigate = useNavigate();
  const change = (part: { by?: By; grain?: Grain; cell?: string | undefined }) =>
    void navigate({ to: '/plan', search: { id: board.id, by, grain, cell: search.cell, ...part }, replace: true });
  return { by, grain, cell: search.cell, change };
}

function Board({ board: whole }: { board: PlanBoard }) {
  const [outsideOnly, setOutsideOnly] = useState(false);
  const board = useMemo(
    () => (outsideOnly ? { ...whole, items: whole.items.filter(({ inPlan }) => inPlan === false) } : whole),
    [whole, outsideOnly],
  );
  const view = useView(board);
  const { by, grain, cell } = view;
  const rows = useMemo(() => rowsOf(board, by), [board, by]);
  const columns = useMemo(() => columnsOf(board.days, grain), [board, grain]);
  const cells = useMemo(() => cellsOf(board, by, grain), [board, by, grain]);
  const [carried, setCarried] = useState<BoardItem | null>(null);
  const moving = useMoving(board, carried);
  const { move, error, over } = useMoveItem(board, () => setCarried(null));
  const open = cell ?? fullest(cells);
  return (
    <>
      <div className="plan-choice no-print">
        <Views {...view} />
        <Outside board={whole} only={outsideOnly} onChange={setOutsideOnly} />
      </div>
      <div className="plan-board">
        <HeatMap
          board={board}
          by={by}
          {...{ rows, columns, cells, moving, open }}
          onOpen={(key) => view.change({ cell: key })}
          onPut={(option) => carried && move(carried, option)}
        />
        <CellDetail
          board={board}
          cell={open ? cells.get(open) : undefined}
          place={open}
          {...{ by, grain, rows, moving }}
          onCarry={setCarried}
          onPut={(option) => carried && move(carried, option)}
        />
      </div>
      {error && <TroubleView error={error} onRetry={over} />}
    </>
  );
}

/** How many the annual plan does not name, and a look at them alone; nothing while the county has entered no plan. */
function Outside({ board, only, onChange }: { board: PlanBoard; only: boolean; onChange: (only: boolean) => void }) {
  const { t } = useWords();
  const count = board.items.filter(({ inPlan }) => inPlan === false).length;
  if (count === 0) return null;
  return (
    <label className="num">
      <input type="checkbox" checked={only} onChange={({ target }) => onChange(target.checked)} />{' '}
      <span className="look">{t('plan.outsideOnly', { count, all: board.items.length })}</span>
    </label>
  );
}

/** The busiest cell, so that the page opens with something to read. */
const fullest = (cells: Map<string, Cell>): string | undefined =>
  [...cells].sort(([, x], [, y]) => y.items.length - x.items.length)[0]?.[0];

function useMoving(board: PlanBoard, carried: BoardItem | null): Moving {
  const item = carried ? (board.items.find(({ key }) => key === carried.key) ?? null) : null;
  const asked = useQuery({ ...optionsRead(board.id, item?.key ?? '', board.version), enabled: item !== null });
  return item ? { item, options: asked.data?.options ?? null, error: asked.error } : null;
}

function Views({ by, grain, change }: ReturnType<typeof useView>) {
  const { t } = useWords();
  return (
    <div className="plan-views">
      <div className="words">
        <span className="faint">{t('ledger.by')}</span>
        {BY.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === by}
            onClick={() => change({ by: one, cell: undefined })}
          >
            {t(`plan.by.${one}`)}
          </button>
        ))}
      </div>
      <div className="words">
        {GRAINS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === grain}
            onClick={() => change({ grain: one, cell: undefined })}
          >
            {t(`plan.grain.${one}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
