import type { Ask } from '@songbang/engine/reading/reading.ts';
import type { Finding } from '@songbang/engine/rules/review.ts';
import type { Mark } from './segments.ts';

/** Names that tie a line in a list to its words in the text. `findingId(0) // 'finding-0'` */
export const findingId = (index: number): string => `finding-${index}`;
export const askId = (index: number): string => `ask-${index}`;

/** Every place in a text that a finding or an ask points at. */
export function marksOf(findings: Finding[], asks: Ask[]): Mark[] {
  const ofFindings = findings.flatMap(({ span, level }, index): Mark[] =>
    span ? [{ id: findingId(index), span, tone: level }] : [],
  );
  return [...ofFindings, ...asks.map(({ span }, index): Mark => ({ id: askId(index), span, tone: 'ask' }))];
}
