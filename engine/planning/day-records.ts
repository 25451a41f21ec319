import type { PackedRows } from './csr.ts';
import { packRows } from './csr.ts';
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
  /** Who must be free: the task's people and, unless the law demands the visit, the township itself (`keptBit`). */
  readonly taskNeeds: Int32Array;
  /** Per township the bit after its last person, taken in the half-days it keeps for itself; -1 when it keeps none. */
  readonly keptBit: Int32Array;
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
  const { tasks, D } = instance;
  const depts = packRows(tasks.map((t) => [t.dept]));
  const persons = numberPerTown(instance, rows.persons);
  const villages = numberPerTown(instance, rows.villages);
  const departments = numberPerTown(instance, depts);
  const keptBit = Int32Array.from(instance.townships, (t, n) => (t.kept?.length ? persons.numbers[n]!.size : -1));
  const most = {
    persons: Math.max(persons.most, ...keptBit.map((bit) => bit + 1)),
    kinds: sectors.kinds,
    depts: departments.most,
    villages: villages.most,
    days: D,
  };
  const layout = dayLayout(most);
  const homes = homesOf(instance, persons.numbers);
  const travels = new Uint8Array(tasks.length);
  tasks.forEach((t, i) => {
    for (const x of t.persons) if (homes.offsets[x + 1]! - homes.offsets[x]! > 1) travels[i] = 1;
  });
  const taskBusy = packSets(rows.persons.offsets, persons.of, layout.busyWords);
  const taskNeeds = taskBusy.slice();
  tasks.forEach((t, i) => {
    const bit = t.statutory ? -1 : keptBit[t.town]!;
    if (bit >= 0) taskNeeds[i * layout.busyWords + (bit >> 5)]! |= 1 << (bit & 31);
  });
  return {
    layout,
    taskBusy,
    taskNeeds,
    keptBit,
    taskVillage: packSets(rows.villages.offsets, villages.of, layout.villageWords),
    taskClash: packClashes(sectors, tasks.length, layout.kindWords),
    deptWord: departments.of.map((n) => n >> 5),
    deptBit: departments.of.map((n) => 1 << (n & 31)),
    startBits: packSets(rows.starts.offsets, rows.starts.values, layout.dayWords),
    homeOff: homes.offsets,
    homeOf: homes.values,
    travels,
  };
}

/** Numbers the members of each township's rows in order of first appearance. */
function numberPerTown(instance: Instance, packed: PackedRows) {
  const numbers = instance.townships.map(() => new Map<number, number>());
  const local = new Int32Array(packed.values.length);
  let most = 0;
  instance.tasks.forEach((t, i) => {
    const known = numbers[t.town]!;
    for (let x = packed.offsets[i]!; x < packed.offsets[i + 1]!; x++) {
      const member = packed.values[x]!;
      let n = known.get(member);
      if (n === undefined) {
        n = known.size;
        known.set(member, n);
      }
      local[x] = n;
    }
    most = Math.max(most, known.size);
  });
  return { numbers, of: local, most };
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

/** Per person the townships that ask for the person, with the bit there. */
function homesOf(instance: Instance, numbers: readonly Map<number, number>[]): PackedRows {
  const homes: number[][] = instance.persons.map(() => []);
  numbers.forEach((known, town) => {
    for (const [person, bit] of known) homes[person]?.push(town * HOME_BASE + bit);
  });
  return packRows(homes);
}

/** Row `i` of the result has the bits `members[offsets[i]] … members[offsets[i + 1] - 1]`. */
function packSets(offsets: Int32Array, members: Int32Array, words: number): Int32Array {
  const rows = offsets.length - 1;
  const bits = new Int32Array(rows * words);
  for (let row = 0; row < rows; row++)
    for (let x = offsets[row]!; x < offsets[row + 1]!; x++) {
      const n = members[x]!;
      bits[row * words + (n >> 5)]! |= 1 << (n & 31);
    }
  return bits;
}

function packClashes({ kinds, clash, clashBase, kind }: Kinds, tasks: number, words: number): Int32Array {
  const bits = new Int32Array(tasks * words);
  for (let i = 0; i < tasks; i++) {
    const row = clashBase[i]! + kind[i]! * kinds;
    for (let k = 0; k < kinds; k++) if (clash[row + k] === 1) bits[i * words + (k >> 5)]! |= 1 << (k & 31);
  }
  return bits;
}
