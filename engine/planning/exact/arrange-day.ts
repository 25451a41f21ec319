import { fewestHalves, type Halves, splitsOf } from './day-sets.ts';
import { bitsOf, type SmallMonth } from './small-month.ts';

/** What one day is to hold, as masks: the tasks of its visit, tasks by video, meetings on site and by video. */
export type DayItems = { visit: number; videos: number; meetings: number; meetingVideos: number };

/** Where everything of a day goes. `extraHalves` = half-days used beyond the fewest that the visit alone would need. */
export type DayPlan = {
  split: Halves;
  extraHalves: number;
  videoHalf: Map<number, number>;
  quarter: Map<number, number>;
};

const QUARTERS = 4;

type Day = { m: SmallMonth; busy: number[]; rooms: number[]; channels: number[]; plan: DayPlan };

/**
 * Finds half-days and quarters for all of a day, as few half-days of visit as possible; null when they do not fit. Without a `date` on
 * which the township keeps nothing for itself.
 */
export function arrangeDay(m: SmallMonth, items: DayItems, date?: number): DayPlan | null {
  const splits = items.visit === 0 ? [[0, 0] as const] : splitsOf(m, items.visit);
  const fewest = fewestHalves(splits);
  for (const split of splits) {
    if (date !== undefined && !isOpen(m, split, date)) continue;
    const busy = [0, 0, 0, 0];
    split.forEach((tasks, half) => {
      for (const i of bitsOf(tasks)) occupyHalf(busy, half, m.people[i]!);
    });
    const used = items.visit === 0 || split[0] === 0 || split[1] === 0 ? 1 : 2;
    const plan: DayPlan = { split, extraHalves: used - fewest, videoHalf: new Map(), quarter: new Map() };
    const day: Day = { m, busy, rooms: [0, 0, 0, 0], channels: [0, 0, 0, 0], plan };
    if (placeVideos(day, bitsOf(items.videos), items)) return plan;
  }
  return null;
}

function isOpen(m: SmallMonth, split: Halves, date: number): boolean {
  return split.every((tasks, half) => ((m.kept[half]! >> date) & 1) === 0 || (tasks & ~m.statutory) === 0);
}

function occupyHalf(busy: number[], half: number, people: number): void {
  busy[2 * half]! |= people;
  busy[2 * half + 1]! |= people;
}

/** One video call of a township per half-day. */
function placeVideos(day: Day, videos: number[], items: DayItems): boolean {
  if (videos.length === 0)
    return placeMeetings(day, [...bitsOf(items.meetings), ...bitsOf(items.meetingVideos)], items);
  if (videos.length > 2) return false;
  const [first, ...rest] = videos as [number, ...number[]];
  const taken = new Set(day.plan.videoHalf.values());
  for (const half of [0, 1]) {
    const people = day.m.people[first]!;
    if (taken.has(half) || (day.busy[2 * half]! & people) !== 0) continue;
    day.plan.videoHalf.set(first, half);
    occupyHalf(day.busy, half, people);
    if (placeVideos(day, rest, items)) return true;
    day.busy[2 * half]! &= ~people;
    day.busy[2 * half + 1]! &= ~people;
    day.plan.videoHalf.delete(first);
  }
  return false;
}

/** Visits take whole half-days, so whoever is free in a quarter of the morning has no visit in the morning. */
function placeMeetings(day: Day, meetings: number[], items: DayItems): boolean {
  if (meetings.length === 0) return true;
  const { m } = day;
  const [first, ...rest] = meetings as [number, ...number[]];
  const length = m.p.meetingDuration[first]!;
  const people = m.meetingPeople[first]!;
  const bySite = ((items.meetings >> first) & 1) === 1;
  const places = bySite ? day.rooms : day.channels;
  const seat = m.p.meetingSeat[first]!;
  const most = bySite ? m.p.seatRooms[seat]! : m.p.seatVideo[seat]!;
  for (let q = 0; q + length <= QUARTERS; q += length) {
    let free = true;
    for (let x = q; x < q + length; x++) if ((day.busy[x]! & people) !== 0 || places[x]! >= most) free = false;
    if (!free) continue;
    for (let x = q; x < q + length; x++) {
      day.busy[x]! |= people;
      places[x]!++;
    }
    day.plan.quarter.set(first, q);
    if (placeMeetings(day, rest, items)) return true;
    for (let x = q; x < q + length; x++) {
      day.busy[x]! &= ~people;
      places[x]!--;
    }
    day.plan.quarter.delete(first);
  }
  return false;
}
