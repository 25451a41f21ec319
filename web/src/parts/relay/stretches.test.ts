import { read } from '@songbang/engine/reading/read.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from './origin-types.ts';
import { lettersIn, stretchesOf, type Toned, tonesOf } from './stretches.ts';

describe('a text with its copied words standing back', () => {
  it('loses and repeats no character, whatever overlaps', () => {
    const span = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    const toned = fc.array(
      fc.record({ span, tone: fc.constantFrom('copied' as const, 'new' as const, 'ask' as const) }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), toned, (text, marks) => {
        expect(
          stretchesOf(text, marks as Toned[])
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
  it('shows a new ask before copied words, and copied words before a new paragraph', () => {
    const marks: Toned[] = [
      { span: [0, 6], tone: 'new' },
      { span: [1, 5], tone: 'copied' },
      { span: [2, 3], tone: 'ask' },
    ];
    expect(stretchesOf('abcdef', marks).map((one) => one.tone)).toEqual(['new', 'copied', 'ask', 'copied', 'new']);
  });
});

describe('what is marked', () => {
  const text = '请于12月4日前将名单报县应急管理局。';
  const { asks } = read(text, { receivedAt: '2026-11-23T09:00' });
  const origin: Origin = {
    verdict: 'relay',
    copiedShare: 0.5,
    maskedShare: 0.5,
    parents: [
      {
        requestId: null,
        title: null,
        docNo: null,
        issuerName: null,
        issuerLevel: 'county',
        receivedAt: '',
        coverage: 0.5,
        spans: [[0, 3]],
        cited: true,
        visible: false,
      },
    ],
    paragraphs: [
      { span: [0, 5], verdict: 'new', frame: false },
      { span: [5, 9], verdict: 'new', frame: true },
    ],
    newAsks: [0, 7],
    tightened: [],
    chain: [],
    forwards: null,
    carriesOut: null,
  };
  it('is copied words, new paragraphs outside the frame and new asks; an ask that is not there is none', () => {
    expect(tonesOf(origin, asks).map((one) => one.tone)).toEqual(['copied', 'new', 'ask']);
  });
  it('is nothing when the text has no source', () => {
    expect(tonesOf({ ...origin, verdict: 'original' }, asks)).toEqual([]);
    expect(tonesOf({ ...origin, parents: [] }, asks)).toEqual([]);
  });
  it('counts letters and figures, not the spaces and stops', () => {
    expect(lettersIn('一、 12 月。a')).toBe(5);
  });
});
