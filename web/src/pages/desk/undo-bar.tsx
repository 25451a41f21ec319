import { useEffect, useState } from 'react';
import { useWords } from '../../locale/use-locale.tsx';
import type { Done } from './use-delivery-acts.ts';

const SHOWN_WITHOUT_UNDO_MS = 4_000;

/** Says what was done and takes it back for as long as that is possible, instead of asking beforehand. */
export function UndoBar({ done, onUndo, onOver }: { done: Done | null; onUndo: () => void; onOver: () => void }) {
  const { t } = useWords();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!done) return;
    setNow(Date.now());
    const end = Math.max(done.untilMs, Date.now() + SHOWN_WITHOUT_UNDO_MS);
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) onOver();
    }, 1_000);
    return () => clearInterval(timer);
  }, [done, onOver]);
  if (!done) return null;
  const seconds = Math.ceil((done.untilMs - now) / 1_000);
  return (
    <div className="undo-bar" role="status">
      <span>{t(`desk.done.${done.event}`)}</span>
      {seconds > 0 && done.event !== 'undo' && (
        <button type="button" className="link num" onClick={onUndo}>
          {t('state.undoLeft', { seconds })}
        </button>
      )}
    </div>
  );
}
