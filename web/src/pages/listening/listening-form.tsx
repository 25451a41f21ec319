import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import { registerListening } from '../../api/matter-calls.ts';
import { homeRead, unitsRead } from '../../api/reads.ts';
import type { ListeningInput } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

const HALVES = ['am', 'pm', 'day'] as const;
const EMPTY: ListeningInput = { townUnitId: '', byPost: '', place: '', on: '', half: 'am', topic: '' };

/** Six short fields; the server says so when the words ask for papers or an escort. */
export function ListeningForm() {
  const { t, word, hours } = useWords();
  const client = useQueryClient();
  const today = useQuery(homeRead).data?.today.date ?? '';
  const towns = useQuery(unitsRead({ level: 'township' })).data?.items ?? [];
  const [typed, setTyped] = useState(EMPTY);
  const [key, setKey] = useState(newKey);
  const set = (change: Partial<ListeningInput>) => setTyped({ ...typed, ...change });
  const register = useMutation({
    mutationFn: () => registerListening(typed, key),
    onSuccess: () => {
      setTyped(EMPTY);
      setKey(newKey());
      for (const name of ['matters', 'week']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
  const text = (name: 'byPost' | 'place' | 'topic', max: number) => (
    <Field label={t(`listening.${name}`)}>
      {(id) => (
        <TextInput
          id={id}
          value={typed[name]}
          maxLength={max}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  const ready = typed.townUnitId !== '' && typed.byPost.trim() !== '' && typed.topic.trim() !== '' && typed.on !== '';
  return (
    <section className="sheet">
      <div className="form-row">
        <Field label={t('listening.town')}>
          {(id) => (
            <Pick
              id={id}
              value={typed.townUnitId}
              options={[{ value: '', label: '' }, ...towns.map((town) => ({ value: town.id, label: town.shortName }))]}
              onChange={(townUnitId) => set({ townUnitId })}
            />
          )}
        </Field>
        {text('byPost', 50)}
        <Field label={t('listening.on')}>
          {(id) => (
            <input
              id={id}
              type="date"
              min={today}
              value={typed.on}
              onChange={({ target }) => set({ on: target.value })}
            />
          )}
        </Field>
        <Field label={t('listening.half')}>
          {(id) => (
            <Pick
              id={id}
              value={typed.half}
              options={HALVES.map((half) => ({ value: half, label: word('half', half) }))}
              onChange={(half) => set({ half })}
            />
          )}
        </Field>
        {text('place', 100)}
        {text('topic', 200)}
      </div>
      <Button look="primary" disabled={!ready} busy={register.isPending} onClick={() => register.mutate()}>
        {t('listening.register')}
      </Button>
      {register.error && <TroubleView error={register.error} />}
      {register.data && <p role="status">{t('listening.registered', { hours: hours(register.data.hours) })}</p>}
    </section>
  );
}
