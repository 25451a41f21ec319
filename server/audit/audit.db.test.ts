import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit } from '../test/walk.ts';
import { verifyChain } from './audit-views.ts';

let county: County;
let auditor: Client;
beforeAll(async () => {
  county = await testCounty();
  auditor = await county.as('auditor');
  for (let nth = 0; nth < 6; nth++) await admit(county, LIGHT_NOTICE.replace('冬季', `第${nth}批`));
  await query('create table kept as select * from audit_entry');
  await query('create table kept_head as select * from audit_head');
});
/** Puts the chain back as it was before the forger came. */
afterEach(() =>
  unguarded(
    'delete from audit_entry; insert into audit_entry select * from kept; delete from audit_head; insert into audit_head select * from kept_head',
  ),
);
afterAll(() => county.close());

const query = (sql: string) => county.database.pool.query(sql);
/** What only the owner of the database can do: with the guard off. */
const unguarded = async (sql: string): Promise<void> => {
  await query(
    `alter table audit_entry disable trigger audit_append_only; ${sql}; alter table audit_entry enable trigger audit_append_only`,
  );
};
const verdict = () => verifyChain(county.database.db, '530427');

describe('the audit chain', () => {
  it('is whole after ordinary work, and the auditor can check it', async () => {
    const whole = await verdict();
    expect(whole).toMatchObject({ intact: true });
    expect(whole.rows).toBeGreaterThanOrEqual(6);
    expect((await auditor.get('/api/audit/verification')).json()).toEqual(whole);
  });

  it.each([
    `update audit_entry set actor_role = 'nobody' where seq = 3`,
    'delete from audit_entry where seq = 3',
    'truncate audit_entry',
  ])('cannot be changed through the program’s own connection: %s', async (sql) => {
    await expect(query(sql)).rejects.toMatchObject({ constraint: 'audit_append_only' });
    expect(await verdict()).toMatchObject({ intact: true });
  });

  it.each([
    ['who', `actor_role = 'town-clerk'`],
    ['what', `action = 'request.returned'`],
    ['when', `at = at - interval '1 minute'`],
    ['which subject', `subject_id = '00000000-0000-7000-8000-000000000000'`],
    ['the facts', `data = data || '{"hours": 0}'`],
    ['the hash', `hash = decode(repeat('00', 32), 'hex')`],
  ])('names the first row whose %s was changed', async (_what, change) => {
    await unguarded(`update audit_entry set ${change} where seq = 3`);
    expect(await verdict()).toEqual({ intact: false, rows: 2, brokenAt: 3, reason: 'changed' });
  });

  it('names a removed row, also the last ones', async () => {
    await unguarded('delete from audit_entry where seq = 4');
    expect(await verdict()).toEqual({ intact: false, rows: 3, brokenAt: 4, reason: 'missing' });
    await unguarded('insert into audit_entry select * from kept where seq = 4; delete from audit_entry where seq > 5');
    expect(await verdict()).toEqual({ intact: false, rows: 5, brokenAt: 6, reason: 'missing' });
    expect((await auditor.get('/api/audit/verification')).json()).toMatchObject({ intact: false, brokenAt: 6 });
  });

  it('notices when everything is gone but its head, and a head that was put back', async () => {
    await unguarded('delete from audit_entry');
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 1, reason: 'missing' });
    await unguarded('insert into audit_entry select * from kept');
    await query(`update audit_head set hash = decode(repeat('ab', 32), 'hex')`);
    expect(await verdict()).toMatchObject({ intact: false, reason: 'head' });
  });

  it('notices a row slipped in whose own hash is right', async () => {
    await unguarded(
      'update audit_entry set seq = seq + 100 where seq > 3; insert into audit_entry select region, 4, at, actor_id, actor_role, action, subject_type, subject_id, data, previous_hash, hash from kept where seq = 3; update audit_entry set seq = seq - 99 where seq > 100',
    );
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 4, reason: 'changed' });
  });

  it('grows by rows of one moment without a gap, however many people act at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, nth) => admit(county, LIGHT_NOTICE.replace('冬季', `同时${nth}`))),
    );
    expect(await verdict()).toMatchObject({ intact: true });
  });

  it('is read newest first, page by page, each row once', async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { seq: number }[]; next: string | null } = (
        await auditor.get(`/api/audit?limit=4${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      seen.push(...page.items.map((row) => row.seq));
      cursor = page.next;
    } while (cursor);
    const { rows } = await verdict();
    expect(seen).toEqual(Array.from({ length: rows }, (_, index) => rows - index));
  });
});
