import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { detailOf, findingOf, getJson } from './test/steps.ts';

const ACCOUNTABILITY = [
  '关于对漠沙镇有关责任人问责的决定',
  '漠沙镇党委、镇人民政府:',
  '经研究,现决定对漠沙镇分管负责同志给予诫勉谈话处理。',
  '新平彝族傣族自治县纪委监委',
  '2026年11月23日',
].join('\n');
const calendar = chineseCalendar();
const judged = (context: ReviewContext, asOf = '2026-11-23') =>
  review(demandOf(ACCOUNTABILITY, read(ACCOUNTABILITY, { calendar })), { calendar, ...context }, { asOf });

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

describe('M22 慎重运用问责，坚持实事求是: accountability with care, facts first', () => {
  it('holds a decision until the file is complete, and names what is missing', () => {
    const incomplete = judged({ objectionLog: { complete: false, missing: ['异议记录', '工作量'] } });
    const found = findingOf(incomplete, 'R-ACC-02')!;
    expect(found.message).toContain('尽职档缺异议记录、工作量');
    expect(found.source).toMatchObject({ title: '中国共产党问责条例', clause: '第十七条' });
    expect(incomplete.lane).not.toBe('green');
    expect(findingOf(judged({ objectionLog: { complete: true, missing: [] } }), 'R-ACC-02')).toBeUndefined();
  });

  it('and does not take a missing file for a complete one', () => {
    expect(judged({}).unknown).toContainEqual({ rule: 'R-ACC-02', missing: ['objectionLog'] });
    expect(judged({}, '2019-08-31').unknown.map((one) => one.rule)).not.toContain('R-ACC-02');
  });

  it('has the facts from records that exist anyway: what was asked, when it came, what it cost, what was disputed', async () => {
    const { id, deliveryId } = await admitToDesk(county, LIGHT_NOTICE);
    const clerk = await county.as('clerk');
    county.clock.set('2026-11-23T10:30');
    await clerk.post(`/api/deliveries/${deliveryId}/state`, { event: 'dispute', note: '无执法权,且本周已有三项检查' });
    const seen = await detailOf(await county.as('auditor'), id);
    expect(seen.deliveries.find((one) => one.id === deliveryId)).toMatchObject({
      state: 'disputed',
      note: '无执法权,且本周已有三项检查',
    });
    expect(seen.deliveries.every((one) => one.hours > 0)).toBe(true);
    expect(seen.receivedAt).toBe('2026-11-23T01:00:00.000Z');
    expect(seen.body).toBe(LIGHT_NOTICE);
    county.clock.set('2026-11-23T09:00');
  });

  it('and nobody can change them afterwards without it showing', async () => {
    const auditor = await county.as('auditor');
    type Chain = { intact: boolean };
    expect(await getJson<Chain>(auditor, '/api/audit/verification')).toMatchObject({ intact: true });
    const rewrite = `update audit_entry set data = jsonb_set(data, '{note}', '""') where action = 'delivery.dispute'`;
    await expect(county.database.pool.query(rewrite)).rejects.toThrow();
    // Even whoever owns the database and takes the lock off is found out.
    await county.database.pool.query('alter table audit_entry disable trigger all');
    expect((await county.database.pool.query(rewrite)).rowCount).toBe(1);
    expect(await getJson<Chain>(auditor, '/api/audit/verification')).toMatchObject({ intact: false });
  });
});
