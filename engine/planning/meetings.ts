import { markPerson } from './place.ts';
import type { State } from './state.ts';

/** Holds a meeting (mode 1 on site, 2 by video) starting at a quarter; the caller has checked `meetingFree`. Keeps `cost` exact. */
export function holdMeeting(s: State, meeting: number, mode: number, start: number): void {
  const p = s.problem;
  s.cost += meetingPrice(s, meeting, mode, start >> 2) - p.instance.cost.mDrop;
  s.meetingMode[meeting] = mode;
  s.meetingStart[meeting] = start;
  change(s, meeting, mode, start, 1);
}

/** Takes a held meeting out: the exact inverse of `holdMeeting`. */
export function cancelMeeting(s: State, meeting: number): void {
  const mode = s.meetingMode[meeting]!;
  const start = s.meetingStart[meeting]!;
  change(s, meeting, mode, start, -1);
  s.meetingMode[meeting] = 0;
  s.cost -= meetingPrice(s, meeting, mode, start >> 2) - s.problem.instance.cost.mDrop;
}

function change(s: State, meeting: number, mode: number, start: number, by: 1 | -1): void {
  const p = s.problem;
  const quarters = 4 * p.days;
  const end = start + p.meetingDuration[meeting]!;
  const rooms = mode === 1 ? s.roomsUsed : s.channelsUsed;
  for (let q = start; q < end; q++) rooms[p.meetingSeat[meeting]! * quarters + q]! += by;
  const from = p.meetingOff[meeting]!;
  for (let x = from; x < p.meetingOff[meeting + 1]!; x++) {
    const person = p.meetingPerson[x]!;
    for (let q = start; q < end; q++) {
      s.meetingAt[person * quarters + q] = by === 1 ? meeting + 1 : 0;
      const ps = person * p.slots + (q >> 1);
      s.occupied[ps]! -= by;
      if (s.occupied[ps] === 0 || s.occupied[ps] === -by) markPerson(s, person, q >> 1, s.occupied[ps] !== 0);
    }
    if (mode === 1 && x >= from + p.meetingLead[meeting]!) s.personTrips[person * p.days + (start >> 2)]! += by;
  }
}

/** Price of holding it on a day, given the meetings its attendees travel to anyway that day. */
export function meetingPrice(s: State, meeting: number, mode: number, day: number): number {
  const p = s.problem;
  if (mode === 2) return p.instance.cost.mVideo;
  let price = 0;
  for (let x = p.meetingOff[meeting]! + p.meetingLead[meeting]!; x < p.meetingOff[meeting + 1]!; x++) {
    const person = p.meetingPerson[x]!;
    if (s.personTrips[person * p.days + day] === 0) price += p.personTrip[person]!;
  }
  return price;
}

/** Room or channel and everybody in it are free; `throughVisits` looks past inspections, which can be moved. */
export function meetingFree(s: State, meeting: number, mode: number, start: number, throughVisits: boolean): boolean {
  const p = s.problem;
  const quarters = 4 * p.days;
  const end = start + p.meetingDuration[meeting]!;
  const seat = p.meetingSeat[meeting]!;
  const rooms = mode === 1 ? s.roomsUsed : s.channelsUsed;
  const limit = mode === 1 ? p.seatRooms[seat]! : p.seatVideo[seat]!;
  for (let q = start; q < end; q++) if (rooms[seat * quarters + q]! >= limit) return false;
  for (let x = p.meetingOff[meeting]!; x < p.meetingOff[meeting + 1]!; x++) {
    const person = p.meetingPerson[x]!;
    for (let q = start; q < end; q++) {
      if (s.meetingAt[person * quarters + q] !== 0) return false;
      if (!throughVisits && s.occupied[person * p.slots + (q >> 1)]! > 0) return false;
    }
  }
  return true;
}
