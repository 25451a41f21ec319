import { PARAMETER_KEYS } from '@songbang/engine/rules/parameters.ts';
import { z } from 'zod';
import { id, instant, isoDate } from '../http/fields.ts';
import { checkedWords, type RuleInput } from './change-local.ts';

/** What several routes of the rules share. */

export const ruleId = z.string().min(3).max(40);
export const parameterKey = z.enum(PARAMETER_KEYS);

export const localValue = z.object({
  id,
  key: z.string(),
  value: z.number(),
  from: isoDate,
  to: isoDate.nullable(),
  basis: z.string(),
  by: z.string().nullable(),
  at: instant,
  withdrawnAt: instant.nullable(),
});

const MODALITIES = ['prohibition', 'obligation', 'general', 'encouragement'] as const;

/** A word rule as the form sends it. Lengths keep one rule readable and its search quick. */
export const wordRule = z.strictObject({
  title: z.string().trim().min(1).max(60),
  titleEn: z.string().trim().max(120).default(''),
  requirement: z.string().trim().min(1).max(200),
  requirementEn: z.string().trim().max(400).default(''),
  sourceTitle: z.string().trim().min(1).max(100),
  clause: z.string().trim().min(1).max(40),
  modality: z.enum(MODALITIES),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable().default(null),
  words: z.array(z.string().max(40)).max(200),
  exceptWords: z.array(z.string().max(40)).max(200).default([]),
});

const storedRule = z.object({
  title: z.string(),
  titleEn: z.string(),
  requirement: z.string(),
  requirementEn: z.string(),
  sourceTitle: z.string(),
  clause: z.string(),
  modality: z.enum(MODALITIES),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
  words: z.array(z.string()),
  exceptWords: z.array(z.string()),
});

export const localRule = z.object({
  id: z.string(),
  version: z.number(),
  rule: storedRule,
  basis: z.string(),
  by: z.string().nullable(),
  at: instant,
  withdrawnAt: instant.nullable(),
});

/** A written rule as it is stored: without empty words, its English after the Chinese where none is given. */
export const ruleInput = ({ effectiveTo, titleEn, requirementEn, ...rule }: z.output<typeof wordRule>): RuleInput => ({
  ...rule,
  titleEn: titleEn || rule.title,
  requirementEn: requirementEn || rule.requirement,
  words: checkedWords(rule.words),
  exceptWords: rule.exceptWords.map((word) => word.trim()).filter((word) => word !== ''),
  ...(effectiveTo ? { effectiveTo } : {}),
});

export const valueInput = z.strictObject({
  key: parameterKey,
  value: z.number().min(0).max(1_000_000),
  from: isoDate,
  to: isoDate.nullable().default(null),
  basis: z.string().max(500),
});

export const adoptionInput = z.strictObject({
  pack: z.string().max(60),
  from: isoDate,
  to: isoDate.nullable().default(null),
});

export const adoption = z.object({
  id,
  pack: z.string(),
  from: isoDate,
  to: isoDate.nullable(),
  basis: z.string(),
  by: z.string().nullable(),
  at: instant,
  withdrawnAt: instant.nullable(),
});

export const placePack = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  binds: z.boolean(),
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      titleEn: z.string(),
      requirement: z.string(),
      requirementEn: z.string(),
      source: z.string(),
      sourceEn: z.string(),
      clause: z.string(),
      clauseEn: z.string(),
      certainty: z.number(),
      loudest: z.string(),
    }),
  ),
});
