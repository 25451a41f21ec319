import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { Context } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { toLocalDate } from '../../clock.ts';
import type { Db, Trx } from '../../db/connect.ts';
import type { App, Deps } from '../../http/app.ts';
import { instant, isoDate } from '../../http/fields.ts';
import { asCommand, viewOf } from '../../http/inputs.ts';
import { knownUnits, townshipsOf } from '../../org/unit-lookup.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS, WHOLE } from './assumptions.ts';
import {
  DEPARTMENT_EXCEPTIONS,
  type Exceptions,
  exceptionUnits,
  strayException,
  TOWN_EXCEPTIONS,
} from './exceptions.ts';
import { planningProblems } from './planning-problems.ts';
import { insertSetting, latestSetting, settingHistory, settingOn } from './setting-store.ts';

const MOST = 100_000;
const amount = (name: string) =>
  WHOLE.includes(name as keyof Assumptions) ? z.number().int().min(0).max(1_000) : z.number().min(0).max(MOST);
const assumptions = z.strictObject(
  Object.fromEntries(Object.keys(DEFAULT_ASSUMPTIONS).map((name) => [name, amount(name)])) as Record<
    keyof Assumptions,
    z.ZodNumber
  >,
);

const exceptionNames = [...TOWN_EXCEPTIONS, ...DEPARTMENT_EXCEPTIONS];
const MOST_UNITS = 500;
const exceptions = z
  .record(z.uuid(), z.partialRecord(z.enum(exceptionNames), z.number().int().min(0).max(1_000)))
  .refine((all) => Object.keys(all).length <= MOST_UNITS);

/** What the planner takes for granted: shown to everybody, changed by the relief office with a date and a reason. */
export const registerSettingsRoutes = (app: App, deps: Deps): void => {
  const values = z.record(z.string(), z.number());
  const shown = z.object({
    version: z.number(),
    validFrom: isoDate.nullable(),
    assumptions: values,
    defaults: values,
    exceptions: z.record(z.string(), values),
    units: z.array(z.object({ id: z.string(), name: z.string(), names: z.array(z.string()) })),
    latestVersion: z.number(),
    history: z.array(z.object({ version: z.number(), validFrom: isoDate, reason: z.string(), at: instant })),
  });
  app.get('/api/planning/assumptions', { schema: { response: { 200: shown } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'parameter.read');
    const { region } = ctx.actor;
    const now = await settingOn(ctx.db, region, toLocalDate(ctx.clock.now()));
    const history = await settingHistory(ctx.db, region);
    const units = await unitsThatDiffer(ctx.db, region, toLocalDate(ctx.clock.now()));
    return {
      ...now,
      assumptions: { ...now.assumptions },
      defaults: { ...DEFAULT_ASSUMPTIONS },
      exceptions: now.exceptions as Record<string, Record<string, number>>,
      units: units.map(({ id, name, names }) => ({ id, name, names: [...names] })),
      latestVersion: await latestSetting(ctx.db, region),
      history: history.map(({ version, valid_from, reason, created_at }) => ({
        version,
        validFrom: valid_from,
        reason,
        at: created_at,
      })),
    };
  });

  const change = z.strictObject({
    assumptions,
    exceptions,
    validFrom: isoDate,
    reason: z.string().max(1_000),
    baseVersion: z.number().int().min(0),
  });
  app.put(
    '/api/planning/assumptions',
    { schema: { body: change, response: { 200: z.object({ version: z.number() }) } } },
    (request) => asCommand(deps, request, (ctx) => changeAssumptions(ctx, request.body)),
  );
};

type Change = {
  assumptions: Assumptions;
  exceptions: Exceptions;
  validFrom: string;
  reason: string;
  baseVersion: number;
};

/** Puts a new version in force from a date on. Plans made before keep the version they were made with. */
const changeAssumptions = async (ctx: Context, input: Change): Promise<{ version: number }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  if (input.reason.trim() === '') throw planningProblems('planning.reason-needed');
  const { region, accountId, role } = ctx.actor;
  const latest = await latestSetting(ctx.trx, region);
  if (latest !== input.baseVersion) throw planningProblems('planning.setting-changed', { version: latest });
  const units = await unitsThatDiffer(ctx.trx, region, toLocalDate(ctx.clock.now()));
  if (strayException(input.exceptions, units) !== null) throw planningProblems('planning.not-its-number');
  const version = latest + 1;
  const at = ctx.clock.now();
  const { validFrom, assumptions: values, exceptions: own } = input;
  const reason = input.reason.trim();
  const row = { region, version, validFrom, assumptions: values, exceptions: own, reason, by: accountId, at };
  if (!(await insertSetting(ctx.trx, row))) throw planningProblems('planning.setting-changed', { version });
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    {
      action: 'planning.assumptions-changed',
      subjectType: 'planning-setting',
      subjectId: String(version),
      data: { validFrom, reason, assumptions: values, exceptions: own },
    },
  ]);
  return { version };
};

const unitsThatDiffer = async (db: Db | Trx, region: string, on: string) =>
  exceptionUnits(await townshipsOf(db, region, on), await knownUnits(db, region, on));
