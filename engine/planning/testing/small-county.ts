import { DEFAULT_WEIGHTS } from '../default-weights.ts';
import type { Instance, InstanceMeeting, InstanceTask } from '../instance.ts';

/** A half-day task of department 0 in township 0 with person 0 as counterpart, free on all days; override what matters. */
export function task(over: Partial<InstanceTask>): InstanceTask {
  const base = {
    id: 0,
    dept: 0,
    town: 0,
    sec: 0,
    villages: [],
    a: 0,
    b: 9,
    dur: 1,
    team: 3,
    statutory: false,
    persons: [0],
  };
  return { ...base, joint: true, video: false, reuseSrc: -1, ...over };
}

/** A quarter-day meeting of persons 0 and 3 without a leader; override what matters. */
export function meeting(over: Partial<InstanceMeeting>): InstanceMeeting {
  return { id: 0, seat: 0, leader: -1, att: [0, 3], a: 0, b: 9, dur: 1, video: false, ...over };
}

/** Two townships an hour from the seat (people 0-2 and 3-4), two departments with one team each, ten days of one month, two weeks. */
export function smallCounty(over: { tasks?: InstanceTask[]; meetings?: InstanceMeeting[] }): Instance {
  const township = (id: number, persons: number[]) => ({
    id,
    seat: 0,
    tau: 1,
    persons,
    Q: 3,
    N: 14,
    cap: 6,
    blackout: new Array<number>(10).fill(0),
  });
  return {
    D: 10,
    days: Array.from({ length: 10 }, (_, d) => ({
      date: `2026-06-${String(d < 5 ? d + 1 : d + 3).padStart(2, '0')}`,
      month: 5,
      week: d < 5 ? 0 : 1,
      dom: d < 5 ? d + 1 : d + 3,
    })),
    cost: { ...DEFAULT_WEIGHTS },
    townships: [township(0, [0, 1, 2]), township(1, [3, 4])],
    departments: [0, 1].map((id) => ({ id, seat: 0, teams: 1 })),
    seats: [{ rooms: 1, video: 1 }],
    persons: [0, 0, 0, 1, 1].map((town) => ({ town, tau: 1, roles: [] })),
    leave: [],
    sectorConflict: [[1]],
    tasks: (over.tasks ?? []).map((t, id) => ({ ...t, id })),
    meetings: (over.meetings ?? []).map((m, id) => ({ ...m, id })),
  };
}
