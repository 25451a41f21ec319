import type { Calendar } from '../calendar/calendar.ts';
import type { Dated } from './dated.ts';
import { laterThan } from './dated.ts';
import type { Bounds } from './limit-bounds.ts';
import { hasDate } from './moment.ts';
import type { DateRange } from './recurrence.ts';
import { recurrenceOf, underRecurrence } from './recurrence.ts';
import { leftOut, quotedRule } from './role-never.ts';
import { reportVerb } from './role-word.ts';
import { partOf } from './text.ts';
import type { YearBasis } from './when.ts';
import { looseIso } from './when.ts';

/** Carried along one line: the recurrence stated last, the start of a regular report, a range that bounds it. */
export type LineState = {
  line: number;
  unit: 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | null;
  /** The text has stated a monthly rule. */
  monthly: boolean;
  /** The months in which something is done every year: `每年6月、12月各检查一次`. */
  months: number[];
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

/** What the sender does itself: `每月编发`, `每年拟推荐3所学校`. */
const issueVerb =
  /^(?![^,。]{0,4}(?:报送|上报|填报|报告|反馈|提交)|[将把][^。;]{2,40}(?:[报送交]|反馈|发[至到给]|传[至到]))[^,。]{0,6}(?:编发|印发|通报|公布|发布|出刊|编印|刊发|召开|组织召开|开展|检查|督查|调度会|例会|研究|拟[推选评表])/;

/** `我局将从5月起,每月10日向省局报送`: what the sender has to hand in above. */
const ownRound = ({ lead, after }: Dated['clause']): boolean =>
  /(?:^|[,。;:])我(?:[市县区镇乡局办委厅部院会]|单位|中心)[^,。;请各]{0,6}(?:将|拟|须|需)[^。;请各]{0,30}$/.test(
    lead,
  ) &&
  /^(?:定期|按时|统一)?(?:[向报给](?!我))?[^,。]{0,4}(?:国务院|国办|[省市]|上级|中央)[^,。]{0,10}(?:报|$|[,。])/.test(
    after,
  );

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
  if (dated.role === 'past' || quotedRule(clause) || ownRound(clause)) return false;
  const words = clause.after.slice(0, 80);
  if (issueVerb.test(clause.after) || leftOut.test(clause.after)) return false;
  // `汇总的每月数据是否与报送的一致`: whose figures they are.
  if (isBareRecurrence(clause.expression) && /[的中]$/.test(clause.before)) return false;
  if (clause.expression.limit === 'before' || clause.expression.limit === 'until') return true;
  if (isBareRecurrence(clause.expression))
    return reportVerb.test(clause.near) || /^(?!的).*报告(?!厅|会|团)/.test(clause.near);
  if (reportVerb.test(words) || /^[^,。]{0,4}照此/.test(words) || /报告(?!厅|会|团)/.test(words)) return true;
  return /(?:报送|上报|填报|报告|反馈)[^,。]{0,10}(?:时间|日期|周期)?(?:为|是|:)?$/.test(clause.before);
}

/** `(9月6日至8日、10月1日至7日)每天…`: every range of the sentence bounds the report. */
function addRange(state: LineState, sentence: number, range: DateRange): void {
  if (state.around.sentence !== sentence) state.around = { sentence, ranges: [] };
  state.around.ranges.push(range);
}

export const noRecurrence = () => ({
  unit: null,
  months: [],
  recurring: false,
  from: null,
  bare: null,
  around: { sentence: -1, ranges: [] },
});

export function stateOf(dated: Dated, state: LineState): void {
  const { line } = dated.clause.sentence;
  if (line !== state.line) Object.assign(state, { ...noRecurrence(), line });
  const { expression } = dated.clause;
  if (expression.recurs?.unit === 'MONTHLY') state.monthly = true;
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
  return bounds.ranges.get(sentence.from) ?? (holidays.length > 0 ? holidays : bounds.watches);
}

/** `年报次年3月20日前,半年报本年7月15日前`: a return named by its period, due in whatever year the period ends. */
const isStanding = ({ expression: { first, last }, before, lead }: Dated['clause']): boolean =>
  last === null &&
  first.month !== null &&
  /^(?:次年|翌年|来年|本年|当年|同年)$/.test(first.yearWord ?? '') &&
  /(?:半?年报|季报|月报|预报|快报|年度?(?:统计)?报表|按年度?|[上下]半年|全年)[^,。;]{0,12}$/.test(before) &&
  !/(?:19|20)\d{2}年|每年/.test(lead);

/** `每月…受理。20日前公示` in a paper of the 29th: a day without a month, gone by already, is that of the rule before. */
const isGoneBy = ({ start, clause: { expression } }: Dated, { issued }: YearBasis): boolean =>
  expression.first.month === null &&
  expression.first.relative === null &&
  expression.first.days.length > 0 &&
  start !== null &&
  issued?.month != null &&
  laterThan(issued, start);

/** `每月…。其中6月份和12月份的,须在6月10日和12月10日前`: months of the rule that come back every year. */
const namesMonths = ({ expression: { first, also }, lead }: Dated['clause']): boolean =>
  first.year === null &&
  first.yearWord === null &&
  also.length > 0 &&
  [first, ...also].every((one) => one.month !== null && new RegExp(`(?<!\\d)${one.month}月份[^日]`).test(lead));

/** `每年6月、12月各检查一次,分别于6月25日、12月20日前报送`. */
const comesBack = ({ expression: { first, also } }: Dated['clause'], months: number[]): boolean =>
  first.year === null &&
  first.yearWord === null &&
  also.length > 0 &&
  [first, ...also].every((one) => one.month !== null && months.includes(one.month));

/** The recurrence a limit shares with the one its line stated before: `每月10日前报甲,25日前报乙`. */
function inheritedUnit(dated: Dated, state: LineState): LineState['unit'] {
  const { clause } = dated;
  const { expression } = clause;
  if (dated.role !== 'deadline') return null;
  // `每月的工资表25号前交`: the thing stands between the rule and its day.
  if (
    expression.first.month === null &&
    expression.first.days.length > 0 &&
    /每个?月的?[^,。;]{1,10}$/.test(clause.lead)
  )
    return 'MONTHLY';
  if (state.monthly && isGoneBy(dated, state.setting.basis)) return 'MONTHLY';
  if (state.monthly && namesMonths(clause)) return 'YEARLY';
  if (state.months.length > 1 && comesBack(clause, state.months)) return 'YEARLY';
  const isNamedMonth =
    expression.first.relative === 'next-month' ||
    (expression.first.relative === 'this-month' && clause.whole.includes('当月'));
  if (
    isNamedMonth &&
    expression.first.days.length > 0 &&
    (/每月|月报|按月|逐月|月度/.test(`${clause.whole}${state.setting.title ?? ''}`) ||
      /次月[^。]*[上当本]月/.test(clause.whole))
  )
    return 'MONTHLY';
  if (
    (state.unit === 'MONTHLY' || state.unit === 'QUARTERLY') &&
    expression.first.month === null &&
    expression.first.relative === null &&
    expression.first.days.length > 0 &&
    !/月份?(?:为|是|则)$|\d月份[^,。()]{0,12}于$/.test(clause.lead)
  )
    return state.unit;
  if (isStanding(clause)) {
    state.unit = 'YEARLY';
    return state.unit;
  }
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

export function recurs(dated: Dated, state: LineState): string | null {
  const { clause } = dated;
  const { basis } = state.setting;
  const { expression } = clause;
  const around = rangesAround(clause, state);
  const context = { basis, from: state.from, around };
  if (expression.recurs) {
    const { unit } = expression.recurs;
    if (isBareRecurrence(expression) && /YEARLY|QUARTERLY/.test(unit)) state.bare = clause.sentence.from;
    if (!isRecurringDuty(dated)) {
      if (unit === 'YEARLY') state.months = [expression.first, ...expression.also].flatMap((one) => one.month ?? []);
      if (unit === 'MONTHLY' && isBareRecurrence(expression) && stocktaking.test(clause.after)) state.unit = unit;
      return null;
    }
    state.recurring = true;
    const isFirstMonth = unit === 'QUARTERLY' && !expression.recurs.last && expression.first.days.length > 0;
    state.unit = unit === 'MONTHLY' || unit === 'YEARLY' || isFirstMonth ? unit : null;
    const found = recurrenceOf(clause, context);
    state.bare = found !== null && /^(?:HALF-YEARLY|QUARTERLY|YEARLY)$/.test(found) ? clause.sentence.from : null;
    return found;
  }
  if (isDailyHour(dated)) return recurrenceOf(underRecurrence(clause, 'DAILY'), context);
  const after = partOf(/([季月年])度?(?:结束|终了|末)?(?:之)?后的?第?$/, clause.before);
  const counted =
    expression.duration?.unit.endsWith('day') ||
    (expression.first.month === null && expression.first.days.length === 1);
  if (after && counted) {
    const amount = expression.duration?.amount ?? expression.first.days[0];
    if (after === '年' && amount !== undefined && amount <= 31)
      return recurrenceOf(
        underRecurrence(
          { ...clause, expression: { ...expression, first: { ...expression.first, month: 1, days: [amount] } } },
          'YEARLY',
        ),
        context,
      );
    if (after !== '年') return recurrenceOf(underRecurrence(clause, after === '季' ? 'QUARTERLY' : 'MONTHLY'), context);
  }
  const unit = inheritedUnit(dated, state);
  return unit === null ? null : recurrenceOf(underRecurrence(clause, unit), context);
}
/** `每季度结束后5日内,即4月5日、7月5日…`: the days of a recurrence already stated. */
export const isSpelledOut = ({ clause: { lead, expression } }: Dated): boolean =>
  expression.first.month !== null && /(?:每|按)[^。;]{0,40}(?:,即|,分别[为是]|\(即)[^。;]{0,60}$/.test(lead);
