import type { Ask, Span } from '@songbang/engine/reading/reading.ts';
import type { Origin } from './origin-types.ts';

export type Tone = 'copied' | 'new' | 'ask';
export type Toned = { span: Span; tone: Tone };
/** A run of text of one look: copied words stand back, new words and new asks stand out. */
export type Stretch = { start: number; text: string; tone: Tone | null };

const LOUDNESS: Record<Tone, number> = { ask: 2, copied: 1, new: 0 };

/**
 * Cuts a text where tones begin and end, so that no character is lost or repeated; spans outside the text are left out.
 * @example stretchesOf('abcd', [{ span: [0, 2], tone: 'copied' }]).map((one) => one.text) // ['ab', 'cd']
 */
export function stretchesOf(text: string, toned: Toned[]): Stretch[] {
  const valid = toned.filter(({ span }) => span[0] >= 0 && span[1] > span[0] && span[1] <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index] as number, cuts[index + 1] as number];
    const [loudest] = valid
      .filter(({ span }) => span[0] <= start && span[1] >= end)
      .sort((a, b) => LOUDNESS[b.tone] - LOUDNESS[a.tone]);
    stretches.push({ start, text: text.slice(start, end), tone: loudest?.tone ?? null });
  }
  return stretches;
}

/** What of a text is copied from its likeliest source, and which paragraphs and asks are new. */
export function tonesOf(origin: Origin, asks: Ask[]): Toned[] {
  const [parent] = origin.parents;
  if (!parent || origin.verdict === 'original') return [];
  return [
    ...parent.spans.map((span): Toned => ({ span, tone: 'copied' })),
    ...origin.paragraphs.flatMap((one): Toned[] =>
      one.verdict === 'new' && !one.frame ? [{ span: one.span, tone: 'new' }] : [],
    ),
    ...origin.newAsks.flatMap((index): Toned[] => {
      const ask = asks[index];
      return ask ? [{ span: ask.span, tone: 'ask' }] : [];
    }),
  ];
}

/** Characters that count as text: letters and figures. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
