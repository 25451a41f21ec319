import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsRead } from '../../api/reads.ts';
import type { ProtectedPeriodInput } from '../../api/types.ts';
import { addProtectedPeriod } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { Pick } from '../../parts/pick.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TextInput } from '../../parts/text-field.tsx';
import { TrialView } from '../rules/trial-view.tsx';
import { useTrial } from '../rules/use-trial.ts';
import '../rules/rules.css';
import { useWeekdayNames } from './weekday-names.ts';

const KINDS: ProtectedPeriodInput['kind'][] = ['residents', 'no-meeting', 'harvest', 'flood', 'rest', 'other'];
const HALVES: ProtectedPeriodInput['half'][] = ['day', 'am', 'pm'];
const NOTHING: ProtectedPeriodInput = {
  unitId: null,
  name: '',
  kind: 'residents',
  from: '',
  to: '',
  half: 'day',
  weekdays: [],
};

/** A day in or out of a sorted list of days. */
const toggled = (days: number[], day: number, on: boolean): number[] =>
  [...days.filter((one) => one !== day), ...(on ? [day] : [])].sort((a, b) => a - b);

export function PeriodForm() {
  const { t, word } = useWords();
  const client = useQueryClient();
  const [period, setPeriod] = useState(NOTHING);
  const change = (part: Partial<ProtectedPeriodInput>) => setPeriod((now) => ({ ...now, ...part }));
  const add = useMutation({
    mutationFn: () => addProtectedPeriod({ ...period, name: period.name.trim() }),
    onSuccess: () => {
      setPeriod(NOTHING);
      void client.invalidateQueries();
    },
  });
  const { data: towns } = useQuery(unitsRead({ level: 'township' }));
  const town = towns?.items.find(({ id }) => id === period.unitId)?.shortName ?? null;
  const tried = { kind: 'period', period: { ...period, name: period.name.trim() } } as const;
  const whole = period.name.trim() !== '' && period.from !== '' && period.to >= period.from;
  const trying = useTrial(whole ? tried : null);
  return (
    <details>
      <summary>{t('parameters.addPeriod')}</summary>
      <div className="form-row">
        <TextInput
          className="grow"
          value={period.name}
          maxLength={50}
          placeholder={t('parameters.periodName')}
          aria-label={t('parameters.periodName')}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Pick
          value={period.kind}
          label={t('parameters.periodKind')}
          options={KINDS.map((value) => ({ value, label: word('protection', value) }))}
          onChange={(kind) => change({ kind })}
        />
        <Pick
          value={period.half}
          label={t('parameters.periodHalf')}
          options={HALVES.map((value) => ({ value, label: word('half', value) }))}
          onChange={(half) => change({ half })}
        />
        <Pick
          value={period.unitId ?? ''}
          label={t('parameters.periodUnit')}
          options={[
            { value: '', label: t('parameters.everyUnit') },
            ...(towns?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={(unitId) => change({ unitId: unitId || null })}
        />
      </div>
      <div className="form-row">
        <input
          type="date"
          aria-label={t('ledger.from')}
          value={period.from}
          onChange={({ target }) => change({ from: target.value })}
        />
        <input
          type="date"
          aria-label={t('ledger.to')}
          value={period.to}
          onChange={({ target }) => change({ to: target.value })}
        />
      </div>
      <Weekdays chosen={period.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <TrialView trying={trying} onTry={whole ? () => trying.start(tried) : null} />
      {town !== null && <p className="faint small">{t('parameters.trialAlone', { unit: town })}</p>}
      <Button disabled={!whole} busy={add.isPending} onClick={() => add.mutate()}>
        {t('parameters.addPeriod')}
      </Button>
      {add.error && <TroubleView error={add.error} />}
    </details>
  );
}

function Weekdays({ chosen, onChange }: { chosen: number[]; onChange: (days: number[]) => void }) {
  const { t } = useWords();
  const names = useWeekdayNames();
  return (
    <div className="form-row">
      <span className="faint small">{t('parameters.periodDays')}</span>
      {names.map((name, index) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(index + 1)}
            onChange={({ target }) => onChange(toggled(chosen, index + 1, target.checked))}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
