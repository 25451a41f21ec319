import type { CivilDate } from '../calendar/date.ts';
import type { ReadNote } from './reading.ts';
import type { Line, SourceText } from './text.ts';
import { linesOf, spanOf } from './text.ts';

/** A paste from a group chat: the lines that only name a sender and a time, and the day of the first of them. */
export type Chat = {
  diagnostic: ReadNote;
  senderLines: Line[];
  sentOn: CivilDate | null;
};

const clockTime = '(?:上午|下午|早上|晚上|昨天|星期[一二三四五六日天])?\\d{1,2}:\\d{2}(?::\\d{2})?';
const day = '(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?';
const name = '(?![^\\n]{0,12}(?:时间|报到|会议|上午|下午|签到))[一-龥A-Za-z·()-]{1,16}';
/** `张三 9:02` · `2026/11/23 9:02 张三：` · `[9:02] 张三` · `王主任 2026-11-23 08:30:15`; spaces are gone by now. */
const senderLine = new RegExp(`^\\[?(?:${day} ?)?(?:${clockTime}\\]?${name}|${name}(?:${day} ?)?${clockTime}):?$`);

/** Whether a line only names who sent a message and when. @example isSenderLine('王主任 2026-11-23 08:30') // true */
export const isSenderLine = (line: string): boolean =>
  line.length <= 48 && senderLine.test(line.normalize('NFKC').replace(/\s/g, ''));

const mention = /@(?:所有人|全体成员|all)|#?接龙/;
const headLength = 4000;

/**
 * Whether a text was pasted from a group chat: a mention of everybody, a 接龙, or lines naming senders and times (one with
 * a full date, or two without). Null for an ordinary document; `caption` is a line that dates a page under its title.
 */
export function chatOf(text: SourceText, caption: Line | null = null): Chat | null {
  const head = text.plain.slice(0, headLength);
  const isTimed = /\d:\d\d/.test(head);
  const senderLines = isTimed
    ? linesOf(head).filter(
        ({ from, text: line }) => line.length <= 48 && from !== caption?.from && senderLine.test(line),
      )
    : [];
  const dated = senderLines.map((line) => new RegExp(day).exec(line.text)).find((match) => match !== null);
  const found = mention.exec(head);
  if (!found && !dated && senderLines.length < 2) return null;
  const [{ from, to } = { from: 0, to: 1 }] = found
    ? [{ from: found.index, to: found.index + found[0].length }]
    : senderLines;
  const sentOn = dated ? { year: Number(dated[1]), month: Number(dated[2]), day: Number(dated[3]) } : null;
  const isReal = sentOn !== null && sentOn.month >= 1 && sentOn.month <= 12 && sentOn.day >= 1 && sentOn.day <= 28 + 3;
  return {
    diagnostic: { code: 'source.chat', span: spanOf(text, from, to) },
    senderLines,
    sentOn: isReal ? sentOn : null,
  };
}
