import { compactLabels, groupBy, packRows } from './csr.ts';
import { compileSets } from './day-sets.ts';
import type { Instance, InstanceTask } from './instance.ts';
import type { Problem } from './problem.ts';

/**
 * Compiles a valid instance (see `readInstance`) into the arrays every search works on; about 10 µs per task. Nothing is offered a day
 * before `notBefore`: commitments already made there are loaded as they stand.
 */
export function compile(instance: Instance, notBefore = 0): Problem {
  const days = instance.D;
  const sectors = compileSectors(instance);
  const links = compileLinks(instance);
  const starts = compileStarts(instance, notBefore);
  return {
    instance,
    days,
    slots: 2 * days,
    tasks: instance.tasks.length,
    towns: instance.townships.length,
    departments: instance.departments.length,
    persons: instance.persons.length,
    meetings: instance.meetings.length,
    ...compileCalendar(instance),
    ...compileTownships(instance),
    ...sectors,
    ...compileTasks(instance),
    ...links,
    ...starts,
    startDay: Uint16Array.from(starts.startDay),
    ...compileMeetings(instance, notBefore),
    ...compileSets(
      instance,
      {
        persons: { offsets: links.personOff, values: links.personOf },
        villages: { offsets: links.villageOff, values: links.villageOf },
        starts: { offsets: starts.startOff, values: starts.startDay },
      },
      sectors,
    ),
  };
}

function compileCalendar(instance: Instance) {
  const month = compactLabels(instance.days.map((d) => d.month));
  const week = compactLabels(instance.days.map((d) => d.week));
  return { month: month.index, months: month.count, week: week.index, weeks: week.count };
}

function compileTownships(instance: Instance) {
  const { townships, departments } = instance;
  const maxTeams = Int32Array.from(townships, (t) => t.Q);
  return {
    maxTeams,
    maxVisitors: Int32Array.from(townships, (t) => t.N),
    cap: Int32Array.from(townships, (t) => t.cap),
    dayWidth: Math.max(2, 2 * Math.min(instance.tasks.length, Math.max(0, ...maxTeams))),
    deptTeams: Int32Array.from(departments, (k) => k.teams),
  };
}

function compileSectors(instance: Instance) {
  const sectors = compactLabels(instance.tasks.map((t) => t.sec));
  const kinds = sectors.count + 1;
  const label = new Map(instance.tasks.map((t, i) => [t.sec, sectors.index[i]!]));
  const clash = new Uint8Array(instance.seats.length * kinds * kinds);
  instance.seats.forEach((_, seat) => {
    const base = seat * kinds * kinds;
    for (const pair of instance.sectorConflict[seat] ?? []) {
      const low = label.get(Math.floor(pair / 100));
      const high = label.get(pair % 100);
      if (low === undefined || high === undefined || low === high) continue;
      clash[base + low * kinds + high] = 1;
      clash[base + high * kinds + low] = 1;
    }
    for (let k = 0; k < kinds; k++) {
      clash[base + (kinds - 1) * kinds + k] = 1;
      clash[base + k * kinds + kinds - 1] = 1;
    }
  });
  return {
    kinds,
    clash,
    clashBase: Int32Array.from(instance.tasks.map((t) => instance.townships[t.town]!.seat * kinds * kinds)),
    kind: Int32Array.from(instance.tasks.map((t, i) => (t.joint ? sectors.index[i]! : kinds - 1))),
  };
}

function compileTasks(instance: Instance) {
  const { tasks, cost, townships } = instance;
  const tripOf = (t: { tau: number }) => 2 * t.tau * cost.tripHour;
  const staff = (t: InstanceTask) => cost.personHour * t.persons.length;
  const count = tasks.length;
  const ints = () => new Int32Array(count);
  const reals = () => new Float64Array(count);
  const columns = {
    town: ints(),
    dept: ints(),
    duration: ints(),
    team: ints(),
    windowFrom: ints(),
    windowTo: ints(),
    source: ints(),
  };
  const prices = { siteCost: reals(), videoCost: reals(), dropCost: reals(), freshCost: reals(), leastCost: reals() };
  tasks.forEach((t, i) => {
    columns.town[i] = t.town;
    columns.dept[i] = t.dept;
    columns.duration[i] = t.dur;
    columns.team[i] = t.team;
    columns.windowFrom[i] = t.a;
    columns.windowTo[i] = t.b;
    columns.source[i] = t.reuseSrc;
    const villages = t.villages.length < 2 ? t.villages.length : new Set(t.villages).size;
    const perDay = cost.visitDay + tripOf(townships[t.town]!) + villages * cost.village;
    prices.siteCost[i] = staff(t) * t.dur;
    prices.videoCost[i] = t.video ? cost.video + staff(t) : 0;
    prices.dropCost[i] = t.statutory ? cost.dropStat : cost.drop;
    prices.leastCost[i] = Math.min(
      prices.siteCost[i]!,
      prices.dropCost[i]!,
      t.video ? prices.videoCost[i]! : Number.POSITIVE_INFINITY,
      t.reuseSrc >= 0 ? cost.reuse : Number.POSITIVE_INFINITY,
    );
    prices.freshCost[i] = staff(t) * t.dur + t.dur * cost.half + (t.dur === 4 ? 2 : 1) * perDay;
  });
  return { ...columns, ...prices, tripCost: Float64Array.from(townships, tripOf) };
}

/** More villages than any township has, so that township and village make one label. */
const VILLAGE_BASE = 2 ** 24;

function compileLinks(instance: Instance) {
  const { tasks } = instance;
  const persons = packRows(tasks.map((t) => t.persons));
  const flat = compactLabels(tasks.flatMap((t) => t.villages.map((v) => t.town * VILLAGE_BASE + v)));
  const villages = packRows(tasks.map((t) => t.villages));
  const dependents = groupBy(
    tasks.map((t) => t.reuseSrc),
    tasks.length,
  );
  const byTown = groupBy(
    tasks.map((t) => t.town),
    instance.townships.length,
  );
  const byDept = groupBy(
    tasks.map((t) => t.dept),
    instance.departments.length,
  );
  return {
    personOff: persons.offsets,
    personOf: persons.values,
    villageOff: villages.offsets,
    villageOf: flat.index,
    villages: flat.count,
    dependentOff: dependents.offsets,
    dependentOf: dependents.values,
    townTaskOff: byTown.offsets,
    townTask: byTown.values,
    deptTaskOff: byDept.offsets,
    deptTask: byDept.values,
  };
}

function compileStarts(instance: Instance, notBefore: number) {
  const { D } = instance;
  const away = new Uint8Array(instance.persons.length * D);
  for (const [person, from, to] of instance.leave)
    away.fill(1, person! * D + Math.max(0, Math.min(from!, D)), person! * D + Math.max(0, Math.min(to! + 1, D)));
  const open = instance.tasks.map((t) => {
    const { blackout } = instance.townships[t.town]!;
    const limit = t.statutory ? 1 : 0;
    const days: number[] = [];
    for (let d = Math.max(notBefore, t.a); d <= Math.min(t.b, D - 1); d++) {
      let free = blackout[d]! <= limit;
      for (const person of t.persons) if (away[person * D + d] === 1) free = false;
      if (free) days.push(d);
    }
    return days;
  });
  const starts = packRows(open.map((days, i) => startsOf(instance, instance.tasks[i]!, days)));
  const video = packRows(open.map((days, i) => (instance.tasks[i]!.video ? days : [])));
  return { away, startOff: starts.offsets, startDay: starts.values, videoOff: video.offsets, videoDay: video.values };
}

/** Days on which the task may begin on site: no half-day a township keeps lies in a day or two days it takes whole. */
function startsOf({ townships }: Instance, { dur, town, statutory }: InstanceTask, open: number[]): number[] {
  const kept = new Set(statutory ? [] : townships[town]!.kept);
  const halves = (d: number) => Number(!kept.has(2 * d)) + Number(!kept.has(2 * d + 1));
  const days = kept.size === 0 ? open : open.filter((d) => halves(d) >= Math.min(dur, 2));
  return dur === 4 ? days.filter((d, x) => days[x + 1] === d + 1) : days;
}

function compileMeetings(instance: Instance, notBefore: number) {
  const { meetings, seats, persons, cost } = instance;
  const people = packRows(meetings.map((m) => (m.leader >= 0 ? [m.leader, ...m.att] : m.att)));
  const starts = packRows(
    meetings.map((m) => {
      const quarters: number[] = [];
      for (let d = Math.max(notBefore, m.a); d <= Math.min(m.b, instance.D - 1); d++) {
        const dom = instance.days[d]!.dom;
        if (dom >= 12 && dom <= 18) continue;
        for (let q = 0; q + m.dur <= 4; q += m.dur) quarters.push(4 * d + q);
      }
      return quarters;
    }),
  );
  return {
    meetingOff: people.offsets,
    meetingPerson: people.values,
    meetingLead: Int32Array.from(meetings, (m) => (m.leader >= 0 ? 1 : 0)),
    meetingSeat: Int32Array.from(meetings, (m) => m.seat),
    meetingDuration: Int32Array.from(meetings, (m) => m.dur),
    meetingStartOff: starts.offsets,
    meetingStart: starts.values,
    meetingVideo: Uint8Array.from(meetings, (m) => (m.video ? 1 : 0)),
    personTrip: Float64Array.from(persons, (p) => 2 * p.tau * cost.mTripHour),
    seatRooms: Int32Array.from(seats, (s) => s.rooms),
    seatVideo: Int32Array.from(seats, (s) => s.video),
  };
}
