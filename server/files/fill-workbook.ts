import { refuseUnread, type UploadedFile } from './extract-text.ts';
import { type FileProblem, fileProblem } from './file-problems.ts';
import type { CellFill } from './fill-cells.ts';
import { runInWorker, type WorkerOptions } from './worker-host.ts';

export type FilledWorkbook = { ok: true; bytes: Uint8Array } | { ok: false; problem: FileProblem };

/**
 * A .xlsx with numbers written into its cells and nothing else changed; in a worker like everything that opens a stranger's file.
 * @example const filled = await fillWorkbook(file, [{ sheet: 0, row: 2, column: 3, value: 420 }]); if (filled.ok) send(filled.bytes)
 */
export async function fillWorkbook(
  input: UploadedFile,
  fills: readonly CellFill[],
  options: WorkerOptions = {},
): Promise<FilledWorkbook> {
  const refused = refuseUnread(input.bytes);
  if (refused) return { ok: false, problem: refused };
  const job = { kind: 'fill' as const, name: input.name, bytes: input.bytes, fills: [...fills] };
  const reply = await runInWorker(job, options);
  return reply.ok ? { ok: true, bytes: reply.value as Uint8Array } : { ok: false, problem: fileProblem(reply.code) };
}
