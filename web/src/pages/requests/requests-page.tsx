import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { requestsRead } from '../../api/reads.ts';
import type { RequestRow, RequestState } from '../../api/types.ts';
import { useSession } from '../../app/session.ts';
import { ownTitle } from '../../format/short-title.ts';
import { useListKeys } from '../../frame/use-list-keys.ts';
import { useWide } from '../../frame/use-screen.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { request as requestWords } from '../../locale/zh-CN/request.ts';
import { LaneTag } from '../../parts/lane-words.tsx';
import { ListAndDetail } from '../../parts/list-and-detail.tsx';
import { itemsOf, Paged } from '../../parts/paged.tsx';
import { RequestRowView } from '../../parts/request-rows.tsx';
import { RequestBeside } from './lazy-request.tsx';

addWords(requestWords);

/** A state's word is marked by the state alone, not because the page is the same. */
const STATE_ONLY = { exact: true, includeSearch: true, explicitUndefined: true };
const STATES: RequestState[] = ['in-review', 'numbered', 'returned', 'withdrawn', 'stray', 'expired'];

export function RequestsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/signed-in/requests' });
  const { q, state, id } = search;
  const asked = useInfiniteQuery(requestsRead({ q, state, case: search.case }));
  const navigate = useNavigate();
  const wide = useWide();
  const items = itemsOf(asked);
  const chosen = id ?? (wide ? items[0]?.id : undefined);
  const open = (one: RequestRow | undefined) => {
    if (!one) return;
    if (wide) void navigate({ to: '/requests', search: { ...search, id: one.id }, replace: true });
    else void navigate({ to: '/requests/$id', params: { id: one.id } });
  };
  const { current, setCurrent } = useListKeys(
    items.map((one) => one.id),
    { onOpen: (index) => open(items[index]) },
  );
  const list = (
    <Paged asked={asked} empty={t(q || state ? 'requests.emptySearch' : 'requests.empty')}>
      {(rows) => (
        <ol className="request-list">
          {rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              current={index === current || row.id === chosen}
              onOpen={() => {
                setCurrent(index);
                open(row);
              }}
            />
          ))}
        </ol>
      )}
    </Paged>
  );
  return (
    <>
      <Head />
      <ListAndDetail list={list} detail={<RequestBeside id={chosen} />} />
    </>
  );
}

function Head() {
  const { t, word } = useWords();
  const session = useSession();
  const search = useSearch({ from: '/signed-in/requests' });
  const { q, state } = search;
  const own = session?.actor.role === 'department-clerk';
  return (
    <div className="page-head">
      <h1>{q ? t('requests.found', { q }) : t(own ? 'requests.mine' : 'requests.title')}</h1>
      {search.case && <span className="tag accent">{t('requests.case', { code: word('case', search.case) })}</span>}
      <nav className="words" aria-label={t('request.state')}>
        {[undefined, ...STATES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/requests"
            search={{ q, state: one, case: search.case, id: undefined }}
            activeOptions={STATE_ONLY}
            aria-current={one === state ? 'true' : undefined}
          >
            {one ? word('requestState', one) : t('requests.all')}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Row({ row, current, onOpen }: { row: RequestRow; current: boolean; onOpen: () => void }) {
  const { t, word, moment, hours } = useWords();
  return (
    <RequestRowView
      id={row.id}
      title={ownTitle(row.title, row.issuerName)}
      current={current}
      onOpen={onOpen}
      head={
        <>
          <span>{row.issuerName}</span>
          <span>{word('kind', row.kind)}</span>
          {row.origin === 'stray' && <span className="look">{word('origin', row.origin)}</span>}
          {row.lane && row.state === 'in-review' && <LaneTag lane={row.lane} />}
        </>
      }
      foot={
        <>
          <span>{word('requestState', row.state)}</span>
          {row.number && <span>{row.number}</span>}
          <span>{t('requests.targets', { count: row.targets })}</span>
          <span>{hours(row.hours)}</span>
          <span>{moment(row.receivedAt)}</span>
        </>
      }
    />
  );
}
