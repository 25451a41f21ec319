import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** Which unit's year, and its bounds: instants, `to` not included. */
export type YearRange = { region: string; unitId: string; from: Date; to: Date };

/** What reached the unit and stayed, by what it is. `written` leaves out meetings and whatever came by chat or telephone. */
export type YearCounts = {
  written: number;
  meetings: number;
  videoMeetings: number;
  messages: number;
  reportTypes: number;
  submissions: number;
  inspections: number;
  inspectionsFromCityAndCounty: number;
  inspectionsOutsidePlan: number;
  registeredBefore: number;
  all: number;
};

const ARRIVED = sql`delivery.region = request.region and delivery.request_id = request.id and delivery.state <> 'recalled'`;
const WRITTEN = sql`request.channel in ('red-head', 'memo', 'white-head', 'telegram', 'system')`;
const VISITED = sql`exists (select 1 from engagement where engagement.region = delivery.region and engagement.delivery_id = delivery.id and engagement.kind = 'visit')`;
/** A report type is a request whose title names a table, a ledger or a roll that is filled in. */
const FORM = sql`request.title ~ '(表|台账|名册|清册)的通知$'`;

/** One row of counts, all from deliveries, engagements and tasks as they stand. */
export const yearCounts = async (db: Db | Trx, { region, unitId, from, to }: YearRange): Promise<YearCounts> => {
  const { rows } = await sql<YearCounts>`
    with arrived as (
      select delivery.id, delivery.region, delivery.registered_before_arrival, request.kind, request.issuer_level, request.id as request_id,
             ${WRITTEN} as written, ${VISITED} as visited, ${FORM} as form
        from delivery join request on ${ARRIVED}
       where delivery.region = ${region} and delivery.unit_id = ${unitId} and delivery.arrived_at >= ${from} and delivery.arrived_at < ${to}
    ), submitted as (
      select count(distinct task.delivery_id) as types, count(*) as submissions
        from task join arrived on arrived.region = task.region and arrived.id = task.delivery_id
       where task.region = ${region} and arrived.form and task.state = 'done' and task.due_at < ${to}
    )
    select count(*) filter (where written and kind <> 'meeting') as written,
           count(*) filter (where kind = 'meeting') as meetings,
           count(*) filter (where kind = 'meeting' and exists (select 1 from engagement
             where engagement.region = arrived.region and engagement.delivery_id = arrived.id and engagement.video)) as "videoMeetings",
           count(*) filter (where not written and kind <> 'meeting') as messages,
           (select types from submitted) as "reportTypes",
           (select submissions from submitted) as submissions,
           count(*) filter (where visited) as inspections,
           count(*) filter (where visited and issuer_level in ('city', 'county')) as "inspectionsFromCityAndCounty",
           count(*) filter (where visited and not exists (select 1 from review where review.region = arrived.region
             and review.request_id = arrived.request_id and review.context #>> '{inspections,planId}' is not null)) as "inspectionsOutsidePlan",
           count(*) filter (where registered_before_arrival) as "registeredBefore",
           count(*) as "all"
      from arrived`.execute(db);
  return rows[0]!;
};

export type HoursByLevel = { level: string; hours: number; yuan: number };

/** Hours and yuan booked against each level, largest first. */
export const yearHours = async (db: Db | Trx, { region, unitId, from, to }: YearRange): Promise<HoursByLevel[]> => {
  const { rows } = await sql<HoursByLevel>`
    select coalesce(issuer_level, 'unknown') as level, sum(hours) as hours, sum(yuan) as yuan from ledger_entry
     where region = ${region} and unit_id = ${unitId}
       and booked_on >= (${from}::timestamptz at time zone 'Asia/Shanghai')::date and booked_on < (${to}::timestamptz at time zone 'Asia/Shanghai')::date
     group by 1 order by 2 desc`.execute(db);
  return rows;
};

export type WeekItem = {
  requestId: string;
  caseCode: string | null;
  kind: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  video: boolean;
  travelMinutes: number;
};

/** Every meeting, training and visit of the year. */
export const yearWeekItems = async (db: Db | Trx, { region, unitId, from, to }: YearRange): Promise<WeekItem[]> => {
  const { rows } = await sql<WeekItem>`
    select request.id as "requestId", request.case_code as "caseCode", engagement.kind, engagement.starts_at as "startsAt", engagement.ends_at as "endsAt",
           engagement.all_day as "allDay", engagement.video, engagement.travel_minutes as "travelMinutes"
      from engagement
      join delivery on delivery.region = engagement.region and delivery.id = engagement.delivery_id
      join request on ${ARRIVED}
     where engagement.region = ${region} and engagement.unit_id = ${unitId} and engagement.state = 'planned'
       and delivery.arrived_at >= ${from} and delivery.arrived_at < ${to}
     order by engagement.starts_at`.execute(db);
  return rows;
};

export type CaseRow = {
  requestId: string;
  caseCode: string;
  title: string;
  issuerName: string;
  issuerLevel: string | null;
  arrivedAt: Date;
  hours: number;
  townships: number;
  dueAt: Date[];
};

/** What belongs to a case of the source, in order of arrival. */
export const caseRows = async (db: Db | Trx, { region, unitId, from, to }: YearRange): Promise<CaseRow[]> => {
  const { rows } = await sql<Omit<CaseRow, 'dueAt'> & { dueAt: string[] }>`
    select request.id as "requestId", request.case_code as "caseCode", request.title, request.issuer_name as "issuerName",
           request.issuer_level as "issuerLevel", delivery.arrived_at as "arrivedAt", delivery.hours,
           (select count(*) from request_target where request_target.region = request.region and request_target.request_id = request.id) as townships,
           coalesce((select json_agg(task.due_at order by task.due_at) from task where task.region = delivery.region
             and task.delivery_id = delivery.id and task.due_at is not null), '[]'::json) as "dueAt"
      from delivery join request on ${ARRIVED}
     where delivery.region = ${region} and delivery.unit_id = ${unitId} and request.case_code is not null
       and delivery.arrived_at >= ${from} and delivery.arrived_at < ${to}
     order by delivery.arrived_at, request.id`.execute(db);
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.map((at) => new Date(at)) }));
};

export type HeaviestPerson = { label: string; posts: string[]; tasks: number };

/** Whoever holds most posts of the unit, and how many tasks of the year lay on that person. */
export const heaviestPerson = async (
  db: Db | Trx,
  { region, unitId, from, to }: YearRange,
): Promise<HeaviestPerson | null> => {
  const { rows } = await sql<HeaviestPerson>`
    select person.label, json_agg(post.name order by post.name) as posts,
           (select count(*) from task where task.region = ${region} and task.unit_id = ${unitId} and task.owner_person_id = person.id
              and task.due_at >= ${from} and task.due_at < ${to}) as tasks
      from person
      join assignment on assignment.region = person.region and assignment.person_id = person.id
      join post on post.region = assignment.region and post.id = assignment.post_id
     where person.region = ${region} and person.unit_id = ${unitId} and (assignment.valid_to is null or assignment.valid_to > ${to})
     group by person.region, person.id, person.label order by count(*) desc, person.label limit 1`.execute(db);
  return rows[0] ?? null;
};

/** Name and width of the unit: its villages, and the groups under them. */
export const unitWidth = async (db: Db | Trx, region: string, unitId: string) => {
  const { rows } = await sql<{ name: string; villages: number; groups: number }>`
    select unit.short_name as name, unit.village_count as villages,
           (select count(*) from place where place.level = 'group' and place.code like unit.place_code || '%') as groups
      from unit where unit.region = ${region} and unit.id = ${unitId}`.execute(db);
  return rows[0] ?? null;
};
