import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineNumberAt, linesOf, type Mark, markAt, segmentsOf } from './segments.ts';

const mark = (id: string, start: number, end: number, tone: Mark['tone'] = 'ask'): Mark => ({
  id,
  span: [start, end],
  tone,
});

describe('cutting a text by what points at it', () => {
  it('shows the loudest mark first where two overlap', () => {
    const segments = segmentsOf('abcdef', [mark('ask', 0, 4), mark('must', 2, 6, 'must')]);
    expect(segments.map(({ text, marks }) => [text, marks.map(({ id }) => id)])).toEqual([
      ['ab', ['ask']],
      ['cd', ['must', 'ask']],
      ['ef', ['must']],
    ]);
  });
  it('leaves out marks of an older, longer text', () => {
    expect(segmentsOf('abc', [mark('old', 2, 9), mark('turned', 2, 1)]).map(({ marks }) => marks)).toEqual([[]]);
  });
  it('never loses or repeats a character, whatever overlaps', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), spans, (text, pairs) => {
        const marks = pairs.map(([a, b], index) => mark(String(index), a, b));
        expect(
          segmentsOf(text, marks)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
        const joined = linesOf(text, marks).map(({ segments }) => segments.map((segment) => segment.text).join(''));
        expect(joined.join('\n')).toBe(text);
      }),
    );
  });
});

describe('lines', () => {
  it('carry a mark that crosses a line break on both lines', () => {
    const lines = linesOf('ab\ncd', [mark('x', 1, 4)]);
    expect(lines.map(({ number, start }) => [number, start])).toEqual([
      [1, 0],
      [2, 3],
    ]);
    expect(lines[1]?.segments.map(({ text, marks, start }) => [text, marks.length, start])).toEqual([
      ['c', 1, 3],
      ['d', 0, 4],
    ]);
  });
  it('are numbered as a reader counts', () => {
    expect(lineNumberAt('a\nb\nc', 0)).toBe(1);
    expect(lineNumberAt('a\nb\nc', 2)).toBe(2);
    expect(lineNumberAt('a\nb\nc', 4)).toBe(3);
  });
  it('keep an empty line', () => {
    expect(linesOf('a\n\nb', []).length).toBe(3);
  });
});

describe('the mark under the caret', () => {
  it('is the loudest, then the shortest', () => {
    const marks = [mark('wide', 0, 9), mark('narrow', 2, 4), mark('loud', 3, 9, 'should')];
    expect(markAt(marks, 2)?.id).toBe('narrow');
    expect(markAt(marks, 3)?.id).toBe('loud');
    expect(markAt(marks, 12)).toBeNull();
  });
});
