import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIST_KINDS, type ListKind, type ListsHeld } from '../../api/list-types.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { lists as listsWords } from '../../locale/zh-CN/lists.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { Answered } from '../../parts/states.tsx';
import { HeldRows } from './held-rows.tsx';
import { ImportForm } from './import-form.tsx';
import { listsRead } from './list-reads.ts';
import { PastImports } from './past-imports.tsx';
import './lists.css';

addWords(listsWords, submit);

/** What the office holds beside the register: its plans, last year's register, report types, duty lists. */
export function ListsPage() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(listsRead);
  const [kind, setKind] = useState<ListKind>('inspection-plan');
  return (
    <>
      <div className="page-head">
        <h1>{t('lists.title')}</h1>
        <span className="faint small">{t('lists.about')}</span>
      </div>
      <Answered asked={asked}>
        {(lists) => (
          <div className="lists">
            <section className="sheet">
              <Kinds lists={lists} chosen={kind} onChoose={setKind} />
              <HeldRows key={kind} kind={kind} years={yearsOf(lists, kind)} />
            </section>
            <div>
              {can('list.edit') && <ImportForm key={kind} kind={kind} />}
              <PastImports imports={lists.imports} mayUndo={can('list.edit')} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
}

const yearsOf = ({ held }: ListsHeld, kind: ListKind): number[] =>
  held.flatMap((one) => (one.kind === kind && one.year !== null ? [one.year] : []));

function Kinds({
  lists,
  chosen,
  onChoose,
}: {
  lists: ListsHeld;
  chosen: ListKind;
  onChoose: (kind: ListKind) => void;
}) {
  const { t } = useWords();
  const rows = (kind: ListKind) =>
    lists.held.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows, 0);
  return (
    <div className="list-kinds" role="tablist" aria-label={t('lists.title')}>
      {LIST_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          aria-selected={kind === chosen}
          className={kind === chosen ? 'chosen' : ''}
          onClick={() => onChoose(kind)}
        >
          {t(`lists.kind.${kind}`)} <span className="num faint">{rows(kind)}</span>
        </button>
      ))}
    </div>
  );
}
