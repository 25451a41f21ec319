import type { Finding } from '@songbang/engine/rules/review.ts';
import { sql } from 'kysely';
import type { ViewContext } from '../access/context.ts';
import { deliveriesIn, diligenceIn } from '../access/scope.ts';
import { addDays, toLocal, toLocalDate } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';
import { CONDITIONS, evidenceFor, type Judgements, missingOf, type OnRecord } from './diligence.ts';

/** Days before the demand arrived over which a unit's load is shown. */
const LOAD_DAYS = 30;

type Key = { region: string; deliveryId: string };

/**
 * The due-diligence file of one demand on one unit, built from records that exist anyway: what was asked, when, by whom, what the
 * gate said, what was disputed and done, who was there and what else was asked. Undefined when out of scope.
 */
export const diligenceFile = async (ctx: ViewContext, deliveryId: string) => {
  const head = await headOf(ctx, deliveryId);
  if (!head) return undefined;
  const key = { region: ctx.actor.region, deliveryId };
  const [record, tasks, findings] = [
    await recordOf(ctx.db, key),
    await tasksOf(ctx.db, key),
    await findingsOf(ctx.db, head),
  ];
  const [workload, people, kept] = [
    await workloadOf(ctx.db, key, head),
    await peopleOf(ctx.db, key, head),
    await caseOf(ctx, deliveryId),
  ];
  const judgements = (kept?.judgements ?? {}) as Judgements;
  const missing = missingOf(
    {
      facts: kept?.facts ?? '',
      power: (kept?.power ?? null) as 'own' | null,
      powerBasis: kept?.power_basis ?? '',
      resources: kept?.resources ?? '',
      judgements,
    },
    record,
  );
  return {
    asked: { ...head, tasks, findings },
    steps: { disputes: record.disputes, done: record.done },
    workload,
    people,
    conditions: CONDITIONS.map((one) => ({
      id: one.id,
      side: one.side,
      source: one.source,
      words: one.zh,
      onFile: evidenceFor(one.id, record, (at) => toLocal(at).replace('T', ' ')),
      judged: judgements[one.id] ?? null,
    })),
    case: kept ? caseShown(kept) : null,
    missing,
  };
};

const headOf = async (ctx: ViewContext, deliveryId: string) => {
  const row = await ctx.db
    .selectFrom('delivery')
    .innerJoin('unit', 'unit.id', 'delivery.unit_id')
    .select(['delivery.id', 'delivery.request_region', 'delivery.request_id', 'delivery.unit_id', 'unit.name as unit'])
    .select(['delivery.title', 'delivery.issuer_name', 'delivery.number', 'delivery.arrived_at', 'delivery.hours'])
    .select(['delivery.registered_before_arrival', 'delivery.state'])
    .where(deliveriesIn(ctx.scope))
    .where('delivery.id', '=', deliveryId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    deliveryId: row.id,
    requestRegion: row.request_region,
    requestId: row.request_id,
    unitId: row.unit_id,
    unit: row.unit,
    title: row.title,
    issuer: row.issuer_name,
    number: row.number,
    arrivedAt: row.arrived_at,
    registeredBefore: row.registered_before_arrival,
    hours: row.hours,
    state: row.state,
  };
};
type Head = NonNullable<Awaited<ReturnType<typeof headOf>>>;

const tasksOf = (db: Db | Trx, { region, deliveryId }: Key) =>
  db
    .selectFrom('task')
    .leftJoin('person', (join) =>
      join.onRef('person.region', '=', 'task.region').onRef('person.id', '=', 'task.owner_person_id'),
    )
    .select(['task.what', 'task.due_at as dueAt', 'task.state', 'task.done_at as doneAt', 'person.label as owner'])
    .where('task.region', '=', region)
    .where('task.delivery_id', '=', deliveryId)
    .orderBy('task.due_at')
    .orderBy('task.position')
    .limit(200)
    .execute();

/** What the gate had to say about the demand, in its own words. */
const findingsOf = async (db: Db | Trx, head: Head) => {
  const row = await db
    .selectFrom('review')
    .select('findings')
    .where('region', '=', head.requestRegion)
    .where('request_id', '=', head.requestId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return ((row?.findings ?? []) as Finding[]).map(({ rule, level, message }) => ({ rule, level, message }));
};

/** Objections and finished work, from the audit chain and the tasks: the record nobody can change afterwards. */
export const recordOf = async (db: Db | Trx, { region, deliveryId }: Key): Promise<OnRecord> => {
  const disputes = await db
    .selectFrom('audit_entry')
    .select(['at', sql<string>`data ->> 'note'`.as('note')])
    .where('region', '=', region)
    .where('subject_type', '=', 'delivery')
    .where('subject_id', '=', deliveryId)
    .where('action', '=', 'delivery.dispute')
    .orderBy('seq')
    .execute();
  // What was loaded from an older register has its objection beside the delivery only.
  const noted = await db
    .selectFrom('delivery')
    .select(['changed_at as at', 'note'])
    .where('region', '=', region)
    .where('id', '=', deliveryId)
    .where('state', '=', 'disputed')
    .execute();
  const done = await db
    .selectFrom('task')
    .select([sql<Date>`done_at`.as('at'), 'what'])
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'done')
    .where('done_at', 'is not', null)
    .orderBy('done_at')
    .execute();
  const ledger = await db
    .selectFrom('ledger_entry')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('region', '=', region)
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirstOrThrow();
  return { ledgerRequests: ledger.n, disputes: disputes.length > 0 ? disputes : noted, done };
};

/** What lay on the unit in the thirty days to the demand's arrival. */
const workloadOf = async (db: Db | Trx, { region }: Key, head: Head) => {
  const to = toLocalDate(head.arrivedAt);
  const from = addDays(to, -(LOAD_DAYS - 1));
  const row = await db
    .selectFrom('ledger_entry')
    .select([
      sql<number>`coalesce(sum(hours), 0)`.as('hours'),
      sql<number>`count(distinct request_id)`.as('requests'),
      sql<number>`count(distinct coalesce(issuer_unit_id::text, issuer_name))`.as('issuers'),
    ])
    .where('region', '=', region)
    .where('unit_id', '=', head.unitId)
    .where('booked_on', '>=', from)
    .where('booked_on', '<=', to)
    .executeTakeFirstOrThrow();
  return { from, to, ...row };
};

/** Who was there on the day: people, posts, and how many posts each holder of the demand's tasks had. */
const peopleOf = async (db: Db | Trx, { region, deliveryId }: Key, head: Head) => {
  const on = toLocalDate(head.arrivedAt);
  const { rows } = await sql<{ people: number; posts: number; owners: { label: string; posts: number }[] | null }>`
    select (select count(*) from person where person.region = ${region} and person.unit_id = ${head.unitId})::int as people,
      (select count(*) from post where post.region = ${region} and post.unit_id = ${head.unitId})::int as posts,
      (select json_agg(json_build_object('label', person.label, 'posts',
          (select count(*) from assignment where assignment.region = person.region and assignment.person_id = person.id
            and assignment.valid_from <= ${on} and (assignment.valid_to is null or assignment.valid_to > ${on}))) order by person.label)
        from person where person.region = ${region} and person.id in
          (select owner_person_id from task where task.region = ${region} and task.delivery_id = ${deliveryId})) as owners`.execute(
    db,
  );
  return { ...rows[0]!, owners: rows[0]!.owners ?? [] };
};

const caseOf = (ctx: ViewContext, deliveryId: string) =>
  ctx.db
    .selectFrom('diligence_case')
    .selectAll()
    .where(diligenceIn(ctx.scope))
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst();

type Kept = NonNullable<Awaited<ReturnType<typeof caseOf>>>;

const caseShown = (kept: Kept) => ({
  id: kept.id,
  facts: kept.facts,
  power: kept.power,
  powerBasis: kept.power_basis,
  resources: kept.resources,
  statement: kept.statement,
  state: kept.state,
  outcome: kept.outcome,
  reason: kept.reason,
  openedAt: kept.opened_at,
  decidedAt: kept.decided_at,
  version: kept.version,
});

/** Cases in scope, the newest first. */
export const caseList = async (ctx: ViewContext) => {
  const rows = await ctx.db
    .selectFrom('diligence_case')
    .innerJoin('delivery', (join) =>
      join
        .onRef('delivery.region', '=', 'diligence_case.region')
        .onRef('delivery.id', '=', 'diligence_case.delivery_id'),
    )
    .innerJoin('unit', 'unit.id', 'diligence_case.unit_id')
    .select(['diligence_case.id', 'diligence_case.state', 'diligence_case.outcome', 'diligence_case.opened_at'])
    .select(['diligence_case.delivery_id', 'delivery.title', 'unit.short_name'])
    .where(diligenceIn(ctx.scope))
    .orderBy('diligence_case.opened_at', 'desc')
    .orderBy('diligence_case.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deliveryId: row.delivery_id,
    title: row.title,
    unit: row.short_name,
    state: row.state,
    outcome: row.outcome,
    openedAt: row.opened_at,
  }));
};

export type DiligenceFile = NonNullable<Awaited<ReturnType<typeof diligenceFile>>>;
