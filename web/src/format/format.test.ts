import { describe, expect, it } from 'vitest';
import {
  dayName,
  figure,
  grouped,
  moment,
  money,
  personHours,
  plainNumber,
  range,
  share,
  shortDay,
  spelled,
} from './format.ts';
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
    expect(personHours(0.04, 'zh-CN')).toBe('不足 0.1 人时');
    expect(personHours(0.04, 'en')).toBe('under 0.1 person-hours');
    expect(personHours(0, 'zh-CN')).toBe('0 人时');
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

describe('a stored day in a text', () => {
  it.each([
    ['2026-12-07', '12月7日', '7 Dec'],
    ['2026-01-01至2026-02-28', '1月1日至2月28日', '1 Jan – 28 Feb'],
    ['自 2024-08-06 起', '自 2024年8月6日 起', '自 6 Aug 2024 起'],
    ['2025-11', '2025年11月', 'Nov 2025'],
    ['default-2026-11', 'default-2026-11', 'default-2026-11'],
    ['2026-检-003', '2026-检-003', '2026-检-003'],
    ['530427-129-26-00149-81', '530427-129-26-00149-81', '530427-129-26-00149-81'],
    ['2026-13-40', '2026-13-40', '2026-13-40'],
    ['', '', ''],
  ])('reads as people write it: %s', (stored, zh, en) => {
    expect(spelled(stored, 'zh-CN', 2026)).toBe(zh);
    expect(spelled(stored, 'en', 2026)).toBe(en);
  });
});
