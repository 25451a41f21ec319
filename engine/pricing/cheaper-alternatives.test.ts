import { describe, expect, it } from 'vitest';
import type { Ask, Meeting, Reading } from '../reading/reading.ts';
import { blankReading } from '../rules/blank-reading.ts';
import { cheaperAlternatives } from './cheaper-alternatives.ts';
import { defaultCosts } from './costs.ts';
import { price } from './price-request.ts';

const towns = Array.from({ length: 12 }, (_, i) => ({
  unitId: `t${i}`,
  name: `第${i}镇`,
  travelHours: i / 4,
  villages: 10,
}));
const report: Ask = {
  kind: 'report',
  what: '情况',
  raw: '',
  span: [0, 0],
  due: null,
  time: null,
  recurs: 'MONTHLY;25',
  to: null,
};
const meeting: Meeting = {
  raw: '',
  span: [0, 0],
  start: '2026-06-07T09:00',
  end: null,
  place: null,
  kind: 'meeting',
  video: false,
};
const input = (reading: Partial<Reading>, targets = towns) => ({
  reading: { ...blankReading('通知'), ...reading },
  targets,
  costs: defaultCosts,
});

describe('cheaper alternatives', () => {
  it('offers video for a meeting held on site and saves exactly the road', () => {
    const [first, ...rest] = cheaperAlternatives(input({ meetings: [meeting] }));
    expect(first).toMatchObject({
      code: 'video',
      savedPersonHours: 2 * towns.reduce((sum, town) => sum + town.travelHours, 0),
    });
    expect(rest).toEqual([]);
  });

  it('offers a sample of four towns for a report, one quarter of them near and one quarter far', () => {
    const sample = cheaperAlternatives(input({ asks: [report] })).find((option) => option.code === 'sample');
    expect(sample?.targets?.map((target) => target.unitId)).toEqual(['t1', 't4', 't7', 't10']);
    expect(sample?.price.byTarget).toHaveLength(4);
  });

  it('offers to ask once instead of every month', () => {
    const once = cheaperAlternatives(input({ asks: [report] })).find((option) => option.code === 'once');
    expect(once?.savedPersonHours).toBe(11 * 6 * 12);
  });

  it('offers held data for the towns whose answer is known, and saves exactly their work on it', () => {
    const once = { ...report, recurs: null };
    const options = cheaperAlternatives(input({ asks: [once] }), ['t0', 't5', 'elsewhere']);
    const held = options.find((option) => option.code === 'held-data');
    expect(held).toMatchObject({ title: '用已报数据（2/12 个单位可答）', savedPersonHours: 2 * 6 });
    expect(held?.targets?.map((target) => target.unitId)).toEqual(['t0', 't5']);
  });

  it('states savings that agree with the two prices', () => {
    const asked = input({ asks: [report] });
    for (const option of cheaperAlternatives(asked)) {
      expect(option.savedPersonHours).toBeCloseTo(price(asked).personHours - option.price.personHours, 6);
    }
  });

  it('does not offer a sample of a few towns, or of a task everybody must do', () => {
    expect(cheaperAlternatives(input({ asks: [{ ...report, recurs: null }] }, towns.slice(0, 6)))).toEqual([]);
    expect(cheaperAlternatives(input({ asks: [{ ...report, kind: 'work', recurs: null }] }))).toEqual([]);
  });
});
