import type { Header } from './header.ts';
import type { ReadNote } from './reading.ts';
import type { Signature, SignedDate } from './signature.ts';
import { headerDate } from './signature.ts';
import { partOf } from './text.ts';
import type { YearBasis } from './when.ts';

/** When a document was issued, as precise as its text; `date` is what undated days may be counted from. */
export type Issue = { text: string | null; date: YearBasis['issued']; diagnostics: ReadNote[] };

const pad = (value: number): string => String(value).padStart(2, '0');

/** The document's own date: its signature, else a dated head line, else the year of its own number. */
export function issueDate(
  signature: Signature | null,
  header: Header,
  { named, plain }: { named: number | null; plain: string },
): Issue {
  const signed = signature === null ? null : signature.date;
  const caption = signed || !header.dateLine ? null : headerDate(header.dateLine);
  const numbered = header.docNo === null ? null : header.docNo.year;
  // A December number is put on the page in January; anything later is the page's own date.
  const isNewYear = caption !== null && caption.year - (numbered ?? 0) === 1 && (caption.month ?? 12) <= 2;
  if (caption && numbered !== null && caption.year > numbered && !isNewYear) return byNumber(numbered);
  // `2006-2007年度项目…于2009年6月20日前报` on a page of 2009: the text speaks of both.
  const isApart = caption !== null && named !== null && Math.abs(caption.year - named) >= 2;
  if (isApart && numbered === null && !plain.includes(`${caption.year}年`)) {
    return { text: null, date: null, diagnostics: [{ code: 'issued.caption-doubtful' }] };
  }
  const own: SignedDate | null = signed ?? caption;
  if (own !== null && own.month !== null) {
    const { year, month, day } = own;
    if (day === null) return { text: `${year}-${pad(month)}`, date: { year, month: null, day: null }, diagnostics: [] };
    return { text: `${year}-${pad(month)}-${pad(day)}`, date: { year, month, day }, diagnostics: [] };
  }
  return numbered === null ? { text: null, date: null, diagnostics: [] } : byNumber(numbered);
}

/** A page may be put up years after its document: the number's year then says more than the page's date. */
function byNumber(year: number): Issue {
  return {
    text: String(year),
    date: { year, month: null, day: null },
    diagnostics: [{ code: 'issued.year-from-number' }],
  };
}

/** The organ that issues: the signature first, then the red head, then the beginning of the title. */
export function issuerOf(header: Header, signature: Signature | null): string | null {
  const [signed] = signature === null ? [] : signature.issuers;
  const title = header.title === null ? '' : header.title.value.replaceAll('\n', '');
  // `【预警】某县…关于…`, `《某市…关于…的通知》`: what stands before the name is the page's.
  const before = partOf(/^(?:【[^】]*】|[^:：]{2,5}[:：]|《)?([^关《]{3,40}?)(?:关于|转发|印发|批转)/, title);
  return signed ?? header.redHead ?? (before && /^[一-龥、（）()“”]+$/.test(before) ? before : null);
}
