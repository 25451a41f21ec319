import type { Reading } from '../reading/reading.ts';
import type { Price, PricedTarget, PriceInput } from './price.ts';
import { price } from './price-request.ts';

export type AlternativeCode = 'held-data' | 'video' | 'sample' | 'once';

/** A cheaper way to the same end: what changes, what it would cost, what it saves against the request as written. */
export type Alternative = {
  code: AlternativeCode;
  title: string;
  titleEn: string;
  price: Price;
  savedPersonHours: number;
  savedYuan: number;
  /** The sampled units for `sample`; those not asked for `held-data`. */
  targets?: { unitId: string; name: string }[];
};

const SAMPLE_SIZE = 4;
/** Below this many targets a sample of four says little and saves little. */
const SAMPLE_FROM = 7;

/**
 * Cheaper ways to ask, largest saving first; empty when the request has none. Sampling is offered only for what a sample can answer
 * (reports, forms, inspections), never for a meeting or a task everybody must do.
 * `heldFor`: ids of the targets whose answer is already held.
 * @example cheaperAlternatives(input)[0]?.title // '改为视频会议'
 */
export function cheaperAlternatives(input: PriceInput, heldFor: string[] = []): Alternative[] {
  const now = price(input);
  return optionsOf(input, heldFor)
    .map(({ input: changed, ...words }): Alternative => {
      const cost = price(changed);
      const savedPersonHours = cents(now.personHours - cost.personHours);
      return { ...words, price: cost, savedPersonHours, savedYuan: cents(now.yuan - cost.yuan) };
    })
    .filter((alternative) => alternative.savedPersonHours > 0)
    .sort((a, b) => b.savedPersonHours - a.savedPersonHours);
}

/**
 * The request as one cheaper way would make it; null when that way does not fit it.
 * @example withAlternative(input, 'video')?.reading.meetings.every((meeting) => meeting.video) // true
 */
export function withAlternative(input: PriceInput, code: AlternativeCode, heldFor: string[] = []): PriceInput | null {
  return optionsOf(input, heldFor).find((option) => option.code === code)?.input ?? null;
}

const optionsOf = (input: PriceInput, heldFor: string[]): Option[] =>
  [heldData(input, heldFor), video(input), sample(input), once(input)].filter((option) => option !== null);

type Option = Pick<Alternative, 'code' | 'title' | 'titleEn' | 'targets'> & { input: PriceInput };

const cents = (value: number) => Math.round(value * 100) / 100;

function heldData(input: PriceInput, heldFor: string[]): Option | null {
  const held = input.targets.filter((target) => heldFor.includes(target.unitId));
  if (held.length === 0) return null;
  const count = `${held.length}/${input.targets.length}`;
  return {
    code: 'held-data',
    title: `用已报数据（${count} 个单位可答）`,
    titleEn: `Answer from held data (${count} units)`,
    targets: held.map(({ unitId, name }) => ({ unitId, name })),
    input: { ...input, answeredFor: held.map((target) => target.unitId) },
  };
}

function video(input: PriceInput): Option | null {
  if (!input.reading.meetings.some((meeting) => !meeting.video)) return null;
  const meetings = input.reading.meetings.map((meeting) => ({ ...meeting, video: true }));
  return { code: 'video', title: '改为视频会议', titleEn: 'Meet by video', input: withReading(input, { meetings }) };
}

function sample(input: PriceInput): Option | null {
  const { reading, targets } = input;
  const answerable =
    reading.inspections.length > 0 || reading.asks.some((ask) => ask.kind === 'report' || ask.kind === 'form');
  if (!answerable || reading.meetings.length > 0 || targets.length < SAMPLE_FROM) return null;
  const chosen = evenly(targets);
  return {
    code: 'sample',
    title: `由全部 ${targets.length} 个单位改为抽 ${SAMPLE_SIZE} 个`,
    titleEn: `Ask a sample of ${SAMPLE_SIZE} of ${targets.length}`,
    targets: chosen.map(({ unitId, name }) => ({ unitId, name })),
    input: { ...input, targets: chosen },
  };
}

/** Spread over the distance from the county seat, near to far, so that the sample is not only the convenient ones. */
function evenly(targets: PricedTarget[]): PricedTarget[] {
  const byDistance = [...targets].sort((a, b) => a.travelHours - b.travelHours || (a.unitId < b.unitId ? -1 : 1));
  return Array.from(
    { length: SAMPLE_SIZE },
    (_, i) => byDistance[Math.floor(((i + 0.5) * targets.length) / SAMPLE_SIZE)],
  ).filter((target) => target !== undefined);
}

function once(input: PriceInput): Option | null {
  if (!input.reading.asks.some((ask) => ask.recurs !== null)) return null;
  const asks = input.reading.asks.map((ask) => ({ ...ask, recurs: null }));
  return {
    code: 'once',
    title: '改为只报一次,有变化再报',
    titleEn: 'Ask once, then only changes',
    input: withReading(input, { asks }),
  };
}

const withReading = (input: PriceInput, part: Partial<Reading>): PriceInput => ({
  ...input,
  reading: { ...input.reading, ...part },
});
