import { documentNumbers } from '../document-number.ts';
import { asFound } from '../found-text.ts';
import { readHeader } from '../header.ts';
import type { Level, Reading } from '../reading.ts';
import { headerDate, readSignature, type SignedDate } from '../signature.ts';
import { prepare } from '../text.ts';
import { kept } from './kept.ts';
import { levelOf, placesOf } from './level.ts';

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
  /^(?!关于|转发|印发|批转|翻印)([\u4e00-\u9fff()、]{3,40}?)(?:关于|转发|印发|批转|翻印)/u.exec(title)?.[1] ?? null;

/** No title is longer; what is given as one is a text by mistake. */
const LONGEST_TITLE = 300;

const ENDS_A_TITLE =
  /(通知|意见|办法|方案|规定|条例|细则|规则|规程|公告|通告|制度|计划|要点|决定|通报|预案|纲要|规划|函|令|公开信|一封信|倡议书)(\([^()]{2,12}\))?$/u;
const TITLE_LINES = 4;

/**
 * Title of an annex filed alone, which has neither number nor addressees: its first lines, set letter by letter or in
 * two lines as they may be. @example titleAtTop('某市校车\n管 理 办 法\n第一条 ……') // '某市校车管理办法'
 */
export const titleAtTop = (text: string): string => {
  let joined = '';
  const lines = text.slice(0, LONGEST_TITLE).normalize('NFKC').split(/\n+/);
  for (const line of lines
    .map((one) => one.replace(/\s/g, ''))
    .filter((one) => one !== '')
    .slice(0, TITLE_LINES)) {
    if (line.length > 40 || /[。;:!?]|^第?[一二三1]?[条章、.]/u.test(line)) return '';
    joined += line;
    if (joined.length >= 6 && ENDS_A_TITLE.test(joined)) return joined;
  }
  return '';
};

/** 某市城市绿化条例: the place a rule is made for tells who made it. Titles of notices begin with other words. */
const levelInTitle = (title: string): Level | null =>
  /(条例|办法|规定|细则|规则|方案|预案|规划|要点|制度)$/u.test(title) &&
  !/关于|转发|印发|批转|贯彻|召开|开展/.test(title)
    ? levelOf(placesOf(title).join('') || null)
    : null;

const readOnce = (text: string): Omit<Facts, 'level'> => {
  const prepared = prepare(ends(text), asFound);
  const header = readHeader(prepared, documentNumbers(prepared));
  const signature = readSignature(header);
  const title = header.title?.value || titleAtTop(text);
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
    level: levelOf(issuer) ?? (document.issuer ? null : (reading?.issuer.level ?? levelInTitle(title))),
    issuedOn: document.issuedOn || reading?.issuedOn || own.issuedOn,
  };
};
