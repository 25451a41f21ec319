import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsRead, villageAnswersRead } from '../../api/reads.ts';
import { makeVillageLinks } from '../../api/writes.ts';
import { ChoiceOfMany } from '../../kit/lazy-choice.tsx';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { request } from '../../locale/zh-CN/request.ts';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';

addWords(request);

/** One link a village, to be sent as the office usually writes to it; answers come back under the task. */
export function VillageLinks({ taskId }: { taskId: string }) {
  const { t, moment } = useWords();
  const villages = useQuery(unitsRead({ level: 'village' }));
  const answers = useQuery(villageAnswersRead(taskId));
  const [chosen, setChosen] = useState<string[]>([]);
  const make = useMutation({
    mutationFn: () => makeVillageLinks(taskId, chosen),
    onSuccess: () => void answers.refetch(),
  });
  const error = make.error ?? villages.error;
  return (
    <div className="village-links">
      <p className="faint">{t('task.villagesHint')}</p>
      <div className="form-row">
        <div className="grow">
          <ChoiceOfMany
            values={chosen}
            placeholder={t('task.chooseVillages')}
            options={(villages.data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={setChosen}
          />
        </div>
        <Button disabled={chosen.length === 0} busy={make.isPending} onClick={() => make.mutate()}>
          {t('task.makeLinks')}
        </Button>
      </div>
      {error && <TroubleView error={error} />}
      <ul>
        {make.data?.links.map(({ villageUnitId, name, url, expiresAt }) => (
          <li key={villageUnitId}>
            <strong>{name}</strong>
            <input
              readOnly
              value={new URL(url, location.href).href}
              aria-label={name}
              onFocus={(event) => event.target.select()}
            />
            <span className="faint num">{t('task.linkUntil', { when: moment(expiresAt) })}</span>
          </li>
        ))}
      </ul>
      {answers.data && answers.data.items.length > 0 && (
        <>
          <h3>{t('task.answers')}</h3>
          <ul>
            {answers.data.items.map(({ village, answer, answeredAt, expiresAt }) => (
              <li key={`${village} ${expiresAt}`}>
                <strong>{village}</strong>
                <span className="what">{answer ?? t('task.answerNone')}</span>
                <span className="faint num">{answeredAt && moment(answeredAt)}</span>
              </li>
            ))}
          </ul>
          {answers.data.shared.length > 0 && (
            <>
              <p className="small">{t('task.shared')}</p>
              <ul className="small">
                {answers.data.shared.map(({ places, words }) => (
                  <li key={words}>
                    <strong>{places.join('、')}</strong> <span className="faint">“{words}”</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
