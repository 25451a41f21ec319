import { addDays } from '../clock.ts';

export const VOICE_TOPICS = ['documents', 'meetings', 'inspections', 'forms', 'groups', 'assessment', 'other'] as const;
export type VoiceTopic = (typeof VOICE_TOPICS)[number];
export const MAX_VOICE = 2_000;

/** After this many days of silence following an answer a voice has lapsed: it is not heard further, and never called settled. */
export const LAPSES_AFTER_DAYS = 30;
/** Fewer voices than this about one body are not told apart: in a small town the number would point at somebody. */
export const NAMED_FROM = 3;

export type VoiceState = 'open' | 'answered' | 'lapsed' | 'closed';

/**
 * Where a voice stands; only its author closes it.
 * @example voiceState({ answeredOn: '2026-10-01', closedOn: null }, '2026-11-23') // 'lapsed'
 */
export const voiceState = (
  voice: { answeredOn: string | null; closedOn: string | null },
  today: string,
): VoiceState => {
  if (voice.closedOn) return 'closed';
  if (!voice.answeredOn) return 'open';
  return addDays(voice.answeredOn, LAPSES_AFTER_DAYS) < today ? 'lapsed' : 'answered';
};

/**
 * How many voices are about which body, without those too few to be named.
 * @example publishedCounts([{ name: '县甲局', voices: 3 }, { name: '县乙局', voices: 1 }]) // { named: [县甲局 3], others: 1 }
 */
export const publishedCounts = <Row extends { voices: number }>(rows: Row[]): { named: Row[]; others: number } => ({
  named: rows.filter((row) => row.voices >= NAMED_FROM),
  others: rows.filter((row) => row.voices < NAMED_FROM).reduce((sum, row) => sum + row.voices, 0),
});
