import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assignMatter, matterRead, moveMatter } from '../../api/matter-calls.ts';
import { peopleRead } from '../../api/reads.ts';
import type { MatterDetail } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';
import { TextArea } from '../../parts/text-field.tsx';
import { WhistleCalls, WhistleForm } from './whistles.tsx';

/** What was said so far, and what the township can do next. */
export function MatterBody({ id, own }: { id: string; own: boolean }) {
  const can = useCan();
  const asked = useQuery(matterRead(id));
  return (
    <div className="matter-detail">
      <Answered asked={asked}>
        {(matter) => (
          <>
            <Steps matter={matter} />
            {matter.whistles.map((whistle) => (
              <WhistleCalls key={whistle.id} calls={whistle.calls} />
            ))}
            {own && can('matter.act') && <Acts matter={matter} />}
          </>
        )}
      </Answered>
    </div>
  );
}

function Steps({ matter }: { matter: MatterDetail }) {
  const { word, moment } = useWords();
  return (
    <ul className="matter-steps num">
      {matter.steps.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever appended
        <li key={index}>
          <span className="faint">
            {moment(one.at)} {word('matterSide', one.side)} {word('matterStep', one.step)}
          </span>
          {one.words}
        </li>
      ))}
    </ul>
  );
}

function Acts({ matter }: { matter: MatterDetail }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [whistling, setWhistling] = useState(false);
  const done = () => {
    setWords('');
    void client.invalidateQueries({ queryKey: ['matters'] });
  };
  const move = useMutation({
    mutationFn: (event: 'answer' | 'close' | 'reopen') => moveMatter(matter.id, event, words),
    onSuccess: done,
  });
  const empty = words.trim() === '';
  return (
    <>
      <div className="form-row">
        <div className="grow">
          <TextArea
            value={words}
            maxLength={2_000}
            placeholder={t('matters.answerHint')}
            aria-label={t('matters.answerHint')}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <PostPick matter={matter} onDone={done} />
      </div>
      <div className="form-row">
        {matter.state !== 'closed' && (
          <Button look="primary" disabled={empty} busy={move.isPending} onClick={() => move.mutate('answer')}>
            {t('matters.answer')}
          </Button>
        )}
        {matter.state === 'answered' && <Button onClick={() => move.mutate('close')}>{t('matters.close')}</Button>}
        {matter.state !== 'open' && (
          <Button disabled={empty} onClick={() => move.mutate('reopen')}>
            {t('matters.reopen')}
          </Button>
        )}
        <button type="button" className="link" aria-expanded={whistling} onClick={() => setWhistling(!whistling)}>
          {t('matters.whistle')}
        </button>
      </div>
      {move.error && <TroubleView error={move.error} />}
      {whistling && <WhistleForm matterId={matter.id} what={matter.what} onSent={() => setWhistling(false)} />}
    </>
  );
}

const NOBODY = '';

function PostPick({ matter, onDone }: { matter: MatterDetail; onDone: () => void }) {
  const { t } = useWords();
  const { data } = useQuery(peopleRead());
  const assign = useMutation({
    mutationFn: (postId: string) => assignMatter(matter.id, postId === NOBODY ? null : postId),
    onSuccess: onDone,
  });
  return (
    <div>
      <Pick
        value={matter.postId ?? NOBODY}
        label={t('matters.post')}
        options={[
          { value: NOBODY, label: t('matters.noPost') },
          ...(data?.posts ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(postId) => assign.mutate(postId)}
      />
      {assign.error && <TroubleView error={assign.error} />}
    </div>
  );
}
