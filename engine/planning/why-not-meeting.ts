import type { State } from './state.ts';

/** What stands against a meeting at a quarter; the person is a place in the instance's list. */
export type MeetingObstacle =
  | { code: 'no-meeting-day' | 'room-full' | 'channel-full'; facts: { blockedDay: number } }
  | { code: 'leader-booked' | 'person-booked'; facts: { blockedDay: number; person: number; byMeeting: number } }
  | { code: 'person-booked'; facts: { blockedDay: number; person: number; byTask: number } };

/**
 * The first thing that forbids a meeting (mode 1 on site, 2 by video) from a quarter of the day on, in the order people accept reasons:
 * the day, who presides, who is called, the room. Null when nothing does.
 *
 *     whyNotMeeting(state, 3, 1, 4 * day + 2)?.code // 'leader-booked'
 */
export function whyNotMeeting(s: State, meeting: number, mode: number, start: number): MeetingObstacle | null {
  const { instance, days } = s.problem;
  const day = start >> 2;
  const { dom } = instance.days[day]!;
  if (dom >= 12 && dom <= 18) return { code: 'no-meeting-day', facts: { blockedDay: day } };
  const taken = personTaken(s, meeting, start);
  if (taken) return taken;
  const seat = s.problem.meetingSeat[meeting]!;
  const rooms = mode === 1 ? s.roomsUsed : s.channelsUsed;
  const limit = mode === 1 ? s.problem.seatRooms[seat]! : s.problem.seatVideo[seat]!;
  for (let q = start; q < start + s.problem.meetingDuration[meeting]!; q++)
    if (rooms[seat * 4 * days + q]! >= limit)
      return { code: mode === 1 ? 'room-full' : 'channel-full', facts: { blockedDay: day } };
  return null;
}

/** Whoever presides comes first in the compiled list. */
function personTaken(s: State, meeting: number, start: number): MeetingObstacle | null {
  const p = s.problem;
  const from = p.meetingOff[meeting]!;
  const end = start + p.meetingDuration[meeting]!;
  for (let x = from; x < p.meetingOff[meeting + 1]!; x++) {
    const person = p.meetingPerson[x]!;
    const leads = x < from + p.meetingLead[meeting]!;
    for (let q = start; q < end; q++) {
      const facts = { blockedDay: start >> 2, person };
      const byMeeting = s.meetingAt[person * 4 * p.days + q]! - 1;
      if (byMeeting >= 0) return { code: leads ? 'leader-booked' : 'person-booked', facts: { ...facts, byMeeting } };
      const holder = s.occupied[person * p.slots + (q >> 1)]!;
      if (holder > 0) return { code: 'person-booked', facts: { ...facts, byTask: holder - 1 } };
    }
  }
  return null;
}
