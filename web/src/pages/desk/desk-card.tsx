import type { DeliveryEvent, DeskRow } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { ownTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { CardEarlier } from '../../parts/relay/earlier-words.tsx';
import { RequestRowView } from '../../parts/request-rows.tsx';
import { DeliveryActions } from './delivery-actions.tsx';

type Props = {
  row: DeskRow;
  current: boolean;
  mayAct: boolean;
  disputing: boolean;
  onDisputing: (on: boolean) => void;
  onAct: (event: DeliveryEvent, note?: string) => void;
  onOpen: () => void;
};

/** Less than a working day left is worth a look. */
const SOON_HOURS = 6.5;

/** Five lines: who asks, what, by when, what is known already, what to do. */
export function DeskCard({ row, current, mayAct, disputing, onDisputing, onAct, onOpen }: Props) {
  const { word, t } = useWords();
  return (
    <RequestRowView
      id={row.requestId}
      title={ownTitle(row.title, row.issuerName)}
      current={current}
      onOpen={onOpen}
      head={
        <>
          <strong>{row.issuerName}</strong>
          <span>{word('kind', row.kind)}</span>
          <span className={row.number ? 'num' : 'look'}>{row.number ?? t('request.noNumber')}</span>
          <span>{word('deliveryState', row.state)}</span>
        </>
      }
      foot={
        <>
          {row.what.length > 0 && <span className="desk-what">{row.what.slice(0, 3).join(' / ')}</span>}
          <DueWords row={row} />
          {row.origin === 'stray' && !row.number && (
            <a
              className="link small"
              href={`/api/requests/${row.requestId}/note.html`}
              target="_blank"
              rel="noreferrer"
            >
              {t('note.title')}
            </a>
          )}
          {mayAct && (
            <DeliveryActions state={row.state} disputing={disputing} onDisputing={onDisputing} onAct={onAct} />
          )}
          <CardEarlier row={row} />
        </>
      }
    />
  );
}

function DueWords({ row }: { row: DeskRow }) {
  const { t, moment, hours } = useWords();
  const { nextDueAt, nextDueHasTime, workingHoursLeft } = row;
  const late = nextDueAt !== null && Date.parse(nextDueAt) < Date.now();
  const soon = workingHoursLeft !== null && workingHoursLeft < SOON_HOURS;
  return (
    <span className="desk-due">
      {nextDueAt ? <strong>{t('desk.due', { when: moment(nextDueAt, nextDueHasTime) })}</strong> : t('desk.noDue')}
      {nextDueAt && (
        <span className={late || soon ? 'look' : undefined}>
          {late
            ? t('desk.overdue')
            : workingHoursLeft !== null && t('desk.hoursLeft', { hours: figure(workingHoursLeft) })}
        </span>
      )}
      <span>{hours(row.hours)}</span>
      {row.tasksOpen + row.tasksDone > 0 && (
        <span>{t('desk.tasks', { done: row.tasksDone, all: row.tasksOpen + row.tasksDone })}</span>
      )}
    </span>
  );
}
