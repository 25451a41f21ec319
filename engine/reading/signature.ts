import type { Header } from './header.ts';
import { isOrgan } from './issuer.ts';
import { numeral, yearNumeral } from './numeral.ts';
import type { Line, SourceText } from './text.ts';
import { matchesOf, partOf, spanOf, tailBefore } from './text.ts';

/** The 落款: who signed and when; `from` is where the main text ends. */
export type Signature = { from: number; to: number; issuers: string[]; date: SignedDate | null };
export type SignedDate = { from: number; to: number; year: number; month: number | null; day: number | null };

const dateAtEnd =
  /((?:19|20)\d{2}|(?<=^)[012]\d(?=年)|[一二][〇零Oo0-9一二三四五六七八九]{3})(?:年(?:(\d{1,2}|十[一二]?|[元一二三四五六七八九])月(?:(\d{1,2}|三十一?|[廿卅]|[二廿卅]?十?[一二三四五六七八九十])(?:[日号]|$)|日)?)?|[-/.](\d{1,2})[-/.](\d{1,2}))(?:\((?:印章|盖章|公章|代章|此件[^)]{0,20})\)|印发|印|\(?(?:星期|周)[一二三四五六日天]\)?)?[。.]?(?:\[\d{1,2}\])?\|?$/;

/** What such a date can end with, asked first. */
const dateEnd = /[年月日号印发)\]\d一二三四五六天][。.]?\|?$/;

/** `20260506`. */
const compact = /^(20\d\d)(\d\d)(\d\d)$/;

/** The date a line ends with, when it is precise to the month at least or the line is a bare year. */
function signedDate(line: Line): SignedDate | null {
  if (!dateEnd.test(line.text.slice(-3))) return null;
  const tail = line.text.slice(-40).replace(compact, '$1-$2-$3');
  const match = dateAtEnd.exec(
    tail.replace(/\)$/, (close) => (/^\(/.test(line.text) && !/\(.*\(/.test(line.text) ? '' : close)),
  );
  if (!match) return null;
  const year = yearNumeral(match[1] ?? '');
  const month = numeral(match[2] ?? match[4] ?? '');
  const day = numeral(match[3] ?? match[5] ?? '');
  if (year === null || month === null || month < 1 || month > 12 || (day !== null && (day < 1 || day > 31)))
    return null;
  const from = Math.max(line.from, line.to - tail.length + match.index);
  return { from, to: line.to, year, month, day };
}

/** A heading that the date on the next line belongs to: not a signature. */
const timeHeading =
  /^(?!附).*(?:时间|日期|期限|时限|安排|议程|日程)(?:[和及、]?地点|安排|要求|为|如下|\([^()]{1,8}\))*:?$/;

/** Whether the line above a date is such a heading, and no item in a list of attachments. */
function isHeaded(lines: Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? '';
  if (!timeHeading.test(above)) return false;
  let at = index - 1;
  while (at > 0 && /^\d{1,2}[.、]/.test(lines[at]?.text ?? '')) at--;
  return at === index - 1 || !/^附件?:/.test(lines[at]?.text ?? '');
}

/** What stands on a date line before the date: nothing, a bracket, or the name of the organ. */
function leadOf(line: Line, date: SignedDate, isOrganAbove: boolean): string {
  return line.text
    .slice(0, date.from - line.from)
    .replace(/^[(]|[,、:]$/g, '')
    .replace(/^(?:签发|成文|发文|印发|落款)(?:日期|时间)$/, '')
    .replace(/^日期$/, isOrganAbove ? '' : '日期');
}

/** The organ of a signature line without its stamp and its label. */
const organOf = (line: Line | undefined): string =>
  (line?.text ?? '').replace(/\((?:印章|盖章|公章|代章)\)$/, '').replace(/^(?:落款|发文单位|单位|署名):/, '');

function organsAbove(lines: Line[], index: number): { names: string[]; first: number } {
  const names: string[] = [];
  let first = index;
  for (let at = index - 1; at >= 0 && index - at <= 6; at--) {
    const content = organOf(lines[at]);
    if (!isOrgan(content)) break;
    names.unshift(content);
    first = at;
  }
  return { names, first };
}

/**
 * Find the signature: the first line below the head that is a date, with or without the organ, and the organs above it.
 * Without such a date the organ lines at the very end count.
 */
export function readSignature(header: Header, text: SourceText | null = null): Signature | null {
  const lines = header.lines.filter((line) => line.to > header.bodyFrom);
  for (const [index, line] of lines.entries()) {
    const date = signedDate(line);
    if (!date || isHeaded(lines, index)) continue;
    if (compact.test(line.text) && !isOrgan(organOf(lines[index - 1]))) continue;
    const lead = leadOf(line, date, isOrgan(organOf(lines[index - 1])));
    // Right below the addressees nothing has been said yet: a line that begins a sentence with a date.
    if (lead === '' && index === 0 && header.addressees && lines.length > 2) continue;
    if (lead === '' || isOrgan(lead)) {
      const above = organsAbove(lines, index);
      const signed = lead === '' && above.names.length === 0 && runTogether(text, header);
      if (signed && signed.from < date.from) return signed;
      const from = lines[above.first]?.from ?? line.from;
      const [last] = lines.slice(index + 1);
      // The day above the office, at the very end.
      const below = index === lines.length - 2 && isOrgan(organOf(last)) ? [organOf(last)] : [];
      return { from, to: line.to, issuers: lead !== '' ? [lead] : above.names.length > 0 ? above.names : below, date };
    }
    const stop = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('!'));
    const rest = stop < 0 ? null : lead.slice(stop + 1);
    if (rest !== null && (rest === '' || isOrgan(rest))) {
      return {
        from: line.from + line.text.indexOf(lead) + stop + 1,
        to: line.to,
        issuers: rest === '' ? [] : [rest],
        date,
      };
    }
  }
  const inline = text && inlineSignature(text, header);
  if (inline) return inline;
  const last = lines.length - 1;
  const tail = lines[last];
  if (lines.length > 1 && tail && isOrgan(tail.text) && tail.text.length >= 4)
    return { from: tail.from, to: tail.to, issuers: [tail.text], date: null };
  return null;
}

/** An organ, a stamp or the end of a sentence right before a date. */
const organBehind =
  /(?:人民政府|政府|办公厅|办公室|委员会|指挥部|领导小组|[^,。;:\d]{2}[局厅委部院社会科站所处队室办组司]|中心|公司|学校|大学|团委|妇联|代章\)|盖章\)|印章\)|[。!])$/;
/** What stands behind a signature that lost its line end: the foot of the document or of the page. */
const footBehind =
  /^(?:\n|附[件表:]|抄送|主题词|主送|\(此件|\(联系|联系人|打印|关闭|扫一扫|分享|上一篇|下一篇|相关|来源|编辑|责任编辑|【|\[\d|姓名|序号|单位名称|填报|填表|表\d|共印|印发(?![了的《]))/;

/** A text on one line whose last date is a row of its annex: the date behind an organ is the signature. */
const runTogether = (text: SourceText | null, header: Header): Signature | null =>
  text === null || /\n/.test(text.source) ? null : inlineSignature(text, header);

/** At the very end of a text anything but a particle or a label may stand before the date. */
const atEnd = /[一-龥)](?<![于至到自从在为是间期限前后和与起])$/;
const inlineDate =
  /((?:19|20)\d{2}|[一二][〇零Oo0-9一二三四五六七八九]{3})年(\d{1,2}|十[一二]?|[元一二三四五六七八九])月(\d{1,2}|三十一?|[廿卅]|[二廿卅]?十?[一二三四五六七八九十])日/g;

/**
 * The signature of a text that was flattened into one line: `…某县人民政府 2020年10月22日 附件…`. Blanks around it in the
 * source, or the end of the text, tell it from a date in a sentence.
 */
function inlineSignature(text: SourceText, header: Header): Signature | null {
  const sourceAt = (at: number) => spanOf(text, at, at + 1)[0];
  for (const match of matchesOf(inlineDate, text.plain, header.bodyFrom)) {
    const from = match.index;
    const to = from + match[0].length;
    const lead = tailBefore(text.plain, from, 8);
    const isLast = /^[。.|\s]{0,3}(?:$|\n【)/.test(text.plain.slice(to, to + 4));
    const before = text.source.charAt(sourceAt(from) - 1);
    // `…2.推荐表 二〇一〇年一月五日 附件1:…`: between the list of attachments and the first of them.
    const isAboveAnnex = /\s/.test(before) && /^\n?附[件表]\d{0,2}(?::|\n|$)/.test(text.plain.slice(to, to + 6));
    if (!organBehind.test(lead) && !((isLast || isAboveAnnex) && atEnd.test(lead))) continue;
    const isEnd = isLast || footBehind.test(text.plain.slice(to, to + 12));
    const after = isEnd ? '' : text.source.charAt(spanOf(text, to - 1, to)[1]);
    if (!isEnd && !(/\s/.test(before) && /\s/.test(after))) continue;
    const [year, month, day] = [yearNumeral(match[1] ?? ''), numeral(match[2] ?? ''), numeral(match[3] ?? '')];
    if (year === null || month === null || month > 12 || day === null || day > 31) continue;
    const signed = partOf(
      /(?:^|[。!;:\w])([一-龥]{4,30})$/,
      tailBefore(text.plain, from, 34).replace(/\([代盖]章\)$/, ''),
    );
    const issuers = signed !== null && isOrgan(signed) ? [signed] : [];
    return { from, to, issuers, date: { from, to, year, month, day } };
  }
  return null;
}

/** The date of a header line (`发布日期:2022-06-06`), read the same way. */
export function headerDate(line: Line): SignedDate | null {
  const dateOnly = /^.{0,200}?(?:20\d{6}(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|月[^月]{1,3}[日号])/;
  const text = partOf(dateOnly, line.text, 0) ?? line.text;
  return signedDate({ from: line.from, to: line.from + text.length, text: text.replace(/^\(/, '') });
}
