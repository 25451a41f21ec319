import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { StrayReceipt } from '../../api/types.ts';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TextArea } from '../../parts/text-field.tsx';

/** The reader, the rules and their worker come only when something is pasted. */
const StrayCard = lazy(() => import('./stray-card.tsx').then((module) => ({ default: module.StrayCard })));

const StrayReceiptView = lazy(() =>
  import('./stray-receipt.tsx').then((module) => ({ default: module.StrayReceiptView })),
);

/** Always on top of the desk: whatever came in by any way goes in here first. */
export function PasteBox() {
  const { t } = useWords();
  const client = useQueryClient();
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<StrayReceipt | null>(null);
  const focus = () => field.current?.querySelector('textarea')?.focus();
  useShortcuts({ n: focus });
  useEffect(() => {
    if (text !== '') setReceipt(null);
  }, [text]);
  const registered = (done: StrayReceipt) => {
    setText('');
    setReceipt(done);
    for (const key of ['desk', 'home', 'week', 'request']) void client.invalidateQueries({ queryKey: [key] });
  };
  const stopSecret = (mark: string | null) => {
    setText('');
    setSecret(mark === null ? t('submit.secretServer') : t('submit.secret', { mark }));
  };
  return (
    <section className="sheet paste-box" ref={field} aria-label={t('desk.paste')}>
      <TextArea
        value={text}
        placeholder={`${t('desk.paste')}\n${t('desk.pasteHint')}`}
        aria-label={t('desk.paste')}
        onChange={(event) => {
          setSecret(null);
          setText(event.target.value);
        }}
      />
      {secret !== null && (
        <p className="banner red" role="alert">
          {secret}
        </p>
      )}
      {text.trim() !== '' && (
        <Suspense fallback={<p className="faint">{t('state.loading')}</p>}>
          <StrayCard text={text} onRegistered={registered} onClear={() => setText('')} onSecret={stopSecret} />
        </Suspense>
      )}
      {receipt && (
        <Suspense fallback={<p className="faint">{t('state.loading')}</p>}>
          <StrayReceiptView receipt={receipt} />
        </Suspense>
      )}
    </section>
  );
}
