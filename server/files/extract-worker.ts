import { parentPort } from 'node:worker_threads';
import { type FileProblemCode, FileRefused } from './file-problems.ts';
import { type CellFill, fillCells } from './fill-cells.ts';
import { parseFileSheets, parseFileTables, parseFileText } from './parse-file.ts';

export type WorkerJob =
  | { kind: 'text' | 'sheets' | 'tables'; name: string; bytes: Uint8Array }
  | { kind: 'fill'; name: string; bytes: Uint8Array; fills: CellFill[] };
export type WorkerReply = { ok: true; value: unknown } | { ok: false; code: FileProblemCode };

/**
 * The thread hostile files are parsed in: one job, one reply, and the host ends the thread. An unexpected failure of a
 * parser is the file's fault as far as the reader of the message is concerned: it is reported as damaged.
 */
parentPort?.once('message', async (job: WorkerJob) => {
  parentPort?.postMessage(await run(job));
});

async function run(job: WorkerJob): Promise<WorkerReply> {
  try {
    return { ok: true, value: await resultOf(job) };
  } catch (error) {
    return { ok: false, code: error instanceof FileRefused ? error.code : 'file.damaged' };
  }
}

const PARSERS = { text: parseFileText, sheets: parseFileSheets, tables: parseFileTables };

function resultOf(job: WorkerJob): unknown {
  if (job.kind === 'fill') return fillCells(job.bytes, job.fills);
  return PARSERS[job.kind](job.name, job.bytes);
}
