import { createHash } from 'node:crypto';
import { rowKey } from '@songbang/engine/lists/import/clashes.ts';
import { LIST_FIELDS } from '@songbang/engine/lists/import/fields.ts';
import { type Choice, type ReadList, readList } from '@songbang/engine/lists/import/read-list.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { readWorkbook } from '../files/read-workbook.ts';
import { Problem } from '../http/problem.ts';
import { knownUnits } from '../org/unit-lookup.ts';
import { isYearly, type ListKind } from './list.ts';
import { listProblems } from './list-problems.ts';
import { heldRows } from './list-rows-views.ts';
import { insertImport, insertListRows, lockImport, stampLists, undoImport } from './list-store.ts';

export type ListFile = { kind: ListKind; year: number | null; name: string; bytes: Uint8Array; choice: Choice };
type Sheets = Extract<Awaited<ReturnType<typeof readWorkbook>>, { ok: true }>['sheets'];

/** Opens the file outside any transaction. Throws the file's own problem, in the reader's words. */
export const openListFile = async (file: ListFile): Promise<Sheets> => {
  const book = await readWorkbook({ name: file.name, bytes: file.bytes });
  if (!book.ok)
    throw new Problem(book.problem.code, { kind: 'unprocessable', zh: book.problem.zh, en: book.problem.en });
  return book.sheets.filter((sheet) => !sheet.hidden);
};

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const MOST_HELD = 100_000;

type Place = { region: string; now: Date };

/** What the file says as a list, against what is held now. Problems: no header; a yearly list without its year. */
export const previewList = async (db: Db | Trx, at: Place, file: ListFile, sheets: Sheets): Promise<ReadList> => {
  const { kind, year, choice } = file;
  if (isYearly(kind) && year === null) throw listProblems('list.year-needed');
  const today = toLocalDate(at.now);
  const units = await knownUnits(db, at.region, today);
  const held = await heldRows(db, at.region, { kind, year, q: null, limit: MOST_HELD, offset: 0 });
  const read = readList(kind, sheets, choice, {
    year: year ?? Number(today.slice(0, 4)),
    units,
    towns: units.filter((unit) => unit.level === 'township'),
    heldKeys: new Set(held.map((row) => rowKey(kind, row))),
  });
  if (read.tables.length === 0) throw listProblems('list.no-header');
  return read;
};

/** Takes the rows without a `skip` problem in, in the caller's transaction. Problems: needed columns or every row missing. */
export const importList = async (
  ctx: Context,
  file: ListFile,
  sheets: Sheets,
): Promise<{ id: string; rows: number; skipped: number }> => {
  requireAbility(ctx.actor, 'list.edit');
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const read = await previewList(ctx.trx, { region, now }, file, sheets);
  if (read.missing.length > 0)
    throw listProblems('list.fields-missing', { fields: headersOf(file.kind, read.missing) });
  if (read.rows.length === 0) throw listProblems('list.nothing-to-take', { found: read.found });
  const { kind, year } = file;
  const id = newId(now);
  await insertImport(ctx.trx, {
    region,
    id,
    kind,
    year: isYearly(kind) ? year : null,
    fileName: file.name.slice(0, 200),
    mapping: read.mapping,
    rows: read.rows.length,
    createdBy: accountId,
    now,
  });
  const belongs = { region, importId: id, kind, year: year ?? Number(toLocalDate(now).slice(0, 4)), now };
  await insertListRows(ctx.trx, belongs, read.rows);
  await stampLists(ctx.trx, region);
  const skipped = read.found - read.rows.length;
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'list.imported',
      subjectType: 'list',
      subjectId: id,
      data: {
        kind,
        year,
        file: file.name.slice(0, 200),
        sha256: digestOf(file.bytes),
        rows: read.rows.length,
        skipped,
      },
    },
  ]);
  return { id, rows: read.rows.length, skipped };
};

/** Takes one import back. Reviews made with it keep what they were made of. */
export const takeBackImport = async (ctx: Context, id: string): Promise<{ rows: number }> => {
  requireAbility(ctx.actor, 'list.edit');
  const { region, accountId, role } = ctx.actor;
  const found = await lockImport(ctx.trx, region, id);
  if (!found) throw listProblems('list.import-not-found');
  if (found.undone_at) throw listProblems('list.already-undone');
  const now = ctx.clock.now();
  const kind = found.kind as ListKind;
  const rows = await undoImport(ctx.trx, { region, id, kind, by: accountId, now });
  await stampLists(ctx.trx, region);
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'list.undone', subjectType: 'list', subjectId: id, data: { kind, rows } },
  ]);
  return { rows };
};

const headersOf = (kind: ListKind, keys: readonly string[]): string =>
  LIST_FIELDS[kind]
    .filter(({ key }) => keys.includes(key))
    .map(({ header }) => header)
    .join('、');
