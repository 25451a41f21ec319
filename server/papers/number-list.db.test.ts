import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit } from '../test/walk.ts';

let county: County;
let clerk: Client;
beforeAll(async () => {
  county = await testCounty();
  clerk = await county.as('clerk');
});
afterAll(() => county.close());

const listed = async (client = clerk): Promise<{ until: string; rows: string[][] }> => {
  const page = (await client.get('/api/numbers/list.html')).body;
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!);
};

describe('the list for a reception desk without network', () => {
  it('holds what is in force with what verification tells, and nothing else', async () => {
    const kept = await admit(county, LIGHT_NOTICE);
    const back = await admit(county, LIGHT_NOTICE.replace('冬季', '春季'));
    const { version } = (await (await county.as('dept')).get(`/api/requests/${back.id}`)).json();
    await (await county.as('dept')).post(`/api/requests/${back.id}/withdrawal`, { reason: '', version });
    expect(await listed()).toEqual({
      until: '2026-11-30',
      rows: [[kept.number, '新平彝族傣族自治县应急管理局', expect.any(String), '2027-11-22']],
    });
    const page = (await clerk.get('/api/numbers/list.html')).body;
    for (const secret of ['森林防火', kept.id, '漠沙', '0877']) expect(page).not.toContain(secret);
    expect(page).toContain('生成于 2026年11月23日 09:00，有效至 2026年11月30日，共 1 个有效编号');
    county.clock.set('2027-11-23T00:00');
    expect((await listed()).rows).toEqual([]);
    county.clock.set('2026-11-23T09:00');
  });

  it('is one file that asks nothing of any network', async () => {
    const file = await clerk.get('/api/numbers/list.html');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).not.toMatch(/\b(src|href)="(?!data:)|@import|url\(|fetch\(|https?:/);
  });

  it('is a workbook too, its numbers kept as words, its dates on top', async () => {
    const file = await clerk.get('/api/numbers/list.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.rawPayload as never);
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('A2').text).toContain('生成于 2026年11月23日 09:00，有效至 2026年11月30日，共 1 个');
    expect([sheet.getCell('A3').text, typeof sheet.getCell('A4').value]).toEqual(['准入编号', 'string']);
  });
});
