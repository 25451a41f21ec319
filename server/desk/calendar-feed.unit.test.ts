import { describe, expect, it } from 'vitest';
import { fromLocal } from '../clock.ts';
import { calendarFeed } from './calendar-feed.ts';

const event = {
  id: '1',
  title: '全县森林防火工作会议;请准时,谢谢',
  startsAt: fromLocal('2026-12-01T09:00'),
  endsAt: fromLocal('2026-12-01T11:00'),
  allDay: false,
  place: '县政府三楼会议室',
  issuerName: '新平县林业和草原局',
};

describe('the calendar feed', () => {
  it('says nine in Yunnan as one o’clock UTC', () => {
    expect(calendarFeed('漠沙镇', [event], new Date(0))).toContain('DTSTART:20261201T010000Z');
  });

  it('escapes what the format reserves', () => {
    expect(calendarFeed('漠沙镇', [event], new Date(0)).replaceAll('\r\n ', '')).toContain(
      'SUMMARY:全县森林防火工作会议\\;请准时\\,谢谢',
    );
  });

  it('folds long lines by bytes without cutting a character', () => {
    const text = calendarFeed('镇', [{ ...event, title: '会'.repeat(200) }], new Date(0));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('会'.repeat(200));
  });

  it('gives an all-day visit its last day', () => {
    const visit = {
      ...event,
      allDay: true,
      startsAt: fromLocal('2026-12-01T08:30'),
      endsAt: fromLocal('2026-12-03T17:30'),
    };
    expect(calendarFeed('镇', [visit], new Date(0))).toContain('DTEND;VALUE=DATE:20261204');
  });
});
