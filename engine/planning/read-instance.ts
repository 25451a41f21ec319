import type { Instance } from './instance.ts';

/** What is wrong with an instance: where (`tasks[3].town`), and what was expected there. */
export type InstanceDiagnostic = { at: string; expected: string };
export type ReadInstance = { instance: Instance } | { diagnostics: InstanceDiagnostic[] };

const MAX_DIAGNOSTICS = 20;
const COST_NAMES =
  'visitDay half village tripHour weekFree weekExcess capExcess video reuse drop dropStat personHour mTripHour mVideo mDrop'.split(
    ' ',
  );
const LISTS = [
  'days',
  'townships',
  'departments',
  'seats',
  'persons',
  'leave',
  'sectorConflict',
  'tasks',
  'meetings',
] as const;

type Row = Record<string, unknown>;
type Reader = { found: InstanceDiagnostic[]; size: Record<string, number> };

/** Checks every number the planner will use as an index or a price; never throws. An accepted instance cannot make the search fail. */
export function readInstance(value: unknown): ReadInstance {
  const reader: Reader = { found: [], size: {} };
  if (!isRow(value)) return { diagnostics: [{ at: '', expected: 'an object' }] };
  for (const name of LISTS) {
    if (!Array.isArray(value[name])) expect(reader, name, 'an array');
    else reader.size[name] = value[name].length;
  }
  if (!isRow(value['cost'])) expect(reader, 'cost', 'an object of weights');
  else for (const name of COST_NAMES) amount(reader, value['cost'], name, 'cost');
  if (reader.found.length === 0) readLists(reader, value);
  return reader.found.length > 0
    ? { diagnostics: reader.found.slice(0, MAX_DIAGNOSTICS) }
    : { instance: value as unknown as Instance };
}

function readLists(r: Reader, x: Row): void {
  if (x['D'] !== r.size['days'] || r.size['days'] === 0) expect(r, 'D', 'the number of days, at least one');
  const each = (name: string, read: (row: Row, at: string) => void) => {
    (x[name] as unknown[]).forEach((row, i) => {
      if (isRow(row)) read(row, `${name}[${i}]`);
      else expect(r, `${name}[${i}]`, 'an object');
    });
  };
  each('days', (d, at) => {
    for (const name of ['month', 'week', 'dom']) whole(r, d, name, at, 0, 1e6);
  });
  each('seats', (s, at) => {
    for (const name of ['rooms', 'video']) whole(r, s, name, at, 0, 1e6);
  });
  each('persons', (p, at) => amount(r, p, 'tau', at));
  each('departments', (k, at) => whole(r, k, 'teams', at, 0, 1e6));
  each('townships', (t, at) => readTownship(r, t, at));
  (x['leave'] as unknown[]).forEach((row, i) => {
    readLeave(r, row, `leave[${i}]`);
  });
  each('tasks', (t, at) => readTask(r, t, at));
  each('meetings', (m, at) => readMeeting(r, m, at));
  if (r.found.length === 0) readSources(r, x['tasks'] as Row[]);
}

function readTownship(r: Reader, t: Row, at: string): void {
  index(r, t, 'seat', at, 'seats');
  amount(r, t, 'tau', at);
  whole(r, t, 'Q', at, 0, 64);
  whole(r, t, 'N', at, 0, 1e6);
  whole(r, t, 'cap', at, 0, 1e6);
  const days = t['blackout'];
  if (!Array.isArray(days) || days.length !== r.size['days'] || days.some((b) => b !== 0 && b !== 1 && b !== 2))
    expect(r, `${at}.blackout`, 'one 0, 1 or 2 per day');
  const kept = t['kept'] ?? [];
  const slots = 2 * r.size['days']!;
  if (!Array.isArray(kept) || kept.some((slot) => !Number.isInteger(slot) || slot < 0 || slot >= slots))
    expect(r, `${at}.kept`, 'half-days, or nothing');
}

function readLeave(r: Reader, row: unknown, at: string): void {
  const valid =
    Array.isArray(row) && row.length === 3 && row.every(Number.isInteger) && row[0] >= 0 && row[0] < r.size['persons']!;
  if (!valid) expect(r, at, '[person, from day, to day]');
}

function readTask(r: Reader, t: Row, at: string): void {
  index(r, t, 'dept', at, 'departments');
  index(r, t, 'town', at, 'townships');
  whole(r, t, 'sec', at, 0, 99);
  whole(r, t, 'a', at, -1e6, 1e6);
  whole(r, t, 'b', at, -1e6, 1e6);
  whole(r, t, 'team', at, 0, 1e6);
  if (![1, 2, 4].includes(t['dur'] as number)) expect(r, `${at}.dur`, '1, 2 or 4 half-days');
  indexes(r, t, 'persons', at, r.size['persons']!);
  indexes(r, t, 'villages', at, 1e7);
  for (const name of ['statutory', 'joint', 'video'])
    if (typeof t[name] !== 'boolean') expect(r, `${at}.${name}`, 'true or false');
  whole(r, t, 'reuseSrc', at, -1, r.size['tasks']! - 1);
}

function readMeeting(r: Reader, m: Row, at: string): void {
  index(r, m, 'seat', at, 'seats');
  whole(r, m, 'leader', at, -1, r.size['persons']! - 1);
  whole(r, m, 'a', at, -1e6, 1e6);
  whole(r, m, 'b', at, -1e6, 1e6);
  if (![1, 2, 4].includes(m['dur'] as number)) expect(r, `${at}.dur`, '1, 2 or 4 quarters');
  indexes(r, m, 'att', at, r.size['persons']!);
  if (typeof m['video'] !== 'boolean') expect(r, `${at}.video`, 'true or false');
  if (Array.isArray(m['att']) && m['att'].includes(m['leader']))
    expect(r, `${at}.att`, 'everybody but the presiding leader');
}

function readSources(r: Reader, tasks: Row[]): void {
  tasks.forEach((t, i) => {
    if (t['reuseSrc'] === i) expect(r, `tasks[${i}].reuseSrc`, 'another task or -1');
  });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expect(r: Reader, at: string, expected: string): void {
  r.found.push({ at, expected });
}

function amount(r: Reader, row: Row, name: string, at: string): void {
  const value = row[name];
  if (typeof value !== 'number' || !(value >= 0 && value <= 1e7))
    expect(r, `${at}.${name}`, 'a number from 0 to 10,000,000');
}

function whole(r: Reader, row: Row, name: string, at: string, low: number, high: number): void {
  const value = row[name];
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high)
    expect(r, `${at}.${name}`, `a whole number from ${low} to ${high}`);
}

function index(r: Reader, row: Row, name: string, at: string, list: string): void {
  whole(r, row, name, at, 0, r.size[list]! - 1);
}

function indexes(r: Reader, row: Row, name: string, at: string, count: number): void {
  const list = row[name];
  const valid =
    Array.isArray(list) &&
    list.every((v) => Number.isInteger(v) && v >= 0 && v < count) &&
    new Set(list).size === list.length;
  if (!valid) expect(r, `${at}.${name}`, `different numbers below ${count}`);
}
