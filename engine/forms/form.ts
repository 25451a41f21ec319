/** What one row of a form stands for. */
export type Grain =
  | 'person'
  | 'household'
  | 'village'
  | 'group'
  | 'organisation'
  | 'house'
  | 'plot'
  | 'project'
  | 'event';

/** What a value looks like; two fields of different kinds never mean the same. */
export type ValueKind = 'text' | 'code' | 'yes-no' | 'count' | 'amount' | 'date' | 'number';

/** A leaf column. `path` ends with the label; `column` counts from 0; `unit` as printed, null when none. */
export type FormField = {
  label: string;
  path: string[];
  unit?: string | null;
  codes?: string[] | null;
  column?: number;
};

/** A form as the matcher takes it. `grain` null or absent: inferred from the name and the fields. */
export type Form = { id: string; name: string; dept?: string | null; grain?: string | null; fields: FormField[] };

export type FormDiagnostic = { code: string; message: string; row?: number; column?: number };
