import type { Span } from '../../reading/reading.ts';
import type { Demand } from '../review.ts';

/**
 * The words of the title a pattern matches, with their place in the text when the title stands there unbroken.
 * Words inside 《…》 belong to another document and do not count.
 */
export function titleHit({ reading, text }: Demand, pattern: RegExp): { words: string; span: Span | null } | null {
  const title = reading.title ?? '';
  const own = title.replace(/《[^》]*》/g, (named) => '　'.repeat(named.length));
  const match = pattern.exec(own);
  if (!match) return null;
  const at = text.indexOf(title);
  const start = at + match.index;
  return { words: match[0], span: at < 0 ? null : [start, start + match[0].length] };
}
