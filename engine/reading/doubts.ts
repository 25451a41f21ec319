import { daysInMonth } from '../calendar/date.ts';
import type { Dated } from './dated.ts';
import { laterThan } from './dated.ts';
import type { ReadNote } from './reading.ts';
import type { SourceText } from './text.ts';
import { matchesOf, spanOf } from './text.ts';
import { misprints } from './time-token.ts';
import type { LooseDate } from './when.ts';

/** A limit set by a feast day, some of which move: kept as words, never turned into a date. */
const feast =
  /(?:(?:春|元宵|清明|劳动|端午|中秋|国庆)节?|元旦|五一|十一|七一)(?:假期)?(?:之)?前(?![后夕期])[^。;\n]{0,40}(?:报|交|完成|到位|兑付|发放|结束)/;

function feastLimits(text: SourceText, from: number): ReadNote[] {
  const match = feast.exec(text.plain.slice(from, from + 6000));
  if (!match) return [];
  const at = from + match.index;
  return [
    {
      code: 'date.feast',
      span: spanOf(text, at, at + match[0].length),
    },
  ];
}

const numberedDay = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/g;
/** `11月31日`: a day no month has is said to be none, and never moved to one that is. */
function impossibleDays(text: SourceText, from: number): ReadNote[] {
  return matchesOf(numberedDay, text.plain, from)
    .filter(([, year = '2000', month, day]) => +month! > 12 || +day! > daysInMonth(+year, +month!))
    .slice(0, 9)
    .map(({ 0: raw, index }) => ({
      code: 'date.impossible',
      span: spanOf(text, index, index + raw.length),
    }));
}

const isEvent = ({ role }: Dated): boolean => /meeting|checkin|training|deadline/.test(role);
/** A document dated after the event it announces: worth a word, never a correction. */
function datedAfterEvent(dated: Dated[], issued: LooseDate | null, text: SourceText): ReadNote[] {
  if (!issued || issued.year === null) return [];
  return dated
    .filter(
      (one) => isEvent(one) && one.start !== null && one.start.year !== null && laterThan(issued, one.end ?? one.start),
    )
    .map((one) => ({
      code: 'date.before-issue',
      span: spanOf(text, one.clause.expression.from, one.clause.expression.to),
    }));
}

/** The dates of a text, and its own. */
export type Told = { dated: Dated[]; issued: LooseDate | null };
/** What a text says of days that the reader cannot take as it stands; only a whole reading shows it. */
export const doubtsOf = (text: SourceText, from: number, { dated, issued }: Told): ReadNote[] => [
  ...datedAfterEvent(dated, issued, text),
  ...feastLimits(text, from),
  ...impossibleDays(text, from),
  ...misprints(text.plain).map(({ 0: raw, index }) => ({
    code: 'date.misprint',
    span: spanOf(text, index, index + raw.length),
  })),
];
