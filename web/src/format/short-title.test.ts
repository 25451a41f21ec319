import { describe, expect, it } from 'vitest';
import { ownTitle, shortIssuer, shortTitle } from './short-title.ts';

describe('a title in a narrow box', () => {
  it('leaves out its sender, that it is a notice and that it is held', () => {
    expect(shortTitle('新平县水利局关于召开防汛会议的紧急通知', '新平县水利局')).toBe('防汛会议');
    expect(shortTitle('关于召开防汛会议的通知', '新平县水利局')).toBe('防汛会议');
    expect(shortTitle('关于到漠沙镇检查登革热防控措施落实情况的通知', 'x')).toBe('登革热防控措施落实情况');
    expect(shortTitle('关于到乡镇开展村级活动场所检查的通知', 'x')).toBe('村级活动场所检查');
    expect(shortTitle('关于开展防汛检查的通知', 'x')).toBe('防汛检查');
  });
  it('is never left empty, and keeps another name', () => {
    expect(shortTitle('关于的通知', 'x')).toBe('关于的通知');
    expect(shortTitle('玉溪市水利局会议', '新平县水利局')).toBe('玉溪市水利局会议');
  });
});

describe('a sender in a narrow box', () => {
  it.each([
    ['新平彝族傣族自治县应急管理局', '县应急管理局'],
    ['新平县水利局', '县水利局'],
    ['中共新平彝族傣族自治县委农村工作领导小组办公室', '县委农村工作领导小组办公室'],
    ['中共玉溪市委办公室', '市委办公室'],
    ['玉溪市生态环境局新平分局', '市生态环境局新平分局'],
    ['云南省林业和草原局', '省林业和草原局'],
    ['漠沙镇人民政府', '漠沙镇人民政府'],
    ['共青团新平彝族傣族自治县委员会', '共青团县委员会'],
    ['中国人民政治协商会议新平彝族傣族自治县委员会', '中国人民政治协商会议新平彝族傣族自治县委员会'],
    ['国家税务总局新平县税务局', '国家税务总局新平县税务局'],
    ['某公司', '某公司'],
    ['县委', '县委'],
    ['来源不明', '来源不明'],
  ])('does not repeat the place: %s', (name, short) => {
    expect(shortIssuer(name)).toBe(short);
  });
});

describe('a title beside its sender', () => {
  it('does not name it again', () => {
    expect(ownTitle('新平县水利局关于召开防汛会议的通知', '新平县水利局')).toBe('关于召开防汛会议的通知');
    expect(ownTitle('新平县水利局转发省水利厅关于防汛的通知', '新平县水利局')).toBe('转发省水利厅关于防汛的通知');
  });
  it('stays whole when it names another, or when little would be left', () => {
    expect(ownTitle('玉溪市水利局关于防汛的通知', '新平县水利局')).toBe('玉溪市水利局关于防汛的通知');
    expect(ownTitle('新平县水利局会议', '新平县水利局')).toBe('新平县水利局会议');
  });
});
