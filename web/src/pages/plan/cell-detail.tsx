import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lockPlanItems } from '../../api/plan-calls.ts';
import type { BoardItem, PlanBoard, PlanOption } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { shortTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { type By, type Cell, type Grain, lastDayOf, type Row } from './board-cells.ts';
import { MoveOptions } from './move-options.tsx';
import { Presiding } from './presiding.tsx';
import type { Moving } from './use-move-item.ts';
import { useReasonWords } from './use-reason-words.ts';

type Props = {
  board: PlanBoard;
  cell: Cell | undefined;
  place: string | undefined;
  by: By;
  grain: Grain;
  rows: Row[];
  moving: Moving;
  onCarry: (item: BoardItem | null) => void;
  onPut: (option: PlanOption) => void;
};

/** What is in one cell of the map, in order of time, each with the reason for its day. */
export function CellDetail({ board, cell, place, grain, rows, moving, onCarry, onPut }: Props) {
  const { t, day, range } = useWords();
  const [at = '', from = ''] = (place ?? '').split(' ');
  const row = rows.find((one) => String(one.at) === at);
  const items = [...(cell?.items ?? [])].sort((x, y) =>
    (x.date ?? '') + (x.half ?? '') < (y.date ?? '') + (y.half ?? '') ? -1 : 1,
  );
  const unserved = board.items.filter(({ mode, towns }) => mode === 'none' && (!row || towns.includes(row.at)));
  return (
    <section className="sheet plan-detail" aria-live="polite">
      <h2 className="num">
        {t('plan.cellHead', {
          line: row?.label ?? '',
          from: grain === 'day' ? day(from) : range(from, lastDayOf(from, grain)),
        })}
      </h2>
      {items.length === 0 && <p className="faint">{t('plan.cellEmpty')}</p>}
      <ol>
        {items.map((item) => (
          <ItemCard key={item.key} {...{ board, item, moving, onCarry, onPut }} />
        ))}
      </ol>
      {unserved.length > 0 && (
        <>
          <h3>{t('plan.unserved', { count: unserved.length })}</h3>
          <ol>
            {unserved.map((item) => (
              <ItemCard key={item.key} {...{ board, item, moving, onCarry, onPut }} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

type CardProps = Pick<Props, 'board' | 'moving' | 'onCarry' | 'onPut'> & { item: BoardItem };

function ItemCard({ board, item, moving, onCarry, onPut }: CardProps) {
  const { t, day, word } = useWords();
  const can = useCan();
  const words = useReasonWords(board);
  const carried = moving?.item.key === item.key;
  const mayMove = can('plan.make') && board.kind === 'ahead';
  const who = item.persons.slice(0, 3).map((at) => board.persons[at]?.label ?? '');
  return (
    <li
      className={carried ? 'plan-item carried' : 'plan-item'}
      draggable={mayMove && !item.locked}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', item.key);
        onCarry(item);
      }}
    >
      <p className="facts num">
        <span className="tag quiet">{word('planItem', item.kind)}</span>
        {item.date ? <strong>{day(item.date)}</strong> : <strong className="look">{t('plan.noDate')}</strong>}
        <span>{item.time ?? word('half', item.half)}</span>
        {item.mode === 'video' && <span className="tag accent">{t('week.video')}</span>}
        {item.inPlan === false && <span className="tag amber">{t('plan.outside')}</span>}
        {item.locked && <span className="tag quiet">{t('plan.locked')}</span>}
      </p>
      <p>
        {item.title === '' ? (
          <span className="faint">{t('plan.foreign', { issuer: item.issuer })}</span>
        ) : (
          <Link to="/requests/$id" params={{ id: item.requestId }}>
            {shortTitle(item.title, item.issuer)}
          </Link>
        )}
      </p>
      <p className="facts">
        <span>{item.issuer}</span>
        {who.length > 0 && item.kind === 'visit' && <span>{t('plan.with', { who: who.join(t('plan.and')) })}</span>}
        <Asked item={item} />
      </p>
      <Presiding board={board} item={item} />
      {item.reason && <p className="plan-reason">{words(item.reason, item.key)}</p>}
      {item.mode === 'none' && item.reason && <WaysOut board={board} item={item} />}
      {mayMove && (
        <p className="facts no-print">
          <button
            type="button"
            className="link"
            aria-pressed={carried}
            disabled={item.locked}
            onClick={() => onCarry(carried ? null : item)}
          >
            {t(carried ? 'plan.putDown' : 'plan.redate')}
          </button>
          <LockButton board={board} item={item} />
        </p>
      )}
      {carried && moving && <MoveOptions board={board} moving={moving} onPut={onPut} />}
    </li>
  );
}

function Asked({ item }: { item: BoardItem }) {
  const { t, shortDay, range } = useWords();
  if (item.date === item.askedFrom && item.askedFrom === item.askedTo) return null;
  const days = item.askedFrom === item.askedTo ? shortDay(item.askedFrom) : range(item.askedFrom, item.askedTo);
  return <span>{t('plan.asked', { days })}</span>;
}

function WaysOut({ board, item }: { board: PlanBoard; item: BoardItem }) {
  const { t, shortDay, word } = useWords();
  return (
    <ul className="small">
      {(item.reason?.waysOut ?? []).map((way) => {
        const others = way.items.map((key) => board.items.find((one) => one.key === key)?.issuer ?? '');
        return (
          <li key={`${way.kind}${way.date}`}>
            {word('planWay', way.kind)} {shortDay(way.date)}
            {way.price !== null && ` ${t('plan.points', { points: Math.round(way.price) })}`}
            {others.length > 0 && ` ${t('plan.wouldMove', { others: others.join(t('plan.and')) })}`}
          </li>
        );
      })}
    </ul>
  );
}

function LockButton({ board, item }: { board: PlanBoard; item: BoardItem }) {
  const { t } = useWords();
  const client = useQueryClient();
  const lock = useMutation({
    mutationFn: () => {
      const items = item.locked ? board.locks.filter((key) => key !== item.key) : [...board.locks, item.key];
      return lockPlanItems(board.id, items, board.version);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan'] }),
  });
  return (
    <>
      <button type="button" className="link" disabled={lock.isPending} onClick={() => lock.mutate()}>
        {t(item.locked ? 'plan.unlock' : 'plan.lock')}
      </button>
      {lock.error && <TroubleView error={lock.error} />}
    </>
  );
}
