import { describe, expect, it } from 'vitest';
import { displayWidth, excerpt, wrap } from './terminal-text.ts';

describe('the width of a text in a terminal', () => {
  it.each([
    ['限时ok', 6],
    ['，。', 4],
    ['11月26日', 8],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['', 0],
  ] as const)('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a long line', () => {
  it('is broken by columns, not by characters, and no line begins with a closing mark', () => {
    expect(wrap('请于今日前报我局。', 8)).toEqual(['请于今日', '前报我', '局。']);
  });
  it('keeps a number, a time and an opening mark with what follows', () => {
    expect(wrap('可改为11月26日12:00（周四）', 10)).toEqual(['可改为11月', '26日12:00', '（周四）']);
  });
  it('loses nothing, and every line fits, whatever the width', () => {
    const text = '依据《整治形式主义为基层减负若干规定》第一条，不得向下级党委和政府发布指令性公文。  (R-DOC-04)';
    for (let width = 4; width <= 60; width++) {
      const lines = wrap(text, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width + 2);
    }
    expect(wrap('', 10)).toEqual([]);
    expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });
});

describe('the words of a finding in their line', () => {
  const text = '各乡镇：\n请于今日17:00前将情况报我局。\n某局';
  it('are underlined column for column', () => {
    const at = text.indexOf('今日17:00前');
    expect(excerpt(text, [at, at + 8], 80)).toEqual(['请于今日17:00前将情况报我局。', '    ~~~~~~~~~~~']);
  });
  it('stay in sight when the line is long, with … where it is cut', () => {
    const long = `${'前'.repeat(80)}要害${'后'.repeat(80)}`;
    const [line, mark] = excerpt(long, [80, 82], 40);
    expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(line.startsWith('…')).toBe(true);
    expect(line.endsWith('…')).toBe(true);
    const from = displayWidth(line.slice(0, line.indexOf('要害')));
    expect(mark).toBe(`${' '.repeat(from)}~~~~`);
  });
  it('stop at the end of their line', () => {
    const [line, mark] = excerpt(text, [text.indexOf('报我局'), text.length], 80);
    expect(line).toBe('请于今日17:00前将情况报我局。');
    expect(displayWidth(mark)).toBe(displayWidth(line));
  });
});
