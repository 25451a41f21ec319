import { call, callFile, query } from './http.ts';
import { one } from './reads.ts';
import type { FormPlan, Indicator, KeptSheet, OwnFigure, SheetSeen } from './types.ts';

/** Indicators, sheets kept and forms filled in; all questions stand under `indicators`. */
const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};
const send = <Answer>(path: string, file: File, period: string | null) =>
  call<Answer>(`${path}${query({ period })}`, { method: 'POST', body: formOf(file) });

export const indicatorsRead = (q: string) =>
  one<{ items: Indicator[] }>(['indicators', 'list', q.trim()], `/api/indicators${query({ q: q.trim() })}`);
export const figuresRead = (key: string) =>
  one<{ items: OwnFigure[] }>(['indicators', 'figures', key], `/api/indicators/${encodeURIComponent(key)}/figures`);
export const keptSheetsRead = one<{ items: KeptSheet[] }>(['indicators', 'sheets'], '/api/held-sheets');

export const planForm = (file: File, period: string | null) => send<FormPlan>('/api/forms/plan', file, period);
export const previewSheet = (file: File, period: string | null) =>
  send<SheetSeen>('/api/held-sheets/preview', file, period);
export const keepSheet = (file: File, period: string | null, requestId: string | undefined) =>
  call<{ id: string; values: number }>(`/api/held-sheets${query({ period, requestId })}`, {
    method: 'POST',
    body: formOf(file),
  });
export const undoSheet = (id: string) => call<void>(`/api/held-sheets/${id}/undo`, { method: 'POST', body: {} });
export const defineIndicator = (key: string, body: { name: string; unit: string | null; definition: string }) =>
  call<void>(`/api/indicators/${encodeURIComponent(key)}`, { method: 'PUT', body });

/** Saves the asked file with its cells filled, under its own name. */
export const downloadFilled = async (file: File, period: string | null): Promise<void> => {
  const filled = await callFile(`/api/forms/filled.xlsx${query({ period })}`, formOf(file));
  const address = URL.createObjectURL(filled);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};
