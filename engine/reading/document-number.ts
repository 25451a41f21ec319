import { yearNumeral } from './numeral.ts';
import type { SourceText } from './text.ts';
import { matchesOf, reachOf } from './text.ts';

/** One 发文字号 as it stands in the text (offsets in the prepared text). */
export type DocumentNumber = { from: number; to: number; value: string; year: number | null };

/** Year and serial; the organ code is what stands before it. The brackets are optional when `第` follows the year. */
export const yearAndSerial =
  /(?:[〔[(【〖<〈{]((?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})年?[〕\])】〗>〉}]|((?:19|20)\d{2})年?(?=第|[〔[(【]\d{1,5}[〕\])】]号))(第?)[〔[(【]?(\d{1,5}(?:-\d{1,3})?|[一二三四五六七八九十百〇零]{1,6})[〕\])】]?((?:[、和及]\d{1,5}){0,6})号((?:[、和及](?:第?\d{1,5})号){0,6})/g;
const nextSerial = /第?(\d{1,5})号?/g;
const isCodeChar = (char = ' '): boolean =>
  (char >= '一' && char <= '龥') || (char >= 'A' && char <= 'Z') || 'x×*'.includes(char);
/** A part of the code set in brackets: `某农推(办)发〔2016〕9号`. */
const innerBracket = /[一-龥]\((?:[办函字党政组宣统纪人计财科教社环综电传明改监督]{1,2}|[A-Z])\)$/;
const maxCode = 24;

/** Words that stand before a number in a sentence and never inside an organ code. */
const leadIn =
  /^.*(?:依据|根据|依照|按照|参照|遵照|对照|结合|围绕|查阅|查看|传达|学习|贯彻|落实|执行|转发|印发|下发|发布|发出|制发|关于|以及|文件|通知|意见|办法|规定|精神|方案|附件|见|按|照|依|据|发文字号|文号|字号|编号|号|要求|部署|的|了|为|又|曾|经(?![普信贸济开管协])|即|在|以|由|将|把|对|从|其中|同时|收到|废止|原|年|月|日)(?=[一-龥X×]{2})/;
/** The issuing organ named in full before its own code: `财政部财农〔2015〕3号`. */
const organBefore =
  /^.*(?:[市县区省州旗][一-龥]{1,6}[局委办](?=[一-龥]{4,8}$)|[市县区州旗](?:委|政?府)办(?:公室)?(?=[一-龥]{1,2}[办委政府党][发函字通电]$)|(?:人民政府|办公厅|办公室|委员会|指挥部|领导小组|[一-龥]{2}[部厅局署院])(?=[一-龥]{2,8}(?:发|函|字|办|电|文|通|传|督|规|资|审|复|财|任)$|财[一-龥]{1,2}$|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼国][一-龥]{1,5}$))/;

function codeBefore(plain: string, bracket: number, previousEnd: number): string {
  let start = bracket;
  while (start > previousEnd && bracket - start < maxCode) {
    if (isCodeChar(plain[start - 1])) start--;
    else {
      const inner =
        plain[start - 1] === ')' ? innerBracket.exec(plain.slice(Math.max(previousEnd, start - 6), start)) : null;
      if (inner === null) break;
      start -= inner[0].length - 1;
    }
  }
  return plain.slice(start, bracket);
}

function codeStart(code: string, joined: boolean, behind: string): number {
  // `《甲》及某教学〔2003〕2号`: behind a title or a bracket these only join.
  const glue = /[》)]/.test(behind) ? reachOf(/^(?:以?及|[和与并或])/, code) : 0;
  let start = Math.max(glue, reachOf(leadIn, code));
  const rest = code.slice(start);
  const joiner = reachOf(
    /(?:精神|要求|规定|文件|通知|意见|办法|部署|方案)$/.test(code.slice(0, start))
      ? /^[和及与并](?=[一-龥]{3})/
      : /^[和及与并](?=[一-龥]{2,}[发函字办电令文通]|[县市省区州][一-龥]{1,6}$)/,
    rest,
  );
  if (start > 0 || joined) start += joiner;
  return start + reachOf(organBefore, code.slice(start));
}

/**
 * Every 发文字号 in the prepared text, own and cited. A second serial behind the first (`〔2015〕8号、9号`, `〔2015〕8、9号`) is a number too.
 * `documentNumbers(prepare('按兰政办发〔2009〕81号安排'))[0].value // '兰政办发〔2009〕81号'`
 */
export function documentNumbers(text: SourceText): DocumentNumber[] {
  const { plain, shown } = text;
  const found: DocumentNumber[] = [];
  let previousEnd = 0;
  for (const match of matchesOf(yearAndSerial, plain)) {
    const [, , , , , listed = '', later = ''] = match;
    const whole = match[0].slice(0, match[0].length - later.length);
    const code = codeBefore(plain, match.index, previousEnd);
    const behind = plain[match.index - code.length - 1] ?? '';
    const joined = match.index - code.length === previousEnd || /[)》、,]/.test(behind);
    const start = codeStart(code, joined && previousEnd > 0, behind);
    const end = match.index + whole.length;
    previousEnd = match.index + match[0].length;
    // `QH〔2024〕7号` numbers a contract.
    if (/^[A-WYZ]+$/.test(code)) continue;
    if (code.length - start < 1 || code.length - start > 14 || (match[1] === undefined && code.length - start < 2))
      continue;
    const from = match.index - code.length + start;
    const year = yearNumeral(match[1] ?? match[2] ?? '');
    const serials = listed.length + 1;
    found.push({
      from,
      to: end,
      value: shown.slice(from, end - serials) + shown.charAt(end - 1),
      year,
    });
    const head = shown.slice(from, end - serials - `${match[3]}${match[4]}`.length);
    for (const more of matchesOf(nextSerial, `${listed}号${later}`)) {
      const at = end - serials + more.index;
      found.push({ from: at, to: at + more[0].length, value: `${head}${more[1]}号`, year });
    }
  }
  return found;
}
