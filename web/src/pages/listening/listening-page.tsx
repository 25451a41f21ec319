import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { concludeListening, listeningRead } from '../../api/matter-calls.ts';
import { homeRead } from '../../api/reads.ts';
import type { ListeningVisit } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { matters as mattersWords } from '../../locale/zh-CN/matters.ts';
import { Button } from '../../parts/button.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';
import { ListeningForm } from './listening-form.tsx';
import '../../parts/request-rows.css';
import '../matters/matters.css';

addWords(mattersWords);

/** Who comes to listen, and what was heard; those who came write it, not those they came to. */
export function ListeningPage() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(listeningRead);
  return (
    <>
      <div className="page-head">
        <h1>{t('listening.title')}</h1>
      </div>
      <p className="faint">{t('listening.hint')}</p>
      {can('listening.register') && <ListeningForm />}
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('listening.empty')}</Empty>
          ) : (
            <ol className="request-list">
              {[...items].reverse().map((visit) => (
                <VisitCard key={visit.id} visit={visit} mayEnd={can('listening.register')} />
              ))}
            </ol>
          )
        }
      </Answered>
    </>
  );
}

function VisitCard({ visit, mayEnd }: { visit: ListeningVisit; mayEnd: boolean }) {
  const { word, day } = useWords();
  return (
    <li className="request-row">
      <div className="request-row-head small num">
        <strong>{visit.by}</strong>
        <span>
          {day(visit.on)} {word('half', visit.half)}
        </span>
        <span>
          {visit.town} {visit.place}
        </span>
        <span>{word('listeningState', visit.state)}</span>
      </div>
      <p>{visit.topic}</p>
      {visit.heard && <p className="faint">{visit.heard}</p>}
      {mayEnd && visit.state === 'planned' && <End visit={visit} />}
    </li>
  );
}

function End({ visit }: { visit: ListeningVisit }) {
  const { t } = useWords();
  const client = useQueryClient();
  const today = useQuery(homeRead).data?.today.date ?? '';
  const [heard, setHeard] = useState('');
  const end = useMutation({
    mutationFn: (state: 'held' | 'cancelled') => concludeListening(visit.id, state, heard),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['matters'] }),
  });
  return (
    <>
      {visit.on <= today && (
        <TextArea
          value={heard}
          maxLength={2_000}
          placeholder={t('listening.heard')}
          aria-label={t('listening.heard')}
          onChange={({ target }) => setHeard(target.value)}
        />
      )}
      <div className="form-row matter-detail">
        {visit.on <= today && (
          <Button disabled={heard.trim() === ''} busy={end.isPending} onClick={() => end.mutate('held')}>
            {t('listening.held')}
          </Button>
        )}
        <button type="button" className="link" onClick={() => end.mutate('cancelled')}>
          {t('listening.cancel')}
        </button>
      </div>
      {end.error && <TroubleView error={end.error} />}
    </>
  );
}
