import type { Form, FormField } from '@songbang/engine/forms/form.ts';
import { matchFields } from '@songbang/engine/forms/match-fields.ts';
import { mergeForms } from '@songbang/engine/forms/merge-forms.ts';
import { readSheet, type SheetForm } from '@songbang/engine/forms/read-sheet.ts';
import { splitTables } from '@songbang/engine/forms/sheet-tables.ts';
import { inputBytes } from '../files/input-bytes.ts';
import type { GridSheet } from '../files/read-cells.ts';
import { readTables } from '../files/read-workbook.ts';
import { allJsonLines, type RowCheck } from './json-lines.ts';
import { UsageError } from './usage-error.ts';

/**
 * `songbang forms read`: the first visible sheet that has fields, as a form; further tables below it in `otherTables`, the names of the
 * other sheets in `otherSheets`.
 */
export const formsRead = async (file: string): Promise<void> => {
  const input = await inputBytes(file);
  const workbook = await readTables(input);
  if (!workbook.ok) throw new UsageError(`${file}: ${workbook.problem.zh} ${workbook.problem.en}`);
  const read = workbook.sheets.map((sheet) => ({ sheet, ...tablesOf(withName(sheet, input.name)) }));
  // What people see comes first; a hidden sheet mostly holds the words of drop-down lists.
  const shown = [...read].sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden));
  const found = shown.find(({ form }) => form.fields.length > 0) ?? shown[0];
  if (!found) throw new UsageError(`${file}: 表里没有工作表。 ${file} has no sheet.`);
  const otherSheets = read.filter((one) => one !== found).map(({ sheet }) => sheet.name);
  process.stdout.write(`${JSON.stringify({ ...found.form, otherTables: found.otherTables, otherSheets })}\n`);
};

const tablesOf = (sheet: GridSheet): { form: SheetForm; otherTables: SheetForm[] } => {
  const [form = readSheet(sheet), ...otherTables] = splitTables(sheet).map(readSheet);
  return { form, otherTables };
};

/** Sheet1 says nothing; the file's own name may. */
const withName = (sheet: GridSheet, file: string): GridSheet =>
  /^(?:Sheet|工作表|表)\d*$/i.test(sheet.name) && file !== '-'
    ? { ...sheet, name: file.replace(/\.[^.]+$/, '') }
    : sheet;

export const formsMatch = async (file: string): Promise<void> => {
  process.stdout.write(`${JSON.stringify({ fields: matchFields(await loadForms(file)) })}\n`);
};

export const formsMerge = async (file: string): Promise<void> => {
  process.stdout.write(`${JSON.stringify(mergeForms(await loadForms(file)))}\n`);
};

const loadForms = async (file: string): Promise<Form[]> => {
  const forms = await allJsonLines<Form>(file, formFault);
  return forms.map((form) => ({
    ...form,
    id: String(form.id),
    name: form.name ?? '',
    fields: form.fields.map(wholeField),
  }));
};

const wholeField = (field: FormField): FormField => ({ ...field, path: field.path ?? [field.label] });

const formFault: RowCheck = (value) => {
  const form = value as Record<string, unknown>;
  if (typeof form['id'] !== 'string' && typeof form['id'] !== 'number') return { zh: '缺少“id”', en: 'has no "id"' };
  if (form['name'] != null && typeof form['name'] !== 'string')
    return { zh: '的“name”不是文字', en: 'has a "name" that is no text' };
  const sound = Array.isArray(form['fields']) && form['fields'].every(isField);
  return sound ? null : { zh: '的“fields”里有栏目缺少“label”', en: 'has a field without "label"' };
};

const isField = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { label, path, unit } = value as Record<string, unknown>;
  const isPath = path == null || (Array.isArray(path) && path.every((step) => typeof step === 'string'));
  return typeof label === 'string' && isPath && (unit == null || typeof unit === 'string');
};
