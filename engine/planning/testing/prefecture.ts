import type { Instance } from '../instance.ts';
import { COUNTY_YEAR, generateInstance, type InstanceSize } from './generate.ts';

/** Several synthetic counties side by side in one instance: they share nothing but the calendar. */
export function generatePrefecture(counties: number, seed: number, size: InstanceSize = COUNTY_YEAR): Instance {
  const parts = Array.from({ length: counties }, (_, n) => generateInstance(size, seed * 100 + n));
  return parts.slice(1).reduce(addCounty, parts[0]!);
}

function addCounty(whole: Instance, part: Instance): Instance {
  const seat = whole.seats.length;
  const town = whole.townships.length;
  const dept = whole.departments.length;
  const person = whole.persons.length;
  const task = whole.tasks.length;
  const meeting = whole.meetings.length;
  const townOf = (t: number) => (t < 0 ? t : t + town);
  const personOf = (p: number) => (p < 0 ? p : p + person);
  return {
    ...whole,
    seats: [...whole.seats, ...part.seats],
    sectorConflict: [...whole.sectorConflict, ...part.sectorConflict],
    departments: [...whole.departments, ...part.departments.map((k) => ({ ...k, id: k.id + dept, seat }))],
    persons: [...whole.persons, ...part.persons.map((p) => ({ ...p, town: townOf(p.town) }))],
    townships: [
      ...whole.townships,
      ...part.townships.map((t) => ({ ...t, id: t.id + town, seat, persons: t.persons.map(personOf) })),
    ],
    leave: [...whole.leave, ...part.leave.map(([p, from, to]) => [personOf(p!), from!, to!])],
    tasks: [
      ...whole.tasks,
      ...part.tasks.map((t) => ({
        ...t,
        id: t.id + task,
        dept: t.dept + dept,
        town: townOf(t.town),
        persons: t.persons.map(personOf),
        reuseSrc: t.reuseSrc < 0 ? -1 : t.reuseSrc + task,
      })),
    ],
    meetings: [
      ...whole.meetings,
      ...part.meetings.map((m) => ({
        ...m,
        id: m.id + meeting,
        seat,
        leader: personOf(m.leader),
        att: m.att.map(personOf),
      })),
    ],
  };
}
