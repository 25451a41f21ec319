import { describe, expect, it } from 'vitest';
import { dottedDay, writtenDay, writtenMoment, writtenSpan } from './written-day.ts';

describe('a date on paper', () => {
  it('is written as an official reads it', () => {
    expect(writtenDay('2026-11-03')).toBe('2026年11月3日');
    expect(dottedDay('2026-11-03')).toBe('2026.11.3');
    expect(writtenMoment(new Date('2026-11-23T16:43:00Z'))).toBe('2026年11月24日 00:43');
  });

  it('says once what both ends share', () => {
    expect(writtenSpan('2026-11-24', '2026-11-24')).toBe('2026年11月24日');
    expect(writtenSpan('2026-11-24', '2026-11-25')).toBe('2026年11月24日至25日');
    expect(writtenSpan('2026-11-30', '2026-12-01')).toBe('2026年11月30日至12月1日');
    expect(writtenSpan('2026-12-31', '2027-01-01')).toBe('2026年12月31日至2027年1月1日');
  });
});
