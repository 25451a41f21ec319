import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const receivedAt = '2026-11-23T09:00';
const dues = (text: string) => read(text, { receivedAt }).asks.flatMap(({ due }) => due ?? []);
const starts = (text: string) => read(text, { receivedAt }).meetings.map(({ start }) => start);

describe('a paper handed in years after it was written', () => {
  it('takes the year of the day it spells out, not of its arrival', () => {
    const text =
      '各委员：\n会议定于2017年10月27日上午8:45在会议中心召开。\n请于10月25日前将发言材料报区政协办公室，10月26日12时前报请假名单。';
    expect(dues(text)).toEqual(['2017-10-25', '2017-10-26']);
    expect(starts(text)).toEqual(['2017-10-27T08:45']);
  });

  it('keeps the year of its own number for every day of the programme', () => {
    const text =
      '关于举行竞赛决赛的通知\n某教函〔2010〕14号\n定于2010年7月7日至9日举行决赛。\n7月7日：全天报到；\n7月7日晚上19:30：领队预备会；\n7月9日上午：颁奖会议。';
    expect(new Set(starts(text).map((start) => start.slice(0, 4)))).toEqual(new Set(['2010']));
  });

  it('takes the year its title names when nothing in it comes near the arrival', () => {
    const text = '关于举办2021年全省团委书记培训班的通知\n各市团委：\n请于11月19日下班前将名单报团省委少年部。';
    expect(dues(text)).toEqual(['2021-11-19']);
  });

  it('is dated by its arrival when it only cites an old regulation or tells of old years', () => {
    expect(dues('根据国办发〔2016〕8号文件，请于12月5日前将自查情况报县政府办公室。')).toEqual(['2026-12-05']);
    expect(dues('2019年以来，农村养老服务发展较快。请于12月5日前将统计表报县民政局。')).toEqual(['2026-12-05']);
    expect(dues('关于2025年度考核的通知\n请于12月5日前将2025年总结报县委组织部。')).toEqual(['2026-12-05']);
  });

  it('a pasted message speaks on the day it was sent', () => {
    const text = '王主任 2026-10-12 15:15\n@所有人 各村明天下班前把表报上来。';
    expect(dues(text)).toEqual(['2026-10-13']);
  });
});
