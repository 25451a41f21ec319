import { useEffect, useState } from 'react';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import type { Done } from './use-move-item.ts';

const SHOWN_MS = 4_000;

/** Says what was done and takes it back for half a minute. */
export function UndoMove({ done, onUndo, onOver }: { done: Done | null; onUndo: () => void; onOver: () => void }) {
  const { t } = useWords();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!done || done.error) return;
    const end = Math.max(done.untilMs, Date.now() + SHOWN_MS);
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) onOver();
    }, 1_000);
    return () => clearInterval(timer);
  }, [done, onOver]);
  if (!done) return null;
  if (done.error) return <TroubleView error={done.error} onRetry={onOver} />;
  const seconds = Math.ceil((done.untilMs - now) / 1_000);
  return (
    <div className="undo-bar" role="status">
      <span>{t(`plan.done.${done.words}`)}</span>
      {seconds > 0 && (
        <button type="button" className="link num" onClick={onUndo}>
          {t('state.undoLeft', { seconds })}
        </button>
      )}
    </div>
  );
}
