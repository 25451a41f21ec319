import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { readResolutions } from './resolutions.ts';

const units = [
  { id: 'm', name: '新平彝族傣族自治县漠沙镇人民政府', shortName: '漠沙镇' },
  { id: 'g', name: '新平彝族傣族自治县戛洒镇人民政府', shortName: '戛洒镇' },
];
const context = { today: '2026-11-23', calendar: chineseCalendar(), units };
const found = (text: string) => readResolutions(text, context).map((one) => [one.due, one.unitIds.join()]);

describe('the resolutions of a meeting', () => {
  it('are lines with somebody to do something, and a date', () => {
    const minutes = [
      '会议纪要',
      '会议指出，要提高政治站位，切实增强责任感。',
      '一、漠沙镇于12月10日前完成隐患点警示牌安装。',
      '二、由戛洒镇负责，2026年12月15日前完成值班表调整。',
      '三、各乡镇于1月8日前上报整改情况。',
    ].join('\n');
    expect(found(minutes)).toEqual([
      ['2026-12-10', 'm'],
      ['2026-12-15', 'g'],
      ['2027-01-08', 'm,g'],
    ]);
    expect(readResolutions(minutes, context)[0]!.what).toBe('漠沙镇于12月10日前完成隐患点警示牌安装');
  });
  it('take who and when from the line below', () => {
    expect(found('1. 完成水毁道路抢通，落实管护\n责任单位：漠沙镇\n完成时限：12月8日')).toEqual([['2026-12-08', 'm']]);
    expect(found('1. 由漠沙镇牵头抢通水毁道路\n完成时限：12月8日')).toEqual([['2026-12-08', 'm']]);
  });
  it('are none where nothing was resolved', () => {
    expect(found('会议强调，安全生产重于泰山。\n大家进行了热烈讨论。')).toEqual([]);
  });
});
