import type { Problem } from '../problem.ts';

/** Quarters a meeting may take, as bits, by its length: a half-day's begin in the morning or at noon. */
const TIMES: Readonly<Record<number, readonly number[]>> = { 1: [1, 2, 4, 8], 2: [3, 12], 4: [15] };
/** Takes a day for possible after so many steps; days met in practice take a few dozen. */
const MOST_STEPS = 2_000;

/**
 * Meetings held on one day, each at a time of its own: nobody in two at once, and no more at once than their seat has rooms.
 *
 *     const day = new MeetingDay(problem, meetings);
 *     day.add(0) && day.add(1) // false when both take the whole day and share a person
 */
export class MeetingDay {
  private readonly length: Int32Array;
  private readonly seat: Int32Array;
  private readonly rooms: Int32Array;
  /** meeting → those with which it shares a person. */
  private readonly rivals: Uint8Array[];
  private readonly rowOf: Int32Array;
  private readonly held: number[] = [];
  private readonly time: number[] = [];
  private steps = 0;

  constructor(p: Problem, meetings: readonly number[]) {
    this.rowOf = new Int32Array(p.meetings).fill(-1);
    meetings.forEach((j, row) => {
      this.rowOf[j] = row;
    });
    this.length = Int32Array.from(meetings, (j) => p.meetingDuration[j]!);
    this.seat = Int32Array.from(meetings, (j) => p.meetingSeat[j]!);
    this.rooms = this.seat.map((seat) => p.seatRooms[seat]!);
    this.rivals = rivalsOf(p, meetings);
  }

  /** Adds a meeting when all can still be held; false, and nothing changed, when they cannot. */
  add(meeting: number): boolean {
    const row = this.rowOf[meeting]!;
    this.held.push(row);
    const times = TIMES[this.length[row]!]!;
    const last = this.held.length - 1;
    for (const time of times)
      if (this.isFree(last, time)) {
        this.time.push(time);
        return true;
      }
    if (this.rearrange()) return true;
    this.held.pop();
    return false;
  }

  /** Takes back the meeting added last. */
  drop(): void {
    this.held.pop();
    this.time.pop();
  }

  /** Whether the `n`-th meeting may take that time beside those before it. */
  private isFree(n: number, time: number): boolean {
    const row = this.held[n]!;
    const rivals = this.rivals[row]!;
    for (let m = 0; m < n; m++) if ((this.time[m]! & time) !== 0 && rivals[this.held[m]!] === 1) return false;
    if (n < this.rooms[row]!) return true;
    for (let quarter = 1; quarter <= 8; quarter <<= 1) {
      if ((time & quarter) === 0) continue;
      let taken = 0;
      for (let m = 0; m < n; m++)
        if ((this.time[m]! & quarter) !== 0 && this.seat[this.held[m]!] === this.seat[row]) taken++;
      if (taken >= this.rooms[row]!) return false;
    }
    return true;
  }

  /** Looks for other times for all; keeps those there are when there are none. */
  private rearrange(): boolean {
    const held = this.held.slice();
    const time = this.time.slice();
    this.held.sort((x, y) => this.length[y]! - this.length[x]!);
    this.time.length = 0;
    this.steps = 0;
    if (this.arrange(0)) {
      const found = new Map(this.held.map((row, n) => [row, this.time[n] ?? 0]));
      held.forEach((row, n) => {
        this.held[n] = row;
        this.time[n] = found.get(row)!;
      });
      return true;
    }
    held.forEach((row, n) => {
      this.held[n] = row;
    });
    this.time.length = 0;
    this.time.push(...time);
    return false;
  }

  private arrange(n: number): boolean {
    if (n === this.held.length || ++this.steps > MOST_STEPS) return true;
    for (const time of TIMES[this.length[this.held[n]!]!]!) {
      if (!this.isFree(n, time)) continue;
      this.time[n] = time;
      if (this.arrange(n + 1)) return true;
      this.time.length = n;
    }
    return false;
  }
}

function rivalsOf(p: Problem, meetings: readonly number[]): Uint8Array[] {
  const of = new Map<number, number[]>();
  meetings.forEach((j, row) => {
    for (let n = p.meetingOff[j]!; n < p.meetingOff[j + 1]!; n++)
      of.set(p.meetingPerson[n]!, [...(of.get(p.meetingPerson[n]!) ?? []), row]);
  });
  const rivals = meetings.map(() => new Uint8Array(meetings.length));
  for (const rows of of.values()) for (const x of rows) for (const y of rows) if (x !== y) rivals[x]![y] = 1;
  return rivals;
}
