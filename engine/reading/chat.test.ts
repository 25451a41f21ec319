import { describe, expect, it } from 'vitest';
import { chatOf, isSenderLine } from './chat.ts';
import { read } from './read.ts';
import { prepare } from './text.ts';

const received = { receivedAt: '2026-11-23T09:00' };

describe('a paste from a group chat', () => {
  it.each([
    '@所有人 今天下班前把台账发群里。',
    '#接龙\n请大家接龙报名培训\n1. 张三\n2. 李四',
    '张三 9:02\n请报排查表\n李四 9:05\n收到',
    '王主任 2026-11-23 08:30:15\n明早8点半开会',
    '2026/11/23 9:02 张三：\n下午5点前反馈人数',
  ])('is told from a document: %s', (text) => {
    expect(read(text, received).diagnostics.map((one) => one.code)).toContain('source.chat');
  });
  it.each([
    '一、报到时间：8:00\n二、会议时间：9:00',
    '关于召开会议的通知\n各乡镇：\n定于6月7日9:00开会。',
    '上午9:00',
    '',
  ])('is not seen in %j', (text) => {
    expect(chatOf(prepare(text))).toBeNull();
  });
  it('has its requests read, and not the replies or the times of the messages', () => {
    const text = '张三 9:02\n@所有人 请各村今天下午5点前报排查表\n李四 9:05\n收到，明天上午10点前报';
    const { asks, meetings } = read(text, received);
    expect(asks.map((ask) => [ask.due, ask.time])).toEqual([['2026-11-23', '17:00']]);
    expect(meetings).toEqual([]);
  });
  it('names as issuer the body that sent it, and says so; a person is none', () => {
    const text = '农业农村局办公室-李某 14:32\n@所有人 请于明天上午下班前报秋粮收购进度。';
    const reading = read(text, received);
    expect(reading.issuer.name).toBe('农业农村局办公室');
    expect(reading.diagnostics.map((one) => one.code)).toContain('issuer.from-chat');
    expect(read(text.replace('农业农村局办公室-李某', '李站长'), received).issuer.name).toBeNull();
  });
  it('has lines that only name who sent it and when', () => {
    for (const line of ['王主任 2026-11-23 08:30', '县水务局-李某 14:32', '[9:02] 张三'])
      expect(isSenderLine(line), line).toBe(true);
    expect(isSenderLine('请于14:32前报进度。')).toBe(false);
  });
  it('counts from the day of its first message when nobody says when it came in', () => {
    const reading = read('王主任 2026-11-23 08:30:15\n明早8点半在镇政府三楼开会');
    expect(reading.meetings[0]).toMatchObject({ start: '2026-11-24T08:30', place: '镇政府三楼' });
  });
  it('takes a bare time of day for today, and says so', () => {
    const reading = read('@所有人 下午5点前反馈人数', received);
    expect(reading.asks[0]).toMatchObject({ due: '2026-11-23', time: '17:00' });
    expect(reading.diagnostics.map((one) => one.code)).toContain('date.assumed-today');
  });
  it('holds a meeting that was moved on its new day alone', () => {
    const starts = (text: string) => read(text, received).meetings.map((one) => one.start.slice(5));
    expect(starts('今天的会议改到明天上午9点，地点不变。')).toHaveLength(1);
    expect(starts('11月25日的会议推迟到11月26日上午9点。')).toEqual(['11-26T09:00']);
  });
  it('asks something though it names no hour of a day', () => {
    expect(read('@所有人 省里要数，10分钟内把你们村低收入户人数报给我', received).asksSomething).toBe(true);
  });
});
