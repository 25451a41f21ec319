import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openSite, PHONE, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGES: [login: string, path: string][] = [
  ['clerk', '/'],
  ['clerk', '/desk'],
  ['clerk', '/week'],
  ['clerk', '/requests'],
  ['clerk', '/ledger'],
  ['clerk', '/people'],
  ['clerk', '/parameters'],
  ['clerk', '/matters'],
  ['clerk', '/matters?show=share'],
  ['clerk', '/listening'],
  ['dept', '/matters'],
  ['dept', '/listening'],
  ['relief', '/matters?show=overdue'],
  ['relief', '/matters?show=share'],
  ['relief', '/voices'],
  ['clerk', '/record'],
  ['clerk', '/rest'],
  ['clerk', '/given'],
  ['relief', '/given'],
  ['auditor', '/diligence'],
  ['dept', '/submit'],
  ['dept', '/requests'],
  ['relief', '/'],
  ['relief', '/queue'],
  ['relief', '/ledger'],
  ['relief', '/basics'],
  ['relief', '/org'],
  ['relief', '/parameters'],
  ['relief', '/rules'],
  ['relief', '/rules/R-DOC-11'],
  ['relief', '/rules/own'],
  ['clerk', '/rules'],
  ['relief', '/lists'],
  ['clerk', '/lists'],
  ['auditor', '/audit'],
  ['admin', '/accounts'],
];

/** The page stands: something is there, and nothing still says that it is coming. */
const shown = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && main.innerText.trim() !== '' && main.querySelector('.state[role="status"]') === null;
  });
};

describe('every page', () => {
  it.each(PAGES)('%s %s opens without a fault, fits a desk and a phone, and is announced', async (login, path) => {
    for (const size of [DESKTOP, PHONE]) {
      const { page, context, faults } = await site.visit(login, path, size);
      await shown(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${path} at ${size.width}`).toBeLessThanOrEqual(size.width);
      expect(await page.title()).not.toBe('');
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it.each([
    ['auditor', '/audit'],
    ['admin', '/accounts'],
    ['relief', '/lists'],
    ['relief', '/matters?show=share'],
    ['clerk', '/rest'],
    ['clerk', '/record'],
  ])('%s %s: no table is pushed sideways on a phone, and every cell says what it is', async (login, path) => {
    const { page, context } = await site.visit(login, path, PHONE);
    const cell = page.locator('table.stacks tbody td').first();
    await cell.waitFor();
    const heading = await cell.evaluate((td) => getComputedStyle(td, '::before').content);
    expect(heading).toMatch(/[\u4e00-\u9fff]/);
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('table.stacks')].filter(
        (one) => one.scrollWidth > (one.parentElement?.clientWidth ?? 0),
      ),
    );
    expect(wider).toHaveLength(0);
    await context.close();
  });

  it('that is not open to a post says so on the way home, and one that is not there asks nobody to try again', async () => {
    const refused = await site.visit('clerk', '/queue');
    await refused.page.getByText('不归本岗位查看').waitFor();
    const gone = await site.visit('clerk', '/requests/01a208c5-1e80-70b4-8872-92ac0523ae99');
    await gone.page.getByText('没有这件事项').first().waitFor();
    expect(await gone.page.getByRole('button', { name: '重试' }).count()).toBe(0);
  });

  it('speaks English when asked, with nothing left untranslated in the frame', async () => {
    const { page } = await site.visit('admin', '/accounts');
    await page.getByText('English').first().click();
    await page.getByText('Accounts').first().waitFor();
    const nav = await page.locator('nav').first().textContent();
    expect(nav).not.toMatch(/[\u4e00-\u9fff]/);
    await page.getByText('中文').first().click();
  });
});

describe('the menu of a phone', () => {
  it('opens with one press and closes with Escape', async () => {
    const { page } = await site.visit('clerk', '/', PHONE);
    const more = page.getByRole('button', { name: '更多' });
    await more.click();
    await page.locator('nav').getByText('台账').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('nav').getByText('台账').waitFor({ state: 'detached' });
  });
});

describe('the sheet on the wall', () => {
  it('prints the week on one A4 landscape page', async () => {
    const { page } = await site.visit('clerk', '/week');
    await page.locator('.week-columns .engagement').first().waitFor();
    const pdf = await page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
    expect(pages).toHaveLength(1);
  });
  it('leaves the other pages their upright paper, also to whoever has just seen the week', async () => {
    const { page } = await site.visit('clerk', '/week');
    await page.locator('.week-columns .engagement').first().waitFor();
    await page.getByRole('link', { name: '台账', exact: true }).click();
    await page.locator('.ledger-chart canvas').waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(width);
  });
  it('names protected time at the head of its day, where no meeting put on it can cover the name', async () => {
    const { page } = await site.visit('clerk', '/week');
    await page.locator('.week-day-head', { hasText: '周三' }).getByText('无会日').waitFor();
  });
  it('shows two whole lines of what lasts all day', async () => {
    const { page } = await site.visit('clerk', '/week');
    await page.emulateMedia({ media: 'print' });
    const boxes = page.locator('.week-all-day .engagement');
    await boxes.first().waitFor();
    const cut = await boxes.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
  });
  it('names meetings side by side whole on the printed sheet', async () => {
    // A4 landscape within its margins, in pixels of CSS.
    const { page } = await site.visit('clerk', '/week', { width: 1062, height: 720 });
    await page.emulateMedia({ media: 'print' });
    const words = page.locator('.week-day-body .engagement:not(.upright-words) .engagement-words');
    await words.first().waitFor();
    const cut = await words.evaluateAll((all) =>
      all
        .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
  });
});

describe('when the line is gone', () => {
  it('says so, keeps what was typed, and goes on when it is back', async () => {
    const { page, context } = await site.visit('dept', '/submit');
    await page.locator('textarea').first().fill('关于报送联系人的通知\n各乡镇人民政府:\n请于12月4日前报送联系人。');
    await page.locator('section[aria-label="体检"]').getByText('人时').first().waitFor();
    await context.setOffline(true);
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page
      .getByText(/离线|断网|网络/)
      .first()
      .waitFor();
    expect(await page.locator('textarea').first().inputValue()).toContain('报送联系人');
    await context.setOffline(false);
  });
});
