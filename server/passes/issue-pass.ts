import { randomInt } from 'node:crypto';
import type { Reading } from '@songbang/engine/reading/reading.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { addDays, toLocalDate } from '../clock.ts';
import { newRandomId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { requestProblems } from '../requests/request-problems.ts';
import { type Pass, passCode } from './pass.ts';
import { findPass } from './pass-lookup.ts';
import { passProblems } from './pass-problems.ts';
import { insertPass, lockNumbered, revokePass } from './pass-store.ts';

export type PassInput = Pick<
  Pass,
  'basis' | 'items' | 'people' | 'hours' | 'joined' | 'papers' | 'startsOn' | 'endsOn'
> & {
  /** The pass in force that this one takes the place of; null for the first. */
  replaces: string | null;
};

const MOST_DAYS = 31;
const VISIT_KINDS = new Set(['inspection', 'assessment']);

/** Does somebody travel for this request? By its kind, or because its text announces a visit. */
export const isVisit = (kind: string, reading: Pick<Reading, 'inspections'>): boolean =>
  VISIT_KINDS.has(kind) || reading.inspections.length > 0;

/**
 * Issues the visit pass of a numbered visit; a new one takes the place of the old. Problems: out of scope, no visit, no
 * number in force, days outside the number's, somebody was quicker.
 */
export const issuePass = async (ctx: Context, requestId: string, input: PassInput): Promise<Pass> => {
  requireAbility(ctx.actor, 'pass.issue');
  const { region, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  const request = await lockNumbered(ctx.trx, region, requestId);
  const foreign = ctx.scope.kind === 'issuer' && request?.issuer_unit_id !== ctx.scope.unitId;
  if (!request || foreign) throw requestProblems('request.not-found');
  const until = request.state === 'numbered' && request.retired_at === null ? request.expires_on : null;
  if (until === null || until < today) throw passProblems('pass.no-number');
  if (!isVisit(request.kind, request.reading as unknown as Reading)) throw passProblems('pass.not-a-visit');
  const { startsOn, endsOn } = input;
  if (endsOn < startsOn || endsOn < today || endsOn > until || endsOn > addDays(startsOn, MOST_DAYS - 1))
    throw passProblems('pass.dates', { until });
  const before = await findPass(ctx.trx, { region, requestId }, today);
  if ((before?.id ?? null) !== input.replaces) throw passProblems('pass.changed');
  if (before) await revokePass(ctx.trx, region, before.id, now);
  const { replaces: _replaces, ...facts } = input;
  const id = newRandomId();
  const fresh = { ...facts, region, id, requestId, issuedBy: accountId, issuedAt: now };
  // One draw in many thousands meets a code that is taken.
  while (!(await insertPass(ctx.trx, { ...fresh, code: drawCode() })));
  const pass = (await findPass(ctx.trx, { region, id }, today))!;
  const hosts = pass.hosts.map((host) => host.unitId);
  await announce(ctx.trx, { region, topic: 'request', unitIds: hosts, issuerUnitId: request.issuer_unit_id });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: before ? 'visit-pass.reissued' : 'visit-pass.issued',
      subjectType: 'request',
      subjectId: requestId,
      data: { passId: id, startsOn, endsOn, people: input.people, papers: input.papers.length },
    },
  ]);
  return pass;
};

const drawCode = (): string => passCode(String(randomInt(100_000_000)).padStart(8, '0'));
