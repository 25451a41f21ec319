import { groupBy, type PackedRows, packRows } from './csr.ts';
import { meetingPrice } from './meetings.ts';
import type { Problem } from './problem.ts';
import { nextBelow, nextUnit, type Random } from './random.ts';
import type { State } from './state.ts';

/** Two in a hundred days are overlooked, which keeps the search diverse. */
const BLINK_EVERY = 1 / Math.log(1 - 0.02);

/**
 * Meetings alone, on paper: for every meeting and every day it may be held on, what it would add in trips, kept up to date for all
 * meetings whenever one is held or cancelled, so that the cheapest place of a meeting is read off. Who is taken is a set of people per
 * quarter. Visits stand still meanwhile.
 */
export class MeetingBoard {
  /** Points of the movable meetings, up to a constant. */
  cost = 0;
  readonly mode: Uint8Array;
  readonly start: Int32Array;
  /** seat × day → movable meetings held there. */
  readonly heldOn: number[][];
  private readonly p: Problem;
  private readonly random: Random;
  private untilBlink = 1;
  /** Meeting → its possible days, ascending; a place in `days.values` is an offer. */
  private readonly days: PackedRows;
  /** Per offer: points in trips. */
  private readonly price: Float64Array;
  /** person × day → offers of the meetings the person would travel to. */
  private readonly diary: PackedRows;
  /** person × day: meetings on site. */
  private readonly trips: Uint8Array;
  /** Words of a set of people; quarter × words: who is taken. */
  private readonly words: number;
  private readonly taken: Int32Array;
  /** Meeting → word numbers, each followed by the meeting's people in that word. */
  private readonly people: PackedRows;
  private readonly rooms: Int32Array;
  private readonly channels: Int32Array;

  constructor(s: State, movable: readonly number[]) {
    const p = s.problem;
    this.p = p;
    this.random = s.random;
    this.mode = s.meetingMode.slice();
    this.start = s.meetingStart.slice();
    this.trips = s.personTrips.slice();
    this.rooms = s.roomsUsed.slice();
    this.channels = s.channelsUsed.slice();
    this.words = (p.persons + 31) >> 5;
    this.people = packRows(Array.from(p.meetingSeat, (_, j) => peopleOf(p, j)));
    this.taken = takenAtFirst(s, this.words);
    this.days = daysOf(p, movable);
    this.diary = diaryOf(p, this.days);
    this.price = new Float64Array(this.days.values.length);
    this.heldOn = Array.from({ length: p.seatRooms.length * p.days }, () => []);
    for (const j of movable) {
      if (this.mode[j] !== 0) this.heldOn[this.roomOf(j)]!.push(j);
      for (let e = this.days.offsets[j]!; e < this.days.offsets[j + 1]!; e++)
        this.price[e] = meetingPrice(s, j, 1, this.days.values[e]!);
    }
  }

  hold(meeting: number, mode: number, start: number): void {
    this.mode[meeting] = mode;
    this.start[meeting] = start;
    this.heldOn[this.roomOf(meeting)]!.push(meeting);
    this.cost += this.priceAt(meeting) - this.p.instance.cost.mDrop;
    this.change(meeting, 1);
  }

  cancel(meeting: number): void {
    const held = this.heldOn[this.roomOf(meeting)]!;
    held[held.indexOf(meeting)] = held.at(-1)!;
    held.pop();
    this.change(meeting, -1);
    this.cost -= this.priceAt(meeting) - this.p.instance.cost.mDrop;
    this.mode[meeting] = 0;
  }

  /** The cheapest free start of a meeting that is not held, as `start * 4 + mode`, or -1. */
  cheapest(meeting: number): number {
    const { p } = this;
    const from = this.days.offsets[meeting]!;
    const to = this.days.offsets[meeting + 1]!;
    const byVideo = p.meetingVideo[meeting] === 1 ? p.instance.cost.mVideo : Number.POSITIVE_INFINITY;
    let best = p.instance.cost.mDrop;
    let found = -1;
    let offer = from + nextBelow(this.random, to - from);
    for (let n = from; n < to; n++) {
      const price = this.price[offer]!;
      if (price < best && !this.blink()) {
        const start = this.freeStart(meeting, this.days.values[offer]!, 1);
        if (start >= 0) {
          best = price;
          found = 4 * start + 1;
        }
      }
      if (byVideo < best) {
        const start = this.freeStart(meeting, this.days.values[offer]!, 2);
        if (start >= 0) {
          best = byVideo;
          found = 4 * start + 2;
        }
      }
      if (++offer === to) offer = from;
    }
    return found;
  }

  /** Movable meetings that would have to make way for this one on site at this start, whether or not that frees the place. */
  inTheWay(meeting: number, start: number): number[] {
    const { p } = this;
    const seat = p.meetingSeat[meeting]!;
    const end = start + p.meetingDuration[meeting]!;
    const found: number[] = [];
    for (let place = start >> 2; place < this.heldOn.length; place += p.days)
      for (const other of this.heldOn[place]!) {
        const from = this.start[other]!;
        if (from >= end || start >= from + p.meetingDuration[other]!) continue;
        if (
          this.shareSomebody(meeting, other) ||
          (this.mode[other] === 1 && p.meetingSeat[other] === seat && this.isFull(seat, start, end))
        )
          found.push(other);
      }
    return found;
  }

  private isFull(seat: number, start: number, end: number): boolean {
    const room = 4 * seat * this.p.days;
    for (let q = start; q < end; q++) if (this.rooms[room + q]! >= this.p.seatRooms[seat]!) return true;
    return false;
  }

  private shareSomebody(one: number, other: number): boolean {
    const { offsets, values } = this.people;
    for (let x = offsets[one]!; x < offsets[one + 1]!; x += 2)
      for (let y = offsets[other]!; y < offsets[other + 1]!; y += 2)
        if (values[x] === values[y] && (values[x + 1]! & values[y + 1]!) !== 0) return true;
    return false;
  }

  private blink(): boolean {
    if (--this.untilBlink > 0) return false;
    this.untilBlink = 1 + Math.floor(Math.log(nextUnit(this.random) + 1e-12) * BLINK_EVERY);
    return true;
  }

  /** The first quarter of the day at which everybody and a room or channel is free, or -1. */
  private freeStart(meeting: number, day: number, mode: number): number {
    const { p } = this;
    const length = p.meetingDuration[meeting]!;
    const seat = p.meetingSeat[meeting]!;
    const used = mode === 1 ? this.rooms : this.channels;
    const limit = mode === 1 ? p.seatRooms[seat]! : p.seatVideo[seat]!;
    const room = 4 * seat * p.days;
    for (let start = 4 * day; start + length <= 4 * day + 4; start += length) {
      let q = start;
      while (q < start + length && used[room + q]! < limit && this.allFree(meeting, q)) q++;
      if (q === start + length) return start;
    }
    return -1;
  }

  private allFree(meeting: number, quarter: number): boolean {
    const { taken, people } = this;
    const at = quarter * this.words;
    const end = people.offsets[meeting + 1]!;
    for (let x = people.offsets[meeting]!; x < end; x += 2)
      if ((taken[at + people.values[x]!]! & people.values[x + 1]!) !== 0) return false;
    return true;
  }

  private roomOf(meeting: number): number {
    return this.p.meetingSeat[meeting]! * this.p.days + (this.start[meeting]! >> 2);
  }

  /** What holding it adds where it is held, before it is, or after it was. */
  private priceAt(meeting: number): number {
    if (this.mode[meeting] === 2) return this.p.instance.cost.mVideo;
    const day = this.start[meeting]! >> 2;
    let offer = this.days.offsets[meeting]!;
    while (this.days.values[offer] !== day) offer++;
    return this.price[offer]!;
  }

  private change(meeting: number, by: 1 | -1): void {
    const { p, taken, people } = this;
    const start = this.start[meeting]!;
    const end = start + p.meetingDuration[meeting]!;
    const onSite = this.mode[meeting] === 1;
    const used = onSite ? this.rooms : this.channels;
    const room = 4 * p.meetingSeat[meeting]! * p.days;
    for (let q = start; q < end; q++) {
      used[room + q]! += by;
      for (let x = people.offsets[meeting]!; x < people.offsets[meeting + 1]!; x += 2)
        taken[q * this.words + people.values[x]!]! ^= people.values[x + 1]!;
    }
    if (onSite) this.travel(meeting, start >> 2, by);
  }

  /** Who travels anyway makes that day cheaper for all meetings the person is asked to. */
  private travel(meeting: number, day: number, by: 1 | -1): void {
    const { p, trips, diary, price } = this;
    for (let x = p.meetingOff[meeting]! + p.meetingLead[meeting]!; x < p.meetingOff[meeting + 1]!; x++) {
      const person = p.meetingPerson[x]!;
      const pd = person * p.days + day;
      const before = trips[pd]!;
      trips[pd] = before + by;
      if (before !== (by === 1 ? 0 : 1)) continue;
      const fare = by * p.personTrip[person]!;
      const end = diary.offsets[pd + 1]!;
      for (let y = diary.offsets[pd]!; y < end; y++) price[diary.values[y]!]! -= fare;
    }
  }
}

function peopleOf(p: Problem, meeting: number): number[] {
  const sets = new Map<number, number>();
  for (let x = p.meetingOff[meeting]!; x < p.meetingOff[meeting + 1]!; x++) {
    const person = p.meetingPerson[x]!;
    sets.set(person >> 5, (sets.get(person >> 5) ?? 0) | (1 << (person & 31)));
  }
  return [...sets].flat();
}

/** Who is at a meeting or has a visit, per quarter. */
function takenAtFirst(s: State, words: number): Int32Array {
  const { persons, days, slots } = s.problem;
  const taken = new Int32Array(4 * days * words);
  for (let person = 0; person < persons; person++)
    for (let q = 0; q < 4 * days; q++)
      if (s.meetingAt[person * 4 * days + q] !== 0 || s.occupied[person * slots + (q >> 1)]! > 0)
        taken[q * words + (person >> 5)]! |= 1 << (person & 31);
  return taken;
}

function daysOf(p: Problem, movable: readonly number[]): PackedRows {
  const rows: number[][] = Array.from({ length: p.meetings }, () => []);
  for (const j of movable)
    for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++) {
      const day = p.meetingStart[x]! >> 2;
      if (rows[j]!.at(-1) !== day) rows[j]!.push(day);
    }
  return packRows(rows);
}

function diaryOf(p: Problem, days: PackedRows): PackedRows {
  const keys: number[] = [];
  const offers: number[] = [];
  for (let j = 0; j < p.meetings; j++)
    for (let e = days.offsets[j]!; e < days.offsets[j + 1]!; e++)
      for (let x = p.meetingOff[j]! + p.meetingLead[j]!; x < p.meetingOff[j + 1]!; x++) {
        keys.push(p.meetingPerson[x]! * p.days + days.values[e]!);
        offers.push(e);
      }
  const { offsets, values } = groupBy(keys, p.persons * p.days);
  return { offsets, values: values.map((n) => offers[n]!) };
}
