import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { toLocalDate } from '../../clock.ts';
import { newId } from '../../db/id.ts';
import type { GridSheet } from '../../files/read-cells.ts';
import { knownUnits, townshipsOf } from '../../org/unit-lookup.ts';
import { loadPeople } from './demand-views.ts';
import { seatOf, writeLeave, writeRoads } from './import-store.ts';
import { planningProblems } from './planning-problems.ts';
import { LEAVE_COLUMNS, type LeaveSpan, readLeave } from './read-leave.ts';
import { type ImportRow, ROAD_COLUMNS, type Road, readRoads } from './read-roads.ts';

export type SheetKind = 'roads' | 'leave';
export type Imported = {
  /** False: a preview, nothing is written. */
  written: boolean;
  rows: { line: number; words: string; problem: string | null }[];
  good: number;
  bad: number;
};

/**
 * Reads a sheet of road times or of leave. A preview says line by line what would be written and what is wrong; the commit writes all
 * lines or, when one is wrong, none.
 */
export const importSheet = async (
  ctx: Context,
  kind: SheetKind,
  sheets: readonly GridSheet[],
  commit: boolean,
): Promise<Imported> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId, role } = ctx.actor;
  const today = toLocalDate(ctx.clock.now());
  const towns = await townshipsOf(ctx.trx, region, today);
  const rows: ImportRow<Road | LeaveSpan>[] | null =
    kind === 'roads'
      ? readRoads(sheets, towns)
      : readLeave(sheets, await knownUnits(ctx.trx, region, today), await loadPeople(ctx.trx, region, today));
  if (!rows) throw planningProblems('planning.no-table', { columns: kind === 'roads' ? ROAD_COLUMNS : LEAVE_COLUMNS });
  const bad = rows.filter((row) => row.problem !== null).length;
  const shown = {
    rows: rows.map(({ line, words, problem }) => ({ line, words, problem })),
    good: rows.length - bad,
    bad,
  };
  if (!commit) return { written: false, ...shown };
  if (bad > 0) throw planningProblems('planning.rows-invalid', { count: bad });
  if (kind === 'roads') await saveRoads(ctx, rows as ImportRow<Road>[]);
  else await saveLeave(ctx, rows as ImportRow<LeaveSpan>[]);
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    { action: `planning.${kind}-imported`, subjectType: 'region', subjectId: region, data: { rows: rows.length } },
  ]);
  return { written: true, ...shown };
};

const saveRoads = async (ctx: Context, rows: readonly ImportRow<Road>[]): Promise<void> => {
  const roads = rows.flatMap((row) => row.value ?? []);
  const nearest = [...roads].sort((x, y) => x.minutes - y.minutes)[0];
  const seat = (await seatOf(ctx.trx, ctx.actor.region)) ?? nearest?.unitId;
  if (seat) await writeRoads(ctx.trx, ctx.actor.region, seat, roads);
};

const saveLeave = async (ctx: Context, rows: readonly ImportRow<LeaveSpan>[]): Promise<void> => {
  const at = ctx.clock.now();
  const spans = rows.flatMap((row) => (row.value ? [{ ...row.value, id: newId(at) }] : []));
  await writeLeave(ctx.trx, ctx.actor.region, spans);
};
