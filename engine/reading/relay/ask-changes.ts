import type { Ask, Reading } from '../reading.ts';

/** Parent and query dates of one ask that is due earlier than the source demands; with `THH:MM` when only the time moved. */
export type Tightened = { what: string; parentDue: string; due: string };

export type AskChanges = {
  /** Indexes into the query's asks that no parent carries. */
  newAsks: number[];
  tightened: Tightened[];
};

export type WithAsks = { text: string; reading: Reading };

const SAME_FROM = 0.5;
const SAME_OF_OTHER_KIND_FROM = 0.75;
const TELLING_BIGRAMS = 7;
/** Dates, times and level names differ between levels for the same ask, so they do not count for likeness. */
const VARIES =
  /[\d〇零一二三四五六七八九十]+(年|月|日|号|时|点|分|:)?|[上下]午|今日|当日|明日|[全我本各]?[国省市州县区镇乡村]|[厅局]|[^\p{L}]/gu;

const bigrams = (text: string): Set<string> => {
  const bare = text.normalize('NFKC').replace(VARIES, '');
  const found = new Set<string>();
  for (let i = 0; i + 1 < bare.length; i++) found.add(bare.slice(i, i + 2));
  return found;
};

/** Dice likeness of two sets of bigrams, 0 when either is empty. */
const likeness = (a: Set<string>, b: Set<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
};

const STOPS = /[。；;\n]/;
const COMMAS = /[。；;\n，,]/;

/** The words around an ask between two stops, at most 80 characters each way. */
const around = (text: string, ask: Ask, stops: RegExp): string => {
  const [from, to] = ask.span;
  const before = text
    .slice(Math.max(0, from - 80), from)
    .split(stops)
    .at(-1)!;
  return before + text.slice(from, to) + text.slice(to, to + 80).split(stops)[0]!;
};

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

type Traits = {
  ask: Ask;
  what: Set<string>;
  sentence: Set<string>;
  clause: Set<string>;
  /** The clause without spaces, to see that it was copied as it stands. */
  words: string;
};

const traitsOf = ({ text, reading }: WithAsks): Traits[] =>
  reading.asks.map((ask) => ({
    ask,
    what: bigrams(ask.what),
    sentence: bigrams(around(text, ask, STOPS)),
    clause: bigrams(around(text, ask, COMMAS)),
    words: squeezed(around(text, ask, COMMAS)),
  }));

const LEAST_COPIED = 10;
const isSameTime = (a: Ask, b: Ask): boolean => a.due === b.due && a.time === b.time && a.recurs === b.recurs;

/** 于10月27日前报送至某局 word for word, date and all: the same ask, whatever was made of the words before it. */
const isCopied = (one: Traits, other: Traits): boolean =>
  one.ask.due !== null &&
  isSameTime(one.ask, other.ask) &&
  one.words.length >= LEAST_COPIED &&
  one.words === other.words;

/** How surely two asks are the same: what is asked, or the words around it. */
const sameness = (one: Traits, other: Traits): number => {
  if (isCopied(one, other)) return 2;
  // 于11月20日前报我局 alone is like every other ask: a clause must say more than that.
  const tellsMore = Math.min(one.clause.size, other.clause.size) >= TELLING_BIGRAMS;
  const score = Math.max(
    likeness(one.what, other.what),
    0.9 * likeness(one.sentence, other.sentence),
    tellsMore ? 0.85 * likeness(one.clause, other.clause) : 0,
  );
  const enough = one.ask.kind === other.ask.kind ? SAME_FROM : SAME_OF_OTHER_KIND_FROM;
  if (score < enough) return 0;
  return score + (one.ask.due === other.ask.due && one.ask.recurs === other.ask.recurs ? 0.05 : 0);
};

/** The earliest end of office hours in use; an hour before it is earlier than the day alone. */
const CLOSING_TIME = '17:00';

const FREQUENCY = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];
const frequency = (ask: Ask): number =>
  ask.recurs === null ? -1 : FREQUENCY.indexOf(/^[A-Z]+/.exec(ask.recurs)?.[0] ?? '');

/** Dates compare by month and day when one of them carries no year. */
const isEarlier = (due: string, parentDue: string): boolean => {
  const size = Math.min(due.length, parentDue.length);
  return size >= 5 && due.slice(-size) < parentDue.slice(-size);
};

const tightening = (ask: Ask, parent: Ask): Tightened | null => {
  if (ask.due === null || parent.due === null) return null;
  if (isEarlier(ask.due, parent.due)) return { what: ask.what, parentDue: parent.due, due: ask.due };
  const sameDay = ask.due.slice(-5) === parent.due.slice(-5);
  // A day without a time lasts until offices close, whenever that is.
  if (!sameDay || ask.time === null || ask.time >= (parent.time ?? CLOSING_TIME)) return null;
  const parentDue = parent.time === null ? parent.due : `${parent.due}T${parent.time}`;
  return { what: ask.what, parentDue, due: `${ask.due}T${ask.time}` };
};

/** Most alike first, each parent ask once: index of the query's ask → index of the parent's. */
const partnersOf = (own: Traits[], theirs: Traits[]): Map<number, number> => {
  const pairs = own
    .flatMap((one, i) => theirs.map((other, j) => ({ i, j, score: sameness(one, other) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  return partner;
};

/**
 * Parent ask that a second, earlier date brings forward: the cover asks for the summary by the 10th, the annexed copy
 * still says the 15th.
 */
const movedForward = (one: Traits, theirs: Traits[]): Ask | null => {
  const isNamed = (other: Traits): boolean => {
    const enough = other.ask.kind === one.ask.kind ? SAME_FROM : SAME_OF_OTHER_KIND_FROM;
    return likeness(one.what, other.what) >= enough;
  };
  return theirs.find((other) => isNamed(other) && tightening(one.ask, other.ask) !== null)?.ask ?? null;
};

/**
 * What a document asks beyond its parents: asks are paired by likeness; an ask that recurs more often than its pair is new.
 * @example askChanges({ text, reading }, []).newAsks // every index
 */
export const askChanges = (query: WithAsks, parents: WithAsks[]): AskChanges => {
  const own = traitsOf(query);
  const theirs = parents.flatMap(traitsOf);
  const partner = partnersOf(own, theirs);
  const texts = parents.map((parent) => squeezed(parent.text));
  // Word for word in a parent, where it may have been read as part of another ask.
  const stands = ({ words }: Traits): boolean =>
    words.length >= LEAST_COPIED && texts.some((text) => text.includes(words));
  const newAsks: number[] = [];
  const tightened: Tightened[] = [];
  for (const [i, one] of own.entries()) {
    const j = partner.get(i);
    const pair = j === undefined ? movedForward(one, theirs) : theirs[j]!.ask;
    if (pair === null && stands(one)) continue;
    if (pair === null || frequency(one.ask) > frequency(pair)) newAsks.push(i);
    else tightened.push(...[tightening(one.ask, pair) ?? []].flat());
  }
  return { newAsks, tightened };
};
