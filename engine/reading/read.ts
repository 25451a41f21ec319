/**
 * The reader of official documents. One pure function, one pipeline, every step a file of its own:
 *
 *   text          three views of the input with a map back to it (spans always point into what was given)
 *   header        secrecy, urgency, 文号, title, addressees (GB/T 9704 and the 2012 regulation)
 *   signature     who signed and when; where the main text ends
 *   time-token    the pieces of dates and times; time-expression joins them; when gives them a day and a minute
 *   duties        puts the next ones together
 *   clause, role  the words around each expression and what it is for: deadline, meeting, check-in, inspection, or nothing
 *   deadline, recurrence, gathering, visit   the dated duties; undated adds those without a date
 *   reference, contact, attachment, length, lead-time, chat, kind   everything else on the card
 *
 * Nothing is guessed silently: an inferred year, half-day or month leaves a diagnostic with its span, and a value the text
 * does not carry is null. A document with a secrecy mark is not read at all.
 */
import { attachmentsOf } from './attachment.ts';
import { chatOf } from './chat.ts';
import { phonesOf } from './contact.ts';
import { documentNumbers } from './document-number.ts';
import type { Document } from './duties.ts';
import { citedYear, dutiesOf, isOldPaper, namedYear } from './duties.ts';
import { readHeader } from './header.ts';
import { issueDate, issuerOf, numberFaults } from './issue.ts';
import type { Evidence } from './kind.ts';
import { asksSomething, isPureRelay, kindOf } from './kind.ts';
import { isExemptTopic, leadTimes, unpublishedYears } from './lead-time.ts';
import { lengthOf } from './length.ts';
import type { Diagnostic, Length, Reading, ReadOptions, Secrecy } from './reading.ts';
import { citationsOf, referencesOf } from './reference.ts';
import { levelOf } from './relay/level.ts';
import { readSignature } from './signature.ts';
import { prepare } from './text.ts';
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

/** Main text from the title to before the signature; what follows the signature is annex. */
function lengthOfDocument({ text, header, signature, chat }: Document): Length {
  const from = header.title?.from ?? header.bodyFrom;
  const to = Math.max(signature?.from ?? text.plain.length, from);
  return lengthOf({
    body: text.shown.slice(from, to),
    annex: text.shown.slice(signature?.to ?? text.shown.length),
    title: header.title?.value ?? null,
    isNotice: chat === null,
  });
}

const senderAsIssuer = ({ header, signature, chat }: Document): Diagnostic[] =>
  chat?.sender && issuerOf(header, signature) === null
    ? [{ code: 'issuer.from-chat', message: '发起单位取自群消息的发送人，请核对' }]
    : [];

type Identity = Pick<Reading, 'title' | 'issuer' | 'addressees' | 'docNo' | 'secrecy' | 'urgency' | 'signer'>;

/** Who writes to whom under which number. */
function identityOf({ header, signature, chat }: Document): Identity {
  const name = issuerOf(header, signature) ?? chat?.sender ?? null;
  return {
    title: header.title?.value ?? null,
    issuer: { name, level: name === null ? null : levelOf(name) },
    addressees: header.addressees?.names ?? [],
    docNo: header.docNo?.value ?? null,
    secrecy: null,
    urgency: header.urgency,
    signer: header.signer,
  };
}

/** What the document is and wants, from what it asks for. */
function purposeOf(
  duties: Evidence,
): Pick<Reading, 'kind' | 'pureRelay' | 'asksSomething' | 'asks' | 'meetings' | 'inspections'> {
  const kind = kindOf(duties);
  const { asks, meetings, inspections } = duties;
  return {
    kind,
    pureRelay: isPureRelay(kind, duties),
    asksSomething: asksSomething(kind, duties),
    asks,
    meetings,
    inspections,
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
  const document: Document = { text, header, signature: readSignature(header, text), chat: chatOf(text) };
  const named = namedYear(text);
  const issue = issueDate(document.signature, header, named);
  // A pasted message speaks on the day it was sent, whenever it is registered.
  const arrived = document.chat?.sentOn ?? receivedDate(options.receivedAt);
  const isOld = arrived !== null && isOldPaper(text, header.title?.value ?? '', { named, arrived: arrived.year });
  const received = isOld ? null : arrived;
  const calendar = options.calendar ?? null;
  const duties = dutiesOf(document, { issued: issue.date, received, named: named ?? citedYear(numbers) }, calendar);
  const citations = citationsOf(text, numbers, header);
  const exempt = isExemptTopic(header.title?.value ?? duties.body.slice(0, 120));
  return {
    ...identityOf(document),
    ...purposeOf(duties),
    issuedOn: issue.text,
    references: referencesOf(citations),
    attachments: attachmentsOf(text.plain),
    phones: phonesOf(text),
    length: lengthOfDocument(document),
    leadTime: leadTimes(duties.asks, options.receivedAt ?? null, calendar, exempt),
    diagnostics: [
      ...(document.chat ? [document.chat.diagnostic] : []),
      ...senderAsIssuer(document),
      ...issue.diagnostics,
      ...numberFaults(text, header.docNo),
      ...unpublishedYears(duties.asks, calendar),
      ...duties.diagnostics,
    ],
    citations,
  };
}
