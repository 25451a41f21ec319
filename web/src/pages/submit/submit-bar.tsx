import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newKey, troubleOf } from '../../api/http.ts';
import type { Admission, RequestInput } from '../../api/types.ts';
import { submitRequest } from '../../api/writes.ts';
import { useCan } from '../../app/session.ts';
import type { Shown } from '../../checking/merge-checks.ts';
import { useLaneTerms } from '../../checking/use-lane-terms.ts';
import { keyOf } from '../../checking/use-live-check.ts';
import { useWords } from '../../locale/use-locale.tsx';
import type { MessageKey } from '../../locale/zh-CN.ts';
import { Button } from '../../parts/button.tsx';
import { LaneWords } from '../../parts/lane-words.tsx';
import { TroubleView } from '../../parts/states.tsx';

type Props = {
  draft: RequestInput;
  shown: Shown | null;
  onAdmitted: (admission: Admission) => void;
  onSecret: () => void;
};

/** What is still missing before the request can be sent, as a sentence; null when nothing is. */
function missing(draft: RequestInput, shown: Shown | null): MessageKey | null {
  if (draft.text.trim() === '') return 'submit.needText';
  if (!draft.title && shown && !shown.reading.title) return 'submit.titleMissing';
  if (draft.targetUnitIds.length === 0) return 'submit.needTargets';
  if (draft.emergency.declared && !draft.emergency.basis?.trim()) return 'submit.needBasis';
  return null;
}

export function SubmitBar({ draft, shown, onAdmitted, onSecret }: Props) {
  const { t } = useWords();
  const can = useCan();
  const client = useQueryClient();
  const key = useSubmitKey(draft);
  const terms = useLaneTerms();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lane = shown?.review.lane;
  const lacks = can('request.submit') ? missing(draft, shown) : 'submit.mayNot';
  const submit = async () => {
    if (lacks || busy) return;
    setBusy(true);
    setError(null);
    try {
      const admission = await submitRequest(draft, key);
      void client.invalidateQueries();
      onAdmitted(admission);
    } catch (caught) {
      if (troubleOf(caught).code === 'request.secret') onSecret();
      setError(caught);
      setBusy(false);
    }
  };
  useSubmitKeys(submit);
  const label =
    lane === 'emergency' ? 'submit.passNow' : lane === 'green' || !lane ? 'submit.getNumber' : 'submit.sendReview';
  return (
    <div className="submit-bar">
      <div>{shown && lane && <LaneWords lane={lane} reasons={shown.review.laneReasons} terms={terms} />}</div>
      {lacks && <span className="faint small">{t(lacks)}</span>}
      <Button look="primary" size="large" busy={busy} disabled={lacks !== null} onClick={() => void submit()}>
        {t(label)} <kbd className="on-button">Ctrl ⏎</kbd>
      </Button>
      {error !== null && <TroubleView error={error} onRetry={() => void submit()} />}
    </div>
  );
}

/** Ctrl and Enter together, from wherever on the page: a bare Enter is a new line of the text. */
function useSubmitKeys(submit: () => Promise<void>): void {
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || event.isComposing) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** One key for one content: pressing again after a lost answer is the same act, a changed text is a new one. */
function useSubmitKey(draft: RequestInput): string {
  const content = keyOf(draft);
  const [key, setKey] = useState(newKey);
  const before = useRef(content);
  useEffect(() => {
    if (before.current === content) return;
    before.current = content;
    setKey(newKey());
  }, [content]);
  return key;
}
