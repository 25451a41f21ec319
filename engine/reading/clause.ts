import { hasDate } from './moment.ts';
import { partOf } from './text.ts';
import type { TimeExpression } from './time-expression.ts';
import { looks } from './vocabulary.ts';

/** A sentence of the prepared text: between 。；！？ and line ends. */
export type Sentence = { from: number; to: number; line: number; label: string | null };

/** A time expression with the words around it, which decide what it is for. */
export type Clause = {
  expression: TimeExpression;
  sentence: Sentence;
  /** From the sentence's start (or the expression before) to the expression. */
  before: string;
  /** From the expression to the next one or the sentence's end. */
  after: string;
  /** The first comma-segment of `after`. */
  near: string;
  /** Words of the sentence up to the expression, all of them. */
  lead: string;
  whole: string;
  label: string | null;
  /** The next expression of the sentence is a limit: `各乡镇3月18日、县直单位3月20日前`. */
  nextLimited: boolean;
};

const itemMark = /^(?:[(]?[一二三四五六七八九十]{1,3}[)]?[、.,:]?|[(]?\d{1,2}[)、.](?!\d)|[①-⑳])*/;
const labelAtStart = /^([^,。;:()\d]{1,14}):/;
const heading = /^(?:[^,。;:]{2,14}|[^,。;:]{2,30}(?:会议?|仪式|[开闭]幕式|培训班|讲座))$/;
const timeLabel =
  /([一-龥]{0,8}(?:时间|时限|期限|日期|会期|时间地点|时间、地点|时间及地点|时间和地点))(?:安排|要求)?(?:为|是|:|定在|定于|安排在|从|自|截止到?|截至|至|在|于){0,2}[^,;。:\d]{0,4}$/;

/** The head of a table whose last column is a time, and a row that ends with one. */
const columnHead =
  /^(?=.{0,40}(?:序号|组别|任务|事项|内容|单位|乡镇|对象)).{2,40}?((?:完成|截止|报送|上报|办结|检查|督查|考核)?(?:时间|时限|日期))\|?$/;
/** What the times in the table or list below a head are of; `announced` is the line above the table. */
const columnOf = (head: string, announced: string): string | null => {
  if (head.includes('|') && cellHead.test(head) && !dayIn.test(head)) {
    const schedule = schedules.find(([, line]) => line.test(announced));
    if (schedule) return schedule[0];
  }
  if (!/时[间限]|日期/.test(head)) return null;
  if (visitHead.test(head) && !/[,。;:]/.test(head) && !dayIn.test(head)) return '检查时间';
  const label = partOf(columnHead, head);
  return label !== null && looking.test(head) && /^[时日]/.test(label) ? `检查${label}` : label;
};
const looking = new RegExp(looks);
/** A row ends with a day, and with the rule of its table perhaps. */
const endsRow = (content: string): boolean => {
  const last = content.at(content.endsWith('|') ? -2 : -1);
  return last !== undefined && '月日号底旬前'.includes(last);
};
/** The head of a table of visits whose times stand in some other column: `时间|检查单位|检查人员`. */
const visitHead = new RegExp(`^(?=.{0,30}(?:时间|日期))(?=.{0,30}(?:${looks}|[受被迎]检)).{4,40}$`);
/** What the days of a table are for, by the line that announces it: `督查日程表`, `分片培训安排如下:`. */
const schedules: [string, RegExp][] = [
  ['培训时间', /(?:培训|宣讲|轮训)[^。\n]{0,30}(?:日程|安排|分组|分片|时间表|一览表?)/],
  ['检查时间', new RegExp(`(?:${looks})[^。\\n]{0,30}(?:日程|安排|分组|行程|时间表|一览表?)`)],
];
/** The head of such a table, whatever its columns: `时间|上午|下午`, `乡镇|时间|组长`. */
const cellHead = /^(?=.*\|).{0,60}(?:时间|日期|[上下]午|组别|第[一1]组|乡镇|单位|地点|对象)/;
const dayIn = /\d{1,2}(?:月|日|号|\.\d{1,2})/;

/** Who is visited, in a list of days under one heading: `甲镇:11月26日`. */
const place =
  /(?:乡|镇|街道|村|社区|县|区|市|局|组|学校|[中小]学|园|场|站|所|公司|片|单位|企业|医院|[一二三四五六七八九十]线)(?:\([^()]*\))?$/;
/** `督查日程`, `考评时间`, `报送时间表`: the heading of a list of days. */
const timetable = new RegExp(
  `(?:${looks}|调查)[^,。]{0,6}(?:时间|日期|日程|安排)|(?:报送|上报|交表|报表|截止)[^,。]{0,6}(?:时间|日期)`,
);
const listRow = /^[^,。;:]{0,12}:?\d{1,2}月\d{1,2}/;
/** `2024年9月25日9:00-12:00` on a line of its own below another like it: one more time under the same heading. */
const timeRow = /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:\([^()]{1,6}\))?[\d上下中午晚:点半时分~至-]*$/;
const occasion = new RegExp(`(?:会|会议|仪式|培训班?|讲座|${looks})$`);
/** `(一)检查时间。`: a heading that ends with a full stop. */
const stopHeading = /^[一-龥、]{0,8}(?:时间|日期|时限|期限|会期|时间安排|日程安排)$/;

const isRow = (content: string, column: string | null): boolean =>
  endsRow(content) ||
  (column !== null &&
    /检查|培训/.test(column) &&
    dayIn.test(content) &&
    (content.includes('|') || (column === '检查时间' && !/[,:]/.test(content))));

/** Line ends and !;?。 */
const endsSentence = (code: number): boolean =>
  code === 10 || code === 33 || code === 59 || code === 63 || code === 0x3002;
/** Where the sentence that begins at a place ends. */
function sentenceEnd(plain: string, from: number): number {
  let at = from;
  while (at < plain.length && !endsSentence(plain.charCodeAt(at))) at++;
  return at;
}

/** Split the body into sentences; a short heading line labels the sentence that follows it. */
export function sentencesOf(plain: string, from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  let line = from;
  let headed: string | null = null;
  let column: string | null = null;
  let announced = '';
  for (let at = from; at <= plain.length; ) {
    at = sentenceEnd(plain, start);
    const isLast = at === plain.length;
    const char = plain[at];
    const content = plain.slice(start, at).replace(itemMark, '');
    if (content.length > 0) {
      const opening = content.includes(':') ? partOf(labelAtStart, content) : null;
      // `(一)召开动员会` / `时间:…`: the heading says what the time is of.
      const named: string | null =
        opening === '时间' && headed !== null && occasion.test(headed) ? `${headed}时间` : opening;
      const listed: boolean = headed !== null && timetable.test(headed);
      const own: string | null = listed && named !== null && place.test(named) ? headed : named;
      const inColumn = isRow(content, column);
      if ((char === '\n' || isLast) && !/^[-|: ]+$/.test(content)) {
        if (!content.includes('|')) announced = content;
        if (!inColumn) column = columnOf(content, announced);
      }
      sentences.push({ from: start, to: at, line, label: own ?? (inColumn ? column : null) ?? headed });
      const words = content.endsWith(':') ? content.slice(0, -1) : content;
      const isHeading =
        char === '\n' ? heading.test(words) : char === '。' && words.length <= 12 && stopHeading.test(words);
      const goesOn: boolean = char === ';' || (listed && listRow.test(content));
      const isTimed: boolean = headed !== null && /(?:时间|日期)$/.test(headed) && timeRow.test(content);
      headed = isHeading && !isTimed ? words : goesOn ? (own ?? headed) : isTimed ? headed : null;
    }
    if (char === '\n') line = at;
    start = at + 1;
    if (isLast) break;
  }
  return sentences;
}

/** The first comma-segment behind an expression; a bracket or comma that closes the expression itself is skipped. */
function nearOf(after: string): string {
  const open = after.replace(/^[),]*(?:左右|前后)?[),]*/, '');
  const segments = open.split(',', 2);
  const [first = '', second] = segments;
  return second !== undefined &&
    /^(?!进入|到|赴|请|[检督抽核]查|验收|[^,]*(?:来[^,]?[视检督抽核考调]|视察))[^:。;]{2,28}(?:室|厅|中心|宾馆|酒店|礼堂|楼|会场)$/.test(
      first,
    )
    ? second
    : first;
}

/** The label right before the time, unless the sentence's own says the same and more: `召开动员会时间`. */
function labelOf(before: string, ofSentence: string | null): string | null {
  const direct = partOf(timeLabel, before);
  return direct === null || ofSentence?.endsWith(direct) ? ofSentence : direct;
}

/** Pair every expression of the body with its sentence and its neighbourhood. */
export function clausesOf(plain: string, sentences: Sentence[], expressions: TimeExpression[]): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  for (const [index, expression] of expressions.entries()) {
    let sentence = sentences[at];
    while (sentence && sentence.to <= expression.from) sentence = sentences[++at];
    if (!sentence || expression.from < sentence.from) continue;
    const previous = expressions[index - 1];
    const next = expressions[index + 1];
    const beforeFrom = Math.max(sentence.from, previous?.to ?? 0);
    const afterTo = Math.min(sentence.to, next?.from ?? sentence.to);
    const after = plain.slice(expression.to, Math.min(Math.max(afterTo, expression.to), expression.to + 300));
    const before = plain.slice(Math.max(beforeFrom, expression.from - 200), expression.from);
    clauses.push({
      expression,
      sentence,
      before,
      after,
      near: nearOf(after),
      lead: plain.slice(Math.max(sentence.from, expression.from - 200), expression.from),
      whole: plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 600)),
      label: labelOf(before, sentence.label),
      nextLimited: next?.limit === 'before' && next.from < sentence.to,
    });
  }
  return shareWords(plain, shareLabels(clauses));
}

/** `检查时间为12月1日至3日、8日至11日`: the label before the first of several times is the label of all. */
function shareLabels(clauses: Clause[]): Clause[] {
  for (const [index, one] of clauses.entries()) {
    const next = clauses[index + 1];
    if (next?.sentence !== one.sentence || !/^(?:[、,和及与]|以及)$/.test(next.before)) continue;
    next.label ??= one.label;
    if (next.before !== ',') next.before = one.before;
  }
  return clauses;
}

/** `20日至25日期间(工作日上午9:00-11:30)办理`: office hours in a bracket between the days and their verb. */
const bracketed = /^(?:期间|每天|每日)?\((?:工作日|每[天日]|法定工作日)?\|\)/;

/** `7月1日至5日、7月10日至15日分两批开展`, `3日对南片、4日对北片进行考核`: times that stand side by side share the words behind the last. */
function shareWords(plain: string, clauses: Clause[]): Clause[] {
  for (let index = clauses.length - 2; index >= 0; index--) {
    const [one, next] = [clauses[index], clauses[index + 1]];
    if (!one || !next || one.sentence !== next.sentence || next.expression.from - one.expression.to > 20) continue;
    if (next.nextLimited && /^、[^,。]{1,14}$/.test(one.after)) one.nextLimited = true;
    const between = plain.slice(one.expression.to, next.expression.from);
    const close = /^\([一-龥]{0,10}[:]?$/.test(between) ? next.after.indexOf(')') : -1;
    if (close >= 0) {
      const after = next.after.slice(close + 1);
      Object.assign(one, { after, near: nearOf(after) });
    } else if (
      next.expression.recurs === null &&
      !hasDate(next.expression.first) &&
      bracketed.test(`${between}|${next.after}`)
    ) {
      const after = next.after.slice(1);
      Object.assign(one, { after, near: nearOf(after) });
    } else if (/^(?:[、和及与]|以及)$/.test(between)) Object.assign(one, { after: next.after, near: next.near });
    else if (/^(?:对|到|赴|在)[^,。、]{1,16}、$/.test(between)) one.near = `${between}${next.near}`;
  }
  return clauses;
}
