import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answerVoice, voiceCountsRead, voiceRead, voicesRead } from '../../api/matter-calls.ts';
import type { VoiceCounts, VoiceRow } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { matters as mattersWords } from '../../locale/zh-CN/matters.ts';
import { Button } from '../../parts/button.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';
import '../../parts/request-rows.css';
import '../matters/matters.css';

addWords(mattersWords);

/** Voices from below: read and answered here, closed by their authors only. */
export function VoicesPage() {
  const { t } = useWords();
  const counts = useQuery(voiceCountsRead);
  const asked = useQuery(voicesRead);
  const url = new URL('/voice', location.href).href;
  return (
    <>
      <div className="page-head">
        <h1>{t('voices.title')}</h1>
      </div>
      <Answered asked={counts}>{(data) => <Counts counts={data} />}</Answered>
      <p className="small faint">
        {t('voices.hint')} {t('voices.address')} <a href={url}>{url}</a>
      </p>
      <Answered asked={asked}>
        {({ items }) => (items.length === 0 ? <Empty>{t('voices.empty', { url })}</Empty> : <Voices items={items} />)}
      </Answered>
    </>
  );
}

function Counts({ counts }: { counts: VoiceCounts }) {
  const { t } = useWords();
  const named = counts.about.map((one) => `${one.name} ${one.voices}`).join('、');
  return (
    <>
      <p className="sentence num">{t('voices.sentence', { voices: counts.voices, ...counts.states })}</p>
      <p className="small num">
        {named && t('voices.about', { list: named })}{' '}
        {counts.aboutOthers > 0 && t('voices.aboutOthers', { count: counts.aboutOthers })}
      </p>
    </>
  );
}

function Voices({ items }: { items: VoiceRow[] }) {
  const { t, word, day } = useWords();
  const { id } = useSearch({ from: '/signed-in/voices' });
  const navigate = useNavigate();
  return (
    <ol className="request-list">
      {items.map((row) => (
        <li key={row.id} className={row.id === id ? 'request-row current' : 'request-row'}>
          <div className="request-row-head small num">
            <strong>{word('voiceTopic', row.topic)}</strong>
            <span>{day(row.receivedOn)}</span>
            <span className={row.state === 'open' ? 'look' : undefined}>{word('voiceState', row.state)}</span>
            {row.about && <span>{t('voices.aboutUnit', { unit: row.about })}</span>}
          </div>
          <button
            type="button"
            className="request-row-title"
            aria-expanded={row.id === id}
            onClick={() =>
              void navigate({ to: '/voices', search: { id: row.id === id ? undefined : row.id }, replace: true })
            }
          >
            {row.words}
          </button>
          {row.id === id && <VoiceBody id={row.id} />}
        </li>
      ))}
    </ol>
  );
}

function VoiceBody({ id }: { id: string }) {
  const { t, word, day } = useWords();
  const can = useCan();
  const client = useQueryClient();
  const asked = useQuery(voiceRead(id));
  const [words, setWords] = useState('');
  const answer = useMutation({
    mutationFn: () => answerVoice(id, words),
    onSuccess: () => {
      setWords('');
      void client.invalidateQueries({ queryKey: ['matters'] });
    },
  });
  return (
    <div className="matter-detail">
      <Answered asked={asked}>
        {(voice) => (
          <>
            <ul className="matter-steps num">
              {voice.said.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: words are only ever appended
                <li key={index}>
                  <span className="faint">
                    {day(one.on)} {word('voiceSide', one.side)}
                  </span>
                  {one.words}
                </li>
              ))}
            </ul>
            {can('voice.answer') && voice.state !== 'closed' && (
              <>
                <TextArea
                  value={words}
                  maxLength={2_000}
                  placeholder={t('voices.answerHint')}
                  aria-label={t('voices.answerHint')}
                  onChange={({ target }) => setWords(target.value)}
                />
                <div className="form-row">
                  <Button
                    look="primary"
                    disabled={words.trim() === ''}
                    busy={answer.isPending}
                    onClick={() => answer.mutate()}
                  >
                    {t('voices.answer')}
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </Answered>
      {answer.error && <TroubleView error={answer.error} />}
    </div>
  );
}
