import { describe, expect, it } from 'vitest';
import { type PlacedText, pagesToText } from './pdf-lines.ts';

const placed = (text: string, x: number, y: number, size = 16): PlacedText => ({
  text,
  x,
  y,
  size,
  width: [...text].length * size,
});
const first = '按照县茶办关于春茶管护的要求，请各站于三月';
const second = '二十日前将茶园管护进度表报送茶办生产股汇总。';

describe('the lines of a page', () => {
  it('go on as one paragraph under a red head wider than the measure', () => {
    const page = [
      placed('清河县茶叶产业发展办公室文件', 40, 760, 36),
      placed(first, 117, 600),
      placed(second, 85, 570),
      placed('清河县茶办', 300, 500),
    ];
    expect(pagesToText([page]).text.split('\n')).toEqual([
      '清河县茶叶产业发展办公室文件',
      `${first}${second}`,
      '清河县茶办',
    ]);
  });
  it('go on over a page, whatever runs at the head and foot of every page', () => {
    const page = (lines: PlacedText[]) => [
      placed('清河县茶办内部资料', 85, 800),
      ...lines,
      placed('清河县茶办办公室', 85, 90),
      placed('第1页', 290, 60),
    ];
    const { text } = pagesToText([
      page([placed(first, 117, 120)]),
      page([placed(second, 85, 760), placed('县茶办', 300, 500)]),
    ]);
    expect(text.split('\n')).toEqual(['清河县茶办内部资料', `${first}${second}`, '县茶办', '清河县茶办办公室']);
  });
  it('keep a raised note mark in the line it is raised above', () => {
    const page = [
      placed(first, 117, 600),
      placed('1', 460, 605, 8),
      placed(second, 85, 570),
      placed('县茶办', 300, 500),
    ];
    expect(pagesToText([page]).text).toContain(`${first}1${second}`);
  });
  it('of two sizes stay two when the smaller one says something', () => {
    const page = [placed('茶园管护', 117, 600), placed('附注：另行通知', 117, 605, 8)];
    expect(pagesToText([page]).text.split('\n')).toEqual(['附注：另行通知', '茶园管护']);
  });
});
