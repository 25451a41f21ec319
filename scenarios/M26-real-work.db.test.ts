import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../server/sample/load-organisation.ts';
import { type County, testCounty } from '../server/test/county.ts';
import { handRecord, takeMatter, textOf } from '../server/test/residents.ts';
import { admitToDesk } from '../server/test/walk.ts';
import { getJson } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

type WorkRecord = {
  person: { label: string; unit: string };
  posts: { name: string }[];
  tasks: { title: string; doneAt: string }[];
  matters: { kind: string; answeredAt: string; closedBy: string | null }[];
};
const CLERK = personId('漠沙镇', '党政办综合干事');
const mine = async (person: 'clerk' | 'leader'): Promise<WorkRecord> =>
  getJson(await county.as(person), '/api/my-record');

describe('M26 从基层选拔务实为民、敢于担当的人: promote from the grassroots those who do real work', () => {
  it('begins empty, and fills from tasks finished and residents answered, with nothing entered for it', async () => {
    const before = await mine('clerk');
    expect([before.tasks, before.matters]).toEqual([[], []]);
    expect(before.posts).toHaveLength(9);
    const { taskId } = await admitToDesk(county);
    const clerk = await county.as('clerk');
    await clerk.put(`/api/tasks/${taskId}/owner`, { personId: CLERK });
    await clerk.post(`/api/tasks/${taskId}/state`, { event: 'done' });
    const { id } = await takeMatter(county, '两家争地界', 'dispute');
    await clerk.post(`/api/matters/${id}/state`, { event: 'answer', words: '双方签了协议' });
    const after = await mine('clerk');
    expect(after.tasks.map((one) => one.title)).toEqual(['关于报送冬季森林防火值班联系人的通知']);
    expect(after.matters.map((one) => one.kind)).toEqual(['dispute']);
  });

  it('credits whoever holds the post the matter was given to', async () => {
    const leader = await county.as('leader');
    type People = { people: { id: string; posts: { id: string }[] }[] };
    const { people } = await getJson<People>(leader, '/api/people');
    const own = people.find((one) => one.id === personId('漠沙镇', '镇长'))!.posts[0]!.id;
    const clerk = await county.as('clerk');
    const { id } = await takeMatter(county, '镇长接访的一件', 'hardship');
    await clerk.put(`/api/matters/${id}/post`, { postId: own });
    const before = (await mine('clerk')).matters.length;
    await clerk.post(`/api/matters/${id}/state`, { event: 'answer', words: '临时救助已发' });
    expect((await mine('leader')).matters.map((one) => one.kind)).toEqual(['hardship']);
    expect((await mine('clerk')).matters).toHaveLength(before);
  });

  it('belongs to the person: no address asks for anybody else’s, and every other account sees its own or none', async () => {
    const document = (await county.nobody.get('/openapi.json')).json() as {
      paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
    };
    const paths = Object.entries(document.paths).filter(([path]) => path.includes('record'));
    const asked = paths.flatMap(([, methods]) => Object.values(methods).flatMap((one) => one.parameters ?? []));
    expect(paths.length).toBeGreaterThan(2);
    expect([...new Set(asked.map((one) => one.name))].sort()).toEqual(['from', 'id', 'to']);
    expect((await mine('leader')).person.label).toBe('镇长');
    for (const person of ['relief', 'auditor', 'dept', 'admin'] as const)
      expect((await (await county.as(person)).get('/api/my-record')).statusCode).toBe(403);
  });

  it('holds no rank, no score, no comparison, in the order of time', async () => {
    const own = await mine('clerk');
    const names: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, child] of Object.entries(value)) {
        names.push(name);
        walk(child);
      }
    };
    walk(own);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /rank|score|point|grade|average|percentile|peers|others|total/i.test(name))).toEqual(
      [],
    );
    const times = own.matters.map((one) => one.answeredAt);
    expect(times).toEqual([...times].sort());
    const text = await textOf((await (await county.as('clerk')).get('/api/my-record.docx')).rawPayload);
    expect(text).toContain('不打分，不与他人比较');
    expect(text).not.toMatch(/排名|名次|得分|平均/);
  });

  it('goes where its owner sends it, for as long as its owner lets it', async () => {
    const { id, url } = await handRecord(county);
    const page = (await county.nobody.get(url)).body;
    expect(page).toContain('党政办综合干事 实绩档');
    expect(page).toContain('矛盾调解');
    expect(page).not.toContain('两家争地界');
    await (await county.as('clerk')).delete(`/api/my-record/handings/${id}`);
    expect((await county.nobody.get(url)).statusCode).toBe(404);
    const week = await handRecord(county);
    county.clock.set('2026-12-01T09:00');
    expect((await county.nobody.get(week.url)).statusCode).toBe(404);
  });
});
