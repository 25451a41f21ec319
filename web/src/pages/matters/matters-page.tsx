import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { matterCountsRead, mattersRead } from '../../api/matter-calls.ts';
import type { MatterFilter } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { matters as mattersWords } from '../../locale/zh-CN/matters.ts';
import { Paged } from '../../parts/paged.tsx';
import { MatterCard } from './matter-card.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { ResidentLink, TakeMatter } from './take-matter.tsx';
import { Whistles } from './whistles.tsx';
import './matters.css';

addWords(mattersWords);

const FILTERS: MatterFilter[] = ['open', 'overdue', 'answered', 'closed'];
type Tab = MatterFilter | 'whistles' | 'share';

/** What residents brought, apart from what superiors ask; a department sees only what it is summoned for. */
export function MattersPage() {
  const { t } = useWords();
  const can = useCan();
  const { show } = useSearch({ from: '/signed-in/matters' });
  const reads = can('matter.read');
  const tabs: Tab[] = reads ? [...FILTERS, 'whistles', 'share'] : ['whistles'];
  const tab = tabs.find((one) => one === show) ?? tabs[0]!;
  return (
    <>
      <div className="page-head">
        <h1>{t('matters.title')}</h1>
      </div>
      {can('matter.act') && <TakeMatter />}
      {reads && <Tabs tabs={tabs} tab={tab} />}
      {tab === 'whistles' && <Whistles />}
      {tab === 'share' && <ShareSheet />}
      {tab !== 'whistles' && tab !== 'share' && <MatterList filter={tab} />}
      {can('matter.act') && tab === 'open' && <ResidentLink />}
    </>
  );
}

function Tabs({ tabs, tab }: { tabs: Tab[]; tab: Tab }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(matterCountsRead);
  const label = (one: Tab): string =>
    one === 'whistles' || one === 'share'
      ? t(`matters.tab.${one}`)
      : t(`matters.tab.${one}`, { count: data?.[one] ?? '' });
  return (
    <div className="words matter-tabs num">
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === tab}
          onClick={() => void navigate({ to: '/matters', search: { show: one === 'open' ? undefined : one } })}
        >
          {label(one)}
        </button>
      ))}
    </div>
  );
}

function MatterList({ filter }: { filter: MatterFilter }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/matters' });
  const asked = useInfiniteQuery(mattersRead(filter));
  const open = (id: string) =>
    void navigate({ to: '/matters', search: { ...search, id: search.id === id ? undefined : id }, replace: true });
  return (
    <Paged asked={asked} empty={t(filter === 'open' ? 'matters.empty.open' : 'matters.empty.filtered')}>
      {(rows) => (
        <ol className="request-list">
          {rows.map((row) => (
            <MatterCard key={row.id} row={row} open={row.id === search.id} onOpen={() => open(row.id)} />
          ))}
        </ol>
      )}
    </Paged>
  );
}
