import type { Ask, Span } from '@songbang/engine/reading/reading.ts';
import { levelOf } from '@songbang/engine/reading/relay/level.ts';
import { isAbove, isSamePlace } from '@songbang/engine/reading/relay/parents.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { sentenceAt } from '@songbang/engine/rules/text/sentences.ts';
import { toLocalDate } from '../clock.ts';
import { type Asked, findOrigin, type Origin } from './find-origin.ts';
import type { HeldRequest } from './held-lookup.ts';
import { callingOf } from './naming.ts';

/** What admission may ask of this room. */
export { type Asked, findOrigin, type Origin };

type Parent = NonNullable<ReviewContext['parent']>;

const PERCENT = /(?:达到|达|不低于|确保|提高到|完成)[^。；\d]{0,6}(\d{1,3}(?:\.\d+)?)\s*[%％]/;

const targetOf = (text: string, span: Span): number | null => {
  const match = PERCENT.exec(sentenceAt(text, span).text);
  return match ? Number(match[1]) : null;
};

const askOf = (held: HeldRequest, ask: Ask): Parent['asks'][number] => ({
  what: ask.what,
  due: ask.due,
  target: targetOf(held.text, ask.span),
});

/**
 * A source binds when it is cited, comes from above, or from another body of the same place: a neighbouring county with the
 * same words is no superior, and sending one's own text again neither copies a superior nor outbids one.
 */
const binds = (parent: HeldRequest, cited: boolean, asked: Asked): boolean => {
  if (parent.issuerName === asked.issuerName) return false;
  const above = isAbove(levelOf(asked.issuerName), levelOf(parent.issuerName));
  return cited || above || isSamePlace(asked.issuerName, parent.issuerName);
};

/** The document a request passes on or repeats, as the rules want it; null when there is none that binds. */
export const parentForRules = (origin: Origin, asked: Asked): Parent | null => {
  const { finding, held } = origin;
  if (finding.verdict !== 'relay' && finding.verdict !== 'repeat') return null;
  const first = finding.parents[0];
  const parent = first && held.get(first.id);
  if (!parent || !binds(parent, first.cited, asked)) return null;
  return {
    title: callingOf(parent, asked.text, toLocalDate(parent.receivedAt)),
    asks: parent.reading.asks.map((ask) => askOf(parent, ask)),
    coverage: finding.copiedShare,
  };
};
