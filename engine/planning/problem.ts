import type { TaskSets } from './day-sets.ts';
import type { Instance } from './instance.ts';

/** An instance compiled to typed arrays; read-only, shared by every search on it. Offsets `…Off` are CSR row starts. */
export type Problem = TaskSets & {
  readonly instance: Instance;
  readonly days: number;
  readonly slots: number;
  readonly tasks: number;
  readonly towns: number;
  readonly departments: number;
  readonly persons: number;
  readonly meetings: number;
  readonly months: number;
  readonly weeks: number;
  /** Room for tasks in one township-day. */
  readonly dayWidth: number;
  readonly town: Int32Array;
  readonly dept: Int32Array;
  /** Row and column of `clash`: the sector, or the last class for tasks that must be alone. */
  readonly kind: Int32Array;
  readonly kinds: number;
  /** Per seat a kinds × kinds table: 1 = must not share a visit-day. */
  readonly clash: Uint8Array;
  readonly clashBase: Int32Array;
  readonly duration: Int32Array;
  readonly team: Int32Array;
  readonly windowFrom: Int32Array;
  readonly windowTo: Int32Array;
  readonly source: Int32Array;
  readonly siteCost: Float64Array;
  /** 0 when the task may not be done by video. */
  readonly videoCost: Float64Array;
  readonly dropCost: Float64Array;
  /** What the task costs at the very least, whatever becomes of it. */
  readonly leastCost: Float64Array;
  readonly tripCost: Float64Array;
  /** On site on days nobody visits otherwise, without excesses. */
  readonly freshCost: Float64Array;
  readonly personOff: Int32Array;
  readonly personOf: Int32Array;
  readonly villageOff: Int32Array;
  readonly villageOf: Int32Array;
  readonly villages: number;
  /** person × day: 1 = on leave. */
  readonly away: Uint8Array;
  readonly startOff: Int32Array;
  readonly startDay: Uint16Array;
  readonly videoOff: Int32Array;
  readonly videoDay: Int32Array;
  readonly dependentOff: Int32Array;
  readonly dependentOf: Int32Array;
  readonly townTaskOff: Int32Array;
  readonly townTask: Int32Array;
  readonly deptTaskOff: Int32Array;
  readonly deptTask: Int32Array;
  readonly month: Int32Array;
  readonly week: Int32Array;
  readonly maxTeams: Int32Array;
  readonly maxVisitors: Int32Array;
  readonly cap: Int32Array;
  readonly deptTeams: Int32Array;
  readonly meetingOff: Int32Array;
  readonly meetingPerson: Int32Array;
  /** First `meetingOff[j] + meetingLead[j]` entry is the first attendee: the leader does not travel. */
  readonly meetingLead: Int32Array;
  readonly meetingSeat: Int32Array;
  readonly meetingDuration: Int32Array;
  readonly meetingStartOff: Int32Array;
  readonly meetingStart: Int32Array;
  readonly meetingVideo: Uint8Array;
  readonly personTrip: Float64Array;
  readonly seatRooms: Int32Array;
  readonly seatVideo: Int32Array;
};
