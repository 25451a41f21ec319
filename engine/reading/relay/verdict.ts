import type { Level } from '../reading.ts';
import { type Asker, isAbove, isLater, isSamePlace, type Measured } from './parents.ts';
import type { Forwarding } from './title-grammar.ts';

export type RelayVerdict = 'relay' | 'repeat' | 'quotes' | 'original' | 'relay-of-unknown';

export type ChainLink = { id: string; level: Level | null; coverage: number };

const RELAY_FROM = 0.3;
const REPEAT_FROM = 0.5;
const QUOTE_FROM = 0.15;
/** Formulas and names run to about 20 characters; a short notice made of them quotes nobody. */
const QUOTED_RUN = 24;

/**
 * The parents a verdict rests on: all that are relayed, else the one most copied. Of two papers merged into one notice
 * each may fill less than a relay's share: beside one that is relayed, a cited one that is at least quoted counts too.
 */
export const basisOf = (verdict: RelayVerdict, relayed: Measured[], ordered: Measured[]): Measured[] => {
  if (verdict === 'relay') {
    const joins = (one: Measured): boolean => one.cited && !one.edition && one.decisive >= QUOTE_FROM;
    return ordered.filter((one) => relayed.includes(one) || joins(one));
  }
  return verdict === 'repeat' || verdict === 'quotes' ? ordered.slice(0, 1) : [];
};

/** It names the source, and carries enough of it or says that it passes it on; an edition of one's own text is repeated. */
export const isRelayed =
  (forwardings: Forwarding[]) =>
  (one: Measured): boolean =>
    one.cited &&
    !one.edition &&
    (one.decisive >= RELAY_FROM || (one.forwarded && forwardings.some((forwarding) => forwarding.strong)));

/** A cited source first, then plain repetition, then quotation, then a source we do not hold. */
export const verdictOf = (relayed: Measured[], ordered: Measured[], forwardings: Forwarding[]): RelayVerdict => {
  if (relayed.length > 0) return 'relay';
  const decisive = Math.max(0, ...ordered.map((one) => one.decisive));
  if (decisive >= REPEAT_FROM) return 'repeat';
  if (
    ordered.some((one) => one.decisive >= QUOTE_FROM && (one.decisive >= RELAY_FROM || one.longestRun >= QUOTED_RUN))
  ) {
    return 'quotes';
  }
  const isHeld = ordered.some((one) => one.forwarded);
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
