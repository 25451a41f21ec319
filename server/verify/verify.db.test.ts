import { formatNumber } from '@songbang/engine/rules/number.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, admitToDesk } from '../test/walk.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterEach(() => county.clock.set('2026-11-23T09:00'));
afterAll(() => county.close());

const verify = async (number: string) => (await county.nobody.get(`/verify/${encodeURIComponent(number)}`)).body;

describe('anybody may verify a number', () => {
  it('and learns validity, issuer, class and expiry, and nothing else', async () => {
    const { number, id } = await admit(county, LIGHT_NOTICE, { kind: 'report' });
    const page = await verify(number);
    for (const told of ['有效', number, '新平彝族傣族自治县应急管理局', '报表材料', '2027年11月22日'])
      expect(page).toContain(told);
    const detail = (await (await county.as('relief')).get(`/api/requests/${id}`)).json();
    for (const secret of [detail.title, '森林防火', '值班联系人', '0877', id, '漠沙', `${detail.hours} `, '人时'])
      expect(page).not.toContain(secret);
    expect(page).not.toMatch(/<script/i);
    expect(Buffer.byteLength(page)).toBeLessThan(40_000);
  });

  it('as it is read out: with dashes, without, with spaces, in full-width digits', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '清明'));
    const digits = number.replaceAll('-', '');
    const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    for (const typed of [digits, digits.replace(/(.{4})/g, '$1 '), ` ${number} `, wide])
      expect([typed, (await verify(typed)).includes('class="answer ok"')]).toEqual([typed, true]);
    const form = await county.nobody.get(`/verify?number=${digits}`);
    expect(form.body).toContain('class="answer ok"');
  });

  it('that is over its date has expired', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '五一'));
    county.clock.set('2027-11-22T23:59');
    expect(await verify(number)).toContain('class="answer ok"');
    county.clock.set('2027-11-23T00:00');
    expect(await verify(number)).toContain('已过期');
  });

  it('that was taken back is no longer in force', async () => {
    const { id, number, version } = await admitToDesk(county, LIGHT_NOTICE.replace('冬季', '国庆'));
    await (await county.as('dept')).post(`/api/requests/${id}/withdrawal`, { reason: '重复', version });
    expect(await verify(number)).toContain('已停用');
  });

  it('that was never issued is not on the register, and the county office does the declining', async () => {
    const never = formatNumber({ region: '530427', issuerCode: '138', year: 2026, serial: 99_999 });
    const page = await verify(never);
    expect(page).toContain('查无此号');
    expect(page).toContain('以县减负办的名义请对方先行登记，不必由本单位推辞');
    const elsewhere = formatNumber({ region: '110101', issuerCode: '001', year: 2026, serial: 1 });
    expect(await verify(elsewhere)).toContain('查无此号');
  });

  it('with a wrong or swapped digit is called mistyped, never unknown', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '元旦'));
    const digits = number.replaceAll('-', '');
    for (let at = 0; at < digits.length; at++) {
      const wrong = digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
      expect([at, (await verify(wrong)).includes('编号有误')]).toEqual([at, true]);
    }
    for (const typed of ['', '123', '<script>alert(1)</script>', '5304271382600001'])
      expect((await county.nobody.get(`/verify?number=${encodeURIComponent(typed)}`)).body).toContain('编号有误');
  });

  it('by the code printed beside it', async () => {
    const { number } = await admit(county, LIGHT_NOTICE.replace('冬季', '中秋'));
    const code = await county.nobody.get(`/api/numbers/${number}/qr.svg`);
    expect([code.statusCode, code.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect((await county.nobody.get('/api/numbers/1234/qr.svg')).json().code).toBe('number.mistyped');
  });
});

describe('the print block of a request', () => {
  it('is a Word document for those who may read the request, once it has a number', async () => {
    const { id } = await admit(county, LIGHT_NOTICE.replace('冬季', '端午'), { targetUnitIds: [county.mosha] });
    const file = await (await county.as('dept')).get(`/api/requests/${id}/stamp.docx`);
    expect(file.headers['content-type']).toContain('wordprocessingml');
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const sibling = await (await county.as('sibling')).get(`/api/requests/${id}/stamp.docx`);
    expect(sibling.json().code).toBe('number.not-found');
  });
});
