import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { compile } from '../compile.ts';
import { emptyPlan, type Instance } from '../instance.ts';
import type { Problem } from '../problem.ts';
import { createRandom, nextUnit } from '../random.ts';
import { randomSmallInstance } from '../testing/random-instance.ts';
import { MeetingPricer } from './meeting-pricer.ts';

/** Every subset that the independent checker lets be held on one day: worth less one trip for each attendee. */
function bestByTrying(p: Problem, meetings: readonly number[], dual: Float64Array): number {
  let best = 0;
  for (let code = 1; code < 2 ** meetings.length; code++) {
    const held = meetings.filter((_, n) => ((code >> n) & 1) === 1);
    const travelling = new Set(
      held.flatMap((j) => [...p.meetingPerson.subarray(p.meetingOff[j]! + p.meetingLead[j]!, p.meetingOff[j + 1]!)]),
    );
    const trips = [...travelling].reduce((sum, person) => sum + p.personTrip[person]!, 0);
    const value = held.reduce((sum, j) => sum + dual[j]!, -trips);
    if (value > best && canBeHeld(p.instance, held)) best = value;
  }
  return best;
}

function canBeHeld(instance: Instance, meetings: readonly number[]): boolean {
  const day = instance.days.findIndex(({ dom }) => dom < 12);
  const alone = {
    ...instance,
    tasks: [],
    meetings: meetings.map((j) => ({ ...instance.meetings[j]!, a: day, b: day })),
  };
  const plan = emptyPlan(alone);
  const place = (n: number): boolean => {
    if (n === meetings.length) return true;
    plan.mmode[n] = 1;
    for (let quarter = 0; quarter < 4; quarter++) {
      plan.mst[n] = 4 * day + quarter;
      if (check(alone, plan).ok && place(n + 1)) return true;
    }
    plan.mmode[n] = 0;
    return false;
  };
  return place(0);
}

describe('the pricing of a day of meetings', () => {
  it('finds the most profitable bundle, as trying all of them does', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const p = compile(randomSmallInstance(seed));
      const meetings = [...Array(Math.min(7, p.meetings)).keys()];
      if (meetings.length < 3) continue;
      const random = createRandom(seed);
      const pricer = new MeetingPricer(p, meetings);
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
