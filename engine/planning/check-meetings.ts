import type { Ledger } from './check.ts';
import { countUp } from './check-visits.ts';
import { type InstanceMeeting, MODE_NONE, MODE_SITE, MODE_VIDEO } from './instance.ts';

/** Person × quarter, seat and mode × quarter, person × day. */
type MeetingTally = { seated: Uint16Array; rooms: Uint16Array; trips: Uint16Array };

/** Every rule and price of meetings, after `checkVisits` has filled `ledger.busy`. */
export function checkMeetings(ledger: Ledger): void {
  const { D, persons, seats } = ledger.instance;
  const tally: MeetingTally = {
    seated: new Uint16Array(4 * D * persons.length),
    rooms: new Uint16Array(4 * D * (2 * seats.length + 2)),
    trips: new Uint16Array(D * persons.length),
  };
  const { counts, points } = ledger.breakdown;
  ledger.instance.meetings.forEach((meeting, j) => {
    const mode = ledger.plan.mmode[j];
    if (mode === MODE_NONE) {
      counts.meetingsNotHeld++;
      points.meetingsNotHeld += ledger.instance.cost.mDrop;
    } else if (mode === MODE_SITE || mode === MODE_VIDEO) checkMeeting(ledger, tally, meeting, j);
    else ledger.fail('meeting: unknown mode', j);
  });
}

function checkMeeting(ledger: Ledger, tally: MeetingTally, meeting: InstanceMeeting, j: number): void {
  const { instance, plan } = ledger;
  const start = plan.mst[j]!;
  const day = Math.floor(start / 4);
  if (!Number.isInteger(start) || day < 0 || day >= instance.D) {
    ledger.fail('meeting: outside the calendar', j);
    return;
  }
  if (day < meeting.a || day > meeting.b) ledger.fail('meeting: outside its window', j);
  if (Math.floor((start + meeting.dur - 1) / 4) !== day) ledger.fail('meeting: runs past the day', j);
  const { dom } = instance.days[day]!;
  if (dom >= 12 && dom <= 18) ledger.fail('meeting: in the no-meeting week', j);
  if (meeting.dur === 2 && start % 2 === 1) ledger.fail('meeting: must start at a half-day', j);
  checkRoomAndPeople(ledger, tally, meeting, j);
  priceMeeting(ledger, tally, meeting, j);
}

function checkRoomAndPeople(ledger: Ledger, tally: MeetingTally, meeting: InstanceMeeting, j: number): void {
  const mode = ledger.plan.mmode[j]!;
  const quarters = 4 * ledger.instance.D;
  const seat = ledger.instance.seats[meeting.seat]!;
  const capacity = mode === MODE_SITE ? seat.rooms : seat.video;
  const people = meeting.leader >= 0 ? [meeting.leader, ...meeting.att] : meeting.att;
  for (let n = 0; n < meeting.dur; n++) {
    const quarter = ledger.plan.mst[j]! + n;
    if (countUp(tally.rooms, (2 * meeting.seat + mode) * quarters + quarter) > capacity)
      ledger.fail('meeting: no room', j);
    for (const person of people) {
      if (countUp(tally.seated, person * quarters + quarter) > 1) ledger.fail('meeting: a person in two meetings', j);
      if (ledger.busy[person * (quarters / 2) + (quarter >> 1)]! > 0) ledger.fail('meeting: clashes with a visit', j);
    }
  }
}

function priceMeeting(ledger: Ledger, tally: MeetingTally, meeting: InstanceMeeting, j: number): void {
  const { instance, plan } = ledger;
  const { counts, points } = ledger.breakdown;
  if (plan.mmode[j] === MODE_VIDEO) {
    if (!meeting.video) ledger.fail('meeting: video not allowed', j);
    counts.meetingsByVideo++;
    points.meetingVideo += instance.cost.mVideo;
    return;
  }
  const day = Math.floor(plan.mst[j]! / 4);
  for (const person of meeting.att) {
    if (countUp(tally.trips, person * instance.D + day) > 1) continue;
    const hours = 2 * instance.persons[person]!.tau;
    counts.meetingTripHours += hours;
    points.meetingTrips += hours * instance.cost.mTripHour;
  }
}
