import { chooseTargets, DEFAULT_TARGET_WEIGHTS, type Target } from '@songbang/engine/planning/targeting.ts';

/** What is held about one township; `lastVisitOn` null: no visit of this kind on record. */
export type TownFacts = { findings: number; matters: number; lastVisitOn: string | null; villages: number };
export type Because = 'findings' | 'matters' | 'last-visit' | 'size';
/** A kind of fact of which the register holds nothing for any of the townships: it had no say. */
export type Missing = 'findings' | 'matters' | 'visits';

export type Proposal = {
  /** Places in the list given, by risk first; `because` is empty for those drawn. */
  chosen: { at: number; by: 'risk' | 'random'; because: Because[] }[];
  missing: Missing[];
  sample: { drawn: number; outOf: number; detectableShare: number };
  /** Everybody in the draw with their lot, the smallest first. */
  lots: { at: number; lot: number }[];
};

/** Below this many targets everybody may as well be visited. */
export const FEWEST_TARGETS = 5;
const FEWEST_CHOSEN = 3;
const SHARE_CHOSEN = 1 / 3;
/** Days of a township never visited: longer ago than the register is looked through. */
const NEVER_DAYS = 732;
const SPEAKS = 0.5;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/**
 * A third of the townships instead of all (three at least): half of them where what is held speaks for looking, half by lot among the
 * rest. Without any fact but size all are drawn, since size alone is no risk.
 *
 *     proposeTargets(twelve, { today: '2026-11-23', seed: 7 }).chosen.length // 4
 */
export const proposeTargets = (facts: readonly TownFacts[], options: { today: string; seed: number }): Proposal => {
  const missing = missingIn(facts);
  const targets = factorsOf(facts, missing, options.today);
  const count = Math.min(facts.length, Math.max(FEWEST_CHOSEN, Math.ceil(facts.length * SHARE_CHOSEN)));
  const byRisk = missing.length === 3 ? 0 : Math.ceil(count / 2);
  const { chosen, sample, lots } = chooseTargets(targets, { byRisk, byDraw: count - byRisk, seed: options.seed });
  return {
    chosen: chosen.map(({ id, by }) => ({ at: id, by, because: by === 'risk' ? becauseOf(targets, id) : [] })),
    missing,
    sample,
    lots: lots.map(({ id, lot }) => ({ at: id, lot })),
  };
};

/** The choice without the lots, as it is kept and compared. */
export type Chosen = Proposal['chosen'];

/** Does drawing once more from the same facts with the same number give the same townships? */
export const drawsAgain = (
  kept: { facts: readonly TownFacts[]; chosen: Chosen },
  options: { today: string; seed: number },
): boolean => {
  const again = proposeTargets(kept.facts, options).chosen;
  return (
    again.length === kept.chosen.length &&
    again.every(({ at, by }, nth) => kept.chosen[nth]!.at === at && kept.chosen[nth]!.by === by)
  );
};

const missingIn = (facts: readonly TownFacts[]): Missing[] => [
  ...(facts.some((one) => one.findings > 0) ? [] : ['findings' as const]),
  ...(facts.some((one) => one.matters > 0) ? [] : ['matters' as const]),
  ...(facts.some((one) => one.lastVisitOn !== null) ? [] : ['visits' as const]),
];

const factorsOf = (facts: readonly TownFacts[], missing: readonly Missing[], today: string): Target[] => {
  const days = facts.map(({ lastVisitOn }) => {
    if (missing.includes('visits')) return 0;
    return lastVisitOn === null ? NEVER_DAYS : Math.max(0, daysBetween(lastVisitOn, today));
  });
  const findings = toWorst(facts.map((one) => one.findings));
  const matters = toWorst(facts.map((one) => one.matters));
  const since = toWorst(days);
  const size = toWorst(facts.map((one) => one.villages));
  return facts.map((_, id) => ({
    id,
    pastFindings: findings[id]!,
    complaints: matters[id]!,
    sinceLastVisit: since[id]!,
    size: size[id]!,
  }));
};

const toWorst = (values: readonly number[]): number[] => {
  const worst = Math.max(0, ...values);
  return values.map((value) => (worst === 0 ? 0 : value / worst));
};

const FACTORS: readonly (readonly [Because, keyof typeof DEFAULT_TARGET_WEIGHTS])[] = [
  ['findings', 'pastFindings'],
  ['matters', 'complaints'],
  ['last-visit', 'sinceLastVisit'],
  ['size', 'size'],
];

/** What speaks for one township, the heaviest first; what is the same everywhere speaks for none. */
const becauseOf = (targets: readonly Target[], id: number): Because[] => {
  const own = targets[id]!;
  const told = FACTORS.filter(([, key]) => own[key] > 0 && targets.some((other) => other[key] !== own[key]))
    .map(([because, key]) => ({ because, value: own[key], weight: DEFAULT_TARGET_WEIGHTS[key] * own[key] }))
    .sort((x, y) => y.weight - x.weight);
  const strong = told.filter((one) => one.value >= SPEAKS);
  return (strong.length > 0 ? strong : told.slice(0, 1)).map((one) => one.because);
};
