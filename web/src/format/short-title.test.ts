import { describe, expect, it } from 'vitest';
import { shortTitle } from './short-title.ts';

describe('a title in a narrow box', () => {
  it('leaves out its sender and that it is a notice', () => {
    expect(shortTitle('新平县水利局关于召开防汛会议的紧急通知', '新平县水利局')).toBe('召开防汛会议');
    expect(shortTitle('关于召开防汛会议的通知', '新平县水利局')).toBe('召开防汛会议');
  });
  it('is never left empty, and keeps another name', () => {
    expect(shortTitle('关于的通知', 'x')).toBe('关于的通知');
    expect(shortTitle('玉溪市水利局会议', '新平县水利局')).toBe('玉溪市水利局会议');
  });
});
