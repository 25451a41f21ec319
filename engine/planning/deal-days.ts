import { createRandom, nextUnit } from './random.ts';
import type { State } from './state.ts';

/** Who owns each day in this round: equal shares of the dated work, one run of days each, starting at a random point of the year. */
export function dealDays(s: State, crew: { count: number; seed: number }, round: number): Int32Array {
  const p = s.problem;
  const owner = new Int32Array(p.days);
  if (crew.count === 1) return owner;
  const load = new Float64Array(p.days).fill(0.1);
  let total = 0.1 * p.days;
  for (let i = 0; i < p.tasks; i++)
    if (s.mode[i] === 1) {
      load[s.day[i]!]!++;
      total++;
    }
  const turn = nextUnit(createRandom(crew.seed * 7919 + round)) * total;
  let before = 0;
  for (let d = 0; d < p.days; d++) {
    const share = ((before + turn) % total) / total;
    owner[d] = Math.min(crew.count - 1, Math.floor(share * crew.count));
    before += load[d]!;
  }
  return owner;
}
