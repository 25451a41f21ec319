import type { Fix } from '@songbang/engine/rules/review.ts';

export type AppliedFix = { text: string; caret: number };

/**
 * The text after a fix, or null when the fix changes nothing in it or was made for another text. A sentence that stood alone
 * on its line takes the line with it, so that no empty line is left behind.
 * @example applyFix('abcd', { id: 'x', title: '', effect: '', edit: { span: [1, 3], replacement: 'Z' } }) // { text: 'aZd', caret: 2 }
 */
export function applyFix(text: string, { edit }: Fix): AppliedFix | null {
  if (!edit) return null;
  const [start, end] = edit.span;
  if (start < 0 || end < start || end > text.length) return null;
  if (text.slice(start, end) === edit.replacement) return null;
  const emptiesLine =
    edit.replacement === '' &&
    start < end &&
    (start === 0 || text[start - 1] === '\n') &&
    text[end] === '\n' &&
    text[end - 1] !== '\n';
  const after = emptiesLine ? end + 1 : end;
  return { text: text.slice(0, start) + edit.replacement + text.slice(after), caret: start + edit.replacement.length };
}
