import type { Span } from '@songbang/engine/reading/reading.ts';

/** Something that points at words: a finding, an ask. `tone` decides which of several is shown where they overlap. */
export type Mark = { id: string; span: Span; tone: 'must' | 'should' | 'hint' | 'ask' };
/** A stretch of text with everything that points at it, loudest first; marks is empty for plain text. */
export type Segment = { start: number; text: string; marks: Mark[] };
export type Line = { number: number; start: number; segments: Segment[] };

const LOUDNESS: Record<Mark['tone'], number> = { must: 3, should: 2, hint: 1, ask: 0 };

const inside = ({ span: [start, end] }: Mark, length: number) => start >= 0 && end > start && end <= length;

/**
 * Cuts a text where marks begin and end, so that overlapping marks never repeat or lose a character.
 * Marks outside the text (an answer for an older text) are left out.
 * @example segmentsOf('abcd', [{ id: 'x', span: [1, 3], tone: 'ask' }]).map(({ text }) => text) // ['a', 'bc', 'd']
 */
export function segmentsOf(text: string, marks: Mark[]): Segment[] {
  const valid = marks.filter((mark) => inside(mark, text.length));
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index] as number, cuts[index + 1] as number];
    const over = valid
      .filter(({ span }) => span[0] <= start && span[1] >= end)
      .sort((a, b) => LOUDNESS[b.tone] - LOUDNESS[a.tone]);
    segments.push({ start, text: text.slice(start, end), marks: over });
  }
  return segments;
}

/** The same, line by line (without the line breaks), numbered from 1 as a reader counts. */
export function linesOf(text: string, marks: Mark[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length;
    const own = marks
      .filter(({ span }) => span[0] < end && span[1] > start)
      .map(
        (mark): Mark => ({
          ...mark,
          span: [Math.max(0, mark.span[0] - start), Math.min(line.length, mark.span[1] - start)],
        }),
      );
    const segments = segmentsOf(line, own).map((segment) => ({ ...segment, start: segment.start + start }));
    lines.push({ number: index + 1, start, segments });
    start = end + 1;
  }
  return lines;
}

/** The line a position stands in. `lineNumberAt('a\nb', 2) // 2` */
export function lineNumberAt(text: string, position: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < position; index = text.indexOf('\n', index + 1))
    line += 1;
  return line;
}

/** The loudest mark at a position, or null. */
export function markAt(marks: Mark[], position: number): Mark | null {
  const over = marks.filter(({ span }) => span[0] <= position && position <= span[1]);
  over.sort((a, b) => LOUDNESS[b.tone] - LOUDNESS[a.tone] || a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  return over[0] ?? null;
}
