import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { attribute } from '@songbang/engine/ledger/attribute.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { addDocument } from '@songbang/engine/reading/relay/document.ts';
import { type RelayFinding, relayOf } from '@songbang/engine/reading/relay/relay.ts';
import { createRelayIndex } from '@songbang/engine/reading/relay/relay-index.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { toLocal } from '../server/clock.ts';
import type { County } from '../server/test/county.ts';
import { type Detail, findingOf, requestsOfCase } from './test/steps.ts';
import { theYear } from './test/the-year.ts';

const calendar = chineseCalendar();
let county: County;
let documents: Detail[];
let judged: RelayFinding[];
beforeAll(async () => {
  county = await theYear();
  documents = await requestsOfCase(county, 'documents-on-documents');
  judged = await relaysOf(documents);
});

const readerAt = (receivedAt: string) => (text: string) =>
  read(text, { receivedAt: toLocal(new Date(receivedAt)), calendar });
const readingOf = ({ body, receivedAt }: Detail) => readerAt(receivedAt)(body);

/** Each document judged against every request that had reached the county before it. */
const relaysOf = async (asked: Detail[]): Promise<RelayFinding[]> => {
  const from = new Date(asked[0]!.receivedAt).getTime() - 40 * 86_400_000;
  const { rows } = await county.database.pool.query<{ id: string; body: string; received_at: Date }>(
    'select id, body, received_at from request where received_at between $1 and $2 order by received_at',
    [new Date(from), asked.at(-1)!.receivedAt],
  );
  const index = createRelayIndex();
  const held = new Map<string, { id: string; text: string }>();
  const found = new Map<string, RelayFinding>();
  for (const { id, body } of rows) {
    const own = asked.find((one) => one.id === id);
    if (own) {
      const lookups = { documentOf: (key: string) => held.get(key) ?? null, read: readerAt(own.receivedAt) };
      found.set(id, relayOf({ id, text: body, reading: readingOf(own) }, index, lookups));
    }
    held.set(id, { id, text: body });
    addDocument(index, { id, text: body });
  }
  return asked.map((one) => found.get(one.id)!);
};

describe('M14 以会议落实会议、以文件落实文件: documents to implement documents', () => {
  it('follows one text down four desks, out of everything else that arrived in those weeks', () => {
    expect(judged.map((one) => one.verdict)).toEqual(['original', 'relay', 'relay', 'relay']);
    const ids = documents.map((one) => one.id);
    expect(judged.map((one) => one.chain.map((link) => ids.indexOf(link.id)))).toEqual([[], [0], [1, 0], [2, 1, 0]]);
    expect(judged[3]!.chain.map((link) => link.level)).toEqual(['county', 'city', 'province']);
  });

  it('says how much is copied and shows the copied words', () => {
    for (const [nth, one] of judged.slice(1).entries()) {
      expect(one.copiedShare).toBeGreaterThan(0.4);
      const { body } = documents[nth + 1]!;
      const [parent] = one.parents;
      const longest = parent!.spans.map(([from, to]) => body.slice(from, to)).sort((a, b) => b.length - a.length)[0]!;
      expect(longest.length).toBeGreaterThan(100);
      expect(documents[nth]!.body).toContain(longest.trim());
    }
  });

  it('says what each level added: a deadline brought forward at every hop, and a paper nobody above had asked for', () => {
    const dues = documents.map((one) => readingOf(one).asks.at(-1)!.due!);
    expect(dues).toEqual([...dues].sort().reverse());
    for (const [nth, one] of judged.slice(1).entries())
      expect(one.tightened).toContainEqual(
        expect.objectContaining({
          parentDue: dues[nth],
          due: dues[nth + 1],
          what: expect.stringContaining('回头看工作总结'),
        }),
      );
    const added = judged[3]!.newAsks.map((ask) => readingOf(documents[3]!).asks[ask]!.what);
    expect(added).toEqual(['实施方案']);
    expect(judged.slice(1, 3).flatMap((one) => one.newAsks)).toEqual([]);
  });

  it('turns that into findings: the earlier date, the supporting paper, the forwarding of a forwarding', () => {
    const parent = readingOf(documents[0]!);
    const context = {
      calendar,
      region: '530427',
      parent: {
        title: parent.title!,
        asks: parent.asks.map((ask) => ({ what: ask.what, due: ask.due, target: null })),
        coverage: judged[3]!.copiedShare,
      },
    };
    const reviewed = review(demandOf(documents[3]!.body, readingOf(documents[3]!)), context, { asOf: '2026-08-11' });
    expect(findingOf(reviewed, 'R-RPT-13')?.message).toContain('9月11日');
    expect(findingOf(reviewed, 'R-DOC-12')?.message).toContain('制定具体实施方案');
    const forwarded = review(demandOf(documents[2]!.body, readingOf(documents[2]!)), { calendar });
    expect(findingOf(forwarded, 'R-FMT-10')).toBeDefined();
    expect(judged[2]!.titleLayers).toBe(2);
  });

  it('charges each level only with the hours it put on top', () => {
    const chain = documents.map((one) => ({
      issuer: one.issuerName,
      level: one.reading.issuer.level ?? ('county' as const),
      hours: one.hours,
    }));
    const added = attribute(chain);
    expect(added.reduce((sum, one) => sum + one.hours, 0)).toBeCloseTo(documents.at(-1)!.hours, 2);
    expect(added[0]!.hours).toBe(documents[0]!.hours);
    expect(added[1]!.hours).toBeLessThan(documents[1]!.hours / 2);
    expect(added[3]!.hours).toBeGreaterThan(0);
  });

  it('sees a notice sent three times, “以此件为准”, as one', async () => {
    const copies = await requestsOfCase(county, 'third-copy-prevails');
    const verdicts = await relaysOf(copies);
    expect(verdicts.slice(1).map((one) => one.verdict)).toEqual(['repeat', 'repeat']);
    expect(verdicts.slice(1).map((one) => one.parents[0]!.id)).toEqual([copies[0]!.id, copies[1]!.id]);
    expect(verdicts[2]!.copiedShare).toBeGreaterThan(0.9);
  });
});
