import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { replayRead } from '../../api/reads.ts';
import type { ReplayRow } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Answered } from '../../parts/states.tsx';

/** Asks the stored review again from what was stored with it, when somebody wants to know. */
export function ReplayCheck({ id }: { id: string }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const asked = useQuery({ ...replayRead(id), enabled: wanted });
  if (!wanted)
    return (
      <button type="button" className="link small" onClick={() => setWanted(true)}>
        {t('replay.ask')}
      </button>
    );
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <ul className="small">
          {items.map((one) => (
            <ReplayLine key={one.reviewId} one={one} />
          ))}
        </ul>
      )}
    </Answered>
  );
}

function ReplayLine({ one }: { one: ReplayRow }) {
  const { t, locale } = useWords();
  const { verdict, changedRules, differences } = one;
  const between = locale === 'en' ? ', ' : '\u3001';
  const rules = changedRules.map((rule) => rule.id).join(between);
  return (
    <li className={verdict === 'different' ? 'must' : 'faint'}>
      {verdict === 'rules-changed' && t('replay.rules-changed', { rules })}
      {verdict === 'different' && t('replay.different', { what: differences.join(between) })}
      {verdict === 'same' && t('replay.same')}
      {verdict === 'no-basis' && t('replay.no-basis')}
    </li>
  );
}
