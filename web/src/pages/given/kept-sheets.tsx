import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keptSheetsRead, undoSheet } from '../../api/indicator-calls.ts';
import { grouped } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';

/** Sheets the office has kept, each taken back with one press. */
export function KeptSheets() {
  const { t, moment } = useWords();
  const client = useQueryClient();
  const asked = useQuery(keptSheetsRead);
  const undo = useMutation({
    mutationFn: undoSheet,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['indicators'] }),
  });
  return (
    <section className="sheet">
      <h2>{t('given.keptSheets')}</h2>
      {undo.error && <TroubleView error={undo.error} />}
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">{t('given.noSheets')}</p>
          ) : (
            <ul className="num given-look">
              {items.map((one) => (
                <li key={one.id}>
                  <strong>{one.title}</strong> {one.period} {one.askedBy}{' '}
                  <span className="faint small">
                    {t('given.sheetLine', {
                      file: one.fileName,
                      count: grouped(one.figures),
                      when: moment(one.keptAt),
                    })}
                  </span>{' '}
                  {one.requestId && (
                    <Link to="/requests/$id" params={{ id: one.requestId }}>
                      {t('given.request')}
                    </Link>
                  )}{' '}
                  {one.undoneAt ? (
                    <span className="faint">{t('given.undone')}</span>
                  ) : (
                    <button type="button" className="link" onClick={() => undo.mutate(one.id)}>
                      {t('given.undo')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
