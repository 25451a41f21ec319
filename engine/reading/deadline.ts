import type { Calendar } from '../calendar/calendar.ts';
import { askKindOf, recipientOf } from './ask.ts';
import { countedDue } from './counted.ts';
import type { Dated, Note } from './dated.ts';
import { listedDates } from './dated.ts';
import { hasDate } from './moment.ts';
import { whatOf } from './object.ts';
import type { Ask, Diagnostic } from './reading.ts';
import type { DateRange } from './recurrence.ts';
import { recurrenceOf, underRecurrence } from './recurrence.ts';
import { leftOut, quotedRule } from './role-never.ts';
import { reportVerb } from './role-word.ts';
import type { SourceText } from './text.ts';
import { rawOf, spanOf } from './text.ts';
import type { LooseDate, YearBasis } from './when.ts';
import { clock, looseIso, minuteOf } from './when.ts';

/** `binding` counts the limits that bind the reader although some have no date (`收到通知后3日内`). */
export type Asks = { asks: Ask[]; diagnostics: Diagnostic[]; binding: number };

type Draft = Ask & { sentence: number; notes: Note[]; binding: boolean };

type Bounds = {
  ranges: Map<number, DateRange[]>;
  ends: Set<Dated>;
  holidays: DateRange[];
  /** The last day of the meeting called, from which `会后2日内` counts. */
  meeting: LooseDate | null;
};

/** Carried along one line: the recurrence stated last, the start of a regular report, a range that bounds it. */
type LineState = {
  line: number;
  unit: 'MONTHLY' | 'YEARLY' | null;
  /** The line has stated a recurrence of any unit. */
  recurring: boolean;
  from: string | null;
  /** The recurrence stated last names no days yet: `每半年报送一次`, and the sentence that says so. */
  bare: number | null;
  around: { sentence: number; ranges: DateRange[] };
  bounds: Bounds;
  setting: AskSetting;
};

/** What the limits of a document are worked out with. */
export type AskSetting = { basis: YearBasis; title: string | null; calendar: Calendar | null };

const issueVerb =
  /^[^,。]{0,6}(?:编发|印发|通报|公布|发布|出刊|编印|刊发|召开|组织召开|开展|检查|督查|调度会|例会|研究)/;

/** `每月调度一次,25日前报送进展`: a rhythm that sets the days named behind it. */
const stocktaking = /^[^,。]{0,6}(?:调度|通报|汇总|统计|盘点)/;

/** `按季度`, `每年`: how often, without a day or an hour. */
const isBareRecurrence = ({ first, also, duration, recurs: stated }: Dated['clause']['expression']): boolean =>
  stated !== null &&
  !stated.last &&
  duration === null &&
  also.length === 0 &&
  first.hour === null &&
  first.half === null &&
  !hasDate(first);

function isRecurringDuty(dated: Dated): boolean {
  const { clause } = dated;
  if (quotedRule(clause)) return false;
  const words = clause.after.slice(0, 80);
  if (issueVerb.test(clause.after) || leftOut.test(clause.after)) return false;
  if (clause.expression.limit === 'before' || clause.expression.limit === 'until') return true;
  if (isBareRecurrence(clause.expression)) return reportVerb.test(clause.near) || /报告(?!厅|会|团)/.test(clause.near);
  if (reportVerb.test(words) || /报告(?!厅|会|团)/.test(words)) return true;
  return /(?:报送|上报|填报|报告|反馈)[^,。]{0,10}(?:时间|日期|周期)?(?:为|是|:)?$/.test(clause.before);
}

/** `(9月6日至8日、10月1日至7日)每天…`: every range of the sentence bounds the report. */
function addRange(state: LineState, sentence: number, range: DateRange): void {
  if (state.around.sentence !== sentence) state.around = { sentence, ranges: [] };
  state.around.ranges.push(range);
}

const noRecurrence = () => ({
  unit: null,
  recurring: false,
  from: null,
  bare: null,
  around: { sentence: -1, ranges: [] },
});

function stateOf(dated: Dated, state: LineState): void {
  const { line } = dated.clause.sentence;
  if (line !== state.line) Object.assign(state, { ...noRecurrence(), line });
  const { expression } = dated.clause;
  const starts =
    expression.limit === 'from' &&
    expression.first.month !== null &&
    !/^(?:正式|全面)?(?:施行|实施|执行|生效|启用)/.test(dated.clause.after);
  if (starts && dated.start?.year != null) state.from = looseIso(dated.start).slice(0, 7);
  if (expression.last && dated.start && dated.end && dated.role !== 'holiday' && dated.role !== 'deadline')
    addRange(state, dated.clause.sentence.from, { start: dated.start, end: dated.end });
}

/** What bounds a daily report: ranges of its own sentence, else the holidays it names. */
function rangesAround({ sentence, whole }: Dated['clause'], { around, bounds }: LineState): DateRange[] {
  if (around.sentence === sentence.from) return around.ranges;
  const holidays = /(?:节日|节假日|假日|放假|值班|[春清劳端中国元]\S{1,3}节?)期间|假期|值班|零报告/.test(whole)
    ? bounds.holidays
    : [];
  return bounds.ranges.get(sentence.from) ?? holidays;
}

/** The recurrence a limit shares with the one its line stated before: `每月10日前报甲,25日前报乙`. */
function inheritedUnit(dated: Dated, state: LineState): 'MONTHLY' | 'YEARLY' | null {
  const { clause } = dated;
  const { expression } = clause;
  if (dated.role !== 'deadline') return null;
  if (
    expression.first.relative === 'next-month' &&
    expression.first.days.length > 0 &&
    /每月|月报|按月|逐月|月度/.test(`${clause.whole}${state.setting.title ?? ''}`)
  )
    return 'MONTHLY';
  if (
    state.unit === 'MONTHLY' &&
    expression.first.month === null &&
    expression.first.relative === null &&
    expression.first.days.length > 0
  )
    return 'MONTHLY';
  const isListed = expression.first.month !== null && expression.first.year === null && expression.also.length > 0;
  if (state.bare === clause.sentence.from && isListed) return 'YEARLY';
  if (state.recurring && isSpelledOut(dated)) return null;
  const moments = [expression.first, ...expression.also];
  if (state.recurring && expression.first.month !== null && moments.some((one) => /次年|翌年/.test(one.yearWord ?? '')))
    return 'YEARLY';
  if (
    state.unit === 'YEARLY' &&
    expression.first.month !== null &&
    expression.first.year === null &&
    (expression.first.yearWord === null || /次年|翌年|当年|同年/.test(expression.first.yearWord))
  )
    return 'YEARLY';
  return null;
}

/** `实行零报告制度，于下午5时报告当日情况`: an hour without a day, where the sentence says that it is every day. */
const isDailyHour = ({ clause: { expression, near, whole }, role }: Dated): boolean =>
  expression.first.hour !== null &&
  !hasDate(expression.first) &&
  expression.duration === null &&
  (role === 'deadline' || role === 'other') &&
  /零报告|日报告?制|每日报告|[一1]日[一1]报/.test(whole) &&
  /报/.test(near);

function recurs(dated: Dated, state: LineState): string | null {
  const { clause } = dated;
  const { basis } = state.setting;
  const { expression } = clause;
  const around = rangesAround(clause, state);
  const context = { basis, from: state.from, around };
  if (expression.recurs) {
    const { unit } = expression.recurs;
    if (isBareRecurrence(expression) && /YEARLY|QUARTERLY/.test(unit)) state.bare = clause.sentence.from;
    if (!isRecurringDuty(dated)) {
      if (unit === 'MONTHLY' && isBareRecurrence(expression) && stocktaking.test(clause.after)) state.unit = unit;
      return null;
    }
    state.recurring = true;
    state.unit = unit === 'MONTHLY' || unit === 'YEARLY' ? unit : null;
    const found = recurrenceOf(clause, context);
    state.bare = found !== null && /^(?:HALF-YEARLY|QUARTERLY|YEARLY)$/.test(found) ? clause.sentence.from : null;
    return found;
  }
  if (isDailyHour(dated)) return recurrenceOf(underRecurrence(clause, 'DAILY'), context);
  const after = /(季度?|月度?|年度?)(?:结束|终了|末)?(?:之)?后的?第?$/.exec(clause.before);
  const counted =
    expression.duration?.unit.endsWith('day') ||
    (expression.first.month === null && expression.first.days.length === 1);
  if (after && counted) {
    const unit = after[1]?.startsWith('季') ? 'QUARTERLY' : after[1]?.startsWith('月') ? 'MONTHLY' : null;
    if (unit) return recurrenceOf({ ...clause, expression: { ...expression, recurs: { unit, last: false } } }, context);
  }
  const unit = inheritedUnit(dated, state);
  return unit === null ? null : recurrenceOf(underRecurrence(clause, unit), context);
}

type Limit = { due: string | null; recurs: string | null; title: string | null };

function draft(text: SourceText, dated: Dated, { due, recurs: recurrence, title }: Limit): Draft {
  const { clause } = dated;
  const { from, to } = clause.expression;
  const what = whatOf(clause, title);
  const minute = dated.endMinute ?? dated.startMinute;
  return {
    kind: askKindOf(`${what} ${clause.after.slice(0, 80)}`, `${clause.label ?? ''}${clause.before}`),
    what,
    raw: rawOf(text, from, to),
    span: spanOf(text, from, to),
    due,
    time: clock(minute),
    recurs: recurrence,
    to: recipientOf(clause),
    sentence: clause.sentence.from,
    notes: recurrence ? [] : dated.notes,
    binding: due !== null || recurrence !== null,
  };
}

/** A limit the text states without a day to count from: kept with a null date, so that nobody overlooks it. */
const isOpen = ({ clause: { expression } }: Dated): boolean =>
  expression.duration !== null ||
  expression.first.relative !== null ||
  expression.first.weekday !== null ||
  (expression.first.hour !== null && expression.limit === 'before');

/** `4月第一周`, `发现虫害当日`: a week of a month, or the day something may happen, is a limit and no date. */
const isUnset = ({ clause: { expression, lead, after } }: Dated): boolean =>
  hasDate(expression.first) && expression.last === null && expression.first.relative === 'same-day'
    ? /(?:发现|发生|出现|受理|办结|接到|报备|提前\d*|凡)[^。;]{0,40}$/.test(lead)
    : expression.first.days.length === 0 &&
      expression.first.month !== null &&
      /^(?:的?第[一二三四五1-5]个?|首)(?:周|星期)/.test(after);

/** `每季度结束后5日内,即4月5日、7月5日…`: the days of a recurrence already stated. */
const isSpelledOut = ({ clause: { lead, expression } }: Dated): boolean =>
  expression.first.month !== null && /(?:每|按)[^。;]{0,40}(?:,即|,分别[为是]|\(即)[^。;]{0,60}$/.test(lead);

/** `每日8时、16时`: one duty for each time of day. */
function timesOf(dated: Dated): (string | null)[] {
  const { first, also } = dated.clause.expression;
  const more = also.flatMap((moment) =>
    moment.hour === null || moment.hour === first.hour || hasDate(moment)
      ? []
      : clock(minuteOf(moment, { date: null, afternoon: (dated.startMinute ?? 0) >= 720 }).minute),
  );
  return [clock(dated.endMinute ?? dated.startMinute), ...more];
}

/** `9月2日12时、9月4日17时前`: each day of a list with a time of its own. */
function ownTimes({ clause: { expression }, startMinute }: Dated): (string | null)[] {
  const anchor = { date: null, afternoon: (startMinute ?? 0) >= 720 };
  return [expression.first, ...expression.also].map((moment) => clock(minuteOf(moment, anchor).minute));
}

function draftsOf(text: SourceText, dated: Dated, state: LineState): Draft[] {
  stateOf(dated, state);
  const recurrence = recurs(dated, state);
  const { title, basis, calendar } = state.setting;
  if (recurrence)
    return timesOf(dated).map((time) => ({ ...draft(text, dated, { due: null, recurs: recurrence, title }), time }));
  if (dated.role !== 'deadline' || dated.clause.expression.recurs) return [];
  const counted = countedDue(dated, { basis, calendar, meeting: state.bounds.meeting });
  if (counted) {
    const one = draft(text, dated, { due: counted.due && looseIso(counted.due), recurs: null, title });
    return [{ ...one, binding: true, notes: [...one.notes, counted.note] }];
  }
  if (isUnset(dated)) return [{ ...draft(text, dated, { due: null, recurs: null, title }), notes: [], binding: true }];
  if (dated.start === null && !isOpen(dated)) return [];
  if (state.recurring && isSpelledOut(dated)) return [];
  const dates = listedDates(dated);
  const times = dated.clause.expression.also.length > 0 ? ownTimes(dated) : [];
  return dates.flatMap((due, index) => {
    const one = draft(text, dated, { due: due && looseIso(due), recurs: null, title });
    if (dates.length === 1 && dated.clause.expression.also.every((moment) => !hasDate(moment)))
      return [...new Set([one.time, ...times])]
        .filter((time) => time !== null || times.length === 0)
        .map((time) => ({ ...one, time }));
    return times.length === dates.length ? { ...one, time: times[index] ?? one.time } : one;
  });
}

/** `5月5日上报第一期，此后每隔一周报送，上报日15:00前`: a bare time after dated asks of one sentence is the time of each. */
function spreadTimes(drafts: Draft[], times: Map<number, string>): void {
  for (const one of drafts) {
    const time = times.get(one.sentence);
    if (time !== undefined && one.time === null && (one.due !== null || one.recurs !== null)) one.time = time;
  }
}

/** The days of a holiday, or of the watch kept over one. */
const isHoliday = ({ role, clause: { before, near } }: Dated): boolean =>
  role === 'holiday' ||
  /(?:节日?|假期|放假)(?:期间|时间)?(?:为|是)?[(,:]?$/.test(before) ||
  /^[^,。]{0,8}(?:24小时|值班|放假)/.test(near);

/** `从3月11日开始，每天…报送，至4月30日结束`: beginning and end stand apart in one sentence. */
function boundsOf(dated: Dated[]): Bounds {
  const bounds: Bounds = { ranges: new Map(), ends: new Set(), holidays: [], meeting: null };
  let open: { sentence: number; start: LooseDate } | null = null;
  for (const one of dated) {
    const { clause, start, end } = one;
    const sentence = clause.sentence.from;
    if (one.role === 'meeting' && !clause.expression.recurs) bounds.meeting = end ?? start ?? bounds.meeting;
    if (start && end && isHoliday(one)) bounds.holidays.push({ start, end });
    if (clause.expression.limit === 'from' && start) open = { sentence, start };
    else if (open?.sentence === sentence && start && /(?:至|到)$/.test(clause.before)) {
      bounds.ranges.set(sentence, [{ start: open.start, end: start }]);
      bounds.ends.add(one);
    }
  }
  return bounds;
}

/** A time of day and nothing else, as a limit: `上报日15:00前`. */
const isBareLimit = ({ role, startMinute, clause: { expression } }: Dated): boolean =>
  role === 'deadline' &&
  startMinute !== null &&
  expression.last === null &&
  expression.limit === 'before' &&
  !hasDate(expression.first) &&
  !expression.recurs &&
  !expression.duration;

/** `6月25日上午11时前、下午16时前`: a further time of the day, or of the recurrence, that the sentence named before. */
function furtherTime(text: SourceText, one: Dated, previous: Draft, title: string | null): Draft {
  const { due, recurs: recurrence } = previous;
  return draft(text, one, { due, recurs: recurrence, title });
}

/** The deadlines of a document, each value once, in the order of the text. */
export function asksOf(text: SourceText, dated: Dated[], setting: AskSetting): Asks {
  const drafts: Draft[] = [];
  const times = new Map<number, string>();
  const state: LineState = { ...noRecurrence(), line: -2, bounds: boundsOf(dated), setting };
  for (const one of dated) {
    const { sentence } = one.clause;
    const previous = drafts.at(-1);
    if (isBareLimit(one) && previous?.sentence === sentence.from) {
      if (previous.time === null) times.set(sentence.from, clock(one.startMinute) ?? '');
      else drafts.push(furtherTime(text, one, previous, setting.title));
      continue;
    }
    if (!state.bounds.ends.has(one)) drafts.push(...draftsOf(text, one, state));
  }
  spreadTimes(drafts, times);
  return collect(drafts);
}

/** The same limit stated twice is one ask for both things. */
function mergeInto(ask: Ask, other: Ask): void {
  if (!ask.what.includes(other.what) && ask.what.length < 80) ask.what = `${ask.what}；${other.what}`;
  if (ask.kind === 'work') ask.kind = other.kind;
  ask.to ??= other.to;
}

function collect(drafts: Draft[]): Asks {
  const asks: Ask[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, Ask>();
  const isBare = (one: Draft) =>
    one.recurs !== null &&
    /^(?:QUARTERLY|HALF-YEARLY|YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(one.recurs) &&
    one.time === null;
  const detailed = new Set(drafts.filter((one) => one.recurs !== null && !isBare(one)).map((one) => one.sentence));
  for (const one of drafts) {
    if (isBare(one) && detailed.has(one.sentence)) continue;
    const { sentence: _, notes, binding: __, ...ask } = one;
    const key = `${ask.due}|${ask.time}|${ask.recurs}${ask.due === null && ask.recurs === null ? ask.span[0] : ''}`;
    for (const note of notes) diagnostics.push({ ...note, span: ask.span });
    const earlier = seen.get(key);
    if (earlier) {
      mergeInto(earlier, ask);
      continue;
    }
    seen.set(key, ask);
    asks.push(ask);
  }
  return { asks, diagnostics, binding: drafts.filter((one) => one.binding).length };
}
