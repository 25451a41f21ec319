import { useWords } from '../../locale/use-locale.tsx';
import type { Copy } from './origin-types.ts';

/** "Second issue; against the one before: …; two finished tasks still count." */
export function CopySentence({ copy }: { copy: Copy }) {
  const { t } = useWords();
  const { edition, changedParagraphs, newAsks, tightened, carriedTasks } = copy;
  const changes = [
    changedParagraphs > 0 && t('relay.changedParagraphs', { count: changedParagraphs }),
    newAsks > 0 && t('relay.moreAsks', { count: newAsks }),
    tightened > 0 && t('relay.tightened', { count: tightened }),
  ].filter((one) => one !== false);
  const against = changes.length > 0 ? changes.join(t('relay.and')) : t('relay.noChange');
  return (
    <>
      {t('relay.edition', { edition, changes: against })}
      {carriedTasks > 0 && t('relay.carried', { count: carriedTasks })}
    </>
  );
}
