import type { Price } from '../pricing/price.ts';
import type { Level } from '../reading/reading.ts';
import { decideLane, hasBasis } from './lanes.ts';
import { packs as allPacks } from './packs/packs.ts';
import { type DatedParameter, type Parameters, parametersOn } from './parameters.ts';
import type { Demand, Finding, Review, ReviewContext } from './review.ts';
import { type Pack, type Rule, rankOf } from './rule.ts';

export type ReviewOptions = {
  price?: Price | null;
  /** The day whose rules are asked, `YYYY-MM-DD`; default: the day the request was received, else whatever stands now. */
  asOf?: string;
  /** The relief office's own values. */
  parameters?: DatedParameter[];
  /** The very numbers to compare with, in place of the table and the office's own: how a stored review is asked again. */
  parameterSet?: Parameters;
  packs?: Pack[];
};

/**
 * Every rule in force for this place and day, in the fixed order of the packs, and the lane that follows. Pure: the same demand,
 * context and options give the same review years later; the versions used are recorded in it.
 * @example review(demandOf('各乡镇：请安装“学习通”APP，安装率须达100%。'), {}).lane // 'red'
 */
export function review(demand: Demand, context: ReviewContext, options: ReviewOptions = {}): Review {
  const asOf = options.asOf ?? demand.receivedAt?.slice(0, 10) ?? null;
  const parameters = options.parameterSet ?? parametersOn(asOf, context.region, options.parameters);
  const rules = rulesInForce(options.packs ?? allPacks, context, asOf);
  const found: Finding[] = [];
  const unknown: Review['unknown'] = [];
  for (const rule of rules) {
    const missing = applies(rule, demand);
    if (missing === null) continue;
    const outcome =
      missing.length > 0 ? ({ state: 'unknown', missing } as const) : rule.check(demand, context, parameters);
    if (outcome.state === 'finding') found.push(...outcome.findings);
    if (outcome.state === 'unknown') unknown.push({ rule: rule.id, missing: outcome.missing });
  }
  const findings = inOrder(withoutEchoes(found, rules));
  const price = options.price ?? null;
  const { lane, reasons } = decideLane({ demand, findings, personHours: price?.personHours ?? null, parameters });
  const ruleVersions = Object.fromEntries(rules.map((rule) => [rule.id, rule.version]));
  return { lane, laneReasons: reasons, findings, unknown, ruleVersions, parameterVersion: parameters.version, price };
}

/** The rules of the packs that bind this place, on this day. */
export function rulesInForce(packs: Pack[], context: ReviewContext, asOf: string | null): Rule[] {
  return packs
    .filter((pack) => bindsPlace(pack, context))
    .flatMap((pack) => pack.rules)
    .filter((rule) =>
      asOf === null
        ? rule.effectiveTo === undefined
        : rule.effectiveFrom <= asOf && (rule.effectiveTo === undefined || asOf < rule.effectiveTo),
    );
}

function bindsPlace({ id, place }: Pack, context: ReviewContext): boolean {
  if (place === null || context.adoptedPacks?.includes(id)) return true;
  return place.regions.some((prefix) => (context.region ?? '').startsWith(prefix));
}

/** Null when the rule does not bind this request; otherwise the facts needed to know, none when it binds. */
function applies({ scope, emergencyExempt }: Rule, demand: Demand): string[] | null {
  if (emergencyExempt && demand.emergency.declared && hasBasis(demand)) return null;
  const { issuer, targets } = demand;
  const missing: string[] = [];
  if (scope?.targetLevels && !scope.targetLevels.includes(targets.level)) return null;
  if (
    scope?.issuerLevels &&
    (issuer.level === null ? missing.push('issuer.level') === 0 : !includes(scope.issuerLevels, issuer.level))
  )
    return null;
  if (
    scope?.issuerKinds &&
    (issuer.kind === null ? missing.push('issuer.kind') === 0 : !scope.issuerKinds.includes(issuer.kind))
  )
    return null;
  return missing;
}

const includes = (levels: Level[], level: Level) => levels.includes(level);

/** Drops what another rule says better about the same words, and exact repeats. */
function withoutEchoes(findings: Finding[], rules: Rule[]): Finding[] {
  const yields = new Map(rules.map((rule) => [rule.id, rule.yieldsTo ?? []]));
  return findings.filter((finding, index) => {
    const better = yields.get(finding.rule) ?? [];
    if (findings.some((other) => better.includes(other.rule) && overlap(finding, other))) return false;
    return !findings
      .slice(0, index)
      .some((other) => other.rule === finding.rule && other.message === finding.message && overlap(finding, other));
  });
}

function overlap({ span: a }: Finding, { span: b }: Finding): boolean {
  if (a === null || b === null) return a === b;
  return a[0] < b[1] && b[0] < a[1];
}

/** Loudest first, then as they stand in the text; the order of the packs decides the rest. */
function inOrder(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => rankOf(b.level) - rankOf(a.level) || (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1));
}
