import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DeskRow } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { CopySentence } from './copy-sentence.tsx';
import { cardOriginRead, pastedOriginRead } from './origin-reads.ts';
import type { Earlier } from './origin-types.ts';

const ALL = 0.995;
const SETTLED_MS = 600;

/** "The same as what was received on …, already done." */
export function EarlierWords({ earlier }: { earlier: Earlier }) {
  return (
    <p className="earlier look">
      <EarlierSentence earlier={earlier} /> <EarlierLink id={earlier.requestId} />
    </p>
  );
}

function EarlierLink({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Link to="/requests/$id" params={{ id }}>
      {t('desk.openCard')}
    </Link>
  );
}

function EarlierSentence({ earlier }: { earlier: Earlier }) {
  const { t, word, moment } = useWords();
  const { coverage, done, state, tasksDone, tasksOpen, arrivedAt } = earlier;
  const when = moment(arrivedAt, false);
  const all = tasksDone + tasksOpen;
  const progress = done
    ? t('relay.earlierDone')
    : tasksDone > 0
      ? t('relay.earlierPart', { done: tasksDone, all })
      : word('deliveryState', state);
  return (
    <>
      {coverage >= ALL
        ? t('relay.sameAs', { when, progress })
        : t('relay.mostlySameAs', { when, progress, share: `${Math.round(coverage * 100)}%` })}
    </>
  );
}

/** One line on a desk card; what the desk knows by the title stands until the texts have been compared. */
export function CardEarlier({ row }: { row: DeskRow }) {
  const { t, moment, word } = useWords();
  const { data } = useQuery(cardOriginRead(row.requestId));
  const { known } = row;
  if (data?.copy && data.copy.edition > 1)
    return (
      <span className="desk-known">
        <CopySentence copy={data.copy} />
      </span>
    );
  if (data?.earlier)
    return (
      <span className="desk-known">
        <EarlierSentence earlier={data.earlier} />
      </span>
    );
  if (!known) return null;
  const when = moment(known.arrivedAt, false);
  return <span className="desk-known">{t('desk.known', { when, state: word('deliveryState', known.state) })}</span>;
}

/** The same for a text just pasted, once it stands still. Shown only for a text that was read here and bears no secrecy mark. */
export function PastedEarlier({ text }: { text: string }) {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === text ? <PastedAnswer text={text} /> : null;
}

function PastedAnswer({ text }: { text: string }) {
  const { data } = useQuery(pastedOriginRead(text));
  return data?.earlier ? <EarlierWords earlier={data.earlier} /> : null;
}
