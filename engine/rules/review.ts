import type { Calendar } from '../calendar/calendar.ts';
import type { Price } from '../pricing/price.ts';
import type { Level, LiveReading, Span } from '../reading/reading.ts';

/** 党委 / 政府 / 办公厅室 / 部门 / 内设机构 / 议事协调机构 / 事业单位 / 群团 / 社会组织 / 其他 (rules.md §0.2). */
export type BodyKind =
  | 'party'
  | 'government'
  | 'general-office'
  | 'department'
  | 'inner-office'
  | 'coordinating-body'
  | 'public-institution'
  | 'mass-organisation'
  | 'social-organisation'
  | 'other';

/** 红头 便笺 白头 明电 工作群 电话 系统 会议. */
export type Channel = 'red-head' | 'memo' | 'white-head' | 'telegram' | 'chat' | 'phone' | 'system' | 'meeting';

export type Modality = 'prohibition' | 'obligation' | 'general' | 'encouragement' | 'expired';
export type FindingLevel = 'must' | 'should' | 'hint';
export type Lane = 'green' | 'amber' | 'red' | 'emergency';

/** The text and everything read from it: what a rule may look at when nothing else is known. */
export type Demand = {
  text: string;
  reading: LiveReading;
  channel: Channel | null;
  /** Local instant the request reached (or will reach) the target. */
  receivedAt: string | null;
  issuer: { name: string | null; level: Level | null; kind: BodyKind | null };
  targets: { level: Level; count: number };
  /** Declared by the sender, never inferred silently. */
  emergency: { declared: boolean; basis: string | null };
  /** What the sender says to a rule: a reason, a number of another register. No rule looks at it; people do. */
  statements?: Statement[];
};

/** Words of the sender beside a rule; `fix` is the kind of the way out that asked for them. */
export type Statement = { rule: string; fix: string; words: string };

/**
 * What the register knows around one request. Every key may be absent: a rule that needs it then answers `unknown` and says what is missing.
 * Counts are whole numbers over the stated span.
 */
export type ReviewContext = {
  calendar?: Calendar;
  region?: string;
  /** Documents issued by the issuer this year and last year, to the same date. */
  documentCount?: { thisYear: number; lastYear: number; explanationAttached: boolean };
  /** Comprehensive meetings the issuer (its system) has called this year, without this one. */
  systemMeetingsThisYear?: number;
  /**
   * `planId`: the item of the annual plan, null when the plan was looked at and has none, absent when no plan is held.
   * `byIssuerThisYear`: comprehensive ones by the issuer. `sameTopicTownshipThisYear`: visits on the topic to the township that
   * had most of them. Both without this one; absent when nothing could be counted.
   */
  inspections?: {
    planId?: string | null;
    byIssuerThisYear?: number;
    sameTopicTownshipThisYear?: number;
    topic?: string | null;
  };
  /** `number`: the control number of the request that asks for the report, where one stands. */
  sameDataAlreadyReported?: {
    requestId: string;
    title: string;
    number?: string;
    reportedOn: string;
    sharedFields: string[];
  }[];
  dutyList?: { match: 'basic' | 'shared' | 'taken-back' | 'none'; item: string | null; leadUnit: string | null };
  noMeetingDays?: { date: string; name: string }[];
  /** The document this one passes on or repeats; null when the register was searched and holds none. */
  parent?: {
    title: string;
    asks: { what: string; due: string | null; target: number | null }[];
    coverage: number;
  } | null;
  /** The sender's own document that deployed already what this meeting deploys; null when it was looked for and there is none. */
  deployed?: { title: string; issuedOn: string } | null;
  /** Each id: null when its register was looked at and has none, absent when no such register is held. */
  planIds?: {
    planId?: string | null;
    meetingPlanId?: string | null;
    assessmentId?: string | null;
    reviewId?: string | null;
  };
  /** What posts have left of the week the request falls due in (`week` is its Monday); empty when no post does such work. */
  remainingHours?: { post: string; hours: number; week?: string }[];
  /** Hours the post that does it would spend on this request, once, by the standard costs; compared with `remainingHours`. */
  hoursPerTarget?: number;
  /** Visits already planned to the same targets, which this one could join. */
  plannedVisits?: { visitId: string; title: string; issuer: string; date: string }[];
  channels?: { appRegistered?: boolean };
  campaignApproved?: boolean;
  /** The superior's meeting that this one says it carries out, held by video down to `level`; null when there is none. */
  meetingReach?: { title: string; level: Level } | null;
  /** The due-diligence files behind an announced accountability: whether they are complete, and what they lack, zh-CN. */
  objectionLog?: { complete: boolean; missing: string[] };
  /** Ids of local packs a relief office has adopted although their source names another place or none. */
  adoptedPacks?: string[];
};

export type Fix = {
  id: string;
  /** What the button says, zh-CN. */
  title: string;
  /** What it does to the text or the request, zh-CN. */
  effect: string;
  /** A replacement in the text that the editor can apply as it is. */
  edit?: { span: Span; replacement: string };
};

export type Source = { title: string; clause: string; certainty: 1 | 2 | 3 | 4 };

/** One rule's result on one request. */
export type Finding = {
  rule: string;
  level: FindingLevel;
  modality: Modality;
  /** fact → clause → way out, zh-CN; `messageEn` the same in English. */
  message: string;
  messageEn: string;
  span: Span | null;
  source: Source;
  fixes: Fix[];
};

export type RuleOutcome =
  | { state: 'pass' }
  | { state: 'not-applicable' }
  | { state: 'unknown'; missing: string[] }
  | { state: 'finding'; findings: Finding[] };

export type Review = {
  lane: Lane;
  /** Why this lane, structured; the interface writes the sentence. */
  laneReasons: { code: string; facts: Record<string, string | number> }[];
  findings: Finding[];
  unknown: { rule: string; missing: string[] }[];
  /** Rule id → version, so that a stored review can be replayed years later. */
  ruleVersions: Record<string, number>;
  parameterVersion: string;
  price: Price | null;
};
