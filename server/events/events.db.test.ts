import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../access/scope.ts';
import { unitId } from '../sample/load-organisation.ts';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, admitToDesk, registerStray } from '../test/walk.ts';
import { announce, listen } from './change-store.ts';
import { createHub } from './hub.ts';

let county: County;
let listener: Awaited<ReturnType<typeof listen>>;
const hub = createHub();
const heard: Record<string, string[]> = {};

/** An open page, remembered as the topics it was told. */
const openPage = (name: string, scope: Scope): void => {
  const page = new EventEmitter() as unknown as ServerResponse;
  page.write = ((chunk: string) => {
    heard[name]!.push(/event: (\w+)/.exec(chunk)?.[1] ?? chunk);
    expect(chunk).toMatch(/^event: \w+\ndata: \{\}\n\n$/);
    return true;
  }) as ServerResponse['write'];
  page.end = (() => page) as ServerResponse['end'];
  hub.subscribe(scope, page);
};

beforeAll(async () => {
  county = await testCounty();
  listener = await listen(county.database.settings, hub);
  const region = '530427';
  openPage('relief', { kind: 'region', region });
  openPage('dept', { kind: 'issuer', region, unitId: unitId('县应急局') });
  openPage('stranger', { kind: 'issuer', region, unitId: unitId('县教体局') });
  openPage('clerk', { kind: 'target', region, unitId: county.mosha });
  openPage('sibling', { kind: 'target', region, unitId: county.gasa });
  openPage('admin', { kind: 'none', region });
  openPage('nobody', { kind: 'target', region, unitId: NOBODY });
  openPage('elsewhere', { kind: 'region', region: '110101' });
});
beforeEach(() => {
  for (const name of ['relief', 'dept', 'stranger', 'clerk', 'sibling', 'admin', 'elsewhere']) heard[name] = [];
});
afterAll(async () => {
  await listener.stop();
  hub.closeAll();
  await county.close();
});

/** Everything announced so far has arrived once a later announcement has, to a unit that hears of nothing else. */
const settled = async (): Promise<void> => {
  heard['nobody'] = [];
  const mark = { region: '530427', topic: 'week' as const, unitIds: [NOBODY], issuerUnitId: null };
  await county.database.db.transaction().execute((trx) => announce(trx, mark));
  await expect.poll(() => heard['nobody'], { timeout: 20_000 }).toEqual(['week']);
};
const NOBODY = unitId('无人');
const own = () => ({ targetUnitIds: [county.mosha] });

describe('an open page hears that something changed', () => {
  it('the target’s desk, the sender and the county; never a neighbour, another department or another county', async () => {
    await admit(county, LIGHT_NOTICE, own());
    await settled();
    expect(heard['clerk']).toEqual(['desk']);
    expect(heard['dept']).toEqual(['desk', 'queue']);
    expect(heard['relief']).toContain('queue');
    for (const name of ['sibling', 'stranger', 'admin', 'elsewhere']) expect([name, heard[name]]).toEqual([name, []]);
  });

  it('a desk hears when its stray gets a number, and when it is sent back', async () => {
    const relief = await county.as('relief');
    for (const decision of ['pass', 'return']) {
      const { requestId } = (await registerStray(county, HEAVY_NOTICE.replace('安全生产', `专项${decision}`))).json();
      await settled();
      for (const name of Object.keys(heard)) heard[name] = [];
      await relief.post(`/api/requests/${requestId}/decision`, { decision, reason: '已核', version: 1 });
      await settled();
      expect([decision, heard['clerk']]).toEqual([decision, ['desk']]);
    }
  });

  it('and nothing of what was refused or rolled back', async () => {
    const dept = await county.as('dept');
    await dept.post('/api/requests', { text: `机密\n${LIGHT_NOTICE}`, ...own() }, freshKey());
    await settled();
    expect([heard['clerk'], heard['dept']]).toEqual([[], []]);
  });

  it('also when two thousand units are told at once', async () => {
    const unitIds = [...Array.from({ length: 2_000 }, (_, nth) => unitId(`单位${nth}`)), county.mosha];
    await county.database.db
      .transaction()
      .execute((trx) => announce(trx, { region: '530427', topic: 'desk', unitIds, issuerUnitId: null }));
    await settled();
    expect(heard['clerk']).toEqual(['desk']);
  });

  it('again after the database was away', async () => {
    await county.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen songbang%' and datname = current_database()`,
    );
    await expect
      .poll(
        async () => {
          await admitToDesk(county, LIGHT_NOTICE, own());
          return heard['clerk'];
        },
        { timeout: 20_000, interval: 300 },
      )
      .toContain('desk');
  });
});

describe('the stream of events', () => {
  it('is for those who are signed in, and tells a page how soon to come back', async () => {
    expect((await county.nobody.get('/api/events')).statusCode).toBe(401);
    const response = await (await county.as('clerk')).open('/api/events');
    expect(response.headers['content-type']).toBe('text/event-stream');
    const [first] = await new Promise<[Buffer]>((resolve) =>
      response.stream().once('data', (chunk) => resolve([chunk])),
    );
    expect(String(first)).toBe('retry: 3000\n\n');
  });
});
