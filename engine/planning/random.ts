/** Seeded pseudo-random numbers (xorshift128, 32-bit integer arithmetic: the same sequence on every machine). */
export type Random = { x: number; y: number; z: number; w: number };

/** A generator for any integer seed; equal seeds give equal sequences. */
export function createRandom(seed: number): Random {
  let h = (seed | 0) ^ 0x9e3779b9;
  const next = () => {
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h = (h ^ (h >>> 16)) + 0x6d2b79f5;
    return h | 0;
  };
  const random = { x: next(), y: next(), z: next(), w: next() | 1 };
  for (let i = 0; i < 16; i++) nextBits(random);
  return random;
}

/** The next 32 bits as an unsigned integer. */
export function nextBits(r: Random): number {
  const t = r.x ^ (r.x << 11);
  r.x = r.y;
  r.y = r.z;
  r.z = r.w;
  r.w = r.w ^ (r.w >>> 19) ^ t ^ (t >>> 8);
  return r.w >>> 0;
}

/** A number in [0, 1). */
export function nextUnit(r: Random): number {
  return nextBits(r) * 2.3283064365386963e-10;
}

/** An integer in [0, n); 0 when `n` is 0. */
export function nextBelow(r: Random, n: number): number {
  return Math.floor(nextBits(r) * 2.3283064365386963e-10 * n);
}
