import { askKindOf, recipientOf } from './ask.ts';
import { countedDue } from './counted.ts';
import type { Dated, Note } from './dated.ts';
import { listedDates } from './dated.ts';
import { boundsOf } from './limit-bounds.ts';
import type { AskSetting, LineState } from './limit-recurrence.ts';
import { isSpelledOut, noRecurrence, recurs, stateOf } from './limit-recurrence.ts';
import { hasDate } from './moment.ts';
import { whatOf } from './object.ts';
import type { Ask, ReadNote } from './reading.ts';
import { reportVerb } from './role-word.ts';
import type { SourceText } from './text.ts';
import { rawOf, spanOf } from './text.ts';
import { clock, looseIso, minuteOf } from './when.ts';

/** `binding` counts the limits that bind the reader although some have no date (`收到通知后3日内`). */
export type Asks = { asks: Ask[]; diagnostics: ReadNote[]; binding: number };

type Draft = Ask & { sentence: number; notes: Note[]; binding: boolean };
type Limit = { due: string | null; recurs: string | null; title: string | null };

/** `上午下班前`: a half-day, and no hour that could be given. */
function halfOf({ clause: { expression } }: Dated): Pick<Ask, 'half'> {
  const { half } = expression.last?.half ? expression.last : expression.first;
  return half === 'am' || half === 'pm' ? { half } : {};
}

/** `制定措施,一周内报县茶办`: binds whoever reads it, unlike `发现险情2小时内报告`. */
const isPlainTerm = ({ expression, near, lead }: Dated['clause']): boolean =>
  expression.duration !== null &&
  reportVerb.test(near) &&
  !/发现(?!的)|发生|出现|如有|若|凡|一旦|变[动更]|突发|重大|之日|接到|申请/.test(lead);

/** `报送检查台账,签订责任状`: what is handed in stands nearest, and the letter is a duty of its own. */
function kindOf({ near, after, label, before }: Dated['clause'], what: string): Ask['kind'] {
  const of = (words: string) => askKindOf(`${what} ${words}`, `${label ?? ''}${before}`);
  const kind = of(after.slice(0, 80));
  const nearest = /letter|app|group|second/.test(kind) ? of(near) : 'work';
  return nearest === 'work' ? kind : nearest;
}

function draft(text: SourceText, dated: Dated, { due, recurs: recurrence, title }: Limit): Draft {
  const { clause } = dated;
  const { from, to } = clause.expression;
  const what = whatOf(clause, title);
  const minute = dated.endMinute ?? dated.startMinute;
  return {
    kind: kindOf(clause, what),
    what,
    raw: rawOf(text, from, to),
    span: spanOf(text, from, to),
    due,
    time: clock(minute),
    ...(minute === null ? halfOf(dated) : {}),
    recurs: recurrence,
    to: recipientOf(clause),
    sentence: clause.sentence.from,
    notes: recurrence ? [] : dated.notes,
    binding: due !== null || recurrence !== null || isPlainTerm(clause),
  };
}

/** A limit the text states without a day to count from: kept with a null date, so that nobody overlooks it. */
const isOpen = ({ clause: { expression } }: Dated): boolean =>
  expression.duration !== null ||
  expression.first.relative !== null ||
  expression.first.weekday !== null ||
  (expression.first.hour !== null && expression.limit === 'before');

/** `4月第一周`, `发现虫害当日`: a week of a month, or the day something may happen, is a limit and no date. */
const isUnset = ({ clause: { expression, lead } }: Dated): boolean =>
  hasDate(expression.first) && expression.last === null && expression.first.relative === 'same-day'
    ? /(?:发现|发生|出现|受理|办结|接到|报备|提前\d*|凡)[^。;]{0,40}$/.test(lead)
    : expression.first.nth !== null && expression.first.weekday === null;

/** `每日8时、16时`: one duty for each time of day. */
function timesOf(dated: Dated): (string | null)[] {
  const { also } = dated.clause.expression;
  const more = also.flatMap((moment) =>
    moment.hour === null || hasDate(moment)
      ? []
      : clock(minuteOf(moment, { date: null, afternoon: (dated.startMinute ?? 0) >= 720 }).minute),
  );
  return [...new Set([clock(dated.endMinute ?? dated.startMinute), ...more])];
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
  if (isUnset(dated)) {
    const unset = { code: 'date.open' };
    return [{ ...draft(text, dated, { due: null, recurs: null, title }), notes: [unset], binding: true }];
  }
  if (dated.start === null && !isOpen(dated)) return [];
  if (state.recurring && isSpelledOut(dated)) return [];
  const dates = listedDates(dated);
  const times = dated.clause.expression.also.length > 0 ? ownTimes(dated) : [];
  return dates.flatMap((due, index) => {
    const one = draft(text, dated, { due: due && looseIso(due), recurs: null, title });
    if (dates.length === 1 && dated.clause.expression.also.every((moment) => !hasDate(moment)))
      return times.length === 0
        ? [one]
        : [...new Set([one.time, ...times])].filter((time) => time !== null).map((time) => ({ ...one, time }));
    return times.length === dates.length ? { ...one, time: times[index] ?? one.time } : one;
  });
}

/** `5月5日上报第一期，此后每隔一周报送，上报日15:00前`: a bare time after dated asks of one sentence is the time of each. */
function spreadTimes(drafts: Draft[], times: Map<number, string[]>): Draft[] {
  return drafts.flatMap((one) => {
    const own = times.get(one.sentence);
    return own !== undefined && one.time === null && (one.due !== null || one.recurs !== null)
      ? own.map((time) => ({ ...one, time }))
      : [one];
  });
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
  const times = new Map<number, string[]>();
  const state: LineState = { ...noRecurrence(), monthly: false, line: -2, bounds: boundsOf(dated), setting };
  for (const one of dated) {
    const { sentence } = one.clause;
    const previous = drafts.at(-1);
    if (isBareLimit(one) && previous?.sentence === sentence.from) {
      if (previous.time === null)
        times.set(sentence.from, [...(times.get(sentence.from) ?? []), clock(one.startMinute) ?? '']);
      else drafts.push(furtherTime(text, one, previous, setting.title));
      continue;
    }
    if (!state.bounds.ends.has(one)) drafts.push(...draftsOf(text, one, state));
  }
  return collect(spreadTimes(drafts, times));
}

/** The same limit stated twice is one ask for both things. */
function mergeInto(ask: Ask, other: Ask): void {
  if (!ask.what.includes(other.what) && ask.what.length < 80) ask.what = `${ask.what}；${other.what}`;
  if (ask.kind === 'work') ask.kind = other.kind;
  ask.to ??= other.to;
}

function collect(drafts: Draft[]): Asks {
  const asks: Ask[] = [];
  const diagnostics: ReadNote[] = [];
  const seen = new Map<string, Ask>();
  const isBare = (one: Draft) =>
    one.recurs !== null &&
    /^(?:QUARTERLY|HALF-YEARLY|YEARLY|MONTHLY|WEEKLY|DAILY)(?:;from=[\d-]+)?$/.test(one.recurs) &&
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
