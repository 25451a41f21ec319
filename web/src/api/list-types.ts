import { LIST_KINDS, type ListKind } from '@songbang/engine/lists/import/fields.ts';

export { LIST_KINDS, type ListKind };

export type PastImport = {
  id: string;
  kind: string;
  year: number | null;
  fileName: string;
  rows: number;
  by: string | null;
  at: string;
  undoneAt: string | null;
};
export type ListsHeld = { held: { kind: string; year: number | null; rows: number }[]; imports: PastImport[] };
export type ListRowCells = { id: string; cells: string[] };

export type ListProblem = {
  row: number;
  sheet: string;
  level: 'skip' | 'look';
  code: string;
  field: string | null;
  facts: Record<string, string | number>;
};
export type ListPreview = {
  sheets: { name: string; rows: number; headers: string[] }[];
  fields: { key: string; header: string; needed: boolean }[];
  mapping: Record<string, string>;
  missing: string[];
  found: number;
  taken: number;
  rows: { row: number; cells: string[] }[];
  problems: ListProblem[];
  problemCount: number;
};
/** What is to be read as which list; `choice` is field → header as a person chose it. */
export type ListInput = { kind: ListKind; year: number | null; choice: Record<string, string> };
