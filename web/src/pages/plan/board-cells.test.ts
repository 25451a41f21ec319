import { describe, expect, it } from 'vitest';
import type { BoardItem, PlanBoard, PlanOption } from '../../api/types.ts';
import { bestIn, cellsOf, columnsOf, lastDayOf, overCap, rowsOf, usualGrain, usualSpans } from './board-cells.ts';

const item = (over: Partial<BoardItem>): BoardItem => ({
  key: 't:1',
  kind: 'visit',
  requestId: '1',
  title: '检查',
  issuerUnitId: null,
  issuer: '县应急局',
  department: 0,
  towns: [0],
  persons: [0],
  askedFrom: '2026-12-01',
  askedTo: '2026-12-01',
  time: null,
  date: '2026-12-01',
  lastDate: null,
  half: 'am',
  mode: 'site',
  fixed: false,
  locked: false,
  leader: null,
  inPlan: null,
  reason: null,
  ...over,
});
const board = (items: BoardItem[]): PlanBoard =>
  ({
    items,
    towns: [
      { unitId: 'a', name: '甲镇' },
      { unitId: 'b', name: '乙镇' },
    ],
    departments: [
      { unitId: 'd', name: '县应急局' },
      { unitId: 'e', name: '县水利局' },
    ],
    persons: [{ label: '专干', town: 0 }],
    caps: [1, 6],
  }) as unknown as PlanBoard;

describe('the last day of a column', () => {
  it('is the day itself, the Sunday, or the end of the month, across the turn of a year', () => {
    expect(lastDayOf('2026-12-31', 'day')).toBe('2026-12-31');
    expect(lastDayOf('2026-12-28', 'week')).toBe('2027-01-03');
    expect(lastDayOf('2026-12-01', 'month')).toBe('2026-12-31');
    expect(lastDayOf('2027-02-01', 'month')).toBe('2027-02-28');
  });
});

describe('the map of a plan', () => {
  const items = [
    item({}),
    item({ key: 't:2', half: 'pm', department: 1 }),
    item({ key: 't:3', date: '2026-12-03', half: 'day' }),
    item({ key: 'm:1', kind: 'meeting', department: null, towns: [0, 1], date: '2026-12-03', half: 'pm' }),
  ];

  it('counts teams on a day and visit-days in a week: two teams on one day are one day', () => {
    expect(cellsOf(board(items), 'town', 'day').get('0 2026-12-01')?.count).toBe(2);
    const week = cellsOf(board(items), 'town', 'week').get('0 2026-11-30');
    expect([week?.count, week?.items.length]).toEqual([2, 4]);
  });

  it('counts no meeting as a visit, but shows that it is there', () => {
    expect(cellsOf(board(items), 'town', 'day').get('1 2026-12-03')).toMatchObject({
      count: 0,
      items: [{ key: 'm:1' }],
    });
  });

  it('counts half-days for a person, and a half-day once', () => {
    expect(cellsOf(board(items), 'person', 'month').get('0 2026-12-01')?.count).toBe(4);
  });

  it('has a line for every township, and for those departments that do something', () => {
    expect(rowsOf(board([]), 'town')).toHaveLength(2);
    expect(rowsOf(board([item({ department: 1 })]), 'department')).toEqual([{ at: 1, label: '县水利局' }]);
  });

  it('puts the county’s leaders before the people of the townships', () => {
    const led = board([item({ persons: [0, 1] })]);
    led.persons.push({ label: '县长', town: -1 });
    expect(rowsOf(led, 'person').map((row) => row.label)).toEqual(['县长', '甲镇 专干']);
  });

  it('names the days beyond a township’s monthly limit', () => {
    expect([...overCap(board(items))]).toEqual([['0 2026-12', 1]]);
  });

  it('gathers days into weeks and months', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-07'];
    expect(columnsOf(days, 'week').map(({ key }) => key)).toEqual(['2026-11-30', '2026-12-07']);
    expect(columnsOf(days, 'month')[1]).toEqual({ key: '2026-12-01', from: '2026-12-01', to: '2026-12-07' });
    expect([
      usualGrain('2026-12-01', '2026-12-31'),
      usualGrain('2026-10-01', '2026-12-31'),
      usualGrain('2026-01-01', '2026-12-31'),
    ]).toEqual(['day', 'week', 'month']);
  });
});

describe('an item in hand', () => {
  const option = (date: string, addedCost: number | null): PlanOption => ({
    date,
    half: 'am',
    mode: 'site',
    addedCost,
    obstacle: null,
    joins: 0,
  });

  it('takes the cheapest place of a week, and says so when there is none', () => {
    const options = [option('2026-12-01', 40), option('2026-12-02', 12), option('2026-12-08', null)];
    const [first, second, third] = columnsOf(['2026-12-01', '2026-12-02', '2026-12-08', '2026-12-15'], 'week');
    expect(bestIn(options, first!)?.date).toBe('2026-12-02');
    expect(bestIn(options, second!)?.addedCost).toBeNull();
    expect(bestIn(options, third!)).toBeNull();
  });
});

describe('the spans people plan', () => {
  it('follow from today', () => {
    expect(usualSpans('2026-11-23').map(({ name, from, to }) => `${name} ${from} ${to}`)).toEqual([
      'month 2026-12-01 2026-12-31',
      'rest 2026-11-24 2026-11-30',
      'quarter 2026-11-24 2026-12-31',
      'year 2026-11-24 2026-12-31',
      'replay 2025-11-24 2026-11-22',
    ]);
    expect(usualSpans('2026-12-31')[0]).toMatchObject({ from: '2027-01-01', to: '2027-01-31' });
  });
});
