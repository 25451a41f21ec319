import { QUICK_REPLY } from '@songbang/engine/pricing/desk-hours.ts';
import { SYSTEM_WIDE } from '@songbang/engine/rules/meeting.ts';
import { COMPREHENSIVE } from '@songbang/engine/rules/visit.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** What is to be counted around one request; a part that is null is not counted. Instants ISO, dates local. */
export type Asked = {
  region: string;
  /** First instant of the calendar year, and of the one before; the last day of last year's span. */
  year: { starts: string; lastStarts: string; lastEnds: string; lastFrom: string; lastTo: string };
  issuerUnitId: string | null;
  targetUnitIds: string[];
  /** A visit: its line of work, and whether it is a comprehensive inspection. */
  visit: { topic: string | null; comprehensive: boolean } | null;
  systemMeeting: boolean;
  /** Posts by the pattern of their names, and the week their hours are counted in. */
  capacity: { posts: string; words: string | null; from: string; to: string; on: string } | null;
};

/** One post's load in the week: open tasks by kind, and hours of visits it would escort. */
export type PostLoad = { post: string; town: string; tasks: { kind: string; n: number }[]; visitHours: number };

export type Counts = {
  stamp: string | null;
  documents: { this_year: number; last_year: number; last_year_listed: number } | null;
  sameTopic: number | null;
  comprehensive: number | null;
  systemMeetings: number | null;
  posts: PostLoad[] | null;
};

const COUNTED = sql.raw(`('numbered', 'stray', 'expired', 'in-review')`);
const NOTHING = sql`null`;

/** Everything counted around one request, in one statement; each part reads one index. */
export const countsAround = async (db: Db | Trx, asked: Asked): Promise<Counts> => {
  const { rows } = await sql<Counts>`select
    (select stamp from list_stamp where region = ${asked.region}) as stamp,
    ${documents(asked)} as documents,
    ${sameTopic(asked)} as "sameTopic",
    ${titled(asked, asked.visit?.comprehensive === true, ['inspection', 'assessment'], COMPREHENSIVE)} as comprehensive,
    ${titled(asked, asked.systemMeeting, ['meeting'], SYSTEM_WIDE)} as "systemMeetings",
    ${posts(asked)} as posts`.execute(db);
  return rows[0]!;
};

/**
 * Documents of the issuer this year and last year to the same day (2024 provisions cl. 1); last year also as its imported register
 * lists them. Withdrawn and returned ones do not count: they were not issued.
 */
const documents = ({ region, issuerUnitId, year }: Asked): RawBuilder<unknown> =>
  issuerUnitId === null
    ? NOTHING
    : sql`(select json_build_object(
        'this_year', count(*) filter (where request.received_at >= ${year.starts}),
        'last_year', count(*) filter (where request.received_at < ${year.lastEnds}),
        'last_year_listed', (select count(*) from issued_document where region = ${region}
           and issuer_unit_id = ${issuerUnitId} and issued_on between ${year.lastFrom} and ${year.lastTo}))
      from request where request.region = ${region} and request.issuer_unit_id = ${issuerUnitId}
       and request.received_at >= ${year.lastStarts} and request.state in ${COUNTED})`;

/** Visits on the topic this year to the township that had most of them. */
const sameTopic = ({ region, visit, targetUnitIds, year }: Asked): RawBuilder<unknown> =>
  !visit?.topic || targetUnitIds.length === 0
    ? NOTHING
    : sql`(select coalesce(max(visits), 0) from (
        select count(distinct delivery_id)::int as visits from engagement
         where region = ${region} and unit_id = any(${targetUnitIds}::uuid[]) and kind = 'visit' and topic = ${visit.topic}
           and starts_at >= ${year.starts} and state = 'planned' group by unit_id) as town)`;

/** Requests of the issuer this year of some kinds whose title says what the pattern says. */
const titled = (
  { region, issuerUnitId, year }: Asked,
  wanted: boolean,
  kinds: string[],
  pattern: RegExp,
): RawBuilder<unknown> =>
  !wanted || issuerUnitId === null
    ? NOTHING
    : sql`(select count(*)::int from request where region = ${region} and issuer_unit_id = ${issuerUnitId}
        and received_at >= ${year.starts} and state in ${COUNTED} and kind = any(${kinds}) and title ~ ${pattern.source})`;

/** Leaders decide; what is counted is the time of whoever does the work. */
const LEADERS = '分管|书记|镇长|乡长|主任$|委员$|主席|部长';

/**
 * The posts such work lies with at each target, each with the tasks it has due in the week: its holder's own, and those nobody
 * holds yet whose title is about the same line of work.
 */
const posts = ({ region, capacity, targetUnitIds, visit }: Asked): RawBuilder<unknown> =>
  capacity === null || targetUnitIds.length === 0
    ? NOTHING
    : sql`(select coalesce(json_agg(json_build_object('post', post.name, 'town', unit.short_name,
        'tasks', (select coalesce(json_agg(json_build_object('kind', kind, 'n', n)), '[]') from (
            select case when task.kind = 'report' and task.what ~ ${QUICK_REPLY} then 'reply' else task.kind end as kind,
                   count(*)::int as n
              from task join delivery on delivery.region = task.region and delivery.id = task.delivery_id
             where task.region = ${region} and task.unit_id = post.unit_id and task.state = 'open'
               and task.due_at >= ${capacity.from} and task.due_at < ${capacity.to}
               and delivery.state in ('arrived', 'accepted', 'disputed')
               and (task.owner_person_id = assignment.person_id
                 or (task.owner_person_id is null and delivery.title ~ coalesce(${capacity.words}, '^$')))
             group by 1) as load),
        'visitHours', (select coalesce(sum(least(6.5 * (1 + (ends_at::date - starts_at::date)),
                extract(epoch from ends_at - starts_at) / 3600)), 0)::float8
              from engagement where region = ${region} and unit_id = post.unit_id and kind = 'visit' and state = 'planned'
               and topic = ${visit?.topic ?? ''} and starts_at >= ${capacity.from} and starts_at < ${capacity.to}))
        order by unit.place_code, post.name), '[]')
      from post join unit on unit.id = post.unit_id
      left join assignment on assignment.region = post.region and assignment.post_id = post.id
       and assignment.valid_from <= ${capacity.on} and (assignment.valid_to is null or assignment.valid_to > ${capacity.on})
      where post.region = ${region} and post.unit_id = any(${targetUnitIds}::uuid[])
        and post.name ~ ${capacity.posts} and post.name !~ ${LEADERS})`;

/** Where a review keeps the planned item it used. */
const KEPT_AT = { inspection: '{inspections,planId}', document: '{planIds,planId}' } as const;

/** How often requests that were not taken back have used a planned item. */
export const timesUsed = async (
  db: Db | Trx,
  { region, id, kind }: { region: string; id: string; kind: keyof typeof KEPT_AT },
): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
      from review join request on request.region = review.region and request.id = review.request_id
     where review.region = ${region} and context #>> ${sql.lit(KEPT_AT[kind])} = ${id}
       and request.state in ${COUNTED}`.execute(db);
  return rows[0]?.n ?? 0;
};
