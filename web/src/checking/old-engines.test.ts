import { describe, expect, it } from 'vitest';
import { patches } from './old-engines.ts';

type Anything = (...values: unknown[]) => unknown;
const patch = (name: string, on: 'array' | 'string' | 'object' = 'array') => {
  const owner = on === 'array' ? Array.prototype : on === 'string' ? String.prototype : Object;
  const found = patches.find(([one, called]) => one === owner && called === name);
  return found?.[2] as Anything;
};

describe('what an old browser’s worker is given', () => {
  it('answers as the present one does', () => {
    const list = [3, 1, 2];
    for (const index of [0, 2, 3, -1, -3, -4, Number.NaN]) expect(patch('at').call(list, index)).toBe(list.at(index));
    expect(patch('at', 'string').call('abc', -1)).toBe('abc'.at(-1));
    expect(patch('findLast').call(list, (value: number) => value > 1)).toBe(2);
    expect(patch('findLast').call(list, () => false)).toBeUndefined();
    expect(patch('toSorted').call(list)).toEqual([1, 2, 3]);
    expect(patch('toReversed').call(list)).toEqual([2, 1, 3]);
    expect(list).toEqual([3, 1, 2]);
    expect(patch('hasOwn', 'object')({ a: 1 }, 'a')).toBe(true);
    expect(patch('hasOwn', 'object')({ a: 1 }, 'toString')).toBe(false);
  });
});
