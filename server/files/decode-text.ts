import { garbageShare } from './check-paste.ts';
import type { FileNoteCode } from './file-notes.ts';
import { FileRefused } from './file-problems.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type DecodedText = { text: string; encoding: TextEncoding; notes: FileNoteCode[] };

/** Bytes looked at when guessing: enough for any statistic, and a 20 MB file is not decoded four times. */
const SAMPLE_BYTES = 64 * 1024;
/** Below this score nothing reads as text. Chinese prose scores 0.9 and more, random bytes under 0.45. */
const READABLE = 0.6;

/**
 * Bytes of unknown encoding → text: byte-order mark first, then strict UTF-8, then the encoding whose decoding looks most like writing.
 * @throws FileRefused `file.unsupported` when no encoding reads as text
 * @example decodeText(new TextEncoder().encode('通知')).encoding // 'utf-8'
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return finish(bytes, marked, false);
  const strict = strictUtf8(bytes);
  if (strict !== null && !looksLikeShortGbk(strict, bytes)) {
    if (garbageShare(strict) > 0.05) throw new FileRefused('file.unsupported');
    return { text: strict, encoding: 'utf-8', notes: [] };
  }
  const best = bestGuess(bytes);
  if (best.score < READABLE) throw new FileRefused('file.unsupported');
  return finish(bytes, best.encoding, true);
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  if (nulShare(bytes) > 0.05) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A few GBK characters can be valid UTF-8 (一 is D2 BB = U+04BB): Cyrillic or Arabic letters that are common Chinese as GB18030. */
function looksLikeShortGbk(text: string, bytes: Uint8Array): boolean {
  if (text.length > 200 || !/[\u0080-\u07ff]/.test(text) || /[\u0800-\uffff]/.test(text)) return false;
  const gbk = decode(bytes, 'gb18030');
  return plausibility(gbk) > 0.95 && /[\u4e00-\u9fff]/.test(gbk);
}

function bestGuess(bytes: Uint8Array): { encoding: TextEncoding; score: number } {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~3 || bytes.length);
  const candidates: TextEncoding[] = ['utf-8', 'gb18030'];
  if (bytes.length % 2 === 0) candidates.push('utf-16le', 'utf-16be');
  return candidates
    .map((encoding) => ({ encoding, score: plausibility(decode(sample, encoding)) }))
    .reduce((best, next) => (next.score > best.score ? next : best));
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function finish(bytes: Uint8Array, encoding: TextEncoding, guessed: boolean): DecodedText {
  const text = decode(bytes, encoding);
  const notes: FileNoteCode[] = guessed ? ['note.guessed-encoding'] : [];
  if (text.includes('\ufffd')) notes.push('note.replaced-bytes');
  // One broken character at the end is where a copy was cut off, not a sign of binary data.
  if (garbageShare(text.replace(/\ufffd$/, '')) > 0.05) throw new FileRefused('file.unsupported');
  return { text, encoding, notes };
}

function nulShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let nul = 0;
  for (const byte of sample) if (byte === 0) nul++;
  return sample.length === 0 ? 0 : nul / sample.length;
}

/**
 * The 3,755 characters of GB 2312 level 1. Prose is 97 % made of them, while bytes decoded the wrong way hit the
 * 20,992 unified ideographs evenly (18 %), which is what tells GBK from UTF-16.
 */
const COMMON: ReadonlySet<string> = commonCharacters();

function commonCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

/** 0–1: how much a decoding looks like Chinese or ASCII writing. */
function plausibility(text: string): number {
  let score = 0;
  let count = 0;
  for (const character of text) {
    count++;
    score += characterScore(character);
  }
  return count === 0 ? 0 : Math.max(0, score / count);
}

function characterScore(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) return -2;
  if (code < 0x20) return code === 9 || code === 10 || code === 13 ? 1 : -2;
  if (code < 0x7f) return 0.95;
  if (COMMON.has(character)) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.2;
  if ((code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026))
    return 1;
  return code > 0xffff ? 0.1 : 0;
}
