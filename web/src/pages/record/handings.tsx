import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { handingsRead, handRecord, takeRecordBack } from '../../api/matter-calls.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Answered, TroubleView } from '../../parts/states.tsx';
import { HintedInput } from '../../parts/text-field.tsx';

const DAYS = 14;

/** The person hands the record on, sees to whom it went, and takes it back. */
export function Handings({ range }: { range: { from: string; to: string } }) {
  const { t, moment } = useWords();
  const client = useQueryClient();
  const asked = useQuery(handingsRead);
  const [to, setTo] = useState('');
  const again = () => {
    setTo('');
    void client.invalidateQueries({ queryKey: ['record'] });
  };
  const hand = useMutation({ mutationFn: () => handRecord({ ...range, handedTo: to, days: DAYS }), onSuccess: again });
  const back = useMutation({ mutationFn: takeRecordBack, onSuccess: again });
  const error = hand.error ?? back.error;
  return (
    <section className="sheet">
      <h2>{t('record.hand')}</h2>
      <p className="small faint">{t('record.handHint', { days: DAYS })}</p>
      <div className="form-row">
        <div>
          <HintedInput value={to} maxLength={50} hint={t('record.handTo')} onText={setTo} />
        </div>
        <Button disabled={to.trim() === ''} busy={hand.isPending} onClick={() => hand.mutate()}>
          {t('record.handDo')}
        </Button>
      </div>
      {error && <TroubleView error={error} />}
      <Answered asked={asked}>
        {({ items }) => (
          <ul className="small num">
            {items.map((one) => (
              <li key={one.id}>
                <strong>{one.handedTo}</strong>{' '}
                {one.takenBackAt ? (
                  <span className="faint">{t('record.takenBack', { when: moment(one.takenBackAt) })}</span>
                ) : (
                  <>
                    <a href={one.url}>{t('record.link')}</a>{' '}
                    <span className="faint">{t('record.until', { when: moment(one.expiresAt) })}</span>{' '}
                    <button type="button" className="link" onClick={() => back.mutate(one.id)}>
                      {t('record.takeBack')}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}
