import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import { inputBytes, noticeText } from './notice-input.ts';
import type { ReadCommandOptions } from './reading-commands.ts';
import { UsageError } from './usage-error.ts';

const calendar = chineseCalendar();

const readText = (text: string, receivedAt: string | undefined): Reading => read(text, { receivedAt, calendar });

/** `songbang read`: one notice, or one a line with `--jsonl`. */
export const readCommand = async (file: string, options: ReadCommandOptions): Promise<void> => {
  if (options.jsonl) return readLines(file, options.received);
  const reading = readText(await noticeText(file), options.received);
  process.stdout.write(options.json ? `${JSON.stringify(reading)}\n` : summary(reading));
};

const readLines = async (file: string, received: string | undefined): Promise<void> => {
  const lines = Buffer.from((await inputBytes(file)).bytes)
    .toString('utf8')
    .split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { id, text, received: own } = parseLine(line, index + 1);
    process.stdout.write(`${JSON.stringify({ id, ...readText(text, own ?? received) })}\n`);
  }
};

const parseLine = (line: string, number: number): { id?: unknown; text: string; received?: string } => {
  try {
    const value = JSON.parse(line) as { text?: unknown };
    if (typeof value.text === 'string') return value as { text: string };
  } catch {
    // Reported below with its line number.
  }
  throw new UsageError(`第 ${number} 行不是 {"id","text"} 格式的 JSON。 Line ${number} is not JSON with a "text".`);
};

/** What a person wants to see first; everything else is in `--json`. */
const summary = (reading: Reading): string => {
  if (reading.secrecy) return `文件带有密级标志(${reading.secrecy}),不读取。请走涉密渠道。\n`;
  const lines = [
    ['标题', reading.title],
    ['发文', [reading.issuer.name, reading.docNo].filter(Boolean).join(' ')],
    ['日期', reading.issuedOn],
    ['类别', reading.kind],
    ...reading.asks.map(
      (ask) => ['要求', `${ask.what}  ${[ask.due ?? ask.recurs, ask.time].filter(Boolean).join(' ')}`] as const,
    ),
    ...reading.meetings.map(
      (meeting) => ['会议', `${meeting.start.replace('T', ' ')}  ${meeting.place ?? ''}`] as const,
    ),
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
