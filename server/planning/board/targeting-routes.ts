import { createHmac } from 'node:crypto';
import { topicOf } from '@songbang/engine/lists/topic.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { z } from 'zod';
import { requireAbility } from '../../access/abilities.ts';
import type { Context, ViewContext } from '../../access/context.ts';
import { appendAudit } from '../../audit/audit-store.ts';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { toLocal, toLocalDate } from '../../clock.ts';
import { newId } from '../../db/id.ts';
import { checkPaste } from '../../files/check-paste.ts';
import type { App, Deps } from '../../http/app.ts';
import { id, isoDate } from '../../http/fields.ts';
import { asCommand, viewOf } from '../../http/inputs.ts';
import { travelHours, unitsById } from '../../org/unit-lookup.ts';
import { currentCosts } from '../../parameters/parameter-lookup.ts';
import type { KeptDraw } from './draw.ts';
import { insertDraw } from './draw-store.ts';
import { targetFacts } from './target-facts-lookup.ts';
import { FEWEST_TARGETS, proposeTargets, type TownFacts } from './targeting.ts';

type Input = { text: string; targetUnitIds: string[] };

/** 少而准: which few townships a visit still being written would better go to, why, and what so few can show. The draw is kept. */
export const registerTargetingRoutes = (app: App, deps: Deps): void => {
  const body = z.strictObject({ text: z.string().max(1_000_000), targetUnitIds: z.array(id).max(200) });
  const facts = z.object({
    /** How many in two years; null where such figures are not the reader's to see. */
    findings: z.number().nullable(),
    matters: z.number().nullable(),
    lastVisitOn: isoDate.nullable(),
    villages: z.number(),
  });
  const proposal = z.object({
    topic: z.string().nullable(),
    chosen: z.array(
      z.object({
        unitId: id,
        name: z.string(),
        by: z.enum(['risk', 'random']),
        because: z.array(z.enum(['findings', 'matters', 'last-visit', 'size'])),
        facts,
      }),
    ),
    missing: z.array(z.enum(['findings', 'matters', 'visits'])),
    seed: z.number(),
    sample: z.object({ drawn: z.number(), outOf: z.number(), detectableShare: z.number() }),
    asked: z.object({ targets: z.number(), hours: z.number(), yuan: z.number() }),
    proposed: z.object({ targets: z.number(), hours: z.number(), yuan: z.number() }),
  });
  // Null: the text announces no visit, or goes to few already.
  const answer = z.object({ proposal: proposal.nullable() });
  app.post('/api/planning/targeting', { schema: { body, response: { 200: answer } } }, async (request) => {
    const ctx = viewOf(deps, request);
    requireAbility(ctx.actor, 'request.submit');
    const proposed = await propose(ctx, request.body, deps.linkSecret);
    if (proposed) await asCommand(deps, request, (own) => keepDraw(own, proposed.draw));
    return { proposal: proposed?.proposal ?? null };
  });
};

const propose = async (ctx: ViewContext, input: Input, secret: Buffer) => {
  if (checkPaste(input.text)) return null;
  const { region } = ctx.actor;
  const now = ctx.clock.now();
  const today = toLocalDate(now);
  const calendar = await loadCalendar(ctx.db, region, null);
  const reading = read(input.text, { receivedAt: toLocal(now), calendar });
  if (reading.secrecy || reading.inspections.length === 0) return null;
  const asked = await unitsById(ctx.db, [...new Set(input.targetUnitIds)].sort(), today);
  const towns = asked.filter((one) => one.region === region && one.level === 'township');
  if (towns.length < FEWEST_TARGETS) return null;
  const topic = topicOf(reading.title ?? input.text.slice(0, 200));
  const facts = await targetFacts(ctx, towns, topic);
  const seed = seedOf(secret, [region, ctx.actor.unitId, today, topic ?? '', ...towns.map((one) => one.id)]);
  const { chosen, missing, sample } = proposeTargets(facts, { today, seed });
  const [costs, roads] = [await currentCosts(ctx.db, region), await travelHours(ctx.db, region, towns.map(idOf))];
  const priced = (some: typeof towns) => {
    const targets = some.map((one) => ({
      unitId: one.id,
      name: one.shortName,
      travelHours: roads.get(one.id) ?? 0,
      villages: one.villageCount,
    }));
    const { personHours, yuan } = price({ reading, targets, costs });
    return { targets: targets.length, hours: personHours, yuan };
  };
  const candidates = towns.map((one, at) => ({ unitId: one.id, name: one.shortName, ...facts[at]! }));
  const proposal = {
    topic,
    chosen: chosen.map(({ at, by, because }) => ({
      unitId: towns[at]!.id,
      name: towns[at]!.shortName,
      by,
      because,
      facts: shownTo(ctx, facts[at]!),
    })),
    missing,
    seed,
    sample,
    asked: priced(towns),
    proposed: priced(chosen.map(({ at }) => towns[at]!)),
  };
  return { proposal, draw: { drawnOn: today, topic, seed, candidates, chosen } };
};

/** The draw as it was made, once: what was known of every township, the number, who was chosen. */
const keepDraw = async (ctx: Context, draw: Omit<KeptDraw, 'id'>): Promise<void> => {
  const { region, unitId, accountId, role } = ctx.actor;
  const at = ctx.clock.now();
  const id = newId(at);
  const fresh = await insertDraw(ctx.trx, { ...draw, id, region, unitId, drawnBy: accountId, drawnAt: at });
  if (!fresh) return;
  await appendAudit(ctx.trx, { region, accountId, role }, at, [
    {
      action: 'targeting.drawn',
      subjectType: 'draw',
      subjectId: id,
      data: { seed: draw.seed, units: draw.chosen.map((one) => draw.candidates[one.at]!.unitId) },
    },
  ]);
};

const idOf = ({ id: own }: { id: string }): string => own;

/** What residents brought to a township, and what others ordered of it, is counted for a department but not told. */
const shownTo = ({ scope }: ViewContext, facts: TownFacts) =>
  scope.kind === 'region' ? facts : { ...facts, findings: null, matters: null };

/** The same draw for the same day, sender, line of work and townships: no drawing again until it suits; not to be foreseen without the key. */
const seedOf = (secret: Buffer, parts: readonly string[]): number =>
  createHmac('sm3', secret)
    .update(`targeting:${parts.join('/')}`)
    .digest()
    .readUInt32BE(0);
