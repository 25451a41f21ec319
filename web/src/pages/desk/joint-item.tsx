import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JointItem, Vote } from '../../api/paper-types.ts';
import { castVote, jointDeskRead } from '../../api/papers.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { papers } from '../../locale/zh-CN/papers.ts';
import { submit } from '../../locale/zh-CN/submit.ts';
import { Button } from '../../parts/button.tsx';
import { FindingList } from '../../parts/finding-list.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

addWords(papers, submit);

const VOTES: Vote[] = ['for', 'against', 'with-opinion'];

/** One request in question, with what this unit says to it. */
export function JointItemView({ item }: { item: JointItem }) {
  const { t, hours, moment } = useWords();
  return (
    <li className="joint-item">
      <p className="facts num">
        <strong>{item.issuerName}</strong>
        <span>{t('joint.would', { hours: hours(item.hours) })}</span>
        {item.dueAt && <span>{t('joint.until', { when: moment(item.dueAt) })}</span>}
      </p>
      <p>{item.title}</p>
      <Voice item={item} />
      <details>
        <summary className="small">{t('joint.text')}</summary>
        <p className="joint-text">{item.body}</p>
        <FindingList findings={item.findings} text={item.body} activeId={null} onPick={() => undefined} />
      </details>
    </li>
  );
}

function Voice({ item }: { item: JointItem }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [opinion, setOpinion] = useState(item.own?.opinion ?? '');
  const cast = useMutation({
    mutationFn: (vote: Vote) => castVote(item.requestId, vote, opinion.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: jointDeskRead.queryKey }),
  });
  return (
    <>
      <div className="form-row">
        <HintedInput className="grow" value={opinion} maxLength={1000} hint={t('joint.opinion')} onText={setOpinion} />
        {VOTES.map((vote) => (
          <Button
            key={vote}
            size="small"
            look={item.own?.vote === vote ? 'primary' : 'plain'}
            aria-pressed={item.own?.vote === vote}
            disabled={cast.isPending || (vote === 'with-opinion' && opinion.trim() === '')}
            onClick={() => cast.mutate(vote)}
          >
            {t(`joint.${vote}`)}
          </Button>
        ))}
      </div>
      {item.own && <p className="faint small">{t('joint.own', { vote: t(`joint.${item.own.vote}`) })}</p>}
      {cast.error && <TroubleView error={cast.error} />}
    </>
  );
}
