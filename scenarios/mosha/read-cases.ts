import { readdirSync, readFileSync } from 'node:fs';
import type { Channel } from '@songbang/engine/rules/review.ts';
import { parse } from 'yaml';

/** When notices of a case arrive: counts are working days before today. */
export type CaseTiming =
  | { day: number; time: string }
  /** Evenly over a span. */
  | { spread: { count: number; from: number; to: number } }
  /** The Saturday or Sunday of every weekend of a month. */
  | { weekends: { monthsBack: number } };

/** Who sends what. Lists are gone through in turn. */
export type CaseNotice = Partial<{
  day: number;
  time: string;
  spread: { count: number; from: number; to: number };
  weekends: { monthsBack: number };
}> & {
  issuers: string[];
  topics: string[];
  targets: 'all' | 'home';
  channel?: Channel;
  /** Written out, with `{{sender}}` `{{short}}` `{{no}}` `{{issued}}` `{{year}}` `{{in 2}}` `{{on 2}}` (working days after arrival) and `{{no:key}}`. */
  text?: string;
  /** Or composed like any other inspection. */
  inspection?: { subjects?: string[]; half?: '上午' | '下午'; everyVillage?: boolean; days?: number };
};

/** What the source tells, as notices; `expected` names facts that must be found again in the database. */
export type Case = {
  id: string;
  title: { zh: string; en: string };
  source: { refs: string[]; sentence: string };
  notices: CaseNotice[];
  expected: Record<string, number | boolean>;
};

/** All cases, in order of id. */
export const readCases = (): Case[] =>
  readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.yaml') && !/^M\d\d/.test(name))
    .sort()
    .map((name) => parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Case);
