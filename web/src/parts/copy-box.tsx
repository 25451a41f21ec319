import { useState } from 'react';
import { useWords } from '../locale/use-locale.tsx';
import { copyText } from './copy-text.ts';
import { TextArea } from './text-field.tsx';

/** A text to be pasted elsewhere, with a button that copies it when the browser allows that. */
export function CopyBox({ text, label, rows = 3 }: { text: string; label: string; rows?: number }) {
  const { t } = useWords();
  const [said, setSaid] = useState<boolean | null>(null);
  return (
    <div className="copy-box">
      <TextArea readOnly rows={rows} value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <button type="button" className="link" onClick={() => void copyText(text).then(setSaid)}>
        {t('note.copy')}
      </button>{' '}
      <span className="faint small" role="status">
        {said !== null && t(said ? 'note.copied' : 'note.copyByHand')}
      </span>
    </div>
  );
}
