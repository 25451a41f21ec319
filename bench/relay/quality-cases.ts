import type { RelayDocument } from '../../engine/reading/relay/facts.ts';
import type { RelayVerdict } from '../../engine/reading/relay/verdict.ts';
import { bareText, holdersOf, mostCopied, runsOf, shareFrom } from './exhaustive.ts';
import { type MadeQuery, madeOriginal, madeQuote, madeRelay, madeRepeat, madeUnknown } from './made-relays.ts';
import { naturalFamilies } from './natural-pairs.ts';
import { FORMULA, type Notice, notice } from './notice-corpus.ts';
import { between, pick, seeded } from './seeded.ts';

export type Case = {
  kind: 'natural' | 'made';
  query: RelayDocument;
  withhold: string[];
  verdict: RelayVerdict;
  /** Any of these is the right first parent; empty when there is none. */
  parents: string[];
  /** Copied share by exhaustive coverage. */
  share: number;
  chain: string[] | null;
  newLines: number[] | null;
  /** What the maker meant, when the audit says otherwise. */
  relabelled: boolean;
};

export type QualityCorpus = { documents: RelayDocument[]; cases: Case[] };

type Holders = ReturnType<typeof holdersOf>;

const byShare = (share: number): RelayVerdict => (share >= 0.5 ? 'repeat' : share >= 0.15 ? 'quotes' : 'original');

/** Title, addressees, signature and formulas are nobody's words: a reader does not call sharing them quoting. */
const ownWords = ({ lines }: Notice): string =>
  FORMULA.reduce((left, formula) => left.replaceAll(formula, ''), lines.slice(2, -2).join('\n'));

/** The verdict a reader who knew every held document by heart would give. */
const audited = (made: MadeQuery, holders: Holders): { verdict: RelayVerdict; parents: string[]; share: number } => {
  const { notice: query, source } = made;
  const best = mostCopied(query.text, holders, new Set());
  const own = source === null ? 0 : shareFrom(query.text, [source.id], holders);
  if (made.cites && source !== null && (own >= 0.3 || /转发/.test(query.title))) {
    return { verdict: 'relay', parents: [source.id], share: own };
  }
  const words = ownWords(query);
  const weight = bareText(words).length / bareText(query.text).length;
  const verdict = best.share >= 0.5 ? 'repeat' : byShare(mostCopied(words, holders, new Set()).share * weight);
  if (verdict === 'original' && made.forwardsUnknown)
    return { verdict: 'relay-of-unknown', parents: [], share: best.share };
  if (verdict === 'original') return { verdict, parents: [], share: best.share };
  return { verdict, parents: [source !== null && own >= best.share ? source.id : best.id!], share: best.share };
};

const makeQueries = (seed: number, held: Notice[], each: number): MadeQuery[] => {
  const random = seeded(seed);
  const absent = (i: number): Notice => notice(random, `absent-${i}`, between(random, 1, 10));
  const long = held.filter((one) => one.lines.length >= 8);
  return Array.from({ length: each }, (_, i) => [
    madeRelay(random, `relay-${i}`, pick(random, held)),
    madeRepeat(random, `repeat-${i}`, pick(random, held)),
    madeQuote(random, `quote-${i}`, pick(random, long)),
    madeUnknown(random, `unknown-${i}`, absent(i)),
    madeOriginal(random, `original-${i}`, pick(random, held)),
  ]).flat();
};

/** Held documents and queries with gold verdicts; natural ones as read by people, made ones as audited. */
export const qualityCorpus = (seed: number, held: number, each: number): QualityCorpus => {
  const random = seeded(seed);
  const families = naturalFamilies();
  const notices = Array.from({ length: held }, (_, i) => notice(random, `held-${i}`, between(random, 1, 12)));
  const documents = [...families.flatMap((family) => family.documents), ...notices];
  const made = makeQueries(seed + 1, notices, each);
  const natural = families.flatMap((family) => family.queries);
  const texts = [...natural.map(({ query }) => query.text), ...made.map((one) => one.notice.text)];
  const holders = holdersOf(runsOf(texts), documents);
  const naturalCases = natural.map(({ query, withhold, expect }): Case => {
    const parents = [expect.parent ?? []].flat();
    const shares = (expect.basis ? [expect.basis] : parents.map((id) => [id])).map((ids) =>
      shareFrom(query.text, ids, holders),
    );
    const share = parents.length === 0 ? mostCopied(query.text, holders, new Set(withhold)).share : Math.max(...shares);
    const rest = { chain: expect.chain ?? null, newLines: expect.new ?? null, relabelled: false };
    return { kind: 'natural', query, withhold, verdict: expect.verdict, parents, share, ...rest };
  });
  const madeCases = made.map((one): Case => {
    const gold = audited(one, holders);
    const { id, title, text, docNo, issuer, issuedOn } = one.notice;
    const newLines = gold.verdict === one.made && one.source !== null ? one.newLines : null;
    const query = { id, title, text, docNo, issuer, issuedOn };
    return { kind: 'made', query, withhold: [], ...gold, chain: null, newLines, relabelled: gold.verdict !== one.made };
  });
  return { documents, cases: [...naturalCases, ...madeCases] };
};
