import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { callMeeting } from '../server/test/residents.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { check, detailOf, findingOf, getJson, notice, URGENT } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const meeting = (...lines: string[]): string =>
  notice(
    '关于召开森林防火工作会议的通知',
    '定于2026年12月8日9:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。',
    ...lines,
  );
const rules = async (text: string): Promise<string[]> =>
  (await check(county, text)).review.findings.map((one) => one.rule).filter((rule) => rule.startsWith('R-MTG'));

describe('M19 必要和重要的会议要开好: a meeting that must be held should be a good one', () => {
  it('keeps the main speech within the hour', async () => {
    expect(await rules(meeting('议程:局长讲话(50分钟)。'))).not.toContain('R-MTG-07');
    const long = await check(county, meeting('议程:局长讲话(90分钟)。'));
    expect(findingOf(long.review, 'R-MTG-07')?.message).toContain('计 90 分钟');
    expect(findingOf(long.review, 'R-MTG-07')?.fixes.map((fix) => fix.id)).toEqual(['shorten', 'reason']);
  });

  it('keeps a meeting within half a day, one with groups within a day and a half', async () => {
    expect(await rules(meeting('会期半天。'))).toEqual(expect.not.arrayContaining(['R-MTG-08', 'R-MTG-09']));
    expect(await rules(meeting('会期1天。'))).toContain('R-MTG-09');
    expect(await rules(meeting('会期1天半,安排分组讨论。'))).toEqual(
      expect.not.arrayContaining(['R-MTG-08', 'R-MTG-09']),
    );
    expect(await rules(meeting('会期2天,安排分组讨论。'))).toContain('R-MTG-08');
  });

  it('calls those who have to do with it: the heads are not summoned by a deputy, and do not both speak', async () => {
    const summoned = meeting('会议由副县长主持召开。').replace(
      '请各乡镇分管负责同志参加',
      '请各乡镇党政主要负责同志参加',
    );
    expect(findingOf((await check(county, summoned)).review, 'R-MTG-05')).toMatchObject({ level: 'should' });
    expect(await rules(meeting('会议由副县长主持召开。'))).not.toContain('R-MTG-05');
    expect(await rules(meeting('议程:县委书记讲话;县长讲话。'))).toContain('R-MTG-06');
  });

  it('boxes it in time on every participant’s week, and what it asks for becomes a task with a date and an owner', async () => {
    const text = notice(
      '关于召开森林防火工作会议的通知',
      '定于2026年12月8日9:00至10:00在县应急指挥中心召开会议,请各乡镇分管负责同志参加。',
      '请于2026年12月4日17:00前将参会人员名单报县应急管理局。',
    );
    const { id, taskId } = await admitToDesk(county, text, URGENT);
    const clerk = await county.as('clerk');
    type Week = { engagements: { requestId: string; startsAt: string; endsAt: string }[] };
    const week = await getJson<Week>(clerk, '/api/week?from=2026-12-08');
    expect(week.engagements.find((one) => one.requestId === id)).toMatchObject({
      startsAt: '2026-12-08T01:00:00.000Z',
      endsAt: '2026-12-08T02:00:00.000Z',
    });
    const { people } = await getJson<{ people: { id: string }[] }>(clerk, '/api/people');
    const before = (await detailOf(clerk, id)).tasks;
    expect(before.map((task) => task.dueAt)).toContain('2026-12-04T09:00:00.000Z');
    await clerk.put(`/api/tasks/${taskId}/owner`, { personId: people[0]!.id });
    expect((await detailOf(clerk, id)).tasks.find((task) => task.id === taskId)!.ownerPersonId).toBe(people[0]!.id);
  });

  it('turns its resolutions into tasks with an owner and a date: minutes are read, a person confirms, the desks have them', async () => {
    const { id, deliveryId } = await callMeeting(county, [county.mosha, county.gasa]);
    const [clerk, dept] = [await county.as('clerk'), await county.as('dept')];
    const minutes = [
      '会议指出，要提高认识。',
      '一、漠沙镇于12月10日前完成警示牌安装。',
      '二、各乡镇于12月20日前完成隐患复查。',
    ].join('\n');
    type Read = { items: { what: string; due: string; unitIds: string[] }[] };
    const read = (await dept.post(`/api/requests/${id}/minutes`, { text: minutes })).json() as Read;
    expect(read.items.map((one) => [one.due, one.unitIds.length])).toEqual([
      ['2026-12-10', 1],
      ['2026-12-20', 2],
    ]);
    expect((await detailOf(clerk, id)).tasks.filter((task) => task.what.includes('警示牌'))).toEqual([]);
    await dept.post(`/api/requests/${id}/resolutions`, { items: read.items });
    const own = (await detailOf(clerk, id)).tasks.filter((task) => /警示牌|复查/.test(task.what));
    expect(own.map((task) => task.dueAt)).toEqual(['2026-12-10T09:30:00.000Z', '2026-12-20T09:30:00.000Z']);
    const { people } = await getJson<{ people: { id: string }[] }>(clerk, '/api/people');
    await clerk.put(`/api/tasks/${own[0]!.id}/owner`, { personId: people[0]!.id });
    expect((await detailOf(clerk, id)).tasks.find((task) => task.id === own[0]!.id)!.ownerPersonId).toBe(people[0]!.id);
    const desk = await getJson<{ items: { deliveryId: string; what: string[] }[] }>(clerk, '/api/desk?limit=100');
    expect(desk.items.find((one) => one.deliveryId === deliveryId)!.what.join()).toContain('警示牌');
    const sibling = await detailOf(await county.as('sibling'), id);
    expect(sibling.tasks.map((task) => task.what).join()).not.toContain('警示牌');
    expect(sibling.tasks.map((task) => task.what).join()).toContain('复查');
  });

  it('is rated with one tap by those who were called: the meeting and not people, counts only, none before three', async () => {
    const towns = (
      await getJson<{ items: { id: string }[] }>(await county.as('relief'), '/api/org/units?level=township')
    ).items;
    const { id } = await callMeeting(
      county,
      towns
        .slice(0, 6)
        .map((town) => town.id)
        .concat(county.mosha),
    );
    const relief = await county.as('relief');
    type Opinions = { answers: { answer: string; taps: number }[] | null; all: number };
    const opinions = async () => getJson<Opinions>(relief, `/api/requests/${id}/opinions`);
    const called = (await detailOf(relief, id)).deliveries;
    county.clock.set('2026-12-08T10:30');
    const clerk = await county.as('clerk');
    const own = called.find((one) => one.unitName.includes('漠沙镇'))!;
    expect((await clerk.post(`/api/deliveries/${own.id}/opinion`, { answer: 'shorter' })).statusCode).toBe(200);
    expect((await clerk.post(`/api/deliveries/${own.id}/opinion`, { answer: 'useful' })).statusCode).toBe(409);
    expect(await opinions()).toMatchObject({ answers: null, all: 0 });
    for (const answer of ['by-document', 'shorter'])
      await county.database.pool.query(
        `insert into meeting_opinion (region, request_id, answer, taps) values ('530427', $1, $2, 1)
          on conflict (region, request_id, answer) do update set taps = meeting_opinion.taps + 1`,
        [id, answer],
      );
    const seen = await opinions();
    expect(seen.all).toBe(3);
    expect(Object.fromEntries(seen.answers!.map((one) => [one.answer, one.taps]))).toEqual({
      shorter: 2,
      'by-document': 1,
    });
    expect(Object.keys(seen).sort()).toEqual(['all', 'answers', 'own']);
    county.clock.set('2026-11-23T09:00');
  });
});
