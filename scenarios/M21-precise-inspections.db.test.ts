import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { findPatterns } from '@songbang/engine/planning/patterns.ts';
import { chooseTargets } from '@songbang/engine/planning/targeting.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type County, testCounty } from '../server/test/county.ts';
import { makePlan } from '../server/test/plan-walk.ts';
import { workdaysBetween } from './days.ts';
import { check, type Detail, findingOf, getJson, kitOf, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';
import { asPlan, type Visit, visitsOf } from './test/visits-as-plan.ts';

type Proposal = {
  chosen: {
    unitId: string;
    by: 'risk' | 'random';
    because: string[];
    facts: { findings: number | null; matters: number | null; lastVisitOn: string | null };
  }[];
  missing: string[];
  seed: number;
  sample: { drawn: number; outOf: number; detectableShare: number };
  asked: { hours: number };
  proposed: { hours: number };
};

const workdays = workdaysBetween(chineseCalendar(), '2025-11-24', '2026-12-31');
let county: County;
let visits: Visit[];
let carpet: Detail;
beforeAll(async () => {
  county = await theYear();
  visits = await visitsOf(county);
  carpet = (await requestsOfCase(county, 'carpet'))[0]!;
});

const patternsIn = (some: Visit[]) => {
  const { instance, plan, towns, departments } = asPlan(some, workdays);
  return findPatterns(instance, plan).map((found) => ({ found, towns, departments }));
};

describe('M21 检查督查要精准，防止“轮番式”的检查、“大面轰”的督导: precise, no rotation, no carpet', () => {
  it('calls six departments in turn on one line of work a rotation, and names them', () => {
    const own = visits.filter((visit) => visit.caseCode === 'rotation');
    const rotation = patternsIn(own).find(({ found }) => found.kind === 'rotation')!;
    if (rotation.found.kind !== 'rotation') throw new Error('no rotation');
    expect(rotation.towns[rotation.found.town]).toBe('漠沙镇');
    expect(rotation.found.departments.map((one) => rotation.departments[one]).sort()).toEqual(
      own.map((visit) => visit.department).sort(),
    );
    expect(rotation.found.visitDays).toBe(6);
    expect(rotation.found.toDay - rotation.found.fromDay).toBeLessThan(10);
  });

  it('and no longer does when the six go together on one day, or spread over the year', () => {
    const own = visits.filter((visit) => visit.caseCode === 'rotation');
    const joint = own.map((visit) => ({ ...visit, day: own[0]!.day }));
    const spread = own.map((visit, nth) => ({ ...visit, day: workdays[nth * 30]! }));
    expect(patternsIn(joint)).toEqual([]);
    expect(patternsIn(spread)).toEqual([]);
  });

  it('calls one department in all twelve townships within a fortnight a carpet, three townships not', () => {
    const own = visits.filter((visit) => visit.caseCode === 'carpet');
    const [pattern] = patternsIn(own);
    expect(pattern!.found).toMatchObject({ kind: 'carpet', outOf: 12 });
    if (pattern!.found.kind === 'carpet') expect(pattern!.found.towns).toHaveLength(12);
    const three = new Set(['漠沙镇', '戛洒镇', '扬武镇']);
    const others = visits.filter((visit) => visit.department !== own[0]!.department);
    const few = [...others.slice(0, 40), ...own.filter((visit) => three.has(visit.town))];
    expect(
      patternsIn(few).some(
        ({ found, departments }) => found.kind === 'carpet' && departments[found.department] === own[0]!.department,
      ),
    ).toBe(false);
  });

  it('finds both again in the whole year, among seven hundred other visits', () => {
    const all = patternsIn(visits);
    const rotated = all.flatMap(({ found, towns }) => (found.kind === 'rotation' ? [towns[found.town]] : []));
    const carpeted = all.flatMap(({ found, departments }) =>
      found.kind === 'carpet' ? [departments[found.department]] : [],
    );
    expect(visits.length).toBeGreaterThan(500);
    expect(rotated).toContain('漠沙镇');
    expect(carpeted).toContain(carpet.issuerName);
  });

  it('shows both on the board of what happened, by name, once the past is laid out as a plan', async () => {
    const days = visits.filter((visit) => visit.caseCode === 'carpet').map((visit) => visit.day);
    const own = await testCounty(undefined, false, 'county_year');
    try {
      // The sample has ordered plans of its own, which nobody makes here.
      await own.database.pool.query(`update plan_run set state = 'stopped'`);
      const span = { from: days.toSorted()[0]!, to: days.toSorted().at(-1)! };
      const id = await makePlan(own, { kind: 'replay', ...span });
      const { asked } = await getJson<{ asked: { kind: string; departments: string[]; count: number }[] }>(
        await own.as('auditor'),
        `/api/planning/plans/${id}/patterns`,
      );
      const carpets = asked.filter((one) => one.kind === 'carpet');
      expect(carpets.flatMap((one) => one.departments)).toContain(carpet.issuerName);
      expect(carpets.find((one) => one.departments[0] === carpet.issuerName)!.count).toBe(12);
    } finally {
      await own.close();
    }
  });

  it('offers four townships instead of twelve, near and far, before the notice goes out', async () => {
    const { alternatives, price } = await check(county, carpet.body);
    const sample = alternatives.find((one) => one.code === 'sample')!;
    expect(sample.targets).toHaveLength(4);
    expect(sample.savedPersonHours).toBeCloseTo((price.personHours * 8) / 12, 0);
    const { townships } = await kitOf(county);
    const roads = sample.targets!.map((one) => townships.find((town) => town.unitId === one.unitId)!.travelHours);
    expect(Math.max(...roads)).toBeGreaterThan(2 * Math.min(...roads));
  });

  it('chooses by problem and by lot, and says what so few can show', async () => {
    const { townships } = await kitOf(county);
    const problem = townships.findIndex((town) => town.name === '漠沙镇');
    const targets = townships.map((_, id) => ({
      id,
      pastFindings: id === problem ? 1 : 0,
      complaints: id === problem ? 1 : 0,
      sinceLastVisit: 0.5,
      size: 0.5,
    }));
    const { chosen, sample } = chooseTargets(targets, { byRisk: 1, byDraw: 3, seed: 20 });
    expect(chosen[0]).toMatchObject({ id: problem, by: 'risk' });
    expect(chosen.slice(1).every((one) => one.by === 'random' && one.id !== problem)).toBe(true);
    expect(sample).toMatchObject({ drawn: 3, outOf: 11 });
    expect(sample.detectableShare).toBeGreaterThan(0.5);
    expect(chooseTargets(targets, { byRisk: 1, byDraw: 11, seed: 20 }).sample.detectableShare).toBeLessThan(0.1);
  });

  it('proposes few of the twelve while the notice is written: why each, by which draw, what so few show, what it saves', async () => {
    const { townships } = await kitOf(county);
    const targetUnitIds = townships.map((town) => town.unitId);
    const propose = async (login: 'dept' | 'relief'): Promise<Proposal> => {
      const asked = await (await county.as(login)).post('/api/planning/targeting', {
        text: carpet.body,
        targetUnitIds,
      });
      return asked.json().proposal;
    };
    const [proposal, again] = [await propose('dept'), await propose('dept')];
    const chosen = proposal.chosen.map((one) => one.unitId);
    const byRisk = proposal.chosen.filter((one) => one.by === 'risk');
    const drawn = proposal.chosen.filter((one) => one.by === 'random');
    expect([byRisk.length, drawn.length, new Set(chosen).size]).toEqual([2, 2, 4]);
    for (const { because } of byRisk) expect(because.length).toBeGreaterThan(0);
    expect(proposal.sample).toMatchObject({ drawn: 2, outOf: 10 });
    expect(proposal.sample.detectableShare).toBeGreaterThan(0.5);
    expect(again).toEqual(proposal);
    const { price } = await check(county, carpet.body);
    const { price: fewer } = await check(county, carpet.body, { targets: chosen });
    expect(proposal.asked.hours).toBeCloseTo(price.personHours, 1);
    expect(proposal.proposed.hours).toBeCloseTo(fewer.personHours, 1);
    // What residents brought to a township is weighed for a department, and told to the county office alone.
    expect(byRisk.every(({ facts }) => facts.matters === null && facts.findings === null)).toBe(true);
    const told = (await propose('relief')).chosen.find((one) => one.by === 'risk')!;
    expect(told.facts.matters).not.toBeNull();
    for (const kind of proposal.missing) expect(['findings', 'matters', 'visits']).toContain(kind);
  });

  it('has the carpet’s own words on record: outside the plan, the topic seen before', () => {
    expect(carpet.body).toContain('不漏一村');
    expect(findingOf(carpet.review, 'R-INS-03')).toBeDefined();
    expect(findingOf(carpet.review, 'P-INS-01')).toBeDefined();
    expect(carpet.review.laneReasons.map((reason) => reason.code)).toContain('cost');
  });
});
