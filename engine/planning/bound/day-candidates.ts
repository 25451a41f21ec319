import type { DayItem, PricedRow } from './day-pricer.ts';

/** The items of one day that are worth more than their own staff time, as flat arrays. */
export type DayCandidates = {
  count: number;
  tasks: DayItem[];
  /** Worth less the item's own staff time. */
  gain: Float64Array;
  width: Int32Array;
  team: Int32Array;
  people: Int32Array;
  villages: Int32Array;
  /** Departments by number among these candidates. */
  dept: Int32Array;
  depts: number;
  kind: Int32Array;
  clash: Int32Array;
  /** Against whom it is counted: the busiest of its people among the candidates. */
  group: Int32Array;
  /** What counting in each subset row costs, and which rows hold each candidate. */
  rowPrice: Float64Array;
  rowsOf: readonly (readonly number[])[];
};

/** The group of an item that asks for nobody. */
export const NOBODY = 31;
const MARGIN = 1e-9;

type Draft = { task: DayItem; gain: number };

/** Reads the candidates of one day; those that must be alone are not among them. */
export function dayCandidates(all: readonly DayItem[], dual: Float64Array, rows: readonly PricedRow[]): DayCandidates {
  const kept: Draft[] = [];
  for (let x = 0; x < all.length; x++) {
    const task = all[x]!;
    const gain = dual[x]! - task.cost;
    if (!task.alone && gain > MARGIN) kept.push({ task, gain });
  }
  const ints = (of: (task: DayItem) => number) => Int32Array.from(kept, (d) => of(d.task));
  const depts = new Map<number, number>();
  for (const { task } of kept) if (!depts.has(task.dept)) depts.set(task.dept, depts.size);
  return {
    count: kept.length,
    tasks: kept.map((d) => d.task),
    gain: Float64Array.from(kept, (d) => d.gain),
    width: ints((t) => t.width),
    team: ints((t) => t.team),
    people: ints((t) => t.people),
    villages: ints((t) => t.villages),
    dept: ints((t) => depts.get(t.dept)!),
    depts: depts.size,
    kind: ints((t) => t.kind),
    clash: ints((t) => t.clash),
    group: groups(kept),
    ...rowsHeld(kept, rows),
  };
}

function groups(kept: readonly Draft[]): Int32Array {
  const load = new Int32Array(32);
  for (const { task } of kept) for (let m = task.people; m !== 0; m &= m - 1) load[bitIndex(m)]! += task.width;
  return Int32Array.from(kept, ({ task }) => {
    let best = NOBODY;
    for (let m = task.people; m !== 0; m &= m - 1)
      if (best === NOBODY || load[bitIndex(m)]! > load[best]!) best = bitIndex(m);
    return best;
  });
}

/** Only rows that two of the candidates are in can cost anything. */
function rowsHeld(kept: readonly Draft[], rows: readonly PricedRow[]) {
  const place = new Map(kept.map((d, x) => [d.task.item, x]));
  const rowsOf: number[][] = kept.map(() => []);
  const prices: number[] = [];
  for (const { row, price } of rows) {
    const holders = row.flatMap((item) => place.get(item) ?? []);
    if (holders.length < 2) continue;
    for (const x of holders) rowsOf[x]!.push(prices.length);
    prices.push(price);
  }
  return { rowPrice: Float64Array.from(prices), rowsOf };
}

export function bitIndex(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
