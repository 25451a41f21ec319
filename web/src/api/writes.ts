import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import { call } from './http.ts';
import type {
  AccountInput,
  Admission,
  AdoptionInput,
  CheckAnswer,
  DeliveryEvent,
  DeliveryState,
  FileText,
  Locale,
  PlaceEventInput,
  ProtectedPeriodInput,
  RequestInput,
  RequestState,
  RuleChange,
  RuleTrial,
  RuleValueInput,
  Session,
  StrayInput,
  StrayReceipt,
  WordRuleInput,
} from './types.ts';

/** Every act a page can ask for. Each throws a TroubleError the page shows; nothing typed is lost by it. */
const post = <Answer>(path: string, body: unknown = {}) => call<Answer>(path, { method: 'POST', body });
const put = <Answer>(path: string, body: unknown) => call<Answer>(path, { method: 'PUT', body });

export const signIn = (login: string, password: string) => post<Session>('/api/session', { login, password });
export const signOut = () => call<void>('/api/session', { method: 'DELETE' });
export const keepLocale = (locale: Locale) => put<unknown>('/api/session/locale', { locale });

export const readFile = (file: File) => {
  const form = new FormData();
  form.append('file', file);
  return post<FileText>('/api/files', form);
};
export const checkRequest = (input: RequestInput, signal: AbortSignal) =>
  call<CheckAnswer>('/api/check', { method: 'POST', body: input, signal });
export const submitRequest = (input: RequestInput, idempotencyKey: string) =>
  call<Admission>('/api/requests', { method: 'POST', body: input, idempotencyKey });
export const registerStray = (input: StrayInput, idempotencyKey: string) =>
  call<StrayReceipt>('/api/strays', { method: 'POST', body: input, idempotencyKey });

export const reviewEmergency = (
  id: string,
  body: { found: 'justified' | 'unjustified'; reason: string; version: number },
) => post<{ state: RequestState }>(`/api/requests/${id}/emergency-review`, body);
export const decide = (id: string, body: { decision: 'pass' | 'return'; reason: string; version: number }) =>
  post<{ state: RequestState; number: string | null; undoUntil: string | null }>(`/api/requests/${id}/decision`, body);
export const undoReturn = (id: string, version: number) =>
  post<{ state: RequestState }>(`/api/requests/${id}/decision/undo`, { version });
export const withdraw = (id: string, body: { reason: string; version: number }) =>
  post<{ state: RequestState }>(`/api/requests/${id}/withdrawal`, body);

export const moveDelivery = (id: string, event: DeliveryEvent, note = '') =>
  post<{ state: DeliveryState; undoUntil: string | null }>(`/api/deliveries/${id}/state`, { event, note });
export const moveTask = (id: string, event: 'done' | 'reopen') =>
  post<{ state: string }>(`/api/tasks/${id}/state`, { event });
export const assignTask = (id: string, personId: string | null) => put<unknown>(`/api/tasks/${id}/owner`, { personId });
export const makeVillageLinks = (taskId: string, villageUnitIds: string[]) =>
  post<{ links: { villageUnitId: string; name: string; url: string; expiresAt: string }[] }>(
    `/api/tasks/${taskId}/village-links`,
    { villageUnitIds },
  );
export type Feed = { id: string; usedIn: string; createdAt: string };
export const makeFeed = (usedIn: string) => post<Feed & { url: string }>('/api/week/feeds', { usedIn });
export const stopFeed = (id: string) => call<void>(`/api/week/feeds/${id}`, { method: 'DELETE' });

export const recordPlaceEvent = (body: PlaceEventInput) => post<unknown>('/api/org/events', body);
export const changeHolder = (postId: string, personId: string | null, from: string) =>
  put<unknown>(`/api/posts/${postId}/holder`, { personId, from });
export const changeCosts = (costs: Omit<StandardCosts, 'version'>, reason: string, baseVersion: number) =>
  put<{ version: number }>('/api/parameters', { costs, reason, baseVersion });
export const addProtectedPeriod = (body: ProtectedPeriodInput) => post<unknown>('/api/protected-periods', body);
export const removeProtectedPeriod = (id: string) => call<void>(`/api/protected-periods/${id}`, { method: 'DELETE' });
export const tryRuleChange = (change: RuleChange, signal: AbortSignal) =>
  call<RuleTrial>('/api/rule-trials', { method: 'POST', body: change, signal });
export const adoptPack = (body: AdoptionInput) => post<{ id: string }>('/api/adopted-packs', body);
export const markAdoption = (id: string, withdrawn: boolean) =>
  put<void>(`/api/adopted-packs/${id}/state`, { withdrawn });
export const setRuleValue = (body: RuleValueInput) => post<{ id: string }>('/api/rule-values', body);
export const markRuleValue = (id: string, withdrawn: boolean) =>
  put<void>(`/api/rule-values/${id}/state`, { withdrawn });
export const writeLocalRule = (body: { id: string | null; rule: WordRuleInput; baseVersion: number }) =>
  post<{ id: string; version: number }>('/api/local-rules', body);
export const markLocalRule = (id: string, withdrawn: boolean) =>
  put<void>(`/api/local-rules/${id}/state`, { withdrawn });
export const createAccount = (body: AccountInput) => post<unknown>('/api/accounts', body);
export const disableAccount = (id: string) => post<{ undoUntil: string }>(`/api/accounts/${id}/disable`);
export const undoDisabling = (id: string) => post<unknown>(`/api/accounts/${id}/disable/undo`);
