import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestsRead } from '../../api/reads.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { itemsOf } from '../../parts/paged.tsx';
import { Empty, Loading, TroubleView } from '../../parts/states.tsx';

const SHOWN = 7;

/** What this office asked for last, and where each of it stands. */
export function RecentRequests() {
  const { t, word, moment, hours } = useWords();
  const asked = useInfiniteQuery(requestsRead({}));
  const rows = itemsOf(asked).slice(0, SHOWN);
  return (
    <section className="sheet">
      <h2>{t('home.recent')}</h2>
      {asked.error && <TroubleView error={asked.error} onRetry={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <Loading />}
      {asked.data && rows.length === 0 && <Empty>{t('home.recentNone')}</Empty>}
      <ol className="landing num">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{moment(row.receivedAt, false)}</strong>
            <Link to="/requests/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
            <span className="faint">{word('requestState', row.state)}</span>
            <span className="value">{row.number}</span>
            <span className="value hours">{hours(row.hours)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
