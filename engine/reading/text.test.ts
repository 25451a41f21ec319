import { describe, expect, it } from 'vitest';
import { asFound } from './found-text.ts';
import { numeral, yearNumeral } from './numeral.ts';
import { read } from './read.ts';
import { linesOf, prepare, rawOf, spanOf } from './text.ts';
import { timeExpressions } from './time-expression.ts';
import { timeTokens } from './time-token.ts';
import { clock, looseIso } from './when.ts';

describe('a text is prepared for reading', () => {
  it('with full-width forms, spaces and radicals put right, and a way back to the original', () => {
    const source = '⽇期：６ 月 ７日（周二）\r\n⻓沙';
    const text = prepare(source);
    expect(text.shown).toBe('日期：6月7日（周二）\n长沙');
    expect(text.plain).toBe('日期:6月7日(周二)\n长沙');
    const at = text.plain.indexOf('6月7日');
    expect(spanOf(text, at, at + 4)).toEqual([3, 9]);
    expect(rawOf(text, at, at + 4)).toBe('６ 月 ７日');
    expect(spanOf(text, 5, 5)).toEqual([0, 0]);
  });
  it('keeping the space between Latin words and numbers', () => {
    expect(prepare('2022-06-07 08:30 OA system').shown).toBe('2022-06-07 08:30 OA system');
  });
  it('dropping what cannot be seen', () => {
    expect(prepare('6\u200b月\ufeff7日\u00ad').shown).toBe('6月7日');
  });
  it('with the paragraphs of a flattened page restored from its runs of spaces', () => {
    const page = `关于召开会议的通知　　各乡镇：　　${'请认真准备。'.repeat(60)}　　某县人民政府　　2016年5月28日`;
    const reading = read(page);
    expect(reading).toMatchObject({ title: '关于召开会议的通知', addressees: ['各乡镇'], issuedOn: '2016-05-28' });
    expect(prepare('时  间：6月7日').shown).toBe('时间：6月7日');
  });
  it('so that a PDF extraction reads like the document', () => {
    const [ask] = read('请 于 ６ 月 ６ 日 下 午 ４：００ 前 报 会 务 科 。', { receivedAt: '2022-06-01T09:00' }).asks;
    expect(ask).toMatchObject({ due: '2022-06-06', time: '16:00', to: '会务科', raw: '６ 月 ６ 日 下 午 ４：００ 前' });
  });
});

describe('what a text may be written in', () => {
  it('is traditional script: patterns see the simplified form, values keep their own', () => {
    const reading = read('請於3月25日前將統計表報縣茶辦。', { receivedAt: '2024-03-11T09:00' });
    expect(reading.asks).toMatchObject([{ due: '2024-03-25', kind: 'form', raw: '3月25日前' }]);
    expect(prepare('各鎮', asFound).plain).toBe('各镇');
    expect(prepare('各鎮', asFound).shown).toBe('各鎮');
  });
  it('is a sentence that ends with an ASCII full stop', () => {
    expect(prepare('请报送.\n二、').plain).toBe('请报送。\n二、');
    expect(prepare('共3.5万元，一.总则').plain).toBe('共3.5万元,一.总则');
  });
  it('is the cells of a table: a line loses the rules around it', () => {
    expect(linesOf('|甲|乙|\n|||\n丙').map((line) => line.text)).toEqual(['甲|乙', '丙']);
  });
});

describe('numerals', () => {
  it.each([
    ['廿五', 25],
    ['十二', 12],
    ['元', 1],
    ['三十一', 31],
    ['二十', 20],
    ['初五', 5],
    ['07', 7],
    ['两', 2],
    ['一二', null],
    ['', null],
    ['百', null],
  ] as [string, number | null][])('%s is %s', (text, value) => {
    expect(numeral(text)).toBe(value);
  });
  it.each([
    ['二〇〇九', 2009],
    ['二OO八', 2008],
    ['二00九', 2009],
    ['二零一六', 2016],
    ['09', 2009],
    ['1899', null],
    ['二百', null],
  ] as [string, number | null][])('the year %s is %s', (text, value) => {
    expect(yearNumeral(text)).toBe(value);
  });
  it('of dates and times are written back in one form', () => {
    expect(looseIso({ year: null, month: 6, day: 7 })).toBe('06-07');
    expect(clock(1110)).toBe('18:30');
    expect(clock(null)).toBeNull();
  });
});

describe('time expressions', () => {
  it('are found piece by piece and joined', () => {
    expect(timeTokens('6月7日(周二)8:40').map((token) => token.type)).toEqual(['date', 'weekday', 'time']);
    expect(timeExpressions('每月9、19、28日前报')[0]?.limit).toBe('before');
    expect(timeExpressions('1月14日至17日')[0]).toMatchObject({
      first: { month: 1, days: [14] },
      last: { days: [17] },
    });
  });
  it.each([
    '一周',
    '第3时段',
    '24小时值班',
    '26号文件',
    '比例1:50000',
    '5—6、13岁',
    '2016年度',
    '报当日情况',
    '3点要求',
  ])('are not seen in %s', (text) => {
    expect(timeExpressions(prepare(text).plain)).toEqual([]);
  });
});
