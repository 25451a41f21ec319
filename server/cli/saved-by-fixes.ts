import { withAlternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { Price, PriceInput } from '@songbang/engine/pricing/price.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import type { Finding } from '@songbang/engine/rules/review.ts';
import { textWithFixes } from '@songbang/engine/rules/text/take-fixes.ts';

export type Saved = { personHours: number; yuan: number };

/**
 * Person-hours and yuan a notice costs less once all fixes are taken: edits of the text are applied and the text is read and priced
 * again; a meeting advised by video is priced by video. Never below zero: a fix that asks for reasons saves nothing.
 */
export const savedByFixes = (
  input: Omit<PriceInput, 'reading'> & { text: string; before: Price; findings: Finding[] },
  readAgain: (text: string) => Reading,
): Saved => {
  const { text, before, findings, ...rest } = input;
  const written: PriceInput = { ...rest, reading: readAgain(textWithFixes(text, findings)) };
  const byVideo = findings.some((finding) => finding.fixes.some((fix) => fix.id === 'video'));
  const after = price((byVideo ? withAlternative(written, 'video') : null) ?? written);
  const cents = (value: number) => Math.max(0, Math.round(value * 100) / 100);
  return { personHours: cents(before.personHours - after.personHours), yuan: cents(before.yuan - after.yuan) };
};
