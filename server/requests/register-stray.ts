import { titleFor } from '@songbang/engine/reading/matter.ts';
import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { toLocalDate } from '../clock.ts';
import { newId } from '../db/id.ts';
import { announce } from '../events/change-store.ts';
import { unitByName } from '../org/unit-lookup.ts';
import { earlierCopyOf } from '../relay/copy-lookup.ts';
import type { RelayIndexes } from '../relay/index-lookup.ts';
import { storedReview, targetsOf } from './admit-request.ts';
import { assess, type RequestInput } from './assess-request.ts';
import { insertDeliveries } from './delivery-store.ts';
import { type SameText, sameTextBefore } from './request-lookup.ts';
import { requestProblems } from './request-problems.ts';
import { insertRequest, insertReview } from './request-store.ts';
import { makeStrayLink } from './stray-link.ts';
import { engagementsOf, tasksOf } from './work-of-request.ts';

export type Stray = {
  requestId: string;
  deliveryId: string;
  personHours: number;
  matchedIssuer: boolean;
  /** The link by which the sender completes it. */
  linkId: string;
  earlier: SameText | null;
};

/**
 * A township pastes what reached it without a number. It is registered on the sender's behalf as "not yet approved",
 * stands on the township's own desk at once, and its hours are booked against whoever asked. `sender` is what the
 * township says where the text does not say it.
 */
export const registerStray = async (
  ctx: Context,
  indexes: RelayIndexes,
  { sender: said = null, ...input }: Omit<RequestInput, 'targetUnitIds'> & { sender?: string | null },
): Promise<Stray> => {
  requireAbility(ctx.actor, 'stray.register');
  const { region, unitId, accountId, role } = ctx.actor;
  const now = ctx.clock.now();
  const request: RequestInput = { ...input, targetUnitIds: [unitId] };
  const told = said ? await unitByName(ctx.trx, region, said, toLocalDate(now)) : null;
  const known = told && { unitId: told.id, name: told.name, level: told.level, kind: told.kind };
  const found = await assess(ctx.trx, indexes, { region, scope: ctx.scope, issuer: known, now, request });
  const title = titleFor(input.text, found.reading);
  if (!title) throw requestProblems('request.title-missing');
  const name = (told?.name ?? said) || found.reading.issuer.name;
  const sender = told ?? (name ? await unitByName(ctx.trx, region, name, toLocalDate(now)) : null);
  const issuer = {
    unitId: sender?.id ?? null,
    name: sender?.name ?? name ?? '来源不明',
    level: sender?.level ?? found.reading.issuer.level,
  };
  const earlier = await sameTextBefore(ctx.trx, { region, unitId }, { title, docNo: found.reading.docNo });
  const copy = await earlierCopyOf(ctx.trx, region, found.origin, {
    title,
    text: input.text,
    issuerUnitId: issuer.unitId,
    issuerName: issuer.name,
    targetUnitIds: [unitId],
    today: toLocalDate(now),
  });
  const id = newId(now);
  const reading = { ...found.reading, title };
  await insertRequest(ctx.trx, {
    region,
    id,
    issuer,
    origin: 'stray',
    channel: input.channel,
    body: input.text,
    emergency: input.emergency,
    reading,
    price: found.price,
    state: 'stray',
    targetUnitIds: [unitId],
    replaces: copy?.id ?? null,
    createdBy: accountId,
    now,
  });
  await insertReview(ctx.trx, {
    region,
    id: newId(now),
    requestId: id,
    ...storedReview(found),
    outcome: 'waiting',
    dueAt: null,
    now,
  });
  const [deliveryId] = await insertDeliveries(ctx.trx, {
    request: { region, id, number: null, kind: reading.kind, title, issuer },
    targets: targetsOf(found),
    price: found.price,
    tasks: tasksOf(reading, toLocalDate(now), found.calendar),
    engagements: engagementsOf(reading, found.calendar),
    registeredBeforeArrival: false,
    now,
  });
  const linkId = await makeStrayLink(ctx, id);
  await announce(ctx.trx, { region, topic: 'desk', unitIds: [unitId], issuerUnitId: issuer.unitId });
  await appendAudit(ctx.trx, { region, accountId, role }, now, [
    {
      action: 'stray.registered',
      subjectType: 'request',
      subjectId: id,
      data: { matchedIssuer: sender !== null, hours: found.price.personHours },
    },
  ]);
  return {
    requestId: id,
    deliveryId: deliveryId!,
    personHours: found.price.personHours,
    matchedIssuer: sender !== null,
    linkId,
    earlier,
  };
};
