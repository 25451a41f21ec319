import type { Instance, Plan } from './instance.ts';
import { type Budget, type PlanResult, plan } from './plan.ts';

export type SharingAnswer = {
  person: number;
  /** Who shares the work: the person and the chosen colleagues. */
  shared: number[];
  before: { visitDays: number; cost: number };
  after: { visitDays: number; cost: number };
  freedVisitDays: number;
};

/** The same year with one person's counterpart work dealt in turn to the person and the colleagues with the least of it. */
export function sharePerson(
  instance: Instance,
  person: number,
  people: number,
): { instance: Instance; shared: number[] } {
  const town = instance.persons[person]!.town;
  const load = new Map((instance.townships[town]?.persons ?? []).map((p) => [p, 0]));
  for (const t of instance.tasks) for (const p of t.persons) if (load.has(p)) load.set(p, load.get(p)! + t.dur);
  load.delete(person);
  const colleagues = [...load].sort((x, y) => x[1] - y[1] || x[0] - y[0]).map(([p]) => p);
  const shared = [person, ...colleagues.slice(0, Math.max(0, people - 1))];
  let turn = 0;
  const tasks = instance.tasks.map((t) => {
    if (!t.persons.includes(person)) return t;
    for (let n = 0; n < shared.length; n++) {
      const deputy = shared[turn++ % shared.length]!;
      if (deputy === person) return t;
      if (!t.persons.includes(deputy)) return { ...t, persons: t.persons.map((p) => (p === person ? deputy : p)) };
    }
    return t;
  });
  return { instance: { ...instance, tasks }, shared };
}

/** What the township would save if a post were shared: both years are planned with the same seed and budget, so that they compare. */
export function whatIfShared(
  instance: Instance,
  person: number,
  options: { people: number; seed: number; budget: Budget; baseline?: Plan },
): SharingAnswer {
  const { instance: other, shared } = sharePerson(instance, person, options.people);
  const run = {
    seed: options.seed,
    budget: options.budget,
    ...(options.baseline ? { baseline: options.baseline } : {}),
  };
  const facts = (result: PlanResult) => ({ visitDays: result.breakdown.counts.visitDays, cost: result.cost });
  const before = facts(plan(instance, run));
  const after = facts(plan(other, run));
  return { person, shared, before, after, freedVisitDays: before.visitDays - after.visitDays };
}
