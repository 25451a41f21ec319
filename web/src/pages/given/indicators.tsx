import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { defineIndicator, figuresRead } from '../../api/indicator-calls.ts';
import type { Indicator } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { grouped, plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Answered, Empty, TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';

type Props = { items: Indicator[]; own: boolean; searched: boolean };

/** What each figure means and who asks for it, those first that most bodies ask for. */
export function Indicators({ items, own, searched }: Props) {
  const { t } = useWords();
  if (items.length === 0)
    return <Empty>{t(searched ? 'given.noneFound' : own ? 'given.none' : 'given.noneCounty')}</Empty>;
  return (
    <div className="table-scroll">
      <table className="grid by-name">
        <thead>
          <tr>
            <th>{t('given.name')}</th>
            <th>{t('given.askers')}</th>
            <th className="right">{t('given.sheets')}</th>
            <th className="right">{t(own ? 'given.figures' : 'given.units')}</th>
            <th>{t('given.latestPeriod')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <Line key={one.key} one={one} own={own} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = 5;

/** One indicator; what is asked for about it opens below, over the whole width. */
function Line({ one, own }: { one: Indicator; own: boolean }) {
  const { t } = useWords();
  const can = useCan();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td>
          <strong>{one.name}</strong> {one.unit && <span className="faint">（{one.unit}）</span>}{' '}
          {(own || can('list.edit')) && (
            <button type="button" className="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(own ? 'given.showFigures' : 'given.define')}
            </button>
          )}
          {one.definition !== '' && <p className="small given-definition">{one.definition}</p>}
          {one.labels.length > 1 && (
            <p className="small faint given-definition">{t('given.labels', { list: one.labels.join('、') })}</p>
          )}
        </td>
        <td>{one.askers.length === 0 ? '—' : one.askers.join('、')}</td>
        <td className="right">{grouped(one.sheets)}</td>
        <td className="right">{grouped(own ? one.figures : one.units)}</td>
        <td className="num nowrap">{one.latest ?? '—'}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS}>
            {own ? <Figures indicatorKey={one.key} /> : <Define one={one} onDone={() => setOpen(false)} />}
          </td>
        </tr>
      )}
    </>
  );
}

/** The own office's figures of one indicator, each with its cell. */
function Figures({ indicatorKey }: { indicatorKey: string }) {
  const { t, moment } = useWords();
  const asked = useQuery(figuresRead(indicatorKey));
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <ul className="small num given-look">
          {items.map((one) => (
            <li key={`${one.keptAt}${one.cell}`}>
              {one.place} {one.period}：{plainNumber(one.value)}
              {one.unit ?? ''}{' '}
              <span className="faint">
                {t('given.source', {
                  title: one.title,
                  cell: one.cell,
                  period: one.period,
                  on: moment(one.keptAt, false),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

/** The county says what the figure means, so that it is asked for in one way. */
function Define({ one, onDone }: { one: Indicator; onDone: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState(one.name);
  const [unit, setUnit] = useState(one.unit ?? '');
  const [definition, setDefinition] = useState(one.definition);
  const save = useMutation({
    mutationFn: () => defineIndicator(one.key, { name, unit: unit.trim() === '' ? null : unit, definition }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['indicators'] });
      onDone();
    },
  });
  return (
    <div className="given-define">
      <Field label={t('given.name')}>
        {(id) => <TextInput id={id} value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Field label={t('given.unit')}>
        {(id) => <TextInput id={id} value={unit} maxLength={20} onChange={({ target }) => setUnit(target.value)} />}
      </Field>
      <Field label={t('given.definition')}>
        {(id) => (
          <TextInput
            id={id}
            value={definition}
            maxLength={1000}
            onChange={({ target }) => setDefinition(target.value)}
          />
        )}
      </Field>
      <Button disabled={name.trim() === ''} busy={save.isPending} onClick={() => save.mutate()}>
        {t('given.save')}
      </Button>
      {save.error && <TroubleView error={save.error} />}
    </div>
  );
}
