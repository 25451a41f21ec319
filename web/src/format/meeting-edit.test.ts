import { read } from '@songbang/engine/reading/read.ts';
import { withEdits } from '@songbang/engine/rules/ways/way.ts';
import { describe, expect, it } from 'vitest';
import { meetingEdit, type NewTime, presidingEdit } from './meeting-edit.ts';

const LISTED = [
  '关于召开森林防火工作推进会的通知',
  '一、会议时间：2026年12月9日（星期三）上午9:00至10:30',
  '二、会议地点：县行政中心',
].join('\n');
const INLINE =
  '关于召开安全生产会的通知\n定于2026年12月9日9:00至10:00在县会议中心召开安全生产工作会议,请分管领导参加。';
const readingOf = (text: string) => read(text, { receivedAt: '2026-11-23T09:00' });
const edited = (text: string, edit: ReturnType<typeof meetingEdit>) => edit && (withEdits(text, [edit]) ?? undefined);
const moved = (text: string, to: Partial<NewTime>) =>
  edited(text, meetingEdit(readingOf(text), { date: '2026-12-10', half: 'am', time: '09:00', byVideo: false, ...to }));

describe('a meeting written on another day', () => {
  it('keeps its hour within the same half, its length, and how the day was written', () => {
    expect(moved(LISTED, { time: '10:30' })).toContain('2026年12月10日（星期四）上午9:00至10:30');
    expect(moved(INLINE, {})).toContain('定于2026年12月10日9:00至10:00在县会议中心');
  });

  it('begins when the plan says in the other half of the day, as long as before', () => {
    expect(moved(LISTED, { half: 'pm', time: '14:30' })).toContain('2026年12月10日（星期四）下午14:30至16:00');
  });

  it('says that it is by video so that the reader reads it', () => {
    const text = moved(INLINE, { byVideo: true })!;
    expect(readingOf(text).meetings[0]).toMatchObject({ video: true, start: '2026-12-10T09:00' });
    const listed = moved(LISTED, { byVideo: true })!;
    expect(readingOf(listed).meetings[0]).toMatchObject({ video: true, start: '2026-12-10T09:00' });
  });

  it('is not written where the notice announces no meeting', () => {
    expect(moved('请于12月4日前报送联系人。', {})).toBeNull();
  });
});

describe('who presides, written into a notice', () => {
  const put = (text: string, words: string | null = null) =>
    edited(text, presidingEdit(text, readingOf(text), { post: '分管农业农村副县长', words }));

  it('stands after the announced time', () => {
    expect(put(LISTED)).toContain('上午9:00至10:30，会议由分管农业农村副县长主持\n');
    expect(put(INLINE)).toMatch(/请分管领导参加。会议由分管农业农村副县长主持。$/);
  });

  it('takes the place of words that fit nobody, and leaves the time as it was', () => {
    const text = INLINE.replace('请分管', '会议由副县长主持,请分管');
    expect(put(text, '会议由副县长主持')).toContain('会议由分管农业农村副县长主持,请分管领导参加');
    expect(readingOf(put(text, '会议由副县长主持')!).meetings[0]?.start).toBe('2026-12-09T09:00');
  });
});
