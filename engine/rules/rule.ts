import type { Level, Span } from '../reading/reading.ts';
import type { Parameters } from './parameters.ts';
import type {
  BodyKind,
  Demand,
  Finding,
  FindingLevel,
  Fix,
  Modality,
  ReviewContext,
  RuleOutcome,
  Source,
} from './review.ts';
import type { Protected } from './text/audience.ts';
import { nestedQuotes } from './text/nested-quotes.ts';
import { doubtOf } from './text/standing.ts';

/** The same words in both languages of the interface. */
export type Words = { zh: string; en: string };

/**
 * A source as it is shown, with the English names beside the official Chinese ones. `published` is false for what has no
 * title of its own: a default of ours, a meeting, a local practice known from reports. Those are never shown in 《》.
 */
export type CitedSource = Source & { titleEn: string; clauseEn: string; published: boolean };

/** Whom a rule binds. An empty list or a missing key means anybody. */
export type Scope = { issuerLevels?: Level[]; issuerKinds?: BodyKind[]; targetLevels?: Level[] };

/** What a check says about one place in the text; the rule adds clause, modality and level. */
export type Observation = {
  /** Words in the text, or null when the evidence is a count. */
  span: Span | null;
  /** The fact, without final punctuation. */
  fact: Words;
  /** The way out, as a full sentence. */
  way: Words;
  fixes?: Fix[];
  /** Only to speak more softly than the rule allows; a louder level is ignored. */
  level?: FindingLevel;
};

export type Observed =
  | { state: 'pass' }
  | { state: 'not-applicable' }
  | { state: 'unknown'; missing: string[] }
  | { state: 'finding'; observations: Observation[] };

export type RuleDefinition = {
  id: string;
  /** Raised whenever the same input could give another answer. */
  version: number;
  titles: Words;
  /** What the clause requires, in our own words, without final punctuation. */
  requirement: Words;
  source: CitedSource;
  modality: Modality;
  effectiveFrom: string;
  effectiveTo?: string;
  scope?: Scope;
  /** Not asked when the sender declares an emergency with its basis. */
  emergencyExempt?: boolean;
  /** The loudest level this rule may use although its modality would allow more; say why beside it. */
  ceiling?: FindingLevel;
  /**
   * The rule is about what the text asks of these people: where the words do not show that they are asked (firms, a choice, a
   * statute, an emergency, text/standing.ts), it only gives a hint. Left out by rules whose evidence is a date, a count or a name.
   */
  whom?: Protected;
  /** Rules that say the same better: where one of them speaks about the same words, this one is silent. */
  yieldsTo?: string[];
  check: (demand: Demand, context: ReviewContext, parameters: Parameters) => Observed;
};

export type Rule = Omit<RuleDefinition, 'check'> & {
  check: (demand: Demand, context: ReviewContext, parameters: Parameters) => RuleOutcome;
};

/** A pack is one instrument, or the rules of one place. */
export type Pack = {
  id: string;
  title: string;
  /** `regions`: GB/T 2260 prefixes it binds; none when the source does not name the place, then it must be adopted by name. */
  place: { name: string; regions: string[] } | null;
  rules: Rule[];
};

const RANK: Record<FindingLevel, number> = { hint: 0, should: 1, must: 2 };
const LEVEL_OF: Record<Modality, FindingLevel> = {
  prohibition: 'must',
  obligation: 'should',
  general: 'should',
  encouragement: 'hint',
  expired: 'hint',
};

/** Of two levels the softer one. */
export const softer = (a: FindingLevel, b: FindingLevel): FindingLevel => (RANK[a] < RANK[b] ? a : b);
export const rankOf = (level: FindingLevel): number => RANK[level];

/**
 * The loudest level a rule may speak at: 不得 → must, 应当 and 一般 → should, 鼓励 → hint; what was never read in a source
 * (certainty 4) is only ever a hint.
 * @example loudestLevel({ modality: 'general', source: { certainty: 1 } }) // 'should'
 */
export function loudestLevel(rule: {
  modality: Modality;
  source: { certainty: number };
  ceiling?: FindingLevel;
}): FindingLevel {
  const level = rule.source.certainty === 4 ? 'hint' : LEVEL_OF[rule.modality];
  return rule.ceiling ? softer(level, rule.ceiling) : level;
}

/** Turns observations into findings: fact → clause → way out in one breath, in both languages. */
export function defineRule(definition: RuleDefinition): Rule {
  const loudest = loudestLevel(definition);
  return {
    ...definition,
    check(demand, context, parameters): RuleOutcome {
      const observed = definition.check(demand, context, parameters);
      if (observed.state !== 'finding') return observed;
      if (observed.observations.length === 0) return { state: 'pass' };
      return {
        state: 'finding',
        findings: observed.observations.map((observation) =>
          finding(definition, loudest, gated(definition, demand, observation)),
        ),
      };
    },
  };
}

/** The observation at the level its own words justify. */
function gated(
  { whom, emergencyExempt = false }: RuleDefinition,
  demand: Demand,
  observation: Observation,
): Observation {
  if (whom === undefined || observation.span === null || observation.level === 'hint') return observation;
  return doubtOf(demand, observation.span, { whom, emergencyExempt }) === null
    ? observation
    : { ...observation, level: 'hint' };
}

function finding(
  rule: RuleDefinition,
  loudest: FindingLevel,
  { span, fact, way, fixes = [], level }: Observation,
): Finding {
  const { titleEn, clauseEn, published, ...source } = rule.source;
  const cited = published ? `依据《${source.title}》${source.clause}` : `参照${source.title}（${source.clause}）`;
  return {
    rule: rule.id,
    level: level ? softer(level, loudest) : loudest,
    modality: rule.modality,
    message: `${nestedQuotes(fact.zh)}。${cited}，${rule.requirement.zh}。${way.zh}`,
    messageEn: `${fact.en}. ${titleEn}, ${clauseEn}: ${rule.requirement.en}. ${way.en}`,
    span,
    source,
    fixes: fixes.map((fix) => ({ ...fix, effect: nestedQuotes(fix.effect) })),
  };
}

export const pass: Observed = { state: 'pass' };
export const notApplicable: Observed = { state: 'not-applicable' };
export const unknown = (...missing: string[]): Observed => ({ state: 'unknown', missing });
/** A finding for each observation; none is a pass. */
export const observe = (observations: Observation[]): Observed => ({ state: 'finding', observations });
