import { useState } from 'react';
import type { DeliveryEvent, DeliveryState } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-field.tsx';

type Props = {
  state: DeliveryState;
  disputing: boolean;
  onDisputing: (on: boolean) => void;
  onAct: (event: DeliveryEvent, note?: string) => void;
};

export const mayDispute = (state: DeliveryState): boolean => state === 'arrived' || state === 'accepted';

/** What can be done with a request on this unit's desk: one main act, the others beside it. */
export function DeliveryActions({ state, disputing, onDisputing, onAct }: Props) {
  const { t } = useWords();
  const open = state === 'accepted' || state === 'disputed';
  return (
    <>
      <span className="desk-actions">
        {state === 'arrived' && (
          <Button size="small" look="primary" onClick={() => onAct('accept')}>
            {t('desk.accept')}
          </Button>
        )}
        {open && (
          <Button size="small" look="primary" onClick={() => onAct('close')}>
            {t('desk.close')}
          </Button>
        )}
        {state === 'closed' && (
          <Button size="small" onClick={() => onAct('reopen')}>
            {t('desk.reopen')}
          </Button>
        )}
        {mayDispute(state) && (
          <button type="button" className="link" aria-expanded={disputing} onClick={() => onDisputing(!disputing)}>
            {t('desk.dispute')}
          </button>
        )}
        {state === 'arrived' && (
          <button type="button" className="link" onClick={() => onAct('close')}>
            {t('desk.close')}
          </button>
        )}
      </span>
      {disputing && <DisputeForm onSend={(note) => onAct('dispute', note)} onCancel={() => onDisputing(false)} />}
    </>
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
        value={note}
        maxLength={1000}
        placeholder={t('desk.disputeReason')}
        aria-label={t('desk.disputeReason')}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && note === '' && !event.nativeEvent.isComposing) onCancel();
        }}
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
