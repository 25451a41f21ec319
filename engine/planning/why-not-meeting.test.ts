import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Instance } from './instance.ts';
import { holdMeeting, meetingFree } from './meetings.ts';
import { place } from './place.ts';
import { createState, type State } from './state.ts';
import { meeting, smallCounty, task } from './testing/small-county.ts';
import { whyNotMeeting } from './why-not-meeting.ts';

const stateOf = (instance: Instance): State => createState(compile(instance), 1);
/** Person 2 presides over both meetings, which call different people. */
const twoOfOneLeader = () =>
  smallCounty({ meetings: [meeting({ leader: 2, att: [0] }), meeting({ leader: 2, att: [3], video: true })] });

describe('why a meeting cannot begin then', () => {
  it('is its leader, who presides elsewhere, even by video', () => {
    const s = stateOf(twoOfOneLeader());
    holdMeeting(s, 0, 1, 4);
    for (const mode of [1, 2])
      expect(whyNotMeeting(s, 1, mode, 4)).toEqual({
        code: 'leader-booked',
        facts: { blockedDay: 1, person: 2, byMeeting: 0 },
      });
    expect(whyNotMeeting(s, 1, 2, 5)).toBeNull();
  });

  it('is somebody called who sits elsewhere, or receives a visit', () => {
    const s = stateOf(smallCounty({ tasks: [task({})], meetings: [meeting({}), meeting({ att: [3] })] }));
    place(s, 0, 1, 2, 1);
    holdMeeting(s, 1, 2, 4);
    expect(whyNotMeeting(s, 0, 1, 10)).toMatchObject({ code: 'person-booked', facts: { person: 0, byTask: 0 } });
    expect(whyNotMeeting(s, 0, 1, 4)).toMatchObject({ code: 'person-booked', facts: { person: 3, byMeeting: 1 } });
  });

  it('is the room when nobody is taken', () => {
    const s = stateOf(smallCounty({ meetings: [meeting({ att: [0] }), meeting({ att: [3] })] }));
    holdMeeting(s, 0, 1, 4);
    expect(whyNotMeeting(s, 1, 1, 4)?.code).toBe('room-full');
    expect(whyNotMeeting(s, 1, 2, 4)).toBeNull();
    holdMeeting(s, 1, 2, 6);
    expect(whyNotMeeting(s, 1, 2, 6)?.code).toBe('person-booked');
  });

  it('is the day without meetings before all else, and nothing where it is free', () => {
    const instance = twoOfOneLeader();
    instance.days[3]!.dom = 15;
    const s = stateOf(instance);
    expect(whyNotMeeting(s, 0, 1, 12)).toEqual({ code: 'no-meeting-day', facts: { blockedDay: 3 } });
    for (let start = 0; start < 4 * instance.D; start++)
      if (instance.days[start >> 2]!.dom < 12)
        expect(whyNotMeeting(s, 0, 1, start) === null).toBe(meetingFree(s, 0, 1, start, false));
  });
});
