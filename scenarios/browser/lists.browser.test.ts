import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FILE = {
  name: '重点检查.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '事项,牵头部门,时间',
      '档案室安全检查,县应急局,12月上旬',
      '档案室安全检查,县应急局,12月上旬',
      '保密检查,县应急局,十三月',
    ].join('\n'),
  ),
};

describe('a list they have', () => {
  it('is shown row by row, taken in, found again, and taken back', async () => {
    const { page, faults } = await site.visit('relief', '/lists');
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByText('读到 3 行，可导入 1 行，跳过 2 行').waitFor();
    await page.getByText('与第 2 行重复').waitFor();
    await page.locator('.list-problems', { hasText: '读不出日期' }).waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入 1 行').waitFor();
    await page.getByPlaceholder('查名称、单位、编号').fill('档案室');
    await page.locator('.list-rows td', { hasText: '档案室安全检查' }).first().waitFor();
    await page.getByText('重点检查.csv').waitFor();
    await page.locator('.past-imports li', { hasText: '重点检查.csv' }).getByRole('button').click();
    await page.getByText('没有查到').waitFor();
    expect(faults).toEqual([]);
  });

  it('stands behind what the sender is told while writing', async () => {
    const { page } = await site.visit('dept', '/submit');
    await page
      .locator('textarea')
      .first()
      .fill(
        '关于做好计量检定工作的通知\n各乡镇人民政府:\n请于12月9日前完成辖区加油站计量检定，并将结果报县局。\n2026年11月23日',
      );
    await page.getByText('登记库里与此有关的数').waitFor();
    await page.locator('.around-facts', { hasText: '上级收回“加油站计量检定”' }).waitFor();
    await page.getByText('已由县市场监管局收回').first().waitFor();
  });
});
