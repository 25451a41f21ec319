import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, newKey, query } from '../../api/http.ts';
import type { ListInput, ListKind, ListPreview, ListRowCells, ListsHeld } from '../../api/list-types.ts';
import type { Page } from '../../api/types.ts';

export const listsRead = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => call<ListsHeld>('/api/lists', { signal }),
});

export const listRowsRead = (filter: { kind: ListKind; year: number | null; q: string }) =>
  infiniteQueryOptions({
    queryKey: ['lists', 'rows', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<Page<ListRowCells>>(`/api/lists/rows${query({ ...filter, cursor: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};
const asked = ({ kind, year, choice }: ListInput): string => query({ kind, year, choice: JSON.stringify(choice) });

export const previewList = (file: File, input: ListInput) =>
  call<ListPreview>(`/api/lists/preview${asked(input)}`, { method: 'POST', body: formOf(file) });
export const importList = (file: File, input: ListInput, idempotencyKey = newKey()) =>
  call<{ id: string; rows: number; skipped: number }>(`/api/lists/imports${asked(input)}`, {
    method: 'POST',
    body: formOf(file),
    idempotencyKey,
  });
export const undoImport = (id: string) =>
  call<{ rows: number }>(`/api/lists/imports/${id}/undo`, { method: 'POST', body: {} });

export const templateAddress = (kind: ListKind): string => `/api/lists/template.xlsx${query({ kind })}`;
export const exportAddress = (kind: ListKind, year: number | null): string =>
  `/api/lists/rows.xlsx${query({ kind, year })}`;
