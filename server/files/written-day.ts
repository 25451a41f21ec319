import { toLocal } from '../clock.ts';

const parts = (date: string) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** A local date as papers write it. `writtenDay('2026-11-03')` → `2026年11月3日` */
export const writtenDay = (date: string): string => {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
};

/** A local date for the narrow column of a long table. `dottedDay('2026-11-03')` → `2026.11.3` */
export const dottedDay = (date: string): string => {
  const { year, month, day } = parts(date);
  return `${year}.${month}.${day}`;
};

/** Two dates in one breath, what they share said once. `writtenSpan('2026-11-24', '2026-11-25')` → `2026年11月24日至25日` */
export const writtenSpan = (from: string, to: string): string => {
  const [first, last] = [parts(from), parts(to)];
  if (from === to) return writtenDay(from);
  if (first.year !== last.year) return `${writtenDay(from)}至${writtenDay(to)}`;
  const month = first.month === last.month ? '' : `${last.month}月`;
  return `${writtenDay(from)}至${month}${last.day}日`;
};

/** An instant in local time. `writtenMoment(new Date('2026-11-23T16:43:00Z'))` → `2026年11月24日 00:43` */
export const writtenMoment = (at: Date): string => {
  const [date = '', time = ''] = toLocal(at).split('T');
  return `${writtenDay(date)} ${time}`;
};
