import { catalogue } from '@songbang/engine/rules/catalogue.ts';
import { expect, test } from 'vitest';
import { listLines } from './rules-commands.ts';
import { displayWidth } from './terminal-text.ts';

const rows = catalogue();
/** Columns before the title of each row. */
const indents = (language: 'zh' | 'en'): Set<number> =>
  new Set(
    listLines(rows, language)
      .slice(0, rows.length)
      .map((line, at) => displayWidth(line.slice(0, line.indexOf(rows[at]!.titles[language])))),
  );

test('the titles of all rules begin in one column, in both languages', () => {
  expect(indents('zh').size).toBe(1);
  expect(indents('en').size).toBe(1);
});

test('a rule that is checked ends with its title, one that is not with the reason', () => {
  const zh = listLines(rows, 'zh');
  rows.forEach((row, at) => {
    const ending = row.why ? `${row.titles.zh}（${row.why}）` : row.titles.zh;
    expect(zh[at]?.endsWith(` ${ending}`), row.id).toBe(true);
  });
});

test('the last line counts every rule once, in the words of the page', () => {
  expect(listLines([], 'zh')).toEqual(['', '共 0 条：自动检查 0 条，待补数据 0 条，由人判断 0 条，不作检查 0 条']);
  const numbers = [...(listLines(rows, 'en').at(-1) ?? '').matchAll(/\d+/g)].map(Number);
  expect(numbers[0]).toBe(rows.length);
  expect(numbers.slice(1).reduce((sum, one) => sum + one, 0)).toBe(rows.length);
});
