import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, PHONE, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a relief officer and the rules', () => {
  it('finds a rule by a word, opens it, and reads source, numbers, examples and its year', async () => {
    const { page, faults } = await site.visit('relief', '/rules');
    await page.getByRole('searchbox').fill('讲话');
    await page.getByRole('link', { name: 'R-MTG-02' }).click();
    await page.getByRole('heading', { name: /R-MTG-02/ }).waitFor();
    for (const words of ['依据', '用到的数值', '会提示', '不提示', '近一年'])
      await page.locator('main', { hasText: words }).waitFor();
    expect(faults).toEqual([]);
  });

  it('writes a rule without code, sees what the year would have been, saves it, withdraws it and puts it back', async () => {
    const { page, faults } = await site.visit('relief', '/rules/own');
    await page.getByText('写一条规则', { exact: true }).click();
    const form = page.locator('details[open] .rule-change').last();
    const fill = (label: RegExp, text: string) => form.getByLabel(label).fill(text);
    await fill(/^名称/, '书面总结');
    await fill(/^要求/, '不要求乡镇报书面总结');
    await fill(/^依据文件/, '新平县减负十条');
    await fill(/^条款/, '第三条');
    await fill(/^用词/, '书面报告\n总结');
    expect(await form.getByRole('button', { name: /保存/ }).isDisabled()).toBe(true);
    await form.getByRole('button', { name: '先试算近一年' }).click();
    await form.getByText(/近一年会涉及 [\d,]+ 件/).waitFor();
    await form.getByRole('button', { name: /保存/ }).click();
    const row = page.locator('.book-row', { hasText: '书面总结' });
    await row.getByText('L-530427-01').waitFor();
    await row.getByRole('button', { name: '撤回' }).click();
    await row.getByRole('button', { name: '撤回' }).last().click();
    await row.getByRole('button', { name: '恢复' }).click();
    await row.getByRole('button', { name: '撤回' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('changes a value the same way', async () => {
    const { page, faults } = await site.visit('relief', '/rules/own', PHONE);
    await page.getByText('改一个数值', { exact: true }).click();
    await page.getByLabel('数值名称').selectOption('greenMaxPersonHours');
    await page.getByLabel('新数值').fill('20');
    await page.getByLabel(/^依据（/).fill('县减负办 2026 年第 3 号');
    await page.getByRole('button', { name: '先试算近一年' }).first().click();
    await page
      .getByText(/件由.+变为/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /保存/ }).first().click();
    await page.locator('.book-row', { hasText: '县减负办 2026 年第 3 号' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('adopts another place’s rules after trying them on the year, and withdraws them again', async () => {
    const { page, faults } = await site.visit('relief', '/rules/own', PHONE);
    const row = page.locator('.book-row', { hasText: '浙江（2019）' });
    await row.getByRole('button', { name: '采用', exact: true }).click();
    await row.getByLabel(/^依据（/).fill('县委常委会 2026 年第 9 次会议');
    const save = row.getByRole('button', { name: /采用，自/ });
    expect(await save.isDisabled()).toBe(true);
    await row.getByRole('button', { name: '先试算近一年' }).click();
    await row.locator('.trial').waitFor();
    await save.click();
    await row.getByText('县委常委会 2026 年第 9 次会议').waitFor();
    await row.getByRole('button', { name: '撤回采用' }).click();
    await row.getByRole('button', { name: '撤回采用' }).last().click();
    await row.getByRole('button', { name: '采用', exact: true }).waitFor();
    await page.getByText('已撤回的 1 次').waitFor();
    expect(faults).toEqual([]);
  });

  it('tries a no-meeting day on the year before it is added', async () => {
    const { page, faults } = await site.visit('relief', '/parameters');
    await page.getByText('增加保护时段', { exact: true }).first().click();
    const form = page.locator('details[open]').last();
    await form.getByLabel('名称').fill('无会周四');
    await form.locator('select').first().selectOption('no-meeting');
    await form.locator('input[type=date]').nth(0).fill('2026-12-01');
    await form.locator('input[type=date]').nth(1).fill('2027-12-31');
    await form.getByLabel('周四').check();
    await form.getByRole('button', { name: '先试算近一年' }).click();
    // What came out opens a part of its own.
    await page
      .locator('.trial')
      .getByText(/近一年会涉及 [\d,]+ 件/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('is nobody else’s to change', async () => {
    const { page } = await site.visit('clerk', '/rules/own');
    await page.getByText('数值名称').waitFor();
    expect(await page.getByText('写一条规则', { exact: true }).count()).toBe(0);
  });
});
