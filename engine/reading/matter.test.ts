import { describe, expect, it } from 'vitest';
import { matterOf, titleFor, uncalled } from './matter.ts';
import { read } from './read.ts';

const received = { receivedAt: '2026-11-23T09:00' };
const titled = (text: string): string => titleFor(text, read(text, received));

describe('a message without a title', () => {
  it.each([
    [
      '@所有人 各乡镇分管领导：请于明天上午9:00到县政府四楼会议室参加全县森林防火工作推进会，请提前10分钟签到。',
      '全县森林防火工作推进会',
    ],
    [
      '县应急局 张三 9:02\n@所有人 各乡镇：请于明天下午3点在分会场收看全市安全生产视频会议，收到请回复',
      '全市安全生产视频会议',
    ],
    ['各位领导，定于11月26日上午9点召开第三季度经济运行调度会，地点县委二楼会议室', '第三季度经济运行调度会'],
    ['通知：明天下午2:30在县农业农村局三楼会议室开会，研究烤烟收购扫尾工作，请分管领导参加。', '研究烤烟收购扫尾工作'],
    ['@所有人 今晚8点线上培训：国土调查系统操作，每镇2人参加', '线上培训：国土调查系统操作'],
    ['【通知】全县爱国卫生运动现场会定于11月27日上午10:00在漠沙镇召开，请各乡镇镇长参会。', '全县爱国卫生运动现场会'],
    ['@所有人 原定明天上午的全县乡村振兴推进会改到下午3点，地点不变', '全县乡村振兴推进会'],
    ['明天下午3点开个碰头会', '碰头会'],
    ['@所有人 明天上午县委督查室到漠沙镇检查基层减负落实情况，请做好准备', '县委督查室到漠沙镇检查基层减负落实情况'],
  ])('is called by the words of its meeting or visit: %s', (text, own) => {
    expect(titled(text)).toBe(own);
  });
  it.each([
    ['县水务局-李某 14:32\n请报进度', '请报进度'],
    ['@所有人 各乡镇：请今天下班前报送总结', '请今天下班前报送总结'],
    ['@张三 @李四 下午4点到我办公室开会', '下午4点到我办公室开会'],
    ['@所有人 请各乡镇明天15:00参加会议', '请各乡镇明天15:00参加会议'],
    ['@所有人', '@所有人'],
    ['', ''],
  ])('that names none is called by its first words, without whom it calls: %j', (text, own) => {
    expect(titled(text)).toBe(own);
  });
  it('gives each of its meetings its own words', () => {
    const text = '县委办 09:12\n@所有人 明天上午9:00党建工作会；10:30茶叶产业发展座谈会，请分管领导参加。';
    expect(read(text, received).meetings.map(({ matter }) => matter)).toEqual(['党建工作会', '茶叶产业发展座谈会']);
  });
  it('is read in full although its line ends like a title', () => {
    expect(read('@所有人 请各乡镇明天15:00参加会议', received).meetings[0]?.start).toBe('2026-11-24T15:00');
  });
});

describe('a document with a title', () => {
  const text = '关于召开安全生产会议的通知\n各乡镇：\n定于11月26日上午9:00召开全县安全生产会议。';
  it('keeps it, and its meetings take no other', () => {
    expect(titled(text)).toBe('关于召开安全生产会议的通知');
    expect(read(text, received).meetings[0]).not.toHaveProperty('matter');
  });
});

describe('the words of a meeting', () => {
  it('are those of the sentence of its time', () => {
    expect(matterOf('请于明天上午9:00到县政府参加全县森林防火推进会', [2, 10])).toBe('全县森林防火推进会');
    expect(matterOf('明天上午9:00到会', [0, 8])).toBeNull();
  });
  it('are found in a message of any length without waiting', () => {
    const long = `@所有人 明天上午9:00${'请按通知要求做好各项准备'.repeat(20_000)}`;
    expect(matterOf(long, [5, 13])).toBeNull();
    expect(uncalled('@所有人 各乡镇：请报进度')).toBe('请报进度');
  });
});
