import type { Instance } from '../instance.ts';
import { createRandom, nextBelow } from '../random.ts';
import { generateInstance } from './generate.ts';

/** A small, crowded instance of a few townships and weeks in which every constraint binds now and then. */
export function randomSmallInstance(seed: number): Instance {
  const random = createRandom(seed * 7919);
  const townships = 1 + nextBelow(random, 3);
  const size = {
    townships,
    departments: 3 + nextBelow(random, 6),
    requests: 5 + nextBelow(random, 30),
    meetings: nextBelow(random, 12),
    fromDay: '2026-04-01',
    toDay: ['2026-04-20', '2026-04-30', '2026-05-29'][nextBelow(random, 3)]!,
  };
  const instance = generateInstance(size, seed);
  for (const t of instance.townships) {
    t.cap = 1 + nextBelow(random, 5);
    t.Q = 1 + nextBelow(random, 3);
    t.N = 5 + nextBelow(random, 8);
    t.blackout = t.blackout.map(() => (nextBelow(random, 10) === 0 ? 1 + nextBelow(random, 2) : 0));
  }
  for (const t of instance.townships)
    t.kept = Array.from({ length: 2 * instance.D }, (_, slot) => slot).filter(() => nextBelow(random, 8) === 0);
  return instance;
}
