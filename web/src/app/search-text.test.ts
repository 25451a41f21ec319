import { describe, expect, it } from 'vitest';
import { searchOf } from './search-text.ts';

describe('the words of the address bar', () => {
  it('are taken by name, as text, and nothing else is', () => {
    expect(searchOf('q', 'from')({ q: 'x', from: 2026, other: 'y' })).toEqual({ q: 'x', from: '2026' });
  });
  it('are dropped when they are no short text', () => {
    expect(searchOf('q')({ q: { deep: 1 } })).toEqual({ q: undefined });
    expect(searchOf('q')({ q: 'x'.repeat(201) })).toEqual({ q: undefined });
    expect(searchOf('q')({ q: '' })).toEqual({ q: undefined });
  });
});
