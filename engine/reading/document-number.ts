import type { SourceText } from './text.ts';

/** One 发文字号 as it stands in the text (offsets in the prepared text), with what is wrong with its form. */
export type DocumentNumber = { from: number; to: number; value: string; year: number | null; faults: string[] };

const numberPattern =
  /([一-龥]{1,24}?)[〔[(【〖<{]((?:19|20)\d{2})年?[〕\])】〗>}]第?(\d{1,5})号|([一-龥]{2,12})((?:19|20)\d{2})年?第(\d{1,5})号(?=[)》,。\n]|$)/g;

/** Words that stand before a number in a sentence and never inside an organ code. */
const leadIn =
  /^.*(?:依据|根据|依照|按照|参照|遵照|对照|贯彻|落实|执行|转发|印发|下发|发布|发出|制发|关于|以及|文件|通知|意见|办法|规定|精神|方案|附件|见|按|照|依|据|发文字号|文号|字号|编号|号|的|了|为|又|曾|经|即|在|以|由|将|把|对|从|其中|同时|收到|废止|原|年|月|日)(?=[一-龥]{2})/;

function codeStart(code: string): number {
  const joined = code.startsWith('号');
  const match = leadIn.exec(code);
  let start = match ? match[0].length : 0;
  const rest = code.slice(start);
  const joiner = /^(?:和|及|与|并|、)(?=[一-龥]{2,}(?:发|函|字|办|电|令|文|通))/.exec(rest);
  if (joiner && (start > 0 || joined)) start += joiner[0].length;
  return start;
}

function faultsOf(body: string, serial: string, whole: string): string[] {
  const faults: string[] = [];
  if (!/〔/.test(body)) faults.push('年份应当用六角括号〔〕括入');
  if (/第\d+号$/.test(whole)) faults.push('发文顺序号不加“第”字');
  if (/^0/.test(serial)) faults.push('发文顺序号不编虚位');
  return faults;
}

/**
 * Every 发文字号 in the prepared text, own and cited.
 * `documentNumbers(prepare('按兰政办发〔2009〕81号安排'))[0].value // '兰政办发〔2009〕81号'`
 */
export function documentNumbers(text: SourceText): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const match of text.plain.matchAll(numberPattern)) {
    const code = match[1] ?? match[4] ?? '';
    const start = codeStart(code);
    if (code.length - start < 1 || code.length - start > 14) continue;
    const from = match.index + start;
    const to = match.index + match[0].length;
    const year = Number(match[2] ?? match[5]);
    found.push({
      from,
      to,
      value: text.shown.slice(from, to),
      year,
      faults: faultsOf(match[0], match[3] ?? match[6] ?? '', match[0]),
    });
  }
  return found;
}
