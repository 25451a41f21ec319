import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const reading = (limit: string) =>
  read(`关于报送全覆盖检查情况的通知\n各乡镇：\n请于${limit}前报送全覆盖检查情况。\n县应急局\n2026年11月20日`);
const said = (limit: string) => reading(limit).diagnostics.filter(({ code }) => code === 'date.impossible');

describe('a day that no month has', () => {
  it.each([['11月31日'], ['2027年2月29日']])('%s is said to be none and becomes no date', (limit) => {
    const [one, ...more] = said(limit);
    expect(more).toEqual([]);
    expect(one!.message).toContain(limit);
    expect(reading(limit).asks.map(({ due }) => due)).toEqual([null]);
  });

  it('may lie in a month no year has, and lends its day to no other month', () => {
    expect(said('13月1日')).toHaveLength(1);
    const asks = read('请于11月30日前报送方案，13月1日前报送总结。', { receivedAt: '2026-11-23T09:00' }).asks;
    expect(asks.flatMap(({ due }) => due ?? [])).toEqual(['2026-11-30']);
  });

  it('is not said of the last day of a month, a leap day, or a leap day without its year', () => {
    for (const limit of ['11月30日', '2028年2月29日', '2月29日', '12月31日']) expect(said(limit)).toEqual([]);
  });

  it('leaves the words as they are written', () => {
    expect(reading('11月30日').asks[0]!.what).toContain('全覆盖');
  });
});
