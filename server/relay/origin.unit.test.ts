import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { describe, expect, it } from 'vitest';
import type { HeldRequest } from './held-lookup.ts';
import { callingOf, namesOf } from './naming.ts';
import { workingDaysCut } from './origin.ts';

const calendar = chineseCalendar();

describe('days taken off a deadline', () => {
  it.each([
    ['2026-11-20', '2026-11-27', 5],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-09-30', '2026-10-08', 1],
    ['2026-11-23T12:00', '2026-11-23T17:00', 0],
  ])('%s instead of %s: %i working days', (due, parentDue, days) => {
    expect(workingDaysCut(calendar, due, parentDue)).toBe(days);
  });

  it('are unknown without a year, and in a year whose holidays are not published', () => {
    expect(workingDaysCut(calendar, '11-20', '11-27')).toBeNull();
    expect(workingDaysCut(calendar, '2031-03-03', '2031-03-10')).toBeNull();
    expect(workingDaysCut(calendar, '2026-01-01', '9999-12-31')).toBeNull();
  });
});

const held = (visible: boolean): HeldRequest => ({
  id: '1',
  title: '云南省农业农村厅关于开展回头看的通知',
  docNo: '云农发〔2026〕12号',
  issuerUnitId: null,
  issuerName: '云南省农业农村厅',
  issuerLevel: 'province',
  issuedOn: '2026-11-16',
  receivedAt: new Date('2026-11-16T01:00:00Z'),
  text: '',
  reading: read('', {}),
  state: 'stray',
  number: null,
  replacedBy: null,
  edition: 1,
  visible,
});

describe('what may be said of a source', () => {
  it('everything, to whoever may see it', () => {
    expect(namesOf(held(true), '').title).toBe('云南省农业农村厅关于开展回头看的通知');
  });

  it('only what the text at hand says itself, to anybody else', () => {
    expect(namesOf(held(false), '一段文字')).toEqual({ title: null, docNo: null, issuerName: null });
    expect(namesOf(held(false), '现将云农发[2026]12 号转发给你们')).toEqual({
      title: null,
      docNo: '云农发〔2026〕12号',
      issuerName: null,
    });
    const quoted = namesOf(held(false), '《云南省农业农村厅关于开展回头看\n的通知》');
    expect(quoted).toMatchObject({ title: '云南省农业农村厅关于开展回头看的通知', issuerName: '云南省农业农村厅' });
  });

  it('is called by title, else by number, else by level and date', () => {
    const calling = (text: string) => callingOf(held(false), text, '2026-11-16');
    expect(calling('无')).toBe('库中另一份文件：省级,2026-11-16');
    expect(calling('云农发〔2026〕12号')).toBe('云农发〔2026〕12号');
    expect(callingOf(held(true), '无', '2026-11-16')).toBe('云南省农业农村厅关于开展回头看的通知');
  });
});
