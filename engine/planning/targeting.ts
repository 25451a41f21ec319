import { createRandom, nextUnit } from './random.ts';

/** What is known of a possible target; every factor from 0 (none) to 1 (worst seen). */
export type Target = { id: number; pastFindings: number; complaints: number; sinceLastVisit: number; size: number };
export type TargetWeights = Omit<Target, 'id'>;

export type Targeting = {
  chosen: { id: number; by: 'risk' | 'random'; risk: number }[];
  /** What the random part can show about the targets not chosen for their risk. */
  sample: { drawn: number; outOf: number; detectableShare: number };
  /** Everybody in the draw with the lot they got; the smallest are drawn. */
  lots: { id: number; lot: number }[];
};

export const DEFAULT_TARGET_WEIGHTS: TargetWeights = {
  pastFindings: 0.4,
  complaints: 0.3,
  sinceLastVisit: 0.2,
  size: 0.1,
};
const CONFIDENCE = 0.95;

/**
 * Instead of everywhere: the few with the highest risk, and a random draw among the rest, so that nobody can be sure not to be seen.
 * `detectableShare` = if that share of the rest had the problem, the draw would meet it with 95 % chance; a cleaner result proves less.
 *
 *     chooseTargets(townships, { byRisk: 2, byDraw: 2, seed: 1 }).chosen.length // 4
 */
export function chooseTargets(
  targets: readonly Target[],
  options: { byRisk: number; byDraw: number; seed: number; weights?: TargetWeights },
): Targeting {
  const weights = options.weights ?? DEFAULT_TARGET_WEIGHTS;
  const riskOf = (t: Target) =>
    weights.pastFindings * t.pastFindings +
    weights.complaints * t.complaints +
    weights.sinceLastVisit * t.sinceLastVisit +
    weights.size * t.size;
  const ranked = targets.map((t) => ({ id: t.id, risk: riskOf(t) })).sort((x, y) => y.risk - x.risk || x.id - y.id);
  const byRisk = ranked.slice(0, Math.max(0, options.byRisk));
  const rest = ranked.slice(byRisk.length);
  const random = createRandom(options.seed);
  const lots = rest.map((t) => ({ ...t, lot: nextUnit(random) })).sort((x, y) => x.lot - y.lot);
  const drawn = lots.slice(0, Math.max(0, options.byDraw));
  return {
    chosen: [
      ...byRisk.map((t) => ({ id: t.id, by: 'risk' as const, risk: t.risk })),
      ...drawn.map((t) => ({ id: t.id, by: 'random' as const, risk: t.risk })),
    ],
    sample: { drawn: drawn.length, outOf: rest.length, detectableShare: detectableShare(drawn.length, rest.length) },
    lots: lots.map(({ id, lot }) => ({ id, lot })),
  };
}

/** The smallest share of bad targets among `outOf` that a draw of `drawn` without replacement meets with 95 % chance. */
export function detectableShare(drawn: number, outOf: number): number {
  if (outOf === 0) return 0;
  for (let bad = 1; bad <= outOf; bad++) {
    let missed = 1;
    for (let n = 0; n < drawn; n++) missed *= Math.max(0, outOf - bad - n) / (outOf - n);
    if (missed <= 1 - CONFIDENCE) return bad / outOf;
  }
  return 1;
}
