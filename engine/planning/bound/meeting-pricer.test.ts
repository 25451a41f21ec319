import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Problem } from '../problem.ts';
import { createRandom, nextUnit } from '../random.ts';
import { randomSmallInstance } from '../testing/random-instance.ts';
import { MeetingPricer } from './meeting-pricer.ts';

/** Every subset: worth less one trip for each attendee, if nobody sits longer than a day. */
function bestByTrying(p: Problem, meetings: readonly number[], dual: Float64Array): number {
  let best = 0;
  for (let code = 1; code < 2 ** meetings.length; code++) {
    const quarters = new Map<number, number>();
    const travelling = new Set<number>();
    let value = 0;
    meetings.forEach((j, n) => {
      if (((code >> n) & 1) === 0) return;
      value += dual[j]!;
      for (let x = p.meetingOff[j]!; x < p.meetingOff[j + 1]!; x++) {
        const person = p.meetingPerson[x]!;
        quarters.set(person, (quarters.get(person) ?? 0) + p.meetingDuration[j]!);
        if (x >= p.meetingOff[j]! + p.meetingLead[j]!) travelling.add(person);
      }
    });
    for (const person of travelling) value -= p.personTrip[person]!;
    if ([...quarters.values()].every((q) => q <= 4)) best = Math.max(best, value);
  }
  return best;
}

describe('the pricing of a day of meetings', () => {
  it('finds the most profitable bundle, as trying all of them does', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const p = compile(randomSmallInstance(seed));
      const meetings = [...Array(Math.min(9, p.meetings)).keys()];
      if (meetings.length < 3) continue;
      const random = createRandom(seed);
      const pricer = new MeetingPricer(p);
      for (const scale of [2, 6, 20]) {
        const dual = Float64Array.from({ length: p.meetings }, () => nextUnit(random) * scale);
        const found = pricer.price(meetings, dual, 0);
        expect(found[0]?.value ?? 0, `seed ${seed}`).toBeCloseTo(bestByTrying(p, meetings, dual), 6);
        expect(pricer.ceiling).toBeCloseTo(found[0]?.value ?? 0, 6);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(90);
  });
});
