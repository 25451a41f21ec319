import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { deskRead } from '../../api/reads.ts';
import type { DeskFilter, DeskRow, Page } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useListKeys } from '../../frame/use-list-keys.ts';
import { useWide } from '../../frame/use-screen.ts';
import { addWords } from '../../locale/known-words.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { desk as deskWords } from '../../locale/zh-CN/desk.ts';
import { papers } from '../../locale/zh-CN/papers.ts';
import { relay } from '../../locale/zh-CN/relay.ts';
import { request as requestWords } from '../../locale/zh-CN/request.ts';
import { ListAndDetail } from '../../parts/list-and-detail.tsx';
import { itemsOf, Paged } from '../../parts/paged.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { RequestBeside } from '../requests/lazy-request.tsx';
import { mayDispute } from './delivery-actions.tsx';
import { DeskCard } from './desk-card.tsx';
import { JointDesk } from './joint-desk.tsx';
import { PassAtDoorView } from './pass-at-door.tsx';
import { PasteBox } from './paste-box.tsx';
import { useDeliveryActs } from './use-delivery-acts.ts';
import './desk.css';

addWords(deskWords, requestWords, papers, relay);

const FILTERS: DeskFilter[] = ['all', 'today', 'week', 'mine', 'village', 'unnumbered', 'closed'];
const filterOf = (value: string | undefined): DeskFilter => FILTERS.find((one) => one === value) ?? 'all';

/** What is asked of this unit, the next decision first; a paste box on top for what came another way. */
export function DeskPage() {
  const { t } = useWords();
  const { filter: word, unitId, id } = useSearch({ from: '/signed-in/desk' });
  const filter = filterOf(word);
  const asked = useInfiniteQuery(deskRead(filter, unitId));
  const wide = useWide();
  const can = useCan();
  const acts = useDeliveryActs();
  const chosen = id ?? (wide ? itemsOf(asked)[0]?.requestId : undefined);
  return (
    <>
      <h1 className="visually-hidden">{t('desk.title')}</h1>
      {can('stray.register') && <PasteBox />}
      <div className="desk-asides">
        {can('pass.confirm') && <PassAtDoorView />}
        {can('vote.cast') && <JointDesk />}
      </div>
      <Filters filter={filter} />
      {acts.error !== null && <TroubleView error={acts.error} />}
      <ListAndDetail
        list={<Cards asked={asked} filter={filter} chosen={chosen} act={acts.act} />}
        detail={<RequestBeside id={chosen} />}
      />
    </>
  );
}

type CardsProps = {
  asked: UseInfiniteQueryResult<{ pages: Page<DeskRow>[] }>;
  filter: DeskFilter;
  chosen: string | undefined;
  act: ReturnType<typeof useDeliveryActs>['act'];
};

function Cards({ asked, filter, chosen, act }: CardsProps) {
  const { t } = useWords();
  const mayAct = useCan()('delivery.act');
  const open = useOpen();
  const [disputing, setDisputing] = useState<string | null>(null);
  const items = itemsOf(asked);
  const keys = useListKeys(
    items.map((one) => one.deliveryId),
    {
      onOpen: (index) => open(items[index]),
      ...(mayAct && {
        onAccept: (index) => items[index]?.state === 'arrived' && act(items[index].deliveryId, 'accept'),
        onDispute: (index) => {
          const row = items[index];
          if (row && mayDispute(row.state)) setDisputing(row.deliveryId);
        },
      }),
    },
  );
  const card = (row: DeskRow, index: number) => (
    <DeskCard
      key={row.deliveryId}
      row={row}
      current={index === keys.current || row.requestId === chosen}
      mayAct={mayAct}
      disputing={disputing === row.deliveryId}
      onDisputing={(on) => setDisputing(on ? row.deliveryId : null)}
      onAct={(event, note) => {
        setDisputing(null);
        act(row.deliveryId, event, note);
      }}
      onOpen={() => {
        keys.setCurrent(index);
        open(row);
      }}
    />
  );
  return (
    <Paged asked={asked} empty={t(filter === 'all' ? 'desk.empty.all' : 'desk.empty.filtered')}>
      {(rows) => <ol className="request-list">{rows.map(card)}</ol>}
    </Paged>
  );
}

/** Beside the list when there is room, else as a page. */
function useOpen(): (row: DeskRow | undefined) => void {
  const search = useSearch({ from: '/signed-in/desk' });
  const navigate = useNavigate();
  const wide = useWide();
  return (row) => {
    if (!row) return;
    if (wide) void navigate({ to: '/desk', search: { ...search, id: row.requestId }, replace: true });
    else void navigate({ to: '/requests/$id', params: { id: row.requestId } });
  };
}

function Filters({ filter }: { filter: DeskFilter }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <div className="words desk-filters">
      {FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === filter}
          onClick={() => void navigate({ to: '/desk', search: { filter: one === 'all' ? undefined : one } })}
        >
          {t(`desk.filter.${one}`)}
        </button>
      ))}
    </div>
  );
}
