import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProtectedPeriodRow } from '../../api/types.ts';
import { removeProtectedPeriod } from '../../api/writes.ts';
import { localOf } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Button } from '../../parts/button.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { TrialView } from '../rules/trial-view.tsx';
import { useTrial } from '../rules/use-trial.ts';
import { PeriodForm } from './period-form.tsx';
import { useWeekdayNames } from './weekday-names.ts';

type Props = { periods: ProtectedPeriodRow[]; mayEdit: boolean };

/** What is or will be protected, by its beginning; what is past stays on file behind one word. */
export function Periods({ periods, mayEdit }: Props) {
  const { t } = useWords();
  const today = localOf(new Date().toISOString())?.date ?? '';
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const past = sorted.filter(({ to }) => to < today);
  return (
    <>
      {periods.length === 0 && <p className="faint">{t('parameters.noPeriods')}</p>}
      <PeriodList periods={sorted.filter(({ to }) => to >= today)} mayEdit={mayEdit} />
      {past.length > 0 && (
        <details>
          <summary className="faint small">{t('parameters.pastPeriods', { count: past.length })}</summary>
          <PeriodList periods={past} mayEdit={false} />
        </details>
      )}
      {mayEdit && <PeriodForm />}
    </>
  );
}

function PeriodList({ periods, mayEdit }: Props) {
  const { t, word, range } = useWords();
  const names = useWeekdayNames();
  const [open, setOpen] = useState<string | null>(null);
  const days = ({ weekdays }: ProtectedPeriodRow) =>
    weekdays.length === 0 ? t('parameters.everyDay') : weekdays.map((day) => names[day - 1]).join(' ');
  return (
    <ul>
      {periods.map((period) => (
        <li key={period.id} className="period">
          <span>
            <strong>{period.name}</strong> <span className="tag quiet">{word('protection', period.kind)}</span>
          </span>
          <span className="facts num">
            <span>{range(period.from, period.to)}</span>
            <span>{word('half', period.half)}</span>
            <span>{days(period)}</span>
            <span>{period.unitName ?? t('parameters.everyUnit')}</span>
            {mayEdit && (
              <button type="button" className="link" onClick={() => setOpen(open === period.id ? null : period.id)}>
                {t('parameters.remove')}
              </button>
            )}
          </span>
          {open === period.id && <Removal period={period} />}
        </li>
      ))}
    </ul>
  );
}

/** What protects everybody, or one township, is tried on the year before it goes. */
function Removal({ period: { id, unitName } }: { period: ProtectedPeriodRow }) {
  const { t } = useWords();
  const client = useQueryClient();
  const change = { kind: 'remove-period', id } as const;
  const trying = useTrial(change);
  const remove = useMutation({ mutationFn: removeProtectedPeriod, onSuccess: () => client.invalidateQueries() });
  return (
    <div className="rule-change">
      <TrialView trying={trying} onTry={() => trying.start(change)} />
      {unitName !== null && <p className="faint small">{t('parameters.trialAlone', { unit: unitName })}</p>}
      <div className="form-row">
        <Button busy={remove.isPending} onClick={() => remove.mutate(id)}>
          {t('parameters.remove')}
        </Button>
      </div>
      {remove.error && <TroubleView error={remove.error} />}
    </div>
  );
}
