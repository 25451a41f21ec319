import type { Deadline, Engagement } from '../../api/types.ts';
import { localOf } from '../../format/local-time.ts';

/** Minutes after midnight of the drawn part of a day. */
export type DayRange = { start: number; end: number };

/** One engagement on one day; offsets are shares (0 … 1) of the drawn day, travel included in `top` and `height`. */
export type Box = {
  engagement: Engagement;
  top: number;
  height: number;
  /** Share of the box's own height taken by the road before and after. */
  travelBefore: number;
  travelAfter: number;
  /** Column among those that overlap, and how many there are. */
  lane: number;
  lanes: number;
  startTime: string;
  endTime: string;
};

const DAY_MINUTES = 24 * 60;
const USUAL: DayRange = { start: 7 * 60 + 30, end: 18 * 60 + 30 };
/** Shorter things are drawn this long, so that their words can be read. */
const SHORTEST_MINUTES = 45;

type Part = { engagement: Engagement; from: number; to: number; start: number; end: number };

/** The part of a timed engagement that falls on a date, with its road; null when none of it does. */
function partOn(engagement: Engagement, date: string): Part | null {
  const [start, end] = [localOf(engagement.startsAt), localOf(engagement.endsAt)];
  if (!start || !end || date < start.date || date > end.date) return null;
  const startMinute = date === start.date ? start.minutes : 0;
  const endMinute = date === end.date ? end.minutes : DAY_MINUTES;
  if (endMinute <= startMinute) return null;
  const road = engagement.travelMinutes;
  return {
    engagement,
    start: startMinute,
    end: endMinute,
    from: Math.max(0, date === start.date ? startMinute - road : startMinute),
    to: Math.min(DAY_MINUTES, date === end.date ? endMinute + road : endMinute),
  };
}

/** Whether an engagement falls on a date as a whole-day line rather than as a box. */
export function allDayOn(engagement: Engagement, date: string): boolean {
  const [start, end] = [localOf(engagement.startsAt), localOf(engagement.endsAt)];
  return engagement.allDay && start !== null && end !== null && start.date <= date && date <= end.date;
}

/** The hours to draw: the usual office day, stretched in whole half-hours to whatever lies outside it. */
export function rangeOf(engagements: Engagement[], dates: string[]): DayRange {
  const parts = dates.flatMap((date) => timedParts(engagements, date));
  const half = 30;
  return {
    start: Math.min(USUAL.start, ...parts.map(({ from }) => Math.floor(from / half) * half)),
    end: Math.max(USUAL.end, ...parts.map(({ to }) => Math.ceil(to / half) * half)),
  };
}

const timedParts = (engagements: Engagement[], date: string): Part[] =>
  engagements.flatMap((one) => (one.allDay ? [] : (partOn(one, date) ?? [])));

/** Boxes of one day, to scale, side by side where they (or their roads) overlap. */
export function boxesOf(engagements: Engagement[], date: string, { start, end }: DayRange): Box[] {
  const parts = timedParts(engagements, date).sort((a, b) => a.from - b.from || b.to - a.to);
  const span = end - start;
  return clusters(parts).flatMap((cluster) => {
    const placed = inLanes(cluster);
    const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
    return placed.map(({ part, lane }): Box => {
      const length = drawnTo(part) - part.from;
      return {
        engagement: part.engagement,
        top: (part.from - start) / span,
        height: length / span,
        travelBefore: (part.start - part.from) / length,
        travelAfter: (part.to - part.end) / length,
        lane,
        lanes,
        startTime: timeOf(part.start),
        endTime: timeOf(part.end),
      };
    });
  });
}

const OFF_DAY_WEIGHT = 0.6;
/** What one of several things at the same time needs of a usual day's column to be read from left to right. */
const LANE_WEIGHT = 0.48;
const MOST_WEIGHT = 2.6;

/**
 * How wide a day is drawn beside a usual day (1): wider when many things stand side by side, narrower for a day off on which nothing does.
 * `dayWeight({ lanes: 5, off: false }) // 2.4`
 */
export function dayWeight({ lanes, off }: { lanes: number; off: boolean }): number {
  if (off && lanes === 0) return OFF_DAY_WEIGHT;
  return Math.min(MOST_WEIGHT, Math.max(1, lanes * LANE_WEIGHT));
}

/** The most things side by side among the boxes of a day. */
export const mostLanes = (boxes: Box[]): number => Math.max(0, ...boxes.map(({ lanes }) => lanes));

/** Whether a lane is too narrow for words from left to right: they then run from top to bottom. */
export const tooNarrow = (lanes: number, weight: number): boolean => lanes > 2 && weight / lanes < 0.9 * LANE_WEIGHT;

const drawnTo = (part: Part): number => Math.max(part.to, part.from + SHORTEST_MINUTES);
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Runs of parts that touch each other in time, each drawn on its own full width. */
function clusters(parts: Part[]): Part[][] {
  const found: Part[][] = [];
  let until = -1;
  for (const part of parts) {
    if (part.from >= until) found.push([]);
    found.at(-1)?.push(part);
    until = Math.max(until, drawnTo(part));
  }
  return found;
}

function inLanes(cluster: Part[]): { part: Part; lane: number }[] {
  const busyUntil: number[] = [];
  return cluster.map((part) => {
    const free = busyUntil.findIndex((until) => until <= part.from);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = drawnTo(part);
    return { part, lane };
  });
}

/** Deadlines by their local date, the open ones first, each in the order of its hour. */
export function deadlinesOn(deadlines: Deadline[], date: string): Deadline[] {
  const rank = ({ state }: Deadline) => (state === 'open' ? 0 : 1);
  return deadlines
    .filter(({ dueAt }) => localOf(dueAt)?.date === date)
    .sort((a, b) => rank(a) - rank(b) || (a.dueAt < b.dueAt ? -1 : 1));
}
