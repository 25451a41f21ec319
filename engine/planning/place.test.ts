import { describe, expect, it } from 'vitest';
import { canPlace } from './blockers.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { findPlace } from './find-place.ts';
import type { Instance } from './instance.ts';
import { cancelMeeting, holdMeeting, meetingFree } from './meetings.ts';
import { place, remove } from './place.ts';
import { createRandom, nextBelow } from './random.ts';
import { pull } from './ruin.ts';
import { createState, type State, toPlan } from './state.ts';
import { randomSmallInstance } from './testing/random-instance.ts';
import { meeting, smallCounty, task } from './testing/small-county.ts';
import { Trail } from './trail.ts';

/** One random legal change; taking a task out goes through `pull` so that answers from its data go with it. */
function move(s: State, trail: Trail): void {
  const p = s.problem;
  if (p.meetings > 0 && nextBelow(s.random, 5) === 0) {
    const j = nextBelow(s.random, p.meetings);
    const starts = p.meetingStartOff[j + 1]! - p.meetingStartOff[j]!;
    const mode = 1 + nextBelow(s.random, p.meetingVideo[j]! + 1);
    const start = p.meetingStart[p.meetingStartOff[j]! + nextBelow(s.random, starts)]!;
    if (s.meetingMode[j] !== 0) cancelMeeting(s, j);
    else if (starts > 0 && meetingFree(s, j, mode, start, false)) holdMeeting(s, j, mode, start);
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

/** Two townships that share many counterparts, 70 of them, with 80 villages, 40 departments and 36 sectors. */
function crowdedTownships(seed: number): Instance {
  const random = createRandom(seed);
  const some = (most: number, of: number) => [
    ...new Set(Array.from({ length: nextBelow(random, most + 1) }, () => nextBelow(random, of))),
  ];
  const tasks = Array.from({ length: 160 }, (_, n) =>
    task({
      town: n % 2,
      dept: nextBelow(random, 40),
      sec: nextBelow(random, 36),
      villages: some(3, 80),
      persons: some(3, 70),
      dur: [1, 1, 2, 4][nextBelow(random, 4)]!,
      joint: nextBelow(random, 8) > 0,
      video: nextBelow(random, 4) === 0,
      reuseSrc: n > 10 && nextBelow(random, 6) === 0 ? nextBelow(random, 2) * 4 + (n % 2) : -1,
    }),
  );
  tasks.slice(0, 10).forEach((t) => {
    t.reuseSrc = -1;
  });
  const instance = smallCounty({ tasks, meetings: [0, 1, 2, 3].map(() => meeting({ att: some(9, 70) })) });
  instance.departments = Array.from({ length: 40 }, (_, id) => ({ id, seat: 0, teams: 1 + (id % 2) }));
  instance.persons = Array.from({ length: 70 }, (_, n) => ({ town: n % 2, tau: 1, roles: [] }));
  instance.sectorConflict = [Array.from({ length: 35 }, (_, k) => k * 100 + k + 1)];
  return instance;
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

  it('is as exact in townships with more people, villages, departments and sectors than a machine word has bits', () => {
    const instance = crowdedTownships(4);
    const s = createState(compile(instance), 9);
    expect(s.problem.layout.villageWords).toBeGreaterThan(1);
    const trail = new Trail(s.problem.tasks);
    for (let n = 0; n < 6000; n++) {
      move(s, trail);
      if (n % 40 !== 0) continue;
      const checked = check(instance, toPlan(s));
      expect(checked.errors).toEqual([]);
      expect(s.cost).toBe(checked.cost);
    }
  });

  it('prices a place exactly as it is then charged', () => {
    for (const instance of [randomSmallInstance(8), crowdedTownships(5)]) {
      const s = createState(compile(instance), 6);
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
