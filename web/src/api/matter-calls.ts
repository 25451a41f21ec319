import { call } from './http.ts';
import { list, one } from './reads.ts';
import type {
  ListeningInput,
  ListeningVisit,
  MatterCounts,
  MatterDetail,
  MatterFilter,
  MatterInput,
  MatterRow,
  ResidentsShare,
  VoiceCounts,
  VoiceDetail,
  VoiceRow,
  Whistle,
  WhistleInput,
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
