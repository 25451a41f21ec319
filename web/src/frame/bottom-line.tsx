import { useQuery } from '@tanstack/react-query';
import packageInfo from '../../package.json' with { type: 'json' };
import { homeRead } from '../api/reads.ts';
import { figure, share } from '../format/format.ts';
import { useWords } from '../locale/use-locale.tsx';

/** Small print of every page: what the register sees, what it costs its user, which version says so. */
export function BottomLine() {
  const { t, range } = useWords();
  const { data } = useQuery(homeRead);
  const coverage = data?.coverage;
  const burden = data?.ownBurden;
  return (
    <footer className="bottom-line num">
      {coverage && (
        <span title={range(coverage.from, coverage.to)}>
          {coverage.seen > 0
            ? t('frame.coverage', { share: share(coverage.registered, coverage.seen) })
            : t('frame.coverageNone')}
        </span>
      )}
      {burden && (
        <span title={t('frame.ownBurdenHow', { ...burden, range: range(burden.from, burden.to) })}>
          {t('frame.ownBurden', { minutes: figure(burden.minutesPerUser), budget: burden.budgetMinutes })}
        </span>
      )}
      <span>{t('frame.version', { version: packageInfo.version })}</span>
    </footer>
  );
}
