import type { Calendar } from '../calendar/calendar.ts';
import { bodyClauses } from './body-clauses.ts';
import type { Chat } from './chat.ts';
import type { Dated } from './dated.ts';
import { datedClauses } from './dated.ts';
import { asksOf } from './deadline.ts';
import type { DocumentNumber } from './document-number.ts';
import { attendanceAsks, meetingsOf } from './gathering.ts';
import type { Header } from './header.ts';
import type { Evidence } from './kind.ts';
import type { NoticeKind, ReadNote } from './reading.ts';
import type { Setting } from './role-word.ts';
import type { Signature } from './signature.ts';
import type { SourceText } from './text.ts';
import { matchesOf, spanOf } from './text.ts';
import type { TimeToken } from './time-token.ts';
import { maxTimeTokens, timeTokens } from './time-token.ts';
import { kindOfTitle } from './title.ts';
import { undatedAsks } from './undated.ts';
import { inspectionsOf } from './visit.ts';
import { genres, looks } from './vocabulary.ts';
import type { LooseDate, YearBasis } from './when.ts';

/** The parts of a document whose duties are read. */
export type Document = { text: SourceText; header: Header; signature: Signature | null; chat: Chat | null };

const spokenYear = /(?<![\d〔[(【])((?:19|20)\d{2})年/g;

/** The year the text itself speaks of most often (the later one when two are level); null when it names none. */
export function namedYear(text: SourceText): number | null {
  const counts = new Map<number, number>();
  for (const [, digits] of matchesOf(spokenYear, text.plain)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && year > (best ?? 0))) best = year;
  }
  return best;
}

const judgedYear = /((?:19|20)\d{2})年度?(?!上半年)(?=[^。\n]{0,30}(?:考核|考评|验收|述职|年报|决算))/g;

/** `对2026年度责任书落实情况进行考核`: the year named is over, or nearly. */
export const isClosed = ({ plain }: SourceText, named: number | null): boolean =>
  named !== null && matchesOf(judgedYear, plain).some(([, year]) => Number(year) === named);

const datedYear = /(?<!\d)(?:19|20)\d{2}(?=年|[\]〕）)】]|[-./]\d{1,2}[-./]\d)/g;
const passingYear = /((?:19|20)\d{2})年(?!以来|起)/g;

/**
 * A paper handed in years after it was written: its title names its year, or its body does again and again, and no year
 * of it comes near the day it came in. Then that day says nothing of its dates.
 */
export function isOldPaper(
  { plain }: SourceText,
  title: string,
  years: { named: number | null; arrived: number },
): boolean {
  const { named, arrived } = years;
  if (named === null || named >= arrived - 1) return false;
  if (matchesOf(datedYear, plain).some(([year]) => Number(year) >= arrived - 1)) return false;
  return (
    title.includes(`${named}年`) ||
    matchesOf(passingYear, plain).filter(([, year]) => Number(year) === named).length > 1
  );
}

/** The latest year of the numbers a text cites: the least a document without any year of its own says of when it was written. */
export function citedYear(numbers: DocumentNumber[]): number | null {
  const years = numbers.flatMap((one) => one.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

/** The wording of a news item, and the wording of a document that asks. */
const reports =
  /记者从|通讯员|并讲话。|[作做]了?[^。,]{0,6}讲话。|据(?:悉|了解),|(?:强调|指出|会议要求),|[,并]强调|会议(?:进一步)?[^。;,]{0,24}(?:明确|肯定|听取|传达|总结|通报)了|召开了[^。]{0,24}会议?。会[上议]/;
/** `青溪县档案局开展执法检查`: a headline that says who does what. */
const headline =
  /(?:^|\n)(?:[^关\n,。:]{2,12}:)?[^关各\n,。:]{2,40}(?:召开|开展|举办|举行|迎接|接受|进驻|启动|展开|推进|来[我本]?[县市区镇乡])[^\n,。:;!]{0,30}(?<![知函案告见法则定划度点排单表程书令])\n/;
/** What no office writes to another. */
const wire = /本[报网台]讯|[(](?:记者|通讯员|本报)|(?<!其)[他她](?:强调|指出|要求)/;
/** How an account tells what was done; a notice has one of these at most. */
const account =
  /主持(?:会议|召开)|由[^。,或]{2,20}主持|出席会议|(?:参加|列席|召开|举[行办]|组织|听取|汇报|观[看摩]|查看|走访|了解|审议|传达|通报|宣读|肯定|进行|交流|部署)了|一行|带队|先后[到来深对]|(?:指出|强调|表示)[:,]|同时要求|(?:书记|[长任]|同志|会议)要求|要求各|近日|连日来|(?<=[,。\n从])日前|以来|来源:|记者|奔赴|深入|[处查]\S{0,6}\d+[起家]|正式启动|[上下]午,[^。]{2,30}(?:召开|举行|开展)|\d日,[^。]{2,40}(?:带队|派出|深入|[赴到来])/g;
/** What only somebody says who wants something. */
const wants = /(?<!邀)请(?![示假进])|[定拟将]于|会议(?:时间|地点)|参会|特此|通知(?!书)|公示|不得/;
/** What those who came did: `对各校进行了检查`, `检查组先后来到…`. */
const done = new RegExp(`进行了[^。,;]{0,16}(?:${looks}|指导)|组(?:一行)?先后|充分肯定了`);
/** Under such words: what is still to come. */
const toCome = /[拟请]|(?<!规)[定将][于对]|准备好|做好[^。,]{0,8}准备|配合|须|务必|[明后]天|[本下]周/;
/** A title that says which kind of paper it stands over. */
const named = new RegExp(genres);
const addressed =
  /请各|请(?:你|认真|按|于|做好)|特此通知|通知如下|现将[^。]{0,40}(?:通知|印发|转发)|安排如下|(?:^|\n)各[^。,:\n]{1,30}:|各[^。]{2,60}(?<!要求|强调|指出):(?!\d)/;

/** How a document to those above ends. */
const submitted = /请审[示议阅定]|请批[示复准]|请予(?:审|批)|特此(?:报告|请示)|妥否|当否|以上报告/;

const meetingWords =
  /(?:召开|举行)[^。]{0,40}会|会议(?:名称|时间|地点|形式|议程|日程)|(?:参会|与会|参加|出席|列席)(?:人员|对象|范围|:)/;
/** Of a visit, which may hear people in a 座谈会: only words that call them to a meeting of its own. */
const calledTo = /会议时间|(?:参会|与会|出席|列席)(?:人员|对象|范围)/;

/** `招聘公告`, `关于封闭施工的通告`: what the public may or must do, with no office addressed. */
const isOpen = (title: string | null, body: string): boolean =>
  /(?:公告|通告|公示|启事|[封开]信|倡议书)(?:\([^()]*\))?$/.test(title ?? '') &&
  !/各(?!位|类|项|种|级|界|方|自|族|考点|岗)[^,。:]{1,24}(?:[,:;、]|请|要|须|应|将|按|务必)/.test(body);

/** The nature of the document, for expressions whose own words leave it open. */
function settingOf(
  title: string | null,
  kind: NoticeKind | null,
  { head, body }: { head: string; body: string },
): Setting {
  const words = `${title ?? ''}${body.slice(0, 400)}`;
  const training =
    kind === 'training' || (kind === null && /培训班|举办[^。]{0,30}培训|培训(?:时间|地点|对象)|主讲/.test(words));
  const visits = kind === 'inspection' || kind === 'assessment';
  const meeting =
    !training &&
    (kind === 'meeting' || (visits || /^[^。]{0,99}考试/.test(title ?? body) ? calledTo : meetingWords).test(words));
  const inspection =
    visits ||
    (kind === null && !meeting && /督查组|检查组|督导组|检查(?:内容|范围|对象|方式)|自查(?:阶段)?\(|评查/.test(words));
  const upward = /(?:的报告|请示)$/.test(title ?? '') && submitted.test(body);
  const isCalling = addressed.test(body);
  const isTold = !isCalling && !toCome.test(body);
  const news =
    /(?:讲话|致辞|发言)$/.test(title ?? '') ||
    (!isCalling && wire.test(body)) ||
    (!isCalling &&
      kind !== 'announce' &&
      !named.test(title ?? '') &&
      !wants.test(body.replace(/《[^》]*》/g, '')) &&
      matchesOf(account, body).length + (headline.test(head) ? 1 : 0) > 1);
  const narrative =
    upward ||
    news ||
    /(?:工作|情况|整改)(?:的)?报告$|请示$/.test(title ?? '') ||
    (isTold && ((headline.test(head) && head.length > 50) || (kind === null && done.test(body)))) ||
    (reports.test(body) && !isCalling && !/(?:^|[\n。])[兹拟]?定于/.test(body));
  return {
    meeting,
    training,
    inspection,
    narrative,
    news,
    upward,
    lookBack: /[通专简]报$/.test(title ?? '') || (title === null && /现将[^。]{0,30}通报如下/.test(body)),
    open: isOpen(title, body),
    report: kind === 'report' || kind === 'recommend' || kind === 'survey',
  };
}

/** Said when the reader stopped looking for dates. */
function cutOff(text: SourceText, tokens: TimeToken[]): ReadNote[] {
  const last = tokens.at(-1);
  if (tokens.length < maxTimeTokens || !last) return [];
  return [
    {
      code: 'text.too-many-dates',
      span: spanOf(text, last.from, last.to),
    },
  ];
}

/** What a document asks for, and the dates it was read from. */
export type Duties = Evidence & { diagnostics: ReadNote[]; dated: Dated[]; issued: LooseDate | null };
/** Everything the document asks for, with what was inferred on the way. */
export function dutiesOf(document: Document, basis: YearBasis, calendar: Calendar | null = null): Duties {
  const { text, header } = document;
  const title = header.title?.value ?? null;
  const named = title === null ? null : kindOfTitle(title);
  const body = text.plain.slice(header.addressees?.from ?? header.bodyFrom, header.bodyFrom + 600);
  const setting = settingOf(title, named, { head: `${text.plain.slice(0, header.bodyFrom)}\n${body}`, body });
  const tokens = timeTokens(text.plain);
  const dated = datedClauses(bodyClauses(document, tokens), basis, setting);
  const deadlines = asksOf(text, dated, { basis, title, calendar });
  const gatherings = meetingsOf(text, dated);
  const visits = inspectionsOf(text, dated, { isInspection: setting.inspection, title });
  const issued = basis.issued && basis.issued.month !== null ? basis.issued : null;
  return {
    title,
    named,
    body: text.plain.slice(header.bodyFrom),
    main: text.plain.slice(header.bodyFrom, Math.max(document.signature?.from ?? text.plain.length, header.bodyFrom)),
    binding: deadlines.binding,
    narrative: setting.narrative,
    open: setting.open,
    openMeeting: gatherings.diagnostics.some((one) => one.code === 'meeting.date-open'),
    asks: [
      ...deadlines.asks,
      ...attendanceAsks(gatherings.meetings, visits.inspections),
      ...undatedAsks(text, header.bodyFrom, deadlines.asks),
    ],
    meetings: gatherings.meetings,
    inspections: visits.inspections,
    dated,
    issued,
    diagnostics: [...deadlines.diagnostics, ...gatherings.diagnostics, ...visits.diagnostics, ...cutOff(text, tokens)],
  };
}
