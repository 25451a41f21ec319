import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import type { CopiedPassage } from '@songbang/engine/rules/ways/cut-plan.ts';
import type { Origin } from './origin-types.ts';

/**
 * The paragraphs that stand in a document this reader may name, with its citation. What is asked for the first time here stays, and
 * so does what was tightened: it is not what the addressees hold.
 */
export function copiedPassages(
  { paragraphs, parents, newAsks, tightened }: Origin,
  reading: LiveReading,
): CopiedPassage[] {
  const changed = tightened.map(({ due }) => due.slice(0, 10));
  const own = reading.asks.filter((ask, index) => newAsks.includes(index) || changed.includes(ask.due ?? ''));
  return paragraphs.flatMap(({ span, verdict, frame }): CopiedPassage[] => {
    if (verdict !== 'copied' || frame || own.some((ask) => ask.span[0] < span[1] && span[0] < ask.span[1])) return [];
    const parent = parents.find(({ spans }) => spans.some((one) => one[0] < span[1] && span[0] < one[1]));
    const named = parent?.title ? `《${parent.title}》${parent.docNo ? `（${parent.docNo}）` : ''}` : parent?.docNo;
    return named ? [{ span, source: named }] : [];
  });
}
