import type { ViewContext } from '../access/context.ts';
import { currentCosts } from './parameter-lookup.ts';

/** The region's standard costs with their history, its protected periods, and the calendar years that are known. */
export const parametersOf = async (ctx: ViewContext) => {
  const { region } = ctx.actor;
  const [costs, history, periods, years] = await Promise.all([
    currentCosts(ctx.db, region),
    ctx.db
      .selectFrom('parameter_set')
      .leftJoin('account', (join) =>
        join.onRef('account.region', '=', 'parameter_set.region').onRef('account.id', '=', 'parameter_set.changed_by'),
      )
      .select(['parameter_set.version', 'parameter_set.created_at', 'parameter_set.reason', 'account.display_name'])
      .where('parameter_set.region', '=', region)
      .orderBy('parameter_set.version', 'desc')
      .limit(50)
      .execute(),
    ctx.db
      .selectFrom('protected_period')
      .leftJoin('unit', 'unit.id', 'protected_period.unit_id')
      .selectAll('protected_period')
      .select('unit.short_name')
      .where('protected_period.region', '=', region)
      .orderBy('from_date')
      .orderBy('protected_period.id')
      .limit(500)
      .execute(),
    ctx.db.selectFrom('calendar_year').selectAll().orderBy('year', 'desc').execute(),
  ]);
  return {
    version: history[0]?.version ?? 0,
    costs,
    history: history.map((row) => ({
      version: row.version,
      at: row.created_at,
      reason: row.reason,
      by: row.display_name,
    })),
    protectedPeriods: periods.map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      unitName: row.short_name,
      name: row.name,
      kind: row.kind,
      from: row.from_date,
      to: row.to_date,
      half: row.half,
      weekdays: row.weekdays,
    })),
    calendarYears: years,
  };
};
