import type { Instance } from '@songbang/engine/planning/instance.ts';
import { describe, expect, it } from 'vitest';
import { meetingTime, quarterOf } from './meeting-time.ts';
import type { BoardProblem } from './problem.ts';

const meeting = (leader: number, att: number[]) => ({ leader, att, dur: 1 });
/** Two meetings asked for on one morning at 09:30 and 10:00. */
const problem = (one: ReturnType<typeof meeting>, other: ReturnType<typeof meeting>) =>
  ({
    instance: { days: [{ date: '2026-12-08' }, { date: '2026-12-10' }], meetings: [one, other] } as unknown as Instance,
    refs: { meetings: [{ askedAt: '2026-12-08T09:30' }, { askedAt: '2026-12-08T10:00' }] },
  }) as unknown as BoardProblem;
const plan = (...mst: number[]) => ({ mode: [], day: [], half: [], mmode: [1, 1], mst });

describe('the hour of a planned meeting', () => {
  it('is the notice’s own on its half-day, whatever the quarter, and the quarter’s elsewhere', () => {
    const apart = problem(meeting(-1, [0]), meeting(-1, [1]));
    expect(meetingTime(apart, plan(0, 1), 0)).toBe('09:30');
    expect(meetingTime(apart, plan(0, 1), 1)).toBe('10:00');
    expect(meetingTime(apart, plan(2, 5), 0)).toBe('14:30');
    expect(meetingTime(apart, plan(2, 5), 1)).toBe('10:30');
  });

  it('is the quarter’s where somebody, or who presides, sits in another meeting of that half-day', () => {
    for (const shared of [problem(meeting(9, [0]), meeting(9, [1])), problem(meeting(-1, [0]), meeting(-1, [0]))]) {
      expect([0, 1].map((at) => meetingTime(shared, plan(0, 1), at))).toEqual(['09:00', '10:30']);
      expect(meetingTime(shared, plan(0, 5), 0)).toBe('09:30');
    }
  });

  it('falls into a quarter of the day', () => {
    expect(['08:30', '10:29', '10:30', '12:00', '14:00', '15:59', '16:00'].map(quarterOf)).toEqual([
      0, 0, 1, 1, 2, 2, 3,
    ]);
  });
});
