import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type County, LIGHT_NOTICE, testCounty } from '../test/county.ts';
import { admit, codeOf, registerStray } from '../test/walk.ts';

let county: County;
let dept: Client;
beforeAll(async () => {
  county = await testCounty();
  dept = await county.as('dept');
});
afterAll(() => county.close());

const wordsOf = (file: Buffer) =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

describe('the receipt that the 2024 provisions were followed', () => {
  it('names every rule that was asked with its clause and result, and its counts add up', async () => {
    const { id, number } = await admit(county);
    const file = await dept.get(`/api/requests/${id}/receipt.docx`);
    expect(file.statusCode).toBe(200);
    const words = wordsOf(file.rawPayload);
    expect(words).toContain(number);
    const [all, clear, found, unknown] =
      /共对照 (\d+) 条：未见不符或不适用 (\d+) 条，有意见 (\d+) 条，缺数据未判断 (\d+) 条/
        .exec(words)!
        .slice(1)
        .map(Number);
    expect(all).toBeGreaterThan(20);
    expect(clear! + found! + unknown!).toBe(all);
    expect(words.match(/未见不符或不适用\n/g)).toHaveLength(clear!);
    expect(words).toMatch(/R-DOC-01[^\n]*\n第一条\n/);
    expect(words).toContain('不代替法制审核');
  });

  it('is given only for what has a number', async () => {
    const { requestId } = (await registerStray(county, LIGHT_NOTICE.replaceAll('森林', '草原'))).json();
    const refused = await (await county.as('relief')).get(`/api/requests/${requestId}/receipt.docx`);
    expect(codeOf(refused)).toEqual([409, 'receipt.no-number']);
  });
});
