import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addLeader, endLeader, leadersRead } from '../../api/plan-calls.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

/** The county's leaders by post: whoever can preside over a meeting. Nobody's name is kept. */
export function Leaders() {
  const { t } = useWords();
  const asked = useQuery(leadersRead);
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['plan'] });
  const [post, setPost] = useState('');
  const add = useMutation({
    mutationFn: () => addLeader(post.trim()),
    onSuccess: () => {
      setPost('');
      return onSuccess();
    },
  });
  const end = useMutation({ mutationFn: endLeader, onSuccess });
  return (
    <div className="plan-import">
      <h2>{t('plan.leaders')}</h2>
      <p className="small faint">{t('plan.leaders.hint')}</p>
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small faint">{t('plan.leaders.empty')}</p>
          ) : (
            <ul className="small plan-leaders">
              {items.map((one) => (
                <li key={one.id}>
                  <span>{one.post}</span>
                  <button type="button" className="link" disabled={end.isPending} onClick={() => end.mutate(one.id)}>
                    {t('plan.leaders.end')}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <div className="form-row">
        <HintedInput value={post} maxLength={60} hint={t('plan.leaders.post')} onText={setPost} />
        <Button size="small" disabled={post.trim().length < 2} busy={add.isPending} onClick={() => add.mutate()}>
          {t('plan.leaders.add')}
        </Button>
      </div>
      {(add.error ?? end.error) && <TroubleView error={add.error ?? end.error} />}
    </div>
  );
}
