import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { StartError } from '../config/start-error.ts';
import type { UploadedFile } from './extract-text.ts';
import { FILE_LIMITS } from './file-limits.ts';

/**
 * The chunks of a file, or of standard input for `-`. Throws StartError in the user's words.
 * `for await (const chunk of inputChunks('通知.txt')) …`
 */
export async function* inputChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    // The stream would say so too, but an empty name must not become the present folder.
    if (file !== '-') await stat(file);
    yield* file === '-' ? process.stdin : createReadStream(file);
  } catch (error) {
    throw readFault(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** A fault of reading a file, in the user's words. */
export const readFault = (file: string, code: string): StartError => {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new StartError(
      'input.unreadable',
      `没有这个文件：${file || '（空文件名）'}。请核对路径。 There is no file ${file || '""'}.`,
    );
  if (code === 'EISDIR')
    return new StartError('input.unreadable', `${file} 是文件夹，请指定一个文件。 ${file} is a folder; name a file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new StartError(
      'input.unreadable',
      `没有读 ${file} 的权限，请先改正权限。 There is no permission to read ${file}.`,
    );
  if (code === 'ELOOP')
    return new StartError(
      'input.unreadable',
      `${file} 是绕圈的链接，请指定原文件。 ${file} is a link that leads back to itself.`,
    );
  return new StartError('input.unreadable', `读不了 ${file}（${code}），请检查后再试。 Cannot read ${file} (${code}).`);
};

/**
 * The bytes of a file, or of standard input for `-`; reading ends once there are more than `most`, so that an endless input ends too.
 * Throws StartError in the user's words.
 */
export const inputBytes = async (file: string, most: number = FILE_LIMITS.uploadBytes): Promise<UploadedFile> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inputChunks(file)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return { name: file === '-' ? '-' : basename(file), bytes: Buffer.concat(chunks) };
};
