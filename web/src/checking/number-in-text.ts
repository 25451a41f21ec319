import { parseNumber } from '@songbang/engine/rules/number.ts';

const LIKE_A_NUMBER = /(?<!\d)\d{6}[-\s]?\d{3}[-\s]?\d{2}[-\s]?\d{5}[-\s]?\d{2}(?!\d)/;

export type NumberInText = { written: string; number: string | null };

/** The first control number a text carries; `number` is null when its check digits do not fit. Null when there is none. */
export function numberIn(text: string): NumberInText | null {
  const found = LIKE_A_NUMBER.exec(text.normalize('NFKC'));
  if (!found) return null;
  const parsed = parseNumber(found[0]);
  return { written: found[0], number: parsed.ok ? parsed.number : null };
}
