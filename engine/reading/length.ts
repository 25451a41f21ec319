import type { Length } from './reading.ts';

const generalLimit = 5000;
const taskLimit = 4000;
const nearShare = 0.1;
/** Titles of documents on one task or one subject, to which the tighter limit applies. */
const taskTitle = /专项|专题|方案|任务|行动|整治|攻坚|活动|检查|督查|培训|会议|报送|排查|普查/;

const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpaceCode = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
const mark = /[\p{P}\p{S}]/u;
/** What the pattern said of a character of the basic plane: 1 when it is a mark, 2 when it is none, 0 when not asked yet. */
const known = new Uint8Array(0x10000);
/** Punctuation and symbols. */
function isMark(code: number): boolean {
  if (code > 0xffff) return mark.test(String.fromCodePoint(code));
  if (known[code] === 0) known[code] = mark.test(String.fromCharCode(code)) ? 1 : 2;
  return known[code] === 1;
}

/** Word-style count: every Chinese character and mark is one, a run of Latin letters or digits is one word. */
function countWords(text: string): { all: number; withoutPunctuation: number } {
  let all = 0;
  let marks = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const isWord = isWordCode(code);
    if (isWord && inWord) continue;
    inWord = isWord;
    if (isSpaceCode(code)) continue;
    all++;
    if (!isWord && isMark(code)) marks++;
  }
  return { all, withoutPunctuation: all - marks };
}

/** Characters as a word processor counts them. `countCharacters('请于12月5日前。') // 8` */
export const countCharacters = (text: string): number => countWords(text).all;

/**
 * The length of a document by the stated convention: main text from the title to before the signature, annexes apart,
 * counted as a word processor counts. Within a tenth of the limit it is `near`, because the instrument does not define counting.
 */
export function lengthOf(parts: { body: string; annex: string; title: string | null; isNotice: boolean }): Length {
  const body = countWords(parts.body);
  const limit = taskTitle.test(parts.title ?? '') ? taskLimit : generalLimit;
  const over = body.all > limit;
  const near = Math.abs(body.all - limit) <= limit * nearShare;
  return {
    body: body.all,
    bodyWithoutPunctuation: body.withoutPunctuation,
    annex: countWords(parts.annex).all,
    limit: parts.isNotice ? limit : null,
    verdict: !parts.isNotice ? 'not-applicable' : near ? 'near' : over ? 'over' : 'ok',
  };
}
