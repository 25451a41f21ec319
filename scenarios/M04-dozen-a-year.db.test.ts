import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { plan } from '@songbang/engine/planning/plan.ts';
import { smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { County } from '../server/test/county.ts';
import { check, type Detail, findingOf, getJson, notice, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Account = {
  counts: { inspections: number; inspectionsOutsidePlan: number; inspectionsFromCityAndCounty: number };
};

const calendar = chineseCalendar();
let county: County;
let visits: Detail[];
beforeAll(async () => {
  county = await theYear();
  visits = await requestsOfCase(county, 'dozen-a-year');
});

/** One of the year's notices of inspection, reviewed again with what would be known around it. */
const again = (visit: Detail, known: ReviewContext) => {
  const receivedAt = '2026-11-12T11:06';
  const reading = read(visit.body, { receivedAt, calendar });
  return review(demandOf(visit.body, reading, { receivedAt }), { calendar, region: '530427', ...known });
};

describe('M04 每年每项工作要接待上级检查十几次: one line of work inspected a dozen-plus times a year', () => {
  it('counts every arrival on the topic, month after month', () => {
    expect(visits).toHaveLength(14);
    const months = new Set(visits.map((visit) => visit.receivedAt.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(11);
    expect(new Set(visits.map((visit) => visit.issuerName)).size).toBe(3);
  });

  it('says at each one how often the topic has been there already this year, and asks to share or join', () => {
    const counted = visits
      .filter((visit) => visit.receivedAt >= '2026-02')
      .map((visit) =>
        Number(/今年已到该镇检查 (\d+) 次/.exec(findingOf(visit.review, 'P-INS-01')?.message ?? '')?.[1]),
      );
    expect(counted.length).toBeGreaterThan(10);
    for (const [index, count] of counted.entries()) expect(count).toBeGreaterThan(counted[index - 1] ?? 1);
    const fixes = findingOf(visits.at(-1)!.review, 'P-INS-01')!.fixes.map((fix) => fix.id);
    expect(fixes).toEqual(expect.arrayContaining(['share', 'join', 'reason']));
  });

  it('finds each of them outside the annual plan, and is silent about one that is in it', () => {
    for (const visit of visits) expect(findingOf(visit.review, 'R-INS-03')).toMatchObject({ level: 'should' });
    const last = visits.at(-1)!;
    const counts = { byIssuerThisYear: 0, sameTopicTownshipThisYear: 1 };
    expect(findingOf(again(last, { inspections: { planId: null, ...counts } }), 'R-INS-03')).toBeDefined();
    const planned = again(last, { inspections: { planId: '2026-fire', ...counts } });
    expect(findingOf(planned, 'R-INS-03')).toBeUndefined();
    expect(findingOf(planned, 'P-INS-01')).toBeUndefined();
  });

  it('answers the same at the gate while the next one is being written: the count, the plan, the visit to join', async () => {
    const visit = (issuerSays: string, day: string) =>
      notice(
        `关于开展${issuerSays}检查的通知`,
        `决定开展${issuerSays}检查。一、检查时间：2026年${day}上午。二、检查范围：漠沙镇。`,
      );
    const atGate = async (text: string) => (await check(county, text, { targets: [county.mosha] })).review;
    const again = await atGate(visit('森林防火责任落实情况', '11月26日'));
    const { rows } = await county.database.pool.query<{ n: number }>(
      `select count(distinct delivery_id)::int as n from engagement
        where unit_id = $1 and kind = 'visit' and state = 'planned' and starts_at >= '2026-01-01T00:00+08' and topic = '森林防火'`,
      [county.mosha],
    );
    expect(rows[0]!.n).toBeGreaterThanOrEqual(12);
    expect(findingOf(again, 'P-INS-01')?.message).toContain(`今年已到该镇检查 ${rows[0]!.n} 次`);
    expect(findingOf(again, 'R-INS-03')?.message).toContain('未列入年度计划');
    const planned = await atGate(visit('九小场所消防安全', '12月3日'));
    expect(findingOf(planned, 'R-INS-03')).toBeUndefined();
    for (const rule of ['R-INS-03', 'P-INS-01'])
      expect([again, planned].flatMap((one) => one.unknown.map(({ rule: id }) => id))).not.toContain(rule);
  });

  it('keeps the year’s inspection register: how many came, from where, and how many were never planned', async () => {
    const { account } = await getJson<{ account: Account }>(await county.as('clerk'), '/api/year-account');
    const { rows } = await county.database.pool.query<{ all: number; unplanned: number; near: number }>(
      `select count(*)::int as all, count(*) filter (where review.context #>> '{inspections,planId}' is null)::int as unplanned,
              count(*) filter (where request.issuer_level in ('city', 'county'))::int as near
         from delivery join request on request.region = delivery.region and request.id = delivery.request_id
         join review on review.region = request.region and review.request_id = request.id
        where delivery.unit_id = $1 and delivery.state <> 'recalled' and delivery.arrived_at < '2026-11-23T00:00+08'
          and exists (select 1 from engagement where engagement.delivery_id = delivery.id and engagement.kind = 'visit')`,
      [county.mosha],
    );
    expect(rows[0]).toEqual({
      all: account.counts.inspections,
      unplanned: account.counts.inspectionsOutsidePlan,
      near: account.counts.inspectionsFromCityAndCounty,
    });
    expect(account.counts.inspectionsOutsidePlan / account.counts.inspections).toBeGreaterThan(0.5);
  });

  it('offers the visit it could join, near in time', () => {
    const last = visits.at(-1)!;
    const day = last.reading.inspections[0]!.start!.slice(0, 10);
    const planned = { visitId: 'v1', title: '安全生产检查', issuer: '县应急局', date: day };
    const joined = findingOf(again(last, { plannedVisits: [planned] }), 'P-INS-02');
    expect(joined?.fixes.map((fix) => fix.id)).toEqual(['join:v1']);
    expect(findingOf(again(last, { plannedVisits: [{ ...planned, date: '2026-06-01' }] }), 'P-INS-02')).toBeUndefined();
  });

  it('plans what two departments want of one township as one arrival', () => {
    const apart = [task({ dept: 0, a: 0, b: 4, persons: [0] }), task({ dept: 1, a: 2, b: 9, persons: [1] })];
    const joint = plan(smallCounty({ tasks: apart }), { seed: 1, budget: { iterations: 2_000 } });
    expect(joint.errors).toEqual([]);
    expect(joint.breakdown.counts).toMatchObject({ onSite: 2, visitDays: 1 });
    const alone = plan(smallCounty({ tasks: apart.map((one) => ({ ...one, joint: false })) }), {
      seed: 1,
      budget: { iterations: 2_000 },
    });
    expect(alone.breakdown.counts.visitDays).toBe(2);
  });
});
