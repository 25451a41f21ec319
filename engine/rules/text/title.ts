import type { Span } from '../../reading/reading.ts';
import type { Demand } from '../review.ts';

/** Where words of the title stand in the text; a title set over several lines is found through its line breaks. */
const placeOf = (text: string, title: string, from: number, to: number): Span | null => {
  const kept = [...text.matchAll(/\S/g)].map((found) => found.index);
  const bare = kept.map((at) => text[at]).join('');
  const solid = (words: string): string => words.replace(/\s/g, '');
  const at = bare.indexOf(solid(title));
  const [first, last] = [at + solid(title.slice(0, from)).length, at + solid(title.slice(0, to)).length - 1];
  return at < 0 ? null : [kept[first]!, kept[last]! + 1];
};

/**
 * The words of the title a pattern matches, with their place in the text when the title stands there.
 * Words inside 《…》 belong to another document and do not count.
 */
export function titleHit({ reading, text }: Demand, pattern: RegExp): { words: string; span: Span | null } | null {
  const title = reading.title ?? '';
  const own = title.replace(/《[^》]*》/g, (named) => '　'.repeat(named.length));
  const match = pattern.exec(own);
  if (!match) return null;
  return { words: match[0], span: placeOf(text, title, match.index, match.index + match[0].length) };
}
