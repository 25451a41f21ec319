import type { Span } from '../../reading/reading.ts';

/** `text` without its final punctuation; `end` stands after that punctuation. */
export type Sentence = { text: string; start: number; end: number };

/** A run without punctuation is cut here, so that one hostile line costs no more than many short ones. */
const LONGEST = 600;
const SENTENCE = new RegExp(`[^。；;！!？?\\n\\r]{1,${LONGEST}}[。；;！!？?]?`, 'g');

/**
 * Sentences end at 。；！？ or a line break: the widest reach of one demand or one negation.
 * @example sentences('请报送。不得拍照').map((sentence) => sentence.text) // ['请报送', '不得拍照']
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const body = match[0].replace(/[。；;！!？?]$/, '');
    if (body.trim() !== '') found.push({ text: body, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The sentence a span begins in, or the span itself when it lies in none. */
export function sentenceAt(text: string, span: Span): Sentence {
  const around = sentences(text).find((sentence) => sentence.start <= span[0] && span[0] < sentence.end);
  return around ?? { text: text.slice(...span), start: span[0], end: span[1] };
}
