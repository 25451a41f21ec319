import { Link } from '@tanstack/react-router';
import type { YearReview } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';

/** What one year did to one town, case by case, each leading to the very requests. */
export function YearOfCases({ year }: { year: YearReview }) {
  const { t, word, hours, range } = useWords();
  return (
    <section className="sheet">
      <h2>{t('home.year', { town: year.unitName })}</h2>
      <p className="faint num">
        {t('home.yearTotal', { range: range(year.from, year.to), requests: year.requests, hours: hours(year.hours) })}
      </p>
      <ol className="landing num">
        {year.cases.map((one) => (
          <li key={one.code}>
            <Link to="/requests" search={{ case: one.code }}>
              {word('case', one.code)}
            </Link>
            <span className="value">{t('home.yearRow', { requests: one.requests, hours: hours(one.hours) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
