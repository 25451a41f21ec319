import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline, Engagement } from '../../api/types.ts';
import { allDayOn, boxesOf, dayWeight, deadlinesOn, mostLanes, rangeOf, tooNarrow } from './week-layout.ts';

const DATE = '2026-11-26';
/** Local hour of the date as a UTC instant. */
const at = (hour: number, date = DATE) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + (hour - 8) * 3_600_000).toISOString();
const engagement = (id: string, from: number, to: number, more: Partial<Engagement> = {}): Engagement => ({
  id,
  deliveryId: id,
  requestId: id,
  kind: 'meeting',
  title: id,
  issuerName: '',
  number: null,
  startsAt: at(from),
  endsAt: at(to),
  allDay: false,
  place: null,
  video: false,
  travelMinutes: 0,
  ...more,
});
const DAY = { start: 8 * 60, end: 18 * 60 };

describe('the width of a day', () => {
  it('is wider when many things stand side by side, narrower for an empty day off, and has a limit', () => {
    expect(dayWeight({ lanes: 0, off: false })).toBe(1);
    expect(dayWeight({ lanes: 2, off: false })).toBe(1);
    expect(dayWeight({ lanes: 5, off: false })).toBeCloseTo(2.4);
    expect(dayWeight({ lanes: 20, off: true })).toBe(2.6);
    expect(dayWeight({ lanes: 0, off: true })).toBe(0.6);
    expect(dayWeight({ lanes: 1, off: true })).toBe(1);
  });
  it('lets words run from top to bottom only where a lane is too narrow for them', () => {
    expect(tooNarrow(2, 1)).toBe(false);
    expect(tooNarrow(5, dayWeight({ lanes: 5, off: false }))).toBe(false);
    expect(tooNarrow(8, dayWeight({ lanes: 8, off: false }))).toBe(true);
  });
  it('counts what stands side by side', () => {
    expect(mostLanes([])).toBe(0);
    expect(
      mostLanes(boxesOf([engagement('a', 9, 11), engagement('b', 10, 12), engagement('c', 14, 15)], DATE, DAY)),
    ).toBe(2);
  });
});

describe('a day of the week sheet', () => {
  it('draws a meeting with its road to scale', () => {
    const [box] = boxesOf([engagement('a', 10, 11, { travelMinutes: 60 })], DATE, DAY);
    expect(box).toMatchObject({ top: 0.1, height: 0.3, lane: 0, lanes: 1, startTime: '10:00', endTime: '11:00' });
    expect(box?.travelBefore).toBeCloseTo(1 / 3);
    expect(box?.travelAfter).toBeCloseTo(1 / 3);
  });
  it('puts what overlaps side by side, and what does not on the full width', () => {
    const boxes = boxesOf([engagement('a', 9, 11), engagement('b', 10, 12), engagement('c', 14, 15)], DATE, DAY);
    expect(boxes.map(({ engagement: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 1],
    ]);
  });
  it('treats a road that runs into another meeting as an overlap', () => {
    const boxes = boxesOf([engagement('a', 9, 10, { travelMinutes: 90 }), engagement('b', 11, 12)], DATE, DAY);
    expect(boxes.map(({ lanes }) => lanes)).toEqual([2, 2]);
  });
  it('stretches to an early drive and a late end, in half hours', () => {
    expect(rangeOf([engagement('a', 8.5, 20.25, { travelMinutes: 120 })], [DATE])).toEqual({ start: 390, end: 1350 });
    expect(rangeOf([], [DATE])).toEqual({ start: 450, end: 1110 });
  });
  it('leaves whole-day visits to their own line on each of their days', () => {
    const visit = engagement('v', 8.5, 17.5, { allDay: true, kind: 'visit', endsAt: at(17.5, '2026-11-27') });
    expect(boxesOf([visit], DATE, DAY)).toEqual([]);
    expect(['2026-11-25', DATE, '2026-11-27', '2026-11-28'].map((date) => allDayOn(visit, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('continues what goes past midnight on the next day', () => {
    const late = engagement('n', 22, 26);
    expect(boxesOf([late], '2026-11-27', { start: 0, end: 1440 })[0]).toMatchObject({
      top: 0,
      startTime: '00:00',
      endTime: '02:00',
    });
  });
  it('never draws two boxes of one lane over each other', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 120 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const list = rows.map(([from, length, travelMinutes], index) =>
          engagement(String(index), from / 2, Math.min(23.5, from / 2 + length / 4), { travelMinutes }),
        );
        const boxes = boxesOf(list, DATE, { start: 0, end: 1440 });
        for (const a of boxes)
          for (const b of boxes)
            if (a !== b && a.lane === b.lane && a.lanes === b.lanes)
              expect(a.top + a.height <= b.top + 1e-9 || b.top + b.height <= a.top + 1e-9).toBe(true);
      }),
    );
  });
});

describe('the rail of deadlines', () => {
  const deadline = (taskId: string, dueAt: string, state: Deadline['state'] = 'open') =>
    ({ taskId, dueAt, state }) as Deadline;
  it('puts a deadline on its local date, open before done', () => {
    const rows = [
      deadline('done', at(9), 'done'),
      deadline('late', at(17)),
      deadline('early', at(0.5)),
      deadline('other', at(25)),
    ];
    expect(deadlinesOn(rows, DATE).map(({ taskId }) => taskId)).toEqual(['early', 'late', 'done']);
    expect(deadlinesOn(rows, '2026-11-27').map(({ taskId }) => taskId)).toEqual(['other']);
  });
});
