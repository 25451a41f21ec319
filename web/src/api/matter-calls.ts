import { call, query } from './http.ts';
import { list, one } from './reads.ts';
import type {
  DiligenceFile,
  DiligenceInput,
  DiligenceRow,
  Handing,
  ListeningInput,
  ListeningVisit,
  MatterCounts,
  MatterDetail,
  MatterFilter,
  MatterInput,
  MatterRow,
  Opinions,
  ResidentsShare,
  VoiceCounts,
  VoiceDetail,
  VoiceRow,
  Whistle,
  WhistleInput,
  WorkRecord,
} from './types.ts';

/** Questions and acts about residents' matters, the voice and listening visits; all questions stand under `matters`. */
const post = <Answer>(path: string, body: unknown, idempotencyKey?: string) =>
  call<Answer>(path, { method: 'POST', body, ...(idempotencyKey ? { idempotencyKey } : {}) });

export const mattersRead = (filter: MatterFilter) => list<MatterRow>(['matters', 'list'], '/api/matters', { filter });
export const matterRead = (id: string) => one<MatterDetail>(['matters', id], `/api/matters/${id}`);
export const matterCountsRead = one<MatterCounts>(['matters', 'counts'], '/api/matters/counts');
export const whistlesRead = one<{ items: Whistle[] }>(['matters', 'whistles'], '/api/whistles');
export const residentsShareRead = one<ResidentsShare>(['matters', 'share'], '/api/residents-share');
export const voicesRead = one<{ items: VoiceRow[] }>(['matters', 'voices'], '/api/voices');
export const voiceRead = (id: string) => one<VoiceDetail>(['matters', 'voice', id], `/api/voices/${id}`);
export const voiceCountsRead = one<VoiceCounts>(['matters', 'voice-counts'], '/api/voices/counts');
export const listeningRead = one<{ items: ListeningVisit[] }>(['matters', 'listening'], '/api/listening');

export const takeMatter = (input: MatterInput, key: string) =>
  post<{ id: string; code: string; promisedOn: string }>('/api/matters', input, key);
export const assignMatter = (id: string, postId: string | null) =>
  call<unknown>(`/api/matters/${id}/post`, { method: 'PUT', body: { postId } });
export const moveMatter = (id: string, event: 'answer' | 'close' | 'reopen', words: string) =>
  post<{ state: string }>(`/api/matters/${id}/state`, { event, words });
export const blowWhistle = (input: WhistleInput, key: string) => post<{ id: string }>('/api/whistles', input, key);
export const answerWhistle = (id: string, answer: string) => post<unknown>(`/api/whistles/${id}/answer`, { answer });
export const answerVoice = (id: string, words: string) => post<unknown>(`/api/voices/${id}/answer`, { words });
export const registerListening = (input: ListeningInput, key: string) =>
  post<{ id: string; hours: number }>('/api/listening', input, key);
export const concludeListening = (id: string, state: 'held' | 'cancelled', heard: string) =>
  post<unknown>(`/api/listening/${id}/state`, { state, heard });

export const myRecordRead = (range: { from: string; to: string }) =>
  one<WorkRecord>(['record', range], `/api/my-record${query(range)}`);
export const handingsRead = one<{ items: Handing[] }>(['record', 'handings'], '/api/my-record/handings');
export const handRecord = (input: { from: string; to: string; handedTo: string; days: number }) =>
  post<unknown>('/api/my-record/handings', input);
export const takeRecordBack = (id: string) => call<void>(`/api/my-record/handings/${id}`, { method: 'DELETE' });

export const diligenceCasesRead = one<{ items: DiligenceRow[] }>(['diligence', 'cases'], '/api/diligence-cases');
export const diligenceRead = (deliveryId: string) =>
  one<DiligenceFile>(['diligence', deliveryId], `/api/deliveries/${deliveryId}/diligence`);
export const openDiligence = (deliveryId: string) => post<unknown>('/api/diligence-cases', { deliveryId });
export const keepDiligence = (id: string, input: DiligenceInput) =>
  call<unknown>(`/api/diligence-cases/${id}`, { method: 'PUT', body: input });
export const stateDiligence = (id: string, statement: string) =>
  call<unknown>(`/api/diligence-cases/${id}/statement`, { method: 'PUT', body: { statement } });
export const decideDiligence = (id: string, input: { outcome: string; reason: string; version: number }) =>
  post<unknown>(`/api/diligence-cases/${id}/decision`, input);

type Found = { what: string; due: string | null; unitIds: string[] };
export const readMinutes = (requestId: string, text: string) =>
  post<{ items: Found[]; units: { id: string; name: string }[] }>(`/api/requests/${requestId}/minutes`, { text });
export const recordResolutions = (requestId: string, items: { what: string; due: string; unitIds: string[] }[]) =>
  post<{ tasks: number }>(`/api/requests/${requestId}/resolutions`, { items });
export const opinionsRead = (requestId: string) =>
  one<Opinions>(['request', 'opinions', requestId], `/api/requests/${requestId}/opinions`);
export const tapMeeting = (deliveryId: string, answer: string) =>
  post<unknown>(`/api/deliveries/${deliveryId}/opinion`, { answer });
