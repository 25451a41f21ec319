import type { Span } from '../../reading/reading.ts';
import type { Demand } from '../review.ts';
import { type Hit, hits, isRejected } from './hits.ts';
import { isOnlyNamed } from './in-force.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';

/** What is asked for, and what hangs on it further on. `span` reaches from the one to the other. */
export type Linked = { words: string; span: Span; thing: Hit; outcome: Hit };

type Patterns = {
  /** What is asked for; global. */
  thing: RegExp;
  /** What hangs on it; global. */
  outcome: RegExp;
  /** A clause before the outcome that speaks of the thing although it is none of the words that only go on. */
  alsoGoesOn?: (lead: string) => boolean;
};

/** An outcome further away belongs to something else. */
const FURTHEST = 100;

/** Clauses that name nothing of their own: 并…, 年终统一…, 上述资料…, 采用情况…, 3个方面内容全部…, 每缺一项. */
const GOES_ON =
  /^[\s　]*(?:并且?|且|同时|一并|统一|全部|均|都|将|须|要|应|年[终底]|每[月季年]度?|届时|最终|由[^，,。]{2,12}|[其该此]|上述|以上|前述|这[些几]?|[一二三四五六七八九十两\d]+[个项]|方面|内容|结果|情况|(?:有关|相关)?(?:资料|材料)|报送|采用|完成|进行|实行|给予|予以|酌情|按[^，,。]{1,8}|根据[^，,。]{0,12}情况|每[缺少漏][^，,。]{0,4})*$/;
/** How a next sentence takes up what the one before it named. */
const TAKES_UP =
  /^[\s　]*(?:上述|以上|前述|这[些几]|[该此其](?!次|外|他|时)|[一二三四五六七八九十两\d]+[个项]|结果|每[缺少漏])/;

/**
 * Every place where something is asked for in one clause and an outcome hangs on it in a later clause of the sentence, or in the
 * next sentence of the paragraph when that takes it up (上述…, 3个方面…, 结果…). An outcome whose own clause names something else
 * (`将安全生产纳入考核`) hangs on that; what is forbidden, told or cited counts on neither side, as in `hits`.
 * @example linkedHits(demand, { thing: /会议记录/g, outcome: /作为[^。]*依据/g })[0]?.words // '会议记录，专人归档，作为考核的依据'
 */
export function linkedHits(demand: Demand, patterns: Patterns): Linked[] {
  const found: Linked[] = [];
  if (demand.text.search(patterns.outcome) < 0) return found;
  const all = sentencesOf(demand);
  for (const thing of hits(demand, patterns.thing)) {
    const outcome = inSentence(demand, thing, patterns) ?? inNext(demand, thing, all, patterns);
    if (!outcome || found.some((other) => other.outcome.span[0] === outcome.span[0])) continue;
    const span: Span = [thing.span[0], outcome.span[1]];
    found.push({ words: demand.text.slice(...span), span, thing, outcome });
  }
  return found;
}

function inSentence(demand: Demand, { span, sentence }: Hit, patterns: Patterns): Hit | undefined {
  return outcomeIn(demand, sentence, span[1] - sentence.start, patterns);
}

function inNext(demand: Demand, { sentence }: Hit, all: Sentence[], patterns: Patterns): Hit | undefined {
  const next = all[all.indexOf(sentence) + 1];
  if (!next || demand.text.slice(sentence.start, next.start).includes('\n')) return undefined;
  return TAKES_UP.test(next.text) ? outcomeIn(demand, next, 0, patterns) : undefined;
}

/** The first outcome behind `from` that hangs on what stands before it. */
function outcomeIn(demand: Demand, sentence: Sentence, from: number, patterns: Patterns): Hit | undefined {
  const { text, start } = sentence;
  for (const { 0: words, index } of text.matchAll(patterns.outcome)) {
    if (index < from || index - from > FURTHEST) continue;
    const comma = Math.max(text.lastIndexOf('，', index - 1), text.lastIndexOf(',', index - 1));
    const lead = text.slice(Math.max(from, comma + 1), index);
    if (!GOES_ON.test(lead) && !patterns.alsoGoesOn?.(lead)) continue;
    if (isRejected(text, index, words.length) || isOnlyNamed(demand, sentence, index, words.length)) continue;
    return { words, span: [start + index, start + index + words.length], sentence };
  }
  return undefined;
}
