import type { Demand } from '../review.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';

/** Marks of headings and items, from the widest to the narrowest. */
const RANKS = [
  /^[\s　]*第[一二三四五六七八九十]+[章节条部]/,
  /^[\s　]*[一二三四五六七八九十]+、/,
  /^[\s　]*[（(][一二三四五六七八九十]+[）)]/,
  /^[\s　]*\d+[.、．]/,
  /^[\s　]*(?:[（(]\d+[）)]|[①-⑩])/,
];
const rankOf = (text: string): number => RANKS.findIndex((mark) => mark.test(text));
const HEADING_LENGTH = 30;
const LOOK_BACK = 2;

/**
 * What stands before a sentence and goes on into it: up to two sentences of its own paragraph, nearest first, then the short
 * headings above it, nearest first. Text of the sentences without their final punctuation.
 */
export function paragraphBefore(demand: Demand, sentence: Sentence): string[] {
  const all = sentencesOf(demand);
  const at = all.findIndex(({ start }) => start === sentence.start);
  const found: string[] = [];
  for (let i = at - 1; i >= 0 && found.length < LOOK_BACK; i--) {
    const [one, next] = [all[i]!, all[i + 1]!];
    if (demand.text.slice(one.start, next.start).includes('\n')) break;
    found.push(one.text);
  }
  return [...found, ...headingsAbove(all, at)];
}

function headingsAbove(all: Sentence[], at: number): string[] {
  const found: string[] = [];
  const own = rankOf(all[at]?.text ?? '');
  let rank = own < 0 ? RANKS.length : own;
  for (let i = at - 1; i >= 0 && rank > 0; i--) {
    const text = all[i]!.text;
    const above = rankOf(text);
    if (above < 0 || above >= rank) continue;
    rank = above;
    if (text.trim().length <= HEADING_LENGTH) found.push(text);
  }
  return found;
}

/** An item of a list: （一）…, 1.…, 一是…, ①…. */
const ITEM = /^[\s　]*(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|[①-⑩]|[一二三四五六七八九]是|[-—•·])/;

/** The line with a colon that opens the list a sentence is an item of; undefined when it is none. */
export function listLead(demand: Demand, sentence: Sentence): string | undefined {
  const all = sentencesOf(demand);
  const at = all.findIndex(({ start }) => start === sentence.start);
  const first = all[at];
  const inline = /^([^：:]*)[：:]/.exec(sentence.text)?.[1];
  if (inline !== undefined && !ITEM.test(inline)) return inline;
  if (!first) return undefined;
  for (let i = at; i >= 0; i--) {
    const { text } = all[i]!;
    if (i < at && /[：:]\s*$/.test(text)) return text;
    const opened = i < at ? /^([^：:]*)[：:]/.exec(text)?.[1] : undefined;
    if (opened !== undefined && !ITEM.test(text)) return opened;
    if (!ITEM.test(text)) return undefined;
  }
  return undefined;
}
