import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProtectedPeriodRow } from '../../api/types.ts';
import { removeProtectedPeriod } from '../../api/writes.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { PeriodForm } from './period-form.tsx';
import { useWeekdayNames } from './weekday-names.ts';

export function Periods({ periods, mayEdit }: { periods: ProtectedPeriodRow[]; mayEdit: boolean }) {
  const { t, word, range } = useWords();
  const names = useWeekdayNames();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: removeProtectedPeriod,
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      {periods.length === 0 && <p className="faint">{t('parameters.noPeriods')}</p>}
      <ul>
        {periods.map((period) => (
          <li key={period.id} className="period">
            <span>
              <strong>{period.name}</strong> <span className="tag quiet">{word('protection', period.kind)}</span>
            </span>
            <span className="facts num">
              <span>{range(period.from, period.to)}</span>
              <span>{word('half', period.half)}</span>
              <span>
                {period.weekdays.length === 0
                  ? t('parameters.everyDay')
                  : period.weekdays.map((day) => names[day - 1]).join(' ')}
              </span>
              <span>{period.unitName ?? t('parameters.everyUnit')}</span>
              {mayEdit && (
                <button
                  type="button"
                  className="link"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(period.id)}
                >
                  {t('parameters.remove')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {remove.error && <TroubleView error={remove.error} />}
      {mayEdit && <PeriodForm />}
    </>
  );
}
