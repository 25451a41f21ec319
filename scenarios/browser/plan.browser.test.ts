import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openSite, PHONE, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await site.makePlans();
});
afterAll(() => site.close());

/** A Monday morning: townships keep it for their residents, so another day is always better. */
const NOTICE = [
  '关于开展冬季校园周边消防检查的通知',
  '各乡镇人民政府(街道办事处):',
  '经县人民政府同意,定于2026年12月21日上午到你镇检查校园周边消防工作,请业务人员配合。联系电话:0877-7011521。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');

const MEETING = [
  '关于召开危险化学品安全工作会议的通知',
  '各乡镇人民政府(街道办事处):',
  '定于2026年12月17日9:00至10:00在县会议中心召开危险化学品安全工作会议,请分管领导参加。联系电话:0877-7011521。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');

describe('the planning board of the relief office', () => {
  it('opens with the coming month planned: cost, proven bound, a map, reasons, before and after', async () => {
    const { page, faults } = await site.visit('relief', '/plan');
    await page.getByText('任何安排都不低于').waitFor();
    await page.getByText('统筹前后').first().waitFor();
    await page.locator('table.heat tbody tr').nth(11).waitFor();
    expect(await page.locator('table.heat tbody tr').count()).toBe(12);
    await expect.poll(() => page.locator('.plan-reason').first().textContent()).toMatch(/[。]$/);
    expect(faults).toEqual([]);
  });

  it('re-dates by keyboard with the price shown first, and takes it back', async () => {
    const { page, faults } = await site.visit('relief', '/plan');
    await page.getByRole('button', { name: '改期' }).first().click();
    await page.locator('.heat-cell.offered').first().waitFor();
    const options = page.locator('.plan-options select');
    const price = await options.locator('option').allTextContents();
    const target = price.find((one) => one.includes('多') && one.includes('点'))!;
    await options.selectOption({ label: target });
    await page.getByRole('button', { name: '改到这天' }).click();
    await page.getByText('已改期').waitFor();
    await page.getByRole('button', { name: /撤销/ }).click();
    await page.getByText('已撤销').waitFor();
    expect(faults).toEqual([]);
  });

  it('says of every place for an item in hand what it costs and which constraint stands against it', async () => {
    const { page, faults } = await site.visit('relief', '/plan');
    await page.getByRole('button', { name: '改期' }).first().click();
    await page.locator('.trial-line').waitFor();
    await page.locator('.heat-cell.closed').first().hover();
    await expect.poll(() => page.locator('.trial-line').textContent()).toMatch(/不可.*[。]$/);
    await page.locator('.heat-cell.offered').last().hover();
    await expect.poll(() => page.locator('.trial-line').textContent()).toMatch(/\d+月\d+日.*(多|少|代价不变)/);
    expect(faults).toEqual([]);
  });

  it('is re-dated by dragging, with cost and constraint told on the way', async () => {
    const { page, faults } = await site.visit('relief', '/plan');
    const card = page.locator('.plan-item[draggable="true"]').first();
    await card.scrollIntoViewIfNeeded();
    const from = (await card.boundingBox())!;
    await page.mouse.move(from.x + 100, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + 30, { steps: 3 });
    const closed = page.locator('.heat-cell.closed').first();
    await closed.waitFor();
    const over = async (cell: typeof closed) => {
      const { x, y, width, height } = (await cell.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    };
    await over(closed);
    await expect.poll(() => page.locator('.trial-line').textContent()).toMatch(/不可/);
    await over(page.locator('.heat-cell.offered', { hasText: '+' }).first());
    await expect.poll(() => page.locator('.trial-line').textContent()).toMatch(/多 \d+ 点/);
    await page.mouse.up();
    await page.getByText('已改期').waitFor();
    await page.getByRole('button', { name: /撤销/ }).click();
    await page.getByText('已撤销').waitFor();
    expect(faults).toEqual([]);
  });

  it('draws what townships keep for themselves, by name, by day and by week, and marks days without meetings', async () => {
    const byDay = await site.visit('relief', '/plan?by=town&grain=day');
    const kept = byDay.page.locator('.heat-cell.kept-all, .heat-cell.kept-halves');
    await kept.first().waitFor();
    expect(await kept.first().getAttribute('title')).toContain('保护时段');
    await byDay.page.locator('table.heat thead', { hasText: '无会' }).waitFor();
    const byWeek = await site.visit('relief', '/plan?by=town&grain=week');
    await byWeek.page.locator('.heat-cell[title*="保护时段"]').first().waitFor();
    expect([...byDay.faults, ...byWeek.faults]).toEqual([]);
  });

  it('knows who presides by post, and lets the office say so where a notice does not', async () => {
    const { page, faults } = await site.visit('relief', '/plan?by=person&grain=week');
    await page.getByText('排期参数与导入').click();
    await page.getByLabel('岗位，如 分管农业农村副县长').fill('分管水利副县长');
    await page.getByRole('button', { name: '加一个岗位' }).click();
    await page.locator('.plan-leaders').getByText('分管水利副县长').waitFor();
    const choice = page.getByLabel('改定主持人').first();
    await choice.selectOption({ label: '分管水利副县长' });
    await page.getByText('已记下，请另做一个方案。').waitFor();
    await page.getByText('保护时段、请假、车程或参数也有变化').waitFor();
    expect(faults).toEqual([]);
  });

  it('reads in English without a word or weekday cut off', async () => {
    const { page, faults } = await site.visit('relief', '/plan');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Before and after').waitFor();
    const days = await page.locator('table.heat thead .weekday').allTextContents();
    expect(days.every((one) => ['Mo', 'Tu', 'We', 'Th', 'Fr', 'no mtg'].includes(one))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('reads on a phone, and prints on A4', async () => {
    const { page, faults } = await site.visit('relief', '/plan?by=town&grain=week', PHONE);
    await page.locator('table.heat').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    const printed = await site.visit('relief', '/plan', DESKTOP);
    await printed.page.locator('table.heat').waitFor();
    await printed.page.emulateMedia({ media: 'print' });
    await printed.page.locator('button', { hasText: '公布' }).first().waitFor({ state: 'hidden' });
    expect([...faults, ...printed.faults]).toEqual([]);
  });
});

describe('a department', () => {
  it('learns while writing which day costs least, and puts it into its notice with one click', async () => {
    const { page, faults } = await site.visit('dept', '/submit');
    const box = page.locator('textarea').first();
    await box.fill(NOTICE);
    await page.getByRole('button', { name: '看县里已排的检查和会议' }).click();
    await page.getByText('您定的 12月21日').waitFor();
    await page.getByRole('button', { name: '用这天' }).first().click();
    await expect.poll(() => box.inputValue()).not.toContain('12月21日上午');
    expect(faults).toEqual([]);
  });

  it('learns the same of a meeting, with who is in the county seat anyway, and writes who presides into its notice', async () => {
    const { page, faults } = await site.visit('dept', '/submit', PHONE);
    const box = page.locator('textarea').first();
    await box.fill(MEETING);
    await page.getByRole('button', { name: '看县里已排的检查和会议' }).click();
    await page.getByText('您定的 12月17日').waitFor();
    await page.getByText('正文没有写明由哪位县领导主持').waitFor();
    await page.getByRole('button', { name: '用这天' }).first().click();
    await expect.poll(() => box.inputValue()).toMatch(/定于2026年\d+月\d+日\d+:\d\d至\d+:\d\d/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(faults).toEqual([]);
  });

  it('is proposed a few townships with the reason of each, takes them with one click, and hears what so few show', async () => {
    const { page, faults } = await site.visit('dept', '/submit', PHONE);
    await page.locator('textarea').first().fill(NOTICE);
    await page.getByRole('button', { name: '按风险加抽签选几个' }).click();
    await page.locator('.targeting li').nth(3).waitFor();
    const sheet = page.locator('.sheet', { has: page.locator('.targeting') });
    for (const words of ['按风险', '抽签', '由 12 个乡镇改为 4 个', '95% 的把握', '抽签号'])
      await sheet.filter({ hasText: words }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('button', { name: '改为这 4 个乡镇' }).click();
    await page.getByText('已改为这几个乡镇').waitFor();
    await page.getByText(/这件事将占用 4 个乡镇/).waitFor();
    expect(faults).toEqual([]);
  });

  it('sees no plan before it is published', async () => {
    const { page } = await site.visit('dept', '/plan');
    await page.getByText('县里还没有公布计划').waitFor();
  });
});

describe('the ledger', () => {
  it('stands on a phone without being pushed sideways', async () => {
    const { page, faults } = await site.visit('relief', '/ledger', PHONE);
    const table = page.locator('.ledger-rows');
    await table.waitFor();
    const [inner, outer] = await table.evaluate((one) => [one.scrollWidth, one.parentElement!.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer!);
    await table
      .locator('tbody tr')
      .first()
      .filter({ hasText: /\d+ 件/ })
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('replays its span under another rule', async () => {
    const { page, faults } = await site.visit('relief', '/ledger');
    await page.getByLabel('能开视频的会都开视频').check();
    await page.getByText(/可省 .*人时/).waitFor();
    expect(faults).toEqual([]);
  });
});
