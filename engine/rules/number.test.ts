import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigits, formatNumber, parseNumber } from './number.ts';

const parts = { region: '530427', issuerCode: '012', year: 2026, serial: 123 };
const number = formatNumber(parts);
const digits = number.replaceAll('-', '');

describe('the control number', () => {
  it('carries region, issuer, year, serial and two check digits', () => {
    expect(number).toMatch(/^530427-012-26-00123-\d\d$/);
    expect(parseNumber(number)).toEqual({ ok: true, number, parts });
  });

  it("agrees with the standard's own example", () => {
    expect(checkDigits('794')).toBe('44');
  });

  it('is read as people write it', () => {
    for (const written of [
      digits,
      number.replaceAll('-', ' '),
      `编号:${number}。`,
      digits.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
    ])
      expect(parseNumber(written)).toMatchObject({ ok: true, number });
  });

  it('catches every single wrong digit', () => {
    for (let at = 0; at < digits.length; at++)
      for (let digit = 0; digit < 10; digit++) {
        const typed = digits.slice(0, at) + digit + digits.slice(at + 1);
        if (typed !== digits) expect(parseNumber(typed)).toEqual({ ok: false, reason: 'check' });
      }
  });

  it('catches every swap of two neighbours', () => {
    for (let at = 0; at + 1 < digits.length; at++) {
      const typed = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
      if (typed !== digits) expect(parseNumber(typed).ok).toBe(false);
    }
  });

  it('reads back every number of a year, and no two are the same', () => {
    const made = new Set<string>();
    for (let serial = 1; serial <= 99_999; serial += 7) {
      const written = formatNumber({ ...parts, serial });
      expect(parseNumber(written)).toMatchObject({ ok: true, parts: { serial } });
      made.add(written);
    }
    expect(made.size).toBe(Math.ceil(99_999 / 7));
  });

  it('catches both faults in any number', () => {
    const anyNumber = fc.record({
      region: fc.stringMatching(/^\d{6}$/),
      issuerCode: fc.stringMatching(/^\d{3}$/),
      year: fc.integer({ min: 2000, max: 2099 }),
      serial: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.nat(9), (any, at, digit) => {
        const right = formatNumber(any).replaceAll('-', '');
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        const swapped = right.slice(0, at) + (right[at + 1] ?? '') + right[at] + right.slice(at + 2);
        expect(parseNumber(right).ok).toBe(true);
        expect(parseNumber(wrong).ok).toBe(wrong === right);
        expect(parseNumber(swapped).ok).toBe(swapped === right);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells what is no number at all', () => {
    expect(parseNumber('')).toEqual({ ok: false, reason: 'shape' });
    expect(parseNumber('今日下班前报送')).toEqual({ ok: false, reason: 'shape' });
    expect(parseNumber('9'.repeat(10_000))).toEqual({ ok: false, reason: 'shape' });
  });

  it('refuses to make a number that does not fit', () => {
    expect(() => formatNumber({ ...parts, serial: 100_000 })).toThrow(RangeError);
    expect(() => formatNumber({ ...parts, issuerCode: '12' })).toThrow(RangeError);
    expect(() => formatNumber({ ...parts, year: 1999 })).toThrow(RangeError);
  });
});
