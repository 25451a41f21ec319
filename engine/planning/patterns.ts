import type { Instance, Plan } from './instance.ts';

/** Many visit-days in one township within a short span: 轮番式. */
export type Rotation = {
  kind: 'rotation';
  town: number;
  fromDay: number;
  toDay: number;
  visitDays: number;
  departments: number[];
};
/** One department in most townships of its seat within a short span: 大面轰. */
export type Carpet = {
  kind: 'carpet';
  department: number;
  fromDay: number;
  toDay: number;
  towns: number[];
  outOf: number;
};
/** One village seen far more often than its neighbours. */
export type DemoVillage = { kind: 'demo-village'; town: number; village: number; visits: number; median: number };
/** The person who has to be there on most half-days on which anybody visits. */
export type BottleneckPerson = {
  kind: 'bottleneck-person';
  person: number;
  town: number;
  halfDays: number;
  outOf: number;
};
/** All teams of a department are out on most of the half-days on which it is out at all. */
export type BottleneckDepartment = {
  kind: 'bottleneck-department';
  department: number;
  fullHalfDays: number;
  outOf: number;
  teams: number;
};
export type Pattern = Rotation | Carpet | DemoVillage | BottleneckPerson | BottleneckDepartment;

export type PatternLimits = {
  spanDays: number;
  rotationVisits: number;
  carpetShare: number;
  carpetTowns: number;
  demoFactor: number;
  demoVisits: number;
  personShare: number;
  teamShare: number;
  minHalfDays: number;
};

/** Thresholds are policy, not mathematics: a county edits them. */
export const DEFAULT_LIMITS: PatternLimits = {
  spanDays: 10,
  rotationVisits: 5,
  carpetShare: 0.8,
  carpetTowns: 4,
  demoFactor: 3,
  demoVisits: 6,
  personShare: 0.6,
  teamShare: 0.6,
  minHalfDays: 10,
};

type Stay = { task: number; town: number; day: number; halves: number[] };

/** Everything in the plan that people would call a pattern, with the facts to show it. */
export function findPatterns(instance: Instance, plan: Plan, limits: PatternLimits = DEFAULT_LIMITS): Pattern[] {
  const stays = staysOf(instance, plan);
  return [
    ...rotations(instance, stays, limits),
    ...carpets(instance, stays, limits),
    ...demoVillages(instance, stays, limits),
    ...bottleneckPeople(instance, stays, limits),
    ...bottleneckDepartments(instance, stays, limits),
  ];
}

function staysOf(instance: Instance, plan: Plan): Stay[] {
  return instance.tasks.flatMap((task, i) => {
    if (plan.mode[i] !== 1) return [];
    const days = task.dur === 4 ? [plan.day[i]!, plan.day[i]! + 1] : [plan.day[i]!];
    return days.map((day) => ({ task: i, town: task.town, day, halves: task.dur === 1 ? [plan.half[i]!] : [0, 1] }));
  });
}

/** The fullest span of `spanDays` planning days that holds at least `least` of the marked days; null when none does. */
function fullestSpan(
  days: readonly number[],
  spanDays: number,
  least: number,
): { from: number; to: number; count: number } | null {
  const sorted = [...new Set(days)].sort((x, y) => x - y);
  let best: { from: number; to: number; count: number } | null = null;
  let start = 0;
  sorted.forEach((day, end) => {
    while (day - sorted[start]! >= spanDays) start++;
    const count = end - start + 1;
    if (count >= least && count > (best?.count ?? 0)) best = { from: sorted[start]!, to: day, count };
  });
  return best;
}

function rotations(instance: Instance, stays: readonly Stay[], limits: PatternLimits): Rotation[] {
  return instance.townships.flatMap((_, town) => {
    const here = stays.filter((s) => s.town === town);
    const span = fullestSpan(
      here.map((s) => s.day),
      limits.spanDays,
      limits.rotationVisits,
    );
    if (!span) return [];
    const inSpan = here.filter((s) => s.day >= span.from && s.day <= span.to);
    const departments = [...new Set(inSpan.map((s) => instance.tasks[s.task]!.dept))].sort((x, y) => x - y);
    return [
      { kind: 'rotation' as const, town, fromDay: span.from, toDay: span.to, visitDays: span.count, departments },
    ];
  });
}

function carpets(instance: Instance, stays: readonly Stay[], limits: PatternLimits): Carpet[] {
  return instance.departments.flatMap(({ seat }, department) => {
    const outOf = instance.townships.filter((t) => t.seat === seat).length;
    if (outOf < limits.carpetTowns) return [];
    const mine = stays.filter((s) => instance.tasks[s.task]!.dept === department);
    let best: Carpet | null = null;
    for (const { day: from } of mine) {
      const inSpan = mine.filter((s) => s.day >= from && s.day < from + limits.spanDays);
      const towns = [...new Set(inSpan.map((s) => s.town))].sort((x, y) => x - y);
      if (towns.length < limits.carpetShare * outOf || towns.length <= (best?.towns.length ?? 0)) continue;
      best = { kind: 'carpet', department, fromDay: from, toDay: Math.max(...inSpan.map((s) => s.day)), towns, outOf };
    }
    return best ? [best] : [];
  });
}

function demoVillages(instance: Instance, stays: readonly Stay[], limits: PatternLimits): DemoVillage[] {
  return instance.townships.flatMap((_, town) => {
    const days = new Map<number, Set<number>>();
    for (const t of instance.tasks)
      if (t.town === town) for (const v of t.villages) if (!days.has(v)) days.set(v, new Set());
    for (const s of stays)
      if (s.town === town) for (const v of instance.tasks[s.task]!.villages) days.get(v)!.add(s.day);
    const counts = [...days.values()].map((d) => d.size).sort((x, y) => x - y);
    const median = counts[counts.length >> 1] ?? 0;
    return [...days]
      .filter(([, d]) => d.size >= limits.demoVisits && d.size > limits.demoFactor * median)
      .map(([village, d]) => ({ kind: 'demo-village' as const, town, village, visits: d.size, median }));
  });
}

function bottleneckPeople(instance: Instance, stays: readonly Stay[], limits: PatternLimits): BottleneckPerson[] {
  return instance.townships.flatMap((_, town) => {
    const visited = new Set<number>();
    const busy = new Map<number, number>();
    for (const s of stays) {
      if (s.town !== town) continue;
      for (const half of s.halves) visited.add(2 * s.day + half);
      for (const person of instance.tasks[s.task]!.persons) busy.set(person, (busy.get(person) ?? 0) + s.halves.length);
    }
    return [...busy]
      .filter(([, halfDays]) => halfDays >= limits.minHalfDays && halfDays >= limits.personShare * visited.size)
      .map(([person, halfDays]) => ({
        kind: 'bottleneck-person' as const,
        person,
        town,
        halfDays,
        outOf: visited.size,
      }));
  });
}

function bottleneckDepartments(
  instance: Instance,
  stays: readonly Stay[],
  limits: PatternLimits,
): BottleneckDepartment[] {
  return instance.departments.flatMap(({ teams }, department) => {
    const out = new Map<number, number>();
    for (const s of stays)
      if (instance.tasks[s.task]!.dept === department)
        for (const half of s.halves) out.set(2 * s.day + half, (out.get(2 * s.day + half) ?? 0) + 1);
    const full = [...out.values()].filter((n) => n >= teams).length;
    const found = teams > 1 && out.size >= limits.minHalfDays && full >= limits.teamShare * out.size;
    return found
      ? [{ kind: 'bottleneck-department' as const, department, fullHalfDays: full, outOf: out.size, teams }]
      : [];
  });
}
