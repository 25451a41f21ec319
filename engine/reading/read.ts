/**
 * The reader of official documents. One pure function, one pipeline, every step a file of its own:
 *
 *   text          three views of the input with a map back to it (spans always point into what was given)
 *   header        secrecy, urgency, 文号, title, addressees (GB/T 9704 and the 2012 regulation)
 *   signature     who signed and when; where the main text ends
 *   time-token    the pieces of dates and times; time-expression joins them; when gives them a day and a minute
 *   clause, role  the words around each expression and what it is for: deadline, meeting, check-in, inspection, or nothing
 *   deadline, recurrence, gathering   the dated duties; undated adds those without a date
 *   reference, contact, attachment, length, lead-time, chat, kind   everything else on the card
 *
 * Nothing is guessed silently: an inferred year, half-day or month leaves a diagnostic with its span, and a value the text
 * does not carry is null. A document with a secrecy mark is not read at all.
 */
import { attachmentsOf } from './attachment.ts';
import type { Chat } from './chat.ts';
import { chatOf } from './chat.ts';
import { clausesOf, sentencesOf } from './clause.ts';
import { phonesOf } from './contact.ts';
import type { Dated } from './dated.ts';
import { datedClauses } from './dated.ts';
import { asksOf } from './deadline.ts';
import type { DocumentNumber } from './document-number.ts';
import { documentNumbers } from './document-number.ts';
import { attendanceAsks, datedAfterEvent, inspectionsOf, meetingsOf } from './gathering.ts';
import type { Header } from './header.ts';
import { readHeader } from './header.ts';
import { levelOf } from './issuer.ts';
import type { Evidence } from './kind.ts';
import { asksSomething, isPureRelay, kindOf } from './kind.ts';
import { isExemptTopic, leadTimes, unpublishedYears } from './lead-time.ts';
import { lengthOf } from './length.ts';
import type { Diagnostic, Reading, ReadOptions, Secrecy } from './reading.ts';
import { citationsOf, referencesOf } from './reference.ts';
import type { Setting } from './role.ts';
import type { Signature, SignedDate } from './signature.ts';
import { headerDate, readSignature } from './signature.ts';
import type { SourceText } from './text.ts';
import { prepare, spanOf } from './text.ts';
import { timeExpressions } from './time-expression.ts';
import { kindOfTitle } from './title.ts';
import { undatedAsks } from './undated.ts';
import type { YearBasis } from './when.ts';
import { receivedDate } from './when.ts';

/** The reading of a document that carries a secrecy mark: the mark, and nothing else of the text. */
function secretReading(secrecy: Secrecy): Reading {
  return {
    title: null,
    kind: 'none',
    issuer: { name: null, level: null },
    addressees: [],
    issuedOn: null,
    docNo: null,
    secrecy,
    urgency: null,
    asks: [],
    meetings: [],
    inspections: [],
    references: [],
    pureRelay: false,
    attachments: 0,
    phones: [],
    asksSomething: false,
    length: { body: 0, bodyWithoutPunctuation: 0, annex: 0, limit: null, verdict: 'not-applicable' },
    leadTime: [],
    diagnostics: [{ code: 'secrecy.marked', message: '文件标有密级，不得录入本系统，请走涉密渠道' }],
  };
}

type Issue = { text: string | null; date: YearBasis['issued']; diagnostics: Diagnostic[] };

const pad = (value: number): string => String(value).padStart(2, '0');

/** The document's own date: its signature, else a dated head line, else the year of its own number. */
function issueDate(signature: Signature | null, header: Header): Issue {
  const own: SignedDate | null = signature?.date ?? (header.dateLine ? headerDate(header.dateLine) : null);
  if (own?.month != null) {
    const { year, month, day } = own;
    if (day === null) return { text: `${year}-${pad(month)}`, date: { year, month: null, day: null }, diagnostics: [] };
    return { text: `${year}-${pad(month)}-${pad(day)}`, date: { year, month, day }, diagnostics: [] };
  }
  const year = header.docNo?.year ?? null;
  if (year === null) return { text: null, date: null, diagnostics: [] };
  const message = '文中没有成文日期，年份取自发文字号';
  return {
    text: String(year),
    date: { year, month: null, day: null },
    diagnostics: [{ code: 'issued.year-from-number', message }],
  };
}

/** The year the text itself speaks of, when it names just one plainly. */
function namedYear(text: SourceText): number | null {
  const years = [...text.plain.matchAll(/(?<![\d〔[(【])((?:19|20)\d{2})年/g)].map((match) => Number(match[1]));
  return years.reduce<number | null>((latest, year) => Math.max(latest ?? 0, year), null);
}

function settingOf(title: string | null, body: string): Setting {
  const kind = (title === null ? null : kindOfTitle(title)) ?? null;
  const words = `${title ?? ''}${body.slice(0, 400)}`;
  const training = kind === 'training' || (kind === null && /培训班|举办[^。]{0,30}培训/.test(words));
  const meeting =
    !training && (kind === 'meeting' || /(?:召开|举行)[^。]{0,40}会|会议(?:时间|地点)|参会人员/.test(words));
  const inspection =
    kind === 'inspection' || kind === 'assessment' || (kind === null && !meeting && /督查组|检查组|督导组/.test(words));
  return { meeting, training, inspection, report: kind === 'report' || kind === 'recommend' || kind === 'survey' };
}

function issuerOf(header: Header, signature: Signature | null): string | null {
  const signed = signature?.issuers[0];
  const before = header.title?.value.replace(/\n/g, '').match(/^([^关《]{3,40}?)(?:关于|转发|印发|批转)/)?.[1] ?? null;
  return signed ?? header.redHead ?? (before && /^[一-龥、（）()“”]+$/.test(before) ? before : null);
}

function numberFaults(text: SourceText, number: DocumentNumber | null): Diagnostic[] {
  if (number === null) return [];
  return number.faults.map((message) => ({
    code: 'number.format',
    message: `发文字号格式：${message}`,
    span: spanOf(text, number.from, number.to),
  }));
}

/** Expressions of the head, the signature and quoted titles are no dates to meet. */
function bodyClauses(
  text: SourceText,
  header: Header,
  signature: Signature | null,
  chat: Chat | null,
): ReturnType<typeof clausesOf> {
  const quoted = [...text.plain.matchAll(/《[^《》\n]{1,120}》/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let at = 0;
  const outside = timeExpressions(text.plain).filter(({ from, to }) => {
    if (from < header.bodyFrom) return false;
    if (chat?.senderLines.some((line) => from >= line.from && to <= line.to)) return false;
    if (signature?.date && from >= signature.date.from && to <= signature.to) return false;
    while (at < quoted.length && (quoted[at]?.[1] ?? 0) <= from) at++;
    return !(quoted[at] && (quoted[at]?.[0] ?? 0) < from && (quoted[at]?.[1] ?? 0) >= to);
  });
  return clausesOf(text.plain, sentencesOf(text.plain, header.bodyFrom), outside);
}

function dutiesOf(
  text: SourceText,
  dated: Dated[],
  basis: YearBasis,
  setting: Setting,
  header: Header,
): Evidence & { diagnostics: Diagnostic[] } {
  const deadlines = asksOf(text, dated, basis);
  const gatherings = meetingsOf(text, dated);
  const visits = inspectionsOf(text, dated, setting.inspection);
  const issued = basis.issued && basis.issued.month !== null ? basis.issued : null;
  return {
    title: header.title?.value ?? null,
    body: text.plain.slice(header.bodyFrom),
    asks: [
      ...deadlines.asks,
      ...attendanceAsks(gatherings.meetings, visits.inspections),
      ...undatedAsks(text, header.bodyFrom, deadlines.asks),
    ],
    meetings: gatherings.meetings,
    inspections: visits.inspections,
    diagnostics: [
      ...deadlines.diagnostics,
      ...gatherings.diagnostics,
      ...visits.diagnostics,
      ...datedAfterEvent(dated, issued, text),
    ],
  };
}

/**
 * Read one document. Pure and total: any string gives a `Reading`, in time linear in its length.
 *
 * `options.receivedAt` (local `YYYY-MM-DDTHH:MM`) lets years and lead time be worked out; `options.calendar` is needed for
 * lead time in working hours. Spans are offsets in `source`.
 *
 * `read('请于6月6日下午4:00前报会务科。', { receivedAt: '2022-06-01T09:00' }).asks[0]`
 * has `due: '2022-06-06'`, `time: '16:00'`, `to: '会务科'` and a `date.year-inferred` diagnostic.
 */
export function read(source: string, options: ReadOptions = {}): Reading {
  const text = prepare(source);
  const numbers = documentNumbers(text);
  const header = readHeader(text, numbers);
  if (header.secrecy) return secretReading(header.secrecy);
  const signature = readSignature(header);
  const issue = issueDate(signature, header);
  const chat = chatOf(text);
  const received = receivedDate(options.receivedAt) ?? chat?.sentOn ?? null;
  const basis: YearBasis = { issued: issue.date, received, named: namedYear(text) };
  const setting = settingOf(header.title?.value ?? null, text.plain.slice(header.bodyFrom, header.bodyFrom + 600));
  const dated = datedClauses(bodyClauses(text, header, signature, chat), basis, setting);
  const duties = dutiesOf(text, dated, basis, setting, header);
  const kind = kindOf(duties);
  const citations = citationsOf(text, numbers, header);
  const issuer = issuerOf(header, signature);
  const mainFrom = header.title?.from ?? header.bodyFrom;
  const mainTo = Math.max(signature?.from ?? text.plain.length, mainFrom);
  const exempt = isExemptTopic(header.title?.value ?? duties.body.slice(0, 120));
  return {
    title: header.title?.value ?? null,
    kind,
    issuer: { name: issuer, level: issuer === null ? null : levelOf(issuer) },
    addressees: header.addressees?.names ?? [],
    issuedOn: issue.text,
    docNo: header.docNo?.value ?? null,
    secrecy: null,
    urgency: header.urgency,
    asks: duties.asks,
    meetings: duties.meetings,
    inspections: duties.inspections,
    references: referencesOf(citations),
    pureRelay: isPureRelay(kind, duties),
    attachments: attachmentsOf(text.plain),
    phones: phonesOf(text),
    asksSomething: asksSomething(kind, duties),
    length: lengthOf({
      body: text.shown.slice(mainFrom, mainTo),
      annex: text.shown.slice(signature?.to ?? text.shown.length),
      title: header.title?.value ?? null,
      isNotice: chat === null,
    }),
    leadTime: leadTimes(duties.asks, options.receivedAt ?? null, options.calendar ?? null, exempt),
    diagnostics: [
      ...(chat ? [chat.diagnostic] : []),
      ...issue.diagnostics,
      ...numberFaults(text, header.docNo),
      ...unpublishedYears(duties.asks, options.calendar ?? null),
      ...duties.diagnostics,
    ],
    citations,
    signer: header.signer,
  };
}
