import type { DocumentNumber } from './document-number.ts';
import { yearAndSerial } from './document-number.ts';
import type { Diagnostic } from './reading.ts';
import type { SourceText } from './text.ts';
import { spanOf } from './text.ts';

const form = new RegExp(yearAndSerial.source);

/** What is wrong with the form of the document's own number. */
export function numberFaults(text: SourceText, number: DocumentNumber | null): Diagnostic[] {
  if (number === null) return [];
  const { from, to } = number;
  const [whole = '', , , ordinal, serial = ''] = form.exec(text.plain.slice(from, to)) ?? [];
  const faults: string[] = [];
  if (!/^.\d/.test(whole)) faults.push('年份用阿拉伯数字');
  if (!/^〔.*〕/.test(whole)) faults.push('年份应当用六角括号〔〕括入');
  if (ordinal === '第') faults.push('发文顺序号不加“第”字');
  if (!/^\d/.test(serial)) faults.push('发文顺序号用阿拉伯数字');
  if (serial.startsWith('0')) faults.push('发文顺序号不编虚位');
  return faults.map((fault) => ({
    code: 'number.format',
    message: `发文字号格式：${fault}`,
    span: spanOf(text, from, to),
  }));
}
