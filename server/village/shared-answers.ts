import { type SharedPassage, sharedPassages } from '@songbang/engine/forms/shared-passages.ts';

/** Passages that answers of different villages share beyond the words they were asked in. */
export const sharedIn = (
  items: readonly { village: string; answer: string | null }[],
  notice: string,
): SharedPassage[] =>
  sharedPassages(
    items.flatMap(({ village, answer }) => (answer ? [{ place: village, text: answer }] : [])),
    notice,
  );
