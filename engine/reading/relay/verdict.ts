import type { Level } from '../reading.ts';
import { type Asker, isAbove, isLater, isSamePlace, type Measured } from './parents.ts';
import type { Forwarding } from './title-grammar.ts';

export type RelayVerdict = 'relay' | 'repeat' | 'quotes' | 'original' | 'relay-of-unknown';

export type ChainLink = { id: string; level: Level | null; coverage: number };

const RELAY_FROM = 0.3;
const REPEAT_FROM = 0.5;
const QUOTE_FROM = 0.15;
/** Share of a text at which it is a repetition (2), a quotation (1) or neither (0). */
export const degreeOf = ({ decisive }: Pick<Measured, 'decisive'>): number =>
  decisive >= REPEAT_FROM ? 2 : decisive >= QUOTE_FROM ? 1 : 0;

/** Formulas and names run to about 20 characters; a short notice made of them quotes nobody. */
const QUOTED_RUN = 24;

const isQuoted = (one: Measured): boolean =>
  one.decisive >= QUOTE_FROM && (one.decisive >= RELAY_FROM || one.longestRun >= QUOTED_RUN);

/**
 * The parents a verdict rests on: all that are relayed, else the one most copied. Of two papers merged into one notice
 * each may fill less than a relay's share: beside one that is relayed, a cited one that is at least quoted counts too.
 */
export const basisOf = (verdict: RelayVerdict, relayed: Measured[], ordered: Measured[]): Measured[] => {
  if (verdict === 'relay') {
    const joins = (one: Measured): boolean => one.cited && !one.edition && one.decisive >= QUOTE_FROM;
    return ordered.filter((one) => relayed.includes(one) || joins(one));
  }
  if (verdict === 'repeat') return ordered.filter((one) => one.decisive >= REPEAT_FROM).slice(0, 1);
  return verdict === 'quotes' ? ordered.filter(isQuoted).slice(0, 1) : [];
};

/** It names the source, and carries enough of it or says that it passes it on; an edition of one's own text is repeated. */
export const isRelayed =
  (forwardings: Forwarding[]) =>
  (one: Measured): boolean =>
    one.cited &&
    !one.edition &&
    (one.decisive >= RELAY_FROM || (one.forwarded && forwardings.some((forwarding) => forwarding.strong)));

const PASSES_ON = /转发|批转|转给|翻印/;
const OPENING = 800;

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Names of the documents a text says it passes on, those within a name too. */
const passedOn = (forwardings: Forwarding[]): string[] =>
  forwardings
    .filter((forwarding) => forwarding.strong)
    .flatMap(({ source }) => [...source.matchAll(/[《〈<]([^《》〈〉<>]{6,})/gu)].map((match) => squeezed(match[1]!)));

/** The same cover sentences about another document: neither a copy of it nor a sibling that passed the same thing on. */
const isOtherCover = (one: Measured, names: string[]): boolean => {
  if (names.length === 0 || !PASSES_ON.test(one.document.text.slice(0, OPENING))) return false;
  const text = squeezed(one.document.text);
  return names.every((name) => !text.includes(name));
};

/**
 * A cited source first, then plain repetition, then quotation, then a source we do not hold. Cover sentences shared
 * with other notices of one office, about another document, are neither repetition nor quotation.
 */
export const verdictOf = (relayed: Measured[], ordered: Measured[], forwardings: Forwarding[]): RelayVerdict => {
  if (relayed.length > 0) return 'relay';
  const isHeld = ordered.some((one) => one.forwarded);
  const names = isHeld ? [] : passedOn(forwardings);
  const copied = ordered.filter((one) => !isOtherCover(one, names));
  if (copied.some((one) => one.decisive >= REPEAT_FROM)) return 'repeat';
  if (copied.some(isQuoted)) return 'quotes';
  return forwardings.length > 0 && !isHeld ? 'relay-of-unknown' : 'original';
};

/** From the parent upward: earlier documents of higher levels, of the same place, or cited. */
export const chainOf = (asker: Asker, ordered: Measured[], verdict: RelayVerdict): ChainLink[] => {
  if (verdict !== 'relay' && verdict !== 'repeat') return [];
  const belongs = (one: Measured, place: number): boolean => {
    if (place === 0) return true;
    if (one.coverage.share < (one.cited ? QUOTE_FROM : RELAY_FROM) || isLater(asker.facts, one.facts)) return false;
    if (one.edition) return false;
    const isHigher =
      isAbove(asker.facts.level, one.facts.level) || one.facts.level === null || asker.facts.level === null;
    return one.cited || isHigher || isSamePlace(asker.facts.issuer, one.facts.issuer);
  };
  return ordered
    .filter(belongs)
    .map((one) => ({ id: one.document.id, level: one.facts.level, coverage: one.coverage.share }));
};
