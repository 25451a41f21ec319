import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../api/types.ts';
import { useWords } from '../locale/use-locale.tsx';
import { Empty, Loading, TroubleView } from './states.tsx';

type Pages<Item> = UseInfiniteQueryResult<{ pages: Page<Item>[] }>;

export const itemsOf = <Item,>(asked: Pages<Item>): Item[] => asked.data?.pages.flatMap(({ items }) => items) ?? [];

type Props<Item> = { asked: Pages<Item>; empty: string; children: (items: Item[]) => ReactNode };

/** A long list page by page: loading, empty, trouble and "show more" in one place. */
export function Paged<Item>({ asked, empty, children }: Props<Item>) {
  const { t } = useWords();
  const items = itemsOf(asked);
  return (
    <>
      {asked.error && <TroubleView error={asked.error} onRetry={() => void asked.refetch()} />}
      {!asked.data && !asked.error && <Loading />}
      {asked.data && items.length === 0 && <Empty>{empty}</Empty>}
      {items.length > 0 && children(items)}
      {asked.hasNextPage && (
        <p>
          <button
            type="button"
            className="link"
            disabled={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {t(asked.isFetchingNextPage ? 'state.loading' : 'state.more')}
          </button>
        </p>
      )}
    </>
  );
}
