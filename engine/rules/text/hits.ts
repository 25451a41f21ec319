import type { Span } from '../../reading/reading.ts';
import type { Demand } from '../review.ts';
import { isOnlyNamed } from './in-force.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';

/** One place in the text where something is asked for. */
export type Hit = { words: string; span: Span; sentence: Sentence };

/** 不得迟于, 不得瞒报 … forbid something else than what follows; they must not silence the demand behind them. */
const NEGATION =
  /(?:不得(?!迟|晚|逾期|延误|请假|缺席|替会|代会|瞒报|漏报|少于|低于|超过|无故|以任何|弄虚|有误|拖延)|严禁(?!瞒报|漏报|弄虚|迟报)|禁止|不准|不允许|不要求|不再|无需|毋需|不必|不需要?|避免|防止|杜绝|取消(?![^，,。；]{0,12}(?:资格|评优|评先|称号))|(?<!专项|综合|集中|环境|风貌)整治(?!方案|工作|行动|任务|期间|进展|进度|情况|办|专项|成效|台账|清单|报告|阶段|领导)|纠正|不以|不要|不收取?|不设|不强制|不组织|不安排|不开展|不统计|不公布|不进行|不实行|不列入|不搞|不将|不把|不应|不宜|不能|不用|切忌|切勿|请勿|勿|免于|免除|谢绝|原则上不|一般不|关闭|停用|停止|废止|不陪同|不参加|不见面)/;
/** A new request after a comma ends the reach of a negation before it. */
const NEW_REQUEST = /[，,](?:并?请|须|务必|应当?|各(?:乡镇|单位|地|村|县)|并(?:于|将|须|在)|于|每)/g;
const REJECTED_AFTER =
  /^[^。；]{0,24}?(?:一律(?:取消|清理|停止|不)|坚决(?:纠正|杜绝|防止|整治)|予以(?:纠正|清理|取消)|不作为|不纳入|不得作为|应予纠正)/;
/** Sentences about the burden itself, not sentences that ask for something. */
const ABOUT_BURDEN = /形式主义|基层减负|为基层减负|减轻基层(?:工作)?负担|过度留痕|痕迹主义|层层加码/;

/** Whether the words at `index` are forbidden, waived or deplored by the sentence instead of asked for. */
export function isRejected(sentence: string, index: number, length: number): boolean {
  if (ABOUT_BURDEN.test(sentence)) return true;
  const before = sentence.slice(0, index);
  let from = 0;
  for (const match of before.matchAll(NEW_REQUEST)) from = match.index;
  const reach = before.slice(from) + sentence.slice(index, index + length);
  return NEGATION.test(reach) || REJECTED_AFTER.test(sentence.slice(index + length));
}

/** Whether the words stand inside a document title 《…》: named, not asked. */
export function inTitle(sentence: string, index: number): boolean {
  return sentence.lastIndexOf('《', index) > sentence.lastIndexOf('》', index);
}

/** Nobody reads the twenty-first place where the same thing is asked. */
const MOST = 20;

export type HitOptions = {
  /** Sentences that match are left alone. */
  except?: RegExp;
  /** The sentence must also match this. */
  given?: RegExp;
};

/**
 * Every place where the text really asks for what `pattern` (a global expression) describes: not in a title,
 * not forbidden or waived in the same sentence, not cited, told of or deplored there (in-force.ts).
 * @example hits(demandOf('不得要求截图'), /截图/g) // []
 */
export function hits(demand: Demand, pattern: RegExp, { except, given }: HitOptions = {}): Hit[] {
  const found: Hit[] = [];
  // Most rules find nothing in most texts: one look at the whole costs less than one at each sentence.
  if (demand.text.search(pattern) < 0) return found;
  for (const sentence of sentencesOf(demand)) {
    const matches = [...sentence.text.matchAll(pattern)];
    // Most sentences hold nothing: the pattern goes first, the conditions only where it matched.
    if (matches.length === 0 || except?.test(sentence.text) || (given && !given.test(sentence.text))) continue;
    for (const match of matches) {
      const words = match[0];
      if (words === '' || inTitle(sentence.text, match.index)) continue;
      if (isRejected(sentence.text, match.index, words.length)) continue;
      if (isOnlyNamed(demand, sentence, match.index, words.length)) continue;
      if (found.length === MOST) return found;
      const start = sentence.start + match.index;
      found.push({ words, span: [start, start + words.length], sentence });
    }
  }
  return found;
}
