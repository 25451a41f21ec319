import { type ChangeEvent, type DragEvent, type ReactNode, useState } from 'react';
import type { FileText } from '../api/types.ts';
import { readFile } from '../api/writes.ts';
import { grouped } from '../format/format.ts';
import { useWords } from '../locale/use-locale.tsx';
import { TroubleView } from './states.tsx';

type Props = {
  onText: (text: string) => void;
  hasText: boolean;
  children: (onFile: (file: File) => void) => ReactNode;
};
type Progress =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'done'; name: string; found: FileText }
  | { state: 'failed'; error: unknown; file: File };

const ACCEPTED = '.txt,.md,.html,.htm,.docx,.pdf,.xlsx,.xls,.ofd';

/** Takes a file by choosing, dropping or pasting; the server reads it and keeps nothing of it. */
export function FileDrop({ onText, hasText, children }: Props) {
  const { t, locale } = useWords();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const [over, setOver] = useState(false);
  const take = (file: File) => {
    setProgress({ state: 'busy' });
    readFile(file).then(
      (found) => {
        setProgress({ state: 'done', name: file.name, found });
        onText(found.text);
      },
      (error: unknown) => setProgress({ state: 'failed', error, file }),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the upload button does the same
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="link upload">
        {t('submit.upload')}
        <input
          type="file"
          className="visually-hidden"
          accept={ACCEPTED}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const file = event.target.files?.[0];
            if (file) take(file);
            event.target.value = '';
          }}
        />
      </label>
      {progress.state === 'busy' && <p className="faint small">{t('submit.reading')}</p>}
      {progress.state === 'failed' && <TroubleView error={progress.error} onRetry={() => take(progress.file)} />}
      {progress.state === 'done' && hasText && (
        <p className="faint small">
          {t('submit.fileRead', { name: progress.name, chars: grouped(progress.found.text.length) })}{' '}
          {progress.found.notes.map((note) => (locale === 'en' ? note.en : note.zh)).join(' ')}
        </p>
      )}
      {children(take)}
    </div>
  );
}
