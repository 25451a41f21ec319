import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProtectedPeriodRow } from '../../api/types.ts';
import { removeProtectedPeriod } from '../../api/writes.ts';
import { localOf } from '../../format/local-time.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { TroubleView } from '../../parts/states.tsx';
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
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: removeProtectedPeriod,
    onSuccess: () => client.invalidateQueries(),
  });
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
      {remove.error && <TroubleView error={remove.error} />}
    </ul>
  );
}
