import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEAVY_NOTICE, LIGHT_NOTICE } from '../../server/test/county.ts';
import { openSite, PHONE, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const textBox = 'textarea';

describe('a department clerk, a notice and 漠沙镇’s desk', () => {
  it('sees price and findings while typing, gets a number, and the township has the card', async () => {
    const { page, faults } = await site.visit('dept', '/submit');
    await page.locator(textBox).first().fill(HEAVY_NOTICE);
    const check = page.locator('section[aria-label="体检"]');
    await check.getByText('必须', { exact: true }).first().waitFor();
    await check.filter({ hasText: /人时/ }).waitFor();

    await page.locator(textBox).first().fill(LIGHT_NOTICE);
    const submit = page.getByRole('button', { name: '取得编号' });
    await submit.waitFor();
    await submit.click();
    await page.getByText('已取得编号').waitFor();
    const number = await page.locator('.number-block .number').first().textContent();
    expect(number).toMatch(/^530427-\d{3}-26-\d{5}-\d\d$/);

    const clerk = await site.visit('clerk', `/requests?q=${number}`);
    await clerk.page.getByText('冬季森林防火值班联系人').first().waitFor();
    const verify = await site.visit(null, `/verify/${number}`, PHONE);
    expect(await verify.page.locator('main').textContent()).toContain('有效');
    expect([...faults, ...clerk.faults, ...verify.faults]).toEqual([]);
  });

  it('sends to the towns that the text addresses, with the keyboard alone, once however often it is pressed', async () => {
    const { page, faults } = await site.visit('dept', '/submit');
    await page
      .locator(textBox)
      .first()
      .fill(
        [
          '关于报送森林防火值班联系人的通知',
          '漠沙镇、戛洒镇应急办：',
          '请于2026年12月4日17:00前报送1名值班联系人。联系电话：0877-7011234。',
          '新平彝族傣族自治县应急管理局',
          '2026年11月23日',
        ].join('\n'),
      );
    await page.getByRole('button', { name: /漠沙镇.*改为这 2 个/ }).click();
    const foot = page.locator('.submit-foot');
    await foot.getByText('期限 12月4日 周五 17:00').waitFor();
    await foot.getByText('0877-7011234').waitFor();
    await page.locator(textBox).first().focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已送达 2 个单位').waitFor();
    expect(faults).toEqual([]);
  });

  it('a fix is applied in the text with one click and the findings fall', async () => {
    const { page } = await site.visit('dept', '/submit');
    await page.locator(textBox).first().fill(HEAVY_NOTICE);
    const check = page.locator('section[aria-label="体检"]');
    await check.getByText('必须', { exact: true }).first().waitFor();
    const before = await page.locator(textBox).first().inputValue();
    await check.locator('button.fix').first().click();
    await expect.poll(() => page.locator(textBox).first().inputValue()).not.toBe(before);
  });

  it('a secrecy mark stops everything: the draft is wiped and the text never leaves the page', async () => {
    const { page } = await site.visit('dept', '/submit');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.locator(textBox).first().fill(`机密★1年\n${LIGHT_NOTICE}`);
    await page.getByText('已停止处理').first().waitFor();
    expect(sent.join('')).not.toContain('值班联系人');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('值班联系人');
  });
});

describe('two relief officers at the same request', () => {
  it('see what it would cost whom; the slower one is told, and shown how it stands, with the words kept until then', async () => {
    const sent = await site.visit('dept', '/submit');
    await sent.page.locator(textBox).first().fill(HEAVY_NOTICE);
    await sent.page.getByRole('button', { name: '提交审查' }).click();
    await sent.page.getByRole('link', { name: '看这件' }).click();
    await sent.page.waitForURL(/\/requests\/[0-9a-f-]+$/);
    const path = new URL(sent.page.url()).pathname;
    const [quick, slow] = [await site.visit('relief', path), await site.visit('relief', path)];
    await slow.page.getByText(/放行后由 \d+ 个单位承担/).waitFor();
    await slow.page.locator('.decision textarea').fill('同意');
    await quick.page.locator('.decision textarea').fill('请给足办理时间');
    await quick.page.getByRole('button', { name: '退回统筹' }).click();
    await quick.page.locator('.decision').waitFor({ state: 'detached' });
    await slow.page.getByRole('button', { name: '放行并编号' }).click();
    await slow.page.getByText('刚才有人办过这件事项').waitFor();
    expect(await slow.page.locator('.decision textarea').inputValue()).toBe('同意');
    await slow.page.getByRole('button', { name: '刷新，看最新情况' }).click();
    await slow.page.locator('.decision').waitFor({ state: 'detached' });
  });
});

describe('a slip of the hand', () => {
  it('at the gate is taken back for half a minute, whatever page is shown by then; what went out says why it is not', async () => {
    const sent = await site.visit('dept', '/submit');
    await sent.page.locator(textBox).first().fill(HEAVY_NOTICE.replaceAll('安全生产', '冬春救助'));
    await sent.page.getByRole('button', { name: '提交审查' }).click();
    await sent.page.getByRole('link', { name: '看这件' }).click();
    await sent.page.waitForURL(/\/requests\/[0-9a-f-]+$/);
    const { page, faults } = await site.visit('relief', new URL(sent.page.url()).pathname, PHONE);
    await page.locator('.decision textarea').fill('请给足办理时间');
    await page.getByRole('button', { name: '退回统筹' }).click();
    await page.locator('.decision').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '待审' }).click();
    await page.getByRole('button', { name: /撤销（\d+ 秒内）/ }).click();
    await page.getByText('已撤销退回，仍在等待处理').waitFor();
    await page.goto(sent.page.url());
    await page.locator('.decision textarea').fill('同意');
    await page.getByRole('button', { name: '放行并编号' }).click();
    await page.getByText('已放行并送达，不能撤销').waitFor();
    expect(faults).toEqual([]);
  });

  it('that closed an account opens it again', async () => {
    const { page, faults } = await site.visit('admin', '/accounts');
    const row = page.getByRole('row').filter({ hasText: 'sibling' });
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByRole('button', { name: '确定' }).click();
    await page.getByRole('button', { name: /撤销（\d+ 秒内）/ }).click();
    await page.getByText('已撤销停用，本人可用原口令登录').waitFor();
    await row.getByText('在用').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a town clerk without a mouse', () => {
  it('goes from the desk into a request and back, and registers what came by chat', async () => {
    const { page, faults } = await site.visit('clerk', '/desk');
    const rows = page.locator('.request-row');
    await rows.nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = (await rows.nth(1).locator('.request-row-title').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.locator('.detail article h1, .detail article h2', { hasText: second }).first().waitFor();

    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.insertText('县文明办 张三 9:02\n@所有人 请各乡镇11月27日下班前把志愿服务总结发群里');
    const register = page.getByRole('button', { name: '登记', exact: true });
    await register.waitFor();
    for (let step = 0; step < 20; step++) {
      if (await register.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('已登记').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('leaves a field by Escape, and disputes by key only what can be disputed', async () => {
    const { page, faults } = await site.visit('clerk', '/desk');
    const rows = page.locator('.request-row');
    await rows.nth(2).waitFor();
    const may = await rows.evaluateAll((all) => all.map((row) => row.textContent?.includes('提异议') ?? false));
    const at = { may: may.indexOf(true), not: may.indexOf(false) };
    expect(Math.min(at.may, at.not)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    const form = page.locator('.desk-dispute textarea');
    for (let row = 0; row <= Math.max(at.may, at.not); row++) {
      await page.keyboard.press('j');
      await page.keyboard.press('d');
      if (row === at.not) expect(await form.count()).toBe(0);
      if (may[row]) {
        await form.waitFor();
        await page.keyboard.press('Escape');
        await form.waitFor({ state: 'detached' });
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('the week in a calendar program', () => {
  it('has an address made for each place it is read in, which is stopped by itself', async () => {
    const { page, faults } = await site.visit('clerk', '/week');
    await page.getByText('订阅日历').first().click();
    await page.getByLabel('用在哪里，如 手机').fill('值班室电脑');
    await page.getByRole('button', { name: '取一个地址' }).click();
    const address = await page.locator('.feed-made input').inputValue();
    expect((await page.request.get(address)).status()).toBe(200);
    const line = page.locator('.feeds li', { hasText: '值班室电脑' });
    await line.getByRole('button', { name: '停用' }).click();
    await line.waitFor({ state: 'detached' });
    expect((await page.request.get(address)).status()).toBe(404);
    expect(faults).toEqual([]);
  });
});

describe('a town clerk on a phone', () => {
  it('pastes what came by chat, sees what it asks, and registers it', async () => {
    const { page, faults } = await site.visit('clerk', '/desk', PHONE);
    await page
      .locator(textBox)
      .first()
      .fill(['县文明办 张三 9:02', '@所有人 请各乡镇今天下班前把志愿服务活动照片和总结发群里，收到请接龙'].join('\n'));
    await page.getByText('今天下班前').first().waitFor();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('sees on which days a visit would come', async () => {
    const { page, faults } = await site.visit('clerk', '/desk', PHONE);
    const notice = '关于开展森林防火督查的通知\n各乡镇人民政府：\n定于2099年12月9日至11日到各乡镇开展督查。';
    await page.locator(textBox).first().fill(notice);
    const asked = page.locator('.asks li').first();
    await asked.getByText(/12月9日.* — .*12月11日/).waitFor();
    expect(faults).toEqual([]);
  });

  it('closes a card and takes it back within the half minute', async () => {
    const { page } = await site.visit('clerk', '/desk', PHONE);
    const first = page.getByRole('button', { name: '办结', exact: true }).first();
    await first.waitFor();
    await first.click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').first().waitFor();
  });
});

describe('the sibling town', () => {
  it('finds nothing of 漠沙镇’s: neither by address nor by search', async () => {
    const { page } = await site.visit('clerk', '/desk');
    await page
      .locator(textBox)
      .first()
      .fill(`关于报送漠沙专有事项的通知\n漠沙镇人民政府:\n请于12月1日前报送。\n新平彝族傣族自治县民政局`);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记').first().waitFor();
    const found = await page.request.get(`${site.address}/api/requests?q=${encodeURIComponent('漠沙专有事项')}`);
    const { items } = (await found.json()) as { items: { id: string }[] };
    expect(items).toHaveLength(1);
    const sibling = await site.visit('sibling', `/requests/${items[0]!.id}`);
    expect(await (await sibling.page.request.get(`${site.address}/api/requests/${items[0]!.id}`)).status()).toBe(404);
    await sibling.page.getByText('没有这件事项').first().waitFor();
  });
});
