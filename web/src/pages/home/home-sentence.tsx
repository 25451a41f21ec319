import type { Home, Role } from '../../api/types.ts';
import { grouped } from '../../format/format.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** The answer to the question this post opens the page with. */
export function HomeSentence({ home, role }: { home: Home; role: Role | undefined }) {
  const { t, hours, yuan } = useWords();
  const { counts, month } = home;
  const asked = {
    issuers: month.issuers,
    units: month.units,
    requests: month.requests,
    hours: hours(month.hours),
    yuan: yuan(month.yuan),
  };
  if (role === 'town-clerk' || role === 'town-leader') {
    return (
      <p className="sentence num">
        {t('home.town', { due: counts.dueThisWeek, inbox: counts.inbox, hours: asked.hours, issuers: asked.issuers })}{' '}
        {counts.overdue > 0 && <span className="look">{t('home.town.overdue', { count: counts.overdue })}</span>}{' '}
        {counts.unnumbered > 0 && <span className="faint">{t('home.unnumbered', { count: counts.unnumbered })}</span>}
      </p>
    );
  }
  if (role === 'department-clerk')
    return (
      <p className="sentence num">
        {t('home.department', { numbered: counts.numbered, inReview: counts.inReview, returned: counts.returned })}
      </p>
    );
  if (role === 'administrator') return <p className="sentence">{t('home.administrator')}</p>;
  return (
    <p className="sentence num">
      {role === 'relief-officer' ? t('home.relief', { ...asked, inReview: counts.inReview }) : t('home.county', asked)}{' '}
      {counts.strays > 0 && <span className="faint">{t('home.strays', { count: counts.strays })}</span>}{' '}
      {role === 'relief-officer' && <CoverageWords coverage={home.coverage} />}
    </p>
  );
}

/** Registered before arrival ÷ all that were seen, with both counts and their dates. */
function CoverageWords({ coverage }: Pick<Home, 'coverage'>) {
  const { t, range } = useWords();
  const { registered, seen, from, to } = coverage;
  return (
    <span title={range(from, to)}>
      {seen === 0
        ? t('home.coverageNone')
        : t('home.coverage', {
            seen: grouped(seen),
            registered: grouped(registered),
            share: percent(registered, seen),
          })}
    </span>
  );
}

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;
