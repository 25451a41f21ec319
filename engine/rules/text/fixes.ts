import type { Span } from '../../reading/reading.ts';
import type { Fix } from '../review.ts';
import type { FixKind } from '../ways/way-of.ts';
import type { Hit } from './hits.ts';

/**
 * Cuts the clauses a hit stands in, from comma to comma; the whole sentence with its punctuation when nothing else is left.
 * What else the sentence asks for stays.
 */
export function dropPassage({ sentence, span }: Hit, what: string): Fix {
  const { text, start, end } = sentence;
  const from = Math.max(text.lastIndexOf('，', span[0] - start - 1), text.lastIndexOf(',', span[0] - start - 1));
  const after = /[，,]/.exec(text.slice(span[1] - start));
  const to = after ? span[1] - start + after.index : -1;
  const cut = passage({ from, to, start, end, length: text.length });
  const words = text.slice(cut[0] - start, cut[1] - start).replace(/^[，,]|[，,]$/g, '');
  return {
    id: 'drop',
    title: `删去${what}`,
    effect: `删去“${short(words)}”`,
    edit: { span: cut, replacement: '' },
  };
}

/** `from` and `to` are the commas around the passage, -1 where the sentence begins or ends. */
function passage(at: { from: number; to: number; start: number; end: number; length: number }): Span {
  if (at.from < 0 && at.to < 0) return [at.start, at.end];
  if (at.from < 0) return [at.start, at.start + at.to + 1];
  return [at.start + at.from, at.start + (at.to < 0 ? at.length : at.to)];
}

/** Replaces exactly the words found. */
export function replaceWords({ words, span }: Hit, replacement: string, title: string): Fix {
  return {
    id: 'replace',
    title,
    effect: `把“${short(words)}”改为“${replacement}”`,
    edit: { span, replacement },
  };
}

/** A fix whose change of the text or the request follows from its kind (ways/way-of.ts). */
export const advise = (id: FixKind, title: string, effect: string): Fix => ({ id, title, effect });

/** The meeting held by video, said right after its time. @example holdByVideo([2, 12]).edit?.replacement // '以视频形式' */
export const holdByVideo = (time: Span): Fix => ({
  id: 'video',
  title: '改为视频会议',
  effect: '在会议时间后写明“以视频形式”，取消往返路程',
  edit: { span: [time[1], time[1]], replacement: '以视频形式' },
});

/** 一般/原则上 leave room for an exception: the sender may keep the demand by stating why. */
export const giveReason: Fix = advise('reason', '说明理由', '保留此项，并写明确有必要的理由，随编号存档');

const LONGEST_QUOTE = 24;
/** At most 24 characters of a passage, for quoting it in a sentence. */
export const short = (words: string): string =>
  words.trim().length > LONGEST_QUOTE ? `${words.trim().slice(0, LONGEST_QUOTE)}…` : words.trim();
