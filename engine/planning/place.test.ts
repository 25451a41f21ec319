import { describe, expect, it } from 'vitest';
import { findMeetingPlace } from './anneal-meetings.ts';
import { canPlace } from './blockers.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { findPlace } from './find-place.ts';
import { cancelMeeting, holdMeeting } from './meetings.ts';
import { place, remove } from './place.ts';
import { nextBelow } from './random.ts';
import { pull } from './ruin.ts';
import { createState, type State, toPlan } from './state.ts';
import { randomSmallInstance } from './testing/random-instance.ts';
import { Trail } from './trail.ts';

/** One random legal change; taking a task out goes through `pull` so that answers from its data go with it. */
function move(s: State, trail: Trail): void {
  const p = s.problem;
  if (p.meetings > 0 && nextBelow(s.random, 5) === 0) {
    const j = nextBelow(s.random, p.meetings);
    const found = s.meetingMode[j] === 0 ? findMeetingPlace(s, j) : -1;
    if (s.meetingMode[j] !== 0) cancelMeeting(s, j);
    else if (found >= 0) holdMeeting(s, j, found & 3, found >> 2);
    return;
  }
  const task = nextBelow(s.random, p.tasks);
  if (s.mode[task] !== 0) {
    trail.begin();
    pull(s, trail, task);
    return;
  }
  const starts = p.startOff[task + 1]! - p.startOff[task]!;
  const day = starts > 0 ? p.startDay[p.startOff[task]! + nextBelow(s.random, starts)]! : -1;
  findPlace(s, task, false);
  if (day >= 0 && nextBelow(s.random, 2) === 0 && canPlace(s, task, day, 0)) place(s, task, 1, day, 0);
  else if (s.best.mode !== 0) place(s, task, s.best.mode, s.best.day, s.best.half);
}

describe('the running cost', () => {
  it('equals recomputation from scratch all along 100,000 random moves', () => {
    const instance = randomSmallInstance(3);
    const s = createState(compile(instance), 5);
    const trail = new Trail(s.problem.tasks);
    for (let n = 1; n <= 100_000; n++) {
      move(s, trail);
      if (n % 250 !== 0) continue;
      const checked = check(instance, toPlan(s));
      expect(checked.errors).toEqual([]);
      expect(s.cost).toBe(checked.cost);
    }
  });

  it('prices a place exactly as it is then charged', () => {
    const s = createState(compile(randomSmallInstance(8)), 6);
    const trail = new Trail(s.problem.tasks);
    for (let n = 0; n < 20_000; n++) {
      move(s, trail);
      const task = nextBelow(s.random, s.problem.tasks);
      if (s.mode[task] !== 0) continue;
      const before = s.cost - s.problem.dropCost[task]!;
      findPlace(s, task, false);
      const { mode, day, half, cost } = s.best;
      if (mode === 0) continue;
      place(s, task, mode, day, half);
      expect(s.cost - before).toBe(cost);
      remove(s, task);
      expect(s.cost).toBe(before + s.problem.dropCost[task]!);
    }
  });

  it('is restored by undoing a step, and so is every place', () => {
    const s = createState(compile(randomSmallInstance(12)), 7);
    const trail = new Trail(s.problem.tasks);
    for (let n = 0; n < 3000; n++) {
      for (let k = 0; k < 3; k++) move(s, trail);
      const cost = s.cost;
      const plan = toPlan(s);
      trail.begin();
      for (let k = 0; k < 4; k++) pull(s, trail, nextBelow(s.random, s.problem.tasks));
      for (let k = 0; k < trail.size; k++) {
        findPlace(s, trail.task[k]!, false);
        if (s.best.mode !== 0) place(s, trail.task[k]!, s.best.mode, s.best.day, s.best.half);
      }
      trail.undo(s);
      expect(s.cost).toBe(cost);
      expect(toPlan(s)).toEqual(plan);
    }
  });
});
