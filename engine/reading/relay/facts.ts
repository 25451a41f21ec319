import type { Level, Reading } from '../reading.ts';
import { documentNumbersIn, numeral } from './document-number.ts';
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

const TITLE_END =
  /(通知|意见|方案|办法|规定|决定|决议|函|报告|请示|批复|通报|公告|通告|条例|细则|规划|计划|要点|预案|制度|纲要|措施|规则|标准)(\(.{1,16}\)|》)?$/u;
const ORGAN =
  /(政府|办公室|办公厅|委员会|指挥部|领导小组|局|厅|部|委|院|中心|会|社|站|所|队|公司|学校|办|总工会|团委|妇联)$/u;
const DATE =
  /^[(（]?(\d{4}|[〇○零一二三四五六七八九oO]{4})\s*年\s*(\d{1,2}|[元一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日[)）]?$/u;
const HEAD_LINES = 12;

const linesOf = (text: string): string[] =>
  text
    .slice(0, 400_000)
    .normalize('NFKC')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '');

/** Lines before the addressees or the first sentence: red head, number, title. */
const headOf = (lines: string[]): string[] => {
  const end = lines.slice(0, HEAD_LINES).findIndex((line) => /[:。;]$/.test(line));
  return lines.slice(0, end < 0 ? Math.min(lines.length, 3) : end);
};

const isNumberLine = (line: string): boolean => {
  const [found] = documentNumbersIn(line);
  return found !== undefined && line.length - (found.end - found.start) <= 4;
};

const titleIn = (head: string[]): string => {
  const lines = head.filter((line) => !isNumberLine(line) && !/文件$|^签发人|^(绝密|机密|秘密|特急|加急)/.test(line));
  let joined = '';
  for (const line of lines.slice(0, 5)) {
    joined += line;
    if (TITLE_END.test(joined) && joined.length <= 160) return joined;
  }
  return lines.find((line) => /关于|转发|印发/.test(line) && line.length <= 160) ?? '';
};

const isoDate = (line: string): string | null => {
  const match = DATE.exec(line);
  if (match === null) return null;
  const month = match[2] === '元' ? 1 : numeral(match[2]!);
  const [year, day] = [numeral(match[1]!), numeral(match[3]!)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Signature: the first line that is a date alone, and the organ above it. */
const signatureIn = (lines: string[]): { issuer: string | null; issuedOn: string | null } => {
  const at = lines.findIndex((line) => isoDate(line) !== null);
  if (at < 0) return { issuer: null, issuedOn: null };
  const above = lines[at - 1] ?? '';
  const isOrgan = above.length <= 40 && ORGAN.test(above) && !/[。:;,]/.test(above);
  return { issuer: isOrgan ? above : null, issuedOn: isoDate(lines[at]!) };
};

const issuerInTitle = (title: string): string | null => {
  const prefix = /^(.{2,40}?)(?:关于|转发|印发|批转|翻印)/u.exec(title)?.[1];
  return prefix !== undefined && ORGAN.test(prefix) ? prefix : null;
};

const issuerInHead = (head: string[]): string | null => {
  const line = head.find((one) => /^.{3,40}文件$/u.test(one));
  return line === undefined ? null : line.replace(/文件$/, '');
};

/** Title, number, issuer, level and date of a document: given, else from its reading, else from its own lines. */
export const factsOf = (document: Omit<RelayDocument, 'id'>, reading?: Reading | null): Facts => {
  const lines = linesOf(document.text);
  const head = headOf(lines);
  const title = (document.title || reading?.title || titleIn(head)).normalize('NFKC').replace(/\s+/g, '');
  const signature = signatureIn(lines);
  const issuer =
    document.issuer || reading?.issuer.name || issuerInTitle(title) || signature.issuer || issuerInHead(head) || null;
  const numberLine = head.find(isNumberLine);
  return {
    title,
    docNo: document.docNo || reading?.docNo || (numberLine ?? null),
    issuer,
    level: (document.issuer ? null : reading?.issuer.level) ?? levelOf(issuer),
    issuedOn: document.issuedOn || reading?.issuedOn || signature.issuedOn,
  };
};
