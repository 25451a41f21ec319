import type { WordRule } from '@songbang/engine/rules/custom-rule.ts';
import { BOUNDS, type ParameterKey } from '@songbang/engine/rules/parameters.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import {
  countRules,
  holdRules,
  insertRule,
  insertValue,
  latestRule,
  markRule,
  markValue,
  valueById,
  valueStands,
} from './local-store.ts';
import { ruleProblems } from './rule-problems.ts';

export type ValueInput = { key: ParameterKey; value: number; from: string; to: string | null; basis: string };
export type RuleInput = Omit<WordRule, 'id' | 'version'>;

/** Dates and words as the database and the rules want them. Problems: begins before today, ends before it begins. */
export const checkDates = (today: string, from: string, to: string | null | undefined): void => {
  if (from < today) throw ruleProblems('rule.past', { today });
  if (to && to <= from) throw ruleProblems('rule.dates');
};

/** A value that a lane can live with. Problem: outside its bounds. */
export const checkValue = ({ key, value }: Pick<ValueInput, 'key' | 'value'>): void => {
  const bounds = BOUNDS[key];
  if (bounds && (value < bounds.least || value > bounds.most)) throw ruleProblems('rule.value-bounds', { ...bounds });
};

export const checkedWords = (words: string[]): string[] => {
  const kept = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
  if (kept.length === 0) throw ruleProblems('rule.words-needed');
  return kept;
};

const note = (ctx: Context, action: string, subject: { type: string; id: string }, data: Record<string, unknown>) =>
  appendAudit(
    ctx.trx,
    { region: ctx.actor.region, accountId: ctx.actor.accountId, role: ctx.actor.role },
    ctx.clock.now(),
    [{ action, subjectType: subject.type, subjectId: subject.id, data }],
  );

/** Sets a parameter of the rules for this region from a day on. */
export const setValue = async (ctx: Context, input: ValueInput): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const now = ctx.clock.now();
  checkDates(toLocalDate(now), input.from, input.to);
  if (input.basis.trim() === '') throw ruleProblems('rule.basis-needed');
  checkValue(input);
  const id = newId(now);
  const { region, accountId } = ctx.actor;
  const mine = await insertValue(ctx.trx, {
    region,
    id,
    key: input.key,
    value: input.value,
    from_date: input.from,
    to_date: input.to,
    basis: input.basis.trim(),
    created_by: accountId,
    created_at: now,
  });
  if (!mine) throw ruleProblems('rule.value-taken', { from: input.from });
  await note(ctx, 'local-value.set', { type: 'local-value', id }, { ...input });
  return { id };
};

/** Takes a value back, or puts it in force again; earlier reviews keep what they were made with. */
export const withdrawValue = async (ctx: Context, id: string, withdrawn: boolean): Promise<void> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId } = ctx.actor;
  const row = await valueById(ctx.trx, region, id);
  if (!row) throw ruleProblems('rule.value-unknown');
  if ((row.withdrawn_at !== null) === withdrawn) return;
  if (!withdrawn && (await valueStands(ctx.trx, region, { key: row.key, from: row.from_date })))
    throw ruleProblems('rule.value-taken', { from: row.from_date });
  await markValue(
    ctx.trx,
    { region, id },
    withdrawn ? { withdrawn_by: accountId, withdrawn_at: ctx.clock.now() } : { withdrawn_by: null, withdrawn_at: null },
  );
  const action = withdrawn ? 'local-value.withdrawn' : 'local-value.restored';
  await note(ctx, action, { type: 'local-value', id }, { key: row.key, value: row.value, from: row.from_date });
};

export type WriteRule = { id: string | null; rule: RuleInput; basis: string; baseVersion: number };

/** Writes a word rule of this region, or another version of one: the earlier stands until the new one begins. */
export const writeRule = async (ctx: Context, input: WriteRule): Promise<{ id: string; version: number }> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const now = ctx.clock.now();
  checkDates(toLocalDate(now), input.rule.effectiveFrom, input.rule.effectiveTo);
  const words = checkedWords(input.rule.words);
  const { region, accountId } = ctx.actor;
  await holdRules(ctx.trx, region);
  const earlier = input.id ? await latestRule(ctx.trx, region, input.id) : undefined;
  if (input.id && !earlier) throw ruleProblems('rule.not-found');
  const current = earlier?.version ?? 0;
  if (current !== input.baseVersion) throw ruleProblems('rule.changed', { version: current });
  const id = input.id ?? (await nextRuleId(ctx));
  const rule: WordRule = { ...input.rule, words, id, version: current + 1 };
  await insertRule(ctx.trx, {
    region,
    rule,
    basis: input.basis.trim() || rule.clause,
    created_by: accountId,
    created_at: now,
  });
  await note(ctx, 'local-rule.written', { type: 'local-rule', id }, { version: rule.version, rule });
  return { id, version: rule.version };
};

/** `L-530427-07`: numbered through, withdrawn ones included, so that an id always means one rule. */
export const nextRuleId = async ({ trx, actor }: Pick<Context, 'trx' | 'actor'>): Promise<string> =>
  `L-${actor.region}-${String((await countRules(trx, actor.region)) + 1).padStart(2, '0')}`;

export const withdrawRule = async (ctx: Context, id: string, withdrawn: boolean): Promise<void> => {
  requireAbility(ctx.actor, 'parameter.edit');
  const { region, accountId } = ctx.actor;
  await holdRules(ctx.trx, region);
  const row = await latestRule(ctx.trx, region, id);
  if (!row) throw ruleProblems('rule.not-found');
  if ((row.withdrawn_at !== null) === withdrawn) return;
  await markRule(
    ctx.trx,
    { region, id },
    withdrawn ? { withdrawn_by: accountId, withdrawn_at: ctx.clock.now() } : { withdrawn_by: null, withdrawn_at: null },
  );
  const action = withdrawn ? 'local-rule.withdrawn' : 'local-rule.restored';
  await note(ctx, action, { type: 'local-rule', id }, { version: row.version });
};
