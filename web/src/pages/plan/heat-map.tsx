import { useMemo, useState } from 'react';
import type { PlanBoard, PlanOption } from '../../api/types.ts';
import { weekdayName } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { type By, type Cell, type Column, overCap, type Row } from './board-cells.ts';
import { HeatCell, type Trial } from './heat-cell.tsx';
import { type Kept, keptTime, noMeetings } from './kept-time.ts';
import { TrialLine } from './trial-line.tsx';
import type { Moving } from './use-move-item.ts';

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

const NOTHING = new Map<string, Kept>();

/** Lines by columns, darker where more is taken; with an item in hand, each of its cells says what going there would cost. */
export function HeatMap(props: MapProps) {
  const { board, by, rows, columns, moving } = props;
  const { t } = useWords();
  const [trial, setTrial] = useState<Trial | null>(null);
  const over = by === 'town' ? overCap(board) : new Map<string, number>();
  const kept = useMemo(() => (by === 'town' ? keptTime(board, columns) : NOTHING), [board, by, columns]);
  const free = useMemo(() => noMeetings(board), [board]);
  return (
    <div className="heat-map">
      {moving && <TrialLine board={board} moving={moving} trial={trial} />}
      <div className="table-scroll heat-scroll">
        <table className="heat" aria-label={t('plan.map')}>
          <thead>
            <tr>
              <th scope="col">{t(`plan.by.${by}`)}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="num">
                  <ColumnName column={column} free={free} />
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
                    <HeatCell
                      {...props}
                      row={row}
                      column={column}
                      kept={kept.get(`${row.at} ${column.key}`)}
                      onTrial={setTrial}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend {...props} />
    </div>
  );
}

/** What a figure, a dot and the hatchings of this view mean, each beside how it looks. */
function Legend({ by, columns }: MapProps) {
  const { t } = useWords();
  const byDay = columns.every(({ from, to }) => from === to);
  return (
    <p className="heat-legend small">
      <span>
        <i className="heat-cell level-3">3</i> {t(by === 'town' && byDay ? 'plan.figure.teams' : `plan.figure.${by}`)}
      </span>
      <span>
        <i className="heat-cell">{t('plan.dot')}</i> {t('plan.figure.dot')}
      </span>
      {by === 'town' && (
        <>
          <span>
            <i className="heat-cell kept-all" /> {t(byDay ? 'plan.hatch.day' : 'plan.hatch.allDays')}
          </span>
          <span>
            <i className="heat-cell kept-some" /> {t(byDay ? 'plan.hatch.half' : 'plan.hatch.someDays')}
          </span>
        </>
      )}
    </p>
  );
}

function ColumnName({ column, free }: { column: Column; free: Map<string, string> }) {
  const { t, locale } = useWords();
  const [, month = '', day = ''] = column.from.split('-').map((part) => String(Number(part)));
  const wholeMonth = column.key.endsWith('-01') && column.from.slice(8) < '08' && column.to.slice(8) > '20';
  if (wholeMonth && column.from !== column.to) return <>{t('plan.month', { month })}</>;
  const weekday = weekdayName(column.from, locale);
  return (
    <>
      {month}/{day}
      {column.from === column.to && (
        <span className="weekday">{locale === 'en' ? weekday.slice(0, 2) : weekday.slice(-1)}</span>
      )}
      {column.from === column.to && free.has(column.from) && (
        <span className="weekday look" title={free.get(column.from)}>
          {t('plan.noMeeting')}
        </span>
      )}
    </>
  );
}
