import { describe, expect, it } from 'vitest';
import type { WorkRecord } from './record-views.ts';
import { recordSections } from './record-words.ts';

const issuer = '新平县水利局';
const task = (title: string): WorkRecord['tasks'][number] => ({
  doneAt: new Date('2026-11-03T02:00:00Z'),
  title,
  what: '排查情况',
  issuer,
  dueAt: null,
  unitHours: 0.03,
});
const rowsOf = (titles: string[]): string[][] => {
  const record = { person: { label: '', unit: '' }, posts: [], matters: [], tasks: titles.map(task) };
  return recordSections(record as unknown as WorkRecord)[2]!.table!.slice(1);
};

describe('the year of one person on paper', () => {
  it('names the sender of a task once, in a column of its own', () => {
    const [own, other, chat] = rowsOf(['新平县水利局关于防汛的通知', '新平县水利局会议', '收到请回复。']);
    expect(chat![1]).toBe('收到请回复：排查情况');
    expect(own!.slice(1, 3)).toEqual(['关于防汛的通知：排查情况', issuer]);
    expect(other![1]).toBe('新平县水利局会议：排查情况');
  });
  it('does not round what was asked to nothing', () => {
    expect(rowsOf(['关于防汛的通知'])[0]![4]).toBe('不足 0.1');
  });
});
