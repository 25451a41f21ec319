import type { TextEdit } from '@songbang/engine/rules/ways/way.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { troubleOf } from '../../api/http.ts';
import { marksOf } from '../../checking/marks.ts';
import { markAt } from '../../checking/segments.ts';
import { useLiveCheck } from '../../checking/use-live-check.ts';
import type { EditorHandle } from '../../parts/evidence-editor.tsx';
import { useDraft } from './use-draft.ts';
import { useSecrecyStop } from './use-secrecy-stop.ts';
import { useWays } from './use-ways.ts';

/** The draft, its check and what ties the two together: marks, the active one, fixes and what a fix saved. */
export function useRequestEditor(accountId: string, allTargets: string[]) {
  const { draft, change, keep, drop, kept } = useDraft(accountId, allTargets);
  const check = useLiveCheck(draft, { ownIssuer: true });
  const { local, shown } = check;
  const secret = useSecrecyStop(secrecyOf(check, draft.text), drop);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [fixedFrom, setFixedFrom] = useState<number | null>(null);
  const editor = useRef<EditorHandle>(null);
  useEffect(() => {
    if (local) keep({ text: local.text, secrecy: local.secrecy });
  }, [local, keep]);
  const marks = useMemo(() => (shown ? marksOf(shown.review.findings, shown.reading.asks) : []), [shown]);
  const write = (text: string) => {
    secret.forget();
    setFixedFrom(null);
    change({ text });
  };
  const pick = (id: string) => {
    setActiveId(id);
    const mark = marks.find((one) => one.id === id);
    if (mark) editor.current?.select(...mark.span);
  };
  const onChange = () => {
    setFixedFrom(shown?.price.personHours ?? null);
    setActiveId(null);
  };
  const ways = useWays({ draft, check, change, drop, onChange });
  const put = (title: string, edits: TextEdit[]) => ways.apply(title, edits);
  const caret = (position: number) => setActiveId(markAt(marks, position)?.id ?? null);
  return {
    draft,
    change,
    drop,
    kept,
    check,
    secret,
    marks,
    activeId,
    fixedFrom,
    editor,
    write,
    pick,
    put,
    ways,
    caret,
  };
}

/** The mark found in the present text: by the browser, or `''` when only the server could look. */
function secrecyOf({ local, serverTrouble }: ReturnType<typeof useLiveCheck>, text: string): string | null {
  if (local?.text === text && local.secrecy !== null) return local.secrecy;
  return text !== '' && serverTrouble && troubleOf(serverTrouble).code === 'request.secret' ? '' : null;
}
