import { describe, expect, it } from 'vitest';
import { isId, newId, newRandomId } from './id.ts';

describe('an id', () => {
  const now = new Date('2026-11-23T01:00:00Z');

  it('sorts in the order it was made, also within one millisecond', () => {
    const made = Array.from({ length: 5_000 }, () => newId(now));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(newId(new Date(now.getTime() + 1)) > made.at(-1)!).toBe(true);
  });

  it('is a UUID of version 7 and says its millisecond', () => {
    const id = newId(now);
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now.getTime());
  });

  it('in a link tells no time', () => {
    expect(newRandomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});
