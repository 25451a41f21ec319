import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepSheet, previewSheet } from '../../api/indicator-calls.ts';
import type { SheetSeen } from '../../api/types.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { Ignored, Source } from './fill-form.tsx';
import { SheetFile } from './sheet-file.tsx';

/** A sheet that is filled in: looked at before it goes out, and kept with one press once it has gone. */
export function KeepForm({ requestId }: { requestId: string | undefined }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [period, setPeriod] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (chosen: File) => previewSheet(chosen, period) });
  const keep = useMutation({
    mutationFn: (chosen: File) => keepSheet(chosen, look.data?.period ?? period, requestId),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['indicators'] }),
  });
  const error = keep.error ?? look.error;
  return (
    <section className="sheet">
      <h2>{t('given.keep')}</h2>
      <p className="small faint">{t('given.keepHint')}</p>
      {requestId && (
        <p className="small">
          <Link to="/requests/$id" params={{ id: requestId }}>
            {t('given.forRequest')}
          </Link>
        </p>
      )}
      <SheetFile
        label={t('given.keepChoose')}
        accept=".xlsx,.xls,.csv"
        period={period}
        onPeriod={setPeriod}
        onFile={(chosen) => {
          setFile(chosen);
          keep.reset();
          look.mutate(chosen);
        }}
      />
      {look.isPending && <p className="faint">{t('submit.reading')}</p>}
      {error && <TroubleView error={error} />}
      {keep.data ? (
        <p role="status">{t('given.kept', { count: keep.data.values })}</p>
      ) : (
        file &&
        look.data && (
          <>
            <Look seen={look.data} />
            <Button disabled={look.data.figures === 0} busy={keep.isPending} onClick={() => keep.mutate(file)}>
              {t('given.keepDo')}
            </Button>
          </>
        )
      )}
    </section>
  );
}

function Look({ seen }: { seen: SheetSeen }) {
  const { t } = useWords();
  const quiet = seen.differs.length === 0 && seen.hints.length === 0;
  return (
    <>
      <p className="num" role="status">
        <strong>{seen.title}</strong>{' '}
        {seen.period ? t('given.forPeriod', { period: seen.period }) : t('given.noPeriod')}{' '}
        {t('given.seen', { figures: seen.figures, empty: seen.empty })} {quiet && t('given.quiet')}
      </p>
      <Ignored strangers={seen.strangers} words={seen.words} />
      {!quiet && (
        <>
          <p className="small faint">{t('given.lookHint')}</p>
          <ul className="given-look">
            {seen.differs.map((one) => (
              <li key={one.cell}>
                {t('given.differs', {
                  cell: one.cell,
                  place: one.place,
                  label: one.label,
                  value: plainNumber(one.value),
                  held: plainNumber(one.held.value),
                })}{' '}
                <span className="small faint">
                  <Source held={one.held} />
                </span>
              </li>
            ))}
            {seen.hints.map((one) => (
              <li key={`${one.code}${one.sheet}${one.label}${one.places.join()}`}>
                {t(`given.hint.${one.code as 'sum'}`, {
                  label: one.label,
                  places: one.places.join('、'),
                  ...one.facts,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
