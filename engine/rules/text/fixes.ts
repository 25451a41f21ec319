import type { Fix } from '../review.ts';
import type { Hit } from './hits.ts';

/** Cuts the whole sentence a hit stands in, with its punctuation. */
export function dropSentence({ sentence }: Hit, what: string): Fix {
  return {
    id: 'drop',
    title: `删去${what}`,
    effect: `删去“${short(sentence.text)}”一句`,
    edit: { span: [sentence.start, sentence.end], replacement: '' },
  };
}

/** Replaces exactly the words found. */
export function replaceWords({ words, span }: Hit, replacement: string, title: string): Fix {
  return {
    id: 'replace',
    title,
    effect: replacement === '' ? `删去“${short(words)}”` : `把“${short(words)}”改为“${replacement}”`,
    edit: { span, replacement },
  };
}

/** A fix that changes the request rather than its words. */
export const advise = (id: string, title: string, effect: string): Fix => ({ id, title, effect });

/** 一般/原则上 leave room for an exception: the sender may keep the demand by stating why. */
export const giveReason: Fix = advise('reason', '说明理由', '保留此项，并写明确有必要的理由，随编号存档');

const LONGEST_QUOTE = 24;
/** At most 24 characters of a passage, for quoting it in a sentence. */
export const short = (words: string): string =>
  words.trim().length > LONGEST_QUOTE ? `${words.trim().slice(0, LONGEST_QUOTE)}…` : words.trim();
