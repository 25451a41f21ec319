import { FILE_LIMITS } from './file-limits.ts';
import { type FileProblem, fileProblem } from './file-problems.ts';

/** Share of garbage characters from which a text is taken to be binary. Real notices have none; a bad copy from a PDF stays under 0.02. */
const GARBAGE_SHARE = 0.05;
const GARBAGE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ud800-\udfff]/gu;

/**
 * Is this pasted text something the reader should see?
 * @returns null when fine, else the problem (`paste.empty`, `paste.too-long`, `paste.binary`)
 * @example checkPaste('各乡镇人民政府：') // null
 * @example checkPaste('  ')?.code // 'paste.empty'
 */
export function checkPaste(text: string): FileProblem | null {
  if (text.length > FILE_LIMITS.textCharacters) return fileProblem('paste.too-long');
  if (/^[\s\u200b\ufeff]*$/.test(text)) return fileProblem('paste.empty');
  if (garbageShare(text) > GARBAGE_SHARE) return fileProblem('paste.binary');
  return null;
}

/** Share of characters no readable text has: controls, lone surrogates, replacement characters. 0 for an empty text. */
export function garbageShare(text: string): number {
  if (text.length === 0) return 0;
  return (text.match(GARBAGE)?.length ?? 0) / text.length;
}
