import { useEffect, useState } from 'react';
import { troubleOf } from '../api/http.ts';
import { useWords } from '../locale/use-locale.tsx';
import { type Offer, offerUndo, useUndoOffer } from './undo-offer.ts';
import './undo-bar.css';

const SHOWN_WITHOUT_UNDO_MS = 4_000;

/** Says what was done and takes it back for as long as that is possible, instead of asking beforehand. */
export function UndoBar() {
  const offer = useUndoOffer();
  return offer && <Bar key={`${offer.words} ${offer.untilMs}`} offer={offer} />;
}

function Bar({ offer }: { offer: Offer }) {
  const { t } = useWords();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const end = Math.max(offer.untilMs, Date.now() + SHOWN_WITHOUT_UNDO_MS);
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= end) offerUndo(null);
    }, 1_000);
    return () => clearInterval(timer);
  }, [offer]);
  const seconds = Math.ceil((offer.untilMs - now) / 1_000);
  const { undo } = offer;
  const press = () => {
    if (!undo) return;
    const say = (words: string) => offerUndo({ words, untilMs: 0, undo: null });
    undo().then(say, (error) => say(troubleOf(error).title ?? t('state.unexpected')));
  };
  return (
    <div className="undo-bar" role="status">
      <span>{offer.words}</span>
      {undo && seconds > 0 && (
        <button type="button" className="link num" onClick={press}>
          {t('state.undoLeft', { seconds })}
        </button>
      )}
    </div>
  );
}
