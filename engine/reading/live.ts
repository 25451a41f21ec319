/**
 * What is read of a document while it is being written: everything that is asked, by when, of whom, without the papers it
 * cites and the numbers to ring. This part alone goes to the browser.
 */
import { chatOf } from './chat.ts';
import type { DocumentNumber } from './document-number.ts';
import { documentNumbers } from './document-number.ts';
import type { Document, Duties } from './duties.ts';
import { citedYear, dutiesOf, isClosed, isOldPaper, namedYear } from './duties.ts';
import { readHeader, titleOf } from './header.ts';
import { issueDate, issuerOf } from './issue.ts';
import type { Evidence } from './kind.ts';
import { asksSomething, kindOf } from './kind.ts';
import { lengthOf } from './length.ts';
import type { Length, LiveReading, ReadOptions, Secrecy } from './reading.ts';
import { levelOf } from './relay/level.ts';
import { readSignature } from './signature.ts';
import type { Preparing } from './text.ts';
import { prepare } from './text.ts';
import { receivedDate } from './when.ts';

/** The reading of a document that carries a secrecy mark: the mark, and nothing else of the text. */
function secretReading(secrecy: Secrecy): LiveReading {
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
    asksSomething: false,
    length: { body: 0, bodyWithoutPunctuation: 0, annex: 0, limit: null, verdict: 'not-applicable' },
    diagnostics: [{ code: 'secrecy.marked' }],
  };
}

/** Main text from the title to before the signature; what follows the signature is annex. */
function lengthOfDocument({ text, header, signature, chat }: Document): Length {
  const from = header.title?.from ?? header.bodyFrom;
  const to = Math.max(signature?.from ?? text.plain.length, from);
  return lengthOf({
    body: text.shown.slice(from, to),
    annex: text.shown.slice(signature?.to ?? text.shown.length),
    title: titleOf(header),
    isNotice: chat === null,
  });
}

type Identity = Pick<LiveReading, 'title' | 'issuer' | 'addressees' | 'docNo' | 'secrecy' | 'urgency' | 'signer'>;

/** Who writes to whom under which number. */
function identityOf({ header, signature }: Document): Identity {
  const name = issuerOf(header, signature);
  return {
    title: titleOf(header),
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
): Pick<LiveReading, 'kind' | 'asksSomething' | 'asks' | 'meetings' | 'inspections'> {
  const kind = kindOf(duties);
  const { asks, meetings, inspections } = duties;
  return { kind, asksSomething: asksSomething(kind, duties), asks, meetings, inspections };
}

type Views = { document: Document; numbers: DocumentNumber[]; duties: Duties };
/** A reading with the views it was made from; these are null for a secret document, of which nothing is kept. */
export type Taken = { reading: LiveReading; views: Views | null };

/** Read the live part of one document, and keep its views for whoever reads on. */
export function take(source: string, options: ReadOptions, how?: Preparing): Taken {
  const text = prepare(source, how);
  const numbers = documentNumbers(text);
  const header = readHeader(text, numbers);
  if (header.secrecy) return { reading: secretReading(header.secrecy), views: null };
  const document: Document = {
    text,
    header,
    signature: readSignature(header, text),
    chat: chatOf(text, header.dateLine),
  };
  const { reading, duties } = liveReading(document, numbers, options);
  return { reading, views: { document, numbers, duties } };
}

function liveReading(document: Document, numbers: DocumentNumber[], options: ReadOptions) {
  const { text, header } = document;
  const named = namedYear(text);
  const issue = issueDate(document.signature, header, { named, plain: text.plain.slice(header.bodyFrom) });
  // A pasted message speaks on the day it was sent, whenever it is registered.
  const arrived = document.chat?.sentOn ?? receivedDate(options.receivedAt);
  const isOld = arrived !== null && isOldPaper(text, titleOf(header) ?? '', { named, arrived: arrived.year });
  const received = isOld ? null : arrived;
  const basis = { issued: issue.date, received, named: named ?? citedYear(numbers), closed: isClosed(text, named) };
  const duties = dutiesOf(document, basis, options.calendar ?? null);
  const reading: LiveReading = {
    ...identityOf(document),
    ...purposeOf(duties),
    issuedOn: issue.text,
    length: lengthOfDocument(document),
    diagnostics: [...(document.chat ? [document.chat.diagnostic] : []), ...issue.diagnostics, ...duties.diagnostics],
  };
  return { reading, duties };
}

/**
 * What a text asks for, read while it is written. Pure and total like `read`, which adds citations, attachments, phones and lead time.
 *
 * `readLive('请于6月6日下午4:00前报会务科。', { receivedAt: '2022-06-01T09:00' }).asks[0]` has `due: '2022-06-06'`.
 */
export const readLive = (source: string, options: ReadOptions = {}): LiveReading => take(source, options).reading;
