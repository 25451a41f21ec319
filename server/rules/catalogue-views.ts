import { type CatalogueRow, catalogue, ruleById } from '@songbang/engine/rules/catalogue.ts';
import { customPack } from '@songbang/engine/rules/custom-rule.ts';
import { packs } from '@songbang/engine/rules/packs/packs.ts';
import { bindsRegion } from '@songbang/engine/rules/packs/place-packs.ts';
import { parametersUsed } from '@songbang/engine/rules/parameter-use.ts';
import { loudestLevel, type Rule } from '@songbang/engine/rules/rule.ts';
import { adoptedOn } from '@songbang/engine/rules/rule-book.ts';
import type { ViewContext } from '../access/context.ts';
import { toLocalDate } from '../clock.ts';
import { asWordRule, type LocalRule, localRules, localValues, parameterValues } from './local-views.ts';
import { ruleBookOf } from './rule-book-lookup.ts';
import { examplesOf, shownExamples } from './rule-examples.ts';
import { reviewedInYear, type Spoken, spokenByRule, spokenOf } from './spoken-views.ts';

const SILENT: Spoken = { requests: 0, lastAt: null, unanswered: 0 };

/** Whether a rule is asked of requests to this region's townships today. */
type Standing = 'in-force' | 'elsewhere' | 'later' | 'ended' | 'withdrawn' | 'not-encoded';

/** Every rule of the inventory, every rule beyond it and every rule of this place, with how often each spoke. */
export const ruleList = async (ctx: ViewContext) => {
  const today = toLocalDate(ctx.clock.now());
  const [spoken, reviewed, local, book] = await Promise.all([
    spokenByRule(ctx),
    reviewedInYear(ctx),
    localRules(ctx),
    ruleBookOf(ctx.db, ctx.actor.region),
  ]);
  const here = { region: ctx.actor.region, today, adopted: adoptedOn(book, today).adoptedPacks ?? [] };
  const newest = local.filter((one, n) => local.findIndex((other) => other.id === one.id) === n);
  const rows = [...newest.map((one) => localRow(one, today)), ...catalogue().map((row) => productRow(row, here))];
  return {
    reviewed,
    packs: packs.map(({ id, title }) => ({ id, title })),
    items: rows.map((row) => ({ ...row, ...(spoken.get(row.id) ?? SILENT) })),
  };
};

export type RuleRow = Awaited<ReturnType<typeof ruleList>>['items'][number];

type Here = { region: string; today: string; adopted: string[] };

const productRow = (row: CatalogueRow, here: Here) => {
  const found = ruleById(row.id);
  const source = found?.rule.source ?? null;
  return {
    id: row.id,
    title: row.titles.zh,
    titleEn: row.titles.en,
    status: row.status as string,
    standing: found ? standingOf(found, here) : ('not-encoded' as Standing),
    why: row.why ?? null,
    whyEn: row.whyEn ?? null,
    pack: row.pack,
    place: row.place ?? null,
    modality: row.modality as string,
    certainty: row.certainty,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: found?.rule.effectiveTo ?? null,
    version: found?.rule.version ?? null,
    source: source && {
      title: source.title,
      titleEn: source.titleEn,
      clause: source.clause,
      clauseEn: source.clauseEn,
    },
  };
};

const standingOf = (
  { pack, rule }: NonNullable<ReturnType<typeof ruleById>>,
  { region, today, adopted }: Here,
): Standing => {
  if (!bindsRegion(pack, region) && !adopted.includes(pack.id)) return 'elsewhere';
  if (rule.effectiveFrom > today) return 'later';
  return rule.effectiveTo !== undefined && rule.effectiveTo <= today ? 'ended' : 'in-force';
};

const localStanding = ({ rule, withdrawnAt }: LocalRule, today: string): Standing => {
  if (withdrawnAt) return 'withdrawn';
  if (rule.effectiveFrom > today) return 'later';
  return rule.effectiveTo && rule.effectiveTo <= today ? 'ended' : 'in-force';
};

const localRow = (one: LocalRule, today: string) => ({
  id: one.id,
  title: one.rule.title,
  titleEn: one.rule.titleEn,
  status: 'encoded',
  standing: localStanding(one, today),
  why: null,
  whyEn: null,
  pack: 'own',
  place: null,
  modality: one.rule.modality as string,
  certainty: 3,
  effectiveFrom: one.rule.effectiveFrom,
  effectiveTo: one.rule.effectiveTo,
  version: one.version,
  source: {
    title: one.rule.sourceTitle,
    titleEn: one.rule.sourceTitle,
    clause: one.rule.clause,
    clauseEn: one.rule.clause,
  },
});

/** One rule with everything a lawyer asks: requirement, source, numbers with their history, examples, when it spoke. */
export const ruleDetail = async (ctx: ViewContext, id: string) => {
  const { items, reviewed } = await ruleList(ctx);
  const row = items.find((one) => one.id === id);
  if (!row) return null;
  const versions = await localRules(ctx, id);
  const [own] = versions;
  const found = own ? { pack: customPack(ctx.actor.region, '', [asWordRule(own)]), rule: null } : ruleById(id);
  const rule = found?.rule ?? found?.pack.rules[0] ?? null;
  const examples = found && rule && !own ? await examplesOf(found.pack, rule) : { firing: [], passing: [] };
  const used = rule && !own ? parametersUsed(rule, examples) : [];
  const [values, history, spoken] = await Promise.all([parameterValues(ctx), localValues(ctx), spokenOf(ctx, id)]);
  return {
    ...row,
    reviewed,
    ...wordsOf(rule),
    parameters: used.map((key) => ({
      ...values.find((one) => one.key === key)!,
      history: history.filter((one) => one.key === key),
    })),
    examples: shownExamples(examples),
    months: spoken.months,
    latest: spoken.latest,
    versions: own ? versions : [],
  };
};

const wordsOf = (rule: Rule | null) => ({
  requirement: rule?.requirement.zh ?? null,
  requirementEn: rule?.requirement.en ?? null,
  loudest: rule ? loudestLevel(rule) : null,
  scope: {
    issuerLevels: rule?.scope?.issuerLevels ?? [],
    issuerKinds: rule?.scope?.issuerKinds ?? [],
    targetLevels: rule?.scope?.targetLevels ?? [],
  },
  emergencyExempt: rule?.emergencyExempt ?? false,
});
