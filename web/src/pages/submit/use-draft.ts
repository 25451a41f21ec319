import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestInput } from '../../api/types.ts';
import { dropDraft, emptyDraft, keepDraft, loadDraft } from '../../checking/draft.ts';

export type DraftState = {
  draft: RequestInput;
  change: (part: Partial<RequestInput>) => void;
  /** Called with each check: only a text found free of secrecy marks is kept. */
  keep: (check: { text: string; secrecy: string | null }) => void;
  /** Empties the page and the browser's storage. */
  drop: () => void;
  kept: boolean;
};

/** The unfinished request of one account, from the browser's storage and back. */
export function useDraft(accountId: string, allTargets: string[]): DraftState {
  const [draft, setDraft] = useState<RequestInput>(() => loadDraft(localStorage, accountId) ?? emptyDraft([]));
  const [kept, setKept] = useState(false);
  const untouched = useRef(draft.text === '' && draft.targetUnitIds.length === 0);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    // Most requests go to every town: begin there until somebody chooses.
    if (untouched.current && allTargets.length > 0) setDraft((now) => ({ ...now, targetUnitIds: allTargets }));
  }, [allTargets]);
  const change = useCallback((part: Partial<RequestInput>) => {
    if (part.targetUnitIds) untouched.current = false;
    setKept(false);
    setDraft((now) => ({ ...now, ...part }));
  }, []);
  const keep = useCallback(
    (check: { text: string; secrecy: string | null }) =>
      setKept(keepDraft(localStorage, accountId, latest.current, check)),
    [accountId],
  );
  const drop = useCallback(() => {
    dropDraft(localStorage, accountId);
    setKept(false);
    setDraft((now) => emptyDraft(now.targetUnitIds));
  }, [accountId]);
  return { draft, change, keep, drop, kept };
}
