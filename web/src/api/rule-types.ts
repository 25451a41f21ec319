import type { Lane } from '@songbang/engine/rules/review.ts';
import type { ProtectedPeriodInput } from './types.ts';

export type RuleStatus = 'encoded' | 'needs-data' | 'prompt' | 'not-encoded';
export type RuleStanding = 'in-force' | 'elsewhere' | 'later' | 'ended' | 'withdrawn' | 'not-encoded';
export type RuleRow = {
  id: string;
  title: string;
  titleEn: string;
  status: string;
  standing: string;
  why: string | null;
  whyEn: string | null;
  pack: string;
  place: string | null;
  modality: string;
  certainty: number;
  effectiveFrom: string;
  effectiveTo: string | null;
  version: number | null;
  source: { title: string; titleEn: string; clause: string; clauseEn: string } | null;
  /** Requests of the last year about which it spoke, and about which it could not answer. */
  requests: number;
  lastAt: string | null;
  unanswered: number;
};
export type RuleList = { reviewed: number; packs: { id: string; title: string }[]; items: RuleRow[] };

export type LocalValue = {
  id: string;
  key: string;
  value: number;
  from: string;
  to: string | null;
  basis: string;
  by: string | null;
  at: string;
  withdrawnAt: string | null;
};
export type WordRuleInput = {
  title: string;
  titleEn: string;
  requirement: string;
  requirementEn: string;
  sourceTitle: string;
  clause: string;
  modality: 'prohibition' | 'obligation' | 'general' | 'encouragement';
  effectiveFrom: string;
  effectiveTo: string | null;
  words: string[];
  exceptWords: string[];
};
export type LocalRule = {
  id: string;
  version: number;
  rule: WordRuleInput;
  basis: string;
  by: string | null;
  at: string;
  withdrawnAt: string | null;
};
export type RuleParameter = { key: string; product: number; current: number };
export type RuleDetail = RuleRow & {
  reviewed: number;
  requirement: string | null;
  requirementEn: string | null;
  loudest: string | null;
  scope: { issuerLevels: string[]; issuerKinds: string[]; targetLevels: string[] };
  emergencyExempt: boolean;
  parameters: (RuleParameter & { history: LocalValue[] })[];
  examples: { outcome: 'firing' | 'passing' | 'unknown'; text: string; missing: string[] }[];
  months: { month: string; requests: number }[];
  latest: { id: string; title: string; issuer: string; at: string; zh: string; en: string }[];
  versions: LocalRule[];
};
export type RuleBookAnswer = {
  today: string;
  parameters: RuleParameter[];
  values: LocalValue[];
  rules: LocalRule[];
  packs: PlacePack[];
  adoptions: Adoption[];
};

/** The rules of one place, with the words they rest on; `binds`: they bind here by their own source. */
export type PlacePack = {
  id: string;
  title: string;
  place: string;
  binds: boolean;
  rules: {
    id: string;
    title: string;
    titleEn: string;
    requirement: string;
    requirementEn: string;
    source: string;
    sourceEn: string;
    clause: string;
    clauseEn: string;
    certainty: number;
    loudest: string;
  }[];
};
export type AdoptionInput = { pack: string; from: string; to: string | null; basis: string };
export type Adoption = AdoptionInput & { id: string; by: string | null; at: string; withdrawnAt: string | null };

export type RuleValueInput = { key: string; value: number; from: string; to: string | null; basis: string };
export type RuleChange =
  | { kind: 'value'; value: RuleValueInput }
  | { kind: 'withdraw-value'; id: string }
  | { kind: 'rule'; id: string | null; rule: WordRuleInput }
  | { kind: 'withdraw-rule'; id: string }
  | { kind: 'adopt'; adoption: Omit<AdoptionInput, 'basis'> }
  | { kind: 'withdraw-adoption'; id: string }
  | { kind: 'period'; period: ProtectedPeriodInput }
  | { kind: 'remove-period'; id: string };
export type RuleTrial = {
  considered: number;
  notAsked: number;
  touched: number;
  lanes: { from: Lane; to: Lane; count: number }[];
  examples: {
    requestId: string;
    title: string;
    issuerName: string;
    receivedAt: string;
    laneBefore: Lane;
    laneAfter: Lane;
    added: string[];
    removed: string[];
  }[];
};

export type ReplayRow = {
  reviewId: string;
  requestId: string;
  madeAt: string;
  verdict: 'same' | 'rules-changed' | 'different' | 'no-basis';
  changedRules: { id: string; stored: number | null; current: number | null }[];
  differences: string[];
  lane: string | null;
  laneAgain: string | null;
  findings: number;
  findingsAgain: number;
};
