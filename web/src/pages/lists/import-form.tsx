import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { newKey } from '../../api/http.ts';
import type { ListKind, ListPreview } from '../../api/list-types.ts';
import { localOf } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Field } from '../../parts/field.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';
import { ImportPreview } from './import-preview.tsx';
import { importList, previewList, templateAddress } from './list-reads.ts';

type Progress =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'shown'; file: File; preview: ListPreview; choice: Record<string, string> }
  | { state: 'failed'; error: unknown; again: () => void }
  | { state: 'done'; rows: number; skipped: number };

const STANDING: readonly ListKind[] = ['report-types', 'duty-list'];

/** A file is read and shown before anything is kept; only then is it taken in, whole or not at all. */
export function ImportForm({ kind }: { kind: ListKind }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [year, setYear] = useState(usualYear(kind));
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const [key, setKey] = useState(newKey);
  const input = (choice: Record<string, string>) => ({ kind, year: !STANDING.includes(kind) ? year : null, choice });
  const show = (file: File, choice: Record<string, string>) => {
    setKey(newKey());
    if (progress.state !== 'shown') setProgress({ state: 'busy' });
    previewList(file, input(choice)).then(
      (preview) => setProgress({ state: 'shown', file, preview, choice }),
      (error: unknown) => setProgress({ state: 'failed', error, again: () => show(file, choice) }),
    );
  };
  const take = (file: File, choice: Record<string, string>) => {
    setProgress({ state: 'busy' });
    importList(file, input(choice), key).then(
      ({ rows, skipped }) => {
        void client.invalidateQueries({ queryKey: ['lists'] });
        setProgress({ state: 'done', rows, skipped });
      },
      (error: unknown) => setProgress({ state: 'failed', error, again: () => take(file, choice) }),
    );
  };
  return (
    <section className="sheet">
      <h2>{t('lists.bring', { kind: t(`lists.kind.${kind}`) })}</h2>
      <p className="small faint">{t('lists.bringHint')}</p>
      <div className="form-row">
        {!STANDING.includes(kind) && (
          <Field label={t('lists.year')}>
            {(id) => (
              <TextInput
                id={id}
                inputMode="numeric"
                value={String(year)}
                maxLength={4}
                onChange={(event) => setYear(Number(event.target.value.replace(/\D/g, '')))}
              />
            )}
          </Field>
        )}
        <FileButton label={t('lists.choose')} onFile={(file) => show(file, {})} />
        <a className="small" href={templateAddress(kind)} download>
          {t('lists.template')}
        </a>
      </div>
      {progress.state === 'busy' && <p className="faint">{t('submit.reading')}</p>}
      {progress.state === 'failed' && <TroubleView error={progress.error} onRetry={progress.again} />}
      {progress.state === 'done' && (
        <p role="status">{t('lists.done', { rows: progress.rows, skipped: progress.skipped })}</p>
      )}
      {progress.state === 'shown' && (
        <ImportPreview
          kind={kind}
          name={progress.file.name}
          preview={progress.preview}
          onChoose={(field, header) => show(progress.file, { ...progress.choice, [field]: header })}
          onTake={() => take(progress.file, progress.choice)}
          onDrop={() => setProgress({ state: 'idle' })}
        />
      )}
    </section>
  );
}

/** Plans are of this year; a register that is brought is last year's. */
const usualYear = (kind: ListKind): number => {
  const year = Number(localOf(new Date().toISOString())?.date.slice(0, 4));
  return kind === 'issued-register' ? year - 1 : year;
};

function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  return (
    <label className="button primary usual file-button">
      {label}
      <input
        type="file"
        className="visually-hidden"
        accept=".xlsx,.xls,.csv,.et"
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
