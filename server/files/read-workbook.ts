import { refuseUnread, type UploadedFile } from './extract-text.ts';
import { type FileProblem, fileProblem } from './file-problems.ts';
import type { GridSheet } from './read-cells.ts';
import { runInWorker, type WorkerOptions } from './worker-host.ts';

export type Workbook = { ok: true; sheets: GridSheet[] } | { ok: false; problem: FileProblem };

/**
 * A spreadsheet → its filled cells, merged areas and drop-down lists, ready for `readSheet` of the engine. Rows and
 * columns count from 0. Reads .xlsx, .xls, .csv and the HTML tables that systems export under those names; parses in a
 * worker like `extractText`.
 * @example const book = await readWorkbook({ name: '表.xlsx', bytes }); if (book.ok) book.sheets[0]?.cells
 */
export function readWorkbook(input: UploadedFile, options: WorkerOptions = {}): Promise<Workbook> {
  return sheetsOf('sheets', input, options);
}

/** The first rows of each sheet, and the tables of a .docx as well, each with the lines around it: for reading a form however long its list. */
export function readTables(input: UploadedFile, options: WorkerOptions = {}): Promise<Workbook> {
  return sheetsOf('tables', input, options);
}

async function sheetsOf(kind: 'sheets' | 'tables', input: UploadedFile, options: WorkerOptions): Promise<Workbook> {
  const refused = refuseUnread(input.bytes);
  if (refused) return { ok: false, problem: refused };
  const reply = await runInWorker({ kind, name: input.name, bytes: input.bytes }, options);
  return reply.ok ? { ok: true, sheets: reply.value as GridSheet[] } : { ok: false, problem: fileProblem(reply.code) };
}
