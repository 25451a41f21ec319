import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const received = { receivedAt: '2024-03-11T09:00' };
const meetings = (text: string): string[] => read(text, received).meetings.map(({ start }) => start);
const limits = (text: string, options = received): string[] =>
  read(text, options)
    .asks.filter((ask) => ask.due !== null || ask.recurs !== null)
    .map((ask) => [ask.due, ask.time, ask.recurs].filter((part) => part !== null).join(' '));
const inspections = (text: string): string[] =>
  read(text, received).inspections.map(({ start, end }) => `${start ?? ''}..${end ?? ''}`);

describe('an examination', () => {
  it.each([
    '茶艺师考试时间为3月20日-22日。',
    '笔试时间:3月20日上午9:00-11:00。',
    '采茶工补考定于3月20日进行。',
    '一、缓考安排在3月20日下午进行。',
    '关于茶艺师考试安排的通知\n各茶校:\n考试后召开总结会。\n具体时间安排:上午9:00-11:00',
  ])('calls nobody to a meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
  it('leaves the meeting about it a meeting, and its limits limits', () => {
    expect(meetings('定于3月20日上午9:00召开考试考务会议。')).toEqual(['2024-03-20T09:00']);
    expect(limits('考试时间:各茶校自行安排,3月20日前结束考试。')).toEqual(['2024-03-20']);
    expect(limits('试卷务必于3月20日(4周星期三)上午10:00前交茶办。')).toEqual(['2024-03-20 10:00']);
  });
});

describe('a form of the examination', () => {
  it('puts nobody forward', () => {
    const text = '关于茶艺师期末考试的通知\n各茶校:\n请于3月20日前完成出卷,试卷审批表一并交茶办。';
    expect(read(text, received).kind).toBe('document');
  });
});

describe('a public event', () => {
  it('is a meeting for those who are asked to come, and else for nobody', () => {
    const event = '3月20日上午9:00,县茶协在县文化广场举行采茶比赛。';
    expect(meetings(event)).toEqual([]);
    expect(meetings(`${event}请各茶场派2名选手参加。`)).toEqual(['2024-03-20T09:00']);
  });
});

describe('what has been held and looked at', () => {
  it('is told, not called', () => {
    expect(meetings('2024年3月18日,县政府召开茶园改造推进会议,副县长到会并讲话。现将要求通知如下:')).toEqual([]);
    expect(meetings('2024年3月18日,县政府将召开茶园改造推进会议。')).toEqual(['2024-03-18']);
  });
  it('of a ranking leaves no visit and asks nothing', () => {
    const text = '2024年4月各乡镇茶园管护考核排名\n现将各乡镇考评结果公示如下:';
    expect(inspections(text)).toEqual([]);
    expect(read(text, received).asksSomething).toBe(false);
  });
});

describe('a visit', () => {
  it.each([
    ['检查时间:3月18日---3月22日。', '2024-03-18..2024-03-22'],
    ['抽查安排在3月18日——3月22日,对各茶场进行抽查。', '2024-03-18..2024-03-22'],
  ])('lasts from one day to the other: %s', (text, window) => {
    expect(inspections(text)).toEqual([window]);
  });
  it('does not begin with the opening it waits for', () => {
    expect(inspections('检查方式\n1、自查\n3月18日正式开园后,由各茶场进行检查。')).toEqual([]);
  });
  it('of the year of the number comes in the January after it', () => {
    const text =
      '关于对2023年度茶园管护情况进行考核的通知\n(某茶字[2023]18号)\n各乡镇:\n定于1月上旬起对各乡镇2023年度管护情况进行考核。';
    expect(read(text, {}).inspections.map(({ start }) => start)).toEqual(['2024-01-01']);
  });
});

describe('a rule stated before', () => {
  it('governs a day without a month that is gone by, and the months it picks out', () => {
    const date = '\n某县茶办\n2024年3月29日';
    const monthly = '各乡镇:\n一、县茶办每月第一周受理茶款申请。\n二、20日前将公示情况报县茶办。';
    expect(limits(`${monthly}${date}`, {} as typeof received)).toEqual(['MONTHLY;20']);
    const picked = '各茶场:\n每月收缴茶款。\n其中6月份和12月份的茶款,须在6月10日和12月10日前完成。';
    expect(limits(`${picked}${date}`, {} as typeof received)).toContain('YEARLY;06-10,12-10');
  });
  it('of office hours is no limit', () => {
    expect(limits('自2024年4月8日起,下午上班时间调整为14时至17时30分。')).toEqual([]);
  });
});

describe('the head and the enclosures', () => {
  it('takes a number made of 通知 on its own line for the own number', () => {
    const { docNo, references } = read('关于开展茶室检查的通知\n茶务通知【2024】17号\n各茶校:\n请于3月20日前自查。');
    expect([docNo, references]).toEqual(['茶务通知【2024】17号', []]);
  });
  it('does not count the copies to be enclosed', () => {
    expect(read('请于3月20日前将汇总表(附发票、合同复印件)报县茶办。', received).attachments).toBe(0);
  });
});
