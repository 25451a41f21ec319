import { documentNumbers } from '../document-number.ts';
import { readHeader } from '../header.ts';
import type { Level, Reading } from '../reading.ts';
import { headerDate, readSignature, type SignedDate } from '../signature.ts';
import { prepare } from '../text.ts';
import { anyScript } from '../traditional.ts';
import { kept } from './kept.ts';
import { levelOf } from './level.ts';

/** A document as held or asked about. Only `text` is needed; what is missing is read from it as far as it tells. */
export type RelayDocument = {
  id: string;
  text: string;
  title?: string | null | undefined;
  docNo?: string | null | undefined;
  issuer?: string | null | undefined;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  issuedOn?: string | null | undefined;
};

export type Facts = {
  title: string;
  docNo: string | null;
  issuer: string | null;
  level: Level | null;
  issuedOn: string | null;
};

/** A law code is not read whole for its head and signature. */
const HEAD = 6000;
const TAIL = 1000;

const ends = (text: string): string =>
  text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;

const isoDate = (date: SignedDate | null | undefined): string | null => {
  if (!date) return null;
  const parts = [date.month, date.day].filter((part) => part !== null);
  return [String(date.year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
};

const issuerInTitle = (title: string): string | null =>
  /^([\u4e00-\u9fff()]{3,40}?)(?:关于|转发|印发|批转|翻印)/u.exec(title)?.[1] ?? null;

const readOnce = (text: string): Omit<Facts, 'level'> => {
  const prepared = prepare(ends(text), anyScript);
  const header = readHeader(prepared, documentNumbers(prepared));
  const signature = readSignature(header);
  const title = header.title?.value ?? '';
  return {
    title,
    docNo: header.docNo?.value ?? null,
    issuer: signature?.issuers[0] ?? header.redHead,
    issuedOn: isoDate(signature?.date ?? (header.dateLine ? headerDate(header.dateLine) : null)),
  };
};

/** About ten megabytes of texts; head and signature of one are read once however many drafts are compared with it. */
const readFrom = kept(readOnce, { most: 5_000_000, longest: 50_000 });

const NOTHING = { title: '', docNo: null, issuer: null, issuedOn: null };

/** No title is longer; what is given as one is a text by mistake. */
const LONGEST_TITLE = 300;

const named = (value: string | null | undefined): string =>
  (value ?? '').slice(0, LONGEST_TITLE).normalize('NFKC').replace(/\s+/g, '');

/** Title, number, issuer, level and date of a document: given, else from its reading, else from its own head and signature. */
export const factsOf = (document: Omit<RelayDocument, 'id'>, reading?: Reading | null): Facts => {
  const own =
    document.title && document.docNo && document.issuer && document.issuedOn ? NOTHING : readFrom(document.text);
  const title = named(document.title || reading?.title || own.title);
  const issuer = named(document.issuer || reading?.issuer.name || issuerInTitle(title) || own.issuer) || null;
  return {
    title,
    docNo: named(document.docNo || reading?.docNo || own.docNo) || null,
    issuer,
    level: levelOf(issuer) ?? (document.issuer ? null : (reading?.issuer.level ?? null)),
    issuedOn: document.issuedOn || reading?.issuedOn || own.issuedOn,
  };
};
