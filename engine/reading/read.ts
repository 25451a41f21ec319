/**
 * The reader of official documents. One pure function, one pipeline, every step a file of its own:
 *
 *   text          three views of the input with a map back to it (spans always point into what was given)
 *   header        secrecy, urgency, 文号, title, addressees (GB/T 9704 and the 2012 regulation)
 *   signature     who signed and when; where the main text ends
 *   time-token    the pieces of dates and times; time-expression joins them; when gives them a day and a minute
 *   duties        puts the next ones together
 *   body-clauses  the expressions of the body, without those of titles, notes and signatures
 *   clause, role  the words around each expression and what it is for: deadline, meeting, check-in, inspection, or nothing
 *   deadline, recurrence, gathering, visit   the dated duties; undated adds those without a date
 *   length, chat, kind   the rest of what `live` puts together
 *   pure-relay, lead-time, reference, contact, attachment, attendance, matter, number-form   what the whole reading adds
 *
 * Nothing is guessed silently: an inferred year, half-day or month leaves a diagnostic with its span, and a value the text
 * does not carry is null. A document with a secrecy mark is not read at all.
 */
import { attachmentsOf } from './attachment.ts';
import { termsOf } from './attendance.ts';
import { senderOf } from './chat-sender.ts';
import { phonesOf } from './contact.ts';
import { worded } from './diagnostic-messages.ts';
import { doubtsOf } from './doubts.ts';
import type { Document } from './duties.ts';
import { asFound } from './found-text.ts';
import { isExemptTopic, leadTimes, unpublishedYears } from './lead-time.ts';
import { take } from './live.ts';
import { matterOf } from './matter.ts';
import { numberFaults } from './number-form.ts';
import { isPureRelay } from './pure-relay.ts';
import type { Meeting, Reading, ReadOptions } from './reading.ts';
import { citationsOf, referencesOf } from './reference.ts';
import { levelOf } from './relay/level.ts';
import type { SourceText } from './text.ts';
import { wholeWords } from './whole-words.ts';

/** Meetings with what is demanded of those who come; without a title each says itself what it is about. */
const completed = (meetings: Meeting[], text: SourceText, hasTitle: boolean): Meeting[] => {
  if (meetings.length === 0) return meetings;
  const terms = termsOf(text);
  return meetings.map((meeting) => ({
    ...meeting,
    ...terms,
    ...(hasTitle ? {} : { matter: matterOf(text.source, meeting.span) }),
  }));
};

/** A message from a group that names no other issuer is that of the body whose screen name it bears. */
function issuedInChat(issuer: Reading['issuer'], { chat, text }: Document): Pick<Reading, 'issuer' | 'diagnostics'> {
  const name = issuer.name === null && chat !== null ? senderOf(chat, text) : null;
  if (name === null) return { issuer, diagnostics: [] };
  const message = '发起单位取自群消息的发送人，请核对';
  return { issuer: { name, level: levelOf(name) }, diagnostics: [{ code: 'issuer.from-chat', message }] };
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
  const { reading, views } = take(source, options, asFound);
  if (views === null)
    return {
      ...reading,
      diagnostics: reading.diagnostics.map((note) => worded(note, source)),
      pureRelay: false,
      references: [],
      attachments: 0,
      phones: [],
      leadTime: [],
    };
  const { document, numbers, duties } = views;
  const { header, text } = document;
  const citations = citationsOf(text, numbers, header);
  const calendar = options.calendar ?? null;
  const sent = issuedInChat(reading.issuer, document);
  const exempt = isExemptTopic(header.title?.value ?? duties.body.slice(0, 120));
  return {
    ...reading,
    asks: reading.asks.map((ask) => ({ ...ask, what: wholeWords(text.plain, ask.what) })),
    inspections: reading.inspections.map((visit) => ({ ...visit, what: wholeWords(text.plain, visit.what) })),
    issuer: sent.issuer,
    pureRelay: isPureRelay(reading.kind, duties),
    meetings: completed(reading.meetings, text, header.title !== null),
    references: referencesOf(citations),
    attachments: attachmentsOf(text.plain),
    phones: phonesOf(text),
    leadTime: leadTimes(duties.asks, options.receivedAt ?? null, calendar, exempt),
    citations,
    diagnostics: [
      ...[...reading.diagnostics, ...doubtsOf(text, header.bodyFrom, duties)].map((note) => worded(note, source)),
      ...sent.diagnostics,
      ...numberFaults(text, header.docNo),
      ...unpublishedYears(reading.asks, calendar),
    ],
  };
}
