import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, AskKind, Meeting, Reading } from '../reading/reading.ts';
import { blankReading } from '../rules/blank-reading.ts';
import { defaultCosts } from './costs.ts';
import type { PricedTarget, PriceInput } from './price.ts';
import { price } from './price-request.ts';

const mosha: PricedTarget = { unitId: 'mosha', name: '漠沙镇', travelHours: 2, villages: 18 };
const ask = (kind: AskKind, recurs: string | null = null, what = '情况'): Ask => ({
  kind,
  what,
  raw: '',
  span: [0, 0],
  due: null,
  time: null,
  recurs,
  to: null,
});
const meeting = (part: Partial<Meeting> = {}): Meeting => ({
  raw: '6月7日9:00',
  span: [0, 0],
  start: '2026-06-07T09:00',
  end: '2026-06-07T09:30',
  place: '县城',
  kind: 'meeting',
  video: false,
  ...part,
});
const input = (reading: Partial<Reading>, targets = [mosha], more: Partial<PriceInput> = {}): PriceInput => ({
  reading: { ...blankReading('通知'), ...reading },
  targets,
  costs: defaultCosts,
  ...more,
});
const lineOf = (priced: ReturnType<typeof price>, code: string) => priced.basis.find((line) => line.code === code);

describe('price', () => {
  it('charges two hours each way for a half-hour meeting, as the source tells it', () => {
    const line = lineOf(price(input({ meetings: [meeting()] })), 'meeting');
    expect(line?.hours).toBe(2 * 2 + 0.5 + defaultCosts.meetingPrepHours);
    expect(line?.yuan).toBe(5 * defaultCosts.yuanPerHour + 4 * defaultCosts.yuanPerVehicleHour);
  });

  it('charges no road for a video meeting', () => {
    expect(lineOf(price(input({ meetings: [meeting({ video: true })] })), 'meeting')?.hours).toBe(1);
  });

  it('multiplies a meeting by its attendees when the sender states them', () => {
    const one = lineOf(price(input({ meetings: [meeting()] })), 'meeting')?.hours ?? 0;
    const three = lineOf(price(input({ meetings: [meeting()] }, [mosha], { attendees: 3 })), 'meeting')?.hours ?? 0;
    expect(three - defaultCosts.meetingPrepHours).toBe(3 * (one - defaultCosts.meetingPrepHours));
  });

  it('does not charge for signing in before a meeting', () => {
    expect(lineOf(price(input({ meetings: [meeting({ kind: 'checkin' })] })), 'meeting')).toBeUndefined();
  });

  it('shares a form with the villages of the town', () => {
    const line = lineOf(price(input({ asks: [ask('form')] })), 'form');
    expect(line?.hours).toBe(2 * (1 + 18 * 0.5));
    expect(line?.facts.fieldsFrom).toBe('assumed');
  });

  it('counts a monthly report twelve times and says so', () => {
    const line = lineOf(price(input({ asks: [ask('report', 'MONTHLY;25')] })), 'report');
    expect(line?.hours).toBe(72);
    expect(line?.facts).toMatchObject({ perYear: 12, occurrences: 12 });
  });

  it('counts a daily report only inside its stated windows', () => {
    const line = lineOf(price(input({ asks: [ask('report', 'DAILY;09-19..09-21,10-01..10-07')] })), 'report');
    expect(line?.facts).toMatchObject({ occurrences: 10, perYear: 250 });
  });

  it('charges a list of names as a reply, not as a report', () => {
    expect(lineOf(price(input({ asks: [ask('report', null, '参会人员名单')] })), 'reply')?.hours).toBe(0.25);
  });

  it('charges an inspection for escorts, half-days and preparation, one day a town at most', () => {
    const inspection = {
      raw: '',
      span: [0, 0] as [number, number],
      start: '2026-03-01',
      end: '2026-04-30',
      what: '森林防火',
    };
    expect(lineOf(price(input({ inspections: [inspection] })), 'inspection')?.hours).toBe(2 * 2 * 4 + 6);
  });

  it('prices a meeting only once when the reading has it as an ask and as a meeting', () => {
    expect(price(input({ meetings: [meeting()], asks: [ask('meeting')] })).basis.map((line) => line.code)).toEqual([
      'read',
      'meeting',
    ]);
  });

  it('charges nobody nothing', () => {
    expect(price(input({ asks: [ask('form')] }, []))).toMatchObject({ personHours: 0, yuan: 0, byTarget: [] });
  });
});

const anyAsk = fc
  .tuple(
    fc.constantFrom<AskKind>('report', 'form', 'work', 'recommend', 'app', 'secondment', 'inspection', 'meeting'),
    fc.constantFrom(null, 'WEEKLY', 'MONTHLY;5,20', 'DAILY', 'nonsense'),
  )
  .map(([kind, recurs]) => ask(kind, recurs));
const anyTarget = fc.record({
  unitId: fc.string(),
  name: fc.string(),
  travelHours: fc.double({ noNaN: false }),
  villages: fc.integer({ min: -3, max: 60 }),
});
const anyInput = fc
  .record({
    asks: fc.array(anyAsk, { maxLength: 5 }),
    meetings: fc.array(
      fc.boolean().map((video) => meeting({ video })),
      { maxLength: 3 },
    ),
    targets: fc.array(anyTarget, { maxLength: 8 }),
  })
  .map(({ asks, meetings, targets }) =>
    input(
      { asks, meetings },
      targets.map((target) => ({ ...target, travelHours: Math.min(target.travelHours, 24) })),
    ),
  );
const cents = (values: number[]) => values.reduce((sum, value) => sum + Math.round(value * 100), 0);

describe('price, for any request', () => {
  it('adds up: lines, targets and total are the same sum', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const priced = price(any);
        expect(cents(priced.basis.map((line) => line.hours))).toBe(cents([priced.personHours]));
        expect(cents(priced.byTarget.map((target) => target.personHours))).toBe(cents([priced.personHours]));
        expect(cents(priced.basis.map((line) => line.yuan))).toBe(cents([priced.yuan]));
        expect(cents(priced.byTarget.map((target) => target.yuan))).toBe(cents([priced.yuan]));
      }),
    );
  });

  it('never gets cheaper by asking one more town, nor by asking one thing more', () => {
    fc.assert(
      fc.property(anyInput, anyTarget, anyAsk, (any, target, extra) => {
        const now = price(any).personHours;
        expect(price({ ...any, targets: [...any.targets, target] }).personHours).toBeGreaterThanOrEqual(now);
        const more = { ...any.reading, asks: [...any.reading.asks, extra] };
        expect(price({ ...any, reading: more }).personHours).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
