import { type SqlBool, sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn, ledgerIn } from '../access/scope.ts';
import { addDays, fromLocal } from '../clock.ts';

export type LedgerKey = 'issuer' | 'level' | 'kind' | 'unit';

const KEY = {
  issuer: {
    key: sql<string>`coalesce(ledger_entry.issuer_unit_id::text, ledger_entry.issuer_name)`,
    label: sql<string>`min(ledger_entry.issuer_name)`,
  },
  level: {
    key: sql<string>`coalesce(ledger_entry.issuer_level, 'unknown')`,
    label: sql<string>`coalesce(min(ledger_entry.issuer_level), 'unknown')`,
  },
  kind: { key: sql<string>`ledger_entry.kind`, label: sql<string>`min(ledger_entry.kind)` },
  unit: { key: sql<string>`ledger_entry.unit_id::text`, label: sql<string>`min(unit.short_name)` },
};

type Range = { from: string; to: string };
const booked = ({ from, to }: Range) =>
  sql<SqlBool>`(ledger_entry.booked_on >= ${from} and ledger_entry.booked_on <= ${to})`;

/**
 * Hours and yuan borne in a range (both dates inclusive), by sender, level, kind or bearer. Senders come largest first;
 * townships in the order of their codes, never of their hours.
 */
export const ledgerBy = async (ctx: ViewContext, range: Range, by: LedgerKey) => {
  const { key, label } = KEY[by];
  const hours = sql<number>`sum(ledger_entry.hours)`;
  const rows = await ctx.db
    .selectFrom('ledger_entry')
    .innerJoin('unit', 'unit.id', 'ledger_entry.unit_id')
    .select([
      key.as('key'),
      label.as('label'),
      hours.as('hours'),
      sql<number>`sum(ledger_entry.yuan)`.as('yuan'),
      sql<number>`count(distinct ledger_entry.request_id)`.as('requests'),
    ])
    .where(ledgerIn(ctx.scope))
    .where(booked(range))
    .groupBy(key)
    .orderBy(by === 'unit' ? sql`min(unit.place_code)` : sql`sum(ledger_entry.hours) desc`)
    .limit(500)
    .execute();
  const total = await ctx.db
    .selectFrom('ledger_entry')
    .select([
      sql<number>`coalesce(sum(hours), 0)`.as('hours'),
      sql<number>`coalesce(sum(yuan), 0)`.as('yuan'),
      sql<number>`count(distinct request_id)`.as('requests'),
      sql<number>`count(distinct unit_id)`.as('units'),
      sql<number>`count(distinct coalesce(issuer_unit_id::text, issuer_name))`.as('issuers'),
    ])
    .where(ledgerIn(ctx.scope))
    .where(booked(range))
    .executeTakeFirstOrThrow();
  return { ...range, total, rows, coverage: await coverageOf(ctx, range) };
};

/** Requests registered by their sender before they arrived ÷ all that were seen, with both counts. */
export const coverageOf = async (ctx: ViewContext, { from, to }: Range) => {
  const row = await ctx.db
    .selectFrom('delivery')
    .select([
      sql<number>`count(distinct request_id) filter (where registered_before_arrival)`.as('registered'),
      sql<number>`count(distinct request_id)`.as('seen'),
    ])
    .where(deliveriesIn(ctx.scope))
    .where('arrived_at', '>=', fromLocal(from))
    .where('arrived_at', '<', fromLocal(addDays(to, 1)))
    .executeTakeFirstOrThrow();
  return { ...row, from, to };
};
