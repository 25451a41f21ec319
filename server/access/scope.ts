import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from './actor.ts';

/**
 * The organisation condition of every query. A relief officer and an auditor see their region; a department what it asks;
 * a township what is asked of it; an administrator no business rows. What is out of scope does not exist (404).
 */
export type Scope =
  | { kind: 'region'; region: string }
  | { kind: 'issuer'; region: string; unitId: string }
  | { kind: 'target'; region: string; unitId: string }
  | { kind: 'none'; region: string };

export const scopeOf = (actor: Actor): Scope => {
  const { region, unitId } = actor;
  switch (actor.role) {
    case 'relief-officer':
    case 'auditor':
      return { kind: 'region', region };
    case 'department-clerk':
      return { kind: 'issuer', region, unitId };
    case 'town-leader':
    case 'town-clerk':
      return { kind: 'target', region, unitId };
    case 'administrator':
      return { kind: 'none', region };
  }
};

/** Condition on table `request`. */
export const requestsIn = (scope: Scope): RawBuilder<SqlBool> => {
  switch (scope.kind) {
    case 'region':
      return sql`(request.region = ${scope.region})`;
    case 'issuer':
      return sql`(request.region = ${scope.region} and request.issuer_unit_id = ${scope.unitId})`;
    case 'target':
      return sql`(request.region = ${scope.region} and exists (select 1 from delivery as own
        where own.region = request.region and own.request_id = request.id and own.unit_id = ${scope.unitId}))`;
    case 'none':
      return sql`(request.region = ${scope.region} and false)`;
  }
};

/** Condition on table `delivery`. */
export const deliveriesIn = (scope: Scope): RawBuilder<SqlBool> => rowsOfUnit(scope, 'delivery');

/** Condition on table `engagement`. */
export const engagementsIn = (scope: Scope): RawBuilder<SqlBool> => rowsBorne(scope, 'engagement');

/** Condition on table `ledger_entry`. */
export const ledgerIn = (scope: Scope): RawBuilder<SqlBool> => rowsOfUnit(scope, 'ledger_entry');

const rowsOfUnit = (scope: Scope, table: 'delivery' | 'ledger_entry'): RawBuilder<SqlBool> => {
  const name = sql.table(table);
  switch (scope.kind) {
    case 'region':
      return sql`(${name}.region = ${scope.region})`;
    case 'issuer':
      return sql`(${name}.region = ${scope.region} and ${name}.issuer_unit_id = ${scope.unitId})`;
    case 'target':
      return sql`(${name}.region = ${scope.region} and ${name}.unit_id = ${scope.unitId})`;
    case 'none':
      return sql`(${name}.region = ${scope.region} and false)`;
  }
};

/** Condition on table `matter`: the answering township and the region; a department sees only what it is summoned for. */
export const mattersIn = (scope: Scope): RawBuilder<SqlBool> => rowsBorne(scope, 'matter');

/** Condition on table `whistle`: who blew it, who is summoned, the region. */
export const whistlesIn = (scope: Scope): RawBuilder<SqlBool> =>
  scope.kind === 'issuer'
    ? sql`(whistle.region = ${scope.region} and exists (select 1 from whistle_call as own
        where own.region = whistle.region and own.whistle_id = whistle.id and own.unit_id = ${scope.unitId}))`
    : rowsBorne(scope, 'whistle');

/** Condition on table `listening_visit`: who comes, to whom, the region. */
export const listeningIn = (scope: Scope): RawBuilder<SqlBool> =>
  scope.kind === 'issuer'
    ? sql`(listening_visit.region = ${scope.region} and listening_visit.by_unit_id = ${scope.unitId})`
    : rowsBorne(scope, 'listening_visit');

/** Condition on table `diligence_case`: the township concerned and the region. */
export const diligenceIn = (scope: Scope): RawBuilder<SqlBool> => rowsBorne(scope, 'diligence_case');

/** What lies on a township's own week is nobody's but its own and the region's. */
const rowsBorne = (
  scope: Scope,
  table: 'engagement' | 'matter' | 'whistle' | 'listening_visit' | 'diligence_case',
): RawBuilder<SqlBool> => {
  const name = sql.table(table);
  if (scope.kind === 'region') return sql`(${name}.region = ${scope.region})`;
  if (scope.kind === 'target') return sql`(${name}.region = ${scope.region} and ${name}.unit_id = ${scope.unitId})`;
  return sql`(${name}.region = ${scope.region} and false)`;
};

/** May this actor look at the desk and week of that unit? */
export const seesUnit = (scope: Scope, unitId: string): boolean =>
  scope.kind === 'region' || (scope.kind === 'target' && scope.unitId === unitId);
