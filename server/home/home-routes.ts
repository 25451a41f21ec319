import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { RuleBook } from '@songbang/engine/rules/rule-book.ts';
import { z } from 'zod';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { isoDate } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { townshipsOf, travelHours, unitsById } from '../org/unit-lookup.ts';
import { currentCosts } from '../parameters/parameter-lookup.ts';
import { ruleBookOf } from '../rules/rule-book-lookup.ts';
import { homeOf } from './home-views.ts';

const row = z.object({ key: z.string(), label: z.string(), hours: z.number(), yuan: z.number(), requests: z.number() });
const home = z.object({
  today: z.object({
    date: isoDate,
    dayKind: z.string(),
    workingHoursLeft: z.number().nullable(),
    calendarReaches: z.boolean(),
  }),
  coverage: z.object({ registered: z.number(), seen: z.number(), from: isoDate, to: isoDate }),
  counts: z.object({
    inbox: z.number(),
    dueThisWeek: z.number(),
    overdue: z.number(),
    unnumbered: z.number(),
    inReview: z.number(),
    returned: z.number(),
    numbered: z.number(),
    strays: z.number(),
  }),
  month: z.object({
    from: isoDate,
    to: isoDate,
    hours: z.number(),
    yuan: z.number(),
    requests: z.number(),
    units: z.number(),
    issuers: z.number(),
  }),
  hoursBySender: z.array(row),
  hoursByLevel: z.array(row),
  ownBurden: z.object({
    minutesPerUser: z.number(),
    actions: z.number(),
    users: z.number(),
    minutesPerAction: z.number(),
    budgetMinutes: z.number(),
    from: isoDate,
    to: isoDate,
  }),
});

export const registerHomeRoutes = (app: App, deps: Deps): void => {
  app.get('/api/home', { schema: { response: { 200: home } } }, (request) => homeOf(viewOf(deps, request)));

  const kit = z.object({
    region: z.string(),
    now: z.string(),
    calendar: z.custom<Calendar>(),
    costs: z.custom<StandardCosts>(),
    book: z.custom<RuleBook>(),
    townships: z.array(z.custom<PricedTarget>()),
    issuer: z.object({ unitId: z.string(), name: z.string(), level: z.string(), kind: z.string() }).nullable(),
  });
  app.get('/api/checking-kit', { schema: { response: { 200: kit } } }, async (request) => {
    const ctx = viewOf(deps, request);
    const { region, unitId } = ctx.actor;
    const today = toLocalDate(deps.clock.now());
    const [calendar, costs, book, towns, own] = await Promise.all([
      loadCalendar(deps.db, region, null),
      currentCosts(deps.db, region),
      ruleBookOf(deps.db, region),
      townshipsOf(deps.db, region, today),
      unitsById(deps.db, [unitId], today),
    ]);
    const travel = await travelHours(
      deps.db,
      region,
      towns.map((town) => town.id),
    );
    const townships = towns.map((town) => ({
      unitId: town.id,
      name: town.shortName,
      travelHours: travel.get(town.id) ?? 0,
      villages: town.villageCount,
    }));
    const [unit] = own;
    return {
      region,
      now: deps.clock.now().toISOString(),
      calendar,
      costs,
      book,
      townships,
      issuer: unit ? { unitId: unit.id, name: unit.name, level: unit.level, kind: unit.kind } : null,
    };
  });
};
