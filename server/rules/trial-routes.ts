import type { ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import { pastYearOf } from '@songbang/engine/calendar/period-change.ts';
import { type BookChange, changed } from '@songbang/engine/rules/rule-book.ts';
import type { Tried } from '@songbang/engine/rules/rule-impact.ts';
import { z } from 'zod';
import { requireAbility } from '../access/abilities.ts';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import type { App, Deps } from '../http/app.ts';
import { id, instant } from '../http/fields.ts';
import { viewOf } from '../http/inputs.ts';
import { periodFields } from '../http/period-fields.ts';
import { unitsById } from '../org/unit-lookup.ts';
import { periodById } from '../parameters/parameter-lookup.ts';
import { parameterProblems } from '../parameters/parameter-problems.ts';
import { checkAdoption } from './adopt-pack.ts';
import { adoptions } from './adoption-views.ts';
import { checkDates, checkValue } from './change-local.ts';
import { dated, localRules, localValues } from './local-views.ts';
import { ruleBookOf } from './rule-book-lookup.ts';
import { adoptionInput, ruleId, ruleInput, valueInput, wordRule } from './rule-fields.ts';
import { ruleProblems } from './rule-problems.ts';
import { tryChange } from './try-change.ts';

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: valueInput }),
  z.strictObject({ kind: z.literal('withdraw-value'), id }),
  z.strictObject({ kind: z.literal('rule'), id: ruleId.nullable().default(null), rule: wordRule }),
  z.strictObject({ kind: z.literal('withdraw-rule'), id: ruleId }),
  z.strictObject({ kind: z.literal('adopt'), adoption: adoptionInput }),
  z.strictObject({ kind: z.literal('withdraw-adoption'), id }),
  z.strictObject({ kind: z.literal('period'), period: periodFields.extend({ unitId: id.nullable().default(null) }) }),
  z.strictObject({ kind: z.literal('remove-period'), id }),
]);

/** A change asked of the stored year before it is saved: a value, a rule, another place's pack, protected time. */
export const registerTrialRoutes = (app: App, deps: Deps): void => {
  const lane = z.enum(['green', 'amber', 'red', 'emergency']);
  const trial = z.object({
    considered: z.number(),
    notAsked: z.number(),
    touched: z.number(),
    lanes: z.array(z.object({ from: lane, to: lane, count: z.number() })),
    examples: z.array(
      z.object({
        requestId: id,
        title: z.string(),
        issuerName: z.string(),
        receivedAt: instant,
        laneBefore: lane,
        laneAfter: lane,
        added: z.array(z.string()),
        removed: z.array(z.string()),
      }),
    ),
  });
  app.post('/api/rule-trials', { schema: { body: change, response: { 200: trial } } }, async (request, reply) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.edit');
    const tried = await triedOf(ctx, request.body);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return tryChange(ctx, tried, gone.signal);
  });
};

type Change = z.output<typeof change>;
type PeriodInput = Extract<Change, { kind: 'period' | 'remove-period' }>;
const isPeriod = (body: Change): body is PeriodInput => body.kind === 'period' || body.kind === 'remove-period';

/** Everything as it stands and as it would be, and the day it is asked as of. */
const triedOf = async (ctx: ViewContext, body: Change): Promise<Tried & { onlyTarget: string | null }> => {
  const before = await ruleBookOf(ctx.db, ctx.actor.region);
  const today = toLocalDate(ctx.clock.now());
  if (isPeriod(body)) {
    const { unitId, ...held } = await periodOf(ctx, body);
    const period = { kind: body.kind === 'period' ? 'add' : 'remove', period: pastYearOf(held, today) } as const;
    return { before, after: before, asOf: today, period, onlyTarget: unitId };
  }
  const { change: wanted, asOf } = await changeOf(ctx, body, today);
  return { before, after: changed(before, wanted), asOf, onlyTarget: null };
};

/** A period for everybody, or of one township with its unit. */
const periodOf = async (
  { db, actor, clock }: ViewContext,
  body: PeriodInput,
): Promise<ProtectedPeriod & { unitId: string | null }> => {
  if (body.kind === 'period') {
    const { unitId, to, from } = body.period;
    if (to < from) throw ruleProblems('rule.dates');
    if (unitId !== null) {
      const [unit] = await unitsById(db, [unitId], toLocalDate(clock.now()));
      if (unit?.region !== actor.region) throw parameterProblems('period.unknown-unit');
    }
    return body.period;
  }
  const held = await periodById(db, actor.region, body.id);
  if (!held) throw ruleProblems('rule.period-unknown');
  return held;
};

type Dated = { change: BookChange; asOf: string };

/** The change as the rules want it, and the day it is tried as of: the day it begins, today when it takes something away. */
const changeOf = async (ctx: ViewContext, body: Exclude<Change, PeriodInput>, today: string): Promise<Dated> => {
  const { region } = ctx.actor;
  switch (body.kind) {
    case 'value': {
      const { to, ...row } = body.value;
      checkDates(today, row.from, to);
      checkValue(row);
      return { change: { kind: 'value', value: { ...row, region, ...(to ? { to } : {}) } }, asOf: row.from };
    }
    case 'withdraw-value': {
      const row = (await localValues(ctx)).find((one) => one.id === body.id && one.withdrawnAt === null);
      if (!row) throw ruleProblems('rule.value-unknown');
      return { change: { kind: 'withdraw-value', value: dated(row, region) }, asOf: laterOf(row.from, today) };
    }
    case 'rule':
      return writtenRule(ctx, body, today);
    case 'withdraw-rule': {
      const [latest] = await localRules(ctx, body.id);
      if (!latest || latest.withdrawnAt) throw ruleProblems('rule.not-found');
      return { change: { kind: 'withdraw-rule', id: body.id }, asOf: laterOf(latest.rule.effectiveFrom, today) };
    }
    case 'adopt': {
      const { pack, from, to } = body.adoption;
      checkAdoption(region, today, { pack, from, to });
      return { change: { kind: 'adopt', adoption: { pack, from, ...(to ? { to } : {}) } }, asOf: from };
    }
    case 'withdraw-adoption': {
      const row = (await adoptions(ctx)).find((one) => one.id === body.id && one.withdrawnAt === null);
      if (!row) throw ruleProblems('rule.pack-unknown');
      const held = { pack: row.pack, from: row.from, ...(row.to ? { to: row.to } : {}) };
      return { change: { kind: 'withdraw-adoption', adoption: held }, asOf: laterOf(row.from, today) };
    }
  }
};

const writtenRule = async (
  ctx: ViewContext,
  body: Extract<Change, { kind: 'rule' }>,
  today: string,
): Promise<Dated> => {
  const rule = ruleInput(body.rule);
  checkDates(today, rule.effectiveFrom, rule.effectiveTo);
  const [latest] = body.id ? await localRules(ctx, body.id) : [];
  if (body.id && !latest) throw ruleProblems('rule.not-found');
  const version = (latest?.version ?? 0) + 1;
  const id = body.id ?? `L-${ctx.actor.region}-new`;
  return { change: { kind: 'rule', rule: { ...rule, id, version } }, asOf: rule.effectiveFrom };
};

const laterOf = (a: string, b: string): string => [a, b].sort()[1]!;
