import { type PackedRows, packRows } from './csr.ts';
import type { Instance } from './instance.ts';

/**
 * What townships' days have in common, as sets of days: one set per township and person (mornings taken, then afternoons taken),
 * department, village and kind, and the mornings and afternoons on which anybody comes. One machine word answers a question for 32 days
 * at once. A set is named by the place of its first word in `State.sets`.
 */
export type DayLayout = {
  /** Words of a set of days. */
  readonly dayWords: number;
  /** Words of all sets together. */
  readonly setWords: number;
  /** Words of a set of villages of a township, in the township's own numbering. */
  readonly villageWords: number;
};

export type TaskSets = {
  readonly layout: DayLayout;
  /** Task → the people it needs, as `personOf`, by their mornings; then, unless the law demands the visit, the half-days kept. */
  readonly needOff: Int32Array;
  readonly needSet: Int32Array;
  /** Task → kinds it must not meet. */
  readonly clashOff: Int32Array;
  readonly clashSet: Int32Array;
  /** Task → its villages, each once. */
  readonly villageSetOff: Int32Array;
  readonly villageSet: Int32Array;
  readonly kindSet: Int32Array;
  readonly deptSet: Int32Array;
  /** Per township: mornings on which somebody comes, then afternoons. */
  readonly comesSet: Int32Array;
  /** Per township: mornings, then afternoons it keeps for itself; -1 when it keeps none. */
  readonly keptSet: Int32Array;
  /** Per township: its first village; the others follow. */
  readonly firstVillageSet: Int32Array;
  readonly taskVillage: Int32Array;
  /** Days the task may start on site. */
  readonly startBits: Int32Array;
  /** Person → the person's mornings in each township that asks for the person. */
  readonly homeOff: Int32Array;
  readonly homeSet: Int32Array;
  /** 1 = one of the task's people is asked for in another township too. */
  readonly travels: Uint8Array;
};

type Rows = { persons: PackedRows; villages: PackedRows; starts: PackedRows };
type Kinds = { kinds: number; clash: Uint8Array; clashBase: Int32Array; kind: Int32Array };

/** Numbers people, departments and villages per township and gives each a set of days. */
export function compileSets(instance: Instance, rows: Rows, sectors: Kinds): TaskSets {
  const { tasks, townships } = instance;
  const dayWords = words(instance.D);
  const persons = numberPerTown(instance, rows.persons);
  const villages = numberPerTown(instance, rows.villages);
  const depts = numberPerTown(instance, packRows(tasks.map((t) => [t.dept])));
  let next = 0;
  const sets = (count: number) => {
    const first = next;
    next += count * dayWords;
    return first;
  };
  const firsts = townships.map((t, n) => ({
    kind: sets(sectors.kinds),
    comes: sets(2),
    kept: t.kept?.length ? sets(2) : -1,
    person: sets(2 * persons.numbers[n]!.size),
    dept: sets(depts.numbers[n]!.size),
    village: sets(villages.numbers[n]!.size),
  }));
  const first = tasks.map((t) => firsts[t.town]!);
  const villageWords = words(Math.max(0, ...villages.numbers.map((known) => known.size)));
  const homes = homesOf(
    instance,
    persons.numbers,
    firsts.map((f) => f.person),
  );
  const needs = packRows(
    tasks.map((t, i) => [
      ...members(rows.persons, persons.of, i).map((n) => first[i]!.person + 2 * n * dayWords),
      ...(t.statutory || first[i]!.kept < 0 ? [] : [first[i]!.kept]),
    ]),
  );
  const clashes = packRows(tasks.map((_, i) => kindsExcluded(sectors, i).map((k) => first[i]!.kind + k * dayWords)));
  const villageRows = packRows(
    tasks.map((_, i) =>
      [...new Set(members(rows.villages, villages.of, i))].map((n) => first[i]!.village + n * dayWords),
    ),
  );
  return {
    layout: { dayWords, setWords: next, villageWords },
    needOff: needs.offsets,
    needSet: needs.values,
    clashOff: clashes.offsets,
    clashSet: clashes.values,
    villageSetOff: villageRows.offsets,
    villageSet: villageRows.values,
    kindSet: Int32Array.from(tasks, (_, i) => first[i]!.kind + sectors.kind[i]! * dayWords),
    deptSet: Int32Array.from(tasks, (_, i) => first[i]!.dept + depts.of[i]! * dayWords),
    comesSet: Int32Array.from(firsts, (f) => f.comes),
    keptSet: Int32Array.from(firsts, (f) => f.kept),
    firstVillageSet: Int32Array.from(firsts, (f) => f.village),
    taskVillage: packSets(rows.villages.offsets, villages.of, villageWords),
    startBits: packSets(rows.starts.offsets, rows.starts.values, dayWords),
    homeOff: homes.offsets,
    homeSet: homes.values,
    travels: Uint8Array.from(tasks, (t) =>
      Number(t.persons.some((x) => homes.offsets[x + 1]! - homes.offsets[x]! > 1)),
    ),
  };
}

function words(bits: number): number {
  return Math.max(1, (bits + 31) >> 5);
}

function members({ offsets }: PackedRows, of: Int32Array, row: number): number[] {
  return [...of.subarray(offsets[row]!, offsets[row + 1]!)];
}

function kindsExcluded({ kinds, clash, clashBase, kind }: Kinds, task: number): number[] {
  const row = clashBase[task]! + kind[task]! * kinds;
  return [...Array(kinds).keys()].filter((k) => clash[row + k] === 1);
}

/** Numbers the members of each township's rows in order of first appearance. */
function numberPerTown(instance: Instance, packed: PackedRows) {
  const numbers = instance.townships.map(() => new Map<number, number>());
  const local = new Int32Array(packed.values.length);
  instance.tasks.forEach((t, i) => {
    const known = numbers[t.town]!;
    for (let x = packed.offsets[i]!; x < packed.offsets[i + 1]!; x++) {
      const member = packed.values[x]!;
      if (!known.has(member)) known.set(member, known.size);
      local[x] = known.get(member)!;
    }
  });
  return { numbers, of: local };
}

/** Per person the mornings' set in each township that asks for the person. */
function homesOf(
  instance: Instance,
  numbers: readonly Map<number, number>[],
  firstPerson: readonly number[],
): PackedRows {
  const dayWords = words(instance.D);
  const homes: number[][] = instance.persons.map(() => []);
  numbers.forEach((known, town) => {
    for (const [person, n] of known) homes[person]?.push(firstPerson[town]! + 2 * n * dayWords);
  });
  return packRows(homes);
}

/** Row `i` of the result has the bits `members[offsets[i]] … members[offsets[i + 1] - 1]`. */
function packSets(offsets: Int32Array, members: Int32Array, width: number): Int32Array {
  const rows = offsets.length - 1;
  const bits = new Int32Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let x = offsets[row]!; x < offsets[row + 1]!; x++) {
      const n = members[x]!;
      bits[row * width + (n >> 5)]! |= 1 << (n & 31);
    }
  return bits;
}
