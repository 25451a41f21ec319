import { describe, expect, it } from 'vitest';
import { receivedAt } from './received-at.ts';

describe('the time something was received', () => {
  it('is Beijing time to the minute; a day alone means nine in the morning', () => {
    expect(receivedAt('2026-11-23T09:00')).toBe('2026-11-23T09:00');
    expect(receivedAt('2026-11-23 16:30:59')).toBe('2026-11-23T16:30');
    expect(receivedAt('2026-11-23')).toBe('2026-11-23T09:00');
  });

  it('may be written with an offset, also over the end of a year', () => {
    expect(receivedAt('2026-11-23T01:00:00Z')).toBe('2026-11-23T09:00');
    expect(receivedAt('2026-12-31T23:30:00.000Z')).toBe('2027-01-01T07:30');
    expect(receivedAt('2026-11-23T09:00+08:00')).toBe('2026-11-23T09:00');
    expect(receivedAt('2026-11-22T20:00-05:00')).toBe('2026-11-23T09:00');
  });

  it('is refused when there is no such day or hour', () => {
    for (const wrong of [
      '2026-02-30',
      '2026-13-01',
      '2025-02-29T09:00',
      '2026-11-23T24:00',
      '2026-11-23T09:60',
      '昨天',
      '',
    ])
      expect(receivedAt(wrong), wrong).toBeNull();
  });
});
