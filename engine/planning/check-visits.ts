import type { Ledger } from './check.ts';
import { type InstanceTask, MODE_NONE, MODE_REUSE, MODE_SITE, MODE_VIDEO } from './instance.ts';

type VisitDay = { town: number; day: number; tasks: number[]; halves: [number[], number[]] };
/** Person × day, department × half-day, township × half-day. */
type Tally = {
  away: Uint16Array;
  teams: Uint16Array;
  rooms: Uint16Array;
  excluded: Set<number>[];
  visits: Map<number, VisitDay>;
};

/** Month and week labels are at most a million (`readInstance`). */
const LABELS = 1_000_001;

/** Every rule and price of inspections. */
export function checkVisits(ledger: Ledger): void {
  const { D, persons, departments, townships, sectorConflict } = ledger.instance;
  const away = new Uint16Array(D * persons.length);
  for (const [person, from, to] of ledger.instance.leave)
    for (let d = Math.max(0, from!); d <= Math.min(to!, D - 1); d++) away[person! * D + d] = 1;
  const tally: Tally = {
    away,
    teams: new Uint16Array(2 * D * departments.length),
    rooms: new Uint16Array(2 * D * townships.length),
    excluded: sectorConflict.map((pairs) => new Set(pairs)),
    visits: new Map(),
  };
  ledger.instance.tasks.forEach((task, i) => {
    checkTask(ledger, tally, task, i);
  });
  for (const visit of tally.visits.values()) checkVisitDay(ledger, tally, visit);
  priceExcess(ledger, tally.visits);
}

/** Counts one more at `key`, and how many that makes. */
export function countUp(counts: Uint16Array, key: number): number {
  const n = counts[key]! + 1;
  counts[key] = n;
  return n;
}

function checkTask(ledger: Ledger, tally: Tally, task: InstanceTask, i: number): void {
  const { plan, breakdown, instance } = ledger;
  const { counts, points } = breakdown;
  const mode = plan.mode[i]!;
  if (mode === MODE_NONE) {
    counts.unserved++;
    if (task.statutory) counts.unservedStatutory++;
    points.unserved += task.statutory ? instance.cost.dropStat : instance.cost.drop;
  } else if (mode === MODE_REUSE) {
    const source = plan.mode[task.reuseSrc];
    const inTime = (source === MODE_SITE || source === MODE_VIDEO) && plan.day[task.reuseSrc]! <= task.b;
    if (!inTime) ledger.fail('data reused without a source in time', i);
    counts.reuse++;
    points.reuse += instance.cost.reuse;
  } else if (mode === MODE_SITE || mode === MODE_VIDEO) checkDated(ledger, tally, task, i);
  else ledger.fail('unknown mode', i);
}

function checkDated(ledger: Ledger, tally: Tally, task: InstanceTask, i: number): void {
  const { plan, instance } = ledger;
  const { counts, points } = ledger.breakdown;
  const onSite = plan.mode[i] === MODE_SITE;
  const day = plan.day[i]!;
  const length = onSite ? task.dur : 1;
  const days = length === 4 ? [day, day + 1] : [day];
  if (!days.every((d) => Number.isInteger(d) && d >= 0 && d < instance.D)) {
    ledger.fail('day outside the calendar', i);
    return;
  }
  const half = length === 1 ? plan.half[i]! : 0;
  if (half !== 0 && half !== 1) {
    ledger.fail('half is neither 0 nor 1', i);
    return;
  }
  checkDays(ledger, tally, i, days);
  const slots = Array.from({ length }, (_, n) => 2 * day + half + n);
  if (onSite && !task.statutory && instance.townships[task.town]!.kept?.some((slot) => slots.includes(slot)))
    ledger.fail('in a half-day the township keeps for itself', i);
  for (const slot of slots) checkSlot(ledger, tally, i, slot);
  const staff = instance.cost.personHour * task.persons.length * length;
  counts.staffHours += staff;
  points.staff += staff;
  if (onSite) {
    counts.onSite++;
    for (const d of days) joinVisit(visitOn(tally, instance.D, task.town, d), i, length === 1 ? [half] : [0, 1]);
  } else {
    counts.video++;
    points.video += instance.cost.video;
    if (!task.video) ledger.fail('video not allowed', i);
  }
}

function checkDays(ledger: Ledger, tally: Tally, i: number, days: number[]): void {
  const task = ledger.instance.tasks[i]!;
  for (const d of days) {
    if (d < task.a || d > task.b) ledger.fail('outside its window', i);
    const closed = ledger.instance.townships[task.town]!.blackout[d]!;
    if (closed === 2 || (closed === 1 && !task.statutory)) ledger.fail('in a protected period', i);
    if (task.persons.some((person) => tally.away[person * ledger.instance.D + d] === 1))
      ledger.fail('counterpart on leave', i);
  }
}

function checkSlot(ledger: Ledger, tally: Tally, i: number, slot: number): void {
  const task = ledger.instance.tasks[i]!;
  const slots = 2 * ledger.instance.D;
  for (const person of task.persons)
    if (countUp(ledger.busy, person * slots + slot) > 1) ledger.fail('a person in two places', i);
  if (ledger.plan.mode[i] === MODE_VIDEO) {
    if (countUp(tally.rooms, task.town * slots + slot) > 1) ledger.fail('video room taken', i);
  } else if (countUp(tally.teams, task.dept * slots + slot) > ledger.instance.departments[task.dept]!.teams)
    ledger.fail('department has no team left', i);
}

function visitOn(tally: Tally, days: number, town: number, day: number): VisitDay {
  const known = tally.visits.get(town * days + day);
  if (known) return known;
  const visit: VisitDay = { town, day, tasks: [], halves: [[], []] };
  tally.visits.set(town * days + day, visit);
  return visit;
}

function joinVisit(visit: VisitDay, task: number, halves: number[]): void {
  visit.tasks.push(task);
  for (const half of halves) visit.halves[half === 0 ? 0 : 1].push(task);
}

function checkVisitDay(ledger: Ledger, { excluded }: Tally, visit: VisitDay): void {
  const { instance, breakdown } = ledger;
  const { counts, points } = breakdown;
  const township = instance.townships[visit.town]!;
  const tasks = visit.tasks.map((i) => instance.tasks[i]!);
  counts.visitDays++;
  points.visitDays += instance.cost.visitDay;
  checkCompatible(ledger, excluded[township.seat], visit, tasks);
  for (const half of visit.halves) {
    if (half.length === 0) continue;
    counts.halfDays++;
    points.halfDays += instance.cost.half;
    if (half.length > township.Q) ledger.fail('too many teams at once', `${visit.town}/${visit.day}`);
    const visitors = half.reduce((sum, i) => sum + instance.tasks[i]!.team, 0);
    if (visitors > township.N) ledger.fail('too many visitors at once', `${visit.town}/${visit.day}`);
  }
  const villages = new Set(tasks.flatMap((task) => task.villages)).size;
  const departments = new Set(tasks.map((task) => task.dept)).size;
  counts.villageDays += villages;
  points.villages += villages * instance.cost.village;
  counts.departmentTrips += departments;
  counts.tripHours += departments * 2 * township.tau;
  points.trips += departments * 2 * township.tau * instance.cost.tripHour;
}

function checkCompatible(
  ledger: Ledger,
  excluded: Set<number> | undefined,
  visit: VisitDay,
  tasks: InstanceTask[],
): void {
  if (tasks.length < 2) return;
  if (tasks.some((task) => !task.joint)) ledger.fail('must be alone', `${visit.town}/${visit.day}`);
  const sectors = [...new Set(tasks.map((task) => task.sec))].sort((x, y) => x - y);
  sectors.forEach((low, x) => {
    for (const high of sectors.slice(x + 1))
      if (excluded?.has(low * 100 + high)) ledger.fail('sectors exclude each other', `${visit.town}/${visit.day}`);
  });
}

/** Months and weeks are labels, not numbers from 0 on. */
function countLabel(counts: Map<number, number>, key: number): number {
  const n = (counts.get(key) ?? 0) + 1;
  counts.set(key, n);
  return n;
}

function priceExcess(ledger: Ledger, visits: Map<number, VisitDay>): void {
  const { instance, breakdown } = ledger;
  const months = new Map<number, number>();
  const weeks = new Map<number, number>();
  for (const { town, day } of visits.values()) {
    const { month, week } = instance.days[day]!;
    if (countLabel(months, town * LABELS + month) > instance.townships[town]!.cap) {
      breakdown.counts.capExcess++;
      breakdown.points.capExcess += instance.cost.capExcess;
    }
    if (countLabel(weeks, town * LABELS + week) > instance.cost.weekFree) {
      breakdown.counts.weekExcess++;
      breakdown.points.weekExcess += instance.cost.weekExcess;
    }
  }
}
