import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import type { Ask, Meeting, Reading } from '@songbang/engine/reading/reading.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { eachJsonLine, hasText, type RowCheck } from './json-lines.ts';
import { noticeText } from './notice-input.ts';
import type { ReadCommandOptions } from './reading-commands.ts';
import { receivedAt } from './received-at.ts';

const calendar = chineseCalendar();

const readText = (text: string, receivedAt: string | undefined): Reading => read(text, { receivedAt, calendar });

/** `songbang read`: one notice, or one a line with `--jsonl`. */
export const readCommand = async (file: string, options: ReadCommandOptions): Promise<void> => {
  if (options.jsonl) return readLines(file, options.received);
  const reading = readText(await noticeText(file), options.received);
  process.stdout.write(options.json ? `${JSON.stringify(reading)}\n` : summary(reading));
};

type Line = { id?: unknown; text: string; received?: string | null };

const readLines = (file: string, received: string | undefined): Promise<void> =>
  eachJsonLine<Line>(file, lineFault, (line) => {
    const at = line.received ? (receivedAt(line.received) ?? undefined) : received;
    process.stdout.write(`${JSON.stringify({ id: line.id, ...readText(line.text, at) })}\n`);
  });

/** Wrong times are named rather than left out: a reading without its day would be another reading. */
const lineFault: RowCheck = (value) => {
  const { text, received } = value as Record<string, unknown>;
  const missing = hasText('text')(value);
  if (missing) return missing;
  if ((text as string).length > FILE_LIMITS.textCharacters)
    return { zh: '的文字超过 100 万字', en: 'holds more than 1,000,000 characters' };
  const isTime = received == null || received === '' || (typeof received === 'string' && receivedAt(received) !== null);
  return isTime
    ? null
    : { zh: '的 received 不是时间（写作 2026-11-23T09:00）', en: 'has a "received" that is no time' };
};

/** `12月下旬` stays in its own words: no day is fixed yet. */
const whenOf = ({ approximate, raw, start }: Meeting): string => (approximate ? raw : start.replace('T', ' '));

const halfOf = ({ half }: Ask): string | null => (half === undefined ? null : half === 'am' ? '上午' : '下午');

/** What a person wants to see first; everything else is in `--json`. */
const summary = (reading: Reading): string => {
  if (reading.secrecy) return `文件带有密级标志（${reading.secrecy}），不读取。请走涉密渠道。\n`;
  const lines = [
    ['标题', reading.title],
    ['发文', [reading.issuer.name, reading.docNo].filter(Boolean).join(' ')],
    ['日期', reading.issuedOn],
    ['类别', reading.kind],
    ...reading.asks.map(
      (ask) =>
        ['要求', `${ask.what}  ${[ask.due ?? ask.recurs, ask.time ?? halfOf(ask)].filter(Boolean).join(' ')}`] as const,
    ),
    ...reading.meetings.map((meeting) => ['会议', `${whenOf(meeting)}  ${meeting.place ?? ''}`] as const),
    ...reading.inspections.map(
      (visit) => ['督查', `${visit.start ?? '?'} – ${visit.end ?? '?'}  ${visit.what}`] as const,
    ),
    ['篇幅', `${reading.length.body} 字`],
    ...reading.diagnostics.map((one) => ['说明', one.message] as const),
  ] as const;
  return `${lines
    .filter(([, value]) => value)
    .map(([label, value]) => `${label}  ${value}`)
    .join('\n')}\n`;
};
