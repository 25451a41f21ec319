import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlaceEventKind } from '../../api/types.ts';
import { recordPlaceEvent } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';
import { placeEventOf, type Typed } from './place-event-input.ts';

const KINDS: PlaceEventKind[] = ['rename', 'merge', 'split', 'abolish', 'create'];
const NOTHING: Typed = { kind: 'rename', onDate: '', note: '', before: '', after: '' };

export function PlaceEventForm() {
  const { t } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }));
  const event = placeEventOf(typed);
  const save = useMutation({
    mutationFn: async () => event && recordPlaceEvent(event),
    onSuccess: () => {
      setTyped(NOTHING);
      for (const key of ['place-events', 'places', 'units']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <details className="place-event-form">
      <summary>{t('org.record')}</summary>
      <div className="form-row">
        <Pick
          value={typed.kind}
          label={t('org.event.kind')}
          options={KINDS.map((value) => ({ value, label: t(`org.event.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <label>
          {t('org.event.onDate')}{' '}
          <input type="date" value={typed.onDate} onChange={({ target }) => change({ onDate: target.value })} />
        </label>
      </div>
      <TextInput
        value={typed.before}
        placeholder={t('org.event.before')}
        aria-label={t('org.event.before')}
        onChange={({ target }) => change({ before: target.value })}
      />
      <TextArea
        rows={2}
        value={typed.after}
        placeholder={t('org.event.after')}
        aria-label={t('org.event.after')}
        onChange={({ target }) => change({ after: target.value })}
      />
      <TextInput
        value={typed.note}
        placeholder={t('org.event.note')}
        aria-label={t('org.event.note')}
        onChange={({ target }) => change({ note: target.value })}
      />
      <div className="form-row">
        <Button look="primary" disabled={!event} busy={save.isPending} onClick={() => save.mutate()}>
          {t('org.record')}
        </Button>
        {save.isSuccess && <span>{t('org.event.saved')}</span>}
      </div>
      {save.error && <TroubleView error={save.error} />}
    </details>
  );
}
