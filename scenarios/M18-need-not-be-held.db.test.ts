import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { ReviewContext } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { originOf, strayOf } from '../server/relay/testing/notices.ts';
import { type County, testCounty } from '../server/test/county.ts';
import { admit } from '../server/test/walk.ts';
import { check, detailOf, findingOf, notice, URGENT } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

const calendar = chineseCalendar();
const DEPLOYED = notice(
  '关于做好冬春森林防火工作的通知',
  '一、各乡镇要落实护林员网格责任,加强野外火源管控,对重点林区实行专人值守、逐片巡护,发现火情第一时间报告。',
  '二、清理林区道路两侧可燃物,补足扑火机具,十二月十日前完成检修。',
);
const TO_DEPLOY_IT_AGAIN = notice(
  '关于召开冬春森林防火工作会议的通知',
  '为贯彻落实《关于做好冬春森林防火工作的通知》,定于2026年12月8日9:00至10:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。',
  '会议部署:各乡镇要落实护林员网格责任,加强野外火源管控,对重点林区实行专人值守、逐片巡护,发现火情第一时间报告。',
);

let county: County;
beforeAll(async () => {
  county = await theYear();
});

const judgedWith = (known: ReviewContext) => {
  const receivedAt = '2026-11-23T09:00';
  const reading = read(TO_DEPLOY_IT_AGAIN, { receivedAt, calendar });
  return review(demandOf(TO_DEPLOY_IT_AGAIN, reading, { receivedAt }), { calendar, region: '530427', ...known });
};

describe('M18 可开可不开的会议尽量不开: meetings that could be skipped should be', () => {
  it('finds the document that has deployed the matter already, and advises to do without the meeting', async () => {
    const own = await testCounty();
    const text = DEPLOYED.replace('应急管理局', '森林草原防灭火指挥部办公室');
    await originOf(await own.as('clerk'), await strayOf(own, 'clerk', text));
    const found = findingOf((await check(own, TO_DEPLOY_IT_AGAIN)).review, 'R-MTG-03')!;
    expect(found.message).toContain('同一事项已由《关于做好冬春森林防火工作的通知》部署');
    expect(found.fixes.map((fix) => fix.id)).toEqual(['use-original', 'reason']);
    expect(found).toMatchObject({ level: 'should', modality: 'general' });
    const another = TO_DEPLOY_IT_AGAIN.replace(/为贯彻落实.*,定于/, '定于').replace(
      /会议部署:.*/,
      '会议研究林区道路经费。',
    );
    expect(findingOf((await check(own, another)).review, 'R-MTG-03')).toBeUndefined();
    await own.close();
  });

  it('sees a sender that deploys its own document once more by its own meeting, and only that', async () => {
    const own = await testCounty();
    const found = async (text: string) => findingOf((await check(own, text)).review, 'R-MTG-03');
    expect(await found(TO_DEPLOY_IT_AGAIN)).toBeUndefined();
    const sent = await admit(own, DEPLOYED, URGENT);
    expect(sent.state).toBe('numbered');
    const said = (await found(TO_DEPLOY_IT_AGAIN))!;
    expect(said.message).toContain('已由本单位《关于做好冬春森林防火工作的通知》（2026-11-23）部署');
    expect(said).toMatchObject({ level: 'should', modality: 'general' });
    const silent = TO_DEPLOY_IT_AGAIN.replace(/为贯彻落实.*,定于/, '定于').replace(/会议部署:.*/, '请准时参加。');
    expect((await found(silent))?.message).toContain('同一事项已由本单位');
    const another = silent.replace('冬春森林防火工作会议', '林区道路建设工作会议');
    expect(await found(another)).toBeUndefined();
    const { version } = await detailOf(await own.as('dept'), sent.id);
    await (await own.as('dept')).post(`/api/requests/${sent.id}/withdrawal`, { version });
    expect(await found(TO_DEPLOY_IT_AGAIN)).toBeUndefined();
    await own.close();
  });

  it('names an agenda on which nothing is decided, as advice that leaves the lane alone', async () => {
    const agenda = (words: string) =>
      notice(
        '关于召开统计工作会议的通知',
        '定于2026年12月8日9:00至10:00在县统计局召开会议,请各乡镇统计员参加。',
        `会议内容:${words}`,
      );
    const told = await check(county, agenda('传达学习全市统计工作会议精神;听取各乡镇工作情况汇报。'));
    const found = findingOf(told.review, 'P-MTG-01')!;
    expect(found).toMatchObject({ level: 'hint', modality: 'encouragement' });
    expect(found.message).toContain('没有写需要议决的事项');
    expect(found.fixes.map((fix) => fix.id)).toEqual(['by-document', 'merge']);
    const decides = await check(county, agenda('传达学习全市统计工作会议精神,研究经济普查经费。'));
    expect(findingOf(decides.review, 'P-MTG-01')).toBeUndefined();
    expect(told.review.lane).toBe(decides.review.lane);
  });

  it('never guesses: without knowledge of earlier documents it says what it would need', () => {
    const blind = judgedWith({});
    expect(findingOf(blind, 'R-MTG-03')).toBeUndefined();
    expect(blind.unknown).toContainEqual({ rule: 'R-MTG-03', missing: ['parent'] });
  });

  it('holds a meeting against the meeting plan and the year’s count of such meetings', () => {
    const none = { meetingPlanId: null };
    expect(findingOf(judgedWith({ planIds: none }), 'R-MTG-02')?.fixes.map((fix) => fix.id)).toEqual([
      'merge',
      'register',
    ]);
    expect(findingOf(judgedWith({ planIds: { meetingPlanId: '2026-12' } }), 'R-MTG-02')).toBeUndefined();
    const countyWide = TO_DEPLOY_IT_AGAIN.replace('关于召开冬春森林防火工作会议', '关于召开全县森林防火工作会议');
    const second = (systemMeetingsThisYear: number) =>
      findingOf(
        review(demandOf(countyWide, read(countyWide, { calendar })), { calendar, systemMeetingsThisYear }),
        'R-MTG-01',
      );
    expect(second(0)).toBeUndefined();
    expect(second(1)?.message).toContain('今年已召开 1 次');
  });

  it('offers the cheaper way with its price, the largest saving first, before anything is sent', async () => {
    const before = (await county.database.pool.query('select count(*)::int as n from request')).rows[0].n;
    const { price, alternatives } = await check(county, TO_DEPLOY_IT_AGAIN);
    expect(alternatives.map((one) => one.code)).toContain('video');
    for (const one of alternatives) {
      expect(one.savedPersonHours).toBeGreaterThan(0);
      expect(one.price.personHours).toBeCloseTo(price.personHours - one.savedPersonHours, 1);
    }
    const saved = alternatives.map((one) => one.savedPersonHours);
    expect(saved).toEqual([...saved].sort((a, b) => b - a));
    expect((await county.database.pool.query('select count(*)::int as n from request')).rows[0].n).toBe(before);
  });
});
