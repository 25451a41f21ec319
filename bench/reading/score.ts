/**
 * Scores the reader on a file of notices with expected values, field by field, and prints a table.
 * `node bench/reading/score.ts FILE [--misses] [--with-title] [--no-received]`
 *
 * FILE is JSON lines: `{id, body, source_title?, issue_date?, expected: {…}}`. Values are compared exactly: a deadline by
 * date, time and recurrence, a meeting by its start, an inspection by both ends, a reference by its text with brackets unified.
 */
import { readFileSync } from 'node:fs';
import { read } from '../../engine/reading/read.ts';
import type { Reading } from '../../engine/reading/reading.ts';

type Expected = {
  type: string;
  issue_date: string | null;
  doc_no: string | null;
  deadlines: { due?: string; time?: string; recur?: string }[];
  meetings: { start: string; kind?: string }[];
  inspections: { start?: string; end?: string }[];
  relays: string[];
  attachments: number;
  pure_relay: boolean;
  contact_phone: string[];
  has_township_or_subordinate_demand: boolean;
};
type Notice = { id: string; body: string; source_title?: string; issue_date?: string | null; expected: Expected };
type Flags = { misses: boolean; withTitle: boolean; received: boolean };

const unify = (value: string): string =>
  value
    .replace(/[〔[(【（［﹝]/g, '[')
    .replace(/[〕\])】）］﹞]/g, ']')
    .replace(/[《》“”\s]/g, '');

function fieldsOf(reading: Reading): Record<string, string[]> {
  const dated = reading.asks.filter((ask) => ask.due !== null || ask.recurs !== null);
  return {
    deadlines: dated.map((ask) => `${ask.due ?? ''} ${ask.time ?? ''} ${ask.recurs ?? ''}`),
    meetings: reading.meetings.map((meeting) => meeting.start),
    inspections: reading.inspections.map((one) => `${one.start ?? ''}..${one.end ?? ''}`),
    references: reading.references.map(unify),
    docNo: reading.docNo === null ? [] : [unify(reading.docNo)],
    issuedOn: reading.issuedOn === null ? [] : [reading.issuedOn],
    phones: reading.phones.map((phone) => phone.replace(/[^\d]/g, '')),
  };
}

function wantedOf(notice: Notice, text: string): Record<string, string[]> {
  const { expected } = notice;
  const carried =
    expected.issue_date !== null && (expected.issue_date.length === 4 || carriesDate(text, expected.issue_date));
  return {
    deadlines: expected.deadlines.map((one) => `${one.due ?? ''} ${one.time ?? ''} ${one.recur ?? ''}`),
    meetings: expected.meetings.map((meeting) => meeting.start),
    inspections: expected.inspections.map((one) => `${one.start ?? ''}..${one.end ?? ''}`),
    references: expected.relays.map(unify),
    docNo: expected.doc_no === null || !unify(text).includes(unify(expected.doc_no)) ? [] : [unify(expected.doc_no)],
    issuedOn: carried && expected.issue_date !== null ? [expected.issue_date] : [],
    phones: expected.contact_phone.map((phone) => phone.replace(/[^\d]/g, '')),
  };
}

/** Whether the text itself states a full date; only then can the issue date be read from it. */
function carriesDate(text: string, date: string): boolean {
  const digits = '〇一二三四五六七八九';
  const plain = text.replace(/[○OＯ零0]/g, '〇');
  const [year = '', month = '', day = ''] = date.split('-');
  const han = [...year].map((digit) => digits[Number(digit)] ?? '').join('');
  const spoken = `${Number(month)}月${Number(day)}日`.replace(/0/g, '〇');
  return (
    plain.includes(`${year.replace(/0/g, '〇')}年${spoken}`) ||
    plain.includes(`${han}年`) ||
    plain.includes(date.replace(/0/g, '〇'))
  );
}

type Tally = { hit: number; read: number; wanted: number };

function count(tally: Tally, got: string[], want: string[]): { extra: string[]; missed: string[] } {
  const left = [...want];
  const extra: string[] = [];
  for (const value of got) {
    const at = left.indexOf(value);
    if (at < 0) extra.push(value);
    else left.splice(at, 1);
  }
  tally.hit += got.length - extra.length;
  tally.read += got.length;
  tally.wanted += want.length;
  return { extra, missed: left };
}

const share = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(3));

type Verdict = 'kind' | 'asksSomething' | 'pureRelay' | 'attachments';
type Totals = { fields: Record<string, Tally>; right: Record<Verdict, number>; silent: number; alarms: number };

function verdictsOf(reading: Reading, expected: Expected): Record<Verdict, [got: unknown, want: unknown]> {
  return {
    kind: [reading.kind, expected.type],
    asksSomething: [reading.asksSomething, expected.has_township_or_subordinate_demand],
    pureRelay: [reading.pureRelay, expected.pure_relay],
    attachments: [reading.attachments, expected.attachments],
  };
}

/** Score one notice into the totals; the sentences say what was read wrong. */
function scoreOne(notice: Notice, flags: Flags, totals: Totals): string[] {
  const text = flags.withTitle ? `${notice.source_title ?? ''}\n${notice.body}` : notice.body;
  const receivedAt = flags.received && notice.issue_date?.length === 10 ? `${notice.issue_date}T09:00` : undefined;
  const reading = read(text, { receivedAt });
  const got = fieldsOf(reading);
  const said: string[] = [];
  for (const [field, want] of Object.entries(wantedOf(notice, text))) {
    totals.fields[field] ??= { hit: 0, read: 0, wanted: 0 };
    const { extra, missed } = count(totals.fields[field], got[field] ?? [], want);
    if (extra.length + missed.length > 0)
      said.push(`${notice.id} ${field}: read too much ${JSON.stringify(extra)}, missed ${JSON.stringify(missed)}`);
  }
  for (const [key, [value, want]] of Object.entries(verdictsOf(reading, notice.expected))) {
    if (value === want) totals.right[key as Verdict]++;
    else said.push(`${notice.id} ${key}: read ${String(value)}, expected ${String(want)}`);
  }
  if (!notice.expected.has_township_or_subordinate_demand) {
    totals.silent++;
    if ((got['deadlines']?.length ?? 0) > 0) totals.alarms++;
  }
  return said;
}

function score(notices: Notice[], flags: Flags): void {
  const right = { kind: 0, asksSomething: 0, pureRelay: 0, attachments: 0 };
  const totals: Totals = { fields: {}, right, silent: 0, alarms: 0 };
  const said = notices.flatMap((notice) => scoreOne(notice, flags, totals));
  if (flags.misses) for (const line of said) console.log(line);
  console.log('field          P      R      F1     wanted');
  for (const [field, { hit, read: found, wanted }] of Object.entries(totals.fields))
    console.log(
      `${field.padEnd(13)} ${share(hit, found)}  ${share(hit, wanted)}  ${share(2 * hit, found + wanted)}  ${wanted}`,
    );
  for (const [key, value] of Object.entries(right))
    console.log(`${key.padEnd(13)} accuracy ${share(value, notices.length)}  (${value} of ${notices.length})`);
  console.log(`false alarms  ${totals.alarms} of ${totals.silent} notices that ask nothing`);
}

/** Processor time, not time of day: other work on the machine must not change the figure. */
function speed(notices: Notice[]): void {
  const texts = notices.map((notice) => notice.body);
  for (let round = 0; round < 40; round++) for (const text of texts) read(text);
  const start = process.cpuUsage();
  let done = 0;
  for (let round = 0; round < 200; round++) {
    for (const text of texts) read(text);
    done += texts.length;
  }
  const { user, system } = process.cpuUsage(start);
  console.log(`speed         ${Math.round((done * 1e6) / (user + system))} notices/s of processor time`);
}

const [file, ...words] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node bench/reading/score.ts FILE [--misses] [--with-title] [--no-received]');
  process.exitCode = 2;
} else {
  const notices = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Notice);
  score(notices, {
    misses: words.includes('--misses'),
    withTitle: words.includes('--with-title'),
    received: !words.includes('--no-received'),
  });
  speed(notices);
}
