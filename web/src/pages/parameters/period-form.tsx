import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { ProtectedPeriodInput } from '../../api/types.ts';
import { addProtectedPeriod } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
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

export function PeriodForm() {
  const { t, word } = useWords();
  const names = useWeekdayNames();
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
  const whole = period.name.trim() !== '' && period.from !== '' && period.to >= period.from;
  return (
    <details>
      <summary>{t('parameters.addPeriod')}</summary>
      <div className="form-row">
        <Input
          className="grow"
          value={period.name}
          maxLength={50}
          placeholder={t('parameters.periodName')}
          aria-label={t('parameters.periodName')}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Select
          value={period.kind}
          aria-label={t('parameters.periodKind')}
          style={{ minWidth: 112 }}
          options={KINDS.map((value) => ({ value, label: word('protection', value) }))}
          onChange={(kind) => change({ kind })}
        />
        <Select
          value={period.half}
          aria-label={t('parameters.periodHalf')}
          style={{ minWidth: 88 }}
          options={HALVES.map((value) => ({ value, label: word('half', value) }))}
          onChange={(half) => change({ half })}
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
      <div className="form-row">
        <span className="faint small">{t('parameters.periodDays')}</span>
        <Checkbox.Group
          value={period.weekdays}
          options={names.map((label, index) => ({ label, value: index + 1 }))}
          onChange={(weekdays) => change({ weekdays: [...weekdays].sort((a, b) => a - b) })}
        />
      </div>
      <Button disabled={!whole} loading={add.isPending} onClick={() => add.mutate()}>
        {t('parameters.addPeriod')}
      </Button>
      {add.error && <TroubleView error={add.error} />}
    </details>
  );
}
