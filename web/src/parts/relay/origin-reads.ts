import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/http.ts';
import { batched } from './batched.ts';
import type { CardOrigin, OriginAnswer } from './origin-types.ts';

/** While the server fills its index it says so; then it is asked again. */
const AGAIN_MS = 3_000;
const PER_CALL = 50;

export const originRead = (id: string) =>
  queryOptions({
    queryKey: ['request', 'origin', id],
    queryFn: ({ signal }) => call<OriginAnswer>(`/api/requests/${id}/origin`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'loading' ? AGAIN_MS : false),
  });

export const pastedOriginRead = (text: string) =>
  queryOptions({
    queryKey: ['pasted-origin', text],
    queryFn: ({ signal }) => call<OriginAnswer>('/api/origin', { method: 'POST', body: { text }, signal }),
    refetchInterval: (query) => (query.state.data?.state === 'loading' ? AGAIN_MS : false),
    gcTime: 60_000,
    retry: false,
  });

/** All cards of a page ask in one call. */
const askOnce = batched(async (ids: string[]) => {
  const { items } = await call<{ items: CardOrigin[] }>(`/api/origin/earlier?ids=${ids.join(',')}`);
  return new Map(items.map((one) => [one.requestId, one]));
}, PER_CALL);

export const cardOriginRead = (requestId: string) =>
  queryOptions({
    queryKey: ['card-origin', requestId],
    queryFn: async () => (await askOnce(requestId)) ?? null,
    retry: false,
    staleTime: 60_000,
  });
