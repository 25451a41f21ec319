import type { FormDiagnostic, FormField } from './form.ts';
import { grainOf } from './grain.ts';
import { blocksOf, type Grid } from './grid.ts';
import { readLabel } from './label.ts';
import { takeCaption } from './sheet-caption.ts';
import { type CardLeaf, cardLeaves, isCard } from './sheet-card.ts';
import { headerLeaves } from './sheet-header.ts';

/** A spreadsheet read as a form: `songbang forms read --json`. */
export type SheetForm = {
  name: string;
  /** The body that issued the form, as printed; null when it says none. */
  department: string | null;
  grain: string;
  layout: 'list' | 'card';
  fields: Required<FormField>[];
  notes: string[];
  diagnostics: FormDiagnostic[];
};

/**
 * A sheet's cells → the form's fields with their header paths. Understands lists with merged headers of several rows and
 * cards with labels beside blanks; title, remarks and a sheet-wide unit are taken off first. Never throws.
 * @example readSheet({ name: '表1', merges: [], cells: [{ row: 0, column: 0, text: '姓名' }, { row: 0, column: 1, text: '电话' }] }).fields.map((f) => f.label)
 * // ['姓名', '电话']
 */
export function readSheet(grid: Grid): SheetForm {
  const caption = takeCaption(blocksOf(grid));
  const card = isCard(caption.rest);
  const leaves: CardLeaf[] = card
    ? cardLeaves(caption.rest)
    : headerLeaves(caption.rest).map((leaf) => ({ ...leaf, codes: null }));
  const fields = leaves.map((leaf) => toField(leaf, grid, caption.unit));
  const name = caption.name ?? grid.name;
  return {
    name,
    department: caption.department,
    grain: grainOf({ id: name, name, fields }),
    layout: card ? 'card' : 'list',
    fields,
    notes: caption.notes,
    diagnostics: diagnose(fields, caption.name),
  };
}

function toField(leaf: CardLeaf, grid: Grid, sheetUnit: string | null): Required<FormField> {
  const label = leaf.path[leaf.path.length - 1] ?? '';
  const read = readLabel(label);
  const isMoney =
    /金额|收入|支出|资金|补贴|费|款|价|投资|产值/.test(read.text) && !/是否|类型|类别|方式|名称|账号/.test(read.text);
  const unit =
    read.unit ??
    (sheetUnit !== null &&
    (!/元$/.test(sheetUnit) || isMoney) &&
    /金额|收入|支出|资金|补贴|费|款|价|投资|产值|面积|数$|量$/.test(read.text)
      ? sheetUnit
      : null);
  return {
    path: leaf.path,
    label,
    unit,
    codes: leaf.codes ?? codesIn(label) ?? listedCodes(leaf, grid),
    column: leaf.column,
  };
}

/** 性别（男/女） and 监护类型(1.父母 2.祖父母) print their codes. */
function codesIn(label: string): string[] | null {
  const inner = /[（(]([^（）()]{3,120})[)）]$/.exec(label)?.[1];
  if (inner === undefined) return null;
  const parts = inner
    .split(/[/／、;；|]|(?=\d[.．、])/)
    .map((part) => part.replace(/^\d{1,2}[.．、]/, '').trim())
    .filter(Boolean);
  const numbered = /\d[.．、]/.test(inner);
  return parts.length >= 2 && (numbered || /[/／|]/.test(inner)) ? parts : null;
}

function listedCodes(leaf: CardLeaf, grid: Grid): string[] | null {
  const list = grid.lists?.find(
    (each) => each.left <= leaf.column && each.right >= leaf.column && each.bottom > leaf.bottom,
  );
  return list?.codes ?? null;
}

function diagnose(fields: readonly Required<FormField>[], name: string | null): FormDiagnostic[] {
  const diagnostics: FormDiagnostic[] = [];
  if (fields.length === 0)
    diagnostics.push({ code: 'sheet.no-header', message: '没有找到表头：需要一行写有栏目名称的单元格。' });
  if (name === null) diagnostics.push({ code: 'sheet.no-title', message: '没有找到表名，用工作表名或文件名代替。' });
  const seen = new Set<string>();
  for (const field of fields) {
    const path = field.path.join('/');
    if (seen.has(path))
      diagnostics.push({
        code: 'sheet.duplicate-label',
        message: `栏目“${path}”出现不止一次，分不清是谁的。`,
        column: field.column,
      });
    seen.add(path);
  }
  return diagnostics;
}
