import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { addDays } from '../../clock.ts';
import type { App, Deps } from '../../http/app.ts';
import { idParams, isoDate } from '../../http/fields.ts';
import { viewOf } from '../../http/inputs.ts';
import { half, mode } from './board-fields.ts';
import { countedLines } from './counted.ts';
import { loadTownships } from './demand-views.ts';
import { busiestPeople, namedPatterns, townshipAlone } from './insights.ts';
import { planFor } from './plan-views.ts';
import { planningProblems } from './planning-problems.ts';
import { askedAsPlan } from './practice.ts';
import { simulateInWorker } from './simulate-in-worker.ts';
import { pastRequests } from './simulation-views.ts';
import { whatIfInWorker } from './what-if-in-worker.ts';

const WHAT_IF_ITERATIONS = 15_000;
const LONGEST_DAYS = 366;

/** What a plan and a year show: patterns in what was asked and in what is planned, a post shared, a rule that could have been. */
export const registerInsightRoutes = (app: App, deps: Deps): void => {
  registerPatterns(app, deps);
  registerCounted(app, deps);
  registerSimulation(app, deps);
};

const registerPatterns = (app: App, deps: Deps): void => {
  const pattern = z.object({
    kind: z.string(),
    town: z.string().nullable(),
    towns: z.array(z.string()),
    departments: z.array(z.string()),
    person: z.string().nullable(),
    village: z.string().nullable(),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    count: z.number(),
    outOf: z.number().nullable(),
  });
  const busiest = z.object({
    person: z.number(),
    label: z.string(),
    town: z.string(),
    halfDays: z.number(),
    outOf: z.number(),
  });
  const found = z.object({ asked: z.array(pattern), planned: z.array(pattern), busiest: z.array(busiest) });
  app.get(
    '/api/planning/plans/:id/patterns',
    { schema: { params: idParams, response: { 200: found } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.read');
      const { problem, plan, from, to } = await planFor(ctx, request.params.id);
      if (!problem || !plan) throw planningProblems('planning.not-ready');
      const calendar = await loadCalendar(ctx.db, ctx.actor.region, null);
      const towns = await loadTownships(ctx.db, { region: ctx.actor.region, from, to });
      const villages = towns.map((town) => town.villages.map((village) => village.name));
      return {
        asked: namedPatterns(problem, askedAsPlan(problem, calendar), villages),
        planned: namedPatterns(problem, plan, villages),
        busiest: busiestPeople(problem, plan),
      };
    },
  );

  const amounts = z.object({ visitDays: z.number(), cost: z.number() });
  const answer = z.object({ shared: z.array(z.string()), before: amounts, after: amounts, freedVisitDays: z.number() });
  const asked = z.strictObject({ person: z.number().int().min(0), people: z.number().int().min(2).max(5).default(3) });
  app.post(
    '/api/planning/plans/:id/what-if',
    { schema: { params: idParams, body: asked, response: { 200: answer } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.make');
      const { problem } = await planFor(ctx, request.params.id);
      const { person, people } = request.body;
      const town = problem?.instance.persons[person]?.town;
      if (!problem || town === undefined || town < 0) throw planningProblems('planning.item-not-found');
      const instance = townshipAlone(problem.instance, town);
      const found = await whatIfInWorker({ instance, person, people, iterations: WHAT_IF_ITERATIONS });
      return { ...found, shared: found.shared.map((one) => problem.refs.persons[one]?.label ?? '') };
    },
  );
};

const registerCounted = (app: App, deps: Deps): void => {
  const line = z.object({
    kind: z.enum(['visit', 'meeting']),
    issuer: z.string(),
    title: z.string(),
    town: z.string(),
    person: z.string().nullable(),
    askedDate: isoDate,
    askedHalves: z.number(),
    askedByVideo: z.boolean(),
    askedOnRest: z.boolean(),
    date: isoDate.nullable(),
    half: half.nullable(),
    mode,
    hours: z.number(),
  });
  app.get(
    '/api/planning/plans/:id/counted',
    { schema: { params: idParams, response: { 200: z.object({ lines: z.array(line) }) } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.read');
      const { problem, plan } = await planFor(ctx, request.params.id);
      if (!problem || !plan) throw planningProblems('planning.not-ready');
      const calendar = await loadCalendar(ctx.db, ctx.actor.region, null);
      const { scope } = ctx;
      // Another department's line: that it is there, not what it is or who is called.
      const foreign = (own: string | null) => scope.kind === 'issuer' && own !== scope.unitId;
      const lines = countedLines(problem, plan, calendar).map(({ issuerUnitId, ...one }, nth) =>
        foreign(issuerUnitId) ? { ...one, title: '', person: one.person === null ? null : `#${nth + 1}` } : one,
      );
      return { lines };
    },
  );
};

const registerSimulation = (app: App, deps: Deps): void => {
  const WAYS = ['video', 'sample', 'once'] as const;
  const query = z.object({ from: isoDate, to: isoDate, ways: z.string().max(40).default('') });
  const amount = z.object({ hours: z.number(), yuan: z.number() });
  const share = z.object({ numerator: z.number(), denominator: z.number(), value: z.number().nullable() });
  const simulated = z.object({
    before: amount,
    after: amount,
    saved: share,
    touched: share,
    byIssuer: z.array(z.object({ issuer: z.string(), before: amount, after: amount, requests: z.number() })),
  });
  app.get(
    '/api/planning/simulation',
    { schema: { querystring: query, response: { 200: simulated } } },
    async (request) => {
      const ctx = viewOf(deps, request);
      requireAbility(ctx.actor, 'plan.read');
      const { from, to, ways } = request.query;
      if (to < from || addDays(from, LONGEST_DAYS) < to) throw planningProblems('planning.span');
      const chosen = WAYS.filter((way) => ways.split(',').includes(way));
      return simulateInWorker({ requests: await pastRequests(ctx, from, to), ways: chosen });
    },
  );
};
