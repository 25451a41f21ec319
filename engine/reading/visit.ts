import { dayNumber, daysInMonth } from '../calendar/date.ts';
import type { Clause } from './clause.ts';
import type { Dated } from './dated.ts';
import { laterThan, listedDates } from './dated.ts';
import type { Moment } from './moment.ts';
import { hasDate } from './moment.ts';
import type { Inspection, ReadNote } from './reading.ts';
import { isVisitor } from './role-inspection.ts';
import type { SourceText } from './text.ts';
import { partOf, rawOf, spanOf } from './text.ts';
import { looks } from './vocabulary.ts';
import type { LooseDate } from './when.ts';
import { looseIso } from './when.ts';

const inspectionObject = new RegExp(
  `([^,。;:()]{0,24}(?:${looks}|考察|评审|视察|抽检|走访|[复排自互普]查)[^,。;:()]{0,12})`,
);

const itemNumber = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.)])+/;
/** `检查时间`, `考核从`: a heading or a beginning, which does not say what is looked at. */
const isHeading = (words: string): boolean =>
  /^(?:[督检抽核考巡调复]?[查核导验研察]|考核|验收|评估|评审|检查|督查)?[^,]{0,2}(?:时间|日期|期限|时限|安排|方式|从|自|于|在)为?$/.test(
    words,
  );

/** `白石镇|12月3日上午|张某`: the row of a table, its rules left out; null for other sentences. */
const rowOf = ({ whole }: Clause): string | null =>
  whole.includes('|') ? whole.replace(/\|+/g, ' ').trim().slice(0, 40) : null;

/** What is looked at: in the words behind the time, before it, in its sentence, in the title; with its row in a table. */
function visitOf(clause: Clause, named: string | null): string {
  const { near, after, before, whole } = clause;
  // Whose notice it is stands before 关于.
  const title = (named ?? '').replace(/^.*?关于(?:(?:组织)?开展)?/, '');
  const row = rowOf(clause);
  for (const words of row === null ? [near, after, before, whole, title] : [title]) {
    const found = (partOf(inspectionObject, words.replace(itemNumber, '')) ?? '').replace(itemNumber, '');
    const what =
      found === '' || isHeading(found)
        ? null
        : found.replace(/^关于|的?(?:紧急|补充)?(?:通知)?$|(?:从|自|于|在)$/g, '');
    if (what !== null) return row === null ? what : `${what}：${row}`;
  }
  return row ?? whole.replace(itemNumber, '').slice(0, 40);
}

/** A limit by which a check is to be over: `第一阶段自查，10月28日前结束`. */
function isFinishing({ role, clause: { near, before, label } }: Dated): boolean {
  if (role !== 'deadline' || /报/.test(near)) return false;
  const named = `${before}${near}${label ?? ''}`;
  const ends =
    /^(?:全部|全面|(?:自查|检查|排查|验收)[^,。]{0,4})?(?:结束|完毕)|^(?:由[^,。]{1,8})?(?:全面|自行)?完成(?:$|[,。;)])/.test(
      near,
    ) ||
    (near === '' && /(?:自[查评验检]|初验|检查|整改)[^,。]{0,6}[(:]$/.test(before));
  return ends && /自[查评验检]|初验|检查|排查|督查|验收|考核|考评|核查|互查/.test(named);
}

/** `12月9日至13日(9日东片,10日西片)`: a day of the window that the same sentence has already named. */
const isWithin = (one: Dated, window: Dated | null): boolean =>
  window?.start != null &&
  window.end !== null &&
  one.start !== null &&
  window.clause.sentence.from === one.clause.sentence.from &&
  !laterThan(window.start, one.start) &&
  !laterThan(one.end ?? one.start, window.end);

const dayNumberOf = ({ year, month, day }: LooseDate): number => dayNumber(year ?? 2001, month, day);

/** `11月26日、27日` is one visit of two days; `11月26日、12月3日` are two. */
function runsOf(one: Dated): { start: LooseDate; end: LooseDate | null }[] {
  const days = one.start === null || one.end !== null ? [] : listedDates(one).flatMap((day) => day ?? []);
  if (days.length < 2 || one.start === null) return one.start === null ? [] : [{ start: one.start, end: one.end }];
  const runs: { start: LooseDate; end: LooseDate }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && dayNumberOf(day) === dayNumberOf(last.end) + 1) last.end = day;
    else runs.push({ start: day, end: day });
  }
  return runs;
}

/** The half-day of a single date, by its words or its hour. */
function halfOf({ startMinute, endMinute, clause: { expression } }: Dated): 'am' | 'pm' | null {
  const { half } = expression.first;
  if (startMinute !== null && endMinute !== null) return endMinute <= 780 ? 'am' : startMinute >= 720 ? 'pm' : null;
  if (startMinute !== null) return startMinute < 720 ? 'am' : 'pm';
  return half === 'am' || half === 'pm' ? half : null;
}

/** `12月5日`, `今天`, `周五`: a day, and no month. */
const isOneDay = ({ days, relative, weekday, hour }: Moment): boolean =>
  days.length > 0 || weekday !== null || hour !== null || (relative !== null && !relative.endsWith('month'));

/** `8:30在县府门口乘车,视察茶园`: who sets out looks the same day. */
const setsOut = new RegExp(`^[^,。]{0,30}(?:乘车|集合|出发|集中),[^,。]{0,6}(?:${looks}|视察|察看)`);

/** Whether a dated clause says when somebody looks: as a visit, or as the limit by which a check is to be over. */
function isWindow(one: Dated, finished: boolean): boolean {
  const { recurs, first } = one.clause.expression;
  // `即日起开展排查`: work to be done from now on, nobody comes.
  if (
    one.clause.expression.limit === 'from' &&
    !one.end &&
    /^(?:开展|组织|进行)?[^,。]{0,6}(?:排查|摸排|走访)/.test(one.clause.near)
  )
    return false;
  return (
    (one.role === 'inspection' || finished || (one.role === 'checkin' && setsOut.test(one.clause.after))) &&
    one.start !== null &&
    !recurs &&
    (hasDate(first) || (first.hour !== null && isVisitor(one.clause.before)))
  );
}

type Window = { start: string | null; end: string | null };

/** First and last day of each visit a clause names, as the text has them: an open end or beginning stays open. */
function windowsOf(one: Dated, finished: boolean): Window[] {
  const { expression } = one.clause;
  const isOpen = expression.limit === 'from' && !one.end;
  const isEndOnly = expression.last === null && (expression.limit === 'before' || (finished && !one.end));
  return runsOf(one).map(({ start, end }) => ({
    start: isEndOnly ? null : looseIso(start),
    end: isOpen ? null : looseIso(end ?? (isOneDay(expression.first) || finished ? start : monthEnd(start))),
  }));
}

/** A further row of a table for the same day: another place, at another half-day perhaps. */
function addRow(inspection: Inspection, row: string | null): void {
  if (row === null || inspection.what.includes(row)) return;
  if (inspection.what.length < 80) inspection.what = `${inspection.what}；${row}`;
  inspection.half = null;
}

/** Windows in which somebody comes to look, or in which the place is to look at itself. */
export function inspectionsOf(
  text: SourceText,
  dated: Dated[],
  { isInspection, title }: { isInspection: boolean; title: string | null },
): { inspections: Inspection[]; diagnostics: ReadNote[] } {
  const inspections: Inspection[] = [];
  const diagnostics: ReadNote[] = [];
  let whole: Dated | null = null;
  for (const one of dated) {
    const { expression, label } = one.clause;
    const finished = (isInspection || /自查|检查|督查|核查|整改/.test(label ?? '')) && isFinishing(one);
    if (!isWindow(one, finished) || isWithin(one, whole)) continue;
    if (one.end) whole = one;
    const span = spanOf(text, expression.from, expression.to);
    const raw = rawOf(text, expression.from, expression.to);
    for (const { start, end } of windowsOf(one, finished)) {
      const named = inspections.find((other) => other.start === start && other.end === end);
      if (named) {
        addRow(named, rowOf(one.clause));
        continue;
      }
      const half = start === end && expression.also.length === 0 ? halfOf(one) : null;
      inspections.push({ raw, span, start, end, what: visitOf(one.clause, title), half });
      for (const note of one.notes) diagnostics.push({ ...note, span });
    }
  }
  return { inspections, diagnostics };
}

const monthEnd = (date: LooseDate): LooseDate => ({ ...date, day: daysInMonth(date.year ?? 2023, date.month) });
