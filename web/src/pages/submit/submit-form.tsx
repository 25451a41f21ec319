import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { kitRead } from '../../api/reads.ts';
import type { Admission } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { EvidenceEditor } from '../../parts/evidence-editor.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { CheckPanel } from './check-panel.tsx';
import { RequestOptions } from './request-options.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { useRequestEditor } from './use-request-editor.ts';

type Props = { accountId: string; onAdmitted: (admission: Admission) => void };

/** The text on the left, everything it means on the right; both point at each other. */
export function SubmitForm({ accountId, onAdmitted }: Props) {
  const { t } = useWords();
  const kit = useQuery(kitRead);
  const allTargets = useMemo(() => kit.data?.townships.map(({ unitId }) => unitId) ?? [], [kit.data]);
  const editing = useRequestEditor(accountId, allTargets);
  const { draft, change, check } = editing;
  const admitted = (admission: Admission) => {
    editing.drop();
    onAdmitted(admission);
  };
  return (
    <div className="submit">
      <TextSheet editing={editing} />
      <section className="submit-check" aria-label={t('submit.check')}>
        {kit.error && <TroubleView error={kit.error} onRetry={() => void kit.refetch()} />}
        <CheckPanel
          check={check}
          draft={draft}
          activeId={editing.activeId}
          fixedFrom={editing.fixedFrom}
          onPick={editing.pick}
          ways={editing.ways}
          onPut={editing.put}
          onTargets={(targetUnitIds) => change({ targetUnitIds })}
        />
      </section>
      <section className="sheet submit-foot">
        <RequestOptions draft={draft} change={change} shown={check.shown} towns={kit.data?.townships ?? []} />
        <SubmitBar draft={draft} shown={check.shown} onAdmitted={admitted} onSecret={() => editing.secret.stop('')} />
      </section>
    </div>
  );
}

function TextSheet({ editing }: { editing: ReturnType<typeof useRequestEditor> }) {
  const { t } = useWords();
  const { draft, kept, secret, marks, activeId, editor } = editing;
  return (
    <section className="sheet submit-text" aria-label={t('submit.title')}>
      <div className="page-head">
        <h1>{t('submit.title')}</h1>
        {kept && draft.text !== '' && <span className="faint small">{t('submit.draftKept')}</span>}
        {draft.text !== '' && (
          <button type="button" className="link" onClick={editing.drop}>
            {t('submit.clear')}
          </button>
        )}
      </div>
      {secret.mark !== null && (
        <p className="banner red" role="alert">
          {secret.mark === '' ? t('submit.secretServer') : t('submit.secret', { mark: secret.mark })}
        </p>
      )}
      <FileDrop onText={editing.write} hasText={draft.text !== ''}>
        {(onFile) => (
          <EvidenceEditor
            ref={editor}
            text={draft.text}
            marks={marks}
            activeId={activeId}
            label={t('submit.title')}
            placeholder={t('submit.paste')}
            onChange={editing.write}
            onCaret={editing.caret}
            onPasteFile={onFile}
          />
        )}
      </FileDrop>
    </section>
  );
}
