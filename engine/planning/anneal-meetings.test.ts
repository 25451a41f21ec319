import { describe, expect, it } from 'vitest';
import { annealMeetings } from './anneal-meetings.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { createState, toPlan } from './state.ts';
import { COUNTY_YEAR, generateInstance } from './testing/generate.ts';

const instance = generateInstance({ ...COUNTY_YEAR, requests: 100 }, 32);

function unheld(progress: (iterations: number) => number): { count: number; iterations: number } {
  const s = createState(compile(instance), 1);
  const iterations = annealMeetings(s, { hot: 20, cold: 1, progress });
  expect(check(instance, toPlan(s)).errors).toEqual([]);
  return { count: s.meetingMode.filter((mode) => mode === 0).length, iterations };
}

describe('the meetings of a year', () => {
  it('all get a place where there is one, even when the time is over before it has begun', () => {
    const late = unheld(() => 1);
    const atOnce = unheld(() => Number.POSITIVE_INFINITY);
    expect(atOnce).toEqual({ count: expect.any(Number), iterations: 0 });
    expect(late.count).toBeLessThan(atOnce.count);
    expect(late.count).toBe(0);
  });
});
