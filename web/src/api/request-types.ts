import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { Price, PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Level, LiveReading, NoticeKind, Reading } from '@songbang/engine/reading/reading.ts';
import type {
  BodyKind,
  Channel,
  Finding,
  Lane,
  Review,
  ReviewContext,
  Statement,
} from '@songbang/engine/rules/review.ts';
import type { RuleBook } from '@songbang/engine/rules/rule-book.ts';

export type CheckingKit = {
  calendar: Calendar;
  costs: StandardCosts;
  /** The county's own values and word rules. */
  book: RuleBook;
  townships: PricedTarget[];
  issuer: { unitId: string; name: string; level: Level; kind: BodyKind } | null;
  region: string;
  /** The server's instant: rules and dates follow its clock, not that of the office PC. */
  now: string;
};

export type FileText = {
  text: string;
  format: string;
  encoding: string | null;
  notes: { code: string; zh: string; en: string }[];
};

export type Emergency = { declared: boolean; basis: string | null };
export type RequestInput = {
  text: string;
  title: string | null;
  kind: NoticeKind | null;
  channel: Channel;
  targetUnitIds: string[];
  emergency: Emergency;
  /** The sender's own words to a rule. */
  statements: Statement[];
};
type EarlierSame = {
  requestId: string;
  title: string;
  number: string | null;
  state: RequestState | DeliveryState;
  receivedAt: string;
};
export type CheckAnswer = {
  reading: LiveReading;
  price: Price;
  review: Review;
  alternatives: Alternative[];
  /** What the register and the lists know around the request; a key that is absent was not looked up. */
  around: Omit<ReviewContext, 'calendar' | 'parent'>;
};

export type RequestState = 'in-review' | 'numbered' | 'returned' | 'withdrawn' | 'stray' | 'expired';
export type Origin = 'sender' | 'stray';
export type Admission = {
  id: string;
  state: RequestState;
  lane: Lane;
  number: string | null;
  expiresOn: string | null;
  personHours: number;
  yuan: number;
  deliveries: number;
};

export type RequestRow = {
  id: string;
  title: string;
  kind: string;
  issuerName: string;
  issuerLevel: Level | null;
  state: RequestState;
  lane: Lane | null;
  number: string | null;
  hours: number;
  receivedAt: string;
  targets: number;
  origin: Origin;
};

export type DeliveryState = 'arrived' | 'accepted' | 'disputed' | 'closed' | 'recalled';
export type DeliveryEvent = 'accept' | 'dispute' | 'close' | 'reopen' | 'undo';

export type DeliveryRow = {
  id: string;
  unitId: string;
  unitName: string;
  state: DeliveryState;
  hours: number;
  note: string;
  arrivedAt: string;
  changedAt: string;
};

export type TaskRow = {
  id: string;
  deliveryId: string;
  what: string;
  kind: string;
  dueAt: string | null;
  dueHasTime: boolean;
  recurs: string | null;
  state: 'open' | 'done' | 'dropped';
  ownerPersonId: string | null;
};

export type RequestDetail = Omit<RequestRow, 'targets' | 'lane' | 'number'> & {
  docNo: string | null;
  issuedOn: string | null;
  channel: Channel;
  body: string;
  emergency: boolean;
  emergencyBasis: string | null;
  yuan: number;
  price: Price;
  reading: Reading;
  caseCode: string | null;
  version: number;
  number: { number: string; expiresOn: string; retired: boolean } | null;
  review: {
    id: string;
    lane: Lane;
    laneReasons: Review['laneReasons'];
    findings: Finding[];
    unknown: Review['unknown'];
    ruleVersions: Record<string, number>;
    parameterVersion: string;
    outcome: 'waiting' | 'passed' | 'returned';
    reason: string | null;
    decidedAt: string | null;
    dueAt: string | null;
    statements: Statement[];
  } | null;
  deliveries: DeliveryRow[];
  tasks: TaskRow[];
  history: { at: string; action: string; role: string }[];
  abilities: { decide: boolean; lookAfter: boolean; withdraw: boolean; act: boolean };
};

export type VillageAnswer = { village: string; answer: string | null; answeredAt: string | null; expiresAt: string };

export type QueueRow = {
  id: string;
  title: string;
  kind: string;
  issuerName: string;
  issuerLevel: Level | null;
  lane: Lane;
  hours: number;
  findings: { must: number; should: number; hint: number };
  dueAt: string | null;
  receivedAt: string;
  origin: Origin;
};

export type StrayInput = Pick<RequestInput, 'text' | 'title' | 'kind' | 'channel' | 'emergency'> & {
  /** Who asks, where the text does not say it. */
  sender: string | null;
};
export type StrayReceipt = {
  requestId: string;
  deliveryId: string;
  personHours: number;
  matchedIssuer: boolean;
  /** What is sent to whoever asked, so that it says what is missing. */
  completionUrl: string;
  earlier: EarlierSame | null;
};
