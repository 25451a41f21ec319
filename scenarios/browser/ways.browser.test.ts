import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chineseCalendar } from '../../engine/calendar/chinese.ts';
import { defaultCosts } from '../../engine/pricing/costs.ts';
import { price } from '../../engine/pricing/price-request.ts';
import { read } from '../../engine/reading/read.ts';
import { contextFrom, demandFrom, type Example, type Examples } from '../../engine/rules/example.ts';
import { packs } from '../../engine/rules/packs/packs.ts';
import { parametersOn } from '../../engine/rules/parameters.ts';
import type { Finding } from '../../engine/rules/review.ts';
import { kindOf, type Way } from '../../engine/rules/ways/way.ts';
import { FIX_KINDS, wayOf } from '../../engine/rules/ways/way-of.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const now = '2026-11-23T09:00';
const calendar = chineseCalendar();
type Case = { kind: string; does: Way['does']; example: Example; finding: Finding };

/** One case for each kind of way out and each thing it does, from the examples beside the rules. */
const cases = (): Case[] => {
  const found = new Map<string, Case>();
  for (const pack of packs)
    for (const rule of pack.rules) {
      const file = `../../engine/rules/packs/${pack.place ? `local/${pack.id}` : pack.id}/${rule.id}.yaml`;
      const { firing }: Examples = parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
      for (const example of firing) {
        const outcome = rule.check(demandFrom(example), contextFrom(example), parametersOn(null, undefined));
        if (outcome.state !== 'finding' || example.text.length > 2_000) continue;
        for (const finding of outcome.findings)
          for (const fix of finding.fixes) {
            const kind = kindOf(fix.id);
            const { does } = wayOf({ ...groundOf(example), fix, finding });
            if (!found.has(`${kind} ${does}`)) found.set(`${kind} ${does}`, { kind, does, example, finding });
          }
      }
    }
  return [...found.values()];
};

const readingOf = ({ text, reading }: Example) => ({ ...read(text, { receivedAt: now, calendar }), ...reading });
const groundOf = (example: Example) => ({
  text: example.text,
  reading: readingOf(example),
  now,
  calendar,
  plannedVisits: example.context?.plannedVisits,
});

/** The register's answer about the example: its one finding. */
const answerOf = ({ example, finding }: Case) => {
  const reading = readingOf(example);
  const cost = price({ reading, targets: [], costs: defaultCosts });
  const review = {
    lane: 'amber',
    laneReasons: [],
    findings: [finding],
    unknown: [],
    ruleVersions: {},
    parameterVersion: '',
    price: cost,
  };
  return { reading, price: cost, review, alternatives: [], around: { plannedVisits: example.context?.plannedVisits } };
};

const WORDS = '甲乙丙丁';

/** What must be seen after the press. */
const outcome = async (page: Page, { does, example }: Case): Promise<void> => {
  const text = page.locator('textarea').first();
  const changed = () => expect.poll(() => text.inputValue()).not.toBe(example.text);
  if (does === 'edit') return changed();
  if (does === 'fill' || does === 'state') {
    const field = page.locator('.way-field input');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.fill((await field.getAttribute('type')) === 'date' ? '2026-12-31' : WORDS);
    await field.press('Enter');
    if (does === 'fill') return changed();
    return page.getByText(`已说明：${WORDS}`).waitFor();
  }
  if (does === 'cut') return page.locator('.applied').waitFor();
  if (does === 'remind') return page.getByText('现在没有发出，草稿留在本机浏览器').waitFor();
  if (does === 'clear') return changed();
  const focused = () => page.evaluate(() => document.activeElement?.closest('.submit-foot') !== null);
  if (does === 'declare-emergency' || does === 'formal') await expect.poll(focused).toBe(true);
};

const press = async (page: Page, one: Case): Promise<void> => {
  const button = page.locator(`button.fix[data-kind="${one.kind}"]`).first();
  await button.waitFor();
  const asksPlanner = one.does === 'place' ? page.waitForResponse('**/api/planning/placement') : null;
  const file = one.does === 'explain' || one.does === 'remind' ? page.waitForEvent('download') : null;
  await button.click();
  await asksPlanner;
  await file;
};

describe('every way out on the sender’s page', () => {
  const all = cases();

  it('is there: each kind has a case', () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([...FIX_KINDS].sort());
  });

  // A secrecy mark empties the page before anything could be pressed: the walk of the pages tells so.
  const pressed = all.filter(({ kind }) => kind !== 'stop');
  it.each([...new Set(pressed.map(({ does }) => does))])(
    'one press does it, or opens the one field it needs: %s',
    async (does) => {
      const { page, faults } = await site.visit('dept', '/submit');
      let one = pressed[0];
      await page.route('**/api/check', (route) => route.fulfill({ json: one && answerOf(one) }));
      for (one of pressed.filter((each) => each.does === does)) {
        await page.locator('textarea').first().fill(one.example.text);
        await press(page, one);
        await outcome(page, one);
        const clear = page.getByRole('button', { name: '清空' });
        if (await clear.isVisible()) await clear.click();
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

describe('a change made by a way out', () => {
  it('shows what went and what came, and is taken back with one press', async () => {
    const { page } = await site.visit('dept', '/submit');
    const text = page.locator('textarea').first();
    const notice = [
      '关于报送森林防火排查情况的通知',
      '各乡镇人民政府：',
      '请于2026年12月10日前将排查情况报县应急管理局，并将贯彻落实情况及时报送我局。',
      '新平彝族傣族自治县应急管理局',
      '2026年11月23日',
    ].join('\n');
    await text.fill(notice);
    await page.locator('button.fix[data-kind="drop"]').first().click();
    const change = page.locator('.applied');
    await change.locator('del').first().waitFor();
    expect(await text.inputValue()).not.toBe(notice);
    await change.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => text.inputValue()).toBe(notice);
  });

  it('joins a meeting of the week through the plan of the county', async () => {
    const { page } = await site.visit('dept', '/submit');
    const asked = { date: '2026-12-10', addedCost: 34, obstacle: null, town: null };
    const joined = {
      date: '2026-12-07',
      half: 'am',
      mode: 'site',
      addedCost: 0,
      joins: 12,
      time: '09:00',
      with: ['县应急局'],
    };
    const placement = { kind: 'meeting', asked, joined, video: null, arranged: null, leader: null };
    await page.route('**/api/planning/placement', (route) => route.fulfill({ json: { placement, leaders: [] } }));
    const text = page.locator('textarea').first();
    const notice = [
      '关于召开森林防火推进会的通知',
      '各乡镇人民政府：',
      '经县人民政府同意，定于12月10日上午9:00至10:00在县应急指挥中心召开推进会，请各乡镇分管负责同志参加。',
      '新平彝族傣族自治县应急管理局',
      '2026年11月23日',
    ].join('\n');
    await text.fill(notice);
    await page.locator('button.fix[data-kind="merge"]').first().click();
    await expect.poll(() => text.inputValue()).toContain('12月7日上午9:00至10:00');
    await page.locator('.applied').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => text.inputValue()).toBe(notice);
  });

  it('cuts what a long notice can do without and says how much is left to cut by hand', async () => {
    const { page } = await site.visit('dept', '/submit');
    const line = (index: number) =>
      `    第${index}项措施要结合各村地形、道路和林分情况细化到具体山头地块并明确看护人员。`;
    const body = Array.from({ length: 150 }, (_, index) => line(index + 1));
    const talk = '    各级各部门要高度重视，切实提高政治站位，压实责任，狠抓落实，务求实效。';
    const notice = [
      '关于做好森林防火专项整治的通知',
      '各乡镇人民政府：',
      talk,
      ...body,
      talk,
      '新平彝族傣族自治县应急管理局',
      '2026年11月23日',
    ];
    await page.locator('textarea').first().fill(notice.join('\n'));
    await page.locator('button.fix[data-kind="cut"]').first().click();
    const change = page.locator('.applied');
    await change.getByText('还需人工压缩').waitFor();
    expect(await page.locator('textarea').first().inputValue()).not.toContain('高度重视');
  });
});
