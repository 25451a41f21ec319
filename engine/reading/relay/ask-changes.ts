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

/** The clauses around an ask: from the stop before it to the stop after it, at most 80 characters each way. */
const around = (text: string, ask: Ask): string => {
  const [from, to] = ask.span;
  const before = text.slice(Math.max(0, from - 80), from);
  const after = text.slice(to, to + 80);
  const start = Math.max(...['。', '；', ';', '\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  const stop = after.search(/[。；;\n]/);
  return before.slice(start) + text.slice(from, to) + (stop < 0 ? after : after.slice(0, stop));
};

type Traits = { ask: Ask; what: Set<string>; context: Set<string> };

const traitsOf = ({ text, reading }: WithAsks): Traits[] =>
  reading.asks.map((ask) => ({ ask, what: bigrams(ask.what), context: bigrams(around(text, ask)) }));

/** How surely two asks are the same: what is asked, or the words around it. */
const sameness = (one: Traits, other: Traits): number => {
  const score = Math.max(likeness(one.what, other.what), 0.9 * likeness(one.context, other.context));
  const enough = one.ask.kind === other.ask.kind ? SAME_FROM : SAME_OF_OTHER_KIND_FROM;
  if (score < enough) return 0;
  return score + (one.ask.due === other.ask.due && one.ask.recurs === other.ask.recurs ? 0.05 : 0);
};

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
  if (!sameDay || ask.time === null || parent.time === null || ask.time >= parent.time) return null;
  return { what: ask.what, parentDue: `${parent.due}T${parent.time}`, due: `${ask.due}T${ask.time}` };
};

/**
 * What a document asks beyond its parents. Asks are paired by likeness, most alike first, each parent ask once;
 * an ask that recurs more often than its pair is new.
 */
export const askChanges = (query: WithAsks, parents: WithAsks[]): AskChanges => {
  const own = traitsOf(query);
  const theirs = parents.flatMap(traitsOf);
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
  const isNew = (i: number): boolean => {
    const j = partner.get(i);
    return j === undefined || frequency(own[i]!.ask) > frequency(theirs[j]!.ask);
  };
  const newAsks = own.map((_, i) => i).filter(isNew);
  const tightened = [...partner]
    .sort((a, b) => a[0] - b[0])
    .map(([i, j]) => (isNew(i) ? null : tightening(own[i]!.ask, theirs[j]!.ask)))
    .filter((one) => one !== null);
  return { newAsks, tightened };
};
