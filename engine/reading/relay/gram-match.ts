import type { Compact } from './compact.ts';
import { gramHashes } from './fingerprint.ts';

/** Every run of `gram` units of one text, findable; candidates of any length are then streamed past it. */
export type GramTable = {
  units: Uint16Array;
  gram: number;
  /** For each place, the first place with the same run. */
  firstOf: Int32Array;
  /** Open-addressed: place + 1 of a distinct run, 0 when empty. */
  slots: Int32Array;
  hashes: Uint32Array;
};

/** Crafted collisions must not make a search quadratic; at half load real texts need fewer than 20 steps. */
const MOST_STEPS = 64;

const sameRun = (a: Uint16Array, i: number, b: Uint16Array, j: number, gram: number): boolean => {
  for (let n = 0; n < gram; n++) if (a[i + n] !== b[j + n]) return false;
  return true;
};

const tableSize = (runs: number): number => {
  let size = 64;
  while (size < runs * 2) size *= 2;
  return size;
};

/** Table of the runs of a text; matching is exact, hashes only find. */
export const gramTable = (compact: Compact, gram: number): GramTable => {
  const hashes = gramHashes(compact.units, gram);
  const { units } = compact;
  const slots = new Int32Array(tableSize(hashes.length));
  const firstOf = new Int32Array(hashes.length);
  const mask = slots.length - 1;
  for (let place = 0; place < hashes.length; place++) {
    firstOf[place] = place;
    let slot = hashes[place]! & mask;
    for (let step = 0; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
      const held = slots[slot]! - 1;
      if (held < 0) {
        slots[slot] = place + 1;
        break;
      }
      if (hashes[held] === hashes[place] && sameRun(units, held, units, place, gram)) {
        firstOf[place] = held;
        break;
      }
    }
  }
  return { units, gram, firstOf, slots, hashes };
};

const lookUp = (table: GramTable, hash: number, units: Uint16Array, at: number): number => {
  const mask = table.slots.length - 1;
  let slot = hash & mask;
  for (let step = 0; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
    const held = table.slots[slot]! - 1;
    if (held < 0) return -1;
    if (table.hashes[held] === hash && sameRun(table.units, held, units, at, table.gram)) return held;
  }
  return -1;
};

/** For every run of the table's text, where the other text first carries it, −1 when it does not. */
export const matchRuns = (table: GramTable, other: Compact): Int32Array => {
  const firstIn = new Int32Array(table.firstOf.length).fill(-1);
  const hashes = gramHashes(other.units, table.gram);
  for (let at = 0; at < hashes.length; at++) {
    const held = lookUp(table, hashes[at]!, other.units, at);
    if (held >= 0 && firstIn[held]! < 0) firstIn[held] = at;
  }
  return firstIn.map((_, place) => firstIn[table.firstOf[place]!]!);
};

/** 1 for every unit of the table's text that lies in a run the other text carries. */
export const coveredUnits = (table: GramTable, matches: Int32Array): Uint8Array => {
  const covered = new Uint8Array(table.units.length);
  let filled = 0;
  for (let place = 0; place < matches.length; place++) {
    if (matches[place]! < 0) continue;
    const end = place + table.gram;
    covered.fill(1, Math.max(place, filled), end);
    filled = end;
  }
  return covered;
};
