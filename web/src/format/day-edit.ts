import type { LiveReading } from '@songbang/engine/reading/reading.ts';
import type { Fix } from '@songbang/engine/rules/review.ts';

const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const ANY_DAY = new RegExp(
  `${DAY}(?:[(（][^)）]*[)）])?(?:\\s*(?:至|到|—|-|~)\\s*(?:${DAY}|\\d{1,2}日))?(?:上午|下午|全天)?`,
);

export type NewDay = { date: string; half: string; byVideo: boolean; words: { half: string; video: string } };

/**
 * The change of text that moves the announced visit to another day: the first date in the words of the visit, with its half-day.
 * Null when those words name none. Used with the reading of that very text.
 */
export function dayEdit(text: string, reading: LiveReading, to: NewDay): Fix['edit'] | null {
  const visit = reading.inspections.find(({ start }) => start !== null);
  if (!visit) return null;
  // A reader's span may begin behind the date: the whole line it stands in is looked at.
  const from = text.lastIndexOf('\n', visit.span[0]) + 1;
  const lineEnd = text.indexOf('\n', visit.span[1]);
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const found = ANY_DAY.exec(line);
  if (!found) return null;
  const [year, month, day] = to.date.split('-').map(Number);
  const named = found[0].includes('年') ? `${year}年${month}月${day}日` : `${month}月${day}日`;
  const half = to.half === 'day' ? '' : to.words.half;
  const start = from + found.index;
  return { span: [start, start + found[0].length], replacement: `${named}${half}${to.byVideo ? to.words.video : ''}` };
}
