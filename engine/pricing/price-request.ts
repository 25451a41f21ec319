import type { Price, PricedTarget, PriceInput, PriceLine } from './price.ts';
import { visitsOf } from './round.ts';
import { askTerm, inspectionTerm, meetingTerm, readTerm, type Term } from './terms.ts';

/**
 * What one request costs everybody who must act on it, over the next twelve months, in person-hours and yuan.
 * Each basis line is summed over all targets; every amount is rounded per line and target to 0.01 so that the
 * lines, the targets and the total add up exactly. Input figures below zero or not finite count as zero.
 * @example price({ reading, targets: [{ unitId: 'a', name: '漠沙镇', travelHours: 2, villages: 18 }], costs: defaultCosts }).personHours
 */
export function price(input: PriceInput): Price {
  const targets = input.targets.map(sane);
  const terms = termsOf(input);
  const cells = terms.map((term) => targets.map((target) => cell(term, target, input)));
  const basis = terms.map((term, row): PriceLine => {
    const line = sum(cells[row] ?? []);
    return {
      code: term.code,
      hours: line.hours / 100,
      yuan: line.yuan / 100,
      formula: term.formula,
      facts: { ...term.facts, targets: targets.length },
    };
  });
  const byTarget = targets.map(({ unitId, name }, column) => {
    const own = sum(cells.map((row) => row[column] ?? ZERO));
    return { unitId, name, personHours: own.hours / 100, yuan: own.yuan / 100 };
  });
  const total = sum(cells.flat());
  return { personHours: total.hours / 100, yuan: total.yuan / 100, byTarget, basis, costsVersion: input.costs.version };
}

/** Hundredths of an hour and of a yuan: whole numbers, so sums are exact. */
type Cents = { hours: number; yuan: number };
const ZERO: Cents = { hours: 0, yuan: 0 };

const sum = (cells: Cents[]): Cents =>
  cells.reduce((a, b) => ({ hours: a.hours + b.hours, yuan: a.yuan + b.yuan }), ZERO);

const amount = (value: number) => (Number.isFinite(value) && value > 0 ? value : 0);

const sane = (target: PricedTarget): PricedTarget => ({
  ...target,
  travelHours: amount(target.travelHours),
  villages: amount(target.villages),
});

function termsOf(input: PriceInput): Term[] {
  const { reading } = input;
  const meetings = reading.meetings
    .filter((meeting) => meeting.kind !== 'checkin')
    .map((meeting) => meetingTerm(meeting, input));
  const inspections = visitsOf(reading.inspections).map((inspection) => inspectionTerm(inspection, input));
  const asks = reading.asks.map((ask) => askTerm(ask, input)).filter((term) => term !== null);
  return [readTerm(input), ...meetings, ...inspections, ...asks];
}

/** What held data can answer in a town's place. */
const ANSWERABLE = new Set(['report', 'form', 'reply']);

function cell(term: Term, target: PricedTarget, { costs, answeredFor }: PriceInput): Cents {
  if (ANSWERABLE.has(term.code) && answeredFor?.includes(target.unitId)) return ZERO;
  const hours = amount(term.hours(target) * term.perYear);
  const vehicleHours = amount(term.vehicleHours(target) * term.perYear);
  return {
    hours: Math.round(hours * 100),
    yuan: Math.round((hours * costs.yuanPerHour + vehicleHours * costs.yuanPerVehicleHour) * 100),
  };
}
