import { requireAbility } from '../access/abilities.ts';
import type { Context } from '../access/context.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { newId } from '../db/id.ts';
import { orgProblems } from './org-problems.ts';
import { endPlaces, insertPlace, insertPlaceEvent, insertUnit, placesByCode, renamePlace } from './org-store.ts';
import { begunBy, endedBy, type PlaceEvent, type PlaceRef, shapeFault } from './place-event.ts';

const LEVEL_BY_DIGITS: Record<number, string> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'township',
  12: 'village',
  15: 'group',
};

/**
 * Records a merge, split, rename, founding or abolition and carries it into the tree of places and units. A county changes
 * its own divisions only; those of others are not there for it.
 */
export const recordPlaceEvent = async (ctx: Context, event: PlaceEvent): Promise<{ id: string }> => {
  requireAbility(ctx.actor, 'org.edit');
  const fault = shapeFault(event);
  if (fault) throw orgProblems('org.event-shape', { need: fault });
  for (const { code } of [...event.before.map((one) => ({ code: one })), ...event.after])
    if (!code.startsWith(ctx.actor.region)) throw orgProblems('org.unknown-place', { code });
  const held = await placesByCode(ctx.trx, [...new Set([...event.before, ...event.after.map((one) => one.code)])]);
  const nameOf = new Map(held.map((place) => [place.code, place]));
  for (const code of event.before) {
    const place = nameOf.get(code);
    if (!place) throw orgProblems('org.unknown-place', { code });
    if (place.valid_to) throw orgProblems('org.place-ended', { name: place.name, date: place.valid_to });
    if (endedBy(event).includes(code) && place.valid_from >= event.onDate)
      throw orgProblems('org.event-shape', { need: `晚于${place.name}设立（${place.valid_from}）的日期` });
  }
  for (const place of begunBy(event)) await begin(ctx, event, place, nameOf.has(place.code));
  if (event.kind === 'rename')
    await renamePlace(ctx.trx, event.before[0]!, nameOf.get(event.before[0]!)!.name, event.after[0]!.name);
  await endPlaces(ctx.trx, endedBy(event), event.onDate, event.after[0]?.code ?? null);
  const id = newId(ctx.clock.now());
  const before = event.before.map((code) => ({ code, name: nameOf.get(code)!.name }));
  await insertPlaceEvent(ctx.trx, {
    id,
    kind: event.kind,
    onDate: event.onDate,
    note: event.note,
    before,
    after: event.after,
  });
  const { region, accountId, role } = ctx.actor;
  await appendAudit(ctx.trx, { region, accountId, role }, ctx.clock.now(), [
    {
      action: `place.${event.kind}`,
      subjectType: 'place',
      subjectId: event.after[0]?.code ?? event.before[0]!,
      data: { onDate: event.onDate, before, after: event.after, note: event.note },
    },
  ]);
  return { id };
};

const begin = async (ctx: Context, event: PlaceEvent, place: PlaceRef, taken: boolean): Promise<void> => {
  const level = LEVEL_BY_DIGITS[place.code.length];
  if (taken) throw orgProblems('org.place-exists', { code: place.code });
  const parentCode = place.parentCode ?? place.code.slice(0, -3);
  if (!level || (await placesByCode(ctx.trx, [parentCode])).length === 0)
    throw orgProblems('org.unknown-place', { code: parentCode });
  await insertPlace(ctx.trx, { ...place, level, parentCode, validFrom: event.onDate });
  if (level !== 'township') return;
  const suffix = place.name.endsWith('街道') ? '街道办事处' : `${place.name.slice(-1)}人民政府`;
  const stem = place.name.endsWith('街道') ? place.name.slice(0, -2) : place.name.slice(0, -1);
  await insertUnit(ctx.trx, {
    id: newId(ctx.clock.now()),
    region: place.code.slice(0, 6),
    placeCode: place.code,
    name: stem + suffix,
    shortName: place.name,
    level: 'township',
    kind: 'government',
    villageCount: 0,
    validFrom: event.onDate,
    parentId: null,
  });
};
