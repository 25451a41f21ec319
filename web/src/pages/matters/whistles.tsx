import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import { answerWhistle, blowWhistle, whistlesRead } from '../../api/matter-calls.ts';
import { homeRead, unitsRead } from '../../api/reads.ts';
import type { Whistle } from '../../api/types.ts';
import { useCan, useSession } from '../../app/session.ts';
import { ChoiceOfMany } from '../../kit/lazy-choice.tsx';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';
import '../../parts/request-rows.css';

/** Summonses: the township's own, a department's to answer, the county's to see. */
export function Whistles() {
  const { t } = useWords();
  const can = useCan();
  const asked = useQuery(whistlesRead);
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t(can('whistle.answer') ? 'whistle.emptyDept' : 'whistle.empty')}</Empty>
        ) : (
          <ol className="request-list">
            {items.map((one) => (
              <WhistleCard key={one.id} whistle={one} />
            ))}
          </ol>
        )
      }
    </Answered>
  );
}

function WhistleCard({ whistle }: { whistle: Whistle }) {
  const { t, day, moment } = useWords();
  const can = useCan();
  const unitId = useSession()?.actor.unitId;
  return (
    <li className="request-row">
      <div className="request-row-head small num">
        <strong>{whistle.town}</strong>
        <span>{moment(whistle.calledAt)}</span>
        <span>{t('whistle.by', { date: day(whistle.answerBy) })}</span>
      </div>
      <p>{whistle.what}</p>
      <WhistleCalls calls={whistle.calls} />
      {can('whistle.answer') && whistle.calls.some((call) => call.unitId === unitId) && (
        <WhistleAnswer whistle={whistle} />
      )}
    </li>
  );
}

export function WhistleCalls({ calls }: { calls: Whistle['calls'] }) {
  const { t, moment } = useWords();
  return (
    <ul className="matter-steps num">
      {calls.map((call) => (
        <li key={call.unitId}>
          <strong>{call.unitName}</strong>{' '}
          {call.answer ? (
            <>
              <span className="faint">{call.answeredAt && moment(call.answeredAt)}</span>
              {call.answer}
            </>
          ) : (
            <span className="look">{t('whistle.waiting')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function WhistleAnswer({ whistle }: { whistle: Whistle }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const answer = useMutation({
    mutationFn: () => answerWhistle(whistle.id, words),
    onSuccess: () => {
      setWords('');
      void client.invalidateQueries({ queryKey: ['matters'] });
    },
  });
  return (
    <div className="matter-detail">
      <TextArea
        value={words}
        maxLength={2_000}
        placeholder={t('whistle.answerHint')}
        aria-label={t('whistle.answer')}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="form-row">
        <Button look="primary" disabled={words.trim() === ''} busy={answer.isPending} onClick={() => answer.mutate()}>
          {t('whistle.answer')}
        </Button>
      </div>
      {answer.error && <TroubleView error={answer.error} />}
    </div>
  );
}

type FormProps = { matterId: string | null; what: string; onSent: () => void };

/** Asks departments to come; nobody is asked for leave. */
export function WhistleForm({ matterId, what: about, onSent }: FormProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const today = useQuery(homeRead).data?.today.date ?? '';
  const units = useQuery(unitsRead({ level: 'county' }));
  const [what, setWhat] = useState(about);
  const [chosen, setChosen] = useState<string[]>([]);
  const [by, setBy] = useState(today);
  const [key] = useState(newKey);
  const send = useMutation({
    mutationFn: () => blowWhistle({ matterId, what, departmentUnitIds: chosen, answerBy: by }, key),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['matters'] });
      onSent();
    },
  });
  return (
    <div className="matter-detail">
      <p className="small faint">{t('whistle.hint')}</p>
      <div className="form-row">
        <div className="grow">
          <TextInput
            value={what}
            maxLength={500}
            aria-label={t('whistle.what')}
            onChange={({ target }) => setWhat(target.value)}
          />
        </div>
        <div className="grow">
          <ChoiceOfMany
            values={chosen}
            placeholder={t('whistle.departments')}
            options={(units.data?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={setChosen}
          />
        </div>
        <label className="small">
          {t('whistle.answerBy')}{' '}
          <input type="date" min={today} value={by} onChange={({ target }) => setBy(target.value)} />
        </label>
        <Button
          look="primary"
          disabled={chosen.length === 0 || what.trim() === '' || by === ''}
          busy={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('whistle.send')}
        </Button>
      </div>
      {send.error && <TroubleView error={send.error} />}
    </div>
  );
}
