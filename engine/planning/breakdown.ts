/** Every term of a plan's cost: `counts` in their own unit, `points` what they add to the cost. */
export type Breakdown = {
  counts: {
    visitDays: number;
    halfDays: number;
    villageDays: number;
    departmentTrips: number;
    tripHours: number;
    staffHours: number;
    weekExcess: number;
    capExcess: number;
    onSite: number;
    video: number;
    reuse: number;
    unserved: number;
    unservedStatutory: number;
    meetingTripHours: number;
    meetingsByVideo: number;
    meetingsNotHeld: number;
  };
  points: {
    visitDays: number;
    halfDays: number;
    villages: number;
    trips: number;
    staff: number;
    video: number;
    reuse: number;
    weekExcess: number;
    capExcess: number;
    unserved: number;
    meetingTrips: number;
    meetingVideo: number;
    meetingsNotHeld: number;
  };
};

/** All terms zero. */
export function emptyBreakdown(): Breakdown {
  return {
    counts: {
      visitDays: 0,
      halfDays: 0,
      villageDays: 0,
      departmentTrips: 0,
      tripHours: 0,
      staffHours: 0,
      weekExcess: 0,
      capExcess: 0,
      onSite: 0,
      video: 0,
      reuse: 0,
      unserved: 0,
      unservedStatutory: 0,
      meetingTripHours: 0,
      meetingsByVideo: 0,
      meetingsNotHeld: 0,
    },
    points: {
      visitDays: 0,
      halfDays: 0,
      villages: 0,
      trips: 0,
      staff: 0,
      video: 0,
      reuse: 0,
      weekExcess: 0,
      capExcess: 0,
      unserved: 0,
      meetingTrips: 0,
      meetingVideo: 0,
      meetingsNotHeld: 0,
    },
  };
}
