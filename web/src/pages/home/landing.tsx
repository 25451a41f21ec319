import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deskRead } from '../../api/reads.ts';
import type { DeskRow } from '../../api/types.ts';
import { figure } from '../../format/format.ts';
import { ownTitle } from '../../format/short-title.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { Paged } from '../../parts/paged.tsx';

const SHOWN = 7;

/** What is still to come: what is past its date is counted in the sentence above. */
const ahead = (rows: DeskRow[]): DeskRow[] =>
  rows.filter(({ nextDueAt }) => nextDueAt !== null && Date.parse(nextDueAt) >= Date.now()).slice(0, SHOWN);

/** What falls due this week, the nearest first. */
export function Landing() {
  const { t, moment, hours } = useWords();
  const asked = useInfiniteQuery(deskRead('week'));
  return (
    <section className="sheet">
      <h2>{t('home.landing')}</h2>
      <Paged asked={{ ...asked, hasNextPage: false } as typeof asked} empty={t('home.landingNone')}>
        {(rows) => (
          <>
            <ol className="landing num">
              {ahead(rows).map((row) => (
                <li key={row.deliveryId}>
                  <strong>{row.nextDueAt && moment(row.nextDueAt, row.nextDueHasTime)}</strong>
                  <Link to="/requests/$id" params={{ id: row.requestId }}>
                    {ownTitle(row.title, row.issuerName)}
                  </Link>
                  <span className="faint">{row.issuerName}</span>
                  <span className="value">
                    {row.workingHoursLeft !== null &&
                      row.workingHoursLeft >= 0 &&
                      t('desk.hoursLeft', { hours: figure(row.workingHoursLeft) })}
                    {' · '}
                    {hours(row.hours)}
                  </span>
                </li>
              ))}
            </ol>
            {(rows.length > SHOWN || asked.hasNextPage) && (
              <Link to="/desk" search={{ filter: 'week' }}>
                {t('state.more')}
              </Link>
            )}
          </>
        )}
      </Paged>
    </section>
  );
}
