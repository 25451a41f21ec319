import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConditionId } from '../server/diligence/diligence.ts';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { completeCase, openCase, textOf } from '../server/test/residents.ts';
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

  it('puts them into one file: demand, objection, people and posts, and the load of that month', async () => {
    const { deliveryId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '汛期清淤'));
    const clerk = await county.as('clerk');
    await clerk.post(`/api/deliveries/${deliveryId}/state`, { event: 'dispute', note: '清淤属水利部门' });
    type File = {
      asked: { title: string; arrivedAt: string; hours: number; tasks: unknown[] };
      steps: { disputes: { note: string }[] };
      workload: { from: string; to: string; hours: number; requests: number };
      people: { people: number; posts: number };
      conditions: { id: string; onFile: string[]; judged: object | null }[];
      missing: string[];
    };
    const file = await getJson<File>(await county.as('auditor'), `/api/deliveries/${deliveryId}/diligence`);
    expect(file.asked.title).toContain('汛期清淤');
    expect(file.steps.disputes.map((one) => one.note)).toEqual(['清淤属水利部门']);
    expect(file.workload).toMatchObject({ from: '2026-10-25', to: '2026-11-23' });
    expect(file.workload.hours).toBeGreaterThanOrEqual(file.asked.hours);
    expect(file.people.posts).toBeGreaterThanOrEqual(file.people.people);
    // Each condition of tolerance and each exclusion stands by itself, with what is on record and nothing concluded.
    expect(file.conditions).toHaveLength(10);
    expect(file.conditions.find((one) => one.id === 'opposed')!.onFile[0]).toContain('清淤属水利部门');
    expect(file.conditions.find((one) => one.id === 'private-gain')).toMatchObject({ onFile: [], judged: null });
    expect((await getJson<File>(clerk, `/api/deliveries/${deliveryId}/diligence`)).missing).toEqual(file.missing);
  });

  it('lets no case be decided before facts, power, resources, workload and every condition are on file', async () => {
    const { deliveryId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '防汛值守'));
    const [relief, discipline] = [await county.as('relief'), await county.as('auditor')];
    const { id, version } = await openCase(county, deliveryId);
    const decide = (outcome: string, seen: number) =>
      discipline.post(`/api/diligence-cases/${id}/decision`, { outcome, reason: '经核实', version: seen });
    const early = await decide('held', version);
    expect([early.statusCode, early.json().code]).toEqual([422, 'diligence.incomplete']);
    for (const words of ['事实经过', '职责权限', '人财物', '反对或者保留意见', '谋取私利'])
      expect(early.json().title).toContain(words);
    const whole = completeCase(version, ['opposed']);
    const { opposed: _, ...others } = whole.judgements;
    await relief.put(`/api/diligence-cases/${id}`, { ...whole, judgements: others });
    expect((await decide('held', version + 1)).json().details.missing).toBe(
      '容错条件“决策时明确提出过反对或者保留意见”',
    );
    await relief.put(`/api/diligence-cases/${id}`, { ...whole, version: version + 1 });
    // Without an hour on the ledger nobody knows what else the township had to do.
    const held = await county.database.pool.query('delete from ledger_entry where delivery_id = $1 returning *', [
      deliveryId,
    ]);
    expect((await decide('tolerated', version + 2)).json().details.missing).toContain('工作量');
    const [entry] = held.rows;
    const columns = Object.keys(entry);
    await county.database.pool.query(
      `insert into ledger_entry (${columns.join(', ')}) values (${columns.map((_, nth) => `$${nth + 1}`).join(', ')})`,
      columns.map((name) => (name === 'basis' ? JSON.stringify(entry[name]) : entry[name])),
    );
    expect((await decide('tolerated', version + 2)).json()).toEqual({ state: 'decided' });
  });

  it('tolerates honest error and never private gain: the outcome follows what was judged', async () => {
    const { deliveryId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '公益林补植'));
    const [relief, discipline] = [await county.as('relief'), await county.as('auditor')];
    const { id, version } = await openCase(county, deliveryId);
    const decision = { outcome: 'tolerated', reason: '经核实' };
    const judged = async (holds: ConditionId[], seen: number) => {
      await relief.put(`/api/diligence-cases/${id}`, completeCase(seen, holds));
      return discipline.post(`/api/diligence-cases/${id}/decision`, { ...decision, version: seen + 1 });
    };
    expect((await judged([], version)).json().code).toBe('diligence.outcome');
    expect((await judged(['first-try', 'private-gain'], version + 1)).json().code).toBe('diligence.outcome');
    expect((await judged(['first-try'], version + 2)).json()).toEqual({ state: 'decided' });
  });

  it('hears the township concerned before, shows it the file, and keeps its neighbours out', async () => {
    const { deliveryId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '地灾巡查'));
    const { id } = await openCase(county, deliveryId);
    const clerk = await county.as('clerk');
    await clerk.put(`/api/diligence-cases/${id}/statement`, { statement: '两次书面请求支援' });
    const url = `/api/deliveries/${deliveryId}/diligence`;
    type Said = { case: { statement: string } };
    expect((await getJson<Said>(await county.as('auditor'), url)).case.statement).toBe('两次书面请求支援');
    const text = await textOf((await clerk.get(`${url}.docx`)).rawPayload);
    for (const words of ['两次书面请求支援', '容错条件与排除情形', '尚未决定']) expect(text).toContain(words);
    expect((await (await county.as('sibling')).get(url)).statusCode).toBe(404);
    expect((await (await county.as('dept')).get(url)).statusCode).toBe(403);
  });

  it('and nobody can change them afterwards without it showing', async () => {
    const auditor = await county.as('auditor');
    type Chain = { intact: boolean };
    expect(await getJson<Chain>(auditor, '/api/audit/verification')).toMatchObject({ intact: true });
    const rewrite = `update audit_entry set data = jsonb_set(data, '{note}', '""') where action = 'delivery.dispute'`;
    await expect(county.database.pool.query(rewrite)).rejects.toThrow();
    // Even whoever owns the database and takes the lock off is found out.
    await county.database.pool.query('alter table audit_entry disable trigger all');
    expect((await county.database.pool.query(rewrite)).rowCount).toBeGreaterThan(0);
    expect(await getJson<Chain>(auditor, '/api/audit/verification')).toMatchObject({ intact: false });
  });
});
