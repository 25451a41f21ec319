import { compactText } from '@songbang/engine/reading/relay/compact.ts';
import { coverageBy, prepareQuery } from '@songbang/engine/reading/relay/verify.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { requestRead } from '../../api/reads.ts';
import type { RequestDetail } from '../../api/types.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk } from '../../locale/zh-CN/desk.ts';
import { relay as relayWords } from '../../locale/zh-CN/relay.ts';
import { useSourceName } from './origin-panel.tsx';
import type { Origin } from './origin-types.ts';
import { stretchesOf, type Toned, tonesOf } from './stretches.ts';

addWords(relayWords, desk);

type Props = { request: RequestDetail; origin: Origin; parent: Origin['parents'][number] };

/** Both texts, copied words standing back on either side. The source's own text only when this reader may open it. */
export function SideBySide({ request, origin, parent }: Props) {
  const { t } = useWords();
  const nameOf = useSourceName();
  const tones = useMemo(() => tonesOf(origin, request.reading.asks), [origin, request]);
  return (
    <>
      <p className="faint origin-legend">
        <span className="tone-copied">{t('relay.legendCopied')}</span>
        <span className="tone-new">{t('relay.legendNew')}</span>
        <span className="tone-ask">{t('relay.legendAsk')}</span>
      </p>
      <div className="origin-texts">
        <figure>
          <figcaption>{t('relay.thisText')}</figcaption>
          <TonedText text={request.body} tones={tones} />
        </figure>
        <figure>
          <figcaption>{nameOf(parent)}</figcaption>
          {parent.requestId ? (
            <ParentText id={parent.requestId} text={request.body} />
          ) : (
            <p className="faint">{t('relay.notYours')}</p>
          )}
        </figure>
      </div>
    </>
  );
}

function ParentText({ id, text }: { id: string; text: string }) {
  const { data } = useQuery(requestRead(id));
  const body = data?.body;
  const tones = useMemo((): Toned[] => {
    if (body === undefined) return [];
    return coverageBy(prepareQuery(body), compactText(text)).spans.map((span) => ({ span, tone: 'copied' }));
  }, [body, text]);
  return body === undefined ? null : <TonedText text={body} tones={tones} />;
}

function TonedText({ text, tones }: { text: string; tones: Toned[] }) {
  const stretches = useMemo(() => stretchesOf(text, tones), [text, tones]);
  return (
    <div className="origin-text">
      {stretches.map(({ start, text: words, tone }) =>
        tone === null ? (
          words
        ) : (
          <mark key={start} className={`tone-${tone}`}>
            {words}
          </mark>
        ),
      )}
    </div>
  );
}
