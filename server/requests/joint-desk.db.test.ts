import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf } from '../test/walk.ts';
import { EVENTS, nextState, type RequestState, STATES } from './request.ts';

let county: County;
const people = {} as Record<'dept' | 'leader' | 'sibling' | 'relief' | 'auditor', Client>;
beforeAll(async () => {
  county = await testCounty();
  for (const person of ['dept', 'leader', 'sibling', 'relief', 'auditor'] as const)
    people[person] = await county.as(person);
});
afterAll(() => county.close());

const red = async (topic: string, more: Record<string, unknown> = {}) => {
  const admitted = await admit(county, HEAVY_NOTICE.replaceAll('安全生产', topic), more);
  expect(admitted).toMatchObject({ state: 'in-review', lane: 'red' });
  return admitted.id;
};
const vote = (client: Client, id: string, said: string, opinion = '') =>
  client.put(`/api/requests/${id}/vote`, { vote: said, opinion });
const votes = async (client: Client, id: string) => (await client.get(`/api/requests/${id}/votes`)).json();
const decide = async (id: string, decision: string, reason: string) => {
  const { version } = (await people.relief.get(`/api/requests/${id}`)).json();
  return people.relief.post(`/api/requests/${id}/decision`, { decision, reason, version });
};

describe('联席会商: a request of the red lane', () => {
  it('is shown to the townships it is meant for, with what it would cost each, before it lies on any desk', async () => {
    const id = await red('消防');
    const list = async (client: Client) => (await client.get('/api/joint-desk')).json().items;
    const [item] = (await list(people.leader)).filter((one: { requestId: string }) => one.requestId === id);
    expect(item).toMatchObject({ issuerName: '新平彝族傣族自治县应急管理局', own: null });
    expect(item.hours).toBeGreaterThan(0);
    expect(item.findings.length).toBeGreaterThan(0);
    expect((await people.leader.get(`/api/requests/${id}`)).statusCode).toBe(404);
    const alone = await red('危房', { targetUnitIds: [county.gasa] });
    expect((await list(people.leader)).map((one: { requestId: string }) => one.requestId)).not.toContain(alone);
    expect(codeOf(await vote(people.leader, alone, 'against'))).toEqual([404, 'request.not-found']);
  });

  it('has one voice per township, kept with who, when and in what words, until it is decided', async () => {
    const id = await red('交通');
    expect((await vote(people.leader, id, 'against', '期限太紧')).statusCode).toBe(200);
    expect((await vote(people.leader, id, 'with-opinion', '建议并入十二月综合检查')).statusCode).toBe(200);
    expect((await vote(people.sibling, id, 'for')).statusCode).toBe(200);
    expect(await votes(people.relief, id)).toMatchObject({
      asked: 2,
      tally: { for: 1, against: 0, withOpinion: 1 },
      items: [
        { unitName: '漠沙镇', vote: 'with-opinion', opinion: '建议并入十二月综合检查' },
        { unitName: '戛洒镇', vote: 'for' },
      ],
    });
    const { history } = (await people.relief.get(`/api/requests/${id}`)).json();
    expect(history.filter((one: { action: string }) => one.action === 'vote.cast')).toHaveLength(3);
    await decide(id, 'return', '与综合检查合并');
    expect(codeOf(await vote(people.leader, id, 'for'))).toEqual([404, 'request.not-found']);
  });

  it('lets the sender read the words but never which township said them', async () => {
    const id = await red('食品');
    await vote(people.leader, id, 'against', '已按同类要求报过');
    const seen = await votes(people.dept, id);
    expect(seen.items).toEqual([{ unitName: null, vote: 'against', opinion: '已按同类要求报过', castAt: null }]);
    expect(JSON.stringify(seen)).not.toContain('漠沙');
    expect((await votes(people.auditor, id)).items[0].unitName).toBe('漠沙镇');
  });

  it('passed against most voices heard says why; the decision keeps the count', async () => {
    const id = await red('旅游');
    await vote(people.leader, id, 'against');
    expect(codeOf(await decide(id, 'pass', ' '))).toEqual([422, 'request.reason-needed']);
    expect((await decide(id, 'pass', '省级统一部署，已压减一半')).json().state).toBe('numbered');
    const { rows } = await county.database.pool.query(
      `select data -> 'votes' as votes from audit_entry where action = 'request.passed' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ votes: { for: 0, against: 1, withOpinion: 0 } }]);
  });

  it('asks for nobody’s voice: without one it is decided as any other', async () => {
    const id = await red('仓储');
    expect((await decide(id, 'pass', '')).json().state).toBe('numbered');
    expect(await votes(people.leader, id)).toMatchObject({ asked: 2, items: [] });
  });

  it('takes an opinion only with words, and has no votes in the other lanes', async () => {
    const id = await red('工贸');
    expect(codeOf(await vote(people.leader, id, 'with-opinion', ' '))).toEqual([422, 'request.opinion-needed']);
    expect((await vote(people.relief, id, 'for')).statusCode).toBe(403);
    const green = await admit(county, LIGHT_NOTICE);
    expect(codeOf(await vote(people.leader, green.id, 'against'))).toEqual([404, 'request.not-found']);
  });

  it('decided on what was on the page a moment before the last voice came asks to look again', async () => {
    const id = await red('矿山');
    const { version } = (await people.relief.get(`/api/requests/${id}`)).json();
    await vote(people.leader, id, 'against', '建议改期');
    const stale = await people.relief.post(`/api/requests/${id}/decision`, {
      decision: 'pass',
      reason: '同意',
      version,
    });
    expect(codeOf(stale)).toEqual([409, 'request.changed']);
  });
});

describe('every state and every event, through the door', () => {
  /** A request of the red lane for both townships, put into a state as the register would hold it. */
  const inState = async (state: RequestState) => {
    const id = await red(`第${state}类`, { title: `关于${state}${performance.now()}的通知` });
    // Only what a person sent back can be taken back by that person.
    if (state === 'returned') await decide(id, 'return', '合并');
    else await county.database.pool.query('update request set state = $1 where id = $2', [state, id]);
    return id;
  };
  const commands = {
    pass: (id: string) => decide(id, 'pass', '同意'),
    return: (id: string) => decide(id, 'return', '合并'),
    withdraw: async (id: string) => {
      const { version } = (await people.dept.get(`/api/requests/${id}`)).json();
      return people.dept.post(`/api/requests/${id}/withdrawal`, { reason: '', version });
    },
    undo: async (id: string) => {
      const { version } = (await people.relief.get(`/api/requests/${id}`)).json();
      return people.relief.post(`/api/requests/${id}/decision/undo`, { version });
    },
    vote: (id: string) => vote(people.leader, id, 'for'),
    complete: (id: string) => people.relief.post(`/api/requests/${id}/completion-link`),
    renew: (id: string) => people.dept.post(`/api/requests/${id}/renewal`),
  };
  const pairs = STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const));

  it.each(pairs.filter(([, event]) => event !== 'expire'))(
    '%s, %s: goes on or is refused, as the table says',
    async (state, event) => {
      const id = await inState(state);
      const answer = await commands[event as keyof typeof commands](id);
      const after = (await people.relief.get(`/api/requests/${id}`)).json().state;
      const next = nextState(state, event);
      // A link is only offered by the clerk; a number that was never issued cannot be renewed. Neither moves the request.
      const moves = next !== null && event !== 'complete' && event !== 'renew';
      expect([answer.statusCode < 300, after]).toEqual([
        moves || (event === 'complete' && next !== null),
        moves ? next : state,
      ]);
    },
  );
});
