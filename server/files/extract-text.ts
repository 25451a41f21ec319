import { FILE_LIMITS } from './file-limits.ts';
import { type FileProblem, fileProblem } from './file-problems.ts';
import type { ParsedText } from './parse-file.ts';
import { runInWorker, type WorkerOptions } from './worker-host.ts';

export type UploadedFile = { name: string; bytes: Uint8Array };
export type ExtractedText = ({ ok: true } & ParsedText) | { ok: false; problem: FileProblem };

/**
 * An uploaded file → its text. The format is told by content, the name only breaks ties. Never throws on a hostile
 * file and never parses on the caller's thread.
 *
 * Formats: .txt .md .html .csv (UTF-8, UTF-16, GB18030), .docx, .pdf, .xlsx, .xls, .ofd. Paragraphs are lines, table
 * cells are separated by tabs, a sheet starts with 【its name】.
 * @param options `timeoutMs` (30,000), `heapMb` (512) and `memoryMb` (1,024, growth of the process) of the parsing thread
 * @example (await extractText({ name: 'a.txt', bytes: new TextEncoder().encode('各乡镇：') })) // { ok: true, text: '各乡镇：', format: 'txt', … }
 */
export async function extractText(input: UploadedFile, options: WorkerOptions = {}): Promise<ExtractedText> {
  const refused = refuseUnread(input.bytes);
  if (refused) return { ok: false, problem: refused };
  const reply = await runInWorker({ kind: 'text', name: input.name, bytes: input.bytes }, options);
  return reply.ok ? { ok: true, ...(reply.value as ParsedText) } : { ok: false, problem: fileProblem(reply.code) };
}

/** What can be said from the size alone, before a thread is started. */
export function refuseUnread(bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) return fileProblem('file.empty');
  return bytes.length > FILE_LIMITS.uploadBytes ? fileProblem('file.too-large') : null;
}
