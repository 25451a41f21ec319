import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('a page position', () => {
  it('comes back as it went', () => {
    const at = fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(at, fc.uuid(), (instant, id) => {
        expect(decodeCursor(encodeCursor({ at: instant, id }))).toEqual({ at: instant, id });
      }),
    );
  });

  it('that nobody made is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text)).toThrow('http.bad-cursor');
      }),
    );
  });
});
