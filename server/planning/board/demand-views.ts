import type { ProtectedPeriod } from '@songbang/engine/calendar/calendar.ts';
import type { Inspection, Meeting } from '@songbang/engine/reading/reading.ts';
import { sql } from 'kysely';
import { loadCalendar } from '../../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal, toLocalDate } from '../../clock.ts';
import type { Db, Trx } from '../../db/connect.ts';
import { townshipsOf, travelHours } from '../../org/unit-lookup.ts';
import type { Demand, DemandRow, Leave, Person, Township } from './demand.ts';

type Span = { region: string; from: string; to: string };

/** Everything the planner needs to know of a county and a period; `today` null replays what has happened. */
export const loadDemand = async (db: Db | Trx, span: Span, today: string | null): Promise<Demand> => {
  const { region, from, to } = span;
  const [calendar, townships, people, leaders, leave, rows] = await Promise.all([
    loadCalendar(db, region, null),
    loadTownships(db, span),
    loadPeople(db, region, from),
    loadLeaders(db, region, from),
    loadLeave(db, span),
    loadRows(db, span),
  ]);
  return { from, to, today, calendar, townships, people, leaders, leave, rows };
};

/** The townships of the region with their roads, villages and protected periods of a span. */
export const loadTownships = async (db: Db | Trx, { region, from, to }: Span): Promise<Township[]> => {
  const units = await townshipsOf(db, region, from);
  const roads = await travelHours(
    db,
    region,
    units.map((one) => one.id),
  );
  const villages = await db
    .selectFrom('unit')
    .select(['id', 'short_name', 'parent_id'])
    .where('region', '=', region)
    .where('level', '=', 'village')
    .orderBy('id')
    .execute();
  const periods = await db
    .selectFrom('protected_period')
    .selectAll()
    .where('region', '=', region)
    .where('from_date', '<=', to)
    .where('to_date', '>=', from)
    .orderBy('id')
    .execute();
  return units.map((unit) => ({
    unitId: unit.id,
    name: unit.shortName,
    travelHours: roads.get(unit.id) ?? null,
    villages: villages.filter((one) => one.parent_id === unit.id).map((one) => ({ id: one.id, name: one.short_name })),
    protected: periods
      .filter((one) => one.unit_id === null || one.unit_id === unit.id)
      .map(
        (one): ProtectedPeriod => ({
          name: one.name,
          kind: one.kind as ProtectedPeriod['kind'],
          from: one.from_date,
          to: one.to_date,
          half: one.half as ProtectedPeriod['half'],
          weekdays: one.weekdays,
        }),
      ),
  }));
};

/** The people of the region with the posts they hold on a date. */
export const loadPeople = async (db: Db | Trx, region: string, on: string): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select person.id, person.label, person.unit_id as "unitId",
           coalesce(array_agg(post.name order by post.name) filter (where post.name is not null), '{}') as posts
      from person
      left join assignment on assignment.region = person.region and assignment.person_id = person.id
       and assignment.valid_from <= ${on}::date and (assignment.valid_to is null or assignment.valid_to > ${on}::date)
      left join post on post.region = assignment.region and post.id = assignment.post_id
     where person.region = ${region}
     group by person.region, person.id, person.label, person.unit_id order by person.unit_id, person.id`.execute(db);
  return rows;
};

/** The county's leaders on a date, by post: whoever holds a post of its committee or government itself, not of their offices. */
export const loadLeaders = async (db: Db | Trx, region: string, on: string): Promise<Person[]> => {
  const units = await db
    .selectFrom('unit')
    .select('id')
    .where('region', '=', region)
    .where('level', '=', 'county')
    .where('kind', 'in', ['party', 'government'])
    .execute();
  const own = new Set(units.map(({ id }) => id));
  return (await loadPeople(db, region, on)).filter((one) => own.has(one.unitId) && one.posts.length > 0);
};

const loadLeave = async (db: Db | Trx, { region, from, to }: Span): Promise<Leave[]> => {
  const rows = await db
    .selectFrom('person_leave')
    .select(['person_id', 'from_date', 'to_date'])
    .where('region', '=', region)
    .where('from_date', '<=', to)
    .where('to_date', '>=', from)
    .orderBy('person_id')
    .orderBy('from_date')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, from: row.from_date, to: row.to_date }));
};

type Row = {
  engagementId: string;
  requestId: string;
  unitId: string;
  kind: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  video: boolean;
  issuerUnitId: string | null;
  issuerName: string;
  issuerLevel: string | null;
  receivedAt: Date;
  body: string;
  meetings: Meeting[] | null;
  inspections: Inspection[] | null;
  chosen: boolean;
  leaderId: string | null;
};

const loadRows = async (db: Db | Trx, { region, from, to }: Span): Promise<DemandRow[]> => {
  const { rows } = await sql<Row>`
    select engagement.id as "engagementId", request.id as "requestId", engagement.unit_id as "unitId", engagement.kind, engagement.title,
           engagement.starts_at as "startsAt", engagement.ends_at as "endsAt", engagement.all_day as "allDay", engagement.video,
           request.issuer_unit_id as "issuerUnitId", request.issuer_name as "issuerName", request.issuer_level as "issuerLevel",
           request.received_at as "receivedAt", request.body, request.reading->'meetings' as meetings, request.reading->'inspections' as inspections,
           presiding_leader.request_id is not null as chosen, presiding_leader.person_id as "leaderId"
      from engagement
      join delivery on delivery.region = engagement.region and delivery.id = engagement.delivery_id
      join request on request.region = delivery.request_region and request.id = delivery.request_id
      left join presiding_leader on presiding_leader.region = request.region and presiding_leader.request_id = request.id
     where engagement.region = ${region} and engagement.state = 'planned' and engagement.kind in ('visit', 'meeting', 'training')
       and delivery.state <> 'recalled'
       and engagement.starts_at >= ${fromLocal(from)} and engagement.starts_at < ${fromLocal(addDays(to, 1))}
     order by engagement.starts_at, request.id, engagement.unit_id, engagement.id`.execute(db);
  return rows.map((row): DemandRow => {
    const { meetings, inspections, receivedAt, startsAt, endsAt, kind, chosen, leaderId, ...rest } = row;
    return {
      ...rest,
      kind: kind as DemandRow['kind'],
      startsAt: toLocal(startsAt),
      endsAt: toLocal(endsAt),
      receivedOn: toLocalDate(receivedAt),
      words: (inspections ?? []).map((one) => one.raw).join(' '),
      attendees: (meetings ?? [])
        .map((one) => one.attendees ?? '')
        .join(' ')
        .trim(),
      ...(chosen ? { chosenLeader: leaderId } : {}),
    };
  });
};
