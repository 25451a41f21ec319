import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, query } from './http.ts';
import type {
  Account,
  AuditRow,
  AuditVerification,
  CheckingKit,
  DeskFilter,
  DeskRow,
  Home,
  Ledger,
  LedgerBy,
  Page,
  ParameterSet,
  People,
  Place,
  PlaceEvent,
  QueueRow,
  ReplayRow,
  RequestDetail,
  RequestRow,
  RuleBookAnswer,
  RuleDetail,
  RuleList,
  Session,
  ShortNotices,
  Unit,
  VillageAnswer,
  Week,
  YearAccount,
} from './types.ts';
import type { Feed } from './writes.ts';

/** Every question the pages ask; the first word of a key is what server events invalidate (`api/events.ts`). */
export const list = <Item>(key: unknown[], path: string, parameters: Record<string, string | null | undefined>) =>
  infiniteQueryOptions({
    queryKey: [...key, parameters],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<Page<Item>>(`${path}${query({ ...parameters, cursor: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.next,
  });

export const one = <Answer>(key: unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => call<Answer>(path, { signal }) });

export const sessionRead = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call<Session>('/api/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Also the clock of the frame: hours left today go down while a page stays open. */
export const homeRead = queryOptions({ ...one<Home>(['home'], '/api/home'), refetchInterval: 10 * 60_000 });
export const yearRead = queryOptions({
  queryKey: ['year-account'],
  queryFn: ({ signal }) => call<{ account: YearAccount | null }>('/api/year-account', { signal }),
  staleTime: 10 * 60_000,
});
export const kitRead = queryOptions({
  queryKey: ['checking-kit'],
  queryFn: async ({ signal }) => {
    const kit = await call<CheckingKit>('/api/checking-kit', { signal });
    return { ...kit, clockAheadMs: Date.parse(kit.now) - Date.now() };
  },
  staleTime: 10 * 60_000,
});
export type Kit = CheckingKit & { clockAheadMs: number };

export const requestsRead = (filter: {
  state?: string | undefined;
  q?: string | undefined;
  case?: string | undefined;
}) => list<RequestRow>(['request', 'list'], '/api/requests', filter);
export const requestRead = (id: string) => one<RequestDetail>(['request', id], `/api/requests/${id}`);
export const villageAnswersRead = (taskId: string) =>
  one<{ items: VillageAnswer[]; shared: { places: string[]; words: string }[] }>(
    ['desk', 'answers', taskId],
    `/api/tasks/${taskId}/village-answers`,
  );
export const queueRead = list<QueueRow>(['queue'], '/api/queue', {});
export const deskRead = (filter: DeskFilter, unitId?: string | undefined) =>
  list<DeskRow>(['desk'], '/api/desk', { filter, unitId });
export const weekRead = (from: string, unitId?: string | undefined) =>
  one<Week>(['week', from, unitId ?? null], `/api/week${query({ from, unitId })}`);

export const feedsRead = queryOptions({
  queryKey: ['feeds'],
  queryFn: () => call<{ items: Feed[] }>('/api/week/feeds'),
});

export const placesRead = (parent: string | null) =>
  one<{ items: Place[] }>(['places', parent], `/api/org/places${query({ parent })}`);
export const placeSearchRead = (q: string) =>
  one<{ items: Place[] }>(['places', 'search', q], `/api/org/places${query({ q })}`);
export const unitsRead = (filter: { level?: string; q?: string; place?: string }) =>
  one<{ items: Unit[] }>(['units', filter], `/api/org/units${query(filter)}`);
export const placeEventsRead = one<{ items: PlaceEvent[] }>(['place-events'], '/api/org/events');
export const peopleRead = (unitId?: string | undefined) =>
  one<People>(['people', unitId ?? null], `/api/people${query({ unitId })}`);
export const parametersRead = one<ParameterSet>(['parameters'], '/api/parameters');
export const replayRead = (id: string) =>
  one<{ items: ReplayRow[] }>(['request', id, 'replay'], `/api/requests/${id}/replay`);
export const rulesRead = one<RuleList>(['rules'], '/api/rules');
export const ruleRead = (id: string) => one<RuleDetail>(['rules', id], `/api/rules/${encodeURIComponent(id)}`);
export const ruleBookRead = one<RuleBookAnswer>(['rules', 'book'], '/api/rule-book');
export const accountsRead = one<{ items: Account[] }>(['accounts'], '/api/accounts');
export const auditRead = list<AuditRow>(['audit'], '/api/audit', {});
export const auditVerificationRead = one<AuditVerification>(['audit', 'verification'], '/api/audit/verification');
export const shortNoticesRead = one<ShortNotices>(['ledger', 'short-notices'], '/api/ledger/short-notices');
export const ledgerRead = (filter: { from: string; to: string; by: LedgerBy }) =>
  one<Ledger>(['ledger', filter], `/api/ledger${query(filter)}`);
