import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { takeMatter } from '../server/test/residents.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { getJson } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

/** What must never be known of anybody: rank, points, check-ins, time online, installs, photos, tracks, screenshots. */
const NEVER =
  /rank|leader.?board|score|points?(?![a-z])|check.?in(?!g)|sign.?in.?count|log.?in.?(count|rate|days)|online|duration.?online|install|photo|selfie|gps|latitude|longitude|track(?!ed)|screenshot|last.?seen|activity/i;
/** A step of the calendar and of a form, not of a person. */
const INNOCENT = new Set(['checkin']);

const overdue = async (): Promise<number> => {
  await county.as('clerk');
  return (await getJson<{ counts: { overdue: number } }>(await county.as('clerk'), '/api/home')).counts.overdue;
};

describe('M23 人在岗位不谋事的懒政不能熟视无睹: not for those who hold a post and do nothing', () => {
  it('shows inaction as a duty left unanswered past its date, until it is done', async () => {
    const { taskId } = await admitToDesk(county, LIGHT_NOTICE);
    expect(await overdue()).toBe(0);
    county.clock.set('2026-12-07T09:00');
    expect(await overdue()).toBe(1);
    await (await county.as('clerk')).post(`/api/tasks/${taskId}/state`, { event: 'done' });
    expect(await overdue()).toBe(0);
    county.clock.set('2026-11-23T09:00');
  });

  it('and as a resident’s matter past its promised date: township and relief office see the matter, and nobody’s name', async () => {
    const { id } = await takeMatter(county, '路灯坏了半个月', 'facility');
    type Matter = { id: string; what: string; overdue: boolean };
    const waiting = async (person: 'clerk' | 'relief') =>
      (await getJson<{ items: Matter[] }>(await county.as(person), '/api/matters?filter=overdue')).items;
    expect(await waiting('clerk')).toEqual([]);
    county.clock.set('2026-12-01T09:00');
    for (const person of ['clerk', 'relief'] as const) {
      const [matter] = await waiting(person);
      expect(matter).toMatchObject({ id, what: '路灯坏了半个月', overdue: true });
      expect(Object.keys(matter!).filter((name) => /person|holder|owner|rank|count/i.test(name))).toEqual([]);
    }
    await (await county.as('clerk')).post(`/api/matters/${id}/state`, { event: 'answer', words: '已换灯泡' });
    for (const person of ['clerk', 'relief'] as const) expect(await waiting(person)).toEqual([]);
    county.clock.set('2026-11-23T09:00');
  });

  it('never as missing log-ins, photos or points: no column of the database has room for them', async () => {
    const { rows } = await county.database.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(100);
    const columns = rows.map((row) => row.name.split('.')[1]!);
    expect(columns.filter((name) => NEVER.test(name))).toEqual([]);
    for (const planted of ['online_minutes', 'photo_url', 'points', 'town_rank', 'install_rate', 'gps_track'])
      expect(planted).toMatch(NEVER);
  });

  it('and no field of the API carries them', async () => {
    const document = (await county.nobody.get('/openapi.json')).json();
    const fields = new Set<string>();
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: unknown };
      if (typeof properties === 'object' && properties !== null)
        for (const name of Object.keys(properties)) fields.add(name);
      for (const child of Object.values(node)) walk(child);
    };
    walk(document);
    expect(fields.size).toBeGreaterThan(80);
    expect([...fields].filter((name) => NEVER.test(name) && !INNOCENT.has(name))).toEqual([]);
  });
});
