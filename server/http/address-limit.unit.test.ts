import { describe, expect, it } from 'vitest';
import { addressLimit } from './address-limit.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23) + seconds * 1000);

describe('how often one address may ask', () => {
  it('is counted by the minute, each address by itself', () => {
    const open = addressLimit(2);
    expect([open('a', at(0)), open('a', at(1)), open('a', at(2)), open('b', at(2))]).toEqual([true, true, false, true]);
    expect([open('a', at(59)), open('a', at(60)), open('a', at(61)), open('a', at(62))]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('holds no more addresses than it may', () => {
    const open = addressLimit(1);
    open('first', at(0));
    for (let n = 0; n < 10_000; n++) open(`other ${n}`, at(1));
    expect(open('first', at(2))).toBe(true);
  });
});
