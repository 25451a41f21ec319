import { reachOf } from './text.ts';

const paired = /《[^《》]*》|“[^“”]*”|\([^()]*\)/g;
const opening = /[《“(]/;
const closing = /[》”)]/;
/** A title longer than this is not waited for. */
const FURTHEST = 60;

/**
 * The words of a text in which something is named, up to the end of the title, quotation or bracket they stop in; without it where it
 * does not end soon, and the longest part where they begin inside one.
 * @example wholeWords('填写《情况表》一式两份', '填写《情况表') // '填写《情况表》'
 * @example wholeWords('', '推荐候选人(集体') // '推荐候选人'
 */
export function wholeWords(plain: string, words: string): string {
  const loose = words.replace(paired, '');
  if (closing.test(loose)) return longest(words);
  if (!opening.test(loose)) return words;
  const at = plain.indexOf(words);
  const to = at + words.length;
  const more = at < 0 ? 0 : reachOf(/^[^。\n]*?[》”)]/, plain.slice(to, to + FURTHEST));
  if (more > 0) return wholeWords(plain, plain.slice(at, to + more));
  return words.slice(0, words.search(/[《“(](?!.*[》”)])/)) || longest(words);
}

const longest = (words: string): string =>
  words.split(/[《》“”()]/).reduce((best, part) => (part.length > best.length ? part : best), '');
