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

function score(notices: Notice[], flags: Flags): void {
  const tallies: Record<string, Tally> = {};
  const right = { kind: 0, asksSomething: 0, pureRelay: 0, attachments: 0 };
  let silent = 0;
  let alarms = 0;
  for (const notice of notices) {
    const text = flags.withTitle ? `${notice.source_title ?? ''}\n${notice.body}` : notice.body;
    const received = flags.received && notice.issue_date?.length === 10 ? `${notice.issue_date}T09:00` : undefined;
    const reading = read(text, { receivedAt: received });
    const got = fieldsOf(reading);
    const want = wantedOf(notice, text);
    for (const field of Object.keys(want)) {
      tallies[field] ??= { hit: 0, read: 0, wanted: 0 };
      const { extra, missed } = count(tallies[field], got[field] ?? [], want[field] ?? []);
      if (flags.misses && extra.length + missed.length > 0)
        console.log(`${notice.id} ${field}: read too much ${JSON.stringify(extra)}, missed ${JSON.stringify(missed)}`);
    }
    const { expected } = notice;
    const same = {
      kind: reading.kind === expected.type,
      asksSomething: reading.asksSomething === expected.has_township_or_subordinate_demand,
      pureRelay: reading.pureRelay === expected.pure_relay,
      attachments: reading.attachments === expected.attachments,
    };
    for (const key of Object.keys(same) as (keyof typeof same)[]) {
      if (same[key]) right[key]++;
      else if (flags.misses)
        console.log(
          `${notice.id} ${key}: ${JSON.stringify({ kind: reading.kind, want: expected.type, asks: reading.asksSomething, pure: reading.pureRelay, attachments: reading.attachments, wantAttachments: expected.attachments })}`,
        );
    }
    if (!expected.has_township_or_subordinate_demand) {
      silent++;
      if ((got['deadlines']?.length ?? 0) > 0) alarms++;
    }
  }
  console.log('field          P      R      F1     wanted');
  for (const [field, tally] of Object.entries(tallies)) {
    const f1 = share(2 * tally.hit, tally.read + tally.wanted);
    console.log(
      `${field.padEnd(13)} ${share(tally.hit, tally.read)}  ${share(tally.hit, tally.wanted)}  ${f1}  ${tally.wanted}`,
    );
  }
  for (const [key, value] of Object.entries(right))
    console.log(`${key.padEnd(13)} accuracy ${share(value, notices.length)}  (${value} of ${notices.length})`);
  console.log(`false alarms  ${alarms} of ${silent} notices that ask nothing`);
}

function speed(notices: Notice[]): void {
  const texts = notices.map((notice) => notice.body);
  for (let round = 0; round < 20; round++) for (const text of texts) read(text);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < 1500) {
    for (const text of texts) read(text);
    done += texts.length;
  }
  console.log(`speed         ${Math.round((done * 1000) / (performance.now() - start))} notices/s`);
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
