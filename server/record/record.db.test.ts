import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../sample/load-organisation.ts';
import { type Client, type County, testCounty } from '../test/county.ts';
import { handRecord, takeMatter, textOf } from '../test/residents.ts';
import { admitToDesk, codeOf } from '../test/walk.ts';

let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
  const { taskId } = await admitToDesk(county);
  await clerk.put(`/api/tasks/${taskId}/owner`, { personId: personId('漠沙镇', '党政办综合干事') });
  await clerk.post(`/api/tasks/${taskId}/state`, { event: 'done' });
  const { id } = await takeMatter(county, '白鹭洲三户断水', 'facility');
  await clerk.post(`/api/matters/${id}/state`, { event: 'answer', words: '已接通' });
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

describe('a record of work', () => {
  it('is built from what was done, without a word of the residents', async () => {
    const own = (await clerk.get('/api/my-record')).json();
    expect(own).toMatchObject({ from: '2025-11-24', to: '2026-11-23', person: { label: '党政办综合干事' } });
    expect(own.posts).toHaveLength(9);
    expect(own.tasks).toMatchObject([{ issuer: '新平彝族傣族自治县应急管理局' }]);
    expect(own.tasks[0].unitHours).toBeGreaterThan(0);
    expect(own.matters).toMatchObject([{ kind: 'facility', promisedOn: '2026-11-30', hours: 2 }]);
    expect(JSON.stringify(own)).not.toContain('白鹭洲');
    expect((await (await county.as('leader')).get('/api/my-record')).json().matters).toEqual([]);
  });

  it('is exported as Word', async () => {
    const file = await clerk.get('/api/my-record.docx');
    const text = await textOf(file.rawPayload);
    expect(text).toContain('党政办综合干事 实绩档');
    expect(text).toContain('水电路等报修');
    expect(text).toContain('不与他人比较');
  });

  it('is read by whoever it was handed to, until it ends or is taken back', async () => {
    const { id, url } = await handRecord(county);
    const page = await county.nobody.get(url);
    expect(page.body).toContain('由本人移交：县委组织部');
    expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
    expect(page.body).not.toMatch(/<script|白鹭洲/);
    expect((await (await county.as('leader')).delete(`/api/my-record/handings/${id}`)).statusCode).toBe(404);
    expect((await clerk.delete(`/api/my-record/handings/${id}`)).statusCode).toBe(204);
    expect(codeOf(await county.nobody.get(url))).toEqual([404, 'record.not-found']);
    expect(codeOf(await clerk.delete(`/api/my-record/handings/${id}`))).toEqual([404, 'record.not-found']);
    county.clock.set('2026-11-23T09:05');
    const another = await handRecord(county, { days: 2 });
    county.clock.set('2026-11-25T09:05');
    expect((await county.nobody.get(another.url)).statusCode).toBe(404);
    const { items } = (await clerk.get('/api/my-record/handings')).json();
    expect(items.map((one: { takenBackAt: string | null }) => one.takenBackAt !== null)).toEqual([false, true]);
  });

  it('belongs to a person; an account without one has none, and dates make sense', async () => {
    expect(codeOf(await (await county.as('relief')).get('/api/my-record'))).toEqual([403, 'record.no-person']);
    expect(codeOf(await clerk.get('/api/my-record?from=2026-11-24&to=2026-11-23'))).toEqual([422, 'record.dates']);
  });
});
