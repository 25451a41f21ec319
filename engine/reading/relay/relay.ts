import type { Level, Reading, Span } from '../reading.ts';
import { askChanges, type Tightened } from './ask-changes.ts';
import { type Mention, mentionsIn } from './citation.ts';
import { documentsNamed } from './document.ts';
import { type Facts, factsOf, type RelayDocument } from './facts.ts';
import { substanceUnits } from './frame.ts';
import { maskedCoverage } from './masking.ts';
import { type Paragraph, paragraphVerdicts } from './paragraphs.ts';
import { type Asker, isLater, type Measured, measure, orderParents } from './parents.ts';
import type { RelayIndex } from './relay-index.ts';
import { candidates } from './search.ts';
import { type Forwarding, openingForwarding, titleForwarding, titleLayers } from './title-grammar.ts';
import { basisOf, type ChainLink, chainOf, degreeOf, isRelayed, type RelayVerdict, verdictOf } from './verdict.ts';
import { prepareQuery, shareOf, unionOf } from './verify.ts';

export type RelayQuery = Omit<RelayDocument, 'id'> & { id?: string; reading?: Reading | null };

/** `read` gives the asks of a held document; without it new asks and tightened deadlines stay empty. */
export type RelayLookups = { documentOf: (id: string) => RelayDocument | null; read?: (text: string) => Reading };

export type RelayParent = { id: string; coverage: number; spans: Span[]; cited: boolean; level: Level | null };

export type RelayFinding = {
  verdict: RelayVerdict;
  /** Likeliest first; coverage is of the query, exact, by runs of ≥ 13 characters. */
  parents: RelayParent[];
  /** Share of the query copied from the parents the verdict rests on, 0…1. */
  copiedShare: number;
  /** Share copied from any held document that was compared. */
  copiedFromAny: number;
  /** `copiedShare` after level and place names are masked (R-DOC-18): 全省 changed to 全县 is still a copy. */
  maskedShare: number;
  /** Indexes into `paragraphs`; empty when there is no parent to compare with. */
  newParagraphs: number[];
  paragraphs: Paragraph[];
  newAsks: number[];
  tightened: Tightened[];
  /** From the parent to the root, as far as held. */
  chain: ChainLink[];
  /** What the title or the opening says it passes on, null when it says nothing of the kind. */
  forwards: { verb: string; source: string; held: boolean } | null;
  /** The latest held notice of a meeting that this text says it carries out (以会议落实会议, 以文件落实会议). */
  carriesOut: string | null;
  /** Verbs in the title that pass a text on (R-FMT-10): two or more is a document about a document. */
  titleLayers: number;
};

const LISTED_FROM = 0.05;
const VERIFIED = 5;
/** Near ties are verified too: thirty counties may have relayed the document whose parent is sought. */
const MOST_VERIFIED = 12;
const NEAR_TIE = 0.8;

type Claims = { facts: Facts; forwardings: Forwarding[]; mentions: Mention[] };

/** What the query says of itself and of others. */
const claimsOf = (query: RelayQuery): Claims => {
  const facts = factsOf(query, query.reading);
  const opening = openingForwarding(query.text.slice(0, 2000).normalize('NFKC'), facts.level);
  const forwardings = [titleForwarding(facts.title, facts.level), opening].filter((one) => one !== null);
  return { facts, forwardings, mentions: mentionsIn(facts.title, query.text, forwardings) };
};

/** Ids worth an exact comparison: by shared prints, and by what the text cites. A server loads these and calls `judgeRelay`. */
export const shortlist = (index: RelayIndex, query: RelayQuery): string[] => {
  const found = candidates(index, query.text, MOST_VERIFIED);
  const near = (found[0]?.containment ?? 0) * NEAR_TIE;
  const ids = new Set(found.filter((one, i) => i < VERIFIED || one.containment >= near).map((one) => one.id));
  for (const mention of claimsOf(query).mentions) {
    if (ids.size >= 2 * MOST_VERIFIED) break;
    for (const id of documentsNamed(index, mention.keys, VERIFIED)) ids.add(id);
  }
  if (query.id !== undefined) ids.delete(query.id);
  return [...ids];
};

const asksBeyond = (query: RelayQuery, basis: Measured[], read: RelayLookups['read']) => {
  if (!query.reading || read === undefined || basis.length === 0) return { newAsks: [], tightened: [] };
  const parents = basis.map(({ document }) => ({ text: document.text, reading: read(document.text) }));
  return askChanges({ text: query.text, reading: query.reading }, parents);
};

const parentOf = (one: Measured): RelayParent => ({
  id: one.document.id,
  coverage: one.coverage.share,
  spans: one.coverage.spans,
  cited: one.cited,
  level: one.facts.level,
});

const unitedShare = (parts: Measured[], size: number): number => {
  const masks = parts.map((one) => one.coverage.covered);
  return shareOf(unionOf(masks, size));
};

const maskedShare = (asker: Asker, compared: Measured[], copied: number): number => {
  const issuers = (one: Measured) => [asker.facts.issuer, one.facts.issuer];
  return Math.max(copied, ...compared.map((one) => maskedCoverage(asker.query, one.compact, issuers(one))));
};

const forwardsOf = ([first]: Forwarding[], ordered: Measured[]): RelayFinding['forwards'] =>
  first ? { verb: first.verb, source: first.source, held: ordered.some((one) => one.forwarded) } : null;

const carriedOut = (asker: Asker, ordered: Measured[]): string | null => {
  const issued = (one: Measured): string => one.facts.issuedOn ?? '';
  const earlier = ordered.filter((one) => one.carriedOut && !isLater(asker.facts, one.facts));
  return earlier.sort((a, b) => issued(b).localeCompare(issued(a)))[0]?.document.id ?? null;
};

/**
 * Judges a query against the held documents given: verdict, evidence, and what is new. Pure; call `shortlist` first.
 * @example judgeRelay({ text: cover + source.text }, [source]).verdict // 'relay' when the cover cites it
 */
export const judgeRelay = (query: RelayQuery, held: RelayDocument[], read?: RelayLookups['read']): RelayFinding => {
  const { facts, forwardings, mentions } = claimsOf(query);
  const prepared = prepareQuery(query.text);
  const asker: Asker = { facts, mentions, query: prepared, substance: substanceUnits(query.text, prepared.compact) };
  const measured = held.map((document) => measure(asker, document));
  const listed = measured.filter((one) => one.coverage.share >= LISTED_FROM || one.cited);
  const ordered = orderParents(facts, listed, { isRelayed: isRelayed(forwardings), degreeOf });
  const relayed = ordered.filter(isRelayed(forwardings));
  const verdict = verdictOf(relayed, ordered, forwardings);
  const basis = basisOf(verdict, relayed, ordered);
  const compared = basis.length > 0 ? basis : ordered.slice(0, 1);
  const texts = basis.map((one) => one.compact);
  const paragraphs = paragraphVerdicts(prepared, texts);
  const size = prepared.compact.units.length;
  const copiedShare = unitedShare(compared, size);
  return {
    verdict,
    parents: ordered.map(parentOf),
    copiedShare,
    copiedFromAny: unitedShare(measured, size),
    maskedShare: maskedShare(asker, compared, copiedShare),
    newParagraphs: basis.length === 0 ? [] : paragraphs.flatMap((one, i) => (one.verdict === 'new' ? [i] : [])),
    paragraphs,
    ...asksBeyond(query, basis, read),
    chain: chainOf(asker, ordered, verdict),
    forwards: forwardsOf(forwardings, ordered),
    carriesOut: carriedOut(asker, ordered),
    titleLayers: titleLayers(facts.title),
  };
};

/**
 * Where a text came from: shortlist, exact comparison, verdict.
 * @example relayOf({ text }, index, { documentOf: (id) => held.get(id) ?? null }).verdict // 'original'
 */
export const relayOf = (query: RelayQuery, index: RelayIndex, lookups: RelayLookups): RelayFinding => {
  const held = shortlist(index, query)
    .map(lookups.documentOf)
    .filter((document) => document !== null);
  return judgeRelay(query, held, lookups.read);
};
