import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from './random.ts';

describe('seeded choices', () => {
  it('repeats a sequence for the same seed and name, and changes it with either', () => {
    const draw = (seed: string, name: string) => Array.from({ length: 20 }, randomOf(seed, name).next);
    expect(draw('a', 'x')).toEqual(draw('a', 'x'));
    expect(draw('a', 'x')).not.toEqual(draw('a', 'y'));
    expect(draw('a', 'x')).not.toEqual(draw('b', 'x'));
  });

  it('keeps whole numbers in range and takes different members', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(60), (seed, from, width) => {
        const random = randomOf(seed, 'n');
        const drawn = random.int(from, from + width);
        expect(drawn >= from && drawn <= from + width).toBe(true);
        const list = Array.from({ length: width }, (_, index) => index);
        expect(new Set(random.some(list, 10)).size).toBe(Math.min(10, width));
      }),
    );
  });

  it('draws in proportion to the weights', () => {
    const random = randomOf('w', 'w');
    const heavy = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['a', 3],
        ['b', 1],
      ]),
    ).filter((one) => one === 'a');
    expect(heavy.length / 4000).toBeCloseTo(0.75, 1);
  });
});
