import { type Instance, MODE_SITE, type Plan } from '@songbang/engine/planning/instance.ts';
import { findPatterns, type Pattern } from '@songbang/engine/planning/patterns.ts';
import type { BoardProblem } from './problem.ts';

/** A pattern with names in place of numbers; fields that do not apply are null or empty. */
export type NamedPattern = {
  kind: Pattern['kind'];
  town: string | null;
  towns: string[];
  departments: string[];
  person: string | null;
  village: string | null;
  from: string | null;
  to: string | null;
  count: number;
  outOf: number | null;
};

/** Rotation, carpet, demo village and bottlenecks in a plan, by name; in order of kind, the strongest first. */
export const namedPatterns = (
  problem: BoardProblem,
  plan: Plan,
  villages: readonly (readonly string[])[],
): NamedPattern[] =>
  findPatterns(problem.instance, plan)
    .map((found) => named(problem, found, villages))
    .sort((x, y) => (x.kind === y.kind ? y.count - x.count : x.kind < y.kind ? -1 : 1));

const named = (
  { instance, refs }: BoardProblem,
  found: Pattern,
  villages: readonly (readonly string[])[],
): NamedPattern => {
  const town = (at: number) => refs.towns[at]?.name ?? '';
  const department = (at: number) => refs.departments[at]?.name ?? '';
  const date = (day: number) => instance.days[day]?.date ?? null;
  const base = {
    town: null,
    towns: [],
    departments: [],
    person: null,
    village: null,
    from: null,
    to: null,
    outOf: null,
  };
  switch (found.kind) {
    case 'rotation':
      return {
        ...base,
        kind: found.kind,
        town: town(found.town),
        departments: found.departments.map(department),
        from: date(found.fromDay),
        to: date(found.toDay),
        count: found.visitDays,
      };
    case 'carpet':
      return {
        ...base,
        kind: found.kind,
        departments: [department(found.department)],
        towns: found.towns.map(town),
        from: date(found.fromDay),
        to: date(found.toDay),
        count: found.towns.length,
        outOf: found.outOf,
      };
    case 'demo-village':
      return {
        ...base,
        kind: found.kind,
        town: town(found.town),
        village: villages[found.town]?.[found.village] ?? '',
        count: found.visits,
        outOf: found.median,
      };
    case 'bottleneck-person':
      return {
        ...base,
        kind: found.kind,
        town: town(found.town),
        person: refs.persons[found.person]?.label ?? '',
        count: found.halfDays,
        outOf: found.outOf,
      };
    case 'bottleneck-department':
      return {
        ...base,
        kind: found.kind,
        departments: [department(found.department)],
        count: found.fullHalfDays,
        outOf: found.outOf,
      };
  }
};

/** Whoever has to be there on most of the half-days on which anybody visits a township; `person` is a place in the plan's list. */
export type Busiest = { person: number; label: string; town: string; halfDays: number; outOf: number };

const SHOWN = 5;

export const busiestPeople = ({ instance, refs }: BoardProblem, plan: Plan): Busiest[] => {
  const visited = new Map<number, Set<number>>();
  const taken = new Map<number, number>();
  instance.tasks.forEach((task, at) => {
    if (plan.mode[at] !== MODE_SITE) return;
    const first = 2 * plan.day[at]! + (task.dur === 1 ? plan.half[at]! : 0);
    const slots = visited.get(task.town) ?? new Set<number>();
    for (let slot = first; slot < first + task.dur; slot++) slots.add(slot);
    visited.set(task.town, slots);
    for (const person of task.persons) taken.set(person, (taken.get(person) ?? 0) + task.dur);
  });
  return [...taken]
    .map(([person, halfDays]) => {
      const { town } = instance.persons[person]!;
      const { label } = refs.persons[person]!;
      return { person, label, town: refs.towns[town]?.name ?? '', halfDays, outOf: visited.get(town)?.size ?? 0 };
    })
    .sort((x, y) => y.halfDays - x.halfDays || x.person - y.person)
    .slice(0, SHOWN);
};

/** One township's visits alone, for a what-if that takes a moment: people and days as they are, meetings and other townships left out. */
export const townshipAlone = (instance: Instance, town: number): Instance => ({
  ...instance,
  tasks: instance.tasks.filter((task) => task.town === town).map((task, id) => ({ ...task, id, reuseSrc: -1 })),
  meetings: [],
});
