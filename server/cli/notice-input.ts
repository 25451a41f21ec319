import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractText } from '../files/extract-text.ts';
import { UsageError } from './usage-error.ts';

/** The bytes of a file, or of standard input for `-`. Throws UsageError in the user's words. */
export const inputBytes = async (file: string): Promise<{ name: string; bytes: Uint8Array }> => {
  if (file !== '-') return { name: basename(file), bytes: await fileBytes(file) };
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { name: '-', bytes: Buffer.concat(chunks) };
};

const fileBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageError(`没有这个文件：${file}。 There is no file ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} 是文件夹，请指定一个文件。 ${file} is a folder; name a file.`);
    throw new UsageError(`读不了 ${file}(${code})。 Cannot read ${file} (${code}).`);
  }
};

/** The text of a notice in any supported format and encoding. */
export const noticeText = async (file: string): Promise<string> => {
  const extracted = await extractText(await inputBytes(file));
  if (!extracted.ok) throw new UsageError(`${file}:${extracted.problem.zh} ${extracted.problem.en}`);
  for (const note of extracted.notes) process.stderr.write(`${file}:${note.zh}\n`);
  return extracted.text;
};
