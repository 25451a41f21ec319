import { countCharacters } from '../../reading/length.ts';
import type { LiveReading, Span } from '../../reading/reading.ts';
import { bodyOf, linesOf, type TextLine } from './place-in-text.ts';
import { type Ground, type TextEdit, withEdits } from './way.ts';

/** A passage that stands in a document the addressee holds already, and how that document is cited. */
export type CopiedPassage = { span: Span; source: string };
export type Cut = { span: Span; kind: 'copied' | 'repeated' | 'boilerplate'; characters: number; replacement: string };
export type CutPlan = { cuts: Cut[]; edits: TextEdit[]; characters: number; remaining: number };

/** The limit a finding names, in characters: 减至 5000 字以内, or so many pages of so many characters. */
export function cutPlanLimit({ fix, finding }: Pick<Ground, 'fix' | 'finding'>): number {
  const characters = /(\d+) ?字以内/.exec(fix.effect)?.[1];
  if (characters) return Number(characters);
  const pages = /压缩到 ?(\d+) ?页/.exec(fix.title)?.[1];
  const perPage = /每页 ?(\d+) ?字/.exec(finding.message)?.[1];
  return Number(pages ?? 1) * Number(perPage ?? 1);
}

/**
 * What can go without losing anything that is asked: passages the addressee has already (one citation in their place), repeated
 * paragraphs and paragraphs of mere exhortation; the longest first, until the body keeps within the limit. `remaining` is what must
 * still be cut by hand, in characters. Passages with a date, a figure or an ask of their own stay, unless they stand copied.
 * @example cutPlan({ text: '标题\n要高度重视。', reading, limit: 0, copied: [] }).cuts[0]?.kind // 'boilerplate'
 */
export function cutPlan(input: {
  text: string;
  reading: LiveReading;
  limit: number;
  copied: CopiedPassage[];
}): CutPlan {
  const { text, reading, limit, copied } = input;
  const excess = reading.length.body - limit;
  const found = [...copiedCuts(text, copied), ...repeatedCuts(text, reading), ...boilerplateCuts(text, reading)];
  const cuts: Cut[] = [];
  let characters = 0;
  for (const cut of found.sort((a, b) => b.characters - a.characters || a.span[0] - b.span[0])) {
    if (characters >= excess) break;
    if (cut.characters <= 0 || cuts.some((other) => touches(cut, other))) continue;
    cuts.push(cut);
    characters += cut.characters;
  }
  cuts.sort((a, b) => a.span[0] - b.span[0]);
  const edits = cuts.map(({ span, replacement }) => ({ span, replacement }));
  return { cuts, edits, characters, remaining: Math.max(0, excess - characters) };
}

const touches = (a: Cut, b: Cut) => a.span[0] < b.span[1] && b.span[0] < a.span[1];
const saved = (text: string, span: Span, replacement: string) =>
  countCharacters(text.slice(...span)) - countCharacters(replacement);

/** Neighbouring passages from one document are one cut with one citation. */
function copiedCuts(text: string, copied: CopiedPassage[]): Cut[] {
  const [bodyStart, bodyEnd] = bodyOf(text);
  const runs: CopiedPassage[] = [];
  for (const { span, source } of [...copied].sort((a, b) => a.span[0] - b.span[0])) {
    const inside: Span = [Math.max(span[0], bodyStart), Math.min(span[1], bodyEnd)];
    if (inside[0] >= inside[1]) continue;
    const last = runs.at(-1);
    const apart = last ? text.slice(last.span[1], inside[0]) : 'x';
    if (last && last.source === source && apart.trim() === '') last.span = [last.span[0], inside[1]];
    else runs.push({ span: inside, source });
  }
  return runs.map(({ span, source }) => {
    const replacement = `    有关内容按${source}执行。`;
    return { span, kind: 'copied', replacement, characters: saved(text, span, replacement) };
  });
}

const SHORTEST_REPEAT = 12;

function repeatedCuts(text: string, reading: LiveReading): Cut[] {
  const seen = new Set<string>();
  return bodyLines(text).flatMap((line): Cut[] => {
    const key = line.words.replace(/[\s\p{P}]|^[一二三四五六七八九十\d]+/gu, '');
    if (key.length < SHORTEST_REPEAT) return [];
    if (seen.has(key)) return [cutOf(text, line, 'repeated')].filter(() => !hasMeeting(reading, line));
    seen.add(key);
    return [];
  });
}

const EXHORTS =
  /高度重视|提高(?:政治)?站位|提升站位|统一思想|提高(?:思想)?认识|充分认识|加强(?:组织)?领导|强化(?:组织)?(?:领导|保障)|精心组织|周密部署|压实责任|强化责任|落实责任|狠抓落实|抓好落实|真抓实干|务求实效|取得实效|营造(?:良好)?氛围|加大宣传|形成合力|齐抓共管|通力协作|密切配合|以.{2,30}为指导|深入贯彻|认真贯彻|坚决贯彻/;
/** What somebody could act on: a figure, a day, an address, a form. */
const ACTABLE = /\d|[一二三四五六七八九十]月|[%％]|表|邮箱|电话|附件|《|报送|上报|填报|反馈|名单|召开|会议/;

/** Paragraphs of mere exhortation: one by one, and sentence by sentence where a paragraph holds something else too. */
function boilerplateCuts(text: string, reading: LiveReading): Cut[] {
  return bodyLines(text).flatMap((line) => {
    if (isEmptyTalk(line, reading)) return [cutOf(text, line, 'boilerplate')];
    return sentencesIn(line)
      .filter((sentence) => isEmptyTalk(sentence, reading))
      .map((sentence) => cutOf(text, sentence, 'boilerplate'));
  });
}

/** 一、二、（三） at the head of a paragraph is no figure to act on. */
const ordinal = /^[ \u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．])/;

function isEmptyTalk(line: TextLine, reading: LiveReading): boolean {
  const words = line.words.replace(ordinal, '');
  return EXHORTS.test(words) && !ACTABLE.test(words) && !hasAsk(reading, line);
}

const within = (span: Span, line: TextLine) => span[0] < line.end && line.start < span[1];
const hasMeeting = ({ meetings, inspections }: LiveReading, line: TextLine) =>
  [...meetings, ...inspections].some(({ span }) => within(span, line));
const hasAsk = (reading: LiveReading, line: TextLine) =>
  hasMeeting(reading, line) || reading.asks.some(({ span, due, recurs }) => (due || recurs) && within(span, line));

function bodyLines(text: string): TextLine[] {
  const [start, end] = bodyOf(text);
  return linesOf(text).filter((line) => line.start >= start && line.end <= end && line.words.trim() !== '');
}

function sentencesIn({ words, start }: TextLine): TextLine[] {
  return [...words.matchAll(/[^。！!]+[。！!]?/g)].map((match) => ({
    words: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

const cutOf = (text: string, { start, end }: TextLine, kind: Cut['kind']): Cut => ({
  span: [start, end],
  kind,
  replacement: '',
  characters: saved(text, [start, end], ''),
});

/** The text after the cuts; the same text when nothing could go. */
export const withCuts = (text: string, { edits }: CutPlan): string => withEdits(text, edits) ?? text;
