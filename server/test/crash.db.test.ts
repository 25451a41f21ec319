import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { livePostmaster, socketAddress } from '../db/embedded/postmaster.ts';
import { admitAt, countyFolder, run, type ServerProcess, type SignedIn, serve, signInAt } from './child-server.ts';

const CLIENTS = 16;
const REQUESTS = 1_000;
/** The blow falls while the rest is under way. */
const KILLED_AFTER = 300;

type Acknowledged = { key: string; id: string; number: string };

let folder: Awaited<ReturnType<typeof countyFolder>>;
let server: ServerProcess;
beforeAll(async () => {
  folder = await countyFolder();
}, 120_000);
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.exit;
  await folder.remove();
}, 60_000);

const environment = () => ({ SONGBANG_DATA: folder.dataDir });

const admit = async (url: string, headers: SignedIn, key: string): Promise<Acknowledged> => {
  const { status, body } = await admitAt(url, headers, key);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { key, id: body.id, number: body.number };
};

/** Sixteen clients send a thousand requests; what was answered with 201 is acknowledged, the rest is anybody's guess. */
const storm = async (url: string, acknowledged: Acknowledged[], unanswered: string[]): Promise<void> => {
  const headers = await Promise.all(Array.from({ length: CLIENTS }, () => signInAt(url)));
  const keys = Array.from({ length: REQUESTS }, (_, nth) => `crash-key-${nth}`);
  const client = async (own: SignedIn) => {
    for (let key = keys.shift(); key; key = keys.shift()) {
      const answer = await admit(url, own, key).catch(() => null);
      if (!answer) {
        unanswered.push(key);
        return;
      }
      acknowledged.push(answer);
      if (acknowledged.length === KILLED_AFTER) server.child.kill('SIGKILL');
    }
  };
  await Promise.all(headers.map(client));
};

const rowsOf = async <Row>(sql: string): Promise<Row[]> => {
  const client = new Client(socketAddress(folder.dataDir));
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};

describe('kill -9 in the middle of a thousand admissions', () => {
  const acknowledged: Acknowledged[] = [];
  const unanswered: string[] = [];

  it('cuts some off, and the program starts again at once on the same folder', async () => {
    server = await serve(environment());
    await storm(server.url, acknowledged, unanswered);
    await server.exit;
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER);
    expect(unanswered.length).toBeGreaterThan(0);
    server = await serve(environment());
    expect((await fetch(`${server.url}/verify`)).status).toBe(200);
  }, 180_000);

  it('loses no acknowledged admission, leaves no gap in the numbers and gives none twice', async () => {
    const rows = await rowsOf<{ id: string; number: string; serial: number }>(
      'select request_id as id, number, serial from control_number order by serial',
    );
    const numberOf = new Map(rows.map((row) => [row.id, row.number]));
    for (const one of acknowledged) expect(numberOf.get(one.id)).toBe(one.number);
    expect(rows.map((row) => row.serial)).toEqual(rows.map((_, index) => index + 1));
    const [counter] = await rowsOf<{ last: number }>('select last from number_counter');
    expect(counter!.last).toBe(rows.length);
    // At most what was in flight had been committed without its answer getting out.
    expect(rows.length - acknowledged.length).toBeLessThanOrEqual(CLIENTS);
  });

  it('leaves nothing by halves: each has its review, delivery, tasks, ledger entry and audit row', async () => {
    const [counts] = await rowsOf<Record<string, number>>(
      `select count(*)::int as requests,
              count(*) filter (where exists (select from review where review.request_id = request.id and outcome = 'passed'))::int as reviewed,
              count(*) filter (where exists (select from delivery join task on task.delivery_id = delivery.id
                where delivery.request_id = request.id and delivery.number is not null))::int as delivered,
              count(*) filter (where exists (select from ledger_entry where ledger_entry.request_id = request.id))::int as booked,
              count(*) filter (where exists (select from audit_entry where subject_id = request.id::text))::int as audited
         from request`,
    );
    const { requests, ...each } = counts!;
    expect(requests).toBeGreaterThanOrEqual(KILLED_AFTER);
    expect(each).toEqual({ reviewed: requests, delivered: requests, booked: requests, audited: requests });
  });

  it('keeps the audit chain whole, as the command beside the running server says', async () => {
    const verdict = await run(['audit', 'verify', '--json'], environment());
    expect([verdict.code, JSON.parse(verdict.stdout)]).toMatchObject([0, [{ region: '530427', intact: true }]]);
  });

  it('lets everybody send again what got no answer, and have it once', async () => {
    const before = (await rowsOf<{ n: number }>('select count(*)::int as n from request'))[0]!.n;
    const headers = await signInAt(server.url);
    const known = acknowledged[0]!;
    expect(await admit(server.url, headers, known.key)).toEqual(known);
    for (const key of unanswered) await admit(server.url, headers, key);
    const total = (await rowsOf<{ n: number }>('select count(*)::int as n from request'))[0]!.n;
    expect(total).toBe(acknowledged.length + unanswered.length);
    expect(total - before).toBeLessThanOrEqual(unanswered.length);
  });
});

describe('the running server', () => {
  it('is not started a second time on one folder', async () => {
    const second = await run(['serve'], { ...environment(), PORT: '0', SONGBANG_SAMPLE: '0' });
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/^松绑已经在运行.*already running on .*\n$/);
    expect((await fetch(`${server.url}/verify`)).status).toBe(200);
  });

  it('answers what is under way, then stops with its database, when it is asked to', async () => {
    const headers = await signInAt(server.url);
    const last = admit(server.url, headers, 'the-last-one');
    await sleep(0);
    server.child.kill('SIGTERM');
    const { code, stderr } = await server.exit;
    expect([code, stderr]).toEqual([0, '']);
    expect(await livePostmaster(`${folder.dataDir}/postgres`)).toBeNull();
    const answered = await last.catch(() => null);
    server = await serve(environment());
    const kept = await rowsOf<{ key: string }>(`select key from idempotency_key where key = 'the-last-one'`);
    if (answered) expect(kept).toHaveLength(1);
    expect(kept.length).toBeLessThanOrEqual(1);
  });

  it('survives its database: when PostgreSQL dies the pages say so, and it is started again', async () => {
    const headers = await signInAt(server.url);
    const pid = (await livePostmaster(`${folder.dataDir}/postgres`))!;
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 500 && (await livePostmaster(`${folder.dataDir}/postgres`)) !== null; tries++)
      await sleep(20);
    const response = await fetch(`${server.url}/api/home`, { headers });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'http.unavailable']);
    expect(server.child.exitCode).toBeNull();
    let status = 503;
    for (let tries = 0; tries < 300 && status === 503; tries++) {
      await sleep(100);
      status = (await fetch(`${server.url}/api/home`, { headers })).status;
    }
    expect(status).toBe(200);
    expect((await admit(server.url, headers, 'after-the-death')).number).not.toBe('');
    const stopped = once(server.child, 'close');
    server.child.kill('SIGTERM');
    await stopped;
  });
});
