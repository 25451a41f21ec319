import type { ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import type { StandardCosts } from '@songbang/engine/pricing/price.ts';
import type { Coverage, LedgerRow, LedgerTotal } from './count-types.ts';
import type { Role } from './session-types.ts';

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
