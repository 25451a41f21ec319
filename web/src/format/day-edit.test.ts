import { read } from '@songbang/engine/reading/read.ts';
import { withEdits } from '@songbang/engine/rules/ways/way.ts';
import { describe, expect, it } from 'vitest';
import { dayEdit } from './day-edit.ts';

const moved = (text: string, to: { date: string; half: string; byVideo?: boolean }): string | null => {
  const reading = read(text, { receivedAt: '2026-11-23T09:00' });
  const words = { half: to.half === 'pm' ? '下午' : '上午', video: '视频' };
  const edit = dayEdit(text, reading, { byVideo: false, ...to, words });
  return edit ? withEdits(text, [edit]) : null;
};

describe('a visit written on another day', () => {
  it('keeps the words around its date, and the year when the notice named it', () => {
    const text = '关于开展森林防火检查的通知\n定于2026年12月8日上午到漠沙镇检查森林防火工作。';
    expect(moved(text, { date: '2026-12-09', half: 'pm' })).toBe(
      text.replace('2026年12月8日上午', '2026年12月9日下午'),
    );
  });

  it('takes the place of a span of days', () => {
    const text = '关于开展森林防火检查的通知\n一、检查时间:12月7日至12月11日\n二、检查范围:各乡镇';
    expect(moved(text, { date: '2026-12-09', half: 'day' })).toContain('检查时间:12月9日\n');
  });

  it('is not written where the notice announces no visit', () => {
    expect(moved('请于12月4日前报送联系人。', { date: '2026-12-09', half: 'am' })).toBeNull();
  });
});
