import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, freshKey, HEAVY_NOTICE, LIGHT_NOTICE, testCounty } from '../test/county.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

/** Matters that have nothing to do with what is reviewed, sent by another body to another town. */
const MATTERS = [
  ['古树名木挂牌', '古树的树围和位置已由林草部门实测,挂牌样式统一。'],
  ['粮油应急网点', '应急加工厂的日产能力和库存以仓储台秤为准。'],
  ['广播电视维护', '村村响喇叭的音柱和功放型号各不相同,备件随车带。'],
  ['畜禽粪污处理', '沼气池的防渗层和管道接头请就地查看。'],
] as const;

const review = async (text: string) =>
  (await (await county.as('dept')).post('/api/check', { text, targetUnitIds: [county.mosha] })).json().review;

let serial = 0;
const sendElsewhere = async (matter: (typeof MATTERS)[number]): Promise<void> => {
  serial += 1;
  const [name, reason] = matter;
  const text = [`关于${name}第${serial}号事项的通知`, '戛洒镇人民政府:', reason, '请于12月25日前完成。'].join('\n');
  const relief = await county.as('relief');
  const sent = await relief.post('/api/requests', { text, targetUnitIds: [county.gasa] }, freshKey());
  expect(sent.statusCode, sent.body).toBe(201);
};

describe('a review', () => {
  it('is the same whatever else another body has asked of another town about another matter', async () => {
    // Once something is registered and the index holds it, "no source found" is an answer and no longer unknown.
    await sendElsewhere(MATTERS[0]);
    const open = async () => JSON.stringify((await review(LIGHT_NOTICE)).unknown).includes('parent');
    await expect.poll(open, { timeout: 20_000 }).toBe(false);
    const before = [await review(LIGHT_NOTICE), await review(HEAVY_NOTICE)];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...MATTERS), { minLength: 1, maxLength: 3 }), async (matters) => {
        for (const matter of matters) await sendElsewhere(matter);
        expect([await review(LIGHT_NOTICE), await review(HEAVY_NOTICE)]).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  it('does change with what concerns it: the comparison can fail', async () => {
    const before = await review(LIGHT_NOTICE);
    const text = LIGHT_NOTICE.replace('冬季', '本季');
    await (await county.as('relief')).post('/api/requests', { text, targetUnitIds: [county.mosha] }, freshKey());
    expect(await review(LIGHT_NOTICE)).not.toEqual(before);
  });
});
