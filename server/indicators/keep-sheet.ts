import { isPeriod } from '@songbang/engine/forms/period.ts';
import { unitIn } from '@songbang/engine/forms/unit.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newId } from '../db/id.ts';
import { deliveredTo } from '../desk/delivery-lookup.ts';
import { indicatorProblems } from './indicator-problems.ts';
import {
  insertSheet,
  insertValues,
  lockSheet,
  type NewIndicator,
  registerIndicators,
  undoSheet,
} from './indicator-store.ts';
import { cellName, type ReadBook } from './read-sheets.ts';

export type KeepInput = { fileName: string; period: string | null; requestId: string | null };

const MOST_FIELDS = 200;

/**
 * Keeps the figures of a sheet the office has given, each with its cell, so that the next form asking for them is answered from here.
 * Read before; this stores. Words, and rows of places that are not one's own, are not kept.
 */
export const keepSheet = async (
  ctx: Context,
  book: ReadBook,
  input: KeepInput,
): Promise<{ id: string; values: number }> => {
  requireAbility(ctx.actor, 'sheet.keep');
  const { region, unitId, accountId, role } = ctx.actor;
  const period = input.period ?? book.period;
  if (period === null || !isPeriod(period)) throw indicatorProblems('sheet.period-needed');
  const values = valuesOf(book, period);
  if (values.length === 0)
    throw indicatorProblems('sheet.no-values', { places: book.tables.flatMap((one) => one.strangers).length });
  const asked = input.requestId ? await deliveredTo(ctx.trx, { region, unitId, requestId: input.requestId }) : null;
  if (input.requestId && !asked) throw indicatorProblems('sheet.unknown-request');
  const now = ctx.clock.now();
  const id = newId(now);
  const fields = [...new Set(book.tables.flatMap((one) => one.table.cells.map((cell) => cell.indicator.label)))];
  const made = await insertSheet(ctx.trx, {
    region,
    id,
    unit_id: unitId,
    title: book.title,
    asked_by: asked?.issuerName ?? book.department ?? '',
    request_id: input.requestId,
    period,
    file_name: input.fileName.slice(0, 200),
    file_hash: book.hash,
    fields: fields.slice(0, MOST_FIELDS),
    kept_by: accountId,
    kept_at: now,
  });
  if (!made) throw indicatorProblems('sheet.already-kept');
  await registerIndicators(ctx.trx, region, indicatorsOf(book), now);
  await insertValues(ctx.trx, { region, sheetId: id }, values);
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'sheet.kept', subjectType: 'held-sheet', subjectId: id, data: { period, values: values.length } },
  ]);
  return { id, values: values.length };
};

const valuesOf = (book: ReadBook, period: string) =>
  book.tables.flatMap((one) =>
    one.table.cells.flatMap((cell) =>
      cell.value === null
        ? []
        : [
            {
              cell: cellName(one, cell),
              key: cell.indicator.concept,
              placeCode: cell.place,
              period: cell.indicator.period ?? period,
              value: cell.value,
              unit: cell.indicator.unit,
            },
          ],
    ),
  );

const indicatorsOf = (book: ReadBook): NewIndicator[] => {
  const found = new Map<string, NewIndicator>();
  for (const { indicator, value } of book.tables.flatMap((one) => one.table.cells))
    if (value !== null && !found.has(indicator.concept))
      found.set(indicator.concept, {
        key: indicator.concept,
        name: indicator.path.map(withoutUnit).join(' · '),
        unit: indicator.unit,
        label: indicator.label,
      });
  return [...found.values()].sort((a, b) => a.key.localeCompare(b.key));
};

/** 耕地面积（亩） is 耕地面积; the unit stands beside the name. */
const withoutUnit = (label: string): string =>
  label.replace(/[（(][^（()）]{1,6}[）)]$/, (bracket) => (unitIn(bracket.slice(1, -1)) === null ? bracket : ''));

/** Takes a sheet back: its figures answer nothing any more. */
export const takeSheetBack = async (ctx: Context, id: string): Promise<void> => {
  requireAbility(ctx.actor, 'sheet.keep');
  const { region, unitId, accountId, role } = ctx.actor;
  const sheet = await lockSheet(ctx.trx, { region, unitId, id });
  if (!sheet) throw indicatorProblems('sheet.not-found');
  if (sheet.undone_at) throw indicatorProblems('sheet.already-undone');
  const now = ctx.clock.now();
  await undoSheet(ctx.trx, region, id, now);
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    { action: 'sheet.taken-back', subjectType: 'held-sheet', subjectId: id, data: {} },
  ]);
};
