import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { deskRead } from '../../api/reads.ts';
import type { DeskFilter, DeskRow } from '../../api/types.ts';
import { useCan } from '../../app/session.ts';
import { useListKeys } from '../../frame/use-list-keys.ts';
import { useWide } from '../../frame/use-screen.ts';
import { useWords } from '../../locale/use-locale.tsx';
import { ListAndDetail } from '../../parts/list-and-detail.tsx';
import { itemsOf, Paged } from '../../parts/paged.tsx';
import { TroubleView } from '../../parts/states.tsx';
import { RequestView } from '../requests/request-view.tsx';
import { DeskCard } from './desk-card.tsx';
import { PasteBox } from './paste-box.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useDeliveryActs } from './use-delivery-acts.ts';
import './desk.css';

const FILTERS: DeskFilter[] = ['all', 'today', 'week', 'mine', 'village', 'unnumbered', 'closed'];
const filterOf = (value: string | undefined): DeskFilter => FILTERS.find((one) => one === value) ?? 'all';

export function DeskPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/signed-in/desk' });
  const filter = filterOf(search.filter);
  const asked = useInfiniteQuery(deskRead(filter, search.unitId));
  const navigate = useNavigate();
  const wide = useWide();
  const can = useCan();
  const acts = useDeliveryActs();
  const [disputing, setDisputing] = useState<string | null>(null);
  const items = itemsOf(asked);
  const chosen = search.id ?? (wide ? items[0]?.requestId : undefined);
  const open = (row: DeskRow | undefined) => {
    if (!row) return;
    if (wide) void navigate({ to: '/desk', search: { ...search, id: row.requestId }, replace: true });
    else void navigate({ to: '/requests/$id', params: { id: row.requestId } });
  };
  const mayAct = can('delivery.act');
  const { current, setCurrent } = useListKeys(items.length, {
    onOpen: (index) => open(items[index]),
    ...(mayAct && {
      onAccept: (index) => items[index]?.state === 'arrived' && acts.act(items[index].deliveryId, 'accept'),
      onDispute: (index) => setDisputing(items[index]?.deliveryId ?? null),
    }),
  });
  const list = (
    <>
      {acts.error !== null && <TroubleView error={acts.error} />}
      <Paged asked={asked} empty={t(filter === 'all' ? 'desk.empty.all' : 'desk.empty.filtered')}>
        {(rows) => (
          <ol className="request-list">
            {rows.map((row, index) => (
              <DeskCard
                key={row.deliveryId}
                row={row}
                current={index === current || row.requestId === chosen}
                mayAct={mayAct}
                disputing={disputing === row.deliveryId}
                onDisputing={(on) => setDisputing(on ? row.deliveryId : null)}
                onAct={(event, note) => {
                  setDisputing(null);
                  acts.act(row.deliveryId, event, note);
                }}
                onOpen={() => {
                  setCurrent(index);
                  open(row);
                }}
              />
            ))}
          </ol>
        )}
      </Paged>
    </>
  );
  return (
    <>
      <h1 className="visually-hidden">{t('desk.title')}</h1>
      {can('stray.register') && <PasteBox />}
      <Filters filter={filter} />
      <ListAndDetail list={list} detail={chosen && <RequestView key={chosen} id={chosen} />} />
      <UndoBar done={acts.done} onUndo={acts.undo} onOver={acts.forget} />
    </>
  );
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
