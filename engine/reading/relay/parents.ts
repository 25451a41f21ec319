import type { Level } from '../reading.ts';
import { citationKeysOf, fullKeysOf, issuerFits, type Mention, opensWith } from './citation.ts';
import { type Compact, compactText } from './compact.ts';
import { type Facts, factsOf, type RelayDocument } from './facts.ts';
import { longestRun, type Substance, substantiveShare } from './frame.ts';
import { kept } from './kept.ts';
import { depthOf, placesOf } from './level.ts';
import { titleKey } from './title-grammar.ts';
import { type Coverage, coverageBy, type Query } from './verify.ts';

/** A held document measured against the query. */
export type Measured = {
  document: RelayDocument;
  facts: Facts;
  compact: Compact;
  coverage: Coverage;
  /** Coverage the decision rests on: the lesser of all text and of the substance alone. */
  decisive: number;
  /** Length of the longest copied run of substance, in kept characters. */
  longestRun: number;
  /** The query names it. */
  cited: boolean;
  /** The query says that it passes it on. */
  forwarded: boolean;
  /** The query says that it carries out the meeting this one calls. */
  carriedOut: boolean;
  /** An earlier or later edition, or another text of the same body: repeated, not passed on. */
  edition: boolean;
};

export type Asker = { facts: Facts; query: Query; substance: Substance; mentions: Mention[] };

const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && titleKey(a) === titleKey(b);

/** 市财政局 said in a county of a municipality is that of the municipality, which ranks as a province. */
const MUNICIPAL = /^(?:中共)?(?:北京|上海|天津|重庆)市/u;
const isSaidLevel = (said: Level, { level, issuer }: Facts): boolean =>
  said === level || (said === 'city' && level === 'province' && MUNICIPAL.test(issuer ?? ''));

/**
 * A title cited without its place means the asker's own, or one above it: 《城市绿化条例》 in one city's rules is not the
 * neighbouring city's.
 */
const isElsewhere = (asker: Facts, facts: Facts): boolean => {
  const place = placesOf(facts.title).at(-1);
  const [own, theirs] = [depthOf(asker.level), depthOf(facts.level)];
  if (place === undefined || own === null || theirs === null || own > theirs) return false;
  return !placesOf(asker.issuer ?? asker.title).includes(place);
};

const issuedBy = (mention: Mention, facts: Facts): boolean =>
  issuerFits(mention.issuer, facts.issuer) &&
  (mention.level === null || facts.level === null || isSaidLevel(mention.level, facts) || mention.issuer !== '');

const fits = (mention: Mention, facts: Facts, keys: Set<string>): boolean =>
  mention.keys.some((key) => keys.has(key)) && (mention.byNumber || issuedBy(mention, facts));

/** A body pasted without its head has no title to be cited by; what it opens with tells. */
const isUntitledSource = (mention: Mention, facts: Facts, text: string): boolean =>
  mention.forwarded && facts.title === '' && issuedBy(mention, facts) && opensWith(text, mention);

const isEdition = (asker: Facts, facts: Facts, mentions: Mention[]): boolean => {
  if (sameName(asker.issuer, facts.issuer)) return true;
  if (mentions.some((mention) => mention.retires)) return true;
  const sameTitle = asker.title !== '' && titleKey(asker.title) === titleKey(facts.title);
  const otherLevel = asker.level !== null && facts.level !== null && asker.level !== facts.level;
  return sameTitle && !otherLevel && !mentions.some((mention) => mention.byNumber);
};

/** Ten bytes a character and as many of the text itself: about twenty-five megabytes. Nothing writes into what is held. */
const compactOf = kept(compactText, { most: 2_000_000, longest: 50_000 });

/** A frame shared beside the substance lowers the share of the substance a little; only a large fall says that the frame is what is shared. */
const SLIGHT_FALL = 0.8;

const decisiveShare = ({ covered, share }: Coverage, substance: Substance): number => {
  const own = substantiveShare(covered, substance) ?? 1;
  return own >= share * SLIGHT_FALL ? share : own;
};

/** Exact coverage and citation of one held document. */
export const measure = (asker: Asker, document: RelayDocument): Measured => {
  const facts = factsOf(document);
  const compact = compactOf(document.text);
  const coverage = coverageBy(asker.query, compact);
  const keys = new Set(citationKeysOf(facts));
  const full = new Set(fullKeysOf(facts));
  const elsewhere = isElsewhere(asker.facts, facts);
  const mentions = asker.mentions.filter(
    (mention) =>
      isUntitledSource(mention, facts, document.text) ||
      (fits(mention, facts, keys) && (!elsewhere || mention.meeting || mention.keys.some((key) => full.has(key)))),
  );
  const isSelf =
    asker.facts.docNo !== null && citationKeysOf({ docNo: asker.facts.docNo }).some((key) => keys.has(key));
  return {
    document,
    facts,
    compact,
    coverage,
    decisive: decisiveShare(coverage, asker.substance),
    longestRun: longestRun(coverage.covered, asker.substance),
    cited: mentions.length > 0 && !isSelf,
    forwarded: mentions.some((mention) => mention.forwarded) && !isSelf,
    carriedOut: mentions.some((mention) => mention.meeting) && !isSelf,
    edition: isSelf || isEdition(asker.facts, facts, mentions),
  };
};

const isFullDate = (date: string | null): date is string => date !== null && date.length === 10;

/** Issued after the query: a child or a sibling, never its parent. */
export const isLater = (asker: Facts, held: Facts): boolean =>
  isFullDate(asker.issuedOn) && isFullDate(held.issuedOn) && held.issuedOn > asker.issuedOn;

export const isAbove = (asker: Level | null, held: Level | null): boolean => {
  const [own, theirs] = [depthOf(asker), depthOf(held)];
  return own !== null && theirs !== null && theirs < own;
};

/** Two bodies of one place: a county bureau may pass on its county government's text. */
export const isSamePlace = (a: string | null, b: string | null): boolean => {
  const [one, other] = [placesOf(a ?? '').at(-1), placesOf(b ?? '').at(-1)];
  return one !== undefined && one === other;
};

/** Copies of one text differ by their covers; within this difference another sign decides. */
const TIE = 0.02;
/** A sibling shares the cover sentences too: a superior within this difference is the likelier parent. */
const SIBLING = 0.08;

const compareTied =
  (asker: Facts) =>
  (a: Measured, b: Measured): number =>
    Number(b.forwarded) - Number(a.forwarded) ||
    Number(b.cited) - Number(a.cited) ||
    (depthOf(b.facts.level) ?? -1) * Number(isAbove(asker.level, b.facts.level)) -
      (depthOf(a.facts.level) ?? -1) * Number(isAbove(asker.level, a.facts.level)) ||
    b.coverage.share - a.coverage.share ||
    (b.facts.issuedOn ?? '').localeCompare(a.facts.issuedOn ?? '') ||
    a.document.id.localeCompare(b.document.id);

const likeliest = (asker: Facts, pool: Measured[]): Measured => {
  const share = (one: Measured): number => one.coverage.share;
  const top = Math.max(...pool.map(share));
  const leader = pool.find((one) => share(one) === top)!;
  const superiors =
    isAbove(asker.level, leader.facts.level) || sameName(asker.issuer, leader.facts.issuer)
      ? []
      : pool.filter((one) => isAbove(asker.level, one.facts.level) && share(one) >= top - SIBLING);
  const eligible = superiors.length > 0 ? superiors : pool;
  const best = Math.max(...eligible.map(share));
  return eligible.filter((one) => share(one) >= best - TIE).sort(compareTied(asker))[0]!;
};

export type Ranks = { isRelayed: (one: Measured) => boolean; degreeOf: (one: Measured) => number };

/**
 * Likeliest parent first: what it says it relays, then what it repeats, then what it quotes, each time earlier documents
 * before later ones; by coverage among equals. A later document that carries half of the text goes before an earlier
 * one that shares a phrase.
 */
export const orderParents = (asker: Facts, measured: Measured[], { isRelayed, degreeOf }: Ranks): Measured[] => {
  const tier = (one: Measured): number =>
    isRelayed(one) ? 0 : 1 + 2 * (2 - degreeOf(one)) + Number(isLater(asker, one.facts));
  const ordered: Measured[] = [];
  for (const wanted of [0, 1, 2, 3, 4, 5, 6]) {
    let pool = measured.filter((one) => tier(one) === wanted);
    while (pool.length > 0) {
      const next = likeliest(asker, pool);
      ordered.push(next);
      pool = pool.filter((one) => one !== next);
    }
  }
  return ordered;
};
