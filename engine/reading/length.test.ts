import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { leadTimes } from './lead-time.ts';
import { lengthOf } from './length.ts';
import { read } from './read.ts';

const notice = { annex: '', title: '关于加强某项工作的意见', isNotice: true };

describe('the length of a document', () => {
  it('counts like a word processor: characters and marks, a Latin word or number as one', () => {
    const { body, bodyWithoutPunctuation } = lengthOf({ ...notice, body: '请于6月7日前，通过OA 报送。' });
    expect(body).toBe(14);
    expect(bodyWithoutPunctuation).toBe(12);
  });
  it('runs from the title to before the signature; annexes are counted apart', () => {
    const { length } = read('关于会议的通知\n各乡镇：\n请参会。\n某县政府\n2016年5月28日\n附件正文');
    expect(length).toMatchObject({ body: 15, annex: 4 });
  });
  it('has a tighter limit for one task, and an undecided band of a tenth around it', () => {
    const of = (characters: number, title: string) => lengthOf({ ...notice, title, body: '字'.repeat(characters) });
    expect(of(3000, '关于开展专项行动的通知')).toMatchObject({ limit: 4000, verdict: 'ok' });
    expect(of(3700, '关于开展专项行动的通知').verdict).toBe('near');
    expect(of(4399, '关于开展专项行动的通知').verdict).toBe('near');
    expect(of(4401, '关于开展专项行动的通知').verdict).toBe('over');
    expect(of(4401, '关于加强某项工作的意见')).toMatchObject({ limit: 5000, verdict: 'ok' });
  });
  it('is not judged for a chat', () => {
    expect(read('@所有人 今天下班前报。').length).toMatchObject({ limit: null, verdict: 'not-applicable' });
  });
});

describe('lead time', () => {
  const calendar = chineseCalendar();
  const ask = (due: string | null, time: string | null) => ({
    kind: 'report' as const,
    what: '',
    raw: '',
    span: [0, 0] as [number, number],
    due,
    time,
    recurs: null,
    to: null,
  });
  const flag = (due: string, time: string | null, exempt = false) =>
    leadTimes([ask(due, time)], '2026-11-23T09:00', calendar, exempt)[0];

  it('is red below four working hours, amber below one working day', () => {
    expect(flag('2026-11-23', '12:00')).toEqual({ ask: 0, workingHours: 3, flag: 'red' });
    expect(flag('2026-11-23', null)).toEqual({ ask: 0, workingHours: 6, flag: 'amber' });
    expect(flag('2026-11-24', '17:30')).toEqual({ ask: 0, workingHours: 12.5, flag: 'ok' });
    expect(flag('2026-11-20', null)?.flag).toBe('red');
  });
  it('exempts emergencies', () => {
    expect(flag('2026-11-23', '12:00', true)?.flag).toBe('exempt');
    const reading = read('关于做好防汛工作的紧急通知\n各乡镇：\n请于11月23日12:00前报。', {
      receivedAt: '2026-11-23T09:00',
      calendar,
    });
    expect(reading.leadTime).toEqual([{ ask: 0, workingHours: 3, flag: 'exempt' }]);
  });
  it('is unknown without a receipt, a year, a calendar, or a published year', () => {
    expect(leadTimes([ask('2026-11-23', null)], null, calendar, false)[0]?.flag).toBe('unknown');
    expect(leadTimes([ask('2026-11-23', null)], '2026-11-23T09:00', null, false)[0]?.flag).toBe('unknown');
    expect(flag('11-23', null)).toEqual({ ask: 0, workingHours: null, flag: 'unknown' });
    expect(flag('2027-01-15', null)).toEqual({ ask: 0, workingHours: null, flag: 'unknown' });
  });
  it('says that the calendar of the year is not published', () => {
    const reading = read('请于2027年1月15日前报。', { receivedAt: '2026-11-23T09:00', calendar });
    expect(reading.diagnostics.map((one) => one.code)).toContain('calendar.year-unpublished');
  });
  it('lists dated asks only', () => {
    expect(leadTimes([ask(null, null)], '2026-11-23T09:00', calendar, false)).toEqual([]);
  });
});
