import { useState } from 'react';
import type { RuleBookAnswer, RuleValueInput } from '../../api/types.ts';
import { setRuleValue } from '../../api/writes.ts';
import { plainNumber } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';
import { TrialView } from './trial-view.tsx';
import { useRuleWrite, useTrial } from './use-trial.ts';

/** One value from one day on: chosen, tried on the year, saved. */
export function ValueForm({ book }: { book: RuleBookAnswer }) {
  const { t, word, shortDay } = useWords();
  const first = book.parameters[0]?.key ?? '';
  const empty: RuleValueInput = { key: first, value: Number.NaN, from: book.today, to: null, basis: '' };
  const [input, setInput] = useState(empty);
  const change = (part: Partial<RuleValueInput>) => setInput((now) => ({ ...now, ...part }));
  const current = book.parameters.find(({ key }) => key === input.key)?.current;
  const whole = Number.isFinite(input.value) && input.from >= book.today;
  const tried = { kind: 'value', value: input } as const;
  const trying = useTrial(whole ? tried : null);
  const save = useRuleWrite(setRuleValue, () => setInput(empty));
  return (
    <details>
      <summary>{t('book.addValue')}</summary>
      <div className="rule-change">
        <div className="form-row">
          <Pick
            value={input.key}
            label={t('book.parameter')}
            options={book.parameters.map(({ key }) => ({ value: key, label: word('parameter', key) }))}
            onChange={(key) => change({ key, value: Number.NaN })}
          />
          {current !== undefined && (
            <span className="faint small num">
              {t('book.current')} {plainNumber(current)}
            </span>
          )}
        </div>
        <div className="form-row">
          <TextInput
            type="number"
            className="cost"
            min={0}
            max={1_000_000}
            step="any"
            placeholder={t('book.value')}
            aria-label={t('book.value')}
            value={Number.isFinite(input.value) ? input.value : ''}
            onChange={({ target }) => change({ value: target.valueAsNumber })}
          />
          <Day label={t('book.from')} value={input.from} least={book.today} onChange={(from) => change({ from })} />
          <Day
            label={t('book.to')}
            value={input.to ?? ''}
            least={input.from}
            onChange={(to) => change({ to: to || null })}
          />
        </div>
        <TextInput
          value={input.basis}
          maxLength={500}
          placeholder={t('book.basis')}
          aria-label={t('book.basis')}
          onChange={({ target }) => change({ basis: target.value })}
        />
        <TrialView trying={trying} onTry={whole ? () => trying.start(tried) : null} />
        <div className="form-row">
          <Button
            look="primary"
            disabled={!trying.result || input.basis.trim() === ''}
            busy={save.isPending}
            onClick={() => save.mutate(input)}
          >
            {t('book.save', { day: shortDay(input.from) })}
          </Button>
          {!trying.result && <span className="faint small">{t('book.mustTry')}</span>}
        </div>
        {save.error && <TroubleView error={save.error} />}
      </div>
    </details>
  );
}

type DayProps = { label: string; value: string; least: string; onChange: (day: string) => void };

export function Day({ label, value, least, onChange }: DayProps) {
  return (
    <label className="field">
      {label}
      <input
        className="control"
        type="date"
        min={least}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
