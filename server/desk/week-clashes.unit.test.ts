import { describe, expect, it } from 'vitest';
import { fromLocal } from '../clock.ts';
import { clashesOf, type WeekDay, type WeekEngagement } from './week-clashes.ts';

const meeting = (id: string, from: string, to: string, more: Partial<WeekEngagement> = {}): WeekEngagement => ({
  id,
  kind: 'meeting',
  startsAt: fromLocal(from),
  endsAt: fromLocal(to),
  allDay: false,
  video: false,
  travelMinutes: 0,
  ...more,
});
const monday: WeekDay = { date: '2026-11-23', kind: 'workday', name: null, protected: [] };

describe('clashes in a week', () => {
  it('two meetings at one time', () => {
    const clashes = clashesOf(
      [meeting('a', '2026-11-23T09:00', '2026-11-23T11:00'), meeting('b', '2026-11-23T10:00', '2026-11-23T12:00')],
      [monday],
    );
    expect(clashes).toEqual([
      { kind: 'overlap', engagementIds: ['a', 'b'], date: '2026-11-23', half: 'am', name: null },
    ]);
  });

  it('a two-hour drive that runs into the next meeting', () => {
    const county = meeting('county', '2026-11-23T09:00', '2026-11-23T10:00', { travelMinutes: 110 });
    expect(clashesOf([county, meeting('town', '2026-11-23T11:00', '2026-11-23T12:00')], [monday])[0]?.kind).toBe(
      'travel',
    );
    expect(clashesOf([county, meeting('town', '2026-11-23T15:00', '2026-11-23T16:00')], [monday])).toEqual([]);
  });

  it('two meetings at the county seat share one drive', () => {
    const first = meeting('a', '2026-11-23T09:00', '2026-11-23T10:00', { travelMinutes: 110 });
    const second = meeting('b', '2026-11-23T10:30', '2026-11-23T11:30', { travelMinutes: 110 });
    expect(clashesOf([first, second], [monday])).toEqual([]);
  });

  it('protected half-days, free days and unpublished years are named', () => {
    const day = { ...monday, protected: [{ half: 'am' as const, name: '群众接待日', kind: 'residents' }] };
    expect(clashesOf([meeting('a', '2026-11-23T09:00', '2026-11-23T10:00')], [day])[0]).toMatchObject({
      kind: 'protected',
      name: '群众接待日',
      half: 'am',
    });
    expect(clashesOf([meeting('a', '2026-11-23T14:30', '2026-11-23T16:00')], [day])).toEqual([]);
    expect(
      clashesOf(
        [meeting('a', '2026-11-28T09:00', '2026-11-28T10:00')],
        [{ ...monday, date: '2026-11-28', kind: 'weekend' }],
      )[0]?.kind,
    ).toBe('non-working');
    expect(
      clashesOf(
        [meeting('a', '2027-02-08T09:00', '2027-02-08T10:00')],
        [{ ...monday, date: '2027-02-08', kind: 'unknown' }],
      )[0]?.kind,
    ).toBe('unknown-year');
  });

  it('a check-in is part of its meeting, and an all-day visit leaves others free for a meeting', () => {
    const visit = meeting('visit', '2026-11-23T08:30', '2026-11-23T17:30', { kind: 'visit', allDay: true });
    const checkin = meeting('in', '2026-11-23T09:00', '2026-11-23T11:00', { kind: 'checkin' });
    expect(clashesOf([visit, checkin, meeting('m', '2026-11-23T09:00', '2026-11-23T11:00')], [monday])).toEqual([]);
  });
});
