import { smallCounty, task } from '@songbang/engine/planning/testing/small-county.ts';
import { whatIfShared } from '@songbang/engine/planning/what-if.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../server/sample/load-organisation.ts';
import { type County, LIGHT_NOTICE, testCounty } from '../server/test/county.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { check, findingOf, getJson, notice } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type People = {
  people: { id: string; label: string; posts: { id: string; name: string }[] }[];
  posts: { id: string; name: string; holders: string[] }[];
  warning: { personId: string; posts: number } | null;
};

const askedOfStatistics = notice(
  '关于报送统计数据质量核查情况的通知',
  '请于11月27日17:00前将统计数据质量核查情况书面报告报县应急管理局。',
);
const CLERK = personId('漠沙镇', '党政办综合干事');
let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const peopleOf = async (of: County): Promise<People> => getJson(await of.as('leader'), '/api/people');

describe('M03 身兼9个专干: one person holds nine posts', () => {
  it('puts posts and people in one matrix in which neither side says other than the other', async () => {
    const { people, posts } = await peopleOf(county);
    const byPerson = people.flatMap((person) => person.posts.map((post) => `${post.id}/${person.id}`));
    const byPost = posts.flatMap((post) => post.holders.map((holder) => `${post.id}/${holder}`));
    expect(byPerson.sort()).toEqual(byPost.sort());
    expect(people.find((person) => person.id === CLERK)!.posts).toHaveLength(9);
  });

  it('warns of whoever holds too many, and stops when the posts are shared', async () => {
    const { people, warning } = await peopleOf(county);
    expect(warning).toEqual({ personId: CLERK, posts: 9 });
    const leader = await county.as('leader');
    const other = people.find((person) => person.posts.length === 1 && person.id !== CLERK)!;
    const given = people.find((person) => person.id === CLERK)!.posts.slice(0, 3);
    for (const post of given)
      await leader.put(`/api/posts/${post.id}/holder`, { personId: other.id, from: '2026-11-23' });
    expect((await peopleOf(county)).warning).toEqual({ personId: CLERK, posts: 6 });
    const more = people.find((person) => person.id === CLERK)!.posts.slice(3, 6);
    for (const post of more) await leader.put(`/api/posts/${post.id}/holder`, { personId: null, from: '2026-11-23' });
    expect((await peopleOf(county)).warning).toBeNull();
  });

  it('finds the nine posts again in the tasks of the year: a dozen people’s share lies on one', async () => {
    const year = await theYear();
    const { rows } = await year.database.pool.query<{ owner_person_id: string; n: string }>(
      `select owner_person_id, count(*)::text as n from task where unit_id = $1 and owner_person_id is not null group by 1 order by count(*) desc`,
      [year.mosha],
    );
    const { account } = await getJson<{ account: { heaviest: { label: string; posts: string[]; tasks: number } } }>(
      await year.as('clerk'),
      '/api/year-account',
    );
    expect(account.heaviest).toMatchObject({ label: '党政办综合干事' });
    expect(account.heaviest.posts).toHaveLength(9);
    const median = Number(rows[Math.floor(rows.length / 2)]!.n);
    expect(account.heaviest.tasks).toBeGreaterThan(median);
  });

  it('gives a task to a person, and that person finds it', async () => {
    const { id, taskId } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '岗位'));
    const clerk = await county.as('clerk');
    const mine = async (): Promise<string[]> =>
      (await getJson<{ items: { requestId: string }[] }>(clerk, '/api/desk?filter=mine')).items.map(
        (one) => one.requestId,
      );
    expect(await mine()).not.toContain(id);
    await clerk.put(`/api/tasks/${taskId}/owner`, { personId: CLERK });
    expect(await mine()).toContain(id);
  });

  it('counts the hours a post has left from everything that lies on its holder: nine posts share one week', async () => {
    const year = await testCounty(undefined, false, 'county_year');
    const { pool } = year.database;
    const due = `owner_person_id = '${CLERK}' and state = 'open' and due_at >= '2026-11-23T00:00+08' and due_at < '2026-11-30T00:00+08'`;
    await pool.query(
      `update task set owner_person_id = '${CLERK}', state = 'open', due_at = '2026-11-27T17:30+08', recurs = null
        where id in (select task.id from task join delivery on delivery.region = task.region and delivery.id = task.delivery_id
          where task.unit_id = $1 and task.kind = 'form' and delivery.state in ('arrived', 'accepted') limit 3)`,
      [year.mosha],
    );
    const left = async () => {
      const { around } = await check(year, askedOfStatistics, { targets: [year.mosha] });
      return around.remainingHours!.find((one) => one.post === '漠沙镇统计专干')!.hours;
    };
    const before = await left();
    const { rowCount } = await pool.query(
      `update task set state = 'done', done_at = now() where ${due} and kind = 'form'`,
    );
    expect(rowCount).toBeGreaterThanOrEqual(3);
    expect((await left()) - before).toBeCloseTo(2 * rowCount!, 5);
    await year.close();
  });

  it('tells the sender while it is being written when a post has too little left', async () => {
    const year = await testCounty(undefined, false, 'county_year');
    const holder = (await peopleOf(year)).posts.find((post) => post.name === '应急和安全生产专干')!.holders[0]!;
    const { rowCount } = await year.database.pool.query(
      `update task set owner_person_id = $2, state = 'open', due_at = '2026-11-27T17:30+08', recurs = null
        where id in (select task.id from task join delivery on delivery.region = task.region and delivery.id = task.delivery_id
          where task.unit_id = $1 and task.kind = 'form' and delivery.state in ('arrived', 'accepted') limit 20)`,
      [year.mosha, holder],
    );
    expect(rowCount).toBe(20);
    const asked = notice(
      '关于报送安全生产治本攻坚情况的通知',
      '请于11月27日17:00前将安全生产治本攻坚进展情况书面报告报县应急管理局，并填报重大事故隐患整改台账。',
    );
    const { review: found, around } = await check(year, asked, { targets: [year.mosha] });
    const short = around.remainingHours!.find((one) => one.post === '漠沙镇应急和安全生产专干')!;
    expect(short.hours).toBeLessThan(around.hoursPerTarget!);
    expect(findingOf(found, 'P-CAP-01')?.message).toContain(`漠沙镇应急和安全生产专干本周剩 ${short.hours} 小时`);
    await year.close();
  });

  it('says that it does not know only when it could not look', async () => {
    const blind = review(demandOf(LIGHT_NOTICE, read(LIGHT_NOTICE, { receivedAt: '2026-11-23T09:00' })), {});
    expect(blind.unknown).toContainEqual({ rule: 'P-CAP-01', missing: ['remainingHours', 'hoursPerTarget'] });
    const { review: looked } = await check(county, LIGHT_NOTICE);
    expect(looked.unknown.map((one) => one.rule)).not.toContain('P-CAP-01');
  });

  it('answers what sharing the posts would free', () => {
    const year = smallCounty({ tasks: [0, 1, 2, 3].map(() => task({ persons: [0], dur: 2 })) });
    for (const department of year.departments) department.teams = 3;
    const answer = whatIfShared(year, 0, { people: 3, seed: 1, budget: { iterations: 400 } });
    expect(answer.shared).toHaveLength(3);
    expect(answer.freedVisitDays).toBeGreaterThan(0);
  });
});
