import type { PackedRows } from './csr.ts';
import { groupBy } from './csr.ts';
import type { Instance } from './instance.ts';

/**
 * A township-day as a few words in a row, so that one cache line answers most questions about a place: who is busy in the morning and
 * in the afternoon, which kinds, departments and villages the day has, and the reception's room (teams, visitors; morning, afternoon).
 * People, departments and villages are bits in the township's own numbering; a set takes as many words as the largest township needs.
 */
export type DayLayout = {
  readonly stride: number;
  readonly busyWords: number;
  readonly kindAt: number;
  readonly kindWords: number;
  readonly deptAt: number;
  readonly deptWords: number;
  readonly villageAt: number;
  readonly villageWords: number;
  readonly roomAt: number;
  /** Words of a set of days. */
  readonly dayWords: number;
};

export type TaskBits = {
  readonly layout: DayLayout;
  readonly taskBusy: Int32Array;
  readonly taskVillage: Int32Array;
  /** Kinds a task must not meet. */
  readonly taskClash: Int32Array;
  readonly deptWord: Int32Array;
  readonly deptBit: Int32Array;
  /** Days the task may start on site. */
  readonly startBits: Int32Array;
  /** person → `township * 2 ** 20 + bit number` of each township that asks for the person. */
  readonly homeOff: Int32Array;
  readonly homeOf: Int32Array;
  /** 1 = one of the task's people is asked for in another township too. */
  readonly travels: Uint8Array;
};

type Rows = { persons: PackedRows; villages: PackedRows; starts: PackedRows };
type Kinds = { kinds: number; clash: Uint8Array; clashBase: Int32Array; kind: Int32Array };

export const HOME_BASE = 2 ** 20;

/** Numbers people, departments and villages per township and packs every task's sets into words. */
export function compileBits(instance: Instance, rows: Rows, sectors: Kinds): TaskBits {
  const { tasks, townships, D } = instance;
  const byTown = groupBy(
    tasks.map((t) => t.town),
    townships.length,
  );
  const of = (packed: PackedRows, i: number) => packed.values.subarray(packed.offsets[i]!, packed.offsets[i + 1]!);
  const persons = numberPerTown(byTown, (i) => of(rows.persons, i));
  const villages = numberPerTown(byTown, (i) => of(rows.villages, i));
  const depts = numberPerTown(byTown, (i) => [tasks[i]!.dept]);
  const layout = dayLayout({
    persons: persons.most,
    kinds: sectors.kinds,
    depts: depts.most,
    villages: villages.most,
    days: D,
  });
  const homes: number[][] = instance.persons.map(() => []);
  persons.numbers.forEach((numbers, town) => {
    for (const [person, bit] of numbers) homes[person]?.push(town * HOME_BASE + bit);
  });
  const homeOff = new Int32Array(homes.length + 1);
  homes.forEach((list, x) => {
    homeOff[x + 1] = homeOff[x]! + list.length;
  });
  const deptNumber = Int32Array.from(tasks, (t) => depts.numbers[t.town]!.get(t.dept)!);
  return {
    layout,
    taskBusy: packSets(tasks.length, layout.busyWords, (i) =>
      numbersOf(persons.numbers[tasks[i]!.town]!, of(rows.persons, i)),
    ),
    taskVillage: packSets(tasks.length, layout.villageWords, (i) =>
      numbersOf(villages.numbers[tasks[i]!.town]!, of(rows.villages, i)),
    ),
    taskClash: packSets(tasks.length, layout.kindWords, (i) => clashesOf(sectors, i)),
    deptWord: deptNumber.map((n) => n >> 5),
    deptBit: deptNumber.map((n) => 1 << (n & 31)),
    startBits: packSets(tasks.length, layout.dayWords, (i) => of(rows.starts, i)),
    homeOff,
    homeOf: Int32Array.from(homes.flat()),
    travels: Uint8Array.from(tasks, (t) => (t.persons.some((x) => homes[x]!.length > 1) ? 1 : 0)),
  };
}

function dayLayout(most: { persons: number; kinds: number; depts: number; villages: number; days: number }): DayLayout {
  const words = (bits: number) => Math.max(1, (bits + 31) >> 5);
  const busyWords = words(most.persons);
  const kindAt = 2 * busyWords;
  const kindWords = words(most.kinds);
  const deptAt = kindAt + kindWords;
  const deptWords = words(most.depts);
  const villageAt = deptAt + deptWords;
  const villageWords = words(most.villages);
  const roomAt = villageAt + villageWords;
  const dayWords = words(most.days);
  return {
    stride: roomAt + 4,
    busyWords,
    kindAt,
    kindWords,
    deptAt,
    deptWords,
    villageAt,
    villageWords,
    roomAt,
    dayWords,
  };
}

function numberPerTown(byTown: PackedRows, setOf: (task: number) => Iterable<number>) {
  let most = 0;
  const numbers: Map<number, number>[] = [];
  for (let town = 0; town + 1 < byTown.offsets.length; town++) {
    const known = new Map<number, number>();
    for (let x = byTown.offsets[town]!; x < byTown.offsets[town + 1]!; x++)
      for (const v of setOf(byTown.values[x]!)) if (!known.has(v)) known.set(v, known.size);
    most = Math.max(most, known.size);
    numbers.push(known);
  }
  return { numbers, most };
}

function* numbersOf(numbers: Map<number, number>, members: Iterable<number>): Generator<number> {
  for (const v of members) yield numbers.get(v)!;
}

function* clashesOf({ kinds, clash, clashBase, kind }: Kinds, task: number): Generator<number> {
  const row = clashBase[task]! + kind[task]! * kinds;
  for (let k = 0; k < kinds; k++) if (clash[row + k] === 1) yield k;
}

function packSets(rows: number, words: number, setOf: (row: number) => Iterable<number>): Int32Array {
  const bits = new Int32Array(rows * words);
  for (let row = 0; row < rows; row++) for (const n of setOf(row)) bits[row * words + (n >> 5)]! |= 1 << (n & 31);
  return bits;
}
