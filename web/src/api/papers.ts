import { queryOptions } from '@tanstack/react-query';
import { call, query } from './http.ts';
import type {
  CourtesyNote,
  JointItem,
  PassAtDoor,
  PassInput,
  PassOfRequest,
  RenewalAsked,
  VisitPass,
  Vote,
  Votes,
} from './paper-types.ts';

/** Questions and acts about what is printed, shown at a door, voted on and renewed; keys as in `reads.ts`. */
export const noteRead = (id: string) =>
  queryOptions({
    queryKey: ['request', id, 'note'],
    queryFn: ({ signal }) => call<CourtesyNote>(`/api/requests/${id}/note`, { signal }),
  });
export const passRead = (id: string) =>
  queryOptions({
    queryKey: ['request', id, 'pass'],
    queryFn: ({ signal }) => call<PassOfRequest>(`/api/requests/${id}/visit-pass`, { signal }),
  });
export const votesRead = (id: string) =>
  queryOptions({
    queryKey: ['request', id, 'votes'],
    queryFn: ({ signal }) => call<Votes>(`/api/requests/${id}/votes`, { signal }),
  });
export const jointDeskRead = queryOptions({
  queryKey: ['queue', 'joint'],
  queryFn: ({ signal }) => call<{ items: JointItem[] }>('/api/joint-desk', { signal }),
});
export const renewalsRead = queryOptions({
  queryKey: ['request', 'renewals'],
  queryFn: ({ signal }) => call<{ items: RenewalAsked[] }>('/api/renewals', { signal }),
});

export const passAtDoor = (code: string) => call<PassAtDoor>(`/api/visit-passes${query({ code })}`);
export const confirmPass = (id: string) =>
  call<{ confirmedAt: string }>(`/api/visit-passes/${id}/confirmation`, { method: 'POST', body: {} });
export const issuePass = (requestId: string, body: PassInput) =>
  call<VisitPass>(`/api/requests/${requestId}/visit-pass`, { method: 'POST', body });
export const completionLink = (requestId: string) =>
  call<{ url: string }>(`/api/requests/${requestId}/completion-link`, { method: 'POST', body: {} });
export const castVote = (requestId: string, vote: Vote, opinion: string) =>
  call<{ vote: Vote }>(`/api/requests/${requestId}/vote`, { method: 'PUT', body: { vote, opinion } });
export const renewNumber = (requestId: string) =>
  call<{ number: string; expiresOn: string }>(`/api/requests/${requestId}/renewal`, { method: 'POST', body: {} });
