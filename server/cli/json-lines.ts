import { decodeText, type TextEncoding } from '../files/decode-text.ts';
import { FileRefused } from '../files/file-problems.ts';
import { inputChunks } from '../files/input-bytes.ts';
import { UsageError } from './usage-error.ts';

/** A row of a JSONL input, or what is wrong with it. `line` counts from 1. */
export type JsonLine<Row> = { line: number; row: Row } | { line: number; fault: RowFault };

/** What is wrong with a row: `缺少文字“text”`, `has no text "text"`. */
export type RowFault = { zh: string; en: string };

/** What is wrong with a value; null when nothing is. */
export type RowCheck = (value: unknown) => RowFault | null;

const NO_OBJECT: RowFault = { zh: '不是一个 JSON 对象', en: 'is not a JSON object' };

/** A longer line is no row of ours. */
const MOST_LINE_CHARACTERS = 20_000_000;
/** Bytes looked at to tell the encoding. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * The rows of a JSONL file, or of standard input for `-`, one at a time as they arrive: UTF-8, UTF-16 or GB18030, with or without a
 * byte-order mark, blank lines left out. A faulty line is handed on as a fault and ends nothing.
 * `for await (const each of jsonLines<{ text: string }>('-', hasText('text'))) …`
 */
export async function* jsonLines<Row>(file: string, check: RowCheck): AsyncGenerator<JsonLine<Row>> {
  let line = 0;
  for await (const text of textLines(file)) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parsed(text);
    const fault = value === undefined ? NO_OBJECT : check(value);
    yield fault === null ? { line, row: value as Row } : { line, fault };
  }
}

/** All rows of a JSONL input. Throws UsageError naming the first faulty line. */
export const allJsonLines = async <Row>(file: string, check: RowCheck): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const each of jsonLines<Row>(file, check)) {
    if ('fault' in each) throw new UsageError(faultSentence(file, each));
    rows.push(each.row);
  }
  return rows;
};

const faultSentence = (file: string, { line, fault }: { line: number; fault: RowFault }): string =>
  `${file}: 第 ${line} 行${fault.zh}，请改正。 Line ${line} ${fault.en}.`;

/** Faults named one by one; after so many only counted. */
const MOST_NAMED = 20;

/**
 * Hands every sound row to `each` as it arrives; faulty lines are named on standard error and the rest go on.
 * Throws UsageError at the end when there were any.
 */
export const eachJsonLine = async <Row>(file: string, check: RowCheck, each: (row: Row) => void): Promise<void> => {
  let faults = 0;
  for await (const one of jsonLines<Row>(file, check)) {
    if (!('fault' in one)) each(one.row);
    else if (++faults <= MOST_NAMED) process.stderr.write(`${faultSentence(file, one)}\n`);
  }
  if (faults > 0)
    throw new UsageError(
      `${faults} 行没有读，其余都已输出；请改正后再读这些行。 ${faults} ${faults === 1 ? 'line was' : 'lines were'} not read; the others were.`,
    );
};

async function* textLines(file: string): AsyncGenerator<string> {
  const tooLong = () => new UsageError(`${file} 里有一行超过 2000 万字，不是 JSONL。 A line of ${file} is too long.`);
  let rest = '';
  for await (const text of decoded(inputChunks(file), file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MOST_LINE_CHARACTERS) throw tooLong();
  }
  if (rest !== '') yield rest;
}

/** Chunks of bytes → chunks of text, in the encoding the first of them tell. */
async function* decoded(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    // A line that has arrived whole is answered at once, also when somebody types.
    if (size < SAMPLE_BYTES && !chunk.includes(NEWLINE)) continue;
    const all = Buffer.concat(held);
    held = [];
    decoder = new TextDecoder(encodingOf(all, file));
    yield decoder.decode(all, { stream: true });
  }
  const last = Buffer.concat(held);
  decoder ??= new TextDecoder(encodingOf(last, file));
  yield decoder.decode(last);
}

const NEWLINE = 10;

const encodingOf = (bytes: Uint8Array, file: string): TextEncoding => {
  if (bytes.length === 0) return 'utf-8';
  try {
    return decodeText(wholeCharacters(bytes.subarray(0, SAMPLE_BYTES))).encoding;
  } catch (error) {
    if (error instanceof FileRefused)
      throw new UsageError(`${file} 不是文本，请给出 JSONL 文件。 ${file} is not text; give a JSONL file.`);
    throw error;
  }
};

/** The beginning of a sample that ends with a character: at its last line end, else before a cut UTF-8 sequence. */
const wholeCharacters = (bytes: Uint8Array): Uint8Array => {
  const newline = bytes.lastIndexOf(NEWLINE);
  // In UTF-16 a line ends 0A 00 or 00 0A.
  if (newline > 0) return bytes.subarray(0, newline % 2 === 1 && bytes[newline - 1] === 0 ? newline - 1 : newline);
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length);
};

const parsed = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** A check that the value is an object holding these text members. */
export const hasText =
  (...names: string[]): RowCheck =>
  (value) => {
    const missing = names.find((name) => typeof (value as Record<string, unknown> | undefined)?.[name] !== 'string');
    return missing === undefined ? null : { zh: `缺少文字“${missing}”`, en: `has no text "${missing}"` };
  };
