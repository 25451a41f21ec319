import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { InstanceMeeting } from '../instance.ts';
import { meeting, smallCounty } from '../testing/small-county.ts';
import { MeetingDay } from './meeting-day.ts';

function dayOf(meetings: InstanceMeeting[], rooms = 9): MeetingDay {
  const instance = { ...smallCounty({ meetings }), seats: [{ rooms, video: 1 }] };
  return new MeetingDay(compile(instance), [...meetings.keys()]);
}

const half = (att: number[]) => meeting({ att, dur: 2 });

describe('meetings of one day', () => {
  it('are not more than their people have time for', () => {
    const day = dayOf([meeting({ dur: 4 }), meeting({ dur: 4 })]);
    expect(day.add(0)).toBe(true);
    expect(day.add(1)).toBe(false);
  });

  it('of which any two share somebody come one after the other, though nobody is in all of them', () => {
    const day = dayOf([half([0, 1]), half([1, 2]), half([2, 0])]);
    expect([day.add(0), day.add(1), day.add(2)]).toEqual([true, true, false]);
    day.drop();
    expect(day.add(2)).toBe(true);
  });

  it('have no more at once than there are rooms', () => {
    const apart = [half([0]), half([1]), half([2])];
    const [one, two] = [dayOf(apart, 1), dayOf(apart, 2)];
    expect([0, 1, 2].map((j) => one.add(j))).toEqual([true, true, false]);
    expect([0, 1, 2].map((j) => two.add(j))).toEqual([true, true, true]);
  });

  it('move to other times for one that comes later', () => {
    // The two quarters stand in the morning until the half-day of both their people comes.
    const day = dayOf([meeting({ att: [0] }), meeting({ att: [1], dur: 2 }), half([0, 1]), meeting({ att: [0] })]);
    expect([0, 1, 2, 3].map((j) => day.add(j))).toEqual([true, true, true, true]);
    const full = dayOf([meeting({ att: [0] }), half([1]), half([0]), meeting({ att: [0, 1] }), meeting({ att: [1] })]);
    expect([0, 1, 2, 3, 4].map((j) => full.add(j))).toEqual([true, true, true, true, true]);
  });
});
