import { inflateSync } from 'node:zlib';
import { FILE_LIMITS } from './file-limits.ts';
import { FileRefused } from './file-problems.ts';

/** A bomb inside a bomb inside a bomb is no document. */
const MOST_LAYERS = 3;

/**
 * Every compressed stream of a PDF is unpacked once within the limits before the PDF library, which knows none, sees it.
 * Streams behind other filters stay unseen here; the memory watch of the host is for them.
 * @throws FileRefused `file.too-large-unpacked`
 */
export function inspectPdfStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf('stream');
  while (at >= 0) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1;
    const end = file.indexOf('endstream', start);
    inspectStream(file.subarray(start, end < 0 ? file.length : end));
    at = end < 0 ? -1 : file.indexOf('stream', end + 9);
  }
}

function inspectStream(packed: Buffer): void {
  let data = packed;
  for (let layer = 0; layer < MOST_LAYERS && (data[0] ?? 0) % 16 === 8 && data.length > 16; layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: FILE_LIMITS.parsedBytes });
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
        throw new FileRefused('file.too-large-unpacked');
      return;
    }
  }
}
