import type { Problem } from '../problem.ts';

/** What a proof by complete search can take on: sets of tasks, people and days are the bits of one integer. */
const BITS = 31;
const MAX_MEETINGS = 12;

/** One township's few weeks as bit masks, ready for a complete search. */
export type SmallMonth = {
  p: Problem;
  tasks: number;
  /** Per task: days it may be on site, either day of a two-day task. */
  days: Int32Array;
  /** Per two-day task: its first days. */
  starts: Int32Array;
  videoDays: Int32Array;
  people: Int32Array;
  villages: Int32Array;
  /** Per task: the tasks that must not share its day. */
  apart: Int32Array;
  /** Per task: 1 half-day, 2 a day, 4 two days. */
  duration: Int32Array;
  /** Per meeting: days it may be held; people in it; what its attendees' drives cost, person by person, is in `p.personTrip`. */
  meetingDays: Int32Array;
  /** Days whose morning, and whose afternoon, the township keeps for itself; then only these tasks may come. */
  kept: readonly [morning: number, afternoon: number];
  statutory: number;
  meetingPeople: Int32Array;
  travellers: Int32Array;
};

/** The masks of a problem of one township, or null when it is too large for a complete search. */
export function readSmallMonth(p: Problem): SmallMonth | null {
  const fits = p.towns === 1 && p.tasks <= BITS && p.days <= BITS && p.persons <= BITS && p.villages <= BITS;
  if (!fits || p.meetings > MAX_MEETINGS || p.tasks === 0 || p.instance.seats.length !== 1) return null;
  const tasks = p.tasks;
  const starts = masks(p.startOff, p.startDay);
  const twoDays = (i: number) => p.duration[i] === 4;
  const clash = (i: number, j: number) => p.clash[p.clashBase[i]! + p.kind[i]! * p.kinds + p.kind[j]!] === 1;
  const others = [...Array(tasks).keys()];
  return {
    p,
    tasks,
    starts,
    days: starts.map((m, i) => (twoDays(i) ? m | (m << 1) : m)),
    videoDays: masks(p.videoOff, p.videoDay),
    people: masks(p.personOff, p.personOf),
    villages: masks(p.villageOff, p.villageOf),
    apart: Int32Array.from(others, (i) => others.reduce((m, j) => (j !== i && clash(i, j) ? m | (1 << j) : m), 0)),
    duration: p.duration,
    kept: keptDays(p),
    statutory: p.instance.tasks.reduce((mask, t, i) => (t.statutory ? mask | (1 << i) : mask), 0),
    meetingDays: masks(
      p.meetingStartOff,
      p.meetingStart.map((q) => q >> 2),
    ),
    meetingPeople: masks(p.meetingOff, p.meetingPerson),
    travellers: masks(p.meetingOff, p.meetingPerson, p.meetingLead),
  };
}

function keptDays(p: Problem): readonly [number, number] {
  const kept: [number, number] = [0, 0];
  for (const slot of p.instance.townships[0]!.kept ?? []) kept[slot & 1]! |= 1 << (slot >> 1);
  return kept;
}

/** Each row of a CSR table as a mask, without the first `skip` entries of each. */
function masks(off: Int32Array, of: ArrayLike<number>, skip?: Int32Array): Int32Array {
  return Int32Array.from({ length: off.length - 1 }, (_, i) => {
    let mask = 0;
    for (let x = off[i]! + (skip?.[i] ?? 0); x < off[i + 1]!; x++) mask |= 1 << of[x]!;
    return mask;
  });
}

/** The numbers of a mask's bits, lowest first. */
export function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let m = mask; m !== 0; m &= m - 1) bits.push(31 - Math.clz32(m & -m));
  return bits;
}
