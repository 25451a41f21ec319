import { type RestOwed, restOwed, type Work } from '@songbang/engine/ledger/rest-owed.ts';
import { postPattern } from '@songbang/engine/lists/topic.ts';
import { sql } from 'kysely';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal } from '../clock.ts';
import type { Db, Trx } from '../db/connect.ts';

/** Bookings of a year are looked at: what was not rested within one is for the office to settle. */
const SPAN_DAYS = 364;

export type RestKey = { region: string; unitId: string; personId: string; now: Date };

type Booking = {
  id: string;
  kind: string;
  topic: string | null;
  title: string;
  issuer: string;
  requestId: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  travelMinutes: number;
  owners: string[];
};
type Held = { post: string; personId: string; from: string; to: string | null };

/**
 * The rest owed to one person, and what nobody of the office was named for. Everything comes from bookings that stand on the week
 * because of requests; nobody writes hours down, and hours of being there are known to nobody.
 */
export const restOf = async (db: Db | Trx, key: RestKey) => {
  const today = toLocal(key.now).slice(0, 10);
  const from = addDays(today, -SPAN_DAYS);
  const [calendar, bookings, held, days] = [
    await loadCalendar(db, key.region, key.unitId),
    await bookingsOf(db, key, from),
    await heldPosts(db, key),
    await daysOf(db, key, from),
  ];
  const bornBy = new Map(bookings.map((one) => [one.id, bearersOf(one, held)]));
  const own = bookings.filter((one) => bornBy.get(one.id)?.includes(key.personId));
  const nobody = bookings.filter((one) => bornBy.get(one.id)?.length === 0);
  const rest = restOwed(calendar, own.map(workOf), days);
  const office = restOwed(calendar, nobody.map(workOf), []);
  return { from, to: today, rest: described(rest, own), office: described(office, nobody), calendar };
};

/** Who bears a booking: whoever the tasks of the request were given to, else for a visit the holder of its line of work on that day. */
export const bearersOf = (booking: Booking, held: readonly Held[]): string[] => {
  if (booking.owners.length > 0) return booking.owners;
  if (booking.kind !== 'visit' || booking.topic === null) return [];
  const [post, date] = [new RegExp(postPattern(booking.topic)), toLocal(booking.startsAt).slice(0, 10)];
  const holders = held.filter((one) => post.test(one.post) && one.from <= date && (one.to === null || one.to > date));
  return [...new Set(holders.map((one) => one.personId))];
};

const workOf = (booking: Booking): Work => ({
  id: booking.id,
  start: toLocal(booking.startsAt),
  end: toLocal(booking.endsAt),
  allDay: booking.allDay,
  roadMinutes: booking.travelMinutes,
});

const described = (rest: RestOwed, bookings: readonly Booking[]) => ({
  ...rest,
  unknown: rest.unknown.length,
  works: rest.works.map((work) => {
    const { title, issuer, requestId, kind } = bookings.find((one) => one.id === work.id)!;
    return { ...work, title, issuer, requestId, kind };
  }),
});

/** What has been on the unit's week and is over; recalled and cancelled ones took nobody's time. */
const bookingsOf = (db: Db | Trx, { region, unitId, now }: RestKey, from: string): Promise<Booking[]> =>
  db
    .selectFrom('engagement')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'engagement.region').onRef('delivery.id', '=', 'engagement.delivery_id'),
    )
    .select([
      'engagement.id',
      'engagement.kind',
      'engagement.topic',
      'engagement.title',
      'engagement.starts_at as startsAt',
      'engagement.ends_at as endsAt',
      'engagement.all_day as allDay',
      'engagement.travel_minutes as travelMinutes',
      'delivery.issuer_name as issuer',
      'delivery.request_id as requestId',
    ])
    .select(
      sql<string[]>`array(select distinct owner_person_id::text from task where task.region = engagement.region
        and task.delivery_id = engagement.delivery_id and owner_person_id is not null)`.as('owners'),
    )
    .where('engagement.region', '=', region)
    .where('engagement.unit_id', '=', unitId)
    .where('engagement.state', '=', 'planned')
    .where('engagement.kind', '<>', 'checkin')
    .where('engagement.starts_at', '>=', fromLocal(from))
    .where('engagement.ends_at', '<=', now)
    .where('delivery.state', '<>', 'recalled')
    .orderBy('engagement.starts_at')
    .limit(5_000)
    .execute();

/** Leaders decide; the escort is counted with whoever does the work, as the capacity of a post is. */
const LEADERS = '分管|书记|镇长|乡长|主任$|委员$|主席|部长';

const heldPosts = (db: Db | Trx, { region, unitId }: RestKey): Promise<Held[]> =>
  db
    .selectFrom('assignment')
    .innerJoin('post', (join) =>
      join.onRef('post.region', '=', 'assignment.region').onRef('post.id', '=', 'assignment.post_id'),
    )
    .select([
      'post.name as post',
      'assignment.person_id as personId',
      'assignment.valid_from as from',
      'assignment.valid_to as to',
    ])
    .where('assignment.region', '=', region)
    .where('post.unit_id', '=', unitId)
    .where('post.name', '!~', LEADERS)
    .execute();

const daysOf = (db: Db | Trx, { region, personId }: RestKey, from: string) =>
  db
    .selectFrom('rest_day')
    .select(['id', 'on_date as date'])
    .select(sql<'am' | 'pm' | 'day'>`half`.as('half'))
    .where('region', '=', region)
    .where('person_id', '=', personId)
    .where('cancelled_at', 'is', null)
    .where('on_date', '>=', from)
    .orderBy('on_date')
    .execute();
