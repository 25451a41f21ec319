import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readMinutes, recordResolutions } from '../../api/matter-calls.ts';
import { ChoiceOfMany } from '../../kit/lazy-choice.tsx';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextArea, TextInput } from '../../parts/text-field.tsx';

type Item = { what: string; due: string | null; unitIds: string[] };

/** Minutes are pasted, read into resolutions, put right by a person, and only then given out as tasks. */
export function Minutes({ requestId }: { requestId: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [items, setItems] = useState<Item[] | null>(null);
  const read = useMutation({
    mutationFn: () => readMinutes(requestId, text),
    onSuccess: (found) => setItems(found.items),
  });
  const record = useMutation({
    mutationFn: () =>
      recordResolutions(
        requestId,
        (items ?? []).map((one) => ({ ...one, due: one.due ?? '' })),
      ),
    onSuccess: () => {
      setItems(null);
      setText('');
      for (const key of ['request', 'desk', 'week']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const ready = items?.length && items.every((one) => one.due && one.unitIds.length > 0 && one.what.trim() !== '');
  return (
    <section className="sheet">
      <h2>{t('minutes.title')}</h2>
      <TextArea
        value={text}
        placeholder={t('minutes.hint')}
        aria-label={t('minutes.hint')}
        onChange={({ target }) => setText(target.value)}
      />
      <p />
      <Button disabled={text.trim() === ''} busy={read.isPending} onClick={() => read.mutate()}>
        {t('minutes.read')}
      </Button>
      {items?.length === 0 && <p className="look">{t('minutes.none')}</p>}
      {items && items.length > 0 && <Items items={items} units={read.data?.units ?? []} onChange={setItems} />}
      {items && items.length > 0 && (
        <Button look="primary" disabled={!ready} busy={record.isPending} onClick={() => record.mutate()}>
          {t('minutes.record')}
        </Button>
      )}
      {record.data && <p role="status">{t('minutes.recorded', { count: record.data.tasks })}</p>}
      {(read.error ?? record.error) && <TroubleView error={read.error ?? record.error} />}
    </section>
  );
}

type ItemsProps = { items: Item[]; units: { id: string; name: string }[]; onChange: (items: Item[]) => void };

function Items({ items, units, onChange }: ItemsProps) {
  const { t } = useWords();
  const change = (index: number, next: Partial<Item>) =>
    onChange(items.map((one, at) => (at === index ? { ...one, ...next } : one)));
  return (
    <ol className="minutes-items">
      {items.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
        <li key={index}>
          <TextInput
            value={one.what}
            maxLength={500}
            aria-label={t('minutes.what')}
            onChange={({ target }) => change(index, { what: target.value })}
          />
          <div className="form-row">
            <div className="grow">
              <ChoiceOfMany
                values={one.unitIds}
                placeholder={t('minutes.units')}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(unitIds) => change(index, { unitIds })}
              />
            </div>
            <input
              type="date"
              value={one.due ?? ''}
              aria-label={t('minutes.due')}
              onChange={({ target }) => change(index, { due: target.value })}
            />
            <button type="button" className="link" onClick={() => onChange(items.filter((_, at) => at !== index))}>
              {t('minutes.drop')}
            </button>
          </div>
        </li>
      ))}
    </ol>
  );
}
