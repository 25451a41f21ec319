import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/audit-views.ts';
import { connect } from '../db/connect.ts';
import { expireRequest, returnUnanswered } from '../requests/overdue-request.ts';
import { type County, freshKey, HEAVY_NOTICE, testCounty } from '../test/county.ts';
import { admit, registerStray } from '../test/walk.ts';
import { enqueue } from './job-store.ts';
import { startJobs } from './runner.ts';
import { forgetDeadProcesses, holdProcessLock, rememberWorker } from './worker-store.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const read = async (id: string) => (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
const keyOf = (requestId: string) => ({ region: '530427', requestId });
const jobOf = async (key: string) =>
  (
    await county.database.pool.query<{ task_identifier: string; run_at: Date }>(
      'select task_identifier, run_at from graphile_worker.jobs where key = $1',
      [key],
    )
  ).rows;
const auditOf = async (id: string) => (await read(id)).history.map((one: { action: string }) => one.action);
const EMERGENCY = { emergency: { declared: true, basis: '县防汛抗旱应急预案' } };

describe('silence at the gate', () => {
  it('sends a waiting request back after two working days, with the sentence that says so', async () => {
    const { id } = await admit(county, HEAVY_NOTICE);
    expect(await jobOf(`review:${id}`)).toEqual([
      { task_identifier: 'return-unanswered', run_at: new Date((await read(id)).review.dueAt) },
    ]);
    county.clock.set('2026-11-25T09:00');
    await returnUnanswered(county.database.db, county.clock, keyOf(id));
    expect(await read(id)).toMatchObject({
      state: 'returned',
      number: null,
      review: { outcome: 'returned', reason: expect.stringContaining('时限内未作出决定') },
    });
  });

  it('counts working days: asked on a Friday afternoon, due on Tuesday', async () => {
    county.clock.set('2026-11-27T16:00');
    const { id } = await admit(county, HEAVY_NOTICE.replace('安全生产', '冬春救助'));
    expect((await read(id)).review.dueAt.slice(0, 10)).toBe('2026-12-01');
  });

  it('does nothing twice, and nothing when a person decided first', async () => {
    const { id } = await admit(county, HEAVY_NOTICE.replace('安全生产', '农村饮水'));
    for (let nth = 0; nth < 2; nth++) await returnUnanswered(county.database.db, county.clock, keyOf(id));
    expect(await auditOf(id)).toEqual(['request.admitted', 'request.returned']);
    const other = await admit(county, HEAVY_NOTICE.replace('安全生产', '农房抗震'));
    const relief = await county.as('relief');
    await relief.post(`/api/requests/${other.id}/decision`, { decision: 'pass', reason: '同意', version: 1 });
    await returnUnanswered(county.database.db, county.clock, keyOf(other.id));
    expect((await read(other.id)).state).toBe('numbered');
    expect(await auditOf(other.id)).toEqual(['request.admitted', 'request.passed']);
  });

  it('never returns a stray: it waits for its sender', async () => {
    const { requestId } = (await registerStray(county, HEAVY_NOTICE.replace('安全生产', '文明城市'))).json();
    await returnUnanswered(county.database.db, county.clock, keyOf(requestId));
    await returnUnanswered(county.database.db, county.clock, keyOf('00000000-0000-7000-8000-000000000000'));
    expect((await read(requestId)).state).toBe('stray');
  });

  it('and a decision at the same moment: one of them counts', async () => {
    const { id } = await admit(county, HEAVY_NOTICE.replace('安全生产', '地灾隐患'));
    const relief = await county.as('relief');
    const [decided] = await Promise.all([
      relief.post(`/api/requests/${id}/decision`, { decision: 'pass', reason: '同意', version: 1 }),
      returnUnanswered(county.database.db, county.clock, keyOf(id)),
    ]);
    const { state } = await read(id);
    expect([decided.statusCode, state]).toEqual(decided.statusCode === 200 ? [200, 'numbered'] : [409, 'returned']);
    expect(await auditOf(id)).toHaveLength(2);
  });
});

describe('the end of an emergency', () => {
  it('comes by itself after 72 hours: its number ends, work already on a desk stays', async () => {
    const urgent = await admit(county, HEAVY_NOTICE, EMERGENCY);
    const runAt = new Date('2026-11-26T01:00:00Z');
    expect(await jobOf(`expire:${urgent.id}`)).toEqual([{ task_identifier: 'expire-request', run_at: runAt }]);
    county.clock.set('2026-11-26T09:00');
    for (let nth = 0; nth < 2; nth++) await expireRequest(county.database.db, county.clock, keyOf(urgent.id));
    expect(await read(urgent.id)).toMatchObject({ state: 'expired', number: { retired: true } });
    expect(await auditOf(urgent.id)).toEqual(['request.admitted', 'request.expired']);
    expect((await county.nobody.get(`/verify/${urgent.number}`)).body).toContain('已过期');
    const desk = (await (await county.as('clerk')).get('/api/desk?limit=100')).json().items;
    expect(desk.map((one: { requestId: string }) => one.requestId)).toContain(urgent.id);
  });

  it('does not touch what was taken back before', async () => {
    const urgent = await admit(county, HEAVY_NOTICE.replace('安全生产', '危桥'), EMERGENCY);
    await (await county.as('dept')).post(`/api/requests/${urgent.id}/withdrawal`, { reason: '险情解除', version: 1 });
    await expireRequest(county.database.db, county.clock, keyOf(urgent.id));
    expect((await read(urgent.id)).state).toBe('withdrawn');
  });
});

describe('a job', () => {
  it('exists if and only if its command was committed', async () => {
    const failed = county.database.db.transaction().execute(async (trx) => {
      await enqueue(trx, 'expire-request', keyOf('none'), { runAt: new Date(), key: 'expire:none' });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await jobOf('expire:none')).toEqual([]);
    const dept = await county.as('dept');
    const refused = await dept.post(
      '/api/requests',
      { text: '。', targetUnitIds: [county.mosha], ...EMERGENCY },
      freshKey(),
    );
    expect(refused.json().code).toBe('request.title-missing');
  });

  it('is done by a running server, whatever text it is about', async () => {
    const { id } = await admit(county, HEAVY_NOTICE.replace('安全生产', '水库'), EMERGENCY);
    const { database, clock } = county;
    await database.pool.query(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
      `expire:${id}`,
    ]);
    const jobs = await startJobs(database.pool, database.db, clock);
    try {
      await expect.poll(async () => (await read(id)).state, { timeout: 20_000 }).toBe('expired');
      await expect.poll(() => jobOf(`expire:${id}`), { timeout: 20_000 }).toEqual([]);
    } finally {
      await jobs.stop();
    }
  });

  it('of a process that died is freed for the others; of one that lives it is left alone', async () => {
    const { pool } = county.database;
    const dying = connect(county.database.settings, 2);
    const [dead, living] = [await holdProcessLock(dying.pool), await holdProcessLock(pool)];
    const locks = async () =>
      (
        await pool.query<{ key: string; locked_by: string | null }>(
          `select key, locked_by from graphile_worker.jobs where key in ('expire:dead', 'expire:living') order by key`,
        )
      ).rows;
    for (const [name, lock] of [
      ['dead', dead],
      ['living', living],
    ] as const) {
      await rememberWorker(pool, lock.key, `worker-${name}`);
      await county.database.db
        .transaction()
        .execute((trx) =>
          enqueue(trx, 'expire-request', keyOf('none'), { runAt: new Date('2030-01-01'), key: `expire:${name}` }),
        );
      await pool.query(`update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where key = $2`, [
        `worker-${name}`,
        `expire:${name}`,
      ]);
    }
    await forgetDeadProcesses(pool);
    expect(await locks()).toMatchObject([{ locked_by: 'worker-dead' }, { locked_by: 'worker-living' }]);
    // A killed process leaves no farewell: its connection simply ends.
    await pool.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = $1`, [
      dead.key,
    ]);
    const freed = async () => {
      await forgetDeadProcesses(pool);
      return locks();
    };
    await expect.poll(freed, { timeout: 20_000 }).toMatchObject([{ locked_by: null }, { locked_by: 'worker-living' }]);
    const known = await pool.query<{ worker_id: string }>('select worker_id from job_worker order by 1');
    expect(known.rows.map((row) => row.worker_id)).toEqual(['worker-living']);
    await living.release();
    await dying.close();
  });

  it('leaves the audit chain whole', async () => {
    expect(await verifyChain(county.database.db, '530427')).toMatchObject({ intact: true });
  });
});
