import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from './read.ts';
import type { Reading, Span } from './reading.ts';
import { prepare } from './text.ts';

const calendar = chineseCalendar();
const options = { receivedAt: '2026-11-23T09:00', calendar };

/** Pieces notices are made of: joined at random they reach every branch of the grammar. */
const piece = fc.constantFrom(
  '关于',
  '转发',
  '印发',
  '的通知',
  '各乡镇人民政府',
  '：',
  '，',
  '。',
  '；',
  '\n',
  '（',
  '）',
  '《',
  '》',
  '〔2016〕',
  '8号',
  '国办发',
  '每月',
  '每年',
  '每周五',
  '每日',
  '6月7日',
  '11月26日',
  '二○○九年',
  '元月',
  '12月底',
  '上旬',
  '前',
  '之前',
  '至',
  '、',
  '25日',
  '下午',
  '4:00',
  '18时',
  '中午12点',
  '（星期二）',
  '今日',
  '次年',
  '同日',
  '召开',
  '会议',
  '报到',
  '报送',
  '督查',
  '检查',
  '公示',
  '放假',
  '附件',
  '1.',
  '电话',
  '88150000',
  '0931-4600000',
  '县政府',
  '秘密★1年',
  '特急',
  '收到通知后3个工作日内',
  '如遇周末提前到星期五',
);
const notice = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  notice,
);

const spansOf = (reading: Reading): { raw?: string; span: Span }[] => [
  ...reading.asks,
  ...reading.meetings,
  ...reading.inspections,
  ...(reading.citations ?? []),
  ...reading.diagnostics.flatMap((one) => (one.span ? [{ span: one.span }] : [])),
];

const valuesOf = (reading: Reading) => ({
  ...reading,
  asks: reading.asks.map(({ raw: _, span: __, ...ask }) => ask),
  meetings: reading.meetings.map(({ raw: _, span: __, ...meeting }) => meeting),
  inspections: reading.inspections.map(({ raw: _, span: __, ...inspection }) => inspection),
  citations: reading.citations?.map(({ span: _, ...citation }) => citation),
  diagnostics: reading.diagnostics.map((one) => one.code),
});

describe('reading any text at all', () => {
  it('terminates, and every span lies inside the text and is exactly its raw words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { raw, span } of spansOf(read(text, options))) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThanOrEqual(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          if (raw !== undefined) expect(text.slice(...span)).toBe(raw);
        }
      }),
      { numRuns: 400 },
    );
  });
  it('gives the same values after normalisation', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { shown } = prepare(text);
        expect(prepare(shown).shown).toBe(shown);
        expect(valuesOf(read(shown, options))).toEqual(valuesOf(read(text, options)));
      }),
      { numRuns: 300 },
    );
  });
  it('never depends on anything but its arguments', () => {
    fc.assert(
      fc.property(notice, (text) => {
        expect(read(text, options)).toEqual(read(text, options));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a megabyte of hostile text', () => {
  const patterns = [
    '1',
    '关于',
    '每月',
    '每月25日前',
    '（',
    '〔2016〕',
    '8月9日、',
    '1、',
    '各',
    '转发',
    '《',
    '《》',
    '附件1',
    '附件1、',
    '电话',
    '12345678 ',
    '一',
    '十',
    '至',
    '6月7日至',
    '下午',
    '召开',
    '在会议室',
    '将',
    '报送',
    '。',
    '，',
    '\n',
    '关于\n',
    '\u200b',
    ' ',
    '⼀',
    '二〇',
    '2016年',
    '18:00',
    '每日（',
    '收到',
    '：',
    '县',
    '①',
    '月',
    '日前',
    '6月7日8:00召开会议',
    '将名单于6月7日前报会务科',
    '时间：6月7日\n',
    '张三 9:02\n',
    '国办发〔2016〕8号和',
    '8号、',
    '（电话',
    '0931-',
    '星期',
    '请',
    '在6月7日前将',
    '关于 ',
    '3月、',
    '由3月1日(',
    '每季度(3月',
    '〔 2 0 ',
    '|---',
    '鎮。',
  ];
  it.each(patterns)('made of %j is read to its end', (pattern) => {
    const reading = read(pattern.repeat(Math.ceil(1_000_000 / pattern.length)), options);
    for (const { span } of spansOf(reading)) expect(span[1]).toBeLessThanOrEqual(1_000_000 + pattern.length);
    expect(reading.asks.length).toBeLessThanOrEqual(7000);
  });
});
