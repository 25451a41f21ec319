import { describe, expect, it } from 'vitest';
import { placeAfter } from './use-list-keys.ts';

describe('moving through a list by keys', () => {
  it('begins at the first row and stops at both ends', () => {
    expect(placeAfter(['a', 'b'], { id: null, index: 0 }, 1)).toEqual({ id: 'a', index: 0 });
    expect(placeAfter(['a', 'b'], { id: 'b', index: 1 }, 1)).toEqual({ id: 'b', index: 1 });
    expect(placeAfter(['a', 'b'], { id: 'a', index: 0 }, -1)).toEqual({ id: 'a', index: 0 });
    expect(placeAfter([], { id: null, index: 0 }, 1)).toEqual({ id: null, index: 0 });
  });
  it('follows the row when others come before it', () => {
    expect(placeAfter(['new', 'a', 'b'], { id: 'a', index: 0 }, 1)).toEqual({ id: 'b', index: 2 });
  });
  it('goes on with the neighbours of a row that was dealt with', () => {
    expect(placeAfter(['a', 'c'], { id: 'b', index: 1 }, 1)).toEqual({ id: 'c', index: 1 });
    expect(placeAfter(['a', 'c'], { id: 'b', index: 1 }, -1)).toEqual({ id: 'a', index: 0 });
  });
});
