import { formatNumber } from '@songbang/engine/rules/number.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, admitToDesk, issuePass, numberedVisit } from '../test/walk.ts';

let county: County;
let minute = 0;
beforeAll(async () => {
  county = await testCounty();
});
// Each test in a minute of its own: what one asked is not counted against the next.
afterEach(() => county.clock.set(`2026-11-23T10:${String(++minute).padStart(2, '0')}`));
afterAll(() => county.close());

const dial = async (keys: string) => county.nobody.get(`/verify/phone/${encodeURIComponent(keys)}`);
const hear = async (keys: string): Promise<string> => (await dial(keys)).body;
const keysOf = (number: string): string => number.replaceAll('-', '');

describe('a number typed on a telephone', () => {
  it('is answered in words a voice can read, and in nothing else', async () => {
    const { number } = await admit(county, LIGHT_NOTICE, { kind: 'report' });
    const answer = await dial(keysOf(number));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toBe(
      '编号有效。发起单位，新平彝族傣族自治县应急管理局。事项，报表材料。有效期到2027年11月22日。',
    );
    // The exchange may pass the end key on, and pauses as spaces.
    for (const keys of [`${keysOf(number)}#`, `*${keysOf(number)}`, number]) expect(await hear(keys)).toBe(answer.body);
  });

  it('that was taken back, never issued, or mistyped is told apart', async () => {
    const { id, number, version } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '国庆'));
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '重复', version });
    expect(await hear(keysOf(number))).toContain('编号已停用');
    const never = formatNumber({ region: '530427', issuerCode: '138', year: 2026, serial: 99_999 });
    expect(await hear(keysOf(never))).toContain('以县减负办的名义');
    const wrong = keysOf(number).replace(/.$/, (last) => String((Number(last) + 1) % 10));
    for (const keys of [wrong, '0', '1'.repeat(10), '1'.repeat(19), 'abc', '１２３'])
      expect(await hear(keys)).toContain('编号有误');
  });

  it('that has run out says so', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '五一'));
    county.clock.set('2027-12-01T09:00');
    expect(await hear(keysOf(number))).toContain('编号已过期');
  });
});

describe('a visit pass typed on a telephone', () => {
  it('says on its days who comes and what may be asked, and before them only that it is not yet time', async () => {
    const { id } = await numberedVisit(county);
    const { code } = await issuePass(county, id, { startsOn: '2026-12-09', endsOn: '2026-12-10' });
    const early = await hear(code);
    expect(early).toBe('还没有到所列日期，请对方按日期到访。');
    county.clock.set('2026-12-09T10:00');
    expect(await hear(code)).toMatch(/^到镇到村码有效。新平彝族傣族自治县应急管理局，\d+人，每处[\d.]+小时。/);
    county.clock.set('2026-12-11T10:00');
    expect(await hear(code)).toContain('已过期');
  });
});

describe('somebody who dials all the time', () => {
  it('is asked to wait a minute, in words too', async () => {
    let last = await dial('0');
    for (let n = 0; n < 60; n++) last = await dial('0');
    expect([last.statusCode, last.headers['retry-after'], last.body]).toEqual([
      429,
      '60',
      '查询太频繁，请一分钟后再拨。',
    ]);
  });
});
