import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { describe, expect, it } from 'vitest';
import { LIGHT_NOTICE } from '../test/county.ts';
import { completedText, gapsOf } from './stray-gaps.ts';

const readIt = (text: string) => read(text, { receivedAt: '2026-11-23T09:00', calendar: chineseCalendar() });
const gaps = (text: string) => gapsOf(text, readIt(text));

describe('what a message leaves out', () => {
  it('is named: who, on what basis, by when, whom to ask', () => {
    expect(gaps('请各村把巡山照片发到群里。')).toEqual(['issuer', 'basis', 'deadline', 'contact']);
    expect(gaps('请各村今天18:00前把巡山照片发到群里。')).toEqual(['issuer', 'basis', 'contact']);
    expect(gaps(LIGHT_NOTICE)).toEqual([]);
  });

  it('is nothing once it has been filled in: the reader reads the completed text like any notice', () => {
    const text = completedText('请各村把巡山照片发到群里。', {
      issuer: '新平彝族傣族自治县应急管理局',
      basis: '县森防指〔2026〕3号文；',
      dueOn: '2026-12-04',
      dueTime: '17:00',
      contact: '李伟，0877-7011521',
    });
    expect(gaps(text)).toEqual([]);
    const reading = readIt(text);
    expect(reading.issuer.name).toBe('新平彝族傣族自治县应急管理局');
    expect(reading.asks).toContainEqual(expect.objectContaining({ due: '2026-12-04', time: '17:00' }));
    expect(reading.phones).toEqual(['0877-7011521']);
  });

  it('is added below the words as they were seen', () => {
    const nothing = { issuer: null, basis: null, dueOn: null, dueTime: null, contact: null };
    expect(completedText(' 原文。\n', nothing)).toBe('原文。');
    expect(completedText('原文。', { ...nothing, basis: '某文' })).toBe('原文。\n依据：某文。');
  });
});
