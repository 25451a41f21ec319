import { DEFAULT_WEIGHTS } from '../default-weights.ts';
import type { Instance, InstanceTask, InstanceTownship } from '../instance.ts';
import { createRandom, nextBelow, nextUnit, type Random } from '../random.ts';
import { planningDays } from './planning-days.ts';

/** How large a synthetic instance is. All are seeded: equal sizes and seeds give equal instances. */
export type InstanceSize = {
  townships: number;
  departments: number;
  requests: number;
  meetings: number;
  fromDay: string;
  toDay: string;
};

export const TOWN_MONTH: InstanceSize = {
  townships: 1,
  departments: 14,
  requests: 20,
  meetings: 8,
  fromDay: '2026-04-01',
  toDay: '2026-04-30',
};
export const TOWN_YEAR: InstanceSize = {
  townships: 1,
  departments: 40,
  requests: 150,
  meetings: 60,
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
};
export const COUNTY_YEAR: InstanceSize = { ...TOWN_YEAR, townships: 20, requests: 3000, meetings: 400 };

const ROLES = 30;
const SECTORS = 8;
const LEADERS = 12;

type Draft = {
  random: Random;
  instance: Instance;
  holders: number[][];
  villages: number[];
  sectorOf: number[];
  /** Department × day: half-days of team asked for, spread evenly over the windows. */
  load: Float64Array;
};

/** A synthetic county: skewed villages, people with several roles, seasonal blackouts, mid-month week without meetings. */
export function generateInstance(size: InstanceSize, seed: number): Instance {
  const random = createRandom(seed);
  const days = planningDays(size.fromDay, size.toDay);
  const instance: Instance = {
    D: days.length,
    days,
    cost: { ...DEFAULT_WEIGHTS },
    townships: [],
    departments: Array.from({ length: size.departments }, (_, id) => ({
      id,
      seat: 0,
      teams: pick(random, [1, 1, 2, 3]),
    })),
    seats: [{ rooms: 5, video: 3 }],
    persons: Array.from({ length: size.townships > 1 ? LEADERS : 3 }, () => ({ town: -1, tau: 0, roles: [] })),
    leave: [],
    sectorConflict: [sectorPairs(random)],
    tasks: [],
    meetings: [],
  };
  const sectorOf = instance.departments.map(() => nextBelow(random, SECTORS));
  const draft: Draft = {
    random,
    instance,
    holders: [],
    villages: [],
    sectorOf,
    load: new Float64Array(size.departments * days.length),
  };
  for (let t = 0; t < size.townships; t++) addTownship(draft, t);
  for (let tries = 40 * size.requests; tries > 0 && instance.tasks.length < size.requests; tries--)
    addCampaign(draft, size.requests);
  for (let j = 0; j < size.meetings; j++) addMeeting(draft, j);
  return instance;
}

function pick<T>(random: Random, values: readonly T[]): T {
  return values[nextBelow(random, values.length)]!;
}

function sectorPairs(random: Random): number[] {
  const pairs: number[] = [];
  for (let low = 0; low < SECTORS; low++)
    for (let high = low + 1; high < SECTORS; high++) if (nextUnit(random) < 0.12) pairs.push(low * 100 + high);
  return pairs;
}

/** 9-14 people hold 30 roles; one of them holds nine. */
function addTownship({ random, instance, holders, villages }: Draft, id: number): void {
  const first = instance.persons.length;
  const people = 9 + nextBelow(random, 6);
  const tau = pick(random, [0.5, 0.75, 1, 1.25, 1.5, 2]);
  const busiest = nextBelow(random, people);
  const from = nextBelow(random, ROLES);
  const holder = Array.from({ length: ROLES }, (_, role) => {
    const other = nextBelow(random, people - 1);
    return first + ((role - from + ROLES) % ROLES < 9 ? busiest : other < busiest ? other : other + 1);
  });
  holders.push(holder);
  villages.push(8 + nextBelow(random, 18));
  for (let p = first; p < first + people; p++) {
    instance.persons.push({ town: id, tau, roles: holder.flatMap((h, role) => (h === p ? [role] : [])) });
    if (nextUnit(random) < 0.5) {
      const from = nextBelow(random, instance.D);
      instance.leave.push([p, from, Math.min(instance.D - 1, from + 2 + nextBelow(random, 8))]);
    }
  }
  const persons = Array.from({ length: people }, (_, n) => first + n);
  instance.townships.push({ id, seat: 0, tau, persons, Q: 3, N: 14, cap: 6, blackout: blackout(random, instance) });
}

/** Farming townships close for the harvest, river townships for all but duty visits in the flood season. */
function blackout(random: Random, instance: Instance): number[] {
  const farming = nextUnit(random) < 0.5;
  const river = nextUnit(random) < 0.4;
  return instance.days.map(({ date }) => {
    const monthDay = date.slice(5);
    if (farming && monthDay >= '09-28' && monthDay <= '10-16') return 2;
    return river && monthDay >= '07-10' && monthDay <= '08-05' ? 1 : 0;
  });
}

/** One department's campaign reaches one to all townships with the same window. */
function addCampaign(draft: Draft, limit: number): void {
  const { random, instance } = draft;
  const dept = nextBelow(random, instance.departments.length);
  const length = windowLength(random);
  const a = nextBelow(random, Math.max(1, instance.D - length));
  const reach = nextUnit(random) < 0.5 ? instance.townships.length : 1 + nextBelow(random, instance.townships.length);
  const shape = {
    dept,
    a,
    b: Math.min(instance.D - 1, a + length - 1),
    dur: pick(random, [1, 1, 1, 1, 1, 1, 2, 2, 2, 4]),
  };
  if (!staffable(draft, shape, reach)) return;
  const statutory = nextUnit(random) < 0.35;
  const joint = nextUnit(random) >= 0.12;
  const video = nextUnit(random) < 0.12;
  const reuse = nextUnit(random) < 0.1;
  const first = nextBelow(random, instance.townships.length);
  const team = 2 + nextBelow(random, 4);
  for (let n = 0; n < reach && instance.tasks.length < limit; n++) {
    const town = (first + n) % instance.townships.length;
    const base = {
      ...shape,
      id: instance.tasks.length,
      town,
      sec: draft.sectorOf[dept]!,
      team,
      statutory,
      joint,
      video,
    };
    instance.tasks.push({
      ...base,
      villages: drawVillages(draft, town),
      persons: drawPersons(draft, town),
      reuseSrc: reuse ? earlier(draft, town, base.b) : -1,
    });
  }
}

/** A campaign is filed only if its department could staff it at 70 % beside what it has filed before. */
function staffable(
  { instance, load }: Draft,
  shape: { dept: number; a: number; b: number; dur: number },
  reach: number,
): boolean {
  const perDay = (reach * shape.dur) / (shape.b - shape.a + 1);
  const limit = 0.7 * 2 * instance.departments[shape.dept]!.teams;
  const row = shape.dept * instance.D;
  for (let d = shape.a; d <= shape.b; d++) if (load[row + d]! + perDay > limit) return false;
  for (let d = shape.a; d <= shape.b; d++) load[row + d]! += perDay;
  return true;
}

function windowLength(random: Random): number {
  const draw = nextUnit(random);
  if (draw < 0.2) return 5 + nextBelow(random, 6);
  if (draw < 0.5) return 18 + nextBelow(random, 5);
  return draw < 0.82 ? 55 + nextBelow(random, 10) : 100 + nextBelow(random, 20);
}

function earlier({ random, instance }: Draft, town: number, before: number): number {
  const sources = instance.tasks.filter((t) => t.town === town && t.reuseSrc < 0 && t.a < before);
  return sources.length ? pick(random, sources).id : -1;
}

/** The first village is the show-case that everybody asks to see. */
function drawVillages({ random, villages }: Draft, town: number): number[] {
  const count = pick(random, [0, 0, 1, 1, 2, 3]);
  const chosen = new Set<number>();
  for (let n = 0; n < count; n++) chosen.add(Math.floor(villages[town]! * nextUnit(random) ** 2));
  return [...chosen];
}

function drawPersons({ random, holders }: Draft, town: number): number[] {
  const count = pick(random, [1, 1, 1, 2, 2, 3]);
  return [...new Set(Array.from({ length: count }, () => pick(random, holders[town]!)))];
}

function addMeeting({ random, instance, holders }: Draft, id: number): void {
  const length = 4 + nextBelow(random, 12);
  let a = nextBelow(random, Math.max(1, instance.D - length));
  // A window that lies in the week without meetings would be asked for again.
  while (a > 0 && quiet(instance, a) && quiet(instance, Math.min(instance.D - 1, a + length - 1))) a--;
  const everyone = instance.townships.filter(() => instance.townships.length === 1 || nextUnit(random) < 0.8);
  const att = [...new Set(everyone.map((t: InstanceTownship) => pick(random, holders[t.id]!)))];
  const leader =
    nextUnit(random) < 0.6
      ? nextBelow(
          random,
          instance.persons.findIndex((p) => p.town >= 0),
        )
      : -1;
  const dur = pick(random, [1, 1, 1, 2, 2, 4]);
  instance.meetings.push({
    id,
    seat: 0,
    leader,
    att,
    a,
    b: Math.min(instance.D - 1, a + length - 1),
    dur,
    video: nextUnit(random) < 0.5,
  });
}

function quiet(instance: Instance, day: number): boolean {
  const { dom } = instance.days[day]!;
  return dom >= 12 && dom <= 18;
}

/** The same instance without one task; reuse links to it are cut and later ones renumbered. */
export function withoutTask(instance: Instance, task: number): Instance {
  const renumber = (source: number) => (source === task ? -1 : source > task ? source - 1 : source);
  const tasks = instance.tasks
    .filter((_, i) => i !== task)
    .map((t: InstanceTask, id) => ({ ...t, id, reuseSrc: renumber(t.reuseSrc) }));
  return { ...instance, tasks };
}
