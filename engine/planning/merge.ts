import { cancelMeeting, holdMeeting } from './meetings.ts';
import { place, remove } from './place.ts';
import type { Placements } from './shared-plan.ts';
import type { State } from './state.ts';

/** Some tasks and meetings of a plan. */
export type Share = { tasks: ArrayLike<number>; meetings: ArrayLike<number> };

/** Makes a state hold exactly the given placements of a share of the plan. */
export function adopt(s: State, places: Placements, share: Share): void {
  const tasks = Array.from(share.tasks).filter((i) => moved(s, places, i));
  const meetings = Array.from(share.meetings).filter((j) => reheld(s, places, j));
  for (const i of tasks) if (s.mode[i] !== 0) remove(s, i);
  for (const j of meetings) if (s.meetingMode[j] !== 0) cancelMeeting(s, j);
  for (const j of meetings)
    if (places.meetingMode[j] !== 0) holdMeeting(s, j, places.meetingMode[j]!, places.meetingStart[j]!);
  for (const i of tasks) if (places.mode[i] !== 0) place(s, i, places.mode[i]!, places.day[i]!, places.half[i]!);
}

/** Writes a share of a state's plan down. */
export function publish(s: State, places: Placements, { tasks, meetings }: Share): void {
  for (let x = 0; x < tasks.length; x++) {
    const i = tasks[x]!;
    places.mode[i] = s.mode[i]!;
    places.day[i] = s.day[i]!;
    places.half[i] = s.half[i]!;
  }
  for (let x = 0; x < meetings.length; x++) {
    const j = meetings[x]!;
    places.meetingMode[j] = s.meetingMode[j]!;
    places.meetingStart[j] = s.meetingStart[j]!;
  }
}

function moved(s: State, places: Placements, i: number): boolean {
  const mode = s.mode[i]!;
  if (mode !== places.mode[i]) return true;
  return (mode === 1 || mode === 2) && (s.day[i] !== places.day[i] || s.half[i] !== places.half[i]);
}

function reheld(s: State, places: Placements, j: number): boolean {
  const mode = s.meetingMode[j]!;
  return mode !== places.meetingMode[j] || (mode !== 0 && s.meetingStart[j] !== places.meetingStart[j]);
}
