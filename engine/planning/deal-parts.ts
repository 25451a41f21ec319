import { createGroups } from './disjoint-sets.ts';
import type { Problem } from './problem.ts';
import { createRandom, nextBelow } from './random.ts';

/** Which separable part (usually a county) each township and meeting belongs to; parts are numbered from 0. */
export type Parts = { count: number; ofTown: Int32Array; ofMeeting: Int32Array };

/**
 * The parts of a problem that share nobody and nothing: no counterpart, department, attendee, meeting room or data. Each can be planned
 * without looking at the others. A county is usually one part.
 *
 *     separateParts(compile(generatePrefecture(2, 1))).count // 2
 */
export function separateParts(p: Problem): Parts {
  const department = p.towns;
  const seat = department + p.departments;
  const person = seat + p.seatRooms.length;
  const { find, join } = createGroups(person + p.persons);
  for (let i = 0; i < p.tasks; i++) {
    const town = p.town[i]!;
    join(town, department + p.dept[i]!);
    if (p.source[i]! >= 0) join(town, p.town[p.source[i]!]!);
    for (let x = p.personOff[i]!; x < p.personOff[i + 1]!; x++) join(town, person + p.personOf[x]!);
  }
  for (let j = 0; j < p.meetings; j++)
    for (let x = p.meetingOff[j]!; x < p.meetingOff[j + 1]!; x++)
      join(seat + p.meetingSeat[j]!, person + p.meetingPerson[x]!);
  const number = new Map<number, number>();
  const numberOf = (node: number): number => {
    const root = find(node);
    if (!number.has(root)) number.set(root, number.size);
    return number.get(root)!;
  };
  const ofTown = Int32Array.from({ length: p.towns }, (_, town) => numberOf(town));
  const ofMeeting = p.meetingSeat.map((at) => numberOf(seat + at));
  return { count: number.size, ofTown, ofMeeting };
}

/** Every searcher gets about the same amount when the parts are dealt: none holds more than a fair share of the tasks. */
export function canBeDealt(p: Problem, parts: Parts, count: number): boolean {
  const size = new Int32Array(parts.count);
  for (let i = 0; i < p.tasks; i++) size[parts.ofTown[p.town[i]!]!]!++;
  return Math.max(0, ...size) * count <= p.tasks;
}

/** Deals the parts among `count` searchers, anew for every `turn`; entry `n` of the result says whose part `n` is. */
export function dealParts(parts: Parts, crew: { count: number; seed: number }, turn: number): Uint8Array {
  const random = createRandom(crew.seed * 7919 + turn);
  const order = Array.from({ length: parts.count }, (_, n) => n);
  for (let n = order.length - 1; n > 0; n--) {
    const other = nextBelow(random, n + 1);
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
  const owner = new Uint8Array(parts.count);
  order.forEach((part, n) => {
    owner[part] = n % crew.count;
  });
  return owner;
}
