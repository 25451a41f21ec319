import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { occurrencesBetween } from '@songbang/engine/calendar/occurrences.ts';
import { type Random, randomOf } from '../../scenarios/random.ts';
import { isAhead } from '../../scenarios/year/ahead.ts';
import { addDays, fromLocal, toLocal, toLocalDate } from '../clock.ts';
import { engagementsOf, type NewEngagement, type NewTask, tasksOf } from '../requests/work-of-request.ts';
import type { LoadedOrganisation, LoadedUnit } from './load-organisation.ts';
import { type Gated, requestId } from './request-rows.ts';
import { sampleId } from './sample-id.ts';

type Row = Record<string, unknown>;

export type DeliveryRows = { deliveries: Row[]; tasks: Row[]; engagements: Row[]; ledger: Row[] };

export type DeliverySetting = {
  org: LoadedOrganisation;
  postOf: Map<string, string>;
  calendar: Calendar;
  now: Date;
  seed: string;
};

type State = 'arrived' | 'accepted' | 'disputed' | 'closed' | 'recalled';
/** A task on one desk: a recurring ask has one for every date that is past, done, and one for the next. */
type Work = NewTask & { state: 'open' | 'done' | 'dropped'; doneAt: Date | null };
type Arrival = { one: Gated; town: LoadedUnit; arrivedAt: Date; random: Random };

const DAY_MS = 86_400_000;
/** The desks of the last fortnight are still alive; what is older has been dealt with. */
const FRESH_MS = 14 * DAY_MS;
const DISPUTES = ['截止时间与本周两项检查冲突，请求改期', '所要数据上月已报，请求调用', '无准入编号，请发起单位补办'];

/** Everything one request put on the desks it reached; nothing while it waits at the gate. */
export const deliveryRows = (one: Gated, setting: DeliverySetting): DeliveryRows => {
  const rows: DeliveryRows = { deliveries: [], tasks: [], engagements: [], ledger: [] };
  const { arrivedAt } = one.fate;
  if (arrivedAt === null) return rows;
  const random = randomOf(setting.seed, `desk/${one.notice.key}`);
  const tasks = tasksOf(one.reading, toLocalDate(arrivedAt), setting.calendar).flatMap((task) =>
    occurrences(task, arrivedAt, setting),
  );
  const engagements = engagementsOf(one.reading, setting.calendar);
  for (const town of one.targets) addDesk(rows, { one, town, arrivedAt, random }, { tasks, engagements, setting });
  return rows;
};

/** A standing ask of the past has been answered on each of its dates until now. */
const occurrences = (task: NewTask, arrivedAt: Date, { now }: DeliverySetting): NewTask[] => {
  if (task.recurs === null || task.dueAt === null || task.recurs.startsWith('DAILY')) return [task];
  const time = toLocal(task.dueAt).slice(11);
  const from = toLocalDate(arrivedAt);
  const dates = occurrencesBetween(task.recurs, from, addDays(toLocalDate(now), 366)).map((date) =>
    fromLocal(`${date}T${time}`),
  );
  const past = dates.filter((due) => due < now);
  return dates.slice(0, past.length + 1).map((dueAt) => ({ ...task, dueAt }));
};

type Plan = { tasks: NewTask[]; engagements: NewEngagement[]; setting: DeliverySetting };

const addDesk = (rows: DeliveryRows, arrival: Arrival, { tasks, engagements, setting }: Plan): void => {
  const { one, town, arrivedAt, random } = arrival;
  const { org, now, postOf } = setting;
  const state = stateOf(arrival, tasks, engagements, now);
  const { id, shared } = identity(arrival, org.region);
  const work = tasks.map((task) => workOf(task, state, { arrivedAt, now, random }));
  rows.deliveries.push({ ...shared, ...deliveryOf(arrival, state, work, now), id });
  const holder = org.holders.get(town.key)?.get(postOf.get(one.notice.topic) ?? '') ?? null;
  const common = (name: string, index: number): Row => ({
    region: org.region,
    id: sampleId(arrivedAt, `${name}:${one.notice.key}:${town.code}:${index}`),
    delivery_id: id,
    unit_id: town.id,
  });
  work.forEach((task, index) => {
    rows.tasks.push({
      ...common('task', index),
      ...taskOf(task),
      owner_person_id: state === 'arrived' ? null : holder,
    });
  });
  engagements.forEach((engagement, index) => {
    rows.engagements.push({
      ...common('engagement', index),
      ...engagementOf(engagement, town),
      state: state === 'recalled' ? 'cancelled' : 'planned',
    });
  });
  rows.ledger.push(...ledgerOf(arrival, id, state, org.region));
};

const taskOf = (task: Work): Row => ({
  position: task.position,
  kind: task.kind,
  what: task.what,
  due_at: task.dueAt,
  due_has_time: task.dueHasTime,
  recurs: task.recurs,
  state: task.state,
  done_at: task.doneAt,
});

const engagementOf = (engagement: NewEngagement, town: LoadedUnit): Row => ({
  kind: engagement.kind,
  title: engagement.title,
  starts_at: engagement.startsAt,
  ends_at: engagement.endsAt,
  all_day: engagement.allDay,
  place: engagement.place,
  video: engagement.video,
  topic: engagement.topic,
  travel_minutes: engagement.video || engagement.kind === 'visit' ? 0 : town.minutes,
});

const identity = ({ one, town, arrivedAt }: Arrival, region: string) => ({
  id: sampleId(arrivedAt, `delivery:${one.notice.key}:${town.code}`),
  shared: {
    region,
    request_region: region,
    request_id: requestId(one),
    unit_id: town.id,
    issuer_unit_id: one.issuer?.id ?? null,
    issuer_name: one.notice.sender.name,
    issuer_level: one.notice.sender.level,
    kind: one.reading.kind,
  },
});

const stateOf = (
  { one, arrivedAt, random }: Arrival,
  tasks: NewTask[],
  engagements: NewEngagement[],
  now: Date,
): State => {
  const ahead =
    tasks.some((task) => task.dueAt !== null && task.dueAt > now) || engagements.some((one) => one.endsAt > now);
  const age = now.getTime() - arrivedAt.getTime();
  if (one.fate.recalledAt !== null) return 'recalled';
  if (isAhead(one.notice)) return 'accepted';
  if (tasks.some((task) => task.recurs !== null) && age > FRESH_MS) return ahead ? 'accepted' : 'closed';
  if (ahead)
    return random.weighted([
      ['arrived', age < 3 * DAY_MS ? 6 : 2],
      ['accepted', 7],
      ['disputed', 1],
    ]);
  if (age > FRESH_MS) return 'closed';
  return random.weighted([
    ['arrived', age < 3 * DAY_MS ? 6 : 1],
    ['accepted', 3],
    ['disputed', 0.6],
    ['closed', 7],
  ]);
};

const workOf = (
  task: NewTask,
  state: State,
  { arrivedAt, now, random }: { arrivedAt: Date; now: Date; random: Random },
): Work => {
  if (state === 'recalled') return { ...task, state: 'dropped', doneAt: null };
  const repeated = task.recurs !== null && task.dueAt !== null && task.dueAt < now;
  if (state !== 'closed' && !repeated) return { ...task, state: 'open', doneAt: null };
  // Most answers go out in the last hours, one in eleven a little late.
  const due = task.dueAt ?? new Date(arrivedAt.getTime() + 2 * DAY_MS);
  const done = due.getTime() + (random.chance(0.09) ? 1 : -1) * random.int(1, 9) * 1_800_000;
  return {
    ...task,
    state: 'done',
    doneAt: new Date(Math.min(now.getTime(), Math.max(arrivedAt.getTime() + 600_000, done))),
  };
};

const deliveryOf = ({ one, arrivedAt, town, random }: Arrival, state: State, work: Work[], now: Date): Row => {
  const cost = one.price.byTarget.find((target) => target.unitId === town.id);
  const open = work.filter((task) => task.state === 'open' && task.dueAt !== null).map((task) => task.dueAt!.getTime());
  const done = work.map((task) => task.doneAt?.getTime() ?? 0);
  const handled = Math.min(now.getTime(), arrivedAt.getTime() + random.int(20, 600) * 60_000);
  const changed =
    state === 'arrived' ? arrivedAt : state === 'closed' ? new Date(Math.max(handled, ...done)) : new Date(handled);
  return {
    number: one.number,
    title: one.reading.title,
    hours: cost?.personHours ?? 0,
    yuan: cost?.yuan ?? 0,
    next_due_at: open.length > 0 ? new Date(Math.min(...open)) : null,
    state,
    note: state === 'disputed' ? random.pick(DISPUTES) : '',
    previous_state: state === 'disputed' || state === 'closed' ? 'accepted' : state === 'accepted' ? 'arrived' : null,
    registered_before_arrival: one.fate.origin === 'sender',
    arrived_at: arrivedAt,
    changed_at: state === 'recalled' ? one.fate.recalledAt : changed,
  };
};

const ledgerOf = (arrival: Arrival, deliveryId: string, state: State, region: string): Row[] => {
  const { one, town, arrivedAt } = arrival;
  const { shared } = identity(arrival, region);
  const cost = one.price.byTarget.find((target) => target.unitId === town.id);
  const id = sampleId(arrivedAt, `ledger:${one.notice.key}:${town.code}`);
  const entry = {
    ...shared,
    id,
    delivery_id: deliveryId,
    hours: cost?.personHours ?? 0,
    yuan: cost?.yuan ?? 0,
    basis: { costsVersion: one.price.costsVersion, lines: one.price.basis } as unknown,
    booked_on: toLocalDate(arrivedAt),
  };
  if (state !== 'recalled') return [entry];
  const recalledAt = one.fate.recalledAt!;
  return [
    entry,
    {
      ...entry,
      id: sampleId(recalledAt, `ledger-back:${one.notice.key}:${town.code}`),
      hours: -entry.hours,
      yuan: -entry.yuan,
      basis: { cancels: id },
      booked_on: toLocalDate(recalledAt),
    },
  ];
};
