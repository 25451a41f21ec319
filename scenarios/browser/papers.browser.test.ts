import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEAVY_NOTICE } from '../../server/test/county.ts';
import { VISIT_NOTICE } from '../../server/test/walk.ts';
import { DESKTOP, openSite, PHONE, type Site, type Visitor } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Sent = { method?: 'POST' | 'PUT'; data: unknown };
let keys = 0;

/** What a page would send, for steps that are not what is looked at here. */
const send = async <Answer>({ page }: Visitor, url: string, { method = 'POST', data }: Sent): Promise<Answer> => {
  keys += 1;
  const session = (await (await page.request.get(`${site.address}/api/session`)).json()) as { csrfToken: string };
  const headers = { 'x-csrf-token': session.csrfToken, 'idempotency-key': `papers-${keys}-key` };
  const answer = await page.request.fetch(`${site.address}${url}`, { method, data: data as object, headers });
  expect(answer.ok(), `${url}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
};

const moshaId = async ({ page }: Visitor): Promise<string> => {
  const { actor } = (await (await page.request.get(`${site.address}/api/session`)).json()) as {
    actor: { unitId: string };
  };
  return actor.unitId;
};

/** Both sizes, no sideways scrolling, no script where none is needed. */
const fits = async (visitor: Visitor, path: string): Promise<void> => {
  for (const size of [DESKTOP, PHONE]) {
    await visitor.page.setViewportSize(size);
    await visitor.page.goto(`${site.address}${path}`);
    const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${path} at ${size.width}`).toBeLessThanOrEqual(size.width);
  }
};

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

describe('到镇到村码, from the sender to the door', () => {
  it('is issued on the request, prints on one A5 and one A4, and is confirmed on the desk of the host', async () => {
    const [dept, relief, clerk] = [
      await site.visit('dept', '/'),
      await site.visit('relief', '/'),
      await site.visit('clerk', '/desk'),
    ];
    const targetUnitIds = [await moshaId(clerk)];
    const text = VISIT_NOTICE.replace('12月9日至12月10日', '11月23日至11月24日');
    const visit = await send<{ id: string; number: string | null }>(dept, '/api/requests', {
      data: { text, targetUnitIds },
    });
    if (!visit.number)
      await send(relief, `/api/requests/${visit.id}/decision`, {
        data: { decision: 'pass', reason: '同意', version: 1 },
      });

    await dept.page.goto(`${site.address}/requests/${visit.id}`);
    await dept.page.getByLabel('人数').fill('3');
    await dept.page.getByLabel('每处小时数').fill('2');
    await dept.page.getByRole('button', { name: '开具' }).click();
    await dept.page.getByText('今天有效').waitFor();
    const { pass } = (await (
      await dept.page.request.get(`${site.address}/api/requests/${visit.id}/visit-pass`)
    ).json()) as { pass: { code: string; url: string } };

    const host = await site.visit(null, pass.url, PHONE);
    expect(await host.page.locator('main').textContent()).toContain('不要求准备任何材料');
    await fits(host, pass.url);
    for (const paper of ['A5', 'A4']) {
      await host.page.goto(`${site.address}${pass.url}?paper=${paper}`);
      expect(pagesOf(await host.page.pdf({ preferCSSPageSize: true }))).toBe(1);
    }

    await clerk.page.getByText('来人出示的码').click();
    await clerk.page.getByLabel('来人出示的码').fill(pass.code);
    await clerk.page.getByRole('button', { name: '核对' }).click();
    await clerk.page.getByRole('button', { name: '确认有效' }).click();
    await clerk.page.getByText('已确认').waitFor();
    expect([...dept.faults, ...clerk.faults, ...host.faults]).toEqual([]);
  });
});

describe('代拒, from the desk to the sender and back', () => {
  it('gives a note that prints on one page and a link that is filled in on a phone', async () => {
    const clerk = await site.visit('clerk', '/desk');
    const text = '请各乡镇报送燃气排查联系人。\n新平彝族傣族自治县应急管理局\n2026年11月23日';
    const stray = await send<{ requestId: string; completionUrl: string }>(clerk, '/api/strays', {
      data: { text, channel: 'chat' },
    });
    await clerk.page.goto(`${site.address}/requests/${stray.requestId}`);
    await clerk.page.getByRole('button', { name: '拟告知单' }).click();
    await expect
      .poll(async () => (await clerk.page.locator('.copy-box textarea').first().inputValue()).includes('减负办'))
      .toBe(true);
    await fits(clerk, `/api/requests/${stray.requestId}/note.html`);
    expect(pagesOf(await clerk.page.pdf({ preferCSSPageSize: true }))).toBe(1);

    const sender = await site.visit(null, stray.completionUrl, PHONE);
    await fits(sender, stray.completionUrl);
    await sender.page.getByLabel('依据').fill('县安委办工作安排');
    await sender.page.locator('#dueOn').fill('2026-12-04');
    await sender.page.getByLabel('联系人和电话').fill('李伟，0877-7011521');
    await sender.page.getByRole('button', { name: '提交登记' }).click();
    await sender.page.getByText(/已取得编号|等待审核/).waitFor();
    expect([...clerk.faults, ...sender.faults]).toEqual([]);
  });
});

describe('the joint desk', () => {
  it('hears a township on its own desk and shows the relief office what was said', async () => {
    const [dept, clerk, relief] = [
      await site.visit('dept', '/'),
      await site.visit('clerk', '/desk'),
      await site.visit('relief', '/'),
    ];
    const red = await send<{ id: string }>(dept, '/api/requests', {
      data: { text: HEAVY_NOTICE.replaceAll('安全生产', '消防'), targetUnitIds: [await moshaId(clerk)] },
    });
    await clerk.page.goto(`${site.address}/desk`);
    await clerk.page.getByText('联席会商').first().click();
    const item = clerk.page.locator('.joint-item').filter({ hasText: '消防' });
    await item.getByLabel('意见').fill('建议并入十二月综合检查');
    await item.getByRole('button', { name: '有意见' }).click();
    await item.getByText('已表态').waitFor();
    await relief.page.goto(`${site.address}/requests/${red.id}`);
    await relief.page.getByText('建议并入十二月综合检查').waitFor();
    expect([...clerk.faults, ...relief.faults]).toEqual([]);
  });
});

describe('a reception desk without network', () => {
  it('opens the list from its disk and tells a number in force from one nobody issued', async () => {
    const clerk = await site.visit('clerk', '/basics');
    const list = await clerk.page.request.get(`${site.address}/api/numbers/list.html`);
    const file = join(tmpdir(), `numbers-${process.pid}.html`);
    await writeFile(file, await list.body());
    const { rows } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(await list.text())![1]!) as { rows: string[][] };
    const desk = await site.visit(null, '/verify', PHONE);
    await desk.context.setOffline(true);
    await desk.page.goto(`file://${file}`);
    const answerTo = async (typed: string) => {
      await desk.page.locator('#n').fill(typed);
      return desk.page.locator('#answer').textContent();
    };
    const number = rows[0]![0]!;
    expect(await answerTo(number)).toBe('有效');
    expect(await answerTo(number.replaceAll('-', ' '))).toBe('有效');
    expect(await answerTo(number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)))).toContain('编号有误');
    expect(await answerTo(rows[0]![1]!.slice(0, 8))).toContain('找到');
    expect(await desk.page.locator('#rows tr').first().textContent()).toContain(number.slice(0, 6));
    const width = await desk.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });
});
