import { type Block, rowsOf } from './grid.ts';
import { unitIn } from './unit.ts';

/** What stands around the table: its name, who asks for it, the unit of all amounts, and remarks. */
export type Caption = {
  name: string | null;
  department: string | null;
  unit: string | null;
  notes: string[];
  rest: Block[];
};

const REMARK =
  /^(?:附件|附表|表\s*[\d一二三四五六七八九十]+[:：]?$|内部(?:资料|使用)|表号|制表机关|制定机关|批准机关|备案机关|批准文号|备案文号|有效期|填报|填表|制表|上报|单位[:：]|计量单位|金额单位|说明|注[:：]|备注[:：]|审核|复核|负责人[:：]|联系人[:：]|联系电话[:：]|经办|日期[:：]|报送|统计时间|时间[:：]|.{2,12}[:：]\s*_*$|(?:20\d\d)?年\s*月\s*日?)/;
const ISSUER = /(?:制表机关|制定机关|制表单位|制定单位)[:：]\s*([^\s，,。]{2,40})/;
/** 单位：户、人、元 names the units of several columns, which none of them can be told by. */
const UNIT = /(?:计量|金额)?单位[:：]\s*([^\s，,。、/)）]{1,6})(?!\s*[、，,/])/;
const NAMES = /(?:表|册|台账|名单|清单|一览|目录|登记簿|情况汇总|统计|信息采集)(?:[（(].{0,20}[)）])?$/;

/** 一、基本情况 heads a part of the table. */
const PART = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]部分).{1,20}$/;

/**
 * Takes the caption off a sheet and leaves the table. A title is the first wide or lonely cell; a remark is a lonely row
 * that speaks of the sheet and not of a value.
 */
export function takeCaption(blocks: readonly Block[]): Caption {
  const caption: Caption = { name: null, department: null, unit: null, notes: [], rest: [] };
  const width = blocks.reduce((most, block) => Math.max(most, block.right), 0) + 1;
  let begun = false;
  /** Is the row above this one the title? */
  let titled = false;
  for (const { blocks: row } of rowsOf(blocks)) {
    const isName: boolean =
      !begun && isTitle(row, width) && (caption.name === null || (titled && goesOn(caption.name, row[0])));
    if (isName) caption.name = (caption.name ?? '') + (row[0]?.text ?? '');
    else if (isRemarkRow(row, begun, width)) for (const block of row) remark(caption, block.text);
    else {
      begun = true;
      caption.rest.push(...row);
    }
    titled = isName;
  }
  return caption;
}

function isTitle(row: readonly Block[], width: number): boolean {
  const [first] = row;
  if (!first || row.length > 1 || /^(?:附件|附表|表)\s*[0-9一二三四五六七八九十]*[:：]?$/.test(first.text))
    return false;
  if (REMARK.test(first.text) && !NAMES.test(first.text)) return false;
  return (
    NAMES.test(first.text) ||
    first.right - first.left + 1 >= Math.max(2, width / 2) ||
    (first.left === 0 && width > 2 && first.text.length <= 40)
  );
}

/** A title broken over two rows: only the second says that this is a table. */
function goesOn(name: string, next: Block | undefined): boolean {
  return !NAMES.test(name) && NAMES.test(next?.text ?? '');
}

function isRemarkRow(row: readonly Block[], begun: boolean, width: number): boolean {
  if (row.every((block) => REMARK.test(block.text)))
    return row.length <= 2 || !begun || row.every((block) => /[:：]/.test(block.text));
  const [only] = row;
  if (only && row.length === 1 && PART.test(only.text)) return false;
  if (!only || row.length > 1) return !begun && row.length <= 4 && row.every((block) => /[:：]/.test(block.text));
  if (width === 1) return !begun && !/^[^\d。；;：:]{1,12}$/.test(only.text);
  return only.text.length > 40 || (!begun && only.right - only.left + 1 >= width);
}

function remark(caption: Caption, text: string): void {
  caption.notes.push(text);
  caption.department ??= ISSUER.exec(text)?.[1] ?? null;
  caption.unit ??= unitIn(UNIT.exec(text)?.[1] ?? '');
}
