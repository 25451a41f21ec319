import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestsRead } from '../../api/reads.ts';
import type { RequestDetail, RequestRow } from '../../api/types.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { itemsOf } from '../../parts/paged.tsx';

const SHOWN = 3;

/** What passing would cost whom, and what became of the same sender's last requests of this kind. */
export function DecisionFacts({ request }: { request: RequestDetail }) {
  const { t, hours, yuan, moment, word } = useWords();
  const asked = useInfiniteQuery(requestsRead({ q: request.issuerName }));
  const earlier = itemsOf(asked)
    .filter((row) => isPrecedent(row, request))
    .slice(0, SHOWN);
  const towns = request.price.byTarget;
  const each = towns.map(({ personHours }) => personHours);
  return (
    <>
      {towns.length > 0 && (
        <p className="small num">
          {t('decision.cost', {
            units: towns.length,
            hours: hours(request.hours),
            yuan: yuan(request.yuan),
            most: hours(Math.max(...each)),
          })}
        </p>
      )}
      {asked.data && (
        <div className="small num">
          <span className="faint">{t(earlier.length > 0 ? 'decision.precedents' : 'decision.noPrecedent')}</span>
          <ul>
            {earlier.map((row) => (
              <li key={row.id}>
                <Link to="/requests/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>{' '}
                {word('requestState', row.state)} <span className="faint">{moment(row.receivedAt, false)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const isPrecedent = (row: RequestRow, request: RequestDetail): boolean =>
  row.id !== request.id &&
  row.issuerName === request.issuerName &&
  row.kind === request.kind &&
  row.origin === 'sender' &&
  row.state !== 'in-review';
