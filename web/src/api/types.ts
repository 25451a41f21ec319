import type { Calendar, DayKind, ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import type { Alternative } from '@songbang/engine/pricing/cheaper-alternatives.ts';
import type { Price, PricedTarget, StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Level, NoticeKind, Reading } from '@songbang/engine/reading/reading.ts';
import type { BodyKind, Channel, Finding, Lane, Review } from '@songbang/engine/rules/review.ts';

/** What the server answers. Dates are `YYYY-MM-DD`, instants ISO in UTC, hours person-hours, money yuan. */
export type Locale = 'zh-CN' | 'en';
export type Role = 'relief-officer' | 'department-clerk' | 'town-leader' | 'town-clerk' | 'auditor' | 'administrator';

export type Ability =
  | 'request.check'
  | 'request.submit'
  | 'request.read'
  | 'request.withdraw'
  | 'review.decide'
  | 'queue.read'
  | 'stray.register'
  | 'desk.read'
  | 'delivery.act'
  | 'week.read'
  | 'village-link.create'
  | 'ledger.read'
  | 'org.read'
  | 'org.edit'
  | 'post.edit'
  | 'parameter.read'
  | 'parameter.edit'
  | 'account.manage'
  | 'audit.read';

export type Page<Item> = { items: Item[]; next: string | null };

export type SampleSignIn = { login: string; role: Role; unitName: string };
export type SignedOut = { signedIn: false; sampleSignIns: SampleSignIn[]; samplePassword: string | null };
export type Actor = {
  accountId: string;
  displayName: string;
  role: Role;
  unitId: string;
  unitName: string;
  region: string;
};
export type SignedIn = { signedIn: true; actor: Actor; abilities: Ability[]; csrfToken: string; locale: Locale };
export type Session = SignedOut | SignedIn;

/** Requests registered by their sender before they arrived, out of all that were seen in the span. */
export type Coverage = { registered: number; seen: number; from: string; to: string };
export type LedgerRow = { key: string; label: string; hours: number; yuan: number; requests: number };
export type LedgerTotal = { hours: number; yuan: number; requests: number; units: number; issuers: number };

/** What one year did to one town, recomputed from the register; cases are those of the source. */
export type YearCase = {
  id: string;
  title: { zh: string; en: string };
  source: { refs: string[]; sentence: string };
  facts: {
    notices: number;
    senders: number;
    hours: number;
    visits: number;
    meetings: number;
    meetingMinutes: number;
    roadMinutes: number;
    sameDay: number;
    posts: number;
  };
  requestIds: string[];
};
export type YearAccount = {
  unit: { name: string; villages: number; groups: number };
  from: string;
  to: string;
  counts: {
    written: number;
    meetings: number;
    videoMeetings: number;
    messages: number;
    reportTypes: number;
    submissions: number;
    inspections: number;
    inspectionsOutsidePlan: number;
    registeredBefore: number;
    all: number;
  };
  elevenMonths: { written: number; meetings: number };
  lastMonth: { registeredBefore: number; all: number };
  hours: { total: number; yuan: number; byLevel: { level: string; hours: number }[] };
  roadHours: number;
  restDays: { inspected: number; weekends: number };
  heaviest: { label: string; posts: string[]; tasks: number } | null;
  cases: YearCase[];
};

export type Home = {
  today: { date: string; dayKind: DayKind; workingHoursLeft: number | null; calendarReaches: boolean };
  coverage: Coverage;
  counts: {
    inbox: number;
    dueThisWeek: number;
    overdue: number;
    unnumbered: number;
    inReview: number;
    returned: number;
    numbered: number;
    strays: number;
  };
  month: LedgerTotal & { from: string; to: string };
  hoursBySender: LedgerRow[];
  hoursByLevel: LedgerRow[];
  ownBurden: {
    minutesPerUser: number;
    actions: number;
    users: number;
    minutesPerAction: number;
    budgetMinutes: number;
    from: string;
    to: string;
  };
};

export type CheckingKit = {
  calendar: Calendar;
  costs: StandardCosts;
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
};
export type EarlierSame = {
  requestId: string;
  title: string;
  number: string | null;
  state: RequestState | DeliveryState;
  receivedAt: string;
};
export type CheckAnswer = {
  reading: Reading;
  price: Price;
  review: Review;
  alternatives: Alternative[];
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
  } | null;
  deliveries: DeliveryRow[];
  tasks: TaskRow[];
  history: { at: string; action: string; role: string }[];
  abilities: { decide: boolean; withdraw: boolean; act: boolean };
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

export type StrayInput = Pick<RequestInput, 'text' | 'title' | 'kind' | 'channel' | 'emergency'>;
export type StrayReceipt = {
  requestId: string;
  deliveryId: string;
  personHours: number;
  matchedIssuer: boolean;
  earlier: EarlierSame | null;
};

export type DeskFilter = 'all' | 'today' | 'week' | 'mine' | 'village' | 'unnumbered' | 'closed';
export type DeskRow = {
  deliveryId: string;
  requestId: string;
  title: string;
  kind: string;
  issuerName: string;
  issuerLevel: Level | null;
  number: string | null;
  origin: Origin;
  state: DeliveryState;
  arrivedAt: string;
  nextDueAt: string | null;
  nextDueHasTime: boolean;
  workingHoursLeft: number | null;
  hours: number;
  what: string[];
  /** The same request, seen earlier. */
  known: { requestId: string; arrivedAt: string; state: DeliveryState } | null;
  tasksOpen: number;
  tasksDone: number;
  undoUntil: string | null;
};

export type EngagementKind = 'meeting' | 'checkin' | 'training' | 'visit';
export type Engagement = {
  id: string;
  deliveryId: string;
  requestId: string;
  kind: EngagementKind;
  title: string;
  issuerName: string;
  number: string | null;
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  place: string | null;
  video: boolean;
  travelMinutes: number;
};
export type Deadline = {
  taskId: string;
  deliveryId: string;
  requestId: string;
  what: string;
  title: string;
  issuerName: string;
  dueAt: string;
  dueHasTime: boolean;
  state: 'open' | 'done' | 'dropped';
  recurs: string | null;
};
export type ClashKind = 'overlap' | 'travel' | 'protected' | 'non-working' | 'unknown-year';
export type Clash = {
  kind: ClashKind;
  engagementIds: string[];
  date: string;
  half: 'am' | 'pm' | null;
  name: string | null;
};
export type WeekDay = {
  date: string;
  kind: DayKind;
  name: string | null;
  protected: { half: 'am' | 'pm'; name: string; kind: ProtectedPeriod['kind'] }[];
};
export type Week = {
  unit: { id: string; name: string };
  from: string;
  to: string;
  days: WeekDay[];
  engagements: Engagement[];
  deadlines: Deadline[];
  clashes: Clash[];
  generatedAt: string;
};

export type Place = {
  code: string;
  name: string;
  level: string;
  parentCode: string | null;
  validFrom: string;
  validTo: string | null;
  childCount: number;
};
export type Unit = {
  id: string;
  name: string;
  shortName: string;
  level: string;
  kind: string;
  issuerCode: string;
  placeCode: string;
  villageCount: number;
  validFrom: string;
  validTo: string | null;
};
export type PlaceEventKind = 'rename' | 'merge' | 'split' | 'abolish' | 'create';
export type PlaceEvent = {
  id: string;
  kind: PlaceEventKind;
  onDate: string;
  note: string;
  before: { code: string; name: string }[];
  after: { code: string; name: string }[];
};
export type PlaceEventInput = {
  kind: PlaceEventKind;
  onDate: string;
  note: string;
  before: string[];
  after: { code: string; name: string; parentCode?: string }[];
};

export type People = {
  people: { id: string; label: string; posts: { id: string; name: string; from: string }[] }[];
  posts: { id: string; name: string; holders: string[] }[];
  warning: { personId: string; posts: number } | null;
};

export type ProtectedPeriodRow = ProtectedPeriod & { id: string; unitId: string | null; unitName: string | null };
export type ProtectedPeriodInput = ProtectedPeriod & { unitId: string | null };
export type ParameterSet = {
  version: number;
  costs: StandardCosts;
  history: { version: number; at: string; reason: string; by: string | null }[];
  defaults: StandardCosts;
  protectedPeriods: ProtectedPeriodRow[];
  calendarYears: { year: number; source: string }[];
};

export type Account = {
  id: string;
  login: string;
  displayName: string;
  role: Role;
  unitName: string;
  createdAt: string;
  disabledAt: string | null;
};
export type AccountInput = { login: string; displayName: string; role: Role; unitId: string; password: string };

export type AuditRow = {
  seq: number;
  at: string;
  role: string;
  actor: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
};
export type AuditVerification = { intact: boolean; rows: number; brokenAt?: number; reason?: string };

export type LedgerBy = 'issuer' | 'level' | 'kind' | 'unit';
export type Ledger = { from: string; to: string; total: LedgerTotal; rows: LedgerRow[]; coverage: Coverage };
