import { useState } from 'react';
import type { DeliveryEvent, DeskRow } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { RequestRowView } from '../../parts/request-rows.tsx';
import { TextArea } from '../../parts/text-field.tsx';

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
  const { word, moment, t } = useWords();
  return (
    <RequestRowView
      id={row.requestId}
      title={row.title}
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
          {row.known && (
            <span className="desk-known">
              {t('desk.known', {
                when: moment(row.known.arrivedAt, false),
                state: word('deliveryState', row.known.state),
              })}
            </span>
          )}
          {mayAct && <Actions row={row} onAct={onAct} onDisputing={() => onDisputing(!disputing)} />}
          {disputing && <DisputeForm onSend={(note) => onAct('dispute', note)} onCancel={() => onDisputing(false)} />}
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

function Actions({ row, onAct, onDisputing }: Pick<Props, 'row' | 'onAct'> & { onDisputing: () => void }) {
  const { t } = useWords();
  const { state } = row;
  return (
    <span className="desk-actions">
      {state === 'arrived' && (
        <Button size="small" look="primary" onClick={() => onAct('accept')}>
          {t('desk.accept')}
        </Button>
      )}
      {(state === 'accepted' || state === 'disputed') && (
        <Button size="small" look="primary" onClick={() => onAct('close')}>
          {t('desk.close')}
        </Button>
      )}
      {state === 'closed' && (
        <Button size="small" onClick={() => onAct('reopen')}>
          {t('desk.reopen')}
        </Button>
      )}
      {(state === 'arrived' || state === 'accepted') && (
        <button type="button" className="link" onClick={onDisputing}>
          {t('desk.dispute')}
        </button>
      )}
      {state === 'arrived' && (
        <button type="button" className="link" onClick={() => onAct('close')}>
          {t('desk.close')}
        </button>
      )}
    </span>
  );
}

const DRAFTS: MessageKey[] = ['desk.disputeDraftTime', 'desk.disputeDraftSame', 'desk.disputeDraftDuty'];

function DisputeForm({ onSend, onCancel }: { onSend: (note: string) => void; onCancel: () => void }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  return (
    <span className="desk-dispute">
      <TextArea
        autoFocus
        rows={2}
        value={note}
        maxLength={1000}
        placeholder={t('desk.disputeReason')}
        aria-label={t('desk.disputeReason')}
        onChange={(event) => setNote(event.target.value)}
      />
      <span className="words">
        {DRAFTS.map((key) => (
          <button key={key} type="button" className="link" onClick={() => setNote(t(key))}>
            {t(key)}
          </button>
        ))}
      </span>
      <span className="form-row">
        <Button size="small" look="primary" disabled={note.trim() === ''} onClick={() => onSend(note.trim())}>
          {t('desk.disputeSend')}
        </Button>
        <button type="button" className="link" onClick={onCancel}>
          {t('state.cancel')}
        </button>
      </span>
    </span>
  );
}
