import { emptyColumns, type LinearSolver, pushColumn } from '@songbang/engine/planning/bound/linear-program.ts';
import { compile } from '@songbang/engine/planning/compile.ts';
import type { Instance } from '@songbang/engine/planning/instance.ts';
import type { Problem } from '@songbang/engine/planning/problem.ts';

type Row = { lower: number; upper: number };
type Entry = readonly [row: number, value: number];

/** Rows by name, made on first use, and columns with entries in them. */
class Model {
  readonly rows: Row[] = [];
  readonly columns = emptyColumns();
  private readonly names = new Map<string, number>();

  row(name: string, lower: number, upper: number): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.rows.length);
    return this.rows.push({ lower, upper }) - 1;
  }

  atMost(name: string, upper: number): number {
    return this.row(name, Number.NEGATIVE_INFINITY, upper);
  }

  column(cost: number, upper: number, entries: Entry[]): void {
    pushColumn(this.columns, cost, upper, entries);
  }
}

/**
 * The planner's whole model as one integer program, written independently of the search: binary starts, linked counts. Only for small
 * instances (a county-year has 476,000 variables). Returns the cheapest plan's cost and whether it is proved to be the optimum; null when none was
 * found in time.
 */
export function solveCompact(
  instance: Instance,
  solver: LinearSolver,
  seconds: number,
): { cost: number; proved: boolean } | null {
  const p = compile(instance);
  const model = new Model();
  for (let i = 0; i < p.tasks; i++) addTask(model, p, i);
  for (let j = 0; j < p.meetings; j++) addMeeting(model, p, j);
  addCounts(model, p);
  const lower = model.rows.map((r) => r.lower);
  const upper = model.rows.map((r) => r.upper);
  const found = solver.solveIntegral?.(lower, upper, model.columns, seconds) ?? null;
  return found && { cost: found.objective, proved: found.proved };
}

function addTask(model: Model, p: Problem, i: number): void {
  const fate = model.row(`fate ${i}`, 1, 1);
  model.column(p.dropCost[i]!, 1, [[fate, 1]]);
  if (p.source[i]! >= 0)
    model.column(p.instance.cost.reuse, 1, [
      [fate, 1],
      [model.atMost(`reuse ${i}`, 0), 1],
    ]);
  for (let x = p.startOff[i]!; x < p.startOff[i + 1]!; x++)
    for (const half of p.duration[i] === 1 ? [0, 1].filter((h) => isOpen(p, i, 2 * p.startDay[x]! + h)) : [0])
      addVisit(model, p, i, { fate, day: p.startDay[x]!, half });
  for (let x = p.videoOff[i]!; x < p.videoOff[i + 1]!; x++)
    for (const half of [0, 1]) {
      const slot = 2 * p.videoDay[x]! + half;
      const room = model.atMost(`video ${p.town[i]} ${slot}`, 1);
      model.column(p.videoCost[i]!, 1, [
        [fate, 1],
        [room, 1],
        ...people(model, p, i, slot),
        ...answers(model, p, i, p.videoDay[x]!),
      ]);
    }
}

/** Whether the township does not keep the half-day for itself, or the law demands the visit. */
function isOpen({ instance, town }: Problem, i: number, slot: number): boolean {
  return instance.tasks[i]!.statutory || !instance.townships[town[i]!]!.kept?.includes(slot);
}

function addVisit(model: Model, p: Problem, i: number, at: { fate: number; day: number; half: number }): void {
  const town = p.town[i]!;
  const first = 2 * at.day + at.half;
  const entries: Entry[] = [[at.fate, 1], ...answers(model, p, i, at.day)];
  for (let slot = first; slot < first + p.duration[i]!; slot++) {
    entries.push(...people(model, p, i, slot));
    entries.push([model.atMost(`teams ${town} ${slot}`, 0), 1]);
    entries.push([model.atMost(`visitors ${town} ${slot}`, p.maxVisitors[town]!), p.team[i]!]);
    entries.push([model.atMost(`department ${p.dept[i]} ${slot}`, p.deptTeams[p.dept[i]!]!), 1]);
  }
  for (const day of p.duration[i] === 4 ? [at.day, at.day + 1] : [at.day]) {
    entries.push([model.atMost(`trip ${town} ${day} ${i}`, 0), 1]);
    for (let x = p.villageOff[i]!; x < p.villageOff[i + 1]!; x++)
      entries.push([model.atMost(`village ${p.villageOf[x]} ${day} ${i}`, 0), 1]);
    for (let other = 0; other < p.tasks; other++)
      if (other !== i && p.town[other] === town && excludes(p, i, other))
        entries.push([model.atMost(`apart ${Math.min(i, other)} ${Math.max(i, other)} ${day}`, 1), 1]);
  }
  model.column(p.siteCost[i]!, 1, entries);
}

function excludes(p: Problem, i: number, other: number): boolean {
  return p.clash[p.clashBase[i]! + p.kind[i]! * p.kinds + p.kind[other]!] === 1;
}

/** An inspection takes both quarters of the half-day from everybody in it. */
function people(model: Model, p: Problem, i: number, slot: number): Entry[] {
  const persons = p.personOf.subarray(p.personOff[i]!, p.personOff[i + 1]!);
  return [...persons].flatMap((person) =>
    [2 * slot, 2 * slot + 1].map((q) => [model.atMost(`person ${person} ${q}`, 1), 1] as const),
  );
}

function answers(model: Model, p: Problem, i: number, day: number): Entry[] {
  const dependents = [...p.dependentOf.subarray(p.dependentOff[i]!, p.dependentOff[i + 1]!)];
  return dependents.filter((d) => day <= p.windowTo[d]!).map((d) => [model.atMost(`reuse ${d}`, 0), -1] as const);
}

function addMeeting(model: Model, p: Problem, j: number): void {
  const fate = model.row(`meeting ${j}`, 1, 1);
  const { cost } = p.instance;
  model.column(cost.mDrop, 1, [[fate, 1]]);
  const seat = p.meetingSeat[j]!;
  for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++) {
    const start = p.meetingStart[x]!;
    const there: Entry[] = [[fate, 1]];
    const rooms: Entry[] = [];
    const channels: Entry[] = [];
    for (let q = start; q < start + p.meetingDuration[j]!; q++) {
      for (let n = p.meetingOff[j]!; n < p.meetingOff[j + 1]!; n++)
        there.push([model.atMost(`person ${p.meetingPerson[n]} ${q}`, 1), 1]);
      rooms.push([model.atMost(`room ${seat} ${q}`, p.seatRooms[seat]!), 1]);
      channels.push([model.atMost(`channel ${seat} ${q}`, p.seatVideo[seat]!), 1]);
    }
    const trips: Entry[] = [];
    for (let n = p.meetingOff[j]! + p.meetingLead[j]!; n < p.meetingOff[j + 1]!; n++)
      trips.push([model.atMost(`travel ${p.meetingPerson[n]} ${start >> 2} ${j}`, 0), 1]);
    model.column(0, 1, [...there, ...rooms, ...trips]);
    if (p.meetingVideo[j] === 1) model.column(cost.mVideo, 1, [...there, ...channels]);
  }
}

/** Visit-days, half-days, trips, villages and excesses: each allows what was counted above. */
function addCounts(model: Model, p: Problem): void {
  const { cost } = p.instance;
  for (let town = 0; town < p.towns; town++) {
    for (let m = 0; m < p.months; m++)
      model.column(cost.capExcess, 1e3, [[model.atMost(`month ${town} ${m}`, p.cap[town]!), -1]]);
    for (let w = 0; w < p.weeks; w++)
      model.column(cost.weekExcess, 1e3, [[model.atMost(`week ${town} ${w}`, cost.weekFree), -1]]);
    for (let day = 0; day < p.days; day++) {
      const half = [0, 1].map((h) => model.atMost(`out ${town} ${2 * day + h}`, 0));
      const month = model.atMost(`month ${town} ${p.month[day]}`, p.cap[town]!);
      model.column(cost.visitDay, 1, [
        ...half.map((row) => [row, -1] as const),
        [month, 1],
        [model.atMost(`week ${town} ${p.week[day]}`, cost.weekFree), 1],
      ]);
      for (const h of [0, 1])
        model.column(cost.half, 1, [
          [half[h]!, 1],
          [model.atMost(`teams ${town} ${2 * day + h}`, 0), -p.maxTeams[town]!],
        ]);
    }
  }
  addTrips(model, p);
  for (let person = 0; person < p.persons; person++)
    for (let day = 0; day < p.days; day++) {
      const meetings = [...Array(p.meetings).keys()].map(
        (j) => [model.atMost(`travel ${person} ${day} ${j}`, 0), -1] as const,
      );
      model.column(p.personTrip[person]!, 1, meetings);
    }
}

function addTrips(model: Model, p: Problem): void {
  const groups = new Map<string, { cost: number; tasks: number[] }>();
  const join = (key: string, cost: number, i: number) => {
    const group = groups.get(key) ?? { cost, tasks: [] };
    groups.set(key, group);
    group.tasks.push(i);
  };
  for (let i = 0; i < p.tasks; i++) {
    join(`trip ${p.town[i]} # ${p.dept[i]}`, p.tripCost[p.town[i]!]!, i);
    for (let x = p.villageOff[i]!; x < p.villageOff[i + 1]!; x++)
      join(`village ${p.villageOf[x]} #`, p.instance.cost.village, i);
  }
  for (const [key, { cost, tasks }] of groups)
    for (let day = 0; day < p.days; day++) {
      const name = key.replace(/#.*/, String(day));
      model.column(
        cost,
        1,
        tasks.map((i) => [model.atMost(`${name} ${i}`, 0), -1] as const),
      );
    }
}
