import type { Calendar } from '../calendar/calendar.ts';
import { isoTime, parseInstant } from '../calendar/date.ts';
import { nextFreeWorkingSlot } from '../calendar/protection.ts';
import { addWorkingHours, dayHours, officeSessions, workingHoursBetween } from '../calendar/working-time.ts';
import type { Ask } from '../reading/reading.ts';
import type { Parameters } from './parameters.ts';
import type { Demand, Fix, ReviewContext } from './review.ts';
import { notApplicable, type Observation, type Observed, observe, unknown } from './rule.ts';
import { chineseDate } from './text/chinese-date.ts';
import { advise } from './text/fixes.ts';
import { hits } from './text/hits.ts';
import { sentenceAt } from './text/sentences.ts';

/** Answers somebody has to write or collect; attending is judged elsewhere. */
const ANSWERED = new Set<Ask['kind']>(['report', 'form', 'recommend', 'work', 'post', 'letter', 'campaign']);
const NAME_LIST = /接龙|名单|回执|报名|联络员|联系人|是否(?:参会|参加|到会)|参会情况/;
const WRITTEN = /表|报告|材料|情况|总结|方案|数据/;
/** A notice about danger may need an answer at once although nobody declared it: then only a reminder to declare. */
const URGENT_MATTER =
  /险情|灾情(?!况)|受灾|汛情|雪情|旱情|旱灾|暴雪|暴雨|冰雹|寒潮|火情|伤亡|抢险|救灾|应急响应|预警|强降雨|台风|大[风雪](?!节)|强对流|雷暴|防办|山洪|地震|突发事件|突发公共|森林火灾|疫情|特急|排涝|转移避险/;
const SAME_DAY =
  /(?:今日|今天|今晚|今天?下午|即日|当日下班前|下班前)[^。；\n]{0,16}?(?:报送|上报|反馈|提交|填报|报至|报我|报到(?=[^，。；：\n]{0,12}(?:局|办|站|所|科|股|室|中心|政府|公司))(?![^，。；\n]{0,12}(?:会议室|会议中心|礼堂|宾馆|酒店))|报县|报市|报上来|报过来|交上来|发过来|发我|发至|交至)/g;

/** 12月27日下班前 names its own day and 每天下班前 every day: neither is the day of the notice. */
const OTHER_DAY = /(?:\d\s*[日号]|每[日天周月]|星期[一-六日天]|周[一-六日])[^。；，,]{0,8}$/;

/** A date in full Chinese numerals signs a document; 11月14日反馈了 tells what was done. Neither sets a limit. */
const SIGNED = /^[一二][〇○零OＯ0一二三四五六七八九]{3}年[^前内止]*日$/;
const DONE = /(?:反馈|报送|上报|提交|报告|提出)了/;
export const isNoLimit = (ask: Ask, text: string): boolean =>
  SIGNED.test(ask.raw.trim()) || (!/[前内止]$/.test(ask.raw) && DONE.test(sentenceAt(text, ask.span).text));

/** 不能来的明天中午前跟我说, 因故不能到会者须于5月20日以前回复: a word of excuse, nothing anybody compiles. */
const EXCUSE =
  /(?<!不得|不准|不予|不许|一律不|严禁)请假|(?:如有|有)(?:疑问|不明之处)|不能(?:来|去|到会|到场|参加|参会|参训|出席|列席)|(?:因故|因事|因病|确有特殊)[^，。；\n]{0,8}不能/;
const isExcuse = (ask: Ask, text: string): boolean => {
  const before = text.slice(Math.max(sentenceAt(text, ask.span).start, ask.span[0] - 24), ask.span[1]);
  return EXCUSE.test(before) && !WRITTEN.test(ask.what);
};

/** Judges every dated answer against the working time left after arrival. */
export function shortLeads(demand: Demand, context: ReviewContext, parameters: Parameters): Observed {
  const dated = demand.reading.asks.filter(
    (ask) => ask.due !== null && ANSWERED.has(ask.kind) && !isNoLimit(ask, demand.text) && !isExcuse(ask, demand.text),
  );
  const { calendar } = context;
  const { receivedAt } = demand;
  if (receivedAt !== null && calendar) {
    const observed = dated.map((ask) => judge({ ask, demand, receivedAt, calendar, parameters }));
    if (observed.some((found) => found === 'unknown')) return unknown('calendar.year');
    const found = observed.filter((item) => item !== null && item !== 'unknown');
    if (dated.length > 0) return observe(found);
  }
  const inWords = sameDayInWords(demand);
  if (inWords.length > 0) return observe(inWords);
  if (dated.length === 0) return notApplicable;
  return unknown(...(receivedAt === null ? ['receivedAt'] : []), ...(calendar ? [] : ['calendar']));
}

type Judged = { ask: Ask; demand: Demand; receivedAt: string; calendar: Calendar; parameters: Parameters };

function judge(judged: Judged): Observation | null | 'unknown' {
  const { ask, demand, receivedAt, calendar } = judged;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(ask.due ?? '')) return null;
  const due = `${ask.due}T${ask.time ?? lastMinute(calendar)}`;
  const wanted = wantedHours(judged);
  if (isFarAhead(receivedAt, due, wanted / dayHours(calendar))) return null;
  if (isLongPast(receivedAt, due)) return outOfDate(ask);
  const late = due <= receivedAt;
  const { hours, unknown: partly } = late
    ? { hours: 0, unknown: false }
    : workingHoursBetween(calendar, receivedAt, due);
  if (partly && hours < wanted) return 'unknown';
  if (hours >= wanted) return null;
  // 上午通知、下午要情况 stays what it is when the day is long: received at eight, due at six leaves a whole working day of hours.
  const sameDay = ask.due === receivedAt.slice(0, 10);
  const tooShort = (sameDay || hours < dayHours(calendar)) && !isNameList(judged);
  const urgent =
    URGENT_MATTER.test(demand.reading.title ?? demand.text.slice(0, 60)) ||
    URGENT_MATTER.test(sentenceAt(demand.text, ask.span).text);
  const fixes = redate(judged, wanted);
  if (urgent) fixes.push(declareEmergency(judged.parameters));
  return {
    span: ask.span,
    level: tooShort && !urgent ? 'should' : 'hint',
    fact: factOf(ask, hours, oneDecimal(wanted / dayHours(calendar))),
    way: wayOf(fixes[0], urgent),
    fixes,
  };
}

/** Three times the wanted days and a month on top: enough in any calendar, published or not, so nothing need be counted. */
function isFarAhead(receivedAt: string, due: string, wantedDays: number): boolean {
  const [from, to] = [parseInstant(receivedAt), parseInstant(due)];
  return from !== null && to !== null && to.day - from.day > 30 + 3 * wantedDays;
}

const MOST_LATE_DAYS = 14;

/** A date more than two weeks before the arrival speaks of an old document or a wrong date, not of haste. */
function isLongPast(receivedAt: string, due: string): boolean {
  const [from, to] = [parseInstant(receivedAt), parseInstant(due)];
  return from !== null && to !== null && from.day - to.day > MOST_LATE_DAYS;
}

const outOfDate = (ask: Ask): Observation => ({
  span: ask.span,
  level: 'hint',
  fact: {
    zh: `“${ask.raw === '' ? ask.due : ask.raw}”比送达早两周以上`,
    en: `Due ${ask.due}, more than two weeks before it arrived`,
  },
  way: {
    zh: '请核对送达时间和文中日期；仍需办理的，请另定期限。',
    en: 'Please check both dates; if it is still wanted, set another date.',
  },
});

/** The default number of working hours for this kind of answer; never below one full day. */
function wantedHours(judged: Judged): number {
  const {
    ask,
    calendar,
    parameters: { values },
  } = judged;
  const day = dayHours(calendar);
  if (isNameList(judged)) return Math.min(values.leadWorkingHoursNumber, day);
  if (ask.kind === 'form') return Math.max(day, values.leadWorkingDaysForm * day);
  if (ask.kind === 'report') return Math.max(day, values.leadWorkingDaysReport * day);
  return Math.max(day, values.leadWorkingHoursNumber);
}

/** A list of names is sent in minutes; the clause around the date says so when the ask itself does not. */
function isNameList({ ask, demand }: Judged): boolean {
  const sentence = sentenceAt(demand.text, ask.span);
  const clauses = sentence.text.split(/[，,]/);
  const at = clauses.findIndex((part) => part.includes(ask.raw));
  // `能来的接龙报名，今晚8点截止`: a clause that holds nothing but the limit speaks of the one before it.
  const isBare = at > 0 && (clauses[at]?.length ?? 0) <= ask.raw.length + 2;
  const clause = isBare ? `${clauses[at - 1]}${clauses[at]}` : (clauses[at] ?? '');
  return NAME_LIST.test(ask.what) || (NAME_LIST.test(clause) && !WRITTEN.test(clause));
}

const oneDecimal = (hours: number) => Math.round(hours * 10) / 10;

function factOf(ask: Ask, hours: number, wantedDays: number): Observation['fact'] {
  const what = ask.raw === '' ? `${ask.due} ${ask.time ?? ''}`.trim() : ask.raw;
  if (hours <= 0) {
    return {
      zh: `要求“${what}”完成，送达后已没有工作时间`,
      en: `Due ${[ask.due, ask.time].filter(Boolean).join(' ')}: no working time is left after arrival`,
    };
  }
  const left = oneDecimal(hours);
  return {
    zh: `要求“${what}”完成，距送达 ${left} 个工作小时，宜留 ${wantedDays} 个工作日`,
    en: `Due ${ask.due} ${ask.time ?? ''}: ${left} working hours after arrival; ${wantedDays} working days are wanted`,
  };
}

function wayOf(fix: Fix | undefined, urgent: boolean): Observation['way'] {
  const zh = fix?.id === 're-date' ? `${fix.effect}。` : '请另定期限。';
  const later = fix?.id === 're-date' ? fix.edit?.replacement : undefined;
  const en = later ? `The text may say 「${later}」 instead.` : 'Please set another date.';
  return urgent
    ? { zh: `${zh}确属应急的，请声明紧急并写明依据。`, en: `${en} If it is an emergency, declare it with its basis.` }
    : { zh, en };
}

const declareEmergency = ({ values }: Parameters) =>
  advise('emergency', '声明紧急', `写明应急依据后即时放行，${values.emergencyHours} 小时内补审`);

/**
 * Moves an answer to the first end of a half-day, outside protected time, that leaves the wanted working hours;
 * empty when the published calendar ends before that. An edit only where the place holds this one date.
 */
export function redate(
  { ask, receivedAt, calendar }: Pick<Judged, 'ask' | 'receivedAt' | 'calendar'>,
  wanted: number,
): Fix[] {
  const reached = addWorkingHours(calendar, receivedAt, wanted);
  const slot = reached === null ? null : nextFreeWorkingSlot(calendar, reached.slice(0, 16), 1);
  const at = slot === null ? null : parseInstant(slot.end);
  if (slot === null || at === null) return [];
  const session = officeSessions(calendar).find(({ start, end }) => start <= at.minute && at.minute <= end);
  const time = session ? isoTime(session.end) : slot.end.slice(11);
  const words = chineseDate(slot.end.slice(0, 10), time);
  const replacement = /前$/.test(ask.raw) ? `${words}前` : words;
  // 6月27日、9月30日前 are several limits in one place: replacing them by one date would lose the others.
  if (ask.raw.includes('、')) return [advise('re-date', '改期', `可改为${words}`)];
  return [{ id: 're-date', title: '改期', effect: `可改为${words}`, edit: { span: ask.span, replacement } }];
}

const lastMinute = (calendar: Calendar) => calendar.hours.pmEnd;

/** 参会人员名单今天下午5点前发我: names are sent in minutes, and are no more than a hint with a clock either. */
const namesOnly = (sentence: string, at: number): boolean => {
  const before = sentence.slice(0, at).split(/[，,]/).at(-1) ?? '';
  const clause = before + (sentence.slice(at).split(/[，,]/)[0] ?? '');
  return NAME_LIST.test(clause) && !WRITTEN.test(clause);
};

/** Same-day words need neither a clock nor a calendar. */
function sameDayInWords(demand: Demand): Observation[] {
  const found = hits(demand, SAME_DAY, { except: URGENT_MATTER }).filter(
    ({ span, sentence }) => !OTHER_DAY.test(sentence.text.slice(0, span[0] - sentence.start)),
  );
  return found.map(({ words, span, sentence }) => ({
    span,
    level: namesOnly(sentence.text, span[0] - sentence.start) ? 'hint' : 'should',
    fact: { zh: `要求“${words}”，当日通知当日要`, en: 'The answer is wanted on the day of the notice' },
    way: { zh: '请改为至少留足一个工作日。', en: 'Please leave at least one full working day.' },
    fixes: [advise('re-date', '改期', '改到下一个完整工作日')],
  }));
}
