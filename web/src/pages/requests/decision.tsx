import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestDetail } from '../../api/types.ts';
import { decide, undoReturn } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';
import { offerUndo, undoUntilMs } from '../../parts/undo-offer.ts';
import { DecisionFacts } from './decision-facts.tsx';

/** Long enough to read why a step cannot be taken back. */
const TOLD_MS = 12_000;
const DRAFTS: MessageKey[] = ['decision.draftLead', 'decision.draftMerge', 'decision.draftVideo'];

/** A person's decision at the gate, with the words the sender will read. */
export function Decision({ request }: { request: RequestDetail }) {
  const { t, moment } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: (decision: 'pass' | 'return') =>
      decide(request.id, { decision, reason: reason.trim(), version: request.version }),
    onSuccess: ({ undoUntil }, decision) => {
      void client.invalidateQueries();
      offerUndo({
        words: t(decision === 'pass' ? 'decision.passed' : 'decision.returned'),
        untilMs: undoUntil === null ? Date.now() + TOLD_MS : undoUntilMs(undoUntil),
        undo: undoUntil === null ? null : takeBack,
      });
    },
  });
  // The page may show the next request by then: everything needed is of the answer and of this one.
  const takeBack = async (): Promise<string> => {
    await undoReturn(request.id, request.version + 1);
    void client.invalidateQueries();
    return t('decision.undone');
  };
  const empty = reason.trim() === '';
  return (
    <section className="sheet decision">
      <h2>{t('decision.title')}</h2>
      <DecisionFacts request={request} />
      <TextArea
        value={reason}
        rows={2}
        maxLength={1000}
        placeholder={t('decision.reason')}
        aria-label={t('decision.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="words small">
        <span className="faint">{t('decision.drafts')}</span>
        {DRAFTS.map((key) => (
          <button key={key} type="button" className="link" onClick={() => setReason(t(key))}>
            {t(key)}
          </button>
        ))}
      </p>
      <div className="form-row">
        <Button look="primary" busy={act.isPending} onClick={() => act.mutate('pass')}>
          {t('decision.pass')}
        </Button>
        <Button disabled={empty || act.isPending} onClick={() => act.mutate('return')}>
          {t('decision.return')}
        </Button>
        <span className="faint small num">
          {empty
            ? t('decision.needReason')
            : request.review?.dueAt && t('decision.by', { when: moment(request.review.dueAt) })}
        </span>
      </div>
      {act.error && <TroubleView error={act.error} />}
    </section>
  );
}
