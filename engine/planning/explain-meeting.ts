import { MODE_NONE, MODE_VIDEO } from './instance.ts';
import type { Reason } from './reason.ts';
import type { State } from './state.ts';

/** Why a meeting is when and how it is: with which others its attendees travel once, and what that saves. */
export function explainMeeting(s: State, meeting: number, frozenUntil: number): Reason {
  const p = s.problem;
  const mode = s.meetingMode[meeting]!;
  const start = s.meetingStart[meeting]!;
  const day = start >> 2;
  if (mode === MODE_NONE) {
    const starts = p.meetingStartOff[meeting + 1]! - p.meetingStartOff[meeting]!;
    return {
      code: starts === 0 ? 'blackout' : 'person-booked',
      facts: { possibleStarts: starts, price: p.instance.cost.mDrop },
    };
  }
  if (day < frozenUntil) return { code: 'frozen', facts: { day, start } };
  const attendees = p.meetingPerson.subarray(
    p.meetingOff[meeting]! + p.meetingLead[meeting]!,
    p.meetingOff[meeting + 1]!,
  );
  if (mode === MODE_VIDEO) {
    const trips = attendees.reduce((sum, person) => sum + p.personTrip[person]!, 0);
    return { code: 'video', facts: { day, start }, savedPoints: trips - p.instance.cost.mVideo };
  }
  const others = new Set<number>();
  let saved = 0;
  for (const person of attendees) {
    if (s.personTrips[person * p.days + day]! > 1) saved += p.personTrip[person]!;
    for (let q = 0; q < 4; q++) {
      const other = s.meetingAt[(person * p.days + day) * 4 + q]! - 1;
      if (other >= 0 && other !== meeting && s.meetingMode[other] === 1) others.add(other);
    }
  }
  if (others.size === 0) return { code: 'as-asked', facts: { day, start } };
  return {
    code: 'bundled-meeting',
    facts: { day, start, with: [...others].sort((x, y) => x - y) },
    savedPoints: saved,
  };
}
