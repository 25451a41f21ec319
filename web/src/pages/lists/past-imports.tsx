import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListKind, PastImport } from '../../api/list-types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { undoImport } from './list-reads.ts';

/** Every import with its file; one that was wrong is taken back whole. */
export function PastImports({ imports, mayUndo }: { imports: PastImport[]; mayUndo: boolean }) {
  const { t, moment, word } = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const undo = (id: string) => {
    setError(null);
    undoImport(id).then(() => void client.invalidateQueries({ queryKey: ['lists'] }), setError);
  };
  return (
    <section className="sheet">
      <h2>{t('lists.past')}</h2>
      {error !== null && <TroubleView error={error} />}
      {imports.length === 0 && <p className="faint">{t('lists.noPast')}</p>}
      <ol className="past-imports small">
        {imports.map(({ id, kind, year, fileName, rows, by, at, undoneAt }) => (
          <li key={id} className={undoneAt ? 'faint' : ''}>
            <span>
              {fileName} · {t(`lists.kind.${kind as ListKind}`)}
              {year === null ? '' : ` ${year}`} · <span className="num">{t('lists.rows', { rows })}</span>
            </span>
            <span className="faint">
              {moment(at)} {by ?? word('role', 'system')}{' '}
              {undoneAt
                ? t('lists.undone', { when: moment(undoneAt) })
                : mayUndo && (
                    <button type="button" className="link" onClick={() => undo(id)}>
                      {t('lists.undo')}
                    </button>
                  )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
