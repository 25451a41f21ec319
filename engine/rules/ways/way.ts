import type { Calendar } from '../../calendar/calendar.ts';
import type { LiveReading, Span } from '../../reading/reading.ts';
import type { Finding, Fix, ReviewContext } from '../review.ts';

export type TextEdit = { span: Span; replacement: string };

/** What only the sender knows; the interface names the field. */
export type BlankCode =
  | 'date'
  | 'dates'
  | 'duration'
  | 'document'
  | 'approval'
  | 'consent'
  | 'commission'
  | 'agency'
  | 'recipient'
  | 'issuer'
  | 'file-number';

/**
 * What one press on a way out does. `edit` changes the text at once; `fill` opens a field and writes its value into the text; `state`
 * opens a field whose words are kept with the number beside the rule; the others act on the request or the page.
 */
export type Way =
  | { does: 'edit'; edits: TextEdit[] }
  | { does: 'fill'; blank: BlankCode; suggestion: string; put: (value: string) => TextEdit[] }
  | { does: 'state' }
  | { does: 'cut'; limit: number }
  | { does: 'declare-emergency' }
  | { does: 'place' }
  | { does: 'explain' }
  /** `at`: local instant, null when no working time is known. */
  | { does: 'remind'; at: string | null }
  | { does: 'formal' }
  | { does: 'clear' };

/** Everything a way may look at. Spans of the finding belong to `text`. */
export type Ground = {
  fix: Fix;
  finding: Pick<Finding, 'rule' | 'span' | 'message'>;
  text: string;
  reading: LiveReading;
  /** Local instant `YYYY-MM-DDTHH:MM`. */
  now: string;
  calendar?: Calendar | undefined;
  plannedVisits?: ReviewContext['plannedVisits'] | undefined;
};

/** The kind of a fix without what it names: `kindOf('join:v7') // 'join-visit'`, `kindOf('drop') // 'drop'` */
export const kindOf = (id: string): string => (id.startsWith('join:') ? 'join-visit' : id);

export const edit = (...edits: TextEdit[]): Way => ({ does: 'edit', edits });
export const insert = (at: number, words: string): TextEdit => ({ span: [at, at], replacement: words });

/**
 * The text after all edits of a way; null when they change nothing, touch each other or were made for another text. A line
 * that loses all its words goes with its line break.
 * @example withEdits('abcdef', [{ span: [1, 2], replacement: 'X' }, { span: [4, 6], replacement: '' }]) // 'aXcd'
 */
export function withEdits(text: string, edits: TextEdit[]): string | null {
  const inOrder = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  let after = '';
  let at = 0;
  for (const { span, replacement } of inOrder) {
    if (span[0] < at || span[1] < span[0] || span[1] > text.length) return null;
    after += text.slice(at, span[0]) + replacement;
    const emptiesLine =
      replacement === '' &&
      span[0] < span[1] &&
      (after === '' || after.endsWith('\n')) &&
      text[span[1]] === '\n' &&
      text[span[1] - 1] !== '\n';
    at = emptiesLine ? span[1] + 1 : span[1];
  }
  after += text.slice(at);
  return after === text ? null : after;
}
