import type { DocumentNumber } from './document-number.ts';
import { isOrgan } from './issuer.ts';
import type { Secrecy } from './reading.ts';
import type { Line, SourceText } from './text.ts';
import { linesOf, tailBefore } from './text.ts';
import { digitYear, genres, hanYear } from './vocabulary.ts';

/** What stands above the body of an official document, with offsets in the prepared text. */
export type Header = {
  lines: Line[];
  title: { from: number; to: number; value: string } | null;
  docNo: DocumentNumber | null;
  redHead: string | null;
  secrecy: Secrecy | null;
  urgency: string | null;
  signer: string | null;
  addressees: { from: number; to: number; names: string[] } | null;
  /** Lines of the header that hold a date of their own (under the title, website captions). */
  dateLine: Line | null;
  /** Where the body begins. */
  bodyFrom: number;
};

/** The words of the title. */
export const titleOf = ({ title }: Header): string | null => (title === null ? null : title.value);

const titleEnd = new RegExp(
  `(?:${genres}|报告|请示|讲话|致辞|安排|令|议案|倡议书|[封开]信|人民书|启事|公示|要求|工作|会议|培训班)(?:\\([^()]{1,40}\\)|》)?$`,
);
/** The organ's code of a number, part of it in brackets at times. */
const organCode = '[一-龥X×xA-Z*]{1,14}(?:\\([一-龥A-Z]{1,2}\\)[一-龥]{0,4})?';
/** `2024〕`, `二〇二四〕`, and the number behind it. */
const bracketedYear = '(?:\\d{4}|[一二][〇零一二三四五六七八九]{3})年?[〕\\])】〗〉]';
const serial = '(?:\\d{1,5}(?:-\\d{1,3})?|[一二三四五六七八九十百〇零]{1,6})';
const numberLine = new RegExp(
  `^(?:[一-龥]{4,30}文件)?[(]?(?:发文字号|发布文号|文件编号|文号|字号|编号)?:?(?!关于|[^〔[(]{0,14}(?:的通知|通知(?!.\\d{4})))(${organCode}(?:[〔[(【〖〈]${bracketedYear}|\\d{4}年?第)第?${serial}号)(${digitYear}年\\d{1,2}月\\d{1,2}日)?[)]?(?:签发人:?([一-龥、]{2,20}))?$`,
);
const datePattern = new RegExp(
  `^[([·*]?(?:(?:发布|成文|发文|印发|公开|更新|添加|录入)?(?:日期|时间))?:?[([]?(?:${digitYear}|${hanYear})(?:年|[-/.])[^,。;:]{1,12}?(?:日|号|\\d)[)\\]]?(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:(?:来源|拟稿|作者|点击|浏览|访问|阅读|审核|发布|[|]).{0,60})?$`,
);
const secrecyLine = /^(?:\d{1,6})?(绝密|机密|秘密)(?:★?(?:\d+(?:年|个月|日)|长期)?)?(?:特急|加急|特提|平急)?$/;
const urgencyLine = /^(?:紧急程度|等级|缓急)?:?(特急|加急|特提|平急|急件|紧急)(?:[·.]?明电|文件)?$/;

function addresseeNames(shown: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let current = '';
  const flush = () => {
    if (current.trim()) names.push(current.trim());
    current = '';
  };
  for (const char of shown) {
    if ('（('.includes(char)) depth++;
    else if ('）)'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '，,；;'.includes(char)) flush();
    else current += char;
  }
  flush();
  const organ =
    /(?:局|府|室|委|会|办|部|厅|院|校|处|站|所|公司|单位|中心|学校|部门|村|社区|办事处|镇|乡|街道|企业|科|园|场)(?:[（(][^）)]*[）)])?$/;
  return names.flatMap((name) => {
    const partsOfName = name.split('、');
    return partsOfName.length > 1 && partsOfName.every((part) => part.length > 1 && organ.test(part))
      ? partsOfName
      : [name];
  });
}

const addresseeLine =
  /^(?!(?:[一二三四五六七八九十\d]+[、.]|\(|附件|通知如下)|.*(?:如下:$|关于|为了|为进一步|(?:时间|地点|要求|内容|电话|事项):$|\d月\d|会期|时间))(?:主送(?:单位|机关)?:)?[^。!?]{2,400}:$/;
const addresseeWord =
  /各|局|府|委|办|会|单位|部门|公司|学校|中心|院|厅|村|社区|站|所|街道|镇|乡|区|同志|代表|委员|老师|成员/;

const isAddressee = (line: string): boolean =>
  line.endsWith(':') && addresseeLine.test(line) && addresseeWord.test(line);

/** `公告通知`: a section of a site, no title. */
const section = /^(?:通知|公告|公示|公文|文件|最新|政策){2,3}$/;

function isTitleStart(line: string): boolean {
  if (line.length > 160 || section.test(line) || /[。;:!]$|,.*,.*,/.test(line)) return false;
  return (
    /关于.{2,}/.test(line) ||
    (titleEnd.test(line) && !/^(?:特此|现|请|附|一、|各|@)/.test(line) && !/[,。;]/.test(line))
  );
}

type Walk = { header: Header; text: SourceText; titleOpen: boolean };

/** On a line of its own the whole code belongs to the number, whatever words it is made of (`某经普办`). */
function ownNumber(
  { text }: Walk,
  line: Line,
  { numbers, code }: { numbers: DocumentNumber[]; code: string },
): DocumentNumber | null {
  const found = numbers.find((one) => one.from >= line.from && one.to <= line.to);
  const from = line.from + line.text.indexOf(code);
  const isOwn =
    found && from < found.from && !/(?:政府|委员会|办公室|[委府]办)$/.test(text.plain.slice(from, found.from));
  return isOwn ? { ...found, from, value: text.shown.slice(from, found.to) } : (found ?? null);
}

/** One line of the head; false when it is no head line, so the body begins. */
function takeLine(walk: Walk, line: Line, numbers: DocumentNumber[]): boolean {
  const { header } = walk;
  const content = line.text;
  const secrecy = secrecyLine.exec(content);
  if (secrecy) header.secrecy ??= secrecy[1] as Secrecy;
  const urgency = urgencyLine.exec(content) ?? (secrecy && /(特急|加急|特提|平急)$/.exec(content));
  if (urgency) header.urgency ??= urgency[1] ?? null;
  if (secrecy || urgency || /^\d{3,6}$/.test(content)) return true;
  const number = content.includes('号') ? numberLine.exec(content) : null;
  if (number) {
    header.docNo ??= ownNumber(walk, line, { numbers, code: number[1] ?? '' });
    if (number[2]) header.dateLine ??= { ...line, text: number[2] };
    header.signer ??= number[3] ?? null;
    walk.titleOpen = false;
    return true;
  }
  const signer = /^签发人:?([一-龥、]{2,20})$/.exec(content);
  if (signer) {
    header.signer ??= signer[1] ?? null;
    return true;
  }
  return takeNamingLine(walk, line, numbers);
}

/** `某政办发〔2011〕8号 关于…的通知`, `某政办发〔2011〕8号某县…方案的通知`: number and title on one line. */
const leadingNumber = new RegExp(
  `^[(]?${organCode}[〔[(【]${bracketedYear}第?${serial}号[)]?(?=.{0,40}关于|[^,。;]{4,60}(?:通知|意见|方案|公告|通告|决定)$)`,
);

/** The same behind it: `关于…的通知(某政办发〔2011〕8号)`, with or without the bracket. */
const trailingNumber = new RegExp(
  `(?:[(【](?=.*[)】]$)|(?<=通知|意见|方案|函|通报|决定|公告|通告))(${organCode}[〔[(【]${bracketedYear}第?${serial}号)[)】]?$`,
);

/** `标题:关于…的通知`: the label a web page puts before it. */
const titleLabel = /^(?:公文|文件|信息)?(?:标题|题目|名称):/;

function takeTitle(walk: Walk, line: Line, numbers: DocumentNumber[]): void {
  const { header, text } = walk;
  const isNumbered = line.text.includes('号');
  const trailing = isNumbered ? trailingNumber.exec(line.text) : null;
  const to = trailing ? line.to - trailing[0].length : line.to;
  if (trailing) header.docNo ??= numbers.find((one) => one.from >= to && one.to <= line.to) ?? null;
  const leading = isNumbered ? leadingNumber.exec(line.text) : null;
  const start = line.from + ((leading ?? titleLabel.exec(line.text))?.[0].length ?? 0);
  if (leading) header.docNo ??= numbers.find((one) => one.from >= line.from && one.to <= start) ?? null;
  const cleaned = line.text.slice(start - line.from, to - line.from);
  if (header.title === null || walk.titleOpen) {
    const from = header.title?.from ?? start;
    header.title = { from, to, value: text.shown.slice(from, to).replaceAll('\n', '') };
  } else if (/关于/.test(cleaned)) {
    header.title = { from: start, to, value: text.shown.slice(start, to) };
  }
  walk.titleOpen = !titleEnd.test(cleaned);
}

function takeNamingLine(walk: Walk, line: Line, numbers: DocumentNumber[]): boolean {
  const { header } = walk;
  const content = line.text;
  if (isAddressee(content)) return false;
  const red = /^(.{2,40}?)(?:文件|\(函\)|函|明电|传真电报|工作通知单)$/.exec(content);
  if (red?.[1] && isOrgan(red[1])) {
    header.redHead ??= red[1];
    return true;
  }
  if (datePattern.test(content)) {
    header.dateLine ??= line;
    return true;
  }
  if (
    isTitleStart(content) ||
    (walk.titleOpen && header.title !== null && !/[。:;|]/.test(content) && content.length < 60)
  ) {
    takeTitle(walk, line, numbers);
    return true;
  }
  if (header.title === null && isOrgan(content)) {
    // `青溪镇召开部署会`: a headline.
    if (!/召开|举[行办]/.test(content)) header.redHead ??= content;
    return true;
  }
  return header.title !== null && /^\(.{2,60}\)$/.test(content);
}

const caption =
  /^(?:窗体[顶底]端?|(?:(?:通知|公告|公示|公文|文件|最新|政策){1,2}(?:通知|公告|公示|通告|文件)|(?:政务|信息)公开|规范性文件)$|您?(?:现在|当前)?(?:所在)?的?位置|您当前|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?:$|[\d ])|索引号|信息来源|本文来源|稿件来源|文章来源|来源|作者|阅读|审核|点击数|【|扫一扫|组配分类|公开方式|公开时限|关键词|服务对象|备注|-(?:索引|发布|备注|文号|公文)|浏览|点击|字体|公开|主题|(?:发布|发文)(?:机[构关]|单位)|(?:发布|成文|发文|生成)(?:日期|时间)|(?:信息)?分类|名称|标题|文号|发文字号|有效性|打印|访问|当前位置|首页|日期|时间:\d{4}[-/年](?![^,。]{0,14}前)(?![^。]{0,20}(?:[上下]午|星期|周[一二三四五六日]|\d[时点]|:\d{2}[-~至])))[^。]{0,200}$/;

/** The date a line of furniture gives, the document's own before that of the page. */
const captionDate = /(?:成文|发文|印发)(?:日期|时间)[:|]*[([]?(\d{4}[^|]{0,14})|(?:日期|时间)[:|]*[([]?(\d{4}.*)/;
const loneDate = /(?<!\d)(?:19|20)\d{2}[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9])(?!\d)日?/;

/** `系统管理员2018-11-20 13:20:15`, `20-12-01·某处·浏览量70`: who put a page up, and when, without a label. */
const putUp =
  /^(?:[一-龥A-Z]{2,16} ?(20\d{2}-\d{1,2}-\d{1,2})(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$|(\d{2}-\d{2}-\d{2})·.*(?:浏览|点击|阅读))/;
/** `发布时间:2024-05-06` below everything else. */
const footDate = /^(?:发布|更新|发表|录入)(?:日期|时间):(20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2})/;

/** `据…消息,…通知全文如下:`: a news item that brings the whole document. */
const introduced = /(?:全文|原文)(?:内容)?(?:如下)?:$/;

/** Lines a website puts around a document, and a first line that is none of its own when the real head follows. */
function takeCaption(walk: Walk, lines: Line[], index: number, numbers: DocumentNumber[]): boolean {
  const { header } = walk;
  const line = lines[index];
  if (!line) return false;
  if (
    caption.test(line.text) ||
    (line.text.length <= 90 &&
      line.text.includes(':') &&
      !/[。;]/.test(line.text) &&
      /(?:来源|发布时间|发布日期|浏览|点击|阅读|字体|编辑|访问次数)[^。]{0,12}:/.test(line.text))
  ) {
    header.docNo ??= numbers.find((one) => one.from >= line.from && one.to <= line.to) ?? null;
    const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(line.text);
    if (dayFirst) header.dateLine ??= { ...line, text: `${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}` };
    const found = captionDate.exec(line.text) ?? [];
    const dated = found[1] ?? found[2] ?? loneDate.exec(line.text)?.[0];
    if (dated !== undefined) header.dateLine ??= { ...line, text: dated };
    return true;
  }
  const [, day, short] = (header.title !== null && putUp.exec(line.text)) || [];
  if (day ?? short) {
    header.dateLine ??= { ...line, text: day ?? `20${short}` };
    return true;
  }
  if (index > 3 || header.title?.value.includes('关于')) return false;
  if (introduced.test(line.text)) return true;
  if (line.text.length > 60 || /[。;:]/.test(line.text)) return false;
  const below = lines.slice(index + 1, index + 4);
  return below.some(
    ({ text }) =>
      numberLine.test(text) ||
      (/关于/.test(text) && isTitleStart(text)) ||
      (line.text.length <= 12 && caption.test(text)),
  );
}

/** `关于…的通知各镇、各单位:经研究…`: title, addressees and body run together. */
const gluedHead =
  /^([^。;:]{0,40}关于[^。;:]{4,80}?(?:通知|通报|函|意见|方案))((?:各|全[省市县区镇乡校])(?:(?!按照|根据|为了?[^,]|经[^,]|如下)[^。;:]){1,160}:)(?=.)/;

/** A line, cut where a head lost its line ends. */
function unglued(line: Line): Line[] {
  const [, title, addressees] = (line.text.includes('关于') && gluedHead.exec(line.text)) || [];
  if (title === undefined || addressees === undefined) return [line];
  const [second, third] = [title.length, title.length + addressees.length];
  return [
    { from: line.from, to: line.from + second, text: title },
    { from: line.from + second, to: line.from + third, text: addressees },
    { from: line.from + third, to: line.to, text: line.text.slice(third) },
  ];
}

/**
 * Read the head of a document: everything above the first line of the body.
 * Stops at the addressees (a line ending in a colon) or at the first line that is no part of a head.
 */
export function readHeader(text: SourceText, numbers: DocumentNumber[]): Header {
  const all = linesOf(text.plain);
  const lines = [...all.slice(0, 8).flatMap(unglued), ...all.slice(8)];
  const header: Header = {
    lines,
    title: null,
    docNo: null,
    redHead: null,
    secrecy: null,
    urgency: null,
    signer: null,
    addressees: null,
    dateLine: null,
    bodyFrom: text.plain.length,
  };
  const walk: Walk = { header, text, titleOpen: false };
  const addressed = addresseeIndex(lines);
  for (const [index, line] of lines.entries()) {
    if (index < 20 && (takeLine(walk, line, numbers) || takeCaption(walk, lines, index, numbers))) continue;
    if (index < addressed) continue;
    header.bodyFrom = line.from;
    if (isAddressee(line.text)) {
      const shown = text.shown.slice(line.from, line.to - 1).replace(/^主送(?:单位|机关)?[：:]/, '');
      header.addressees = { from: line.from, to: line.to, names: addresseeNames(shown) };
      header.bodyFrom = line.to;
    }
    break;
  }
  const foot = lines.slice(-4).find((line) => footDate.test(line.text));
  if (foot) header.dateLine ??= { ...foot, text: footDate.exec(foot.text)?.[1] ?? '' };
  header.docNo ??= labelledNumber(text, numbers) ?? numberBeforeAddressees(header, numbers);
  return header;
}

/** Where the addressees stand, when no sentence stands above them: whatever else is there a website put around the head. */
function addresseeIndex(lines: Line[]): number {
  const head = lines.slice(0, 30);
  const index = head.findIndex((line) => isAddressee(line.text));
  return index > 0 && head.slice(0, index).every((line) => !/[。;]|^[一二三四五六七八九十]{1,3}、/.test(line.text))
    ? index
    : -1;
}

/** `某办发〔2017〕12号 各县区农业局:定于…`: the number and the addressees run together on the line the body begins with. */
function numberBeforeAddressees({ lines, bodyFrom }: Header, numbers: DocumentNumber[]): DocumentNumber | null {
  const [top, second] = lines.filter((one) => one.from >= bodyFrom).slice(0, 2);
  // A short line without a stop above the number is the website's, not the document's.
  const isFurniture = top !== undefined && top.text.length <= 20 && !/[,。;:、\d]/.test(top.text);
  const line = isFurniture ? second : top;
  const own = line && numbers.find((one) => one.from === line.from);
  return own &&
    /^[)]?(?!文|精神|要求|[印下]发)(?:各|[^。;,]{2,40}(?::|,[^。;]{2,60}:))/.test(line.text.slice(own.to - line.from))
    ? own
    : null;
}

/** `文号|某政〔2020〕72号` in a table of facts, or the number a flattened text begins with. */
function labelledNumber({ plain }: SourceText, numbers: DocumentNumber[]): DocumentNumber | null {
  const own = numbers.find(({ from }) => {
    const before = tailBefore(plain, from, 14).replace(/[\n|\]】-]/g, '');
    if (from < 3000 && (before === '' || /(?:文号|字号|文件编?号|发文编号)[:)]?$/.test(before))) return true;
    // The head of a row of facts stands on the line above: `索引号 文号 发布机构 发布日期`.
    const line = plain.lastIndexOf('\n', from);
    const above = line < 0 ? '' : plain.slice(plain.lastIndexOf('\n', line - 1) + 1, line);
    return above.length < 60 && /文号/.test(above) && /索引号|发布机构|发布日期/.test(above);
  });
  return own ?? null;
}
