/** Seeded choices: the same seed and name give the same sequence on every machine. */
export type Random = {
  /** 0 ≤ x < 1. */
  next: () => number;
  /** Whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different members in random order; fewer when the list is shorter. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** One of the keys, in proportion to its weight: `weighted([['a', 3], ['b', 1]])`. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T;
};

/** 32 bits of the text, by FNV-1a with a final mix. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
};

/**
 * A stream of its own for each `name`, so that adding a choice in one place leaves all others as they were.
 * `randomOf('seed', 'meetings').int(1, 6)`
 */
export const randomOf = (seed: string, name: string): Random => {
  let state = hash(`${seed}/${name}`);
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) chosen.push(rest.splice(int(0, rest.length - 1), 1)[0]!);
    return chosen;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      left -= weight;
      if (left < 0) return value;
    }
    return list.at(-1)![0];
  };
  return { next, int, chance: (share) => next() < share, pick, some, weighted };
};
