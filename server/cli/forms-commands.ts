import type { Form } from '@songbang/engine/forms/form.ts';
import { matchFields } from '@songbang/engine/forms/match-fields.ts';
import { mergeForms } from '@songbang/engine/forms/merge-forms.ts';
import { readSheet } from '@songbang/engine/forms/read-sheet.ts';
import { readWorkbook } from '../files/read-workbook.ts';
import { jsonLines } from './json-lines.ts';
import { inputBytes } from './notice-input.ts';
import { UsageError } from './usage-error.ts';

/** `songbang forms read`: the first sheet that has fields, as a form; the other sheets' names in `otherSheets`. */
export const formsRead = async (file: string): Promise<void> => {
  const workbook = await readWorkbook(await inputBytes(file));
  if (!workbook.ok) throw new UsageError(`${file}:${workbook.problem.zh} ${workbook.problem.en}`);
  const forms = workbook.sheets.map(readSheet);
  const form = forms.find((one) => one.fields.length > 0) ?? forms[0];
  if (!form) throw new UsageError(`${file}:表里没有工作表。 ${file} has no sheet.`);
  process.stdout.write(
    `${JSON.stringify({ ...form, otherSheets: forms.filter((one) => one !== form).map((one) => one.name) })}\n`,
  );
};

export const formsMatch = async (file: string): Promise<void> => {
  process.stdout.write(`${JSON.stringify({ fields: matchFields(await loadForms(file)) })}\n`);
};

export const formsMerge = async (file: string): Promise<void> => {
  process.stdout.write(`${JSON.stringify(mergeForms(await loadForms(file)))}\n`);
};

const loadForms = async (file: string): Promise<Form[]> => {
  const text = Buffer.from((await inputBytes(file)).bytes).toString('utf8');
  return jsonLines<Form>(text, file, formFault).map((form) => ({ ...form, name: form.name ?? '' }));
};

const formFault = (value: unknown): string | null => {
  const form = value as Partial<Form> | null;
  if (typeof form !== 'object' || form === null || typeof form.id !== 'string') return 'id';
  const sound = Array.isArray(form.fields) && form.fields.every((field) => typeof field?.label === 'string');
  return sound ? null : 'fields[].label';
};
