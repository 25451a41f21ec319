import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { queueRead } from '../../api/reads.ts';
import type { QueueRow } from '../../api/types.ts';
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
import { RequestBeside } from '../requests/lazy-request.tsx';

addWords(requestWords);

export function QueuePage() {
  const { t } = useWords();
  const { id } = useSearch({ from: '/signed-in/queue' });
  const asked = useInfiniteQuery(queueRead);
  const navigate = useNavigate();
  const wide = useWide();
  const items = itemsOf(asked);
  const chosen = id ?? (wide ? items[0]?.id : undefined);
  const open = (row: QueueRow | undefined) => {
    if (!row) return;
    if (wide) void navigate({ to: '/queue', search: { id: row.id }, replace: true });
    else void navigate({ to: '/requests/$id', params: { id: row.id } });
  };
  const { setCurrent, current } = useListKeys(
    items.map((one) => one.id),
    { onOpen: (index) => open(items[index]) },
  );
  const list = (
    <Paged asked={asked} empty={t('queue.empty')}>
      {(rows) => (
        <ol className="request-list">
          {rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              current={row.id === chosen || index === current}
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
  const counts = {
    count: items.length,
    red: items.filter(({ lane, origin }) => lane === 'red' && origin === 'sender').length,
    strays: items.filter(({ origin }) => origin === 'stray').length,
    after: items.filter(({ lane, origin }) => lane === 'emergency' && origin === 'sender').length,
  };
  const waiting = counts.count - counts.strays - counts.after;
  return (
    <>
      <h1 className="visually-hidden">{t('queue.title')}</h1>
      {items.length > 0 && (
        <p className="sentence num">
          {t(asked.hasNextPage ? 'queue.sentenceMore' : 'queue.sentence', { ...counts, waiting })}
        </p>
      )}
      <ListAndDetail list={list} detail={<RequestBeside id={chosen} />} />
    </>
  );
}

function Row({ row, current, onOpen }: { row: QueueRow; current: boolean; onOpen: () => void }) {
  const { t, moment, hours, word } = useWords();
  const late = row.dueAt !== null && Date.parse(row.dueAt) < Date.now();
  return (
    <RequestRowView
      id={row.id}
      title={ownTitle(row.title, row.issuerName)}
      current={current}
      onOpen={onOpen}
      head={
        <>
          <LaneTag lane={row.lane} />
          <span>{row.issuerName}</span>
          {row.origin === 'stray' && <span className="look">{word('origin', row.origin)}</span>}
        </>
      }
      foot={
        <>
          {row.lane === 'emergency' && <span className="look">{t('queue.lookAfter')}</span>}
          {row.dueAt && (
            <span className={late ? 'look' : undefined}>
              {late ? t('queue.overdue') : t('queue.due', { when: moment(row.dueAt) })}
            </span>
          )}
          <span>{hours(row.hours)}</span>
          <span>{t('queue.findings', row.findings)}</span>
        </>
      }
    />
  );
}
