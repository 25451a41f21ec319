import type { Finding, Fix } from '../review.ts';

type Edit = NonNullable<Fix['edit']>;

/**
 * The text after the first editable fix of every finding. Of two that touch the same words the one that covers more is taken:
 * dropping a sentence settles its date too. Fixes made for another text are left out. Offsets are UTF-16 units of `text`.
 * @example textWithFixes('请报送。', [finding]) // '' when its fix drops the sentence
 */
export const textWithFixes = (text: string, findings: Pick<Finding, 'fixes'>[]): string => {
  const edits = findings
    .map(({ fixes }) => fixes.find((fix) => fix.edit)?.edit)
    .filter((edit) => edit !== undefined && isInside(edit, text)) as Edit[];
  const taken: Edit[] = [];
  for (const edit of edits.sort((a, b) => sizeOf(b) - sizeOf(a)))
    if (!taken.some((other) => overlaps(edit, other))) taken.push(edit);
  return taken
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((changed, { span, replacement }) => changed.slice(0, span[0]) + replacement + changed.slice(span[1]), text);
};

const sizeOf = ({ span }: Edit): number => span[1] - span[0];
const isInside = ({ span: [start, end] }: Edit, text: string): boolean =>
  start >= 0 && start <= end && end <= text.length;
const overlaps = (a: Edit, b: Edit): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];
