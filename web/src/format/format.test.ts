import { describe, expect, it } from 'vitest';
import { dayName, figure, grouped, moment, money, personHours, plainNumber, range, share, shortDay } from './format.ts';
import { addDays, localOf, mondayOf, monthStart, weekdayOf } from './local-time.ts';

describe('numbers an official reads', () => {
  it('groups thousands and keeps decimals only when asked', () => {
    expect(grouped(1234567)).toBe('1,234,567');
    expect(grouped(1234.567, 1)).toBe('1,234.6');
    expect(grouped(-0.2)).toBe('0');
    expect(grouped(-1500)).toBe('-1,500');
  });
  it('shows one decimal below ten hours and none above', () => {
    expect(figure(2.5)).toBe('2.5');
    expect(figure(2)).toBe('2');
    expect(figure(62.3)).toBe('62');
    expect(figure(9.96)).toBe('10');
    expect(figure(6.05)).toBe('6.1');
    expect(figure(6.04)).toBe('6');
  });
  it('writes hours and money with their unit', () => {
    expect(personHours(62, 'zh-CN')).toBe('62 人时');
    expect(personHours(1.04, 'en')).toBe('1 person-hour');
    expect(personHours(62, 'en')).toBe('62 person-hours');
    expect(money(1860.4, 'zh-CN')).toBe('约 ¥1,860');
    expect(money(1860.4, 'en')).toBe('about ¥1,860');
  });
  it('never shows a share without its counts, and none of nothing', () => {
    expect(share(7, 38)).toBe('18% (7/38)');
    expect(share(0, 0)).toBe('—');
  });
});

describe('dates an official reads', () => {
  it('writes day, weekday and time, in local time', () => {
    expect(moment('2026-11-26T04:00:00Z', 'zh-CN', { thisYear: 2026 })).toBe('11月26日 周四 12:00');
    expect(moment('2026-11-26T04:00:00Z', 'en', { thisYear: 2026 })).toBe('Thu 26 Nov 12:00');
    expect(moment('2026-11-26T17:00:00Z', 'zh-CN', { withTime: false })).toBe('11月27日 周五');
  });
  it('names the year only when it is another one', () => {
    expect(dayName('2027-01-01', 'zh-CN', 2026)).toBe('2027年1月1日 周五');
    expect(dayName('2027-01-01', 'en', 2026)).toBe('Fri 1 Jan 2027');
    expect(shortDay('2026-11-26', 'en', 2026)).toBe('26 Nov');
    expect(shortDay('2026-11-26', 'zh-CN', 2026)).toBe('11月26日');
  });
  it('leaves what it cannot read as it is', () => {
    expect(moment('someday', 'zh-CN')).toBe('someday');
    expect(localOf('someday')).toBeNull();
  });
  it('knows weeks and months', () => {
    expect(weekdayOf('2026-11-29')).toBe(7);
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthStart('2026-11-26')).toBe('2026-11-01');
    expect(range('2026-11-01', '2026-11-23', 'zh-CN')).toBe('11月1日—11月23日');
    expect(range('2025-11-24', '2026-11-22', 'en', 2026)).toBe('24 Nov 2025 – 22 Nov 2026');
  });
});

describe('a number as it was set', () => {
  it('keeps every decimal', () => {
    expect([0.75, 4000, 1.5, 616].map(plainNumber)).toEqual(['0.75', '4,000', '1.5', '616']);
  });
});
