import { createHash } from 'node:crypto';
import type { Calendar } from '@songbang/engine/calendar/calendar.ts';
import { isWorkingDay } from '@songbang/engine/calendar/day-kind.ts';
import { addWorkingHours } from '@songbang/engine/calendar/working-time.ts';
import { type MatterKind, matterHours, promisedOn } from '@songbang/engine/ledger/residents.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import { type MatterWords, readListening, readMatterWords, readVoices } from '../../scenarios/matters/read-matters.ts';
import { type Random, randomOf } from '../../scenarios/random.ts';
import { loadCalendar } from '../calendar/calendar-lookup.ts';
import { addDays, fromLocal, toLocal, toLocalDate } from '../clock.ts';
import type { Trx } from '../db/connect.ts';
import { type LoadedOrganisation, type LoadedUnit, postId } from './load-organisation.ts';
import { sampleId } from './sample-id.ts';
import { insertRows } from './sample-store.ts';

type Row = Record<string, unknown>;
type Setting = { org: LoadedOrganisation; now: Date; seed: string };
type Rows = { matters: Row[]; steps: Row[] };

/** Days looked back, and matters of a township in them; the home township is wider, so it has more. */
const DAYS = 60;
const USUAL = 9;
const AT_HOME = 46;
/** How often each kind comes, out of a hundred. */
const SHARE: [MatterKind, number][] = [
  ['advice', 30],
  ['errand', 24],
  ['facility', 18],
  ['dispute', 12],
  ['hardship', 8],
  ['safety', 4],
  ['other', 4],
];

/** Residents' matters, voices, a summons and listening visits of the sample county, so that their pages are not empty. */
export const loadMatters = async (trx: Trx, setting: Setting): Promise<{ matters: number }> => {
  const { org, now } = setting;
  const calendar = await loadCalendar(trx, org.region, null);
  const words = readMatterWords();
  const rows: Rows = { matters: [], steps: [] };
  for (const town of org.townships) addTown(rows, town, { ...setting, calendar, words });
  await insertRows(trx, 'matter', rows.matters);
  await insertRows(trx, 'matter_step', rows.steps);
  await loadVoices(trx, setting);
  await loadListening(trx, setting);
  await loadWhistle(trx, org, rows.matters, now);
  return { matters: rows.matters.length };
};

type TownSetting = Setting & { calendar: Calendar; words: MatterWords[] };

const addTown = (rows: Rows, town: LoadedUnit, setting: TownSetting): void => {
  const { org, now, seed, calendar } = setting;
  const random = randomOf(seed, `matters/${town.code}`);
  const today = toLocalDate(now);
  const days = Array.from({ length: DAYS }, (_, nth) => addDays(today, nth - DAYS)).filter((day) =>
    isWorkingDay(calendar, day),
  );
  const count = town === org.home ? AT_HOME : USUAL;
  for (let nth = 0; nth < count; nth++) {
    const kind = random.weighted(SHARE);
    const kindWords = setting.words.find((one) => one.kind === kind)!;
    const day = random.pick(days);
    const received = fromLocal(
      `${day}T${random.pick(['08:40', '09:15', '10:05', '11:20', '14:50', '15:35', '16:45'])}`,
    );
    addMatter(rows, { town, received, kindWords, random, nth }, setting);
  }
};

/** So many working hours later: nobody answers at night. */
const workedAfter = (calendar: Calendar, at: Date, hours: number): Date =>
  fromLocal(addWorkingHours(calendar, toLocal(at), hours) ?? toLocal(new Date(at.getTime() + hours * 3_600_000)));

type Came = { town: LoadedUnit; received: Date; kindWords: MatterWords; random: Random; nth: number };

/** Nearly everything is answered within its promise; a few of the last weeks wait, one or two past their date. */
const addMatter = (rows: Rows, came: Came, { org, now, calendar }: TownSetting): void => {
  const { town, received, kindWords, random, nth } = came;
  const { kind } = kindWords;
  const [noted, answer] = random.pick(kindWords.lines);
  const villages = town === org.home ? [...org.units.values()].filter((unit) => unit.level === 'village') : [];
  const village = villages.length > 0 ? random.pick(villages).key : '';
  const what = `${village}第${random.int(1, 12)}小组：${noted}`;
  const promised = promisedOn(calendar, toLocalDate(received), kind, defaultCosts);
  const answeredAt = workedAfter(calendar, received, random.int(1, 30));
  const waits = answeredAt > now || random.chance(0.06);
  const closed = !waits && random.chance(0.8);
  const closedAt = new Date(Math.min(now.getTime(), workedAfter(calendar, answeredAt, random.int(1, 20)).getTime()));
  const line = [...(org.holders.get(town.key)?.keys() ?? [])].find((name) => kindWords.post.test(name)) ?? null;
  const person = line ? (org.holders.get(town.key)?.get(line) ?? null) : null;
  const id = sampleId(received, `matter:${town.code}:${nth}`);
  const channel = random.weighted([
    ['visit', 5],
    ['phone', 4],
    ['link', 1],
  ] as const);
  rows.matters.push({
    region: org.region,
    id,
    unit_id: town.id,
    channel,
    kind,
    what,
    post_id: line ? postId(town.key, line) : null,
    state: waits ? 'open' : closed ? 'closed' : 'answered',
    received_at: received,
    promised_on: promised,
    answer: waits ? null : answer,
    answered_at: waits ? null : answeredAt,
    answered_by: waits ? null : person,
    closed_at: closed ? closedAt : null,
    closed_by: closed ? random.pick(['unit', 'unit', 'resident']) : null,
    hours: matterHours(kind, defaultCosts),
    costs_version: defaultCosts.version,
  });
  const step = (position: number, at: Date, name: string, words: string): Row => ({
    region: org.region,
    matter_id: id,
    position,
    at,
    step: name,
    side: name === 'registered' && channel === 'link' ? 'resident' : 'unit',
    person_id: name === 'registered' && channel === 'link' ? null : person,
    words,
  });
  rows.steps.push(step(1, received, 'registered', ''));
  if (!waits) rows.steps.push(step(2, answeredAt, 'answered', answer));
  if (closed) rows.steps.push(step(3, closedAt, 'closed', ''));
};

const loadVoices = async (trx: Trx, { org, now, seed }: Setting): Promise<void> => {
  const { region } = org;
  const before = (days: number): string => addDays(toLocalDate(now), -days);
  const [voices, said]: Row[][] = [[], []];
  readVoices().forEach((voice, nth) => {
    // Not from the time, as with a real one; its code was never given to anybody.
    const digest = createHash('sha256').update(`${seed}/voice/${nth}`).digest('hex');
    const id = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
    voices!.push({
      region,
      id,
      about_unit_id: voice.about ? org.units.get(voice.about)!.id : null,
      topic: voice.topic,
      code_hash: `\\x${digest}`,
      received_on: before(voice.days),
      answered_on: voice.answered === undefined ? null : before(voice.answered),
      closed_on: voice.closed === undefined ? null : before(voice.closed),
    });
    const word = (position: number, side: string, words: string, days: number): Row => ({
      region,
      voice_id: id,
      position,
      side,
      words,
      said_on: before(days),
    });
    said!.push(word(1, 'author', voice.words, voice.days));
    if (voice.answer && voice.answered !== undefined) said!.push(word(2, 'office', voice.answer, voice.answered));
  });
  await insertRows(trx, 'voice', voices!);
  await insertRows(trx, 'voice_word', said!);
};

const loadListening = async (trx: Trx, { org, now }: Setting): Promise<void> => {
  const rows = readListening().map((visit, nth) => ({
    region: org.region,
    id: sampleId(now, `listening:${nth}`),
    by_unit_id: org.units.get(visit.by)!.id,
    by_post: visit.post,
    unit_id: org.units.get(visit.town)!.id,
    place: visit.place,
    on_date: addDays(toLocalDate(now), -visit.days),
    half: visit.half,
    topic: visit.topic,
    state: visit.heard ? 'held' : 'planned',
    heard: visit.heard ?? null,
    hours: defaultCosts.listeningHours,
    costs_version: defaultCosts.version,
    created_at: new Date(now.getTime() - Math.max(1, visit.days + 3) * 86_400_000),
  }));
  await insertRows(trx, 'listening_visit', rows);
};

/** One summons of the home township about its latest danger, answered by one of two departments. */
const loadWhistle = async (trx: Trx, org: LoadedOrganisation, matters: Row[], now: Date): Promise<void> => {
  const danger = matters.findLast((one) => one['unit_id'] === org.home.id && one['kind'] === 'safety');
  const calledAt = new Date(now.getTime() - 3 * 86_400_000);
  const id = sampleId(calledAt, 'whistle');
  const { region } = org;
  const called = {
    region,
    id,
    unit_id: org.home.id,
    matter_id: danger?.['id'] ?? null,
    what: '屋后山坡裂缝，请来会诊并定处置办法',
    answer_by: addDays(toLocalDate(calledAt), 1),
    called_at: calledAt,
  };
  await insertRows(trx, 'whistle', [called]);
  const call = (unit: string, answer: string | null): Row => ({
    region,
    whistle_id: id,
    unit_id: org.units.get(unit)!.id,
    answer,
    answered_at: answer ? new Date(calledAt.getTime() + 5 * 3_600_000) : null,
  });
  await insertRows(trx, 'whistle_call', [call('县自然资源局', '次日上午派技术员到场'), call('县应急局', null)]);
};
