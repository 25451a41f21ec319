import { canPlace } from './blockers.ts';
import { videoFree } from './find-place.ts';
import { MODE_REUSE, MODE_SITE, MODE_VIDEO, type Plan } from './instance.ts';
import { holdMeeting, meetingFree } from './meetings.ts';
import { place } from './place.ts';
import type { State } from './state.ts';

/**
 * Puts a plan into an empty state as far as the constraints allow, meetings first. Returns the tasks and meetings that no longer fit
 * (a new absence, a plan for another instance); they stay unserved and the search deals with them.
 */
export function loadPlan(s: State, plan: Plan): { tasks: number[]; meetings: number[] } {
  const p = s.problem;
  const lost: { tasks: number[]; meetings: number[] } = { tasks: [], meetings: [] };
  for (let j = 0; j < p.meetings; j++) {
    const mode = plan.mmode[j] ?? 0;
    if (mode === 0) continue;
    if (meetingAllowed(s, j, mode, plan.mst[j]!)) holdMeeting(s, j, mode, plan.mst[j]!);
    else lost.meetings.push(j);
  }
  const later: number[] = [];
  for (let i = 0; i < p.tasks; i++) {
    if (plan.mode[i] === MODE_REUSE) later.push(i);
    else if (plan.mode[i] && !loadTask(s, i, plan.mode[i]!, plan.day[i]!, plan.half[i]!)) lost.tasks.push(i);
  }
  for (const i of later) {
    const source = p.source[i]!;
    const served = source >= 0 && (s.mode[source] === MODE_SITE || s.mode[source] === MODE_VIDEO);
    if (served && s.day[source]! <= p.windowTo[i]!) place(s, i, MODE_REUSE, 0, 0);
    else lost.tasks.push(i);
  }
  return lost;
}

function meetingAllowed(s: State, meeting: number, mode: number, start: number): boolean {
  const m = s.problem.instance.meetings[meeting]!;
  const day = start >> 2;
  if (!Number.isInteger(start) || day < 0 || day >= s.problem.days || (mode !== 1 && mode !== 2)) return false;
  const dom = s.problem.instance.days[day]!.dom;
  const dated = day >= m.a && day <= m.b && (dom < 12 || dom > 18) && (start % m.dur === 0 || m.dur === 1);
  return dated && (mode === 1 || m.video) && meetingFree(s, meeting, mode, start, false);
}

function loadTask(s: State, task: number, mode: number, day: number, half: number): boolean {
  const p = s.problem;
  if (!Number.isInteger(day) || (mode !== MODE_SITE && mode !== MODE_VIDEO)) return false;
  const wholeDay = mode === MODE_SITE && p.duration[task]! > 1;
  const at = wholeDay ? 0 : half;
  if (at !== 0 && at !== 1) return false;
  const last = mode === MODE_SITE && p.duration[task] === 4 ? day + 1 : day;
  if (!dayOpen(s, task, day) || !dayOpen(s, task, last)) return false;
  if (mode === MODE_VIDEO ? !(p.videoCost[task]! > 0 && videoFree(s, task, 2 * day + at)) : !canPlace(s, task, day, at))
    return false;
  place(s, task, mode, day, at);
  return true;
}

/** Window, blackout and leave allow the day; the compiled lists are not asked since frozen days are missing from them. */
function dayOpen(s: State, task: number, day: number): boolean {
  const { instance, days } = s.problem;
  const t = instance.tasks[task]!;
  if (day < Math.max(0, t.a) || day > Math.min(t.b, days - 1)) return false;
  if ((instance.townships[t.town]!.blackout[day] ?? 0) > (t.statutory ? 1 : 0)) return false;
  return t.persons.every((person) => s.problem.away[person * days + day] === 0);
}
