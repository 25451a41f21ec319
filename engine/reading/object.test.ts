import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const first = (text: string) => {
  const [ask] = read(text, { receivedAt: '2015-05-11T09:00' }).asks;
  return [ask?.what, ask?.kind, ask?.to];
};

describe('what is asked for', () => {
  it.each([
    ['请于5月20日前将自查报告报县安委办。', '自查报告', 'report', '县安委办'],
    ['请将参会人员回执于5月20日中午12时前传真至省厅农保处。', '参会人员回执', 'form', '省厅农保处'],
    ['5月20日前报送《集体聚餐备案统计表》至县局，逾期予以通报。', '《集体聚餐备案统计表》', 'form', null],
    [
      '请各站先行摸底，填报《农药经营单位清查表》，5月20日前报县局种植业股。',
      '《农药经营单位清查表》',
      'form',
      '县局种植业股',
    ],
    [
      '工作总结和《2014年补贴资金使用情况表》（附件1）于5月20日前报局计财处。',
      '工作总结和《2014年补贴资金使用情况表》',
      'form',
      '局计财处',
    ],
    ['五、参会名单于5月20日前报办公室。', '参会名单', 'report', '办公室'],
    ['5月20日前报名，报名表报县人事局。', '报名表', 'form', '县人事局'],
    ['5月20日前通过粤政易报送《春耕进度表》。', '《春耕进度表》', 'form', null],
    ['请于5月20日前报送《消防演练情况表》。', '《消防演练情况表》', 'form', null],
    ['5月20日前报供水工程清册和《隐患核查表》。', '供水工程清册和《隐患核查表》', 'form', null],
    ['5月20日前电话报告初步结果。', '初步结果', 'report', null],
    [
      '2014年工作总结（3000字以内）和2015年工作要点于5月20日前交办公室。',
      '2014年工作总结(3000字以内)和2015年工作要点',
      'report',
      '办公室',
    ],
    ['完成视频系统联调后，参会名单5月20日前报局办。', '参会名单', 'report', '局办'],
    ['请于5月20日前将报名表发QQ邮箱100000@example.com。', '报名表', 'form', 'QQ邮箱'],
  ])('%s', (text, what, kind, to) => {
    expect(first(text)).toEqual([what, kind, to]);
  });
  it('is the subject of the document when the sentence names only who acts', () => {
    const text = '关于开展土地流转情况调查的通知\n各乡镇：\n乡镇5月20日前审核。';
    expect(read(text, { receivedAt: '2015-05-11T09:00' }).asks[0]?.what).toBe('土地流转情况调查');
  });
});

describe('what a visit looks at', () => {
  it('is the subject of the document under a heading that only says when', () => {
    const text = '关于开展食品安全专项检查的通知\n各县区局：\n一、检查时间：4月10日至5月20日。';
    expect(read(text, { receivedAt: '2015-04-07T09:00' }).inspections[0]?.what).toBe('食品安全专项检查');
  });
});
