import { chooseTargets } from '@songbang/engine/planning/targeting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { check, findingOf, kitOf, notice, withFix } from './test/steps.ts';

let county: County;
beforeAll(async () => {
  county = await testCounty();
});
afterAll(() => county.close());

const asking = (...lines: string[]): string => notice('关于做好森林防火宣传工作的通知', ...lines);

describe('M15 疲于应付检查，滋生弄虚作假: under inspection pressure reports become false', () => {
  it('asks for a verified sample where a notice wants proof on paper, and drops the demand on one press', async () => {
    const text = asking('请各乡镇开展森林防火宣传,并报送工作照片和学习笔记。');
    const found = findingOf((await check(county, text)).review, 'P-TRC-01');
    expect(found?.message).toContain('抽样核实');
    const mended = withFix(text, found, 'drop');
    expect(mended).toContain('开展森林防火宣传');
    expect(mended).not.toContain('照片');
    expect(findingOf((await check(county, mended)).review, 'P-TRC-01')).toBeUndefined();
  });

  it('does not let work be scored by its traces', async () => {
    const text = asking('将工作台账、照片作为考核依据。');
    const { review } = await check(county, text);
    expect(findingOf(review, 'R-INS-07')).toMatchObject({ level: 'must', modality: 'prohibition' });
    expect(review.lane).toBe('red');
  });

  it('leaves photographs alone where they are the thing itself', async () => {
    const text = asking('请报送隐患现场照片,以便执法核查。');
    expect(findingOf((await check(county, text)).review, 'P-TRC-01')).toBeUndefined();
  });

  it('draws whom to verify by lot, so that preparing for the visit is of no use; anybody with the seed draws the same', async () => {
    const towns = (await kitOf(county)).townships.map((_, id) => ({
      id,
      pastFindings: 0,
      complaints: 0,
      sinceLastVisit: 0,
      size: 0,
    }));
    const draw = (seed: number) => chooseTargets(towns, { byRisk: 0, byDraw: 3, seed }).chosen.map((one) => one.id);
    expect(draw(7)).toEqual(draw(7));
    const drawnEver = new Set(Array.from({ length: 60 }, (_, seed) => draw(seed)).flat());
    expect(drawnEver.size).toBe(towns.length);
  });
});
