import type { TextEdit } from '@songbang/engine/rules/ways/way.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import type { Applied } from './use-ways.ts';

const MOST_SHOWN = 12;
const LONGEST = 160;
const shortened = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

type Props = { applied: Applied; onUndo: () => void; onClose: () => void };

/** What the last press changed, word by word, with the way back. */
export function AppliedChange({ applied, onUndo, onClose }: Props) {
  const { t } = useWords();
  const { title, draft, edits, cut } = applied;
  return (
    <div className="sheet applied" role="status">
      <p className="applied-head">
        <strong>{title === '' ? t('ways.applied') : t('ways.appliedBy', { title })}</strong>
        {edits.length > 0 && (
          <Button size="small" onClick={onUndo}>
            {t('ways.undo')}
          </Button>
        )}
        <button type="button" className="link" onClick={onClose}>
          {t('frame.close')}
        </button>
      </p>
      {cut && <CutWords cut={cut} places={edits.length} />}
      <ul className="small">
        {edits.slice(0, MOST_SHOWN).map((edit) => (
          <Change key={edit.span.join()} edit={edit} before={draft.text} />
        ))}
      </ul>
      {edits.length > MOST_SHOWN && (
        <p className="faint small">{t('ways.more', { count: edits.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}

function Change({ edit: { span, replacement }, before }: { edit: TextEdit; before: string }) {
  const gone = before.slice(...span).trim();
  return (
    <li>
      {gone !== '' && <del>{shortened(gone)}</del>}{' '}
      {replacement.trim() !== '' && <ins>{shortened(replacement.trim())}</ins>}
    </li>
  );
}

function CutWords({ cut, places }: { cut: NonNullable<Applied['cut']>; places: number }) {
  const { t } = useWords();
  const { characters, remaining, asked } = cut;
  return (
    <p className="num">
      {places === 0 ? t('ways.cutNone') : t('ways.cut', { places, characters })}
      {remaining > 0 ? t('ways.cutRemaining', { remaining }) : t('ways.cutEnough')}
      {!asked && <span className="faint"> {t('ways.cutUnasked')}</span>}
    </p>
  );
}
