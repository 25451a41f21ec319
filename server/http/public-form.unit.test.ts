import { describe, expect, it } from 'vitest';
import { formToken, intakeLimit, nonceOf } from './public-form.ts';

const SECRET = Buffer.alloc(32, 5);

describe('a form without an account', () => {
  it('is taken on its day and the next, for its own purpose only', () => {
    const token = formToken(SECRET, 'voice', '2026-11-23');
    expect(nonceOf(SECRET, 'voice', token, '2026-11-23')).toMatch(/^[\w-]{24}$/);
    expect(nonceOf(SECRET, 'voice', token, '2026-11-24')).not.toBeNull();
    expect(nonceOf(SECRET, 'voice', token, '2026-11-25')).toBeNull();
    expect(nonceOf(SECRET, 'matter', token, '2026-11-23')).toBeNull();
    expect(nonceOf(Buffer.alloc(32), 'voice', token, '2026-11-23')).toBeNull();
  });
  it('is taken so many times in ten minutes, by counting and nothing else', () => {
    const open = intakeLimit(2);
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute));
    expect([open(at(0)), open(at(1)), open(at(2)), open(at(10)), open(at(10))]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });
});
