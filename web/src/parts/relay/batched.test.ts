import { describe, expect, it } from 'vitest';
import { batched } from './batched.ts';

describe('the cards of a page', () => {
  it('ask together, each id once, and never too many at a time', async () => {
    const calls: string[][] = [];
    const ask = batched(async (ids) => {
      calls.push(ids);
      return new Map(ids.map((id) => [id, id.length]));
    }, 2);
    expect(await Promise.all([ask('a'), ask('bb'), ask('ccc'), ask('ccc')])).toEqual([1, 2, 3, 3]);
    expect(calls).toEqual([['a', 'bb'], ['ccc']]);
    expect(await ask('dddd')).toBe(4);
  });
  it('hear undefined of what is not theirs, and of a failure all alike', async () => {
    const none = batched(async () => new Map<string, number>(), 50);
    expect(await none('a')).toBeUndefined();
    const failing = batched(async () => Promise.reject(new Error('no')), 50);
    const outcome = await Promise.allSettled([failing('a'), failing('b')]);
    expect(outcome.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });
});
