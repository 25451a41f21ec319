import { shareHeld, type TextShape, textOf, wordsOf } from './likeness.ts';
import { topicOf } from './topic.ts';

export type DutyList = 'basic' | 'shared' | 'taken-back';
export type Duty = { list: DutyList; item: string; leadUnit: string };
export type DutyMatch = {
  match: DutyList | 'none';
  item: string | null;
  leadUnit: string | null;
};

/** Share of an item's words one sentence must hold: an item sent down again is a matter of 不得 and needs its own words. */
const OWN_WORDS = 0.75;
/** For the lists on which nothing is forbidden the same matter may be put differently. */
const SIMILAR_WORDS = 0.45;
/** Sentences of a long document that are looked at. */
const MOST_SENTENCES = 80;

type DutyShape = { words: TextShape; topic: string | null };

/** The held items are the same objects from request to request. */
const shapes = new WeakMap<Duty, DutyShape>();

function shapeOfDuty(duty: Duty): DutyShape {
  const known = shapes.get(duty);
  if (known) return known;
  const shape = { words: wordsOf(duty.item), topic: topicOf(duty.item) };
  shapes.set(duty, shape);
  return shape;
}

/**
 * Where a request stands on a township's three lists, by the words of its title and sentences: an item taken back in its own words,
 * else the item that says the most of it, else any item of the same line of work. `none` when nothing matches; null when the
 * township has no list.
 * @example dutyMatch([{ list: 'taken-back', item: '加油站计量检定', leadUnit: '县市场监管局' }], '关于开展加油站计量检定的通知', '')?.match // 'taken-back'
 */
export function dutyMatch(duties: readonly Duty[], title: string, text: string): DutyMatch | null {
  if (duties.length === 0) return null;
  const sentences = [title, ...text.split(/[。；;\n]/)].map((one) => one.trim()).filter((one) => one.length > 1);
  const looked = sentences.slice(0, MOST_SENTENCES);
  const whole = textOf(looked.join('\n'));
  let shaped: TextShape[] | null = null;
  let best: { duty: Duty; share: number } | null = null;
  for (const duty of duties) {
    const needed = duty.list === 'taken-back' ? OWN_WORDS : SIMILAR_WORDS;
    // The whole text bounds every sentence from above: most items are out with one look.
    const { words } = shapeOfDuty(duty);
    if (shareHeld(words, whole) < needed) continue;
    shaped ??= looked.map(textOf);
    const share = Math.max(...shaped.map((sentence) => shareHeld(words, sentence)));
    if (share >= needed && share > (best?.share ?? 0)) best = { duty, share };
  }
  const duty = best?.duty ?? sameLine(duties, title);
  if (!duty) return { match: 'none', item: null, leadUnit: null };
  return { match: duty.list, item: duty.item, leadUnit: duty.leadUnit || null };
}

const sameLine = (duties: readonly Duty[], title: string): Duty | undefined => {
  const topic = topicOf(title);
  if (topic === null) return undefined;
  return duties.find((duty) => duty.list !== 'taken-back' && shapeOfDuty(duty).topic === topic);
};
