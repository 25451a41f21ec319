import { inUnit } from './figure.ts';
import { endOf, type Period } from './period.ts';
import type { FormTable, TableCell } from './table.ts';

/** A figure that was given before, with where it stands. `source` names the sheet in words, `cell` the place in it. */
export type HeldValue = {
  concept: string;
  place: string;
  period: Period;
  value: number;
  unit: string | null;
  source: { sheetId: string; title: string; cell: string; broughtOn: string };
};

export type Filled = { row: number; column: number; place: string; label: string; value: number; from: HeldValue };
export type Unfilled = {
  row: number;
  column: number;
  place: string;
  label: string;
  /**
   * `none`: nothing held; `other-period`: held for another period (`held`); `differs`: two sources disagree (`held`);
   * `unit`: held in a unit that cannot be turned into the asked one.
   */
  why: 'none' | 'other-period' | 'differs' | 'unit';
  held: HeldValue[];
};
export type FillPlan = { filled: Filled[]; unfilled: Unfilled[]; given: number };

/** Counts of households and people need no unit to be the same. */
export const unitsOf = (concept: string, unit: string | null): string | null =>
  concept.includes('.count.') ? null : unit;

/**
 * What of an asked table can be answered from held figures: only for the same place, meaning and period, never where two sources
 * disagree, never over something already written. `period` is the asked one; null asks for the latest there is.
 * @example fillTable(table, held, '2026-Q3').filled.length
 */
export const fillTable = (table: FormTable, held: readonly HeldValue[], period: Period | null): FillPlan => {
  const byKey = new Map<string, HeldValue[]>();
  for (const value of held) {
    const key = `${value.place} ${value.concept}`;
    byKey.set(key, [...(byKey.get(key) ?? []), value]);
  }
  const plan: FillPlan = { filled: [], unfilled: [], given: 0 };
  for (const cell of table.cells) {
    if (cell.text.trim() !== '') plan.given += 1;
    else answer(plan, cell, byKey.get(`${cell.place} ${cell.indicator.concept}`) ?? [], period);
  }
  return plan;
};

const answer = (plan: FillPlan, cell: TableCell, known: readonly HeldValue[], period: Period | null): void => {
  const { row, column, place, indicator } = cell;
  const at = { row, column, place, label: indicator.label };
  const wanted = indicator.period ?? period ?? latest(known);
  const fitting = known.filter((value) => value.period === wanted);
  if (fitting.length === 0) {
    const held = known.filter((value) => value.period === latest(known)).slice(0, 1);
    plan.unfilled.push({ ...at, why: held.length > 0 ? 'other-period' : 'none', held });
    return;
  }
  const unit = unitsOf(indicator.concept, indicator.unit);
  const values = fitting.map((from) => ({ from, value: inUnit(from.value, unitsOf(from.concept, from.unit), unit) }));
  const usable = values.filter((one): one is { from: HeldValue; value: number } => one.value !== null);
  if (usable.length === 0) plan.unfilled.push({ ...at, why: 'unit', held: fitting.slice(0, 2) });
  else if (new Set(usable.map((one) => one.value)).size > 1)
    plan.unfilled.push({ ...at, why: 'differs', held: usable.map((one) => one.from).slice(0, 4) });
  else {
    const { from, value } = usable.reduce((a, b) => (b.from.source.broughtOn > a.from.source.broughtOn ? b : a));
    plan.filled.push({ ...at, value, from });
  }
};

const latest = (values: readonly HeldValue[]): Period | null =>
  values.reduce<Period | null>(
    (best, { period }) => (best === null || endOf(period) > endOf(best) ? period : best),
    null,
  );

export type Contradiction = {
  row: number;
  column: number;
  place: string;
  label: string;
  value: number;
  held: HeldValue;
};

/**
 * Figures of a table that differ from what the same office gave before for the same place, meaning and period. Which of the two is
 * right is for a person to say.
 */
export const contradictionsOf = (
  table: FormTable,
  held: readonly HeldValue[],
  period: Period | null,
): Contradiction[] =>
  table.cells.flatMap((cell) => {
    const { row, column, place, indicator, value } = cell;
    const wanted = indicator.period ?? period;
    if (value === null || wanted === null) return [];
    const other = held.find((one) => {
      if (one.place !== place || one.concept !== indicator.concept || one.period !== wanted) return false;
      const theirs = inUnit(one.value, unitsOf(one.concept, one.unit), unitsOf(one.concept, indicator.unit));
      // A figure turned into another unit is rounded: a thousandth is no difference.
      const slack = theirs === one.value ? 0 : Math.abs(value) / 1_000;
      return theirs !== null && Math.abs(theirs - value) > slack;
    });
    return other ? [{ row, column, place, label: indicator.label, value, held: other }] : [];
  });
