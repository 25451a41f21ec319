import { read } from '@songbang/engine/reading/read.ts';
import { candidates } from '@songbang/engine/reading/relay/search.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Connection, connect } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit } from '../test/walk.ts';
import { keepRelayIndexes, type RelayIndexes } from './index-lookup.ts';
import { catchUp, emptyRegionIndex, fill } from './region-index.ts';
import { storePrints } from './relay-store.ts';

const REGION = '530427';
let county: County;
/** A second server process: its own connections, its own memory, the same database. */
let other: Connection;
let third: Connection;
const opened: RelayIndexes[] = [];

beforeAll(async () => {
  county = await testCounty();
  other = connect(county.database.settings, 4);
  third = connect(county.database.settings, 2);
});
afterEach(async () => {
  for (const indexes of opened.splice(0)) await indexes.stop();
});
afterAll(async () => {
  await other.close();
  await third.close();
  await county.close();
});

const process = (connection: Connection = other): RelayIndexes => {
  const indexes = keepRelayIndexes(connection.db);
  opened.push(indexes);
  return indexes;
};
const find = async (indexes: RelayIndexes, text: string, connection: Connection = other): Promise<string[]> => {
  for (let tries = 0; tries < 400; tries++) {
    const ids = await indexes.shortlist(connection.db, REGION, { text });
    if (ids !== null) return ids;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the index was never ready');
};
const about = (what: string): string => LIGHT_NOTICE.replaceAll('冬季森林防火', what);
const rows = async (condition: string): Promise<number> =>
  (await other.pool.query<{ n: number }>(`select count(*)::int as n from relay_document where ${condition}`)).rows[0]!
    .n;

describe('fingerprints are kept with the request they belong to', () => {
  it('are there when the request is, and are not when its admission fails', async () => {
    const before = await rows('true');
    const { id } = await admit(county, about('地质灾害隐患点巡查'));
    expect(await rows(`request_id = '${id}'`)).toBe(1);
    const dept = await county.as('dept');
    const refused = await dept.post('/api/requests', {
      text: about('水库'),
      targetUnitIds: [newId(county.clock.now())],
    });
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(await rows('true')).toBe(before + 1);
  });

  it('a text that stops at its secrecy mark leaves none', async () => {
    const before = await rows('true');
    const dept = await county.as('dept');
    await dept.post('/api/requests', { text: `机密\n${HEAVY_NOTICE}`, targetUnitIds: [county.mosha] });
    expect(await rows('true')).toBe(before);
  });
});

describe('several server processes over one database', () => {
  it('what one registers, the other finds at its next question', async () => {
    const indexes = process();
    const text = about('冰雪凝冻天气道路保畅');
    expect(await find(indexes, text)).not.toContain('x');
    const { id } = await admit(county, text);
    expect(await find(indexes, text)).toContain(id);
  });

  it('a row whose transaction was open during the last look is not missed', async () => {
    const room = emptyRegionIndex(REGION);
    await fill(other.db, room);
    const text = about('烟花爆竹燃放管控');
    const shareOf = (id: string) => candidates(room.index, text, 20).find((one) => one.id === id)?.containment ?? 0;
    const early = await admit(county, about('重大活动期间值班值守'));
    const slow = await other.pool.connect();
    try {
      await slow.query('begin');
      // It takes its place in the order of transactions now and commits after a later one has been seen.
      await slow.query('select pg_current_xact_id()');
      const later = await admit(county, text);
      await catchUp(other.db, room);
      expect([shareOf(later.id), shareOf(early.id) < 0.9]).toEqual([expect.closeTo(1), true]);
      await slow.query(
        `update relay_document set changed_in = pg_current_xact_id(), prints = l.prints
           from relay_document as l where l.request_id = $2 and relay_document.request_id = $1`,
        [early.id, later.id],
      );
      await slow.query('commit');
    } finally {
      slow.release();
    }
    await catchUp(other.db, room);
    expect(shareOf(early.id)).toBeCloseTo(1);
  });

  it('takes in each change once, however often it is named', async () => {
    const room = emptyRegionIndex(REGION);
    await fill(other.db, room);
    const holder = await other.pool.connect();
    await holder.query('begin');
    await holder.query('select pg_current_xact_id()');
    await admit(county, about('公共场所消防通道'));
    const indexes = process();
    for (let turn = 0; turn < 3; turn++) await find(indexes, about('公共场所消防通道'));
    await holder.query('rollback');
    holder.release();
    expect(indexes.progress(REGION).held).toBe(await rows('true'));
    expect(room.state).toBe('ready');
  });
});

describe('a process that was killed', () => {
  it('finds everything again after its start: nothing is held in memory alone', async () => {
    const text = about('学校周边环境整治');
    const { id } = await admit(county, text);
    const first = process();
    expect(await find(first, text)).toContain(id);
    // No farewell: the first one simply does not answer any more.
    const second = process();
    expect(second.progress(REGION)).toEqual({ state: 'loading', held: 0 });
    expect(await second.shortlist(other.db, REGION, { text })).toBeNull();
    expect(await find(second, text)).toContain(id);
    expect(second.progress(REGION)).toEqual({ state: 'ready', held: await rows('true') });
  });

  it('computes what is missing, stale or damaged from the texts themselves', async () => {
    const text = about('高层建筑电动车充电');
    const { id } = await admit(county, text);
    const kept = (await other.pool.query('select prints from relay_document where request_id = $1', [id])).rows[0]
      .prints;
    for (const damage of [
      `delete from relay_document where request_id = '${id}'`,
      `update relay_document set print_version = 0, prints = '\\x00' where request_id = '${id}'`,
      `update relay_document set prints = '\\x0102030405' where request_id = '${id}'`,
    ]) {
      await other.pool.query(damage);
      expect(await find(process(), text)).toContain(id);
      const now = (await other.pool.query('select prints from relay_document where request_id = $1', [id])).rows[0]
        .prints;
      expect(now.equals(kept)).toBe(true);
    }
  });

  it('two that start at once share the work and both become ready', async () => {
    await other.pool.query('delete from relay_document');
    const text = about('高层建筑电动车充电');
    const [one, two] = [process(), process(third)];
    const found = await Promise.all([find(one, text), find(two, text)]);
    expect(found[0]).toEqual(found[1]);
    expect(one.progress(REGION)).toEqual(two.progress(REGION));
    expect(one.progress(REGION).held).toBe(
      (await other.pool.query<{ n: number }>('select count(*)::int as n from request')).rows[0]!.n,
    );
  });

  it('keeps up also with rows that came from another cluster', async () => {
    await other.pool.query(`update relay_document set changed_in = '9000000000000'`);
    const indexes = process();
    await find(indexes, LIGHT_NOTICE);
    expect(await rows(`changed_in >= '9000000000000'`)).toBe(0);
  });
});

describe('another region', () => {
  it('has an index of its own', async () => {
    const indexes = process();
    expect(await indexes.shortlist(other.db, '530426', { text: LIGHT_NOTICE })).toBeNull();
    for (let tries = 0; tries < 400 && indexes.progress('530426').state === 'loading'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await indexes.shortlist(other.db, '530426', { text: LIGHT_NOTICE })).toEqual([]);
  });
});

describe('an admission that is rolled back', () => {
  it('leaves nothing in any index', async () => {
    const indexes = process();
    const { id } = await admit(county, about('噪声污染防治'));
    const held = (await find(indexes, about('噪声污染防治'))).length;
    const text = about('仅此一次的演练方案');
    const reading = read(text, {});
    const attempt = county.database.db.transaction().execute(async (trx) => {
      const named = { title: reading.title ?? '', docNo: null, issuerName: '', issuedOn: null };
      await storePrints(trx, REGION, [{ requestId: id, text, ...named }]);
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect((await find(indexes, about('噪声污染防治'))).length).toBe(held);
  });
});
