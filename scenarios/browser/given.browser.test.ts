import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villageTable } from '../../server/indicators/testing/sheets.ts';
import { openSite, PHONE, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = async (name: string, header: string[], row: (string | number | null)[]) => ({
  name: `${name}.xlsx`,
  mimeType: XLSX,
  buffer: Buffer.from(await villageTable(name, header, [row])),
});

describe('figures given before', () => {
  it('are kept from a sheet that was given, fill the next form in, and are taken back', async () => {
    const { page, context, faults } = await site.visit('clerk', '/given');
    const [fill, keep] = [
      page.locator('section', { hasText: '填一张新表' }),
      page.locator('section', { hasText: '报后存下来' }),
    ];
    const given = await file('2026年第三季度乡镇情况表', ['村名', '总户数', '总人口'], ['合计', 11_240, 43_805]);
    await keep.locator('input[type=file]').setInputFiles(given);
    await keep.getByText('没有需要再核对的').waitFor();
    await keep.getByRole('button', { name: '存为已报' }).click();
    await keep.getByText('已存入 2 个数').waitFor();

    const asked = await file('2026年第三季度采集表', ['村名', '总人口', '卫生室数量'], ['合计', null, null]);
    await fill.locator('input[type=file]').setInputFiles(asked);
    await fill.getByText('可填 1 格，还缺 1 格').waitFor();
    await fill.getByText('《2026年第三季度乡镇情况表》村情表!C3').waitFor();
    const arrives = page.waitForEvent('download');
    await fill.getByRole('button', { name: '下载填好的表' }).click();
    const saved = await arrives;
    expect(saved.suggestedFilename()).toBe('2026年第三季度采集表.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await readFile(await saved.path())).buffer as ArrayBuffer);
    expect(book.getWorksheet('村情表')!.getCell('B3').value).toBe(43_805);

    const wrong = await file('2026年第三季度复核表', ['村名', '总户数'], ['合计', 11_420]);
    await keep.locator('input[type=file]').setInputFiles(wrong);
    await keep.getByText('上次报的是 11,240').waitFor();

    await page.setViewportSize(PHONE);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，不再取用').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('refuse a roll of people in the filler’s words and keep nothing', async () => {
    const { page, context } = await site.visit('clerk', '/given');
    const roll = await file('低保人员名册', ['姓名', '身份证号', '村名'], ['张三', '53', '曼线村']);
    await page.locator('section', { hasText: '报后存下来' }).locator('input[type=file]').setInputFiles(roll);
    await page.getByText('松绑不保存个人信息').first().waitFor();
    expect(await page.locator('li strong', { hasText: '低保人员名册' }).count()).toBe(0);
    await context.close();
  });
});
