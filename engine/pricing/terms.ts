import type { Ask, Inspection, Meeting } from '../reading/reading.ts';
import { assumptions } from './costs.ts';
import type { PricedTarget, PriceInput } from './price.ts';
import { frequencyOf } from './recurrence.ts';
import { roundOf } from './round.ts';

/** One term of the sum before it is multiplied out over the targets. Hours and vehicle hours are per occurrence and target. */
export type Term = {
  code: string;
  formula: string;
  facts: Record<string, number | string>;
  perYear: number;
  hours: (target: PricedTarget) => number;
  vehicleHours: (target: PricedTarget) => number;
};

type TermBase = Pick<Term, 'code' | 'formula' | 'facts' | 'hours'> & {
  perYear?: number;
  vehicleHours?: Term['vehicleHours'];
};

const term = (base: TermBase): Term => ({ perYear: 1, vehicleHours: () => 0, ...base });

const NAME_LIST = /名单|回执|报名|联系人|联络员/;
const RECORDED_ELSEWHERE = new Set(['meeting', 'training', 'inspection']);

export function readTerm({ reading, costs }: PriceInput): Term {
  const chars = Math.max(assumptions.minimumChars, reading.length.body + reading.length.annex);
  const hours = (chars / 1000) * costs.readHoursPerThousandChars;
  const facts = { chars, hoursPerThousandChars: costs.readHoursPerThousandChars };
  return term({ code: 'read', formula: 'chars / 1000 × hoursPerThousandChars', facts, hours: () => hours });
}

const hoursOfDay = (instant: string) => Number(instant.slice(11, 13)) + Number(instant.slice(14, 16)) / 60;

/** Hours a meeting lasts: by its stated times, by whole days, or the default; and which of the three it was. */
function meetingHours(meeting: Meeting, input: PriceInput): { hours: number; from: string } {
  const { start, end } = meeting;
  if (end === null || meeting.approximate) return { hours: input.costs.meetingHoursDefault, from: 'default' };
  const sameDay = end.slice(0, 10) === start.slice(0, 10);
  if (sameDay && start.length === 16 && end.length === 16) {
    return { hours: Math.max(0, hoursOfDay(end) - hoursOfDay(start)), from: 'stated' };
  }
  return { hours: daysBetween(start, end) * assumptions.meetingDayHours, from: 'days' };
}

/** Whole days from start to end, both counted; 1 when a date cannot be read, at most 31. */
export function daysBetween(start: string, end: string): number {
  const [from, to] = [start, end].map((date) =>
    Date.parse(`${/^\d{4}/.test(date) ? date.slice(0, 10) : `2026-${date.slice(0, 5)}`}T00:00:00Z`),
  );
  const days = ((to ?? Number.NaN) - (from ?? Number.NaN)) / 86_400_000 + 1;
  return Number.isFinite(days) && days >= 1 ? Math.min(31, Math.round(days)) : 1;
}

export function meetingTerm(meeting: Meeting, input: PriceInput): Term {
  const { costs } = input;
  const attendees = input.attendees ?? assumptions.attendees;
  const { hours, from } = meetingHours(meeting, input);
  const travel = (target: PricedTarget) => (meeting.video ? 0 : 2 * target.travelHours);
  return term({
    code: meeting.kind === 'training' ? 'training' : 'meeting',
    formula: meeting.video
      ? 'attendees × meetingHours + prepHours'
      : 'attendees × (2 × travelHours + meetingHours) + prepHours',
    facts: {
      meeting: meeting.raw,
      video: meeting.video ? 1 : 0,
      attendees,
      meetingHours: hours,
      meetingHoursFrom: from,
      prepHours: costs.meetingPrepHours,
    },
    hours: (target) => attendees * (travel(target) + hours) + costs.meetingPrepHours,
    vehicleHours: travel,
  });
}

export function inspectionTerm(inspection: Inspection, { costs }: PriceInput): Term {
  const isHalf = inspection.half != null || inspection.start === null || inspection.end === null;
  const days = isHalf ? 0.5 : daysBetween(inspection.start ?? '', inspection.end ?? '');
  const halfDays = Math.min(2 * days, assumptions.visitHalfDaysMax);
  const hours = costs.inspectionEscorts * halfDays * costs.inspectionHoursPerHalfDay + costs.inspectionPrepHours;
  const facts = {
    inspection: inspection.what,
    escorts: costs.inspectionEscorts,
    halfDays,
    hoursPerHalfDay: costs.inspectionHoursPerHalfDay,
    prepHours: costs.inspectionPrepHours,
  };
  return term({
    code: 'inspection',
    formula: 'escorts × halfDays × hoursPerHalfDay + prepHours',
    facts,
    hours: () => hours,
  });
}

/** Null when the ask is priced as one of the reading's meetings or inspections already. */
export function askTerm(ask: Ask, input: PriceInput): Term | null {
  const { reading } = input;
  if (
    RECORDED_ELSEWHERE.has(ask.kind) &&
    (ask.kind === 'inspection' ? reading.inspections : reading.meetings).length > 0
  )
    return null;
  const round = ask.recurs === null ? null : roundOf(reading);
  const frequency = frequencyOf(ask.recurs, round);
  const base = askBase(ask, input);
  const facts = {
    ...base.facts,
    what: ask.what,
    recurs: frequency.pattern,
    perYear: frequency.perYear,
    occurrences: frequency.next12Months,
    ...(round && frequency.next12Months < frequency.perYear ? { until: round.to } : {}),
  };
  return { ...base, formula: `(${base.formula}) × occurrences`, facts, perYear: frequency.next12Months };
}

function askBase(ask: Ask, input: PriceInput): Term {
  const { costs } = input;
  if (ask.kind === 'form') return formTerm(input);
  if (ask.kind === 'report' && NAME_LIST.test(ask.what)) return flat('reply', assumptions.quickReplyHours);
  if (ask.kind === 'report' && ask.recurs?.startsWith('DAILY')) return flat('report', assumptions.dailyReportHours);
  if (ask.kind === 'report') return reportTerm(input);
  if (ask.kind === 'recommend' || ask.kind === 'campaign') return flat('recommend', costs.recommendHours);
  if (ask.kind === 'app' || ask.kind === 'group') {
    const facts = { hoursPerWeek: costs.appHoursPerWeek, weeks: 52 };
    return term({ code: 'app', formula: 'hoursPerWeek × weeks', facts, hours: () => costs.appHoursPerWeek * 52 });
  }
  if (ask.kind === 'secondment') return flat('secondment', assumptions.secondmentHours);
  if (ask.kind === 'inspection')
    return inspectionTerm({ raw: ask.raw, span: ask.span, start: null, end: null, what: ask.what }, input);
  if (ask.kind === 'meeting' || ask.kind === 'training') return undatedMeeting(ask, input);
  return flat('work', costs.workHours);
}

const flat = (code: string, hours: number): Term =>
  term({ code, formula: 'hoursEach', facts: { hoursEach: hours }, hours: () => hours });

function undatedMeeting(ask: Ask, input: PriceInput): Term {
  const kind = ask.kind === 'training' ? 'training' : 'meeting';
  return meetingTerm(
    { raw: ask.raw, span: ask.span, start: ask.due ?? '', end: null, place: null, kind, video: false },
    input,
  );
}

function reportTerm({ costs }: PriceInput): Term {
  const hours = costs.reportHours + (assumptions.reportChars / 1000) * costs.reportHoursPerThousandChars;
  const facts = {
    reportHours: costs.reportHours,
    chars: assumptions.reportChars,
    hoursPerThousandChars: costs.reportHoursPerThousandChars,
  };
  return term({
    code: 'report',
    formula: 'reportHours + chars / 1000 × hoursPerThousandChars',
    facts,
    hours: () => hours,
  });
}

function formTerm({ costs, formFields }: PriceInput): Term {
  const fields = formFields ?? assumptions.formFields;
  const townHours = costs.formHours + fields * costs.formHoursPerField;
  return term({
    code: 'form',
    formula: '(formHours + fields × hoursPerField) × (1 + villages × villageShare)',
    facts: {
      formHours: costs.formHours,
      fields,
      fieldsFrom: formFields === undefined ? 'assumed' : 'stated',
      hoursPerField: costs.formHoursPerField,
      villageShare: costs.villageShareOfForm,
    },
    hours: (target) => townHours * (1 + target.villages * costs.villageShareOfForm),
  });
}
