import { attribute } from '@songbang/engine/ledger/attribute.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COUNTY,
  COUNTY_MEETING,
  type OriginBody,
  originOf,
  PROVINCE,
  strayOf,
  TOWN_MEETING,
  UNCITED,
} from '../server/relay/testing/notices.ts';
import { type County, testCounty } from '../server/test/county.ts';
import { check, type Detail, findingOf, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

type Origin = NonNullable<OriginBody['origin']>;

let year: County;
let documents: Detail[];
let origins: Origin[];
beforeAll(async () => {
  year = await theYear();
  documents = await requestsOfCase(year, 'documents-on-documents');
  origins = await originsOf(documents);
});

/** Where each text came from, out of everything the county had received by then. */
const originsOf = async (requests: Detail[]): Promise<Origin[]> => {
  const relief = await year.as('relief');
  const found = [];
  for (const request of requests) found.push((await originOf(relief, request.id)).origin!);
  return found;
};

describe('M14 以会议落实会议、以文件落实文件: documents to implement documents', () => {
  it('follows one text down four desks, out of four thousand others', () => {
    expect(origins.map((one) => one.verdict).slice(1)).toEqual(['relay', 'relay', 'relay']);
    const ids = documents.map((one) => one.id);
    expect(origins.map((one) => one.chain.map((link) => ids.indexOf(link.requestId!))).slice(1)).toEqual([
      [0],
      [1, 0],
      [2, 1, 0],
    ]);
    expect(origins[3]!.chain.map((link) => link.issuerLevel)).toEqual(['county', 'city', 'province']);
    expect(origins[0]!.chain).toEqual([]);
  });

  it('says how much is copied and shows the copied words', () => {
    for (const [nth, one] of origins.slice(1).entries()) {
      expect(one.copiedShare).toBeGreaterThan(0.4);
      const { body } = documents[nth + 1]!;
      const copied = one.parents[0]!.spans.map(([from, to]) => body.slice(from, to).trim());
      const longest = copied.sort((a, b) => b.length - a.length)[0]!;
      expect(longest.length).toBeGreaterThan(100);
      expect(documents[nth]!.body).toContain(longest);
      expect(one.paragraphs.map((paragraph) => paragraph.verdict)).toEqual(expect.arrayContaining(['copied', 'new']));
    }
  });

  it('says what each level added: days taken off at every hop, and a paper nobody above had asked for', () => {
    for (const [nth, one] of origins.slice(1).entries()) {
      const [parent, own] = [documents[nth]!, documents[nth + 1]!].map((one) => one.reading.asks.at(-1)!.due!);
      const moved = one.tightened.find((each) => each.what.includes('回头看工作总结'));
      expect(moved).toMatchObject({ parentDue: parent, due: own });
      expect(moved!.workingDays).toBeGreaterThan(0);
    }
    expect(origins[3]!.newAsks.map((ask) => documents[3]!.reading.asks[ask]!.what)).toEqual(['实施方案']);
    expect(origins.slice(1, 3).flatMap((one) => one.newAsks)).toEqual([]);
  });

  it('charges each level only with the hours it put on top', () => {
    const chain = documents.map(({ issuerName, hours }, nth) => ({
      issuer: issuerName,
      level: (['province', 'city', 'county', 'county'] as const)[nth]!,
      hours,
    }));
    const added = attribute(chain);
    expect(added.reduce((sum, one) => sum + one.hours, 0)).toBeCloseTo(documents.at(-1)!.hours, 2);
    expect(added[0]!.hours).toBe(documents[0]!.hours);
    expect(added[1]!.hours).toBeLessThan(documents[1]!.hours / 2);
    expect(added[3]!.hours).toBeGreaterThan(0);
  });

  it('sees a notice sent three times, “以此件为准”, as one', async () => {
    const copies = await requestsOfCase(year, 'third-copy-prevails');
    const [, second, third] = await originsOf(copies);
    expect([second!.verdict, third!.verdict]).toEqual(['repeat', 'repeat']);
    expect([second!.parents[0]!.requestId, third!.parents[0]!.requestId]).toEqual([copies[0]!.id, copies[1]!.id]);
    expect(third!.copiedShare).toBeGreaterThan(0.9);
  });
});

describe('M14 at the gate', () => {
  let county: County;
  beforeAll(async () => {
    county = await testCounty();
    await originOf(await county.as('clerk'), await strayOf(county, 'clerk', PROVINCE));
  });
  afterAll(() => county.close());

  it('a relay meets its parent before it is sent: the deadline brought forward is a finding, and can be put back', async () => {
    const { review } = await check(county, COUNTY);
    const found = findingOf(review, 'R-RPT-13')!;
    expect(found.message).toContain('12月10日');
    expect(found.message).toContain('12月31日');
    expect(found.source.title).not.toBe('');
    const asAbove = await check(county, COUNTY.replace('2026年12月10日', '2026年12月31日'));
    expect(findingOf(asAbove.review, 'R-RPT-13')).toBeUndefined();
  });

  it('also shows the copied words of one that does not say where it comes from', async () => {
    expect(UNCITED).not.toContain('云南省');
    const { origin } = (await (await county.as('clerk')).post('/api/origin', { text: UNCITED })).json() as OriginBody;
    expect(origin!.copiedShare).toBeGreaterThan(0.3);
    expect(origin!.parents[0]).toMatchObject({ issuerLevel: 'province', cited: false });
    const [from, to] = origin!.parents[0]!.spans[0]!;
    expect(PROVINCE).toContain(UNCITED.slice(from, to).trim());
  });

  it('a meeting to pass a meeting on is named, though the two notices share few words', async () => {
    const clerk = await county.as('clerk');
    const meeting = await strayOf(county, 'clerk', COUNTY_MEETING);
    const { origin } = (await clerk.post('/api/origin', { text: TOWN_MEETING })).json() as OriginBody;
    expect(origin!.carriesOut).toMatchObject({
      requestId: meeting,
      title: expect.stringContaining('全县农村饮水安全'),
    });
    expect(origin!.copiedShare).toBeLessThan(0.3);
    const ownMatter = TOWN_MEETING.replace('为传达贯彻全县农村饮水安全工作会议精神，', '');
    expect(((await clerk.post('/api/origin', { text: ownMatter })).json() as OriginBody).origin!.carriesOut).toBeNull();
  });

  it('and a forwarding of a forwarding is named as what it is', async () => {
    const twice = documents[2]!.body;
    expect(findingOf((await check(county, twice)).review, 'R-FMT-10')).toBeDefined();
    expect(findingOf((await check(county, PROVINCE)).review, 'R-FMT-10')).toBeUndefined();
  });
});
