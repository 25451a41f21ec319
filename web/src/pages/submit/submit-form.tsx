import type { Fix } from '@songbang/engine/rules/review.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { kitRead } from '../../api/reads.ts';
import type { Admission } from '../../api/types.ts';
import { applyFix } from '../../checking/apply-fix.ts';
import { marksOf } from '../../checking/marks.ts';
import { markAt } from '../../checking/segments.ts';
import { useLiveCheck } from '../../checking/use-live-check.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { type EditorHandle, EvidenceEditor } from '../../parts/evidence-editor.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { CheckPanel } from './check-panel.tsx';
import { RequestOptions } from './request-options.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { useDraft } from './use-draft.ts';

type Props = { accountId: string; onAdmitted: (admission: Admission) => void };

/** The text on the left, everything it means on the right; both point at each other. */
export function SubmitForm({ accountId, onAdmitted }: Props) {
  const { t } = useWords();
  const kit = useQuery(kitRead);
  const allTargets = useMemo(() => kit.data?.townships.map(({ unitId }) => unitId) ?? [], [kit.data]);
  const { draft, change, keep, drop, kept } = useDraft(accountId, allTargets);
  const check = useLiveCheck(draft, { ownIssuer: true });
  const { local, shown } = check;
  const secret = useSecrecyStop(local?.text === draft.text ? (local?.secrecy ?? null) : null, drop);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [fixedFrom, setFixedFrom] = useState<number | null>(null);
  const editor = useRef<EditorHandle>(null);
  useEffect(() => {
    if (local) keep({ text: local.text, secrecy: local.secrecy });
  }, [local, keep]);
  const marks = useMemo(
    () =>
      shown
        ? marksOf(shown.review.findings, shown.reading.asks).filter(({ span }) => span[1] <= draft.text.length)
        : [],
    [shown, draft.text],
  );
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
  const fix = (one: Fix) => {
    const applied = applyFix(draft.text, one);
    if (!applied) return;
    setFixedFrom(shown?.price.personHours ?? null);
    setActiveId(null);
    change({ text: applied.text });
  };
  return (
    <div className="submit">
      <section className="sheet submit-text" aria-label={t('submit.title')}>
        <div className="page-head">
          <h1>{t('submit.title')}</h1>
          {kept && draft.text !== '' && <span className="faint small">{t('submit.draftKept')}</span>}
          {draft.text !== '' && (
            <button type="button" className="link" onClick={drop}>
              {t('submit.clear')}
            </button>
          )}
        </div>
        {secret.mark !== null && (
          <p className="banner red" role="alert">
            {t('submit.secret', { mark: secret.mark })}
          </p>
        )}
        <FileDrop onText={write} hasText={draft.text !== ''}>
          {(onFile) => (
            <EvidenceEditor
              ref={editor}
              text={draft.text}
              marks={marks}
              activeId={activeId}
              label={t('submit.title')}
              placeholder={t('submit.paste')}
              onChange={write}
              onCaret={(position) => setActiveId(markAt(marks, position)?.id ?? null)}
              onPasteFile={onFile}
            />
          )}
        </FileDrop>
      </section>
      <section className="submit-check" aria-label={t('submit.check')}>
        {kit.error && <TroubleView error={kit.error} onRetry={() => void kit.refetch()} />}
        <CheckPanel
          check={check}
          draft={draft}
          activeId={activeId}
          fixedFrom={fixedFrom}
          onPick={pick}
          onFix={fix}
          onTargets={(targetUnitIds) => change({ targetUnitIds })}
        />
      </section>
      <section className="sheet submit-foot">
        <RequestOptions draft={draft} change={change} shown={shown} towns={kit.data?.townships ?? []} />
        <SubmitBar
          draft={draft}
          shown={shown}
          onAdmitted={(admission) => {
            drop();
            onAdmitted(admission);
          }}
          onSecret={() => secret.stop('')}
        />
      </section>
    </div>
  );
}

/** A secrecy mark empties page and storage at once; the explanation stays until something else is written. */
function useSecrecyStop(found: string | null, drop: () => void) {
  const [mark, setMark] = useState<string | null>(null);
  useEffect(() => {
    if (found === null) return;
    setMark(found);
    drop();
  }, [found, drop]);
  return {
    mark,
    forget: () => setMark(null),
    stop: (words: string) => {
      setMark(words);
      drop();
    },
  };
}
