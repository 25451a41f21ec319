import type { Parameters } from './parameters.ts';
import type { Demand, Finding, Lane, Review } from './review.ts';

/** What the interface turns into a sentence; `facts` holds its counts. */
export type LaneReasonCode =
  | 'clear'
  | 'must-findings'
  | 'should-findings'
  | 'cost'
  | 'cost-large'
  | 'emergency'
  | 'emergency-without-basis';

type Reason = Review['laneReasons'][number] & { code: LaneReasonCode };
export type LaneDecision = { lane: Lane; reasons: Reason[] };

/** A document that must not be here at all: no emergency opens a lane for it. */
export const SECRECY_RULE = 'R-FMT-01';

const ORDER: Record<Exclude<Lane, 'emergency'>, number> = { green: 0, amber: 1, red: 2 };

/**
 * Which way a request goes: green gets its number at once, amber is seen by one person, red by the joint desk; an emergency with
 * a stated basis passes at once. More findings or more hours never lead to an easier lane. Hints leave the lane alone.
 * @example decideLane({ demand, findings: [], personHours: 12, parameters }).lane // 'green'
 */
export function decideLane(input: {
  demand: Demand;
  findings: Finding[];
  personHours: number | null;
  parameters: Parameters;
}): LaneDecision {
  const { demand, findings } = input;
  const reasons = [...findingReasons(findings, input.parameters), ...costReasons(input.personHours, input.parameters)];
  if (findings.some((finding) => finding.rule === SECRECY_RULE)) return { lane: 'red', reasons: strip(reasons) };
  if (demand.emergency.declared && hasBasis(demand)) {
    return {
      lane: 'emergency',
      reasons: [{ code: 'emergency', facts: { basis: demand.emergency.basis ?? '' } }, ...strip(reasons)],
    };
  }
  if (demand.emergency.declared) reasons.push({ lane: 'amber', code: 'emergency-without-basis', facts: {} });
  const lane = reasons.reduce<Exclude<Lane, 'emergency'>>(
    (worst, reason) => (ORDER[reason.lane] > ORDER[worst] ? reason.lane : worst),
    'green',
  );
  return { lane, reasons: reasons.length === 0 ? [{ code: 'clear', facts: {} }] : strip(reasons) };
}

/** Whether an emergency is declared with the words it rests on. */
export const hasBasis = (demand: Demand): boolean => (demand.emergency.basis ?? '').trim() !== '';

type Weighed = Reason & { lane: 'amber' | 'red' };
const strip = (reasons: Weighed[]): Reason[] => reasons.map(({ code, facts }) => ({ code, facts }));

/** A single 不得 is seen by a person even where it takes several to call the joint desk. */
function findingReasons(findings: Finding[], { values }: Parameters): Weighed[] {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const [must, should] = [count('must'), count('should')];
  const reasons: Weighed[] = [];
  const red = must >= values.redMinMustFindings;
  if (must > 0) reasons.push({ lane: red ? 'red' : 'amber', code: 'must-findings', facts: { count: must } });
  if (should > 0 && should >= values.amberMinShouldFindings)
    reasons.push({ lane: 'amber', code: 'should-findings', facts: { count: should } });
  return reasons;
}

function costReasons(personHours: number | null, { values }: Parameters): Weighed[] {
  if (personHours === null) return [];
  if (personHours >= values.redMinPersonHours)
    return [{ lane: 'red', code: 'cost-large', facts: { personHours, limit: values.redMinPersonHours } }];
  if (personHours > values.greenMaxPersonHours)
    return [{ lane: 'amber', code: 'cost', facts: { personHours, limit: values.greenMaxPersonHours } }];
  return [];
}
